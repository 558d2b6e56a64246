#include "engine/remedy.hpp"

#include "catch.hpp"
#include "citizen.hpp"
#include "worked_example.hpp"

using namespace huji;
using namespace huji::tests;

TEST_CASE("a remedy is the cheapest change that makes it apply") {
    SmallPolicy p;
    p.flag("lease");
    p.choice("job", {"none", "employer", "own"});
    p.change("lease", "true", 1);
    p.change("job", "employer", 4);
    p.change("job", "own", 3);
    p.entitlement("either", any({p.yes("lease"), p.is("job", "employer")}));
    p.entitlement("job", p.is_one_of("job", {"employer", "own"}));
    p.entitlement("both", all({p.yes("lease"), p.is("job", "employer")}));
    const City city = p.compiled();
    const Citizen citizen = Citizen(city).says("lease", "false").says("job", "none");
    CHECK(citizen.remedy("either") == "applies for 1: lease false > true");
    CHECK(citizen.remedy("job") == "applies for 3: job none > own");
    CHECK(citizen.remedy("both") == "applies for 5: lease false > true, job none > employer");
}

TEST_CASE("two cheap changes go before one dear one, and one change before two at the same price") {
    SmallPolicy p;
    for (const char* fact : {"dear", "cheap", "cheaper"}) p.flag(fact);
    p.change("cheap", "true", 2);
    p.change("cheaper", "true", 1);
    p.entitlement("e", any({p.yes("dear"), all({p.yes("cheap"), p.yes("cheaper")})}));
    SmallPolicy same = p;
    p.change("dear", "true", 4);
    same.change("dear", "true", 3);
    const auto remedy = [](SmallPolicy& policy) {
        const City city = policy.compiled();
        return Citizen(city).says("dear", "false").says("cheap", "false").says("cheaper", "false").remedy("e");
    };
    CHECK(remedy(p) == "applies for 3: cheap false > true, cheaper false > true");
    CHECK(remedy(same) == "applies for 3: dear false > true");
}

TEST_CASE("a way looked at first does not hide a cheaper one that leaves things as they are") {
    SmallPolicy p;
    for (const char* fact : {"moves", "works", "rents"}) p.flag(fact);
    p.change("moves", "true", 1);
    p.change("works", "true", 5);
    p.change("rents", "true", 2);
    p.entitlement("e", chosen(p.yes("moves"), p.yes("works"), p.yes("rents")));
    const City city = p.compiled();
    const Citizen citizen = Citizen(city).says("moves", "false").says("works", "false").says("rents", "false");
    CHECK(citizen.remedy("e") == "applies for 2: rents false > true");
}

TEST_CASE("a fact without change is never touched") {
    SmallPolicy p;
    p.flag("veteran");
    p.flag("lease");
    p.quantity("age", 0, 120);
    p.change("lease", "true", 1);
    p.entitlement("service", all({p.yes("veteran"), p.yes("lease")}));
    p.entitlement("grown_up", p.at_least("age", 18));
    const City city = p.compiled();
    CHECK(Citizen(city).says("veteran", "false").says("lease", "false").says("age", "17").remedy("service").empty());
    CHECK(Citizen(city).says("age", "17").remedy("grown_up").empty());
    CHECK(Citizen(city).says("veteran", "true").says("lease", "false").remedy("service") ==
          "applies for 1: lease false > true");
}

TEST_CASE("a change goes only to the options that allow it, from those that allow it") {
    SmallPolicy p;
    p.choice("study", {"none", "enrolled", "graduated"});
    p.flag("rural");
    p.change("study", "graduated", 6, {"enrolled"});
    p.change("rural", "true", 2);
    p.entitlement("graduate", p.is("study", "graduated"));
    p.entitlement("not_rural", p.no("rural"));
    p.entitlement("nobody", p.is("study", "none"));
    const City city = p.compiled();
    CHECK(Citizen(city).says("study", "enrolled").remedy("graduate") == "applies for 6: study enrolled > graduated");
    CHECK(Citizen(city).says("study", "none").remedy("graduate").empty());
    CHECK(Citizen(city).says("rural", "true").remedy("not_rural").empty());
    CHECK(Citizen(city).says("study", "enrolled").remedy("nobody").empty());
}

TEST_CASE("time only moves forward, interval by interval") {
    SmallPolicy p;
    p.quantity("months", 0, 600, {"none"});
    p.passing_time("months", 4, 2);
    p.entitlement("half_year", p.at_least("months", 6));
    p.entitlement("three_years", p.at_least("months", 36));
    p.entitlement("newcomer", p.below("months", 6));
    p.entitlement("away", p.is("months", "none"));
    const City city = p.compiled();
    CHECK(Citizen(city).says("months", "2").remedy("half_year") == "applies for 2: months under_6 > 6_to_35");
    CHECK(Citizen(city).says("months", "2").remedy("three_years") == "applies for 4: months under_6 > 36_or_more");
    CHECK(Citizen(city).says("months", "none").remedy("half_year") == "applies for 6: months none > 6_to_35");
    CHECK(Citizen(city).says("months", "none").remedy("newcomer") == "applies for 4: months none > under_6");
    CHECK(Citizen(city).says("months", "7").remedy("newcomer").empty());
    CHECK(Citizen(city).says("months", "7").remedy("away").empty());
}

