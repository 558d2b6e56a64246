#include "engine/reason.hpp"

#include "catch.hpp"
#include "citizen.hpp"

using namespace huji;
using namespace huji::tests;

TEST_CASE("a reason names the answers that decide, and no others") {
    SmallPolicy p;
    p.flag("rents");
    p.quantity("months", 0, 600);
    p.flag("works");
    p.flag("veteran");
    p.entitlement("settle", all({p.yes("rents"), p.at_least("months", 6), p.yes("works")}));
    p.entitlement("other", p.yes("veteran"));
    const City city = p.compiled();
    const Citizen meets =
        Citizen(city).says("rents", "true").says("months", "8").says("works", "true").says("veteran", "false");
    CHECK(meets.reason("settle") == Words{"rents", "months", "works"});
    CHECK(meets.reason("other") == Words{"veteran"});
    // One failing part is enough, whatever else was said.
    CHECK(Citizen(city).says("rents", "true").says("months", "5").says("works", "true").reason("settle") ==
          Words{"months"});
    CHECK(Citizen(city).says("rents", "false").reason("settle") == Words{"rents"});
}

TEST_CASE("of several ways to be decided the one with fewest answers is the reason") {
    SmallPolicy p;
    p.flag("a");
    p.flag("b");
    p.flag("c");
    p.flag("d");
    p.entitlement("e", any({all({p.yes("a"), p.yes("b")}), all({p.yes("b"), p.yes("c")}), p.yes("d")}));
    const City city = p.compiled();
    const Citizen everything = Citizen(city).says("a", "true").says("b", "true").says("c", "true").says("d", "true");
    CHECK(everything.reason("e") == Words{"d"});
    // b and d are in both ways to fail; nothing smaller than these two decides.
    const Citizen nothing = Citizen(city).says("a", "false").says("b", "false").says("c", "false").says("d", "false");
    CHECK(nothing.reason("e") == Words{"b", "d"});
}

TEST_CASE("a smallest reason may need more than the first answers that come to hand") {
    // Failing every line: one answer of each must be named; x is in all of them.
    SmallPolicy p;
    for (const char* fact : {"a", "b", "c", "x"}) p.flag(fact);
    p.entitlement("e",
                  any({all({p.yes("a"), p.yes("x")}), all({p.yes("b"), p.yes("x")}), all({p.yes("c"), p.yes("x")})}));
    const City city = p.compiled();
    const Citizen citizen = Citizen(city).says("a", "false").says("b", "false").says("c", "false").says("x", "false");
    CHECK(citizen.reason("e") == Words{"x"});
    CHECK(Citizen(city).says("a", "false").says("b", "false").says("c", "false").reason("e") == Words{"a", "b", "c"});
}

TEST_CASE("what is known without an answer, or not known at all, has no reason") {
    SmallPolicy p;
    p.flag("a");
    p.flag("b");
    p.document("later").effective = "2030-01-01";
    p.entitlement("always", any({p.yes("a"), p.no("a")}));
    p.entitlement("never", constant(false));
    p.entitlement("open", all({p.yes("a"), p.yes("b")}));
    p.entitlement("then", p.yes("a")).clauses = {{"later", "1"}};
    const City city = p.compiled();
    const Citizen citizen = Citizen(city).says("a", "true");
    CHECK(citizen.reason("always").empty());
    CHECK(citizen.reason("never").empty());
    CHECK(citizen.verdict("open") == "undetermined");
    CHECK(citizen.reason("open").empty());
    CHECK(citizen.verdict("then") == "not_in_force");
    CHECK(citizen.reason("then").empty());
}

TEST_CASE("an answer of not sure is never a reason") {
    SmallPolicy p;
    p.flag("a");
    p.flag("b");
    p.entitlement("e", all({p.yes("a"), p.yes("b")}));
    const City city = p.compiled();
    CHECK(Citizen(city).is_not_sure("a").says("b", "false").reason("e") == Words{"b"});
}

TEST_CASE("axioms shorten reasons") {
    SmallPolicy p;
    p.quantity("months", 0, 600, {"none"});
    p.choice("dwelling", {"none", "rented", "owned"});
    p.flag("works");
    p.axiom(p.is("months", "none"), p.is("dwelling", "none"));
    p.entitlement("e", all({p.is_one_of("dwelling", {"rented", "owned"}), negated(p.is("months", "none"))}));
    const City city = p.compiled();
    // To have a home here is to live here.
    CHECK(Citizen(city).says("months", "9").says("dwelling", "owned").reason("e") == Words{"dwelling"});
    CHECK(Citizen(city).says("months", "none").reason("e") == Words{"months"});
}

TEST_CASE("possible has its own reason: why it may hold and why that is not certain") {
    SmallPolicy p;
    p.flag("works");
    p.flag("stable");
    p.entitlement("settle", all({p.yes("works"), p.yes("stable")}), p.yes("works"));
    p.entitlement("ask", constant(false), any({p.yes("works"), p.yes("stable")}));
    const City city = p.compiled();
    const Citizen citizen = Citizen(city).says("works", "true").says("stable", "false");
    CHECK(citizen.verdict("settle") == "possible");
    CHECK(citizen.reason("settle") == Words{"works", "stable"});
    CHECK(citizen.verdict("ask") == "possible");
    CHECK(citizen.reason("ask") == Words{"works"});
}

TEST_CASE("answers that contradict each other are named, and only those") {
    SmallPolicy p;
    for (const char* fact : {"a", "b", "c", "d"}) p.flag(fact);
    p.axiom(p.yes("a"), p.yes("b"));
    p.axiom(p.yes("b"), p.yes("c"));
    p.entitlement("e", all({p.yes("a"), p.yes("b"), p.yes("c"), p.yes("d")}));
    const City city = p.compiled();
    CHECK(Citizen(city).says("a", "true").says("c", "true").clash().empty());
    CHECK(Citizen(city).says("a", "true").says("d", "true").says("c", "false").clash() == Words{"a", "c"});
    CHECK(Citizen(city).says("a", "true").says("b", "false").says("c", "true").clash() == Words{"a", "b"});
    const Citizen thrice = Citizen(city).says("a", "true").says("b", "false").says("c", "false").says("d", "false");
    CHECK_FALSE(thrice.consistent());
    CHECK(thrice.clash().size() == 2);
}

TEST_CASE("one answer alone may contradict what is true of everybody") {
    SmallPolicy p;
    p.quantity("age", 0, 120);
    p.flag("a");
    p.axiom(constant(true), p.below("age", 115));
    p.entitlement("e", all({p.at_least("age", 18), p.yes("a")}));
    const City city = p.compiled();
    CHECK(Citizen(city).says("age", "115").says("a", "true").clash() == Words{"age"});
    CHECK(Citizen(city).says("age", "114").says("a", "true").clash().empty());
}

TEST_CASE("of two separate contradictions the smaller one is named") {
    SmallPolicy p;
    for (const char* fact : {"a", "b", "c", "x", "y"}) p.flag(fact);
    p.axiom(all({p.yes("a"), p.yes("b")}), p.yes("c"));
    p.axiom(p.yes("x"), p.yes("y"));
    p.entitlement("e", all({p.yes("a"), p.yes("b"), p.yes("c"), p.yes("x"), p.yes("y")}));
    const City city = p.compiled();
    const Citizen citizen =
        Citizen(city).says("a", "true").says("b", "true").says("c", "false").says("x", "true").says("y", "false");
    CHECK(citizen.clash() == Words{"x", "y"});
}
