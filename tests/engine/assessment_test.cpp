#include "engine/assessment.hpp"

#include "catch.hpp"
#include "citizen.hpp"

using namespace huji;
using namespace huji::tests;

TEST_CASE("a condition that holds applies, one that fails does not") {
    SmallPolicy p;
    p.flag("rents");
    p.entitlement("renting", p.yes("rents"));
    p.entitlement("not_renting", p.no("rents"));
    const City city = p.compiled();
    CHECK(Citizen(city).says("rents", "true").verdict("renting") == "applies");
    CHECK(Citizen(city).says("rents", "true").verdict("not_renting") == "does_not_apply");
    CHECK(Citizen(city).says("rents", "false").verdict("renting") == "does_not_apply");
    CHECK(Citizen(city).says("rents", "false").verdict("not_renting") == "applies");
}

TEST_CASE("unknown is not false: months below 15 without an answer is undetermined, and so is its negation") {
    SmallPolicy p;
    p.quantity("months", 0, 600);
    p.entitlement("below", p.below("months", 15));
    p.entitlement("not_below", negated(p.below("months", 15)));
    const City city = p.compiled();
    for (Citizen citizen : {Citizen(city), Citizen(city).is_not_sure("months")}) {
        CHECK(citizen.verdict("below") == "undetermined");
        CHECK(citizen.verdict("not_below") == "undetermined");
    }
    CHECK(Citizen(city).says("months", "14").verdict("below") == "applies");
    CHECK(Citizen(city).says("months", "14").verdict("not_below") == "does_not_apply");
    CHECK(Citizen(city).says("months", "15").verdict("below") == "does_not_apply");
    CHECK(Citizen(city).says("months", "15").verdict("not_below") == "applies");
    CHECK(Citizen(city).says("months", "0").verdict("below") == "applies");
}

TEST_CASE("a named value is no number: it is in no range") {
    SmallPolicy p;
    p.quantity("months", 0, 600, {"none"});
    p.entitlement("below", p.below("months", 15));
    p.entitlement("at_least", p.at_least("months", 15));
    p.entitlement("any_number", p.at_least("months", 0));
    p.entitlement("named", p.is("months", "none"));
    const City city = p.compiled();
    const Citizen away = Citizen(city).says("months", "none");
    CHECK(away.verdict("below") == "does_not_apply");
    CHECK(away.verdict("at_least") == "does_not_apply");
    CHECK(away.verdict("any_number") == "does_not_apply");
    CHECK(away.verdict("named") == "applies");
    const Citizen here = Citizen(city).says("months", "0");
    CHECK(here.verdict("any_number") == "applies");
    CHECK(here.verdict("named") == "does_not_apply");
}

TEST_CASE("a range holds from its lower end up to, but not with, its upper end") {
    SmallPolicy p;
    p.quantity("age", 16, 60);
    p.entitlement("middle", p.between("age", 18, 45));
    p.entitlement("whole", p.between("age", 16, 61));
    p.entitlement("under_the_range", p.below("age", 16));
    p.entitlement("over_the_range", p.at_least("age", 61));
    p.entitlement("the_last", p.at_least("age", 60));
    p.entitlement("empty", p.between("age", 30, 30));
    const City city = p.compiled();
    const auto verdict = [&](const char* age, const char* entitlement) {
        return Citizen(city).says("age", age).verdict(entitlement);
    };
    CHECK(verdict("17", "middle") == "does_not_apply");
    CHECK(verdict("18", "middle") == "applies");
    CHECK(verdict("44", "middle") == "applies");
    CHECK(verdict("45", "middle") == "does_not_apply");
    CHECK(verdict("59", "the_last") == "does_not_apply");
    CHECK(verdict("60", "the_last") == "applies");
    // What no number of the fact can change is known without an answer.
    CHECK(Citizen(city).verdict("whole") == "applies");
    CHECK(Citizen(city).verdict("under_the_range") == "does_not_apply");
    CHECK(Citizen(city).verdict("over_the_range") == "does_not_apply");
    CHECK(Citizen(city).verdict("empty") == "does_not_apply");
    CHECK(Citizen(city).verdict("middle") == "undetermined");
}

TEST_CASE("between when and may an entitlement is possible") {
    SmallPolicy p;
    p.flag("works");
    p.flag("stable");
    p.entitlement("settle", all({p.yes("works"), p.yes("stable")}), p.yes("works"));
    p.entitlement("ask_the_office", constant(false), p.yes("works"));
    const City city = p.compiled();
    CHECK(Citizen(city).says("works", "true").says("stable", "true").verdict("settle") == "applies");
    CHECK(Citizen(city).says("works", "true").says("stable", "false").verdict("settle") == "possible");
    CHECK(Citizen(city).says("works", "false").verdict("settle") == "does_not_apply");
    // Both possible and applies are left: that is not yet "possible".
    CHECK(Citizen(city).says("works", "true").verdict("settle") == "undetermined");
    CHECK(Citizen(city).says("works", "true").verdict("ask_the_office") == "possible");
    CHECK(Citizen(city).verdict("ask_the_office") == "undetermined");
}

TEST_CASE("what holds whatever the answer is known without it") {
    SmallPolicy p;
    p.flag("a");
    p.choice("x", {"one", "two", "three"});
    p.entitlement("always", constant(true));
    p.entitlement("never", constant(false));
    p.entitlement("a_or_not_a", any({p.yes("a"), p.no("a")}));
    p.entitlement("a_and_not_a", all({p.yes("a"), negated(p.yes("a"))}));
    p.entitlement("any_option", any({p.is("x", "one"), p.is_one_of("x", {"two", "three"})}));
    p.entitlement("uses_both", all({p.yes("a"), p.is("x", "one")}));
    const City city = p.compiled();
    const Citizen silent(city);
    CHECK(silent.verdict("always") == "applies");
    CHECK(silent.verdict("never") == "does_not_apply");
    CHECK(silent.verdict("a_or_not_a") == "applies");
    CHECK(silent.verdict("a_and_not_a") == "does_not_apply");
    CHECK(silent.verdict("any_option") == "applies");
    CHECK(silent.verdict("uses_both") == "undetermined");
}

