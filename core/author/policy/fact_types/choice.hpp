// A choice has several named options, each a cell; one of them is the answer.
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
struct Choice {
    static constexpr std::string_view name = "choice";
    static constexpr FactType in_pack = FactType::choice;

    std::vector<Change> changes;

    static Choice read(const JsonReader& node, const Units& units, Fact& fact);
    [[nodiscard]] std::optional<Choice> merged(const Choice& other) const;
    [[nodiscard]] std::optional<FactTest> read_test(const JsonReader& node, const Fact& fact) const;
    [[nodiscard]] FactCells cells(const Fact& fact, const std::vector<const FactTest*>& tests) const;
    [[nodiscard]] CellSet cells_of(const FactTest& test, const FactCells& cells) const;
    [[nodiscard]] std::optional<std::size_t> effort(const FactCells& cells, std::size_t from, std::size_t to) const;
    [[nodiscard]] std::optional<std::string> read_answer(const JsonReader& node, const FactCells& cells) const;
    [[nodiscard]] nlohmann::ordered_json answer_json(const Cell& cell) const;
    [[nodiscard]] nlohmann::ordered_json condition_schema(const Fact& fact) const;
    [[nodiscard]] nlohmann::ordered_json answer_schema(const Fact& fact) const;
};

}  // namespace huji
