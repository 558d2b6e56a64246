// A fact is one thing about a citizen that some policy distinguishes; cells are the few classes into which the policies
// cut it.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>

namespace huji {

/// Index of a fact in its pack; facts are numbered in the order of the diagram.
using FactIndex = std::uint8_t;
/// Index of a cell within its fact.
using CellIndex = std::uint8_t;
/// A set of cells of one fact: bit i stands for cell i. A fact has at most 32 cells.
using CellSet = std::uint32_t;

inline constexpr unsigned max_cells = 32;
inline constexpr unsigned max_facts = 64;

enum class FactType : std::uint8_t {
    choice,    ///< one of several named options; a cell an option
    flag,      ///< yes or no; cell 0 is no, cell 1 is yes
    quantity,  ///< a whole number with a unit; cells are its named values, then intervals in rising order
};

inline constexpr FactType last_fact_type = FactType::quantity;

/// Returns whether answers of this type are `true` and `false`.
constexpr bool takes_booleans(FactType type) { return type == FactType::flag; }

/// Returns whether answers of this type are numbers, besides the ids of its cells.
constexpr bool takes_numbers(FactType type) { return type == FactType::quantity; }

/// Returns the set of the first `count` cells, 1 <= count <= max_cells.
constexpr CellSet all_cells(std::size_t count) { return count >= max_cells ? ~CellSet{0} : (CellSet{1} << count) - 1; }

/// Returns the set of one cell, which is below max_cells.
constexpr CellSet one_cell(std::size_t cell) { return CellSet{1} << cell; }

/// Returns the lowest cell of a set that is not empty.
constexpr unsigned first_cell(CellSet cells) { return static_cast<unsigned>(std::countr_zero(cells)); }

}  // namespace huji
