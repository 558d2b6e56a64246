#include "catch.hpp"

#include <algorithm>
#include <set>

#include "author/cases/workspace.hpp"
#include "author/languages.hpp"
#include "author/policy_folder.hpp"

using namespace huji;

namespace {

const Json told = {{"clauses", {"二(一)"}},
                   {"verdicts",
                    {{"*", "does_not_apply"},
                     {"settle_by_renting", "applies"},
                     {"keep_land", "applies"},
                     {"national/permit", "possible"}}}};

/// A family that moves through two cities.
Json tenants() {
    return {{"id", "tenants"},
            {"family", "Tenants with a year here and land at home."},
            {"date", "2026-01-01"},
            {"answers",
             {{"area", "town"}, {"months", 12}, {"job", "none"}, {"lease", true}, {"rural", true}, {"land", true}}},
            {"cities", {{"alder", told}, {"birch", told}}},
            {"differences", {{"zh-Hans", "二(一)"}, {"zh-Hant", "二(一)"}, {"en", "Clause 二(一) says so."}}}};
}

/// Birch is Alder, except that no rule there looks at the job.
void found_birch(const PolicyFolder& folder) {
    Json birch = folder.read("alder/policy.json");
    birch["id"] = "birch";
    birch["entitlements"][0]["may"] = {{"all", {"tenant", Json{{"months", {{"at_least", 6}}}}}}};
    std::filesystem::create_directory(folder.path("birch"));
    folder.write("birch/policy.json", birch);
}

std::unique_ptr<Workspace> load_with(const PolicyFolder& folder, const Json& families) {
    found_birch(folder);
    folder.write("families.json", Json{{"families", families}});
    std::unique_ptr<Workspace> workspace = load_workspace(folder.path());
    load_cases(*workspace);
    return workspace;
}

std::vector<std::string> answered(const Case& expected) {
    std::vector<std::string> facts;
    for (const Answer& answer : expected.answers) facts.push_back(answer.fact);
    return facts;
}

/// What else the good policies are warned about is not what these tests are about.
Diagnostics about_families(const PolicyFolder& folder, const Workspace& workspace) {
    Diagnostics found;
    for (const Diagnostic& d : workspace.diagnostics) {
        if (d.file == folder.path("families.json")) found.push_back(d);
    }
    return found;
}

/// "code pointer" of everything reported about the tenants after a change.
std::multiset<std::string> reported(const Json& patch) {
    const PolicyFolder folder;
    const auto workspace = load_with(folder, Json::array({tenants().patch(patch)}));
    std::multiset<std::string> places;
    for (const Diagnostic& d : about_families(folder, *workspace))
        places.insert(std::string(name_of(d.code)) + " " + d.pointer);
    return places;
}

using Places = std::multiset<std::string>;

}  // namespace

TEST_CASE("a family gives every city the same answers, less those that the city does not use") {
    const PolicyFolder folder;
    const auto workspace = load_with(folder, Json::array({tenants()}));
    CHECK(about_families(folder, *workspace).empty());
    REQUIRE(workspace->families.size() == 1);
    const Family& family = workspace->families.front();
    CHECK(family.id == "tenants");
    CHECK(family.differences[en] == "Clause 二(一) says so.");
    const std::vector<std::string> alder = answered(family.cities.at("alder"));
    std::vector<std::string> birch = answered(family.cities.at("birch"));
    CHECK(std::find(alder.begin(), alder.end(), "job") != alder.end());
    CHECK(birch.size() + 1 == alder.size());
    CHECK(std::find(birch.begin(), birch.end(), "job") == birch.end());
}

TEST_CASE("what a family is told is compared in each city by itself") {
    const PolicyFolder folder;
    Json family = tenants();
    family["cities"]["birch"]["verdicts"]["keep_land"] = "possible";
    const auto workspace = load_with(folder, Json::array({family}));
    REQUIRE(workspace->families.size() == 1);
    const auto failures = [&](const std::string& city) {
        return run_case(workspace->families.front().cities.at(city), workspace->find(city)->pack).failures;
    };
    CHECK(failures("alder").empty());
    CHECK(failures("birch") == std::vector<std::string>{"keep_land: expected possible, got applies"});
}

