// Which parts of a condition hold, and because of which answers.
#include "catch.hpp"

#include <random>

#include "author/cases/workspace.hpp"
#include "author/command.hpp"
#include "author/paper/explanation.hpp"
#include "author/policy/condition_reader.hpp"
#include "engine/assessment.hpp"

using namespace huji;

namespace {

using Given = std::vector<std::pair<std::string, std::string>>;

/// A citizen of alder, of whom conditions are asked.
class Asked {
public:
    explicit Asked(const Given& given)
        : workspace_(load_workspace(folder_.path())), jurisdiction_(workspace_->find("alder")) {
        REQUIRE(jurisdiction_ != nullptr);
        answers_.emplace(jurisdiction_->pack);
        for (const auto& [fact, value] : given) {
            REQUIRE(answers_->answer(jurisdiction_->pack, fact, value) == AnswerError::none);
        }
    }

    ConditionResult result(const char* json) {
        ConditionReader reader(*jurisdiction_->compiled->vocabulary);
        const Json value = Json::parse(json);
        Diagnostics found;
        const Condition condition = reader.read(JsonReader(value, "", found));
        REQUIRE(found.empty());
        return ConditionTruth(*jurisdiction_->compiled, *answers_).of(condition);
    }

    Truth truth(const char* json) { return result(json).truth; }

    std::vector<std::string> rests_on(const char* json) {
        std::vector<std::string> ids;
        for (const std::size_t fact : result(json).rests_on) ids.push_back(workspace_->set.vocabulary.facts[fact].id);
        return ids;
    }

private:
    PolicyFolder folder_;
    std::unique_ptr<Workspace> workspace_;
    const LoadedJurisdiction* jurisdiction_;
    std::optional<Answers> answers_;
};

using Ids = std::vector<std::string>;

}  // namespace

TEST_CASE("a part is true, false or open by what the citizen has answered") {
    Asked tenant(Given{{"area", "town"}, {"lease", "true"}, {"months", "5"}});
    CHECK(tenant.truth(R"({"lease": true})") == Truth::yes);
    CHECK(tenant.truth(R"({"months": {"at_least": 6}})") == Truth::no);
    CHECK(tenant.truth(R"({"job": "employer"})") == Truth::open);
    CHECK(tenant.truth(R"({"all": ["in_town", "works"]})") == Truth::open);
    CHECK(tenant.truth(R"({"all": [{"lease": false}, "works"]})") == Truth::no);
    CHECK(tenant.truth(R"({"any": ["in_town", "works"]})") == Truth::yes);
}

TEST_CASE("a or not a holds before anybody has answered, and rests on no answer") {
    Asked nobody(Given{});
    CHECK(nobody.truth(R"({"any": [{"lease": true}, {"not": {"lease": true}}]})") == Truth::yes);
    CHECK(nobody.rests_on(R"({"any": [{"lease": true}, {"not": {"lease": true}}]})").empty());
    CHECK(nobody.truth(R"({"all": [{"lease": true}, {"not": {"lease": true}}]})") == Truth::no);
    CHECK(nobody.truth(R"({"lease": true})") == Truth::open);
}

TEST_CASE("a part that an axiom implies is decided by the answer that implies it") {
    Asked holder(Given{{"land", "true"}});
    CHECK(holder.truth(R"({"rural": true})") == Truth::yes);
    CHECK(holder.rests_on(R"({"rural": true})") == Ids{"land"});
    Asked townsman(Given{{"rural", "false"}});
    CHECK(townsman.truth(R"({"land": true})") == Truth::no);
    CHECK(townsman.rests_on(R"({"land": true})") == Ids{"rural"});
    CHECK(townsman.truth(R"({"all": [{"land": true}, {"lease": true}]})") == Truth::no);
    Asked nobody(Given{});
    CHECK(nobody.truth(R"({"any": [{"land": false}, {"rural": true}]})") == Truth::yes);
}

TEST_CASE("a part rests on as few answers as decide it") {
    Asked worker(Given{{"area", "town"}, {"months", "12"}, {"job", "employer"}, {"lease", "true"}});
    CHECK(worker.rests_on(R"({"any": [{"months": {"at_least": 12}}, {"all": ["works", {"lease": true}]}]})") ==
          Ids{"months"});
    CHECK(worker.rests_on(R"({"all": ["works", {"lease": true}]})") == Ids{"job", "lease"});
    CHECK(worker.rests_on(R"({"all": ["works", {"rural": true}]})").empty());
}

