#include "engine/dialogue.hpp"

#include "catch.hpp"
#include "citizen.hpp"

using namespace huji;
using namespace huji::tests;

TEST_CASE("a question already asked is not asked again") {
    SmallPolicy p;
    p.flag("a");
    p.flag("b");
    p.entitlement("both", all({p.yes("a"), p.yes("b")}));
    const City city = p.compiled();
    CHECK(Citizen(city).open() == Words{"a", "b"});
    CHECK(Citizen(city).says("a", "true").open() == Words{"b"});
    CHECK(Citizen(city).says("a", "true").says("b", "true").open().empty());
    CHECK(Citizen(city).says("a", "true").says("b", "true").next().empty());
}

TEST_CASE("not sure is final, and the verdict stays open without asking on") {
    SmallPolicy p;
    p.flag("a");
    p.flag("b");
    p.entitlement("both", all({p.yes("a"), p.yes("b")}));
    const City city = p.compiled();
    const Citizen unsure = Citizen(city).is_not_sure("a").is_not_sure("b");
    CHECK(unsure.open().empty());
    CHECK(unsure.next().empty());
    CHECK(unsure.verdict("both") == "undetermined");
    // What would have decided is still named.
    CHECK(unsure.missing("both") == Words{"a", "b"});
}

TEST_CASE("not sure opens no question that was not open before") {
    SmallPolicy p;
    p.flag("a");
    p.flag("b");
    p.flag("x");
    p.flag("y");
    p.entitlement("branch", chosen(p.yes("a"), p.yes("x"), p.yes("y")));
    p.entitlement("b", all({p.yes("b"), p.yes("a")}));
    const City city = p.compiled();
    CHECK(Citizen(city).open() == Words{"a", "b", "x", "y"});
    CHECK(Citizen(city).is_not_sure("a").open() == Words{"b", "x", "y"});
    CHECK(Citizen(city).is_not_sure("a").is_not_sure("x").open() == Words{"b", "y"});
    CHECK(Citizen(city).is_not_sure("b").open() == Words{"a", "x", "y"});
}

TEST_CASE("two facts tied by axioms are still asked, one of them") {
    SmallPolicy p;
    p.flag("a");
    p.flag("b");
    p.equivalent(p.yes("a"), p.yes("b"));
    p.entitlement("either", any({p.yes("a"), p.yes("b")}));
    const City city = p.compiled();
    const Citizen silent(city);
    CHECK(silent.verdict("either") == "undetermined");
    CHECK_FALSE(silent.open().empty());
    CHECK_FALSE(silent.next().empty());
    for (const char* fact : {"a", "b"}) {
        const Citizen citizen = Citizen(city).says(fact, "true");
        CHECK(citizen.verdict("either") == "applies");
        CHECK(citizen.open().empty());
        CHECK(Citizen(city).says(fact, "false").verdict("either") == "does_not_apply");
    }
}

TEST_CASE("tied facts that matter only with other tied facts are still asked") {
    SmallPolicy p;
    for (const char* fact : {"a", "b", "c", "d"}) p.flag(fact);
    p.equivalent(p.yes("a"), p.yes("b"));
    p.equivalent(p.yes("c"), p.yes("d"));
    // a differs from c: no answer alone narrows that, and b and d keep a and c from differing alone.
    p.entitlement("e", all({any({p.yes("a"), p.yes("c")}), negated(all({p.yes("b"), p.yes("d")}))}));
    const City city = p.compiled();
    Citizen citizen(city);
    CHECK(citizen.verdict("e") == "undetermined");
    CHECK_FALSE(citizen.open().empty());
    for (int asked = 0; asked < 4 && !citizen.next().empty(); ++asked) citizen.says(citizen.next(), "true");
    CHECK(citizen.verdict("e") == "does_not_apply");
}

TEST_CASE("a goal asks only for its own kinds of entitlement") {
    SmallPolicy p;
    p.flag("a");
    p.flag("b");
    p.goal("settle", {Kind::settlement_route});
    p.goal("rights", {Kind::rural_right, Kind::settled_service});
    p.entitlement("route", p.yes("a"));
    p.entitlement("right", p.yes("b")).kind = Kind::rural_right;
    const City city = p.compiled();
    CHECK(Citizen(city).open() == Words{"a", "b"});
    CHECK(Citizen(city).open("settle") == Words{"a"});
    CHECK(Citizen(city).open("rights") == Words{"b"});
    CHECK(Citizen(city).says("b", "true").open("rights").empty());
    CHECK_FALSE(kinds_of_goal(city.pack, "fly"));
    CHECK_FALSE(kinds_of_goal(city.pack, ""));
}