TEST_CASE("a quantity that may start but not wait goes no further, and the other way round") {
    const auto remedies = [](std::optional<int> start, std::optional<int> wait) {
        SmallPolicy p;
        p.quantity("months", 0, 600, {"none"});
        p.passing_time("months", start, wait);
        p.entitlement("started", p.at_least("months", 0));
        p.entitlement("half_year", p.at_least("months", 6));
        const City city = p.compiled();
        const Citizen away = Citizen(city).says("months", "none");
        return Words{away.remedy("started"), away.remedy("half_year"),
                     Citizen(city).says("months", "0").remedy("half_year")};
    };
    CHECK(remedies(3, std::nullopt) == Words{"applies for 3: months none > under_6", "", ""});
    CHECK(remedies(std::nullopt, 2) == Words{"", "", "applies for 2: months under_6 > 6_or_more"});
    CHECK(remedies(std::nullopt, std::nullopt) == Words{"", "", ""});
}

TEST_CASE("what applies, is open or is not in force has no remedy") {
    SmallPolicy p;
    p.flag("a");
    p.flag("b");
    p.change("a", "true", 1);
    p.change("b", "true", 1);
    p.document("later").effective = "2030-01-01";
    p.entitlement("a", p.yes("a"));
    p.entitlement("both", all({p.yes("a"), p.yes("b")}));
    p.entitlement("then", p.yes("b")).clauses = {{"later", "1"}};
    const City city = p.compiled();
    const Citizen citizen = Citizen(city).says("a", "true");
    CHECK(citizen.remedy("a").empty());
    CHECK(citizen.verdict("both") == "undetermined");
    CHECK(citizen.remedy("both").empty());
    CHECK(Citizen(city).says("b", "false").remedy("then").empty());
}

TEST_CASE("where nothing makes it certain, the cheapest change that makes it possible") {
    SmallPolicy p;
    p.flag("works");
    p.flag("stable");
    p.flag("lease");
    p.change("works", "true", 3);
    p.change("lease", "true", 5);
    p.entitlement("settle", all({p.yes("works"), p.yes("stable")}), p.yes("works"));
    p.entitlement("either", p.yes("lease"), any({p.yes("works"), p.yes("lease")}));
    const City city = p.compiled();
    CHECK(Citizen(city).says("works", "false").says("stable", "false").remedy("settle") ==
          "possible for 3: works false > true");
    CHECK(Citizen(city).says("works", "false").says("stable", "true").remedy("settle") ==
          "applies for 3: works false > true");
    // Applies is worth more than possible, also at a higher price.
    CHECK(Citizen(city).says("works", "false").says("lease", "false").remedy("either") ==
          "applies for 5: lease false > true");
    // Possible already: only certainty would be better, and nothing gives it.
    CHECK(Citizen(city).says("works", "true").says("stable", "false").remedy("settle").empty());
}

TEST_CASE("a remedy holds whatever the citizen has not answered") {
    SmallPolicy p;
    p.flag("lease");
    p.flag("works");
    p.flag("hidden");
    p.change("lease", "true", 1);
    p.change("works", "true", 4);
    p.entitlement("e", any({all({p.yes("lease"), p.yes("hidden")}), p.yes("works")}));
    const City city = p.compiled();
    const Citizen citizen = Citizen(city).says("lease", "false").says("works", "false");
    CHECK(citizen.verdict("e") == "does_not_apply");
    // The lease alone would help only if `hidden` is so.
    CHECK(citizen.remedy("e") == "applies for 4: works false > true");
    CHECK(Citizen(city).says("lease", "false").says("works", "false").is_not_sure("hidden").remedy("e") ==
          "applies for 4: works false > true");
    CHECK(Citizen(city).says("lease", "false").says("works", "false").says("hidden", "true").remedy("e") ==
          "applies for 1: lease false > true");
}

TEST_CASE("a fact not answered may be part of a remedy, at the price of its hardest cell") {
    SmallPolicy p;
    p.flag("lease");
    p.choice("job", {"none", "enrolled", "employer"});
    p.change("lease", "true", 1);
    p.change("job", "employer", 5);
    p.change("job", "enrolled", 2, {"none"});
    p.entitlement("both", all({p.yes("lease"), p.is("job", "employer")}));
    p.entitlement("student", all({p.yes("lease"), p.is("job", "enrolled")}));
    const City city = p.compiled();
    const Citizen citizen = Citizen(city).says("lease", "false");
    CHECK(citizen.remedy("both") == "applies for 6: lease false > true, job ? > employer");
    // From `employer` nothing leads to `enrolled`, and the citizen may be there.
    CHECK(citizen.remedy("student").empty());
}

