#include "author/paper/condition_words.hpp"

#include <algorithm>

#include "author/policy/labels.hpp"

namespace huji {
namespace {

const Definition* definition_in(const std::vector<Definition>& definitions, const std::string& id) {
    const auto found =
        std::find_if(definitions.begin(), definitions.end(), [&](const Definition& d) { return d.id == id; });
    return found == definitions.end() ? nullptr : &*found;
}

}  // namespace

std::string ConditionWords::name_of(const Definition& definition) const { return say(*definition.name); }

const Definition* ConditionWords::definition(const std::string& id) const {
    const Definition* own = definition_in(owner_.definitions, id);
    return own != nullptr ? own : definition_in(c_.vocabulary->definitions, id);
}

ConditionPoint ConditionWords::point(const Condition& condition) const {
    const Labels& l = labels();
    switch (condition.kind) {
        case Condition::Kind::constant:
            return {&condition, nullptr, say(condition.value ? l.always : l.never_by_text), {}};
        case Condition::Kind::test: {
            const FactTest& test = condition.test;
            return {&condition, nullptr, statement(test.fact, cells_of(test, *c_.vocabulary, c_.cut)), {}};
        }
        case Condition::Kind::all: return joined(condition, l.all);
        case Condition::Kind::any: return joined(condition, l.any);
        case Condition::Kind::negation: return negated(condition);
        case Condition::Kind::definition: return named(condition);
    }
    return {};
}

ConditionPoint ConditionWords::joined(const Condition& condition, const Text& words) const {
    if (condition.parts.size() == 1) return point(condition.parts.front());
    ConditionPoint result{&condition, nullptr, say(words), {}};
    for (const Condition& part : condition.parts) result.parts.push_back(point(part));
    return result;
}

ConditionPoint ConditionWords::named(const Condition& condition) const {
    const Definition* found = definition(condition.name);
    ConditionPoint inner = point(condition.parts.front());
    if (found == nullptr || !found->name) return inner;
    return {&condition, found, name_of(*found), {std::move(inner)}};
}

/// A negated fact is said by its other cells: nobody should have to turn a sentence round.
ConditionPoint ConditionWords::negated(const Condition& negation) const {
    const Condition& inner = negation.parts.front();
    if (inner.kind == Condition::Kind::test) {
        const std::size_t fact = inner.test.fact;
        const CellSet every = all_cells(c_.cut.facts[fact].size());
        const CellSet others = every & ~cells_of(inner.test, *c_.vocabulary, c_.cut);
        return {&negation, nullptr, statement(fact, others), {}};
    }
    if (inner.kind == Condition::Kind::negation) return point(inner.parts.front());
    ConditionPoint said = point(inner);
    if (said.definition != nullptr) {
        return {&negation, said.definition, substitute(say(labels().not_so), "{what}", quoted(said.words)),
                std::move(said.parts)};
    }
    const bool joins = said.condition->kind == Condition::Kind::any || said.condition->kind == Condition::Kind::all;
    if (!joins)
        return {&negation, nullptr, substitute(say(labels().not_so), "{what}", said.words), std::move(said.parts)};
    const bool any = said.condition->kind == Condition::Kind::any;
    return {&negation, nullptr, say(any ? labels().none_of : labels().not_all), std::move(said.parts)};
}

}  // namespace huji
