#include "author/comparison/common_ground.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace huji {
namespace {

constexpr std::size_t not_there = static_cast<std::size_t>(-1);

/// The facts of both sides in one order; not_there: the side has no such fact.
using Pairing = std::vector<BeforeAfter<std::size_t>>;

Pairing pair_facts(const Vocabulary& before, const Vocabulary& after) {
    Pairing pairing;
    for (std::size_t i = 0; i < before.facts.size(); ++i) pairing.push_back({i, not_there});
    std::size_t place = 0;
    for (std::size_t i = 0; i < after.facts.size(); ++i) {
        const std::optional<std::size_t> same = fact_named(before, after.facts[i].id);
        const auto pair = std::find_if(pairing.begin(), pairing.end(),
                                       [&](const BeforeAfter<std::size_t>& p) { return same && p.before == *same; });
        if (pair != pairing.end()) place = static_cast<std::size_t>(pair - pairing.begin()) + 1;
        if (pair != pairing.end() && merged(before.facts[*same], after.facts[i])) {
            pair->after = i;
        } else {
            pairing.insert(pairing.begin() + static_cast<std::ptrdiff_t>(place++), {not_there, i});
        }
    }
    return pairing;
}

/// Adds the options that the fact lacks, and returns the number that each of them has there.
std::vector<std::size_t> add_options(const std::vector<Option>& options, Fact& fact) {
    std::vector<std::size_t> numbers;
    for (const Option& option : options) {
        const std::optional<std::size_t> known = option_named(fact, option.id);
        numbers.push_back(known.value_or(fact.options.size()));
        if (!known) fact.options.push_back(option);
    }
    return numbers;
}

/// Returns the options that none of these numbers stands for.
std::vector<std::size_t> options_without(const Fact& fact, const std::vector<std::size_t>& numbers) {
    std::vector<std::size_t> missing;
    for (std::size_t i = 0; i < fact.options.size(); ++i) {
        if (std::find(numbers.begin(), numbers.end(), i) == numbers.end()) missing.push_back(i);
    }
    return missing;
}

void add_fact(CommonGround& ground, const BeforeAfter<const Vocabulary*>& of, const BeforeAfter<std::size_t>& pair) {
    const std::size_t number = ground.vocabulary.facts.size();
    const Side first = pair.before != not_there ? Side::before : Side::after;
    Fact fact = of[first]->facts[pair[first]];
    CommonFact common;
    for (const Side side : sides) {
        common.known[side] = pair[side] != not_there;
        if (!common.known[side]) continue;
        const Fact& own = of[side]->facts[pair[side]];
        fact.type = merged(fact, own).value_or(fact.type);
        ground.number[side][pair[side]] = number;
        ground.option_number[side][pair[side]] = add_options(own.options, fact);
    }
    if (common.known.before && common.known.after) {
        common.only_after = options_without(fact, ground.option_number.before[pair.before]);
        common.only_before = options_without(fact, ground.option_number.after[pair.after]);
    } else {
        const Side other = first == Side::before ? Side::after : Side::before;
        common.incompatible = fact_named(*of[other], fact.id).has_value();
    }
    ground.vocabulary.facts.push_back(std::move(fact));
    ground.facts.push_back(std::move(common));
}

FactTest translated(FactTest test, const CommonGround& ground, Side side) {
    for (std::size_t& option : test.options) option = ground.option_number[side][test.fact][option];
    test.fact = ground.number[side][test.fact];
    return test;
}

}  // namespace

CommonGround common_ground(const Vocabulary& before, const Vocabulary& after) {
    const BeforeAfter<const Vocabulary*> of{&before, &after};
    CommonGround ground;
    ground.vocabulary.units = after.units;
    ground.vocabulary.units.insert(before.units.begin(), before.units.end());
    for (const Side side : sides) {
        ground.number[side].resize(of[side]->facts.size());
        ground.option_number[side].resize(of[side]->facts.size());
    }
    for (const BeforeAfter<std::size_t>& pair : pair_facts(before, after)) add_fact(ground, of, pair);
    for (const Side side : sides) {
        for (const Axiom& axiom : of[side]->axioms) {
            ground.vocabulary.axioms.push_back({axiom.id, translated(axiom.premise, ground, side),
                                                translated(axiom.conclusion, ground, side), axiom.text});
        }
    }
    return ground;
}

Condition translated(const Condition& condition, const CommonGround& ground, Side side) {
    Condition result;
    result.kind = condition.kind;
    result.value = condition.value;
    result.name = condition.name;
    if (condition.kind == Condition::Kind::test) result.test = translated(condition.test, ground, side);
    for (const Condition& part : condition.parts) result.parts.push_back(translated(part, ground, side));
    return result;
}

}  // namespace huji
