// Remedies: the cheapest set of changes that makes an entitlement apply, or at least possible.
#pragma once

#include <optional>
#include <vector>

#include "engine/diagram.hpp"
#include "engine/fact.hpp"
#include "engine/pack.hpp"
#include "engine/verdict.hpp"

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

/// Returns the cheapest set of at most max_changes changes after which the entitlement at `root` certainly applies,
/// whatever the citizen has not answered; where there is none and `verdict` is does_not_apply, the cheapest after which
/// it is certainly possible or better. Nothing when no change helps, or for any verdict but does_not_apply and
/// possible. `cells` are what the citizen's answers leave of each fact; they must contradict no axiom, and `verdict` be
/// theirs.
///
/// Facts whose efforts are all `never` (age, origin, past service) stay as they are, quantities move only forward. A
/// fact not answered may be part of a remedy: then the effort counts from the hardest of its cells.
std::optional<Remedy> cheapest_remedy(const Pack& pack, const CellSets& cells, NodeIndex root, Verdict verdict);

}  // namespace huji
