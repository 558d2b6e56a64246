#include "author/audit/vocabulary_report.hpp"

#include "author/audit/audit_findings.hpp"

using namespace audit_tests;

TEST_CASE("options are alike until a rule, or an axiom, tells them apart") {
    const PolicyFolder folder;
    const Json found = only_finding(folder, "alike_options");
    CHECK(found["pointer"] == "/facts/2/options/2");
    CHECK(found["example"]["answers"]["job"] == "own");
    const PolicyFolder by_rule;
    grant(by_rule, "for_traders", "settled_service", {{"job", "own"}});
    CHECK(audit_findings(by_rule, "alike_options").empty());
    const PolicyFolder by_axiom;
    add_axiom(by_axiom, {{"job", "own"}}, {{"rural", true}});
    CHECK(audit_findings(by_axiom, "alike_options").empty());
}

TEST_CASE("flags that an axiom ties together are asked as one question, though neither tells anything alone") {
    const PolicyFolder folder;
    add_axiom(folder, {{"rural", true}}, {{"land", true}});
    CHECK(audit_findings(folder, "idle_fact").size() == 2);
    CHECK(audit_findings(folder, "idle_question").empty());
}
