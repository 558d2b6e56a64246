#include "catch.hpp"

#include "author/cases/answers_file.hpp"
#include "author/cases/workspace.hpp"
#include "author/policy_folder.hpp"
#include "engine/answers.hpp"

using namespace huji;

namespace {

std::string refusal(const Workspace& workspace, const Json& answers) {
    Diagnostics diagnostics;
    read_answers(JsonReader(answers, "answers.json", diagnostics), *workspace.find("alder")->compiled);
    return diagnostics.empty() ? "" : std::string(name_of(diagnostics[0].code));
}

}  // namespace

TEST_CASE("answers become what the engine takes, in the order of the facts") {
    const PolicyFolder folder;
    const std::unique_ptr<Workspace> workspace = load_workspace(folder.path());
    Diagnostics diagnostics;
    const Json json = {{"rural", true}, {"months", 7}, {"area", "village"}, {"lease", nullptr}};
    const AnswersFile file = read_answers(JsonReader(json, "", diagnostics), *workspace->find("alder")->compiled);
    REQUIRE(diagnostics.empty());
    std::vector<std::string> said;
    for (const Answer& answer : file.answers) said.push_back(answer.fact + "=" + answer.value);
    CHECK(said == std::vector<std::string>{"area=village", "months=7", "lease=null", "rural=true"});
}

TEST_CASE("an answer that no rule of the place depends on is left out and named") {
    const PolicyFolder folder;
    Json city = folder.read("alder/policy.json");
    city["entitlements"][0]["may"] = {{"all", {"tenant", {{"months", {{"at_least", 6}}}}}}};
    folder.write("alder/policy.json", city);
    const std::unique_ptr<Workspace> workspace = load_workspace(folder.path());
    Diagnostics diagnostics;
    const Json json = {{"job", "employer"}, {"area", "town"}};
    const AnswersFile file = read_answers(JsonReader(json, "", diagnostics), *workspace->find("alder")->compiled);
    CHECK(file.unused == std::vector<std::string>{"job"});
    CHECK(file.answers.size() == 1);
}

TEST_CASE("author and engine agree on the numbers that a quantity may be") {
    const PolicyFolder folder;
    const std::unique_ptr<Workspace> workspace = load_workspace(folder.path());
    const Pack& pack = workspace->find("alder")->pack;
    for (const int number : {-1, 0, 5, 6, 11, 12, 1200, 1201}) {
        Answers answers(pack);
        const std::string engine(name(answers.answer(pack, "months", std::to_string(number))));
        INFO(number);
        CHECK(refusal(*workspace, {{"months", number}}) == engine);
    }
}

TEST_CASE("the engine takes every cell that the author's side offers") {
    for (const std::string& policies : {std::string("tests/author/good"), std::string("policies")}) {
        const std::unique_ptr<Workspace> workspace = load_workspace(std::string(HUJI_SOURCE_DIR) + "/" + policies);
        for (const LoadedJurisdiction& jurisdiction : workspace->jurisdictions) {
            if (jurisdiction.bytes.empty()) continue;
            const Vocabulary& vocabulary = workspace->set.vocabulary;
            for (const std::size_t fact : jurisdiction.compiled->facts) {
                for (const std::string& cell : ids_of(jurisdiction.compiled->cut.facts[fact])) {
                    Answers answers(jurisdiction.pack);
                    INFO(jurisdiction.policy->id << " " << vocabulary.facts[fact].id << " " << cell);
                    CHECK(answers.answer(jurisdiction.pack, vocabulary.facts[fact].id, cell) == AnswerError::none);
                }
            }
        }
    }
}
