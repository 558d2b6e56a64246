// A policy said to the solver Z3 straight from its conditions: facts are truth values, members of an enumeration and
// whole numbers, not cells. Nothing of the cut, the diagram or the compiler is used, so that it can contradict them.
#pragma once

#include <z3++.h>

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "author/policy/condition.hpp"
#include "author/policy/vocabulary.hpp"

namespace huji::tests {

/// One fact of a citizen who is not known.
struct Unknown {
    z3::expr value;  ///< a flag's truth, a choice's option, a quantity's number
    z3::expr named;  ///< quantities only: the index of its named value, -1 for a number
};

/// A citizen who is not known, by the facts of the vocabulary.
using Person = std::vector<Unknown>;

class Translation {
public:
    /// The vocabulary must outlive it.
    Translation(z3::context& context, const Vocabulary& vocabulary);

    /// Returns a fact that nothing is known of.
    Unknown anything(std::size_t fact);
    Person anybody();

    /// Returns that each number is within its limits, and that every axiom holds.
    z3::expr can_exist(const Person& person);

    z3::expr holds(const Condition& condition, const Person& person);

    /// Returns that a fact is that option or named value.
    z3::expr is_option(std::size_t fact, const Unknown& unknown, std::size_t option);

    /// Returns that a quantity is a number from `from` to below `to`.
    z3::expr is_between(const Unknown& unknown, std::optional<int> from, std::optional<int> to);

    /// Returns that `high` is more than `low`, as the fact's gain goes.
    z3::expr rises(std::size_t fact, const Unknown& low, const Unknown& high);

private:
    z3::expr satisfies(const FactTest& test, const Person& person);

    z3::context& context_;
    const Vocabulary& vocabulary_;
    std::vector<z3::expr_vector> options_;  ///< of choices: the members of their enumeration
    std::vector<z3::sort> sorts_;
    int named_so_far_ = 0;
};

}  // namespace huji::tests
