#include "engine/relevance.hpp"

#include "catch.hpp"
#include "citizen.hpp"
#include "worked_example.hpp"

using namespace huji;
using namespace huji::tests;

TEST_CASE("a or not a never asks a") {
    SmallPolicy p;
    p.flag("a");
    p.flag("b");
    p.entitlement("tautology", any({p.yes("a"), negated(p.yes("a"))}));
    p.entitlement("with_b", all({any({p.yes("a"), p.no("a")}), p.yes("b")}));
    const City city = p.compiled();
    CHECK(Citizen(city).open() == Words{"b"});
    CHECK(Citizen(city).next() == "b");
    CHECK(Citizen(city).missing("tautology").empty());
    CHECK(Citizen(city).missing("with_b") == Words{"b"});
    CHECK(Citizen(city).says("b", "true").open().empty());
    CHECK(Citizen(city).is_not_sure("b").open().empty());
}

TEST_CASE("if a then x else x never asks a") {
    SmallPolicy p;
    p.choice("a", {"one", "two", "three"});
    p.quantity("x", 0, 100);
    p.entitlement("either_way", chosen(p.is("a", "one"), p.at_least("x", 6), p.at_least("x", 6)));
    const City city = p.compiled();
    CHECK(Citizen(city).open() == Words{"x"});
    CHECK(Citizen(city).is_not_sure("x").open().empty());
    CHECK(Citizen(city).says("x", "5").open().empty());
}

TEST_CASE("if a then x else y asks only the branch that the answers leave") {
    SmallPolicy p;
    p.flag("a");
    p.flag("x");
    p.flag("y");
    p.entitlement("branch", chosen(p.yes("a"), p.yes("x"), p.yes("y")));
    const City city = p.compiled();
    CHECK(Citizen(city).open() == Words{"a", "x", "y"});
    CHECK(Citizen(city).says("a", "true").open() == Words{"x"});
    CHECK(Citizen(city).says("a", "false").open() == Words{"y"});
    // Both branches answered alike: a no longer matters.
    CHECK(Citizen(city).says("x", "true").says("y", "true").open().empty());
    CHECK(Citizen(city).says("x", "true").says("y", "false").open() == Words{"a"});
    CHECK(Citizen(city).says("x", "true").says("y", "false").missing("branch") == Words{"a"});
}

TEST_CASE("what an axiom already answers is not asked") {
    SmallPolicy p;
    p.choice("hukou", {"here", "elsewhere", "none"});
    p.flag("rural_origin_here");
    p.axiom(p.is("hukou", "none"), p.no("rural_origin_here"));
    p.entitlement("right", all({p.yes("rural_origin_here"), p.is_one_of("hukou", {"here", "none"})}));
    const City city = p.compiled();
    CHECK(Citizen(city).says("hukou", "none").open().empty());
    CHECK(Citizen(city).says("hukou", "none").verdict("right") == "does_not_apply");
    CHECK(Citizen(city).says("hukou", "here").open() == Words{"rural_origin_here"});
}

TEST_CASE("a question whose answers an axiom leaves but one of is not asked") {
    SmallPolicy p;
    p.flag("a");
    p.choice("b", {"x", "y", "z"});
    p.flag("c");
    p.axiom(p.yes("a"), p.is_one_of("b", {"x", "y"}));
    p.entitlement("e",
                  any({all({p.yes("a"), p.is_one_of("b", {"x", "y"})}), all({p.no("a"), p.is("b", "z"), p.yes("c")})}));
    const City city = p.compiled();
    CHECK(Citizen(city).says("a", "true").open().empty());
    CHECK(Citizen(city).says("a", "false").open() == Words{"b", "c"});
}

TEST_CASE("only the cells still possible count") {
    SmallPolicy p;
    p.quantity("months", 0, 600, {"none"});
    p.flag("lease");
    p.entitlement("year", all({p.at_least("months", 12), p.yes("lease")}));
    p.entitlement("half", p.at_least("months", 6));
    const City city = p.compiled();
    CHECK(Citizen(city).says("months", "7").open().empty());
    CHECK(Citizen(city).says("months", "12").open() == Words{"lease"});
    CHECK(Citizen(city).says("lease", "false").open() == Words{"months"});
}

TEST_CASE("certain, possible and not at all are three different outcomes") {
    SmallPolicy p;
    p.flag("works");
    p.flag("stable");
    p.entitlement("settle", all({p.yes("works"), p.yes("stable")}), p.yes("works"));
    const City city = p.compiled();
    CHECK(Citizen(city).open() == Words{"works", "stable"});
    CHECK(Citizen(city).says("works", "true").open() == Words{"stable"});
    CHECK(Citizen(city).says("works", "true").missing("settle") == Words{"stable"});
    CHECK(Citizen(city).says("works", "false").open().empty());
}

// The pairs of nodes that the walk keeps must outgrow its first table without forgetting any.
TEST_CASE("relevance stays exact on a diagram with many pairs of nodes") {
    SmallPolicy p;
    const std::size_t facts = 12;
    for (std::size_t i = 0; i < facts; ++i) p.choice(numbered("f", i), {"zero", "one", "two"});
    // Applies when an even number of facts are "one": every fact matters until all others are known and after.
    Condition even = constant(true);
    for (std::size_t i = 0; i < facts; ++i) {
        const Condition one = p.is(numbered("f", i), "one");
        even = chosen(one, negated(even), even);
        if (i == 5) p.entitlement("first_half", even);
    }
    p.entitlement("even", even);
    const City city = p.compiled();
    CHECK(Citizen(city).missing("even").size() == 12);
    CHECK(Citizen(city).missing("first_half") == Words{"f0", "f1", "f2", "f3", "f4", "f5"});
    Citizen citizen(city);
    for (std::size_t i = 1; i < facts; ++i) citizen.says(numbered("f", i), i % 2 == 0 ? "zero" : "two");
    CHECK(citizen.open() == Words{"f0"});
    CHECK(citizen.says("f0", "one").verdict("even") == "does_not_apply");
    CHECK(citizen.says("f0", "two").verdict("even") == "applies");
}

TEST_CASE("the worked example of relevance.cpp") {
    const City city = worked_example().compiled();
    const FactSet rural_origin = one_fact(1);
    const auto relevant = [&](const Citizen& citizen) {
        Relevance relevance(city.pack.diagram(), citizen.answers().cells(), citizen.assessment().reached);
        return relevance.relevant(city.pack.entitlements()[0].root, rural_origin);
    };
    CHECK(relevant(Citizen(city)));
    CHECK_FALSE(relevant(Citizen(city).says("job", "employer")));
    CHECK_FALSE(relevant(Citizen(city).says("job", "none").says("residence_months", "3")));
}
