// A cut is how the loaded policies divide each fact into cells: options, or intervals between the thresholds in use.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "author/policy/condition.hpp"
#include "author/policy/vocabulary.hpp"
#include "engine/fact.hpp"

namespace huji {

/// The numbers from `from` (included) to `to` (excluded; nothing: no upper end).
struct Interval {
    int from = 0;
    std::optional<int> to;
};

/// The cells of one fact, in the order of their bits: options or named values first, then intervals in rising order.
struct FactCells {
    bool used = false;  ///< whether any of the conditions mentions the fact
    std::vector<std::string>
        ids;  ///< option ids; "false", "true"; or named values, then "under_6", "6_to_11", "12_or_more"
    std::vector<Interval> intervals;  ///< quantities only; interval i is cell named + i
    std::size_t named = 0;            ///< quantities only: how many named values stand before the intervals
};

struct Cut {
    std::vector<FactCells> facts;  ///< one for each fact of the vocabulary
};

/// Returns the coarsest cells that these conditions can tell apart; thresholds that no number of the fact can cross cut
/// nothing.
Cut cut_of(const Vocabulary& vocabulary, const std::vector<const Condition*>& conditions);

/// Returns the cells for which the test holds; the test must be one of those that made the cut.
CellSet cells_of(const FactTest& test, const Vocabulary& vocabulary, const Cut& cut);

/// Returns the cell of that id, or nothing.
std::optional<std::size_t> cell_named(const FactCells& cells, const std::string& id);

}  // namespace huji