TEST_CASE("an axiom decides what the answers alone would leave open") {
    SmallPolicy p;
    p.choice("dwelling", {"none", "rented", "owned"});
    p.quantity("months", 0, 600, {"none"});
    p.axiom(p.is("months", "none"), p.is("dwelling", "none"));
    p.entitlement("has_home", p.is_one_of("dwelling", {"rented", "owned"}));
    p.entitlement("lives_here", negated(p.is("months", "none")));
    const City city = p.compiled();
    CHECK(Citizen(city).says("months", "none").verdict("has_home") == "does_not_apply");
    CHECK(Citizen(city).says("dwelling", "owned").verdict("lives_here") == "applies");
    CHECK(Citizen(city).says("dwelling", "none").verdict("lives_here") == "undetermined");
}

TEST_CASE("an axiom reaches through facts that no rule uses") {
    SmallPolicy p;
    p.flag("a");
    p.flag("between");
    p.flag("b");
    p.axiom(p.yes("a"), p.yes("between"));
    p.axiom(p.yes("between"), p.yes("b"));
    p.entitlement("for_a", p.yes("a"));
    p.entitlement("for_b", p.yes("b"));
    const City city = p.compiled();
    CHECK(city.pack.facts().size() == 2);
    CHECK(Citizen(city).says("a", "true").verdict("for_b") == "applies");
    CHECK(Citizen(city).says("b", "false").verdict("for_a") == "does_not_apply");
    CHECK(Citizen(city).says("a", "true").says("b", "false").clash() == Words{"a", "b"});
}

TEST_CASE("answers that contradict an axiom give no verdict at all") {
    SmallPolicy p;
    p.flag("a");
    p.flag("b");
    p.flag("c");
    p.axiom(p.yes("a"), p.yes("b"));
    p.entitlement("for_a", p.yes("a"));
    p.entitlement("for_b", p.yes("b"));
    p.entitlement("for_c", p.yes("c"));
    const City city = p.compiled();
    const Citizen citizen = Citizen(city).says("a", "true").says("b", "false").says("c", "true");
    CHECK_FALSE(citizen.consistent());
    CHECK(citizen.assessment().verdicts.empty());
    CHECK(Citizen(city).says("a", "true").says("b", "true").consistent());
    CHECK(Citizen(city).says("a", "true").is_not_sure("b").consistent());
    CHECK(Citizen(city).says("b", "false").consistent());
}

TEST_CASE("a document is in force from its first day to its last") {
    SmallPolicy p;
    p.flag("a");
    huji::Document& plan = p.document("dated");
    plan.issued = "2020-10-21";
    plan.effective = "2022-08-01";
    plan.ends = "2025-07-31";
    p.document("issued_only").issued = "2016-01-01";
    p.entitlement("dated", p.yes("a")).clauses = {{"dated", "1"}};
    p.entitlement("issued_only", p.yes("a")).clauses = {{"issued_only", "1"}};
    p.entitlement("undated", p.yes("a"));
    p.entitlement("both", p.yes("a")).clauses = {{"issued_only", "1"}, {"dated", "2"}};
    const City city = p.compiled();
    const auto verdict = [&](Date date, const char* entitlement) {
        return Citizen(city, date).says("a", "true").verdict(entitlement);
    };
    // Effect counts, not issue; the day before and the day after are outside.
    CHECK(verdict(20201021, "dated") == "not_in_force");
    CHECK(verdict(20220731, "dated") == "not_in_force");
    CHECK(verdict(20220801, "dated") == "applies");
    CHECK(verdict(20250731, "dated") == "applies");
    CHECK(verdict(20250801, "dated") == "not_in_force");
    CHECK(verdict(20151231, "issued_only") == "not_in_force");
    CHECK(verdict(20160101, "issued_only") == "applies");
    CHECK(verdict(29991231, "issued_only") == "applies");
    CHECK(verdict(19000101, "undated") == "applies");
    CHECK(verdict(29991231, "undated") == "applies");
    // Resting on two documents, it needs both.
    CHECK(verdict(20200101, "both") == "not_in_force");
    CHECK(verdict(20230101, "both") == "applies");
    CHECK(verdict(20250801, "both") == "not_in_force");
}

TEST_CASE("not in force is said whatever the answers, even where the rule would hold or fail for everyone") {
    SmallPolicy p;
    p.flag("a");
    p.document("later").effective = "2030-01-01";
    p.entitlement("always", constant(true)).clauses = {{"later", "1"}};
    p.entitlement("never", constant(false)).clauses = {{"later", "1"}};
    p.entitlement("open", p.yes("a")).clauses = {{"later", "1"}};
    const City city = p.compiled();
    for (const char* id : {"always", "never", "open"}) CHECK(Citizen(city).verdict(id) == "not_in_force");
    CHECK(Citizen(city, 20300101).verdict("open") == "undetermined");
}

TEST_CASE("axioms that no citizen can meet are an error of the author's, never a policy without axioms") {
    SmallPolicy p;
    p.flag("a");
    p.flag("b");
    p.axiom(p.yes("a"), p.no("a"));
    p.axiom(p.no("a"), p.yes("a"));
    p.entitlement("for_a", p.yes("a"));
    CHECK(has_error(p.diagnostics()));
}