TEST_CASE("what is not in force asks nothing") {
    SmallPolicy p;
    p.flag("a");
    p.flag("b");
    p.document("later").effective = "2030-01-01";
    p.entitlement("now", p.yes("a"));
    p.entitlement("then", all({p.yes("a"), p.yes("b")})).clauses = {{"later", "1"}};
    const City city = p.compiled();
    CHECK(Citizen(city).open() == Words{"a"});
    CHECK(Citizen(city).missing("then").empty());
    CHECK(Citizen(city, 20300101).open() == Words{"a", "b"});
}

TEST_CASE("contradictory answers ask nothing") {
    SmallPolicy p;
    p.flag("a");
    p.flag("b");
    p.flag("c");
    p.axiom(p.yes("a"), p.yes("b"));
    p.entitlement("e", all({p.yes("a"), p.yes("b")}));
    p.entitlement("f", p.yes("c"));
    const City city = p.compiled();
    const Citizen citizen = Citizen(city).says("a", "true").says("b", "false");
    CHECK(citizen.open().empty());
    CHECK(citizen.next().empty());
}

TEST_CASE("topics keep the author's order, whatever the gain and wherever the questions stand") {
    SmallPolicy p;
    p.flag("decides_all");
    p.flag("decides_one");
    p.topic("first");
    p.topic("second");
    p.question("all", "second", {"decides_all"});
    p.question("one", "first", {"decides_one"});
    p.entitlement("e1", p.yes("decides_all"));
    p.entitlement("e2", p.no("decides_all"));
    p.entitlement("e3", p.yes("decides_one"));
    const City city = p.compiled();
    CHECK(Citizen(city).open() == Words{"all", "one"});
    CHECK(Citizen(city).next() == "one");
    CHECK(Citizen(city).is_not_sure("decides_one").next() == "all");
}

TEST_CASE("inside a topic the question that decides most comes first, and ties keep the author's order") {
    SmallPolicy p;
    p.flag("one");
    p.flag("two");
    p.flag("also_two");
    p.entitlement("e1", p.yes("two"));
    p.entitlement("e2", p.no("two"));
    p.entitlement("e3", p.yes("also_two"));
    p.entitlement("e4", p.no("also_two"));
    p.entitlement("e5", p.yes("one"));
    const City city = p.compiled();
    CHECK(Citizen(city).next() == "two");
    CHECK(Citizen(city).says("two", "true").next() == "also_two");
    CHECK(Citizen(city).says("two", "true").says("also_two", "true").next() == "one");
}

TEST_CASE("a question waits while the one that it comes after is open, however much it would gain") {
    SmallPolicy p;
    for (const char* fact : {"one", "two", "three"}) p.flag(fact);
    p.topic("all");
    p.question("one", "all", {"one"});
    p.question("two", "all", {"two"});
    p.question("three", "all", {"three"});
    p.ask_after("two", "one");
    p.ask_after("three", "two");
    p.entitlement("e1", p.yes("two"));
    p.entitlement("e2", p.no("two"));
    p.entitlement("e3", all({p.yes("one"), p.no("three")}));
    const City city = p.compiled();
    CHECK(Citizen(city).next() == "one");
    CHECK(Citizen(city).is_not_sure("one").next() == "two");
    CHECK(Citizen(city).says("one", "true").next() == "two");
    // It waits for an open question only, not for one already answered or without effect.
    CHECK(Citizen(city).says("two", "true").next() == "one");
    CHECK(Citizen(city).says("three", "true").next() == "two");
    CHECK(Citizen(city).says("three", "true").says("two", "true").next().empty());
}

TEST_CASE("a question does not wait for one that no rule of this place uses") {
    SmallPolicy p;
    p.flag("unused");
    p.flag("used");
    p.topic("all");
    p.question("unused", "all", {"unused"});
    p.question("used", "all", {"used"});
    p.ask_after("used", "unused");
    p.entitlement("e", p.yes("used"));
    const City city = p.compiled();
    CHECK(Citizen(city).next() == "used");
}

TEST_CASE("gain counts how many citizens an answer decides for") {
    // Both rules need two facts; the one that most citizens lack decides more often.
    const auto first_asked = [](int yes_of_a, int yes_of_b) {
        SmallPolicy p;
        p.flag("a");
        p.flag("b");
        p.weights("a", {100 - yes_of_a, yes_of_a});
        p.weights("b", {100 - yes_of_b, yes_of_b});
        p.entitlement("both", all({p.yes("a"), p.yes("b")}));
        const City city = p.compiled();
        return Citizen(city).next();
    };
    CHECK(first_asked(90, 10) == "b");
    CHECK(first_asked(10, 90) == "a");
    CHECK(first_asked(50, 50) == "a");
}

