// A cut is how the loaded policies divide each fact into cells: options, or intervals between the thresholds in use.
#pragma once

#include <vector>

#include "author/policy/cell.hpp"
#include "author/policy/condition.hpp"
#include "author/policy/vocabulary.hpp"
#include "engine/fact.hpp"

namespace huji {

/// The cells of the facts of a vocabulary, in its order.
struct Cut {
    std::vector<FactCells> facts;
};

/// Returns the coarsest cells that these conditions can tell apart.
Cut cut_of(const Vocabulary& vocabulary, const std::vector<const Condition*>& conditions);

/// Returns the cells for which the test holds; the test must be one of those that made the cut.
CellSet cells_of(const FactTest& test, const Vocabulary& vocabulary, const Cut& cut);

}  // namespace huji
