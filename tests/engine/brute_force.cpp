#include "brute_force.hpp"

#include <algorithm>
#include <bit>
#include <functional>

#include "small_policy.hpp"

namespace huji::tests {
namespace {

bool test_holds(const FactTest& test, const Value& value) {
    if (value.option) {
        return std::find(test.options.begin(), test.options.end(), *value.option) != test.options.end();
    }
    if (!test.at_least && !test.below) return false;
    return (!test.at_least || value.number >= *test.at_least) && (!test.below || value.number < *test.below);
}

void for_every_test(const Condition& condition, const std::function<void(const FactTest&)>& visit) {
    if (condition.kind == Condition::Kind::test) visit(condition.test);
    for (const Condition& part : condition.parts) for_every_test(part, visit);
}

/// Every value a fact can have, in the order of its classes: options, then numbers from the smallest.
std::vector<Value> values_of(const Fact& fact) {
    std::vector<Value> values;
    for (std::size_t option = 0; option < fact.options.size(); ++option) values.push_back({option, 0});
    const auto* const quantity = std::get_if<Quantity>(&fact.type);
    if (quantity == nullptr) return values;
    for (int number = quantity->min; number <= quantity->max; ++number) values.push_back({std::nullopt, number});
    return values;
}

/// Options stand alone; numbers stand together until one begins at which some rule changes its mind.
std::vector<ValueClass> classes_of(const Fact& fact, const std::set<int>& thresholds) {
    std::vector<ValueClass> classes;
    bool in_numbers = false;
    for (const Value& value : values_of(fact)) {
        const bool begins = value.option || !in_numbers || thresholds.count(value.number) != 0;
        if (begins) classes.push_back({{}, value.option ? fact.options[*value.option].weight : 0});
        classes.back().values.push_back(value);
        in_numbers = !value.option;
    }
    return classes;
}

}  // namespace

bool holds(const Condition& condition, const Person& person) {
    const auto part_holds = [&](const Condition& part) { return holds(part, person); };
    switch (condition.kind) {
        case Condition::Kind::constant: return condition.value;
        case Condition::Kind::test: return test_holds(condition.test, person[condition.test.fact]);
        case Condition::Kind::all: return std::all_of(condition.parts.begin(), condition.parts.end(), part_holds);
        case Condition::Kind::any: return std::any_of(condition.parts.begin(), condition.parts.end(), part_holds);
        case Condition::Kind::negation: return !holds(condition.parts.front(), person);
        case Condition::Kind::definition: return holds(condition.parts.front(), person);
    }
    return false;
}

Everyone::Everyone(const Vocabulary& vocabulary, const Policy& policy) {
    choose_facts(vocabulary, policy);
    judge_everyone(vocabulary, policy);
}

void Everyone::choose_facts(const Vocabulary& vocabulary, const Policy& policy) {
    std::set<std::size_t> used;
    std::vector<std::set<int>> thresholds(vocabulary.facts.size());
    const auto take_thresholds = [&](const FactTest& test) {
        if (test.at_least) thresholds[test.fact].insert(*test.at_least);
        if (test.below) thresholds[test.fact].insert(*test.below);
    };
    for (const huji::Entitlement& entitlement : policy.entitlements) {
        for (const Condition* condition : {&entitlement.when, &entitlement.may}) {
            for_every_test(*condition, [&](const FactTest& test) { used.insert(test.fact); });
            for_every_test(*condition, take_thresholds);
        }
    }
    for (const Axiom& axiom : vocabulary.axioms) {
        for_every_test(axiom.premise, take_thresholds);
        for_every_test(axiom.conclusion, take_thresholds);
    }
    std::size_t stride = 1;
    for (const std::size_t fact : used) {
        facts_.push_back(fact);
        classes_.push_back(classes_of(vocabulary.facts[fact], thresholds[fact]));
        stride_.push_back(stride);
        stride *= classes_.back().size();
    }
    allowed_.assign(stride, false);
    outcomes_.assign(policy.entitlements.size(), std::vector<Outcome>(stride));
}

// Goes through every person value by value, also in facts that no rule uses: such a fact only says, through the
// axioms, who is possible at all.
void Everyone::judge_everyone(const Vocabulary& vocabulary, const Policy& policy) {
    std::vector<std::vector<Value>> values;
    for (const Fact& fact : vocabulary.facts) values.push_back(values_of(fact));
    std::vector<std::vector<std::size_t>> class_of_value(values.size());
    for (std::size_t i = 0; i < facts_.size(); ++i) {
        for (std::size_t c = 0; c < classes_[i].size(); ++c) {
            class_of_value[facts_[i]].insert(class_of_value[facts_[i]].end(), classes_[i][c].values.size(), c);
        }
    }

    std::vector<bool> judged(size(), false);
    std::vector<std::size_t> at(values.size(), 0);
    Person person(values.size());
    for (bool more = true; more;) {
        std::size_t citizen = 0;
        for (std::size_t fact = 0; fact < values.size(); ++fact) person[fact] = values[fact][at[fact]];
        for (std::size_t i = 0; i < facts_.size(); ++i) {
            citizen += stride_[i] * class_of_value[facts_[i]][at[facts_[i]]];
        }
        if (!allowed_[citizen]) {
            allowed_[citizen] = std::all_of(
                vocabulary.axioms.begin(), vocabulary.axioms.end(),
                [&](const Axiom& axiom) { return !holds(axiom.premise, person) || holds(axiom.conclusion, person); });
        }
        for (std::size_t e = 0; e < policy.entitlements.size(); ++e) {
            const huji::Entitlement& entitlement = policy.entitlements[e];
            const Outcome outcome = holds(entitlement.when, person)  ? Outcome::applies
                                    : holds(entitlement.may, person) ? Outcome::possible
                                                                     : Outcome::does_not_apply;
            if (judged[citizen] && outcomes_[e][citizen] != outcome) alike_ = false;
            outcomes_[e][citizen] = outcome;
        }
        judged[citizen] = true;

        std::size_t fact = 0;
        while (fact < at.size() && ++at[fact] == values[fact].size()) at[fact++] = 0;
        more = fact < at.size();
    }
}

bool Everyone::anyone_allowed() const { return std::find(allowed_.begin(), allowed_.end(), true) != allowed_.end(); }

std::vector<std::size_t> Everyone::completions(const std::vector<ClassSet>& classes) const {
    std::vector<std::size_t> citizens;
    for (std::size_t citizen = 0; citizen < size(); ++citizen) {
        bool fits = allowed_[citizen];
        for (std::size_t fact = 0; fits && fact < facts_.size(); ++fact) {
            fits = (classes[fact] >> class_of(citizen, fact) & 1) != 0;
        }
        if (fits) citizens.push_back(citizen);
    }
    return citizens;
}

Outcomes Everyone::outcomes(const std::vector<std::size_t>& citizens, std::size_t entitlement) const {
    Outcomes found = 0;
    for (const std::size_t citizen : citizens) found |= only(outcome(citizen, entitlement));
    return found;
}

std::size_t Everyone::without(std::size_t citizen, Facts facts) const {
    for (Facts left = facts; left != 0; left &= left - 1) {
        const auto fact = static_cast<std::size_t>(std::countr_zero(left));
        citizen -= stride_[fact] * class_of(citizen, fact);
    }
    return citizen;
}

bool Everyone::relevant(const std::vector<std::size_t>& citizens, std::size_t entitlement, Facts facts) const {
    std::vector<Outcomes> found(size(), 0);
    for (const std::size_t citizen : citizens) {
        Outcomes& here = found[without(citizen, facts)];
        here |= only(outcome(citizen, entitlement));
        if (!std::has_single_bit(here)) return true;
    }
    return false;
}

// For each citizen who must be ruled out, the answers that rule them out.
std::vector<Facts> Everyone::contradicted(const Told& told, std::size_t entitlement,
                                          std::optional<Outcome> outcome) const {
    std::set<Facts> found;
    for (std::size_t citizen = 0; citizen < size(); ++citizen) {
        if (!allowed_[citizen] || (outcome && outcomes_[entitlement][citizen] == *outcome)) continue;
        Facts broken = 0;
        for (std::size_t fact = 0; fact < facts_.size(); ++fact) {
            if ((told.classes[fact] >> class_of(citizen, fact) & 1) == 0) broken |= 1U << fact;
        }
        found.insert(broken);
    }
    return {found.begin(), found.end()};
}

bool Everyone::decides(const Told& told, Facts answers, std::size_t entitlement, std::optional<Outcome> outcome) const {
    const std::vector<Facts> all = contradicted(told, entitlement, outcome);
    return std::all_of(all.begin(), all.end(), [&](Facts broken) { return (broken & answers) != 0; });
}

std::size_t Everyone::smallest_reason(const Told& told, std::size_t entitlement, std::optional<Outcome> outcome) const {
    const std::vector<Facts> all = contradicted(told, entitlement, outcome);
    std::size_t smallest = facts_.size() + 1;
    for (Facts answers = 0; answers < 1U << facts_.size(); ++answers) {
        const auto count = static_cast<std::size_t>(std::popcount(answers));
        if (count >= smallest) continue;
        const bool enough = std::all_of(all.begin(), all.end(), [&](Facts broken) { return (broken & answers) != 0; });
        if (enough) smallest = count;
    }
    return smallest;
}

bool Everyone::certain_after(const Told& told, const std::vector<ClassChange>& changes, std::size_t entitlement,
                             Outcomes targets) const {
    std::vector<ClassSet> classes = told.classes;
    for (const ClassChange& change : changes) classes[change.fact] = 1U << change.to;

    std::size_t citizen = 0;
    for (std::size_t fact = 0; fact < facts_.size(); ++fact) {
        citizen += stride_[fact] * static_cast<std::size_t>(std::countr_zero(classes[fact]));
    }
    bool someone = false;
    for (;;) {
        if (allowed_[citizen]) {
            if ((targets & only(outcomes_[entitlement][citizen])) == 0) return false;
            someone = true;
        }
        // On to the next citizen within the classes, like a counter with a wheel a fact.
        std::size_t fact = 0;
        for (; fact < facts_.size(); ++fact) {
            const std::size_t now = class_of(citizen, fact);
            const ClassSet later = classes[fact] >> now >> 1;
            if (later != 0) {
                citizen += stride_[fact] * (static_cast<std::size_t>(std::countr_zero(later)) + 1);
                break;
            }
            citizen -= stride_[fact] * (now - static_cast<std::size_t>(std::countr_zero(classes[fact])));
        }
        if (fact == facts_.size()) return someone;
    }
}

std::optional<int> effort(const Fact& fact, std::size_t from, std::size_t to) {
    if (const auto* quantity = std::get_if<Quantity>(&fact.type)) {
        const std::size_t named = fact.options.size();
        if (to < named || to <= from) return std::nullopt;
        int sum = 0;
        if (from < named) {
            if (!quantity->start) return std::nullopt;
            sum = *quantity->start;
            from = named;
        }
        for (; from < to; ++from) {
            if (!quantity->wait) return std::nullopt;
            sum += *quantity->wait;
        }
        return sum;
    }
    for (const Change& change : changes_of(fact)) {
        const bool anywhere = change.from.empty();
        const bool here = std::find(change.from.begin(), change.from.end(), from) != change.from.end();
        if (change.to == to && (anywhere || here)) return change.effort;
    }
    return std::nullopt;
}

std::optional<int> hardest_effort(const Everyone& everyone, const Vocabulary& vocabulary, const Told& told,
                                  const ClassChange& change) {
    const Fact& fact = vocabulary.facts[everyone.facts()[change.fact]];
    std::optional<int> hardest;
    for (std::size_t from = 0; from < everyone.classes()[change.fact].size(); ++from) {
        if (from == change.to || (told.classes[change.fact] >> from & 1) == 0) continue;
        const std::optional<int> here = effort(fact, from, change.to);
        if (!here) return std::nullopt;
        hardest = std::max(hardest.value_or(0), *here);
    }
    return hardest;  // nothing, too, where the citizen is there already
}

std::optional<int> cheapest_remedy(const Everyone& everyone, const Vocabulary& vocabulary, const Told& told,
                                   std::size_t entitlement, Outcomes targets) {
    struct Priced {
        ClassChange change;
        int effort = 0;
    };
    std::vector<std::vector<Priced>> choices(everyone.facts().size());
    for (std::size_t fact = 0; fact < choices.size(); ++fact) {
        for (std::size_t to = 0; to < everyone.classes()[fact].size(); ++to) {
            const ClassChange change{fact, to};
            if (const auto price = hardest_effort(everyone, vocabulary, told, change)) {
                choices[fact].push_back({change, *price});
            }
        }
    }

    std::optional<int> best;
    std::vector<ClassChange> changes;
    const std::function<void(std::size_t, int)> from_fact = [&](std::size_t fact, int sum) {
        if (best && sum >= *best) return;
        if (fact == choices.size()) {
            if (everyone.certain_after(told, changes, entitlement, targets)) best = sum;
            return;
        }
        from_fact(fact + 1, sum);
        if (changes.size() == 4) return;
        for (const Priced& choice : choices[fact]) {
            changes.push_back(choice.change);
            from_fact(fact + 1, sum + choice.effort);
            changes.pop_back();
        }
    };
    from_fact(0, 0);
    return best;
}

}  // namespace huji::tests
