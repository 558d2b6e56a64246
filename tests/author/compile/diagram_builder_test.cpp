// The diagram while it is built: equal functions are one root, and what is shared is computed once.
#include "author/compile/diagram_builder.hpp"

#include <string>

#include "catch.hpp"

using namespace huji;

namespace {

Vocabulary flags(int count) {
    Vocabulary vocabulary;
    for (int i = 0; i < count; ++i) {
        Fact fact;
        fact.id = "flag_" + std::to_string(i);
        fact.type = Flag();
        fact.options = {{"false", {}, 50}, {"true", {}, 50}};
        vocabulary.facts.push_back(fact);
    }
    return vocabulary;
}

Condition yes(std::size_t fact) {
    Condition condition;
    condition.kind = Condition::Kind::test;
    condition.test.fact = fact;
    condition.test.options = {1};
    return condition;
}

Cut cut_by_all(const Vocabulary& vocabulary) {
    std::vector<Condition> tests;
    for (std::size_t i = 0; i < vocabulary.facts.size(); ++i) tests.push_back(yes(i));
    std::vector<const Condition*> conditions;
    for (const Condition& test : tests) conditions.push_back(&test);
    return cut_of(vocabulary, conditions);
}

// Whether an odd number of the flags is set: every path asks every flag, and there are 2^count paths.
NodeId odd(DiagramBuilder& builder, int count) {
    NodeId result = false_node;
    for (int i = count - 1; i >= 0; --i) {
        const NodeId flag = builder.condition(yes(static_cast<std::size_t>(i)));
        result = builder.disjunction(builder.conjunction(flag, builder.negation(result)),
                                     builder.conjunction(builder.negation(flag), result));
    }
    return result;
}

}  // namespace

TEST_CASE("functions that mean the same are one root") {
    const Vocabulary vocabulary = flags(2);
    const Cut cut = cut_by_all(vocabulary);
    DiagramBuilder builder(vocabulary, cut);
    const NodeId a = builder.condition(yes(0));
    const NodeId b = builder.condition(yes(1));
    CHECK(builder.disjunction(a, builder.negation(a)) == true_node);
    CHECK(builder.negation(builder.conjunction(a, b)) == builder.disjunction(builder.negation(a), builder.negation(b)));
    CHECK(builder.exists(builder.conjunction(a, b), 0) == b);
    CHECK(builder.exists(builder.conjunction(a, b), 1) == a);
}

// Walked path by path, 2^60 of them, these would never end.
TEST_CASE("negation and quantification take one step a node, not one a path") {
    constexpr int count = 60;
    const Vocabulary vocabulary = flags(count);
    const Cut cut = cut_by_all(vocabulary);
    DiagramBuilder builder(vocabulary, cut);
    const NodeId parity = odd(builder, count);
    CHECK(builder.negation(builder.negation(parity)) == parity);
    CHECK(builder.exists(parity, count - 1) == true_node);
    CHECK(builder.exists(builder.conjunction(parity, builder.condition(yes(count - 1))), count - 1) ==
          builder.negation(builder.exists(
              builder.conjunction(parity, builder.negation(builder.condition(yes(count - 1)))), count - 1)));
}
