#include "author/policy/cell.hpp"

#include <algorithm>

namespace huji {

std::optional<std::size_t> cell_named(const FactCells& cells, const std::string& id) {
    const auto found = std::find_if(cells.begin(), cells.end(), [&](const Cell& cell) { return cell.id == id; });
    if (found == cells.end()) return std::nullopt;
    return static_cast<std::size_t>(found - cells.begin());
}

std::size_t option_count(const FactCells& cells) {
    const auto first = std::find_if(cells.begin(), cells.end(), [](const Cell& cell) { return cell.interval; });
    return static_cast<std::size_t>(first - cells.begin());
}

std::vector<std::string> ids_of(const FactCells& cells) {
    std::vector<std::string> ids;
    for (const Cell& cell : cells) ids.push_back(cell.id);
    return ids;
}

}  // namespace huji