TEST_CASE("what is wrong with a family is reported once, where it stands") {
    CHECK(reported(Json::array()).empty());
    CHECK(reported(change("remove", "/cities/birch")) == Places{"missing_city /families/0/cities"});
    CHECK(reported(change("add", "/cities/national", told)) == Places{"unknown_city /families/0/cities/national"});
    CHECK(reported(change("add", "/answers/shoes", true)) == Places{"unknown_fact /families/0/answers/shoes"});
    CHECK(reported(change("replace", "/answers/months", -1)) == Places{"out_of_range /families/0/answers/months"});
    CHECK(reported(change("replace", "/date", "2026-02-30")) == Places{"bad_date /families/0/date"});
    CHECK(reported(change("replace", "/differences/en", "二(一) in {city}.")) ==
          Places{"bad_placeholder /families/0/differences/en"});
    CHECK(reported(change("remove", "/differences")) ==
          Places{"missing_key /families/0", "clause_not_explained /families/0/cities/alder/clauses/0",
                 "clause_not_explained /families/0/cities/birch/clauses/0"});
    CHECK(reported(change("remove", "/family")) == Places{"missing_key /families/0"});
}

TEST_CASE("what is wrong with one city's part of a family is reported there") {
    CHECK(reported(change("replace", "/cities/birch/clauses", {"四"})) ==
          Places{"unknown_clause /families/0/cities/birch/clauses/0"});
    CHECK(reported(change("replace", "/cities/birch/clauses", {"二(二)"})) ==
          Places{"clause_not_explained /families/0/cities/birch/clauses/0"});
    CHECK(reported(change("replace", "/cities/birch/clauses", Json::array())) ==
          Places{"empty_list /families/0/cities/birch/clauses"});
    CHECK(reported(change("add", "/cities/birch/verdicts/nothing", "applies")) ==
          Places{"unknown_entitlement /families/0/cities/birch/verdicts/nothing"});
    CHECK(reported(change("replace", "/cities/birch/verdicts/keep_land", "maybe")) ==
          Places{"unknown_verdict /families/0/cities/birch/verdicts/keep_land"});
    CHECK(reported(Json::array({{{"op", "remove"}, {"path", "/cities/birch/verdicts/*"}},
                                {{"op", "remove"}, {"path", "/cities/birch/verdicts/keep_land"}}})) ==
          Places{"missing_verdict /families/0/cities/birch/verdicts"});
}

TEST_CASE("an answer that no city uses is pointed out") {
    const PolicyFolder folder;
    Json alder = folder.read("alder/policy.json");
    alder["entitlements"][0]["may"] = {{"all", {"tenant", Json{{"months", {{"at_least", 6}}}}}}};
    folder.write("alder/policy.json", alder);
    folder.remove("alder/cases.json");
    const auto workspace = load_with(folder, Json::array({tenants()}));
    const auto points_at_the_job = [](const Diagnostic& d) {
        return d.code == huji::Code::unused_answer && d.pointer == "/families/0/answers/job";
    };
    CHECK(std::count_if(workspace->diagnostics.begin(), workspace->diagnostics.end(), points_at_the_job) == 1);
}

TEST_CASE("two families of one id are one too many") {
    const PolicyFolder folder;
    const auto workspace = load_with(folder, Json::array({tenants(), tenants()}));
    CHECK(workspace->families.size() == 1);
    const Diagnostics found = about_families(folder, *workspace);
    REQUIRE(found.size() == 1);
    CHECK(found.front().code == huji::Code::duplicate_id);
}

TEST_CASE("the published families are at least twenty-five, and no two answer alike") {
    const auto workspace = load_workspace(std::string(HUJI_SOURCE_DIR) + "/policies");
    load_cases(*workspace);
    CHECK(workspace->families.size() >= 25);
    std::set<std::string> seen;
    for (const Family& family : workspace->families) {
        std::string answers;
        for (const auto& [city, expected] : family.cities) {
            for (const Answer& answer : expected.answers) answers += answer.fact + "=" + answer.value + ";";
        }
        CHECK(seen.insert(answers).second);
    }
}
