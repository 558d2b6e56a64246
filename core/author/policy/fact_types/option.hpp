// An option is an answer with a name of its own: of a choice, yes and no of a flag, a named value of a quantity.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "author/policy/cell.hpp"
#include "author/policy/condition.hpp"
#include "author/policy/text.hpp"
#include "engine/fact.hpp"

namespace huji {

class JsonReader;
struct Fact;

struct Option {
    std::string id;
    Text text;
    int weight = 1;  ///< rough share of citizens; only steers the order of questions
};

/// A change a remedy may suggest: to `to`, from any option or only from those of `from`.
struct Change {
    std::size_t to = 0;
    int effort = 1;
    std::vector<std::size_t> from;
};

/// The largest effort that may be written.
inline constexpr int highest_effort = 99;

/// Reads the options of a fact: [{"id", "text", "weight"}, …].
std::vector<Option> read_options(const JsonReader& list);

/// Returns the option named at the place; reports unknown_option.
std::optional<std::size_t> read_option(const JsonReader& node, const Fact& fact);

/// Reads whether what stands later among the options, or a larger number, is a gain: true, or left out.
std::optional<std::vector<std::size_t>> read_gain(const JsonReader& node, const Fact& fact);

/// Reads what holds seen from another city into the fact: {"settled_here": "other_city", …}.
void read_elsewhere(const JsonReader& node, Fact& fact);

/// Reads {"to": {"enrolled": 3, "employer": {"effort": 3, "from": ["enrolled"]}, …}}.
std::vector<Change> read_changes(const JsonReader& node, const Fact& fact);

/// Returns the effort of the first of the changes that leads from one option to another, or nothing.
std::optional<std::size_t> effort_of(const std::vector<Change>& changes, std::size_t from, std::size_t to);

/// Returns a cell for each option.
FactCells option_cells(const Fact& fact);

/// Returns the cells of the options that a test names.
CellSet option_cells(const FactTest& test);

/// Returns the answer at the place, which is the id of a cell; reports unknown_option.
std::optional<std::string> read_cell_id(const JsonReader& node, const FactCells& cells);

/// Returns a JSON Schema that only describes: the fact's English name, and which values it takes.
nlohmann::ordered_json described(const Fact& fact, const std::string& values);

/// Returns the ids of the options as a JSON array.
nlohmann::ordered_json option_ids(const Fact& fact);

}  // namespace huji
