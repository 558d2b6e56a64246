// A cell is one of the few classes into which the loaded policies cut a fact: an option, or an interval of numbers.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace huji {

/// The numbers from `from` (included) to `to` (excluded; nothing: no upper end).
struct Interval {
    int from = 0;
    std::optional<int> to;
};

struct Cell {
    std::string id;                    ///< of the option; or of the interval, such as "under_6", "6_to_11"
    std::optional<Interval> interval;  ///< nothing: an option, which has the cell's number
};

/// The cells of one fact, in the order of their bits: its options first, then intervals in rising order.
using FactCells = std::vector<Cell>;

/// Returns the number of the cell of that id, or nothing.
std::optional<std::size_t> cell_named(const FactCells& cells, const std::string& id);

/// Returns how many of the cells are options.
std::size_t option_count(const FactCells& cells);

/// Returns the cells' ids, in their order.
std::vector<std::string> ids_of(const FactCells& cells);

}  // namespace huji
