// Conditions in words, on the small good policies.
#include "catch.hpp"

#include <set>

#include "author/cases/workspace.hpp"
#include "author/command.hpp"
#include "author/diagnostic_line.hpp"
#include "author/languages.hpp"
#include "author/paper/condition_words.hpp"
#include "author/policy/condition_reader.hpp"
#include "author/policy/glossary.hpp"
#include "author/policy/labels.hpp"
#include "author/policy/wording.hpp"

using namespace huji;

namespace {

/// Says conditions written in JSON as alder would. They must cut no fact in a new jurisdiction.
class Saying {
public:
    explicit Saying(const PolicyFolder& folder)
        : workspace_(load_workspace(folder.path())), jurisdiction_(workspace_->find("alder")) {
        REQUIRE(jurisdiction_ != nullptr);
    }

    ConditionPoint point(const char* json, Language language = en) {
        ConditionReader reader(*jurisdiction_->compiled->vocabulary);
        json_ = Json::parse(json);
        Diagnostics found;
        condition_ = reader.read(JsonReader(json_, "", found));
        REQUIRE(found.empty());
        return ConditionWords(*jurisdiction_->compiled, *jurisdiction_->policy, language).point(condition_);
    }

    std::string words(const char* json, Language language = en) { return point(json, language).words; }

private:
    std::unique_ptr<Workspace> workspace_;
    const LoadedJurisdiction* jurisdiction_;
    Json json_;
    Condition condition_;
};

}  // namespace

TEST_CASE("a comparison is said by its fact and its options, and a flag by its statement") {
    const PolicyFolder folder;
    Saying alder(folder);
    CHECK(alder.words(R"({"area": "town"})") == "Place: in a town of Alder");
    CHECK(alder.words(R"({"job": ["none", "employer", "own"]})") == "Work: “none”, “employed” or “own business”");
    CHECK(alder.words(R"({"lease": true})") == "Your lease is registered");
    CHECK(alder.words(R"({"lease": false})") == "Your lease is not registered");
    CHECK(alder.words(R"({"area": "town"})", zh_hans) == "简：Place：简：in a town of 桤木");
}

TEST_CASE("a quantity is said by its numbers, not by the cells into which rules cut it") {
    const PolicyFolder folder;
    Saying alder(folder);
    CHECK(alder.words(R"({"months": {"at_least": 6}})") == "Time here: half a year or more");
    CHECK(alder.words(R"({"months": {"below": 12}})") == "Time here: under a year");
    CHECK(alder.words(R"({"months": {"at_least": 6, "below": 12}})") == "Time here: half a year to under a year");
    CHECK(alder.words(R"({"months": {"at_least": 0}})") == "Time here: any time");
}

TEST_CASE("what is negated is said by what else there is") {
    const PolicyFolder folder;
    Saying alder(folder);
    CHECK(alder.words(R"({"not": {"lease": true}})") == "Your lease is not registered");
    CHECK(alder.words(R"({"not": {"area": "town"}})") == "Place: in a village");
    CHECK(alder.words(R"({"not": {"job": "none"}})") == "Work: anything but “none”");
    CHECK(alder.words(R"({"not": {"not": {"lease": true}}})") == "Your lease is registered");
    CHECK(alder.words(R"({"not": {"any": [{"lease": true}, {"land": true}]}})") == "None of these");
    CHECK(alder.words(R"({"not": {"all": [{"lease": true}, {"land": true}]}})") == "Not all of these together");
}

TEST_CASE("a definition is called by its name and written out below; one without a name is only written out") {
    const PolicyFolder folder;
    Json vocabulary = folder.read("vocabulary.json");
    vocabulary["definitions"][1]["name"] = {{"zh-Hans", "简"}, {"zh-Hant", "繁"}, {"en", "At work"}};
    folder.write("vocabulary.json", vocabulary);
    Saying alder(folder);
    const ConditionPoint works = alder.point(R"("works")");
    CHECK(works.words == "At work");
    REQUIRE(works.definition != nullptr);
    CHECK(works.definition->id == "works");
    REQUIRE(works.parts.size() == 1);
    CHECK(works.parts[0].words == "Work: anything but “none”");
    CHECK(alder.words(R"({"not": "works"})") == "Not this: “At work”");
    const ConditionPoint in_town = alder.point(R"("in_town")");
    CHECK(in_town.definition == nullptr);
    CHECK(in_town.words == "Place: in a town of Alder");
}

TEST_CASE("parts stand under what joins them, and one part alone needs nothing to join it") {
    const PolicyFolder folder;
    Saying alder(folder);
    const ConditionPoint both =
        alder.point(R"({"all": [{"lease": true}, {"any": [{"land": true}, {"rural": true}]}]})");
    CHECK(both.words == "All of these");
    REQUIRE(both.parts.size() == 2);
    CHECK(both.parts[1].words == "At least one of these");
    CHECK(both.parts[1].parts.size() == 2);
    CHECK(alder.words(R"({"any": [{"lease": true}]})") == "Your lease is registered");
    CHECK(alder.words("true") == "No condition");
}

TEST_CASE("the labels keep to the glossary of the policies, and each stands in every language") {
    Diagnostics found;
    const Glossary glossary = load_glossary(HUJI_SOURCE_DIR "/policies", found);
    REQUIRE_FALSE(glossary.terms().empty());
    Json labels = Json::array();
    for (const Text& label : all_labels()) {
        for (const Language language : languages()) CHECK_FALSE(label[language].empty());
        labels.push_back({{"zh-Hans", label[zh_hans]}, {"zh-Hant", label[zh_hant]}, {"en", label[en]}});
    }
    check_wording({{"labels", labels}}, glossary, found);
    for (const Diagnostic& d : found) FAIL_CHECK(to_line(d) << " " << labels.at(Json::json_pointer(d.pointer)));
}

TEST_CASE("an explanation names verdicts as the page does") {
    for (const Language language : languages()) {
        const std::string file = HUJI_SOURCE_DIR "/policies/locales/" + std::string(tag(language)) + ".json";
        std::set<std::string> on_page;
        const Json locale = Json::parse(content(file));
        for (const Json& group : locale.at("results").at("groups")) on_page.insert(group.at(2));
        for (const Text& verdict : labels().verdicts) CHECK(on_page.count(verdict[language]) == 1);
    }
}