TEST_CASE("not sure decides nothing") {
    Asked unsure(Given{{"lease", "null"}});
    CHECK(unsure.truth(R"({"lease": true})") == Truth::open);
    CHECK(unsure.truth(R"({"any": [{"lease": true}, {"lease": false}]})") == Truth::yes);
}

TEST_CASE("in every city the truth of both conditions agrees with the verdict, whatever part is answered") {
    const auto workspace = load_workspace(HUJI_SOURCE_DIR "/policies");
    std::mt19937 random(20220801);
    for (const LoadedJurisdiction& jurisdiction : workspace->jurisdictions) {
        for (int citizen = 0; citizen < 40; ++citizen) {
            Answers answers(jurisdiction.pack);
            for (const Pack::Fact& fact : jurisdiction.pack.facts()) {
                if (random() % 3 != 0) continue;
                const auto cell = static_cast<unsigned>(random() % fact.cell_count);
                REQUIRE(answers.answer(jurisdiction.pack, fact.id, jurisdiction.pack.cell_id(fact, cell)) ==
                        AnswerError::none);
            }
            const Assessment assessment = assess(jurisdiction.pack, answers, 20260101);
            if (!assessment.consistent) continue;
            ConditionTruth truth(*jurisdiction.compiled, answers);
            for (std::size_t i = 0; i < assessment.verdicts.size(); ++i) {
                const Entitlement& entitlement = *jurisdiction.compiled->entitlements[i].entitlement;
                INFO(jurisdiction.compiled->entitlements[i].id);
                if (assessment.verdicts[i] == Verdict::not_in_force) continue;
                const Truth when = truth.of(entitlement.when).truth;
                const Truth may = truth.of(entitlement.may).truth;
                CHECK((assessment.verdicts[i] == Verdict::applies) == (when == Truth::yes));
                CHECK((assessment.verdicts[i] == Verdict::does_not_apply) == (may == Truth::no));
                CHECK((assessment.verdicts[i] == Verdict::possible) == (when == Truth::no && may == Truth::yes));
            }
        }
    }
}

TEST_CASE("explain prints the condition as a tree with marks, the verdict and how sure it is") {
    const PolicyFolder folder;
    const std::string answers = R"({"area": "town", "lease": true, "months": 5, "job": "employer"})";
    const Run run = run_huji(
        folder, "explain alder settle_by_renting --answers - --policies . --date 2026-01-01 --lang en", answers);
    CHECK(run.exit == 0);
    for (const char* words :
         {"Settling by renting", "It applies if\n   × All of these (from: Time here: under half a year)",
          "      × Time here: a year or more", "You can ask the office if\n   ✓ All of these",
          "→ Possible. The document says so clearly.", "Source: Rules 二(一)"}) {
        INFO(words << "\n" << run.out);
        CHECK(has(run.out, words));
    }
}

TEST_CASE("explain gives programs the same tree, and without answers leaves open what answers decide") {
    const PolicyFolder folder;
    const Run run = run_huji(folder, "explain alder keep_land --policies . --json --lang en");
    CHECK(run.exit == 0);
    const Json json = Json::parse(run.out);
    CHECK(json["verdict"] == "undetermined");
    CHECK(json["certainty"] == "delegated");
    CHECK(json["when"]["truth"] == "open");
    CHECK(json["when"]["parts"][1]["words"] == "You hold land");
    CHECK(json["may"].is_null());
    CHECK(json["clauses"][0]["clause"] == "二(二)");
}

TEST_CASE("explain names answers that contradict each other, and refuses what it does not know") {
    const PolicyFolder folder;
    const Run clash = run_huji(folder, "explain alder keep_land --answers - --policies . --lang en",
                               R"({"land": true, "rural": false})");
    CHECK(clash.exit == 1);
    CHECK(has(clash.out, "You hold land"));
    CHECK(has(clash.out, "You do not come from a rural household"));
    CHECK(run_huji(folder, "explain alder fly --policies .").exit == 2);
    CHECK(run_huji(folder, "explain alder --policies .").exit == 2);
    CHECK(run_huji(folder, "explain alder keep_land --answers - --policies .", R"({"wings": true})").exit == 2);
}
