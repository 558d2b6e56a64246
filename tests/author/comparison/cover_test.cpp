// Covers of random sets of citizens, looked at citizen by citizen.
#include "author/comparison/cover.hpp"

#include <algorithm>
#include <string>

#include "catch.hpp"
#include "engine/random_policy.hpp"
#include "engine/worked_example.hpp"

namespace cover_tests {

using namespace huji;
using tests::Random;

/// Two flags, a choice of three and a choice of four: 48 citizens, numbered.
struct Town {
    Vocabulary vocabulary;
    Cut cut;

    Town() {
        for (const std::size_t count : {2U, 3U, 2U, 4U}) {
            Fact fact;
            fact.id = "fact_" + std::to_string(vocabulary.facts.size());
            FactCells cells;
            for (std::size_t i = 0; i < count; ++i) {
                fact.options.push_back({"option_" + std::to_string(i), {}, 1});
                cells.push_back({fact.options.back().id, std::nullopt});
            }
            vocabulary.facts.push_back(fact);
            cut.facts.push_back(cells);
        }
    }
};

constexpr std::size_t people = 48;

using People = std::vector<bool>;

std::vector<std::size_t> cells_of_citizen(const Town& town, std::size_t citizen) {
    std::vector<std::size_t> cells;
    for (const FactCells& fact : town.cut.facts) {
        cells.push_back(citizen % fact.size());
        citizen /= fact.size();
    }
    return cells;
}

bool fits(const Town& town, const Cube& pattern, std::size_t citizen) {
    const std::vector<std::size_t> cells = cells_of_citizen(town, citizen);
    return std::all_of(pattern.begin(), pattern.end(),
                       [&](const auto& part) { return (part.second >> cells[part.first] & 1U) != 0; });
}

bool fits_any(const Town& town, const std::vector<Cube>& patterns, std::size_t citizen) {
    return std::any_of(patterns.begin(), patterns.end(), [&](const Cube& p) { return fits(town, p, citizen); });
}

bool fits_somebody(const Town& town, const Cube& pattern, const People& set) {
    for (std::size_t i = 0; i < people; ++i) {
        if (set[i] && fits(town, pattern, i)) return true;
    }
    return false;
}

NodeId function(DiagramBuilder& builder, const Town& town, const People& set) {
    NodeId root = false_node;
    for (std::size_t i = 0; i < people; ++i) {
        if (!set[i]) continue;
        NodeId citizen = true_node;
        const std::vector<std::size_t> cells = cells_of_citizen(town, i);
        for (std::size_t fact = 0; fact < cells.size(); ++fact) {
            citizen = builder.conjunction(citizen, builder.literal(fact, one_cell(cells[fact])));
        }
        root = builder.disjunction(root, citizen);
    }
    return root;
}

std::vector<Cube> without(std::vector<Cube> patterns, std::size_t i) {
    patterns.erase(patterns.begin() + static_cast<std::ptrdiff_t>(i));
    return patterns;
}

void check_prime(const Town& town, const Cube& pattern, const People& off) {
    for (const auto& [fact, cells] : pattern) {
        CHECK(cells != 0);
        CHECK(cells != all_cells(town.cut.facts[fact].size()));
        for (std::size_t cell = 0; cell < town.cut.facts[fact].size(); ++cell) {
            if ((cells >> cell & 1U) != 0) continue;
            Cube wider = pattern;
            wider[fact] |= one_cell(cell);
            CHECK(fits_somebody(town, wider, off));
        }
    }
}

TEST_CASE("a cover fits whom it must and none whom it must not, and neither a pattern nor a part of one is idle") {
    const Town town;
    Random random(20240601);
    for (int round = 0; round < 300; ++round) {
        People on(people), off(people);
        const unsigned share = 5 + static_cast<unsigned>(random.below(60));
        const unsigned free = static_cast<unsigned>(random.below(50));
        for (std::size_t i = 0; i < people; ++i) {
            on[i] = random.chance(share);
            off[i] = !on[i] && !random.chance(free);
        }
        DiagramBuilder builder(town.vocabulary, town.cut);
        const std::vector<Cube> patterns =
            cover(builder, town.cut, function(builder, town, on), function(builder, town, off));
        INFO("round " << round);
        for (std::size_t i = 0; i < people; ++i) {
            if (on[i]) CHECK(fits_any(town, patterns, i));
            if (off[i]) CHECK_FALSE(fits_any(town, patterns, i));
        }
        for (std::size_t i = 0; i < patterns.size(); ++i) {
            check_prime(town, patterns[i], off);
            bool needed = false;
            for (std::size_t citizen = 0; citizen < people; ++citizen) {
                needed = needed || (on[citizen] && !fits_any(town, without(patterns, i), citizen));
            }
            CHECK(needed);
            CHECK((i == 0 || patterns[i - 1].size() <= patterns[i].size()));
        }
    }
}

TEST_CASE("nobody needs no pattern, and everybody needs one without parts") {
    const Town town;
    DiagramBuilder builder(town.vocabulary, town.cut);
    CHECK(cover(builder, town.cut, false_node, true_node).empty());
    CHECK(cover(builder, town.cut, true_node, false_node) == std::vector<Cube>{{}});
}

TEST_CASE("a set that is a pattern is covered by that pattern alone") {
    const Town town;
    DiagramBuilder builder(town.vocabulary, town.cut);
    const Cube pattern{{0, 0b10}, {3, 0b0101}};
    const NodeId root = function_of(builder, pattern);
    CHECK(cover(builder, town.cut, root, builder.negation(root)) == std::vector<Cube>{pattern});
    CHECK(meets(builder, root, {{3, 0b0110}}));
    CHECK_FALSE(meets(builder, root, {{3, 0b1010}}));
}

TEST_CASE("the worked example of cover.cpp") {
    tests::SmallPolicy policy = tests::worked_example();
    Diagnostics found;
    const auto compiled = policy.compilation(found);
    DiagramBuilder& builder = compiled->builder;
    const NodeId settles = builder.condition(policy.policy.entitlements[0].when);
    CHECK(cover(builder, compiled->cut, settles, builder.negation(settles)) ==
          std::vector<Cube>{{{0, 0b10}}, {{1, 0b10}, {2, 0b10}}});
}

}  // namespace cover_tests
