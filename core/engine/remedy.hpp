// Remedies: the cheapest set of changes that makes an entitlement apply, or at least possible.
#pragma once

#include <optional>
#include <vector>

#include "engine/answers.hpp"
#include "engine/assessment.hpp"
#include "engine/pack.hpp"

namespace huji {

/// More changes than this at once are not realistic, and never suggested.
inline constexpr unsigned max_changes = 4;

struct FactChange {
    FactIndex fact;
    std::optional<CellIndex> from;  ///< nothing when the citizen has not said
    CellIndex to;
};

struct Remedy {
    Verdict verdict = Verdict::applies;  ///< what it leads to: applies or possible
    unsigned effort = 0;                 ///< sum of the efforts of its changes
    std::vector<FactChange> changes;     ///< in the order of the facts
};

/// Returns the cheapest set of at most max_changes changes after which the entitlement certainly applies, whatever the
/// citizen has not answered; where there is none and it does not apply now, the cheapest after which it is certainly
/// possible or better. Nothing when no change helps, it applies already, or its verdict is still undetermined.
///
/// Facts whose efforts are all `never` (age, origin, past service) stay as they are, quantities move only forward. A
/// fact not answered may be part of a remedy: then the effort counts from the hardest of its cells. The
/// assessment must be consistent.
std::optional<Remedy> remedy(const Pack& pack, const Answers& answers, const Assessment& assessment,
                             std::size_t entitlement);

}  // namespace huji
