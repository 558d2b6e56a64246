#include "engine/receipt.hpp"

#include "catch.hpp"
#include "citizen.hpp"

using namespace huji;
using namespace huji::tests;

namespace {

SmallPolicy town_policy() {
    SmallPolicy p;
    p.flag("lease");
    p.quantity("months", 0, 600, {"none"});
    p.choice("job", {"none", "employer"});
    p.flag("stable");
    p.change("lease", "true", 1);
    p.passing_time("months", 3, 2);
    p.topic("home");
    p.topic("work");
    p.question("residence", "home", {"months"});
    p.question("lease", "home", {"lease"});
    p.question("employment", "work", {"job"});
    p.question("stable", "work", {"stable"});
    p.document("later").effective = "2030-01-01";
    p.axiom(p.is("months", "none"), p.no("lease"));
    p.entitlement("settle", all({p.yes("lease"), p.at_least("months", 6)})).clauses = {{"plan", "三(一)2"},
                                                                                       {"plan", "四"}};
    huji::Entitlement& work =
        p.entitlement("work", all({p.is("job", "employer"), p.yes("stable")}), p.is("job", "employer"));
    work.kind = Kind::permit_service;
    work.certainty = Certainty::delegated;
    huji::Entitlement& then = p.entitlement("then", p.yes("lease"));
    then.kind = Kind::settled_service;
    then.certainty = Certainty::planned;
    then.clauses = {{"later", "1"}};
    huji::Entitlement& land = p.entitlement("land", constant(true));
    land.kind = Kind::rural_right;
    land.certainty = Certainty::exploratory;
    return p;
}

std::string with_pack(std::string text, const City& city) {
    const std::string mark = "PACK";
    return text.replace(text.find(mark), mark.size(), city.pack.sha256());
}

}  // namespace

TEST_CASE("a receipt is these bytes and no others") {
    const City city = town_policy().compiled();
    const Citizen citizen = Citizen(city).says("lease", "false").says("months", "3").is_not_sure("stable");
    CHECK(
        citizen.receipt() ==
        with_pack(
            R"({"city":"smalltown","date":"2026-01-01","pack":"PACK",)"
            R"("answers":{"lease":false,"months":"under_6","stable":null},"consistent":true,"clash":[],"entitlements":[)"
            R"({"id":"settle","kind":"settlement_route","verdict":"does_not_apply","certainty":"definite",)"
            R"("reason":["lease"],"missing":[],)"
            R"("remedy":[{"fact":"lease","from":false,"to":true},{"fact":"months","from":"under_6","to":"6_or_more"}],)"
            R"("clauses":[{"document":"plan","clause":"三(一)2"},{"document":"plan","clause":"四"}]},)"
            R"({"id":"work","kind":"permit_service","verdict":"undetermined","certainty":"delegated",)"
            R"("reason":[],"missing":["job","stable"],"remedy":null,"clauses":[{"document":"plan","clause":"1"}]},)"
            R"({"id":"then","kind":"settled_service","verdict":"not_in_force","certainty":"planned",)"
            R"("reason":[],"missing":[],"remedy":null,"clauses":[{"document":"later","clause":"1"}]},)"
            R"({"id":"land","kind":"rural_right","verdict":"applies","certainty":"exploratory",)"
            R"("reason":[],"missing":[],"remedy":null,"clauses":[{"document":"plan","clause":"1"}]}],)"
            R"("next":{"question":"employment","facts":["job"]}})",
            city));
}

TEST_CASE("a receipt of contradictory answers names them and gives no verdict") {
    const City city = town_policy().compiled();
    const Citizen citizen = Citizen(city).says("job", "employer").says("lease", "true").says("months", "none");
    CHECK(citizen.receipt() ==
          with_pack(R"({"city":"smalltown","date":"2026-01-01","pack":"PACK",)"
                    R"("answers":{"lease":true,"months":"none","job":"employer"},"consistent":false,)"
                    R"("clash":["lease","months"],"entitlements":[],"next":null})",
                    city));
}

