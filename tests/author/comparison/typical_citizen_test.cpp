#include "author/comparison/typical_citizen.hpp"

#include "catch.hpp"
#include "engine/small_policy.hpp"

using namespace huji;
using tests::SmallPolicy;

TEST_CASE("a typical citizen has the heaviest cells that the function, the cube and the axioms leave") {
    SmallPolicy town;
    town.choice("job", {"none", "employer", "own"});
    town.weights("job", {30, 50, 20});
    town.flag("rents");
    town.weights("rents", {80, 20});
    town.flag("lease");
    town.weights("lease", {10, 90});
    town.axiom(town.yes("lease"), town.yes("rents"));
    const Condition when = tests::any({town.is("job", "own"), town.is("job", "none")});
    const Cut cut =
        cut_of(town.vocabulary, {&when, &town.vocabulary.axioms[0].premise, &town.vocabulary.axioms[0].conclusion});
    DiagramBuilder builder(town.vocabulary, cut);
    const std::set<std::size_t> facts{0, 1, 2};
    const std::vector<AxiomGroup> axioms = axiom_groups(builder, town.vocabulary.axioms, facts);
    const TypicalCitizen typical(builder, town.vocabulary, cut, axioms, facts);
    const NodeId function = builder.condition(when);
    // Nobody with a lease does not rent, so the flag before it decides.
    CHECK(typical.in(function, {}) == Citizen{{0, 0}, {1, 0}, {2, 0}});
    CHECK(typical.in(function, {{0, one_cell(2)}}) == Citizen{{0, 2}, {1, 0}, {2, 0}});
    CHECK(typical.in(function, {{1, one_cell(1)}}) == Citizen{{0, 0}, {1, 1}, {2, 1}});
}
