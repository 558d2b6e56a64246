// A quantity is a whole number with a unit, cut into intervals by the thresholds of the conditions; it may have named
// values beside its numbers, such as `none`: does not live here.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "author/policy/cell.hpp"
#include "author/policy/condition.hpp"
#include "author/policy/fact_types/option.hpp"
#include "author/policy/unit.hpp"
#include "engine/fact.hpp"

namespace huji {

/// What each member function returns stands beside the function of fact.hpp that calls it.
struct Quantity {
    static constexpr std::string_view name = "quantity";
    static constexpr FactType in_pack = FactType::quantity;

    std::string unit;          ///< id of its unit
    int min = 0;               ///< smallest number allowed
    int max = 0;               ///< largest number allowed
    std::optional<int> start;  ///< effort from a named value to the first interval; nothing: never suggested
    std::optional<int> wait;   ///< effort of each further interval; nothing: never suggested

    static Quantity read(const JsonReader& node, const Units& units, Fact& fact);
    [[nodiscard]] std::optional<Quantity> merged(const Quantity& other) const;
    [[nodiscard]] std::optional<FactTest> read_test(const JsonReader& node, const Fact& fact) const;
    [[nodiscard]] FactCells cells(const Fact& fact, const std::vector<const FactTest*>& tests) const;
    [[nodiscard]] CellSet cells_of(const FactTest& test, const FactCells& cells) const;
    [[nodiscard]] std::optional<std::size_t> effort(const FactCells& cells, std::size_t from, std::size_t to) const;
    [[nodiscard]] std::optional<std::string> read_answer(const JsonReader& node, const FactCells& cells) const;
    [[nodiscard]] nlohmann::ordered_json answer_json(const Cell& cell) const;
    [[nodiscard]] nlohmann::ordered_json condition_schema(const Fact& fact) const;
    [[nodiscard]] nlohmann::ordered_json answer_schema(const Fact& fact) const;
    /// Returns the words for the numbers of an interval, in every language.
    [[nodiscard]] Text words(const Interval& interval, const Units& units) const;
};

}  // namespace huji
