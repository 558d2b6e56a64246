#include "author/comparison/in_force.hpp"

#include "catch.hpp"

using namespace huji;

TEST_CASE("an entitlement is in force while all documents are that it cites") {
    Policy policy;
    policy.documents.resize(3);
    policy.documents[0].id = "plan";
    policy.documents[0].issued = "2020-01-01";
    policy.documents[0].effective = "2020-03-01";
    policy.documents[0].ends = "2030-12-31";
    policy.documents[1].id = "notice";
    policy.documents[1].issued = "2021-05-01";
    policy.documents[2].id = "undated";
    Entitlement entitlement;
    InForce days;
    CHECK(in_words(days) == "no date");
    entitlement.clauses = {{"undated", "一"}};
    narrow(days, {"e", &policy, &entitlement});
    CHECK(in_words(days) == "no date");
    entitlement.clauses = {{"plan", "一"}};
    narrow(days, {"e", &policy, &entitlement});
    CHECK(in_words(days) == "from 2020-03-01 until 2030-12-31");
    entitlement.clauses = {{"notice", "一"}};
    narrow(days, {"e", &policy, &entitlement});
    CHECK(days.from == 20210501);
    CHECK(days.until == 20301231);
}
