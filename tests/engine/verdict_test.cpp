#include "engine/verdict.hpp"

#include <string>

#include "catch.hpp"

using namespace huji;

TEST_CASE("every kind, certainty and verdict has its name") {
    CHECK(name(Kind::settlement_route) == "settlement_route");
    CHECK(name(Kind::permit_service) == "permit_service");
    CHECK(name(Kind::rural_right) == "rural_right");
    CHECK(name(Kind::settled_service) == "settled_service");
    CHECK(name(Certainty::definite) == "definite");
    CHECK(name(Certainty::delegated) == "delegated");
    CHECK(name(Certainty::exploratory) == "exploratory");
    CHECK(name(Certainty::planned) == "planned");
    CHECK(name(Verdict::applies) == "applies");
    CHECK(name(Verdict::possible) == "possible");
    CHECK(name(Verdict::does_not_apply) == "does_not_apply");
    CHECK(name(Verdict::undetermined) == "undetermined");
    CHECK(name(Verdict::not_in_force) == "not_in_force");
}

TEST_CASE("every verdict has a letter, and says whether it has a reason, grants anything and can be improved") {
    std::string letters, with_reason, granted, remediable;
    for (unsigned i = 0; i < verdict_count; ++i) {
        const VerdictTerms& row = terms(static_cast<Verdict>(i));
        letters += row.letter;
        if (row.has_reason) with_reason += row.letter;
        if (row.granted) granted += row.letter;
        if (row.remediable) remediable += row.letter;
    }
    CHECK(letters == "NPAUF");
    CHECK(with_reason == "NPA");
    CHECK(granted == "PA");
    CHECK(remediable == "NP");
}

TEST_CASE("a greater verdict is better for the citizen") {
    CHECK(Verdict::does_not_apply < Verdict::possible);
    CHECK(Verdict::possible < Verdict::applies);
}

TEST_CASE("a set of kinds holds what was added") {
    KindSet kinds;
    CHECK(kinds.bits() == 0);
    kinds.add(Kind::rural_right);
    CHECK(kinds.contains(Kind::rural_right));
    CHECK_FALSE(kinds.contains(Kind::settlement_route));
    CHECK(kinds.bits() == 0b100);
    for (unsigned i = 0; i < kind_count; ++i) CHECK(all_kinds.contains(static_cast<Kind>(i)));
}
