#include "author/policy/condition.hpp"

namespace huji {

void collect_facts(const Condition& condition, std::set<std::size_t>& into) {
    if (condition.kind == Condition::Kind::test) into.insert(condition.test.fact);
    for (const Condition& part : condition.parts) collect_facts(part, into);
}

}  // namespace huji