TEST_CASE("where axioms tie every open question, the next is still of the first topic") {
    SmallPolicy p;
    p.flag("a");
    p.flag("b");
    p.topic("first");
    p.topic("second");
    p.question("of_a", "second", {"a"});
    p.question("of_b", "first", {"b"});
    p.equivalent(p.yes("a"), p.yes("b"));
    p.entitlement("either", any({p.yes("a"), p.yes("b")}));
    const City city = p.compiled();
    CHECK(Citizen(city).open() == Words{"of_a", "of_b"});
    CHECK(Citizen(city).next() == "of_b");
}

TEST_CASE("an answer that axioms exclude gains nothing") {
    // Nobody who is settled here can answer "elsewhere" to `was`; that answer must not count as deciding.
    SmallPolicy p;
    p.flag("settled");
    p.choice("was", {"here", "there", "elsewhere"});
    p.flag("b");
    p.weights("was", {1, 1, 1000});
    p.weights("b", {50, 50});
    p.axiom(p.yes("settled"), p.is_one_of("was", {"here", "there"}));
    p.entitlement("e1", all({p.yes("settled"), p.is("was", "here"), p.yes("b")}));
    p.entitlement("e2", all({p.yes("settled"), p.is_one_of("was", {"here", "elsewhere"}), negated(p.yes("b"))}));
    p.entitlement("e3", all({p.yes("settled"), p.yes("b")}));
    const City city = p.compiled();
    // `was` decides e1 and e2 for half of the citizens who are possible: 1.0; `b` decides one of e1, e2 and e3: 2.0.
    CHECK(Citizen(city).says("settled", "true").next() == "b");
}

TEST_CASE("of a group of flags only those that still matter are worth asking") {
    SmallPolicy p;
    p.flag("land");
    p.flag("house");
    p.flag("share");
    p.flag("settled");
    p.topic("all");
    p.question("village_rights", "all", {"land", "house", "share"});
    p.question("settled", "all", {"settled"});
    p.entitlement("keep_land", p.yes("land"));
    p.entitlement("keep_share", all({p.yes("share"), p.yes("settled")}));
    p.entitlement("keep_house", all({p.yes("house"), p.no("settled")}));
    const City city = p.compiled();
    CHECK(Citizen(city).open() == Words{"village_rights", "settled"});
    CHECK(Citizen(city).says("settled", "true").open() == Words{"village_rights: land share"});
    CHECK(Citizen(city).says("settled", "false").open() == Words{"village_rights: land house"});
    CHECK(Citizen(city).says("land", "true").open() == Words{"village_rights: house share", "settled"});
    CHECK(Citizen(city).says("settled", "true").says("land", "true").says("share", "false").open().empty());
}

TEST_CASE("flags of one group that matter only together are asked together") {
    SmallPolicy p;
    p.flag("a");
    p.flag("b");
    p.flag("c");
    p.topic("all");
    p.question("group", "all", {"a", "b", "c"});
    p.equivalent(p.yes("a"), p.yes("b"));
    p.entitlement("e", any({p.yes("a"), p.yes("b")}));
    const City city = p.compiled();
    CHECK(Citizen(city).open() == Words{"group"});
    CHECK(city.pack.facts().size() == 2);  // no rule uses c
    CHECK(Citizen(city).says("a", "true").open().empty());
}

TEST_CASE("a conversation answered in full ends with every verdict known") {
    SmallPolicy p;
    p.choice("job", {"none", "employer", "own"});
    p.quantity("months", 0, 600, {"none"});
    p.flag("lease");
    p.flag("rents");
    p.axiom(p.yes("lease"), p.yes("rents"));
    p.axiom(p.is("months", "none"), p.no("rents"));
    p.entitlement("permit",
                  all({p.at_least("months", 6), any({p.yes("rents"), p.is_one_of("job", {"employer", "own"})})}));
    p.entitlement("settle", all({p.yes("lease"), p.at_least("months", 12)}), p.yes("lease"));
    const City city = p.compiled();
    const std::vector<std::vector<std::string>> citizens = {
        {"none", "none", "false", "false"}, {"employer", "5", "false", "false"}, {"own", "6", "false", "true"},
        {"none", "11", "true", "true"},     {"none", "12", "true", "true"},      {"employer", "600", "false", "true"}};
    for (const auto& truth : citizens) {
        Citizen citizen(city);
        unsigned asked = 0;
        for (std::string next = citizen.next(); !next.empty(); next = citizen.next()) {
            REQUIRE(++asked <= 4);
            for (std::size_t i = 0; i < 4; ++i) {
                if (city.pack.facts()[i].id == next) citizen.says(next, truth[i]);
            }
        }
        CHECK(citizen.consistent());
        CHECK(citizen.verdict("permit") != "undetermined");
        CHECK(citizen.verdict("settle") != "undetermined");
    }
}
