#include "author/cases/grants.hpp"

#include "author/cases/workspace.hpp"
#include "author/policy_folder.hpp"
#include "catch.hpp"

using namespace huji;

namespace {

using Failures = std::vector<std::string>;

/// What the city of the good policies carries.
const Json grants = Json::parse(R"json([
    {"entitlement": "settle_by_renting", "clauses": ["二(一)"], "kind": "settlement_route", "certainty": "definite",
     "offices": ["police"], "papers": ["lease_contract"], "places": ["the_home"], "extends": ["national/permit"],
     "along": true
},
    {"entitlement": "keep_land", "clauses": ["二(二)"], "kind": "rural_right", "certainty": "delegated"},
    {"principle": "voluntary", "clauses": ["三"], "certainty": "definite", "kinds": ["settlement_route"]}
])json");

/// Returns the good policies with these grants, after a change to them.
std::unique_ptr<Workspace> loaded_after(const PolicyFolder& folder, const Json& patch) {
    Json cases = folder.read("alder/cases.json");
    cases["grants"] = grants.patch(patch);
    folder.write("alder/cases.json", cases);
    std::unique_ptr<Workspace> workspace = load_workspace(folder.path());
    load_cases(*workspace);
    return workspace;
}

Failures failures_after(const Json& patch) {
    const PolicyFolder folder;
    const std::unique_ptr<Workspace> workspace = loaded_after(folder, patch);
    const LoadedJurisdiction* jurisdiction = workspace->find("alder");
    REQUIRE(jurisdiction != nullptr);
    REQUIRE_FALSE(has_error(workspace->diagnostics));
    REQUIRE(jurisdiction->grants.has_value());
    return grant_failures(*jurisdiction->grants, *jurisdiction->policy);
}

std::string code_after(const Json& patch) {
    const PolicyFolder folder;
    const std::unique_ptr<Workspace> workspace = loaded_after(folder, patch);
    return workspace->diagnostics.empty() ? "" : std::string(name_of(workspace->diagnostics.front().code));
}

}  // namespace

TEST_CASE("grants that say what the policy carries have no failures") { CHECK(failures_after(Json::array()).empty()); }

TEST_CASE("each thing that a grant says otherwise is a failure that names both") {
    const auto one = [](const Json& patch) { return failures_after(patch).size() == 1; };
    CHECK(failures_after(change("replace", "/0/certainty", "planned")) ==
          Failures{"settle_by_renting: certainty: expected planned, got definite"});
    CHECK(failures_after(change("replace", "/0/kind", "rural_right")) ==
          Failures{"settle_by_renting: kind: expected rural_right, got settlement_route"});
    CHECK(one(change("add", "/0/clauses/-", "nowhere")));
    for (const char* list : {"offices", "papers", "places", "extends"}) {
        CHECK(one(change("add", std::string("/0/") + list, Json::array({"something_else"}))));
    }
    CHECK(one(change("replace", "/0/along", false)));
    CHECK(one(change("add", "/1/along", true)));
    CHECK(one(change("add", "/0/way_back", true)));
    CHECK(one(change("add", "/2/kinds/-", "rural_right")));
}

TEST_CASE("an entitlement that no grant names is a failure") {
    CHECK(failures_after(change("remove", "/0")) == Failures{"settle_by_renting: no grant says what it must carry"});
}

TEST_CASE("a grant of something that the place does not have, or does not say, is reported") {
    CHECK(code_after(change("replace", "/0/entitlement", "fly")) == "unknown_entitlement");
    CHECK(code_after(change("replace", "/1/entitlement", "settle_by_renting")) == "duplicate_id");
    CHECK(code_after(change("replace", "/0/certainty", "sure")) == "unknown_certainty");
    CHECK(code_after(change("replace", "/0/kind", "gift")) == "unknown_kind");
    CHECK(code_after(change("replace", "/0/along", "yes")) == "wrong_type");
    CHECK(code_after(change("remove", "/0/clauses")) == "missing_key");
    CHECK(code_after(change("add", "/0/price", 1)) == "unknown_key");
}