TEST_CASE("a change from what the citizen has not said is from null") {
    SmallPolicy p;
    p.flag("a");
    p.choice("b", {"x", "y"});
    p.change("a", "true", 1);
    p.change("b", "y", 1);
    p.entitlement("e", all({p.yes("a"), p.is("b", "y")}));
    const City city = p.compiled();
    const Citizen citizen = Citizen(city).says("a", "false");
    const auto found = citizen.inquiry().remedy(0);
    CHECK(remedy_json(city.pack, found) ==
          R"({"verdict":"applies","changes":[{"fact":"a","from":false,"to":true},{"fact":"b","from":null,"to":"y"}]})");
    CHECK(remedy_json(city.pack, std::nullopt) == "null");
}

TEST_CASE("questions are JSON of their own") {
    const City city = town_policy().compiled();
    const Citizen silent(city);
    const auto open = open_questions(silent.inquiry(), all_kinds);
    REQUIRE(open.size() == 4);
    CHECK(questions_json(city.pack, open) ==
          R"([{"question":"residence","facts":["months"]},{"question":"lease","facts":["lease"]},)"
          R"({"question":"employment","facts":["job"]},{"question":"stable","facts":["stable"]}])");
    CHECK(questions_json(city.pack, {}) == "[]");
    CHECK(question_json(city.pack, open[1]) == R"({"question":"lease","facts":["lease"]})");
    CHECK(question_json(city.pack, std::nullopt) == "null");
}

TEST_CASE("a question of a group names only the facts worth asking") {
    SmallPolicy p;
    for (const char* fact : {"a", "b", "c"}) p.flag(fact);
    p.topic("all");
    p.question("group", "all", {"a", "b", "c"});
    p.entitlement("e", all({p.yes("a"), p.yes("c")}));
    p.entitlement("f", p.yes("b"));
    const City city = p.compiled();
    const Citizen citizen = Citizen(city).says("b", "true");
    CHECK(citizen.receipt().find(R"("next":{"question":"group","facts":["a","c"]})") != std::string::npos);
}

TEST_CASE("a receipt depends on the answers, not on the order in which they were given") {
    const City city = town_policy().compiled();
    const Citizen one = Citizen(city).says("lease", "true").says("months", "7").says("job", "none");
    const Citizen other =
        Citizen(city).says("job", "employer").says("months", "6").says("job", "none").says("lease", "true");
    CHECK(one.receipt() == other.receipt());
}

TEST_CASE("the next question is that of the kinds asked for") {
    SmallPolicy p = town_policy();
    p.goal("permit", {Kind::permit_service});
    const City city = p.compiled();
    CHECK(Citizen(city).receipt("permit").find(R"("next":{"question":"employment")") != std::string::npos);
    CHECK(Citizen(city).receipt().find(R"("next":{"question":"employment")") == std::string::npos);
}

TEST_CASE("quotes, backslashes and control characters are escaped, other bytes are kept") {
    SmallPolicy p;
    p.policy.id = "a\"b\\c\n\t\x01\x1f\x7f/é城";
    p.flag("f");
    p.entitlement("e", p.yes("f")).clauses = {{"plan", "\"1\""}};
    const City city = p.compiled();
    const std::string receipt = Citizen(city).receipt();
    CHECK(receipt.find("{\"city\":\"a\\\"b\\\\c\\u000a\\u0009\\u0001\\u001f\x7f/é城\",") == 0);
    CHECK(receipt.find(R"("clause":"\"1\"")") != std::string::npos);
}

TEST_CASE("the names of a pack stand in its order, each fact with its cells") {
    const City city = town_policy().compiled();
    CHECK(names_json(city.pack) ==
          R"({"documents":["plan","later"],"goals":["everything"],)"
          R"("questions":["residence","lease","employment","stable"],"entitlements":["settle","work","then","land"],)"
          R"("facts":{"lease":["false","true"],"months":["none","under_6","6_or_more"],"job":["none","employer"],)"
          R"("stable":["false","true"]},"from":{"months":[0,6]}})");
}
