#include "author/audit/excluded_cases.hpp"

#include "author/audit/audit_findings.hpp"

using namespace audit_tests;

TEST_CASE("an axiom that excludes a case's citizen is found at the axiom, and the case clashes") {
    const PolicyFolder folder;
    add_axiom(folder, {{"lease", true}}, {{"rural", true}});
    const Json found = only_finding(folder, "case_excluded");
    CHECK(found["pointer"] == "/axioms/1");
    CHECK(has(found["message"], "tenant_of_a_year"));
    CHECK(replayed(folder, found["example"])["consistent"] == false);
}
