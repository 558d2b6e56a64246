// A condition is a boolean expression over facts, as written in a policy file, with definitions resolved.
#pragma once

#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace huji {

/// One comparison of one fact of the vocabulary: it holds for the options named, and for the numbers in a range.
struct FactTest {
    std::size_t fact = 0;              ///< index in Vocabulary::facts
    std::vector<std::size_t> options;  ///< indexes in Fact::options
    std::optional<int> at_least;       ///< the smallest number of the range; nothing: no lower end, or no range
    std::optional<int> below;          ///< the first number above the range; nothing: no upper end, or no range
};

struct Condition {
    enum class Kind { constant, test, all, any, negation, definition };

    Kind kind = Kind::constant;
    bool value = false;            ///< of a constant
    FactTest test;                 ///< of a test
    std::string name;              ///< of a definition
    std::vector<Condition> parts;  ///< of all, any; exactly one of a negation and of a definition
};

/// Adds the facts that the condition tests.
void collect_facts(const Condition& condition, std::set<std::size_t>& into);

}  // namespace huji
