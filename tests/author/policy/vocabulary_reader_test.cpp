#include "author/policy/vocabulary_reader.hpp"

#include <algorithm>

#include "author/policy_folder.hpp"
#include "author/written.hpp"
#include "catch.hpp"

using namespace huji;
using tests::Lines;
using tests::Written;

namespace {

/// Returns what is reported of the good vocabulary after a change.
template <class Change>
Lines reported_after(Change change) {
    Written written("{}");
    written.json = PolicyFolder().read("vocabulary.json");
    change(written.json);
    (void)read_vocabulary(written.node());
    return written.reported();
}

}  // namespace

TEST_CASE("the good vocabulary is read whole, and says which definitions it uses itself") {
    Written written("{}");
    written.json = PolicyFolder().read("vocabulary.json");
    const VocabularyFile file = read_vocabulary(written.node());
    CHECK(written.reported() == Lines{});
    CHECK(file.vocabulary.facts.size() == written.json["facts"].size());
    CHECK(file.vocabulary.questions.size() == written.json["questions"].size());
    CHECK(file.vocabulary.axioms.size() == written.json["axioms"].size());
    CHECK(file.vocabulary.definitions.size() == written.json["definitions"].size());
    CHECK(file.vocabulary.units.size() == written.json["units"].size());
    for (const std::string& name : file.named) {
        INFO(name);
        CHECK(std::any_of(file.vocabulary.definitions.begin(), file.vocabulary.definitions.end(),
                          [&](const Definition& definition) { return definition.id == name; }));
    }
}

TEST_CASE("every fact is asked by one question, and only flags are asked together") {
    CHECK(reported_after([](Json& v) { v["questions"][0]["facts"] = Json::array(); }) ==
          Lines{"empty_list /questions/0/facts", "fact_without_question /questions"});
    CHECK(reported_after([](Json& v) { v["questions"][1]["facts"].push_back(v["questions"][0]["facts"][0]); }) ==
          Lines{"fact_in_two_questions /questions/1/facts/1"});
    CHECK(reported_after([](Json& v) {
              v["questions"][1]["facts"].push_back(v["questions"][0]["facts"][0]);
              v["questions"][0]["facts"] = Json::array({"nobody"});
          }) == Lines{"unknown_fact /questions/0/facts/0", "bad_question_group /questions/1/facts"});
}

TEST_CASE("a question belongs to a topic, and waits for an earlier one of it alone") {
    CHECK(reported_after([](Json& v) { v["questions"][0]["topic"] = "weather"; }) ==
          Lines{"unknown_topic /questions/0/topic"});
    CHECK(reported_after([](Json& v) { v["questions"][0]["after"] = v["questions"][1]["id"]; }) ==
          Lines{"unknown_question /questions/0/after"});
}

TEST_CASE("ids are unique in their list") {
    for (const char* list : {"facts", "questions", "topics", "goals", "axioms"}) {
        const Lines lines = reported_after([&](Json& v) { v[list].push_back(v[list][0]); });
        INFO(list);
        const std::string at = std::string("duplicate_id /") + list + "/";
        CHECK(std::count_if(lines.begin(), lines.end(),
                            [&](const std::string& line) { return line.compare(0, at.size(), at) == 0; }) == 1);
    }
}
