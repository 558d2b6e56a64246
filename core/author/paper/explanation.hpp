// An explanation: which parts of an entitlement's condition hold for a citizen, and because of which answers.
#pragma once

#include <cstddef>
#include <vector>

#include "author/compile/compile.hpp"
#include "author/policy/labels.hpp"
#include "engine/answers.hpp"

namespace huji {

/// What the answers make of a condition.
struct ConditionResult {
    Truth truth = Truth::open;
    std::vector<std::size_t> rests_on;  ///< facts of the vocabulary whose answers alone decide it; none of an open one
};

/// Judges conditions by what a citizen has answered. Exact: a condition is true if it holds for every citizen who fits
/// the answers and whom the axioms allow, false if for none, else open. `a or not a` is true before anybody answers.
class ConditionTruth {
public:
    /// The answers are those to the pack of the same place, and contradict no axiom; `compiled` must outlive this.
    ConditionTruth(CompiledPolicy& compiled, const Answers& answers);

    /// Returns the truth of a condition and a smallest set of answers that alone entails it.
    [[nodiscard]] ConditionResult of(const Condition& condition);

    /// Returns the cells of a fact of the vocabulary that the answers leave.
    [[nodiscard]] CellSet answered(std::size_t fact) const { return answered_[fact]; }

private:
    [[nodiscard]] Truth truth(NodeId root, const std::vector<CellSet>& cells) const;
    [[nodiscard]] Truth truth_given(NodeId root, const std::vector<std::size_t>& answers) const;
    [[nodiscard]] std::vector<std::size_t> smallest(NodeId root, Truth truth) const;

    CompiledPolicy& c_;
    std::vector<CellSet> everything_;  // by fact of the vocabulary: all its cells
    std::vector<CellSet> answered_;    // the cells still possible
};

}  // namespace huji