TEST_CASE("an unanswered quantity is never moved back: only its last interval is sure to lie ahead") {
    SmallPolicy p;
    p.flag("lease");
    p.quantity("months", 0, 600, {"none"});
    p.change("lease", "true", 1);
    p.passing_time("months", 3, 2);
    p.entitlement("middle", all({p.yes("lease"), p.between("months", 6, 12)}));
    p.entitlement("last", all({p.yes("lease"), p.at_least("months", 12)}));
    const City city = p.compiled();
    const Citizen citizen = Citizen(city).says("lease", "false");
    CHECK(citizen.remedy("middle").empty());
    CHECK(citizen.remedy("last") == "applies for 8: lease false > true, months ? > 12_or_more");
}

TEST_CASE("a remedy never leads to a citizen whom an axiom excludes") {
    SmallPolicy p;
    p.flag("rents");
    p.flag("lease");
    p.change("lease", "true", 1);
    p.axiom(p.yes("lease"), p.yes("rents"));
    p.entitlement("e", p.yes("lease"));
    p.entitlement("renting", p.yes("rents"));
    const City city = p.compiled();
    CHECK(Citizen(city).says("rents", "false").remedy("e").empty());
    CHECK(Citizen(city).says("rents", "true").says("lease", "false").remedy("e") ==
          "applies for 1: lease false > true");

    SmallPolicy changeable = p;
    changeable.change("rents", "true", 2);
    const City other = changeable.compiled();
    CHECK(Citizen(other).says("rents", "false").says("lease", "false").remedy("e") ==
          "applies for 3: rents false > true, lease false > true");
}

TEST_CASE("a further change may be needed only because an axiom asks for it") {
    // Settling (x) presumes f and h; the citizen has not said f, h can be changed.
    SmallPolicy p;
    for (const char* fact : {"x", "f", "h"}) p.flag(fact);
    p.change("x", "true", 1);
    p.change("h", "true", 1);
    p.axiom(p.yes("x"), all({p.yes("f"), p.yes("h")}));
    p.entitlement("e", all({p.yes("x"), any({p.yes("f"), p.yes("h")})}));
    const City city = p.compiled();
    CHECK(Citizen(city).says("x", "false").says("h", "false").remedy("e") ==
          "applies for 2: x false > true, h false > true");
}

TEST_CASE("four changes may be suggested, five are not realistic") {
    static_assert(max_changes == 4);
    const auto remedy = [](std::size_t count) {
        SmallPolicy p;
        std::vector<Condition> parts;
        for (std::size_t i = 0; i < count; ++i) {
            const std::string fact = numbered("f", i);
            p.flag(fact);
            p.change(fact, "true", 1);
            parts.push_back(p.yes(fact));
        }
        p.entitlement("e", all(parts));
        const City city = p.compiled();
        Citizen citizen(city);
        for (std::size_t i = 0; i < count; ++i) citizen.says(numbered("f", i), "false");
        return citizen.remedy("e");
    };
    CHECK(remedy(4) == "applies for 4: f0 false > true, f1 false > true, f2 false > true, f3 false > true");
    CHECK(remedy(5).empty());
}

TEST_CASE("four dear changes go before none, however cheap five would be") {
    SmallPolicy p;
    std::vector<Condition> dear;
    std::vector<Condition> cheap;
    for (std::size_t i = 0; i < 4; ++i) {
        p.flag(numbered("dear", i));
        p.change(numbered("dear", i), "true", 90);
        dear.push_back(p.yes(numbered("dear", i)));
    }
    for (std::size_t i = 0; i < 5; ++i) {
        p.flag(numbered("cheap", i));
        p.change(numbered("cheap", i), "true", 1);
        cheap.push_back(p.yes(numbered("cheap", i)));
    }
    p.entitlement("e", any({all(dear), all(cheap)}));
    const City city = p.compiled();
    Citizen citizen(city);
    for (std::size_t i = 0; i < 4; ++i) citizen.says(numbered("dear", i), "false");
    for (std::size_t i = 0; i < 5; ++i) citizen.says(numbered("cheap", i), "false");
    CHECK(citizen.remedy("e") ==
          "applies for 360: dear0 false > true, dear1 false > true, dear2 false > true, dear3 false > true");
}

TEST_CASE("the worked example of remedy.cpp") {
    const City city = worked_example().compiled();
    const auto jobless = [&] { return Citizen(city).says("job", "none").says("residence_months", "3"); };
    CHECK(jobless().says("rural_origin", "true").remedy("settle") ==
          "applies for 2: residence_months under_6 > 6_or_more");
    CHECK(jobless().remedy("settle") == "applies for 5: job none > employer");
    CHECK(jobless().says("rural_origin", "false").remedy("settle") == "applies for 5: job none > employer");
}
