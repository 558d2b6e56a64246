#include "author/policy/clause_coverage.hpp"

#include "author/policy/document_reader.hpp"
#include "author/policy/reported.hpp"
#include "author/policy_folder.hpp"
#include "catch.hpp"

using namespace huji;

namespace {

using Lines = std::vector<std::string>;

/// Returns what is reported where a document of the clauses 一 to 三 has these without effect, and these are cited.
Lines coverage(const Lines& no_effect, const Lines& cited) {
    Json document{{"id", "plan"}, {"clauses", {{{"id", "一"}}, {{"id", "二"}}, {{"id", "三"}}}}};
    document["no_effect"] = Json::array({{{"clauses", no_effect}}});
    Policy policy;
    policy.documents.emplace_back();
    policy.documents[0].id = "plan";
    policy.documents[0].no_effect.push_back({no_effect, {}});
    Citations citations;
    for (const std::string& clause : cited) citations.emplace("plan", clause);
    return reported({{"documents", {document}}},
                    [&](const JsonReader& file) { check_coverage(file, policy, citations); });
}

}  // namespace

TEST_CASE("every clause is cited or without effect") {
    CHECK(coverage({"一"}, {"二", "三"}).empty());
    CHECK(coverage({"一"}, {"三"}) == Lines{"uncovered_clause /documents/0/clauses/1"});
    CHECK(coverage({}, {}).size() == 3);
}

TEST_CASE("no clause is both cited and without effect, or twice without effect") {
    CHECK(coverage({"一", "二"}, {"二", "三"}) == Lines{"clause_twice /documents/0/no_effect"});
    CHECK(coverage({"一", "一"}, {"二", "三"}) == Lines{"clause_twice /documents/0/no_effect"});
}
