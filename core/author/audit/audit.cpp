#include "author/audit/audit.hpp"

#include <algorithm>

namespace huji {

Audit::Audit(CompiledPolicy& place) : place_(place) {
    for (const LayeredEntitlement& layered : place.entitlements) {
        when_.push_back(place.builder.condition(layered.entitlement->when));
        may_.push_back(place.builder.condition(layered.entitlement->may));
        facts_.push_back(place.builder.support(when_.back()));
        facts_.back().merge(place.builder.support(may_.back()));
    }
}

NodeId Audit::without(NodeId a, NodeId b) { return place_.builder.conjunction(a, place_.builder.negation(b)); }

const std::optional<ExampleCitizen>& Audit::holder(std::size_t entitlement) {
    const auto [known, is_new] = holders_.try_emplace(entitlement);
    if (is_new) known->second = citizen_in(place_, may_[entitlement]);
    return known->second;
}

const std::optional<ExampleCitizen>& Audit::outsider(std::size_t entitlement) {
    const auto [known, is_new] = outsiders_.try_emplace(entitlement);
    if (is_new) known->second = citizen_in(place_, place_.builder.negation(when_[entitlement]));
    return known->second;
}

std::optional<ExampleCitizen> Audit::holder_of_both(std::size_t one, std::size_t other) {
    return citizen_in(place_, place_.builder.conjunction(may_[one], may_[other]));
}

std::optional<ExampleCitizen> Audit::certain_but_impossible(std::size_t entitlement) {
    return citizen_in(place_, without(when_[entitlement], may_[entitlement]));
}

std::optional<ExampleCitizen> Audit::better_by(std::size_t one, std::size_t other) {
    return citizen_in(place_,
                      place_.builder.disjunction(without(when_[one], when_[other]), without(may_[one], may_[other])));
}

bool Audit::shows_better(const std::optional<ExampleCitizen>& citizen, std::size_t one, std::size_t other) const {
    const auto has = [&](NodeId right) { return holds_for(place_.builder, right, *citizen); };
    return citizen && ((has(when_[one]) && !has(when_[other])) || (has(may_[one]) && !has(may_[other])));
}

// Two rights are seldom one inside the other: mostly whoever has the one, or lacks the other, shows it at once.
bool Audit::inside(std::size_t one, std::size_t other) {
    return !shows_better(holder(one), one, other) && !shows_better(outsider(other), one, other) &&
           !better_by(one, other);
}

std::optional<ExampleCitizen> Audit::gets_nothing() {
    NodeId nothing = true_node;
    for (const NodeId may : may_) nothing = without(nothing, may);
    return citizen_in(place_, nothing);
}

/// Returns a citizen in the cell `from` for whom the change holds, and whom the axioms allow in both cells.
std::optional<ExampleCitizen> Audit::moved(NodeId change, std::size_t fact, std::size_t from, std::size_t to) {
    DiagramBuilder& builder = place_.builder;
    for (const NodeId axioms : place_.allowed) {
        if (builder.support(axioms).count(fact) != 0)
            change = builder.conjunction(change, builder.cofactor(axioms, fact, to));
    }
    return citizen_in(place_, builder.conjunction(change, builder.literal(fact, one_cell(from))));
}

std::optional<ExampleCitizen> Audit::loser(std::size_t entitlement, std::size_t fact, std::size_t from,
                                           std::size_t to) {
    DiagramBuilder& builder = place_.builder;
    const auto lost = [&](NodeId right) {
        return without(builder.cofactor(right, fact, from), builder.cofactor(right, fact, to));
    };
    return moved(builder.disjunction(lost(when_[entitlement]), lost(may_[entitlement])), fact, from, to);
}

std::optional<ExampleCitizen> Audit::told_apart(std::size_t fact, std::size_t a, std::size_t b) {
    DiagramBuilder& builder = place_.builder;
    const auto differs = [&](NodeId right) {
        const NodeId in_a = builder.cofactor(right, fact, a);
        const NodeId in_b = builder.cofactor(right, fact, b);
        return in_a == in_b ? false_node : builder.disjunction(without(in_a, in_b), without(in_b, in_a));
    };
    for (std::size_t i = 0; i < when_.size(); ++i) {
        if (facts_[i].count(fact) == 0) continue;
        const NodeId different = builder.disjunction(differs(when_[i]), differs(may_[i]));
        if (different == false_node) continue;
        if (auto citizen = moved(different, fact, a, b)) return citizen;
    }
    return std::nullopt;
}

/// Returns where the right can be had with some values of these facts, whatever they are now.
NodeId Audit::some(NodeId right, const std::vector<std::size_t>& facts) {
    NodeId possible = among_citizens(place_, right);
    for (const std::size_t fact : facts) possible = place_.builder.exists(possible, fact);
    return possible;
}

bool Audit::matter(const std::vector<std::size_t>& facts) {
    DiagramBuilder& builder = place_.builder;
    const auto depends = [&](NodeId right) {
        return builder.conjunction(some(right, facts), some(builder.negation(right), facts)) != false_node;
    };
    for (std::size_t i = 0; i < when_.size(); ++i) {
        // A right that depends on none of the facts is the same whatever they are.
        const auto depended_on = [&](std::size_t fact) { return facts_[i].count(fact) != 0; };
        if (std::none_of(facts.begin(), facts.end(), depended_on)) continue;
        if (depends(when_[i]) || depends(may_[i])) return true;
    }
    return false;
}

bool Audit::alike(std::size_t fact, std::size_t a, std::size_t b) {
    const auto same = [&](NodeId axioms) {
        return place_.builder.cofactor(axioms, fact, a) == place_.builder.cofactor(axioms, fact, b);
    };
    return std::all_of(place_.allowed.begin(), place_.allowed.end(), same) && !told_apart(fact, a, b);
}

std::vector<std::size_t> rising_cells(const Fact& fact, const FactCells& cells) {
    if (!fact.gain) return {};
    std::vector<std::size_t> rising = *fact.gain;
    for (std::size_t cell = option_count(cells); cell < cells.size(); ++cell) rising.push_back(cell);
    return rising;
}

}  // namespace huji
