#include "translation.hpp"

namespace huji::tests {

Translation::Translation(z3::context& context, const Vocabulary& vocabulary)
    : context_(context), vocabulary_(vocabulary) {
    for (const Fact& fact : vocabulary.facts) {
        options_.emplace_back(context);
        sorts_.push_back(is_yes_or_no(fact) ? context.bool_sort() : context.int_sort());
        if (!std::holds_alternative<Choice>(fact.type)) continue;
        std::vector<std::string> names;
        for (const Option& option : fact.options) names.push_back(std::string(fact.id).append(".").append(option.id));
        std::vector<const char*> texts;
        for (const std::string& name : names) texts.push_back(name.c_str());
        z3::func_decl_vector members(context);
        z3::func_decl_vector testers(context);
        sorts_.back() = context.enumeration_sort(fact.id.c_str(), static_cast<unsigned>(texts.size()), texts.data(),
                                                 members, testers);
        for (unsigned i = 0; i < members.size(); ++i) options_.back().push_back(members[i]());
    }
}

Unknown Translation::anything(std::size_t fact) {
    const std::string name = vocabulary_.facts[fact].id + "#" + std::to_string(named_so_far_++);
    return {context_.constant(name.c_str(), sorts_[fact]), context_.int_const((name + "#named").c_str())};
}

Person Translation::anybody() {
    Person person;
    for (std::size_t fact = 0; fact < vocabulary_.facts.size(); ++fact) person.push_back(anything(fact));
    return person;
}

z3::expr Translation::can_exist(const Person& person) {
    z3::expr all = context_.bool_val(true);
    for (std::size_t i = 0; i < person.size(); ++i) {
        const Fact& fact = vocabulary_.facts[i];
        const auto* const quantity = std::get_if<Quantity>(&fact.type);
        if (quantity == nullptr) continue;
        all = all && person[i].value >= quantity->min && person[i].value <= quantity->max && person[i].named >= -1 &&
              person[i].named < static_cast<int>(fact.options.size());
    }
    for (const Axiom& axiom : vocabulary_.axioms) {
        all = all && z3::implies(holds(axiom.premise, person), holds(axiom.conclusion, person));
    }
    return all;
}

z3::expr Translation::is_option(std::size_t fact, const Unknown& unknown, std::size_t option) {
    if (is_yes_or_no(vocabulary_.facts[fact])) return option == 1 ? unknown.value : !unknown.value;
    if (has_numbers(vocabulary_.facts[fact])) return unknown.named == static_cast<int>(option);
    return unknown.value == options_[fact][static_cast<unsigned>(option)];
}

z3::expr Translation::is_between(const Unknown& unknown, std::optional<int> from, std::optional<int> to) {
    z3::expr inside = unknown.named == -1;
    if (from) inside = inside && unknown.value >= *from;
    if (to) inside = inside && unknown.value < *to;
    return inside;
}

z3::expr Translation::satisfies(const FactTest& test, const Person& person) {
    const Unknown& unknown = person[test.fact];
    z3::expr any = context_.bool_val(false);
    for (const std::size_t option : test.options) any = any || is_option(test.fact, unknown, option);
    if (test.at_least || test.below) any = any || is_between(unknown, test.at_least, test.below);
    return any;
}

z3::expr Translation::holds(const Condition& condition, const Person& person) {
    switch (condition.kind) {
        case Condition::Kind::constant: return context_.bool_val(condition.value);
        case Condition::Kind::test: return satisfies(condition.test, person);
        case Condition::Kind::negation: return !holds(condition.parts.front(), person);
        case Condition::Kind::definition: return holds(condition.parts.front(), person);
        case Condition::Kind::all:
        case Condition::Kind::any: break;
    }
    z3::expr_vector parts(context_);
    for (const Condition& part : condition.parts) parts.push_back(holds(part, person));
    return condition.kind == Condition::Kind::all ? z3::mk_and(parts) : z3::mk_or(parts);
}

z3::expr Translation::rises(std::size_t fact, const Unknown& low, const Unknown& high) {
    const std::vector<std::size_t> order = vocabulary_.facts[fact].gain.value_or(std::vector<std::size_t>());
    z3::expr rising = context_.bool_val(false);
    for (std::size_t i = 0; i < order.size(); ++i) {
        for (std::size_t j = i + 1; j < order.size(); ++j) {
            rising = rising || (is_option(fact, low, order[i]) && is_option(fact, high, order[j]));
        }
    }
    if (!has_numbers(vocabulary_.facts[fact]) || !vocabulary_.facts[fact].gain) return rising;
    const z3::expr number = is_between(high, std::nullopt, std::nullopt);
    return rising || (number && low.named != -1) || (number && low.named == -1 && low.value < high.value);
}

}  // namespace huji::tests
