// A fact is one thing about a citizen that some policy distinguishes. What depends on its type stands in fact_types, a
// file a type; everybody else calls the functions below, and sees options, cells and tests.
//
// A new type is a struct with the member functions of Choice, and one more alternative of AnyFactType.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "author/policy/cell.hpp"
#include "author/policy/condition.hpp"
#include "author/policy/fact_types/choice.hpp"
#include "author/policy/fact_types/flag.hpp"
#include "author/policy/fact_types/option.hpp"
#include "author/policy/fact_types/quantity.hpp"
#include "author/policy/text.hpp"
#include "author/policy/unit.hpp"
#include "engine/fact.hpp"

namespace huji {

class JsonReader;

/// The types that a fact can have, with what belongs to each alone.
using AnyFactType = std::variant<Choice, Flag, Quantity>;

struct Fact {
    std::string id;
    AnyFactType type;
    Text name;
    std::optional<Text> help;
    std::vector<Option> options;  ///< the answers that have a name; each is the cell of the same number
    /// Options from less to more, where more should take no right away; numbers, if it has any, stand above them.
    /// Nothing: neither way is a gain.
    std::optional<std::vector<std::size_t>> gain;
    /// Option by option, what holds of the same citizen seen from another city; options left out are asked again there.
    /// Nothing: what is said of one city may be supposed of another.
    std::optional<std::map<std::size_t, std::size_t>> elsewhere;
};

/// Returns the index of the option (of a flag: "false", "true"; of a quantity: the named value) of that id, or nothing.
std::optional<std::size_t> option_named(const Fact& fact, const std::string& id);

/// Reads a fact with the options and whatever else its type has; nothing after reporting that it has no type.
std::optional<Fact> read_fact(const JsonReader& node, const std::string& id, const Units& units);

/// Returns the name of its type: "choice".
std::string_view type_name(const Fact& fact);

/// Returns its type as a pack has it.
FactType type_in_pack(const Fact& fact);

/// Returns whether it is answered with yes or no: its second option is the statement that is asked.
bool is_yes_or_no(const Fact& fact);

/// Returns whether some of its cells are intervals of numbers.
bool has_numbers(const Fact& fact);

/// Returns the largest number that it allows; 0 where it has no numbers.
int largest_number(const Fact& fact);

/// Returns the type of two facts in one, if what a citizen answers to one means the same for the other; options apart.
std::optional<AnyFactType> merged(const Fact& a, const Fact& b);

// ---- conditions and cells ------------------------------------------------------------------------------------------

/// Returns the test of the fact written at the node, its number left open; nothing after reporting what is wrong.
std::optional<FactTest> read_test(const JsonReader& node, const Fact& fact);

/// Returns the coarsest cells that these tests of the fact can tell apart; thresholds that no number of the fact can
/// cross cut nothing.
FactCells cells_cut_by(const std::vector<const FactTest*>& tests, const Fact& fact);

/// Returns the cells for which the test holds; the test must be one of those that made the cells.
CellSet cells_of(const FactTest& test, const Fact& fact, const FactCells& cells);

/// Returns the effort of changing from one cell to another, or nothing when that is never suggested.
std::optional<std::size_t> effort_of(const Fact& fact, const FactCells& cells, std::size_t from, std::size_t to);

/// Returns the rough share of citizens of each cell, in percent: options have theirs, intervals divide the rest evenly.
std::vector<double> weights_of(const Fact& fact, const FactCells& cells);

// ---- answers -------------------------------------------------------------------------------------------------------

/// Returns an answer as the engine takes it: option, "true", "false", cell, whole number, or "null" for not sure.
/// Reports unknown_option, wrong_type and out_of_range.
std::optional<std::string> read_answer(const JsonReader& node, const Fact& fact, const FactCells& cells);

/// Returns the cell of an answer that read_answer returned; nothing for "null".
std::optional<std::size_t> cell_of_answer(const std::string& answer, const FactCells& cells);

/// Returns the answer of citizens in that cell, as `huji assess` takes it: an interval as its smallest number.
nlohmann::ordered_json answer_json(const Fact& fact, const Cell& cell);

// ---- words ---------------------------------------------------------------------------------------------------------

/// Returns words for each option and for each run of intervals in a set of cells, in their order; {city} is not filled
/// in.
std::vector<Text> texts_of(const Fact& fact, const FactCells& cells, CellSet set, const Units& units);

// ---- JSON Schemas --------------------------------------------------------------------------------------------------

/// Returns the schema of a test of the fact in a condition.
nlohmann::ordered_json condition_schema(const Fact& fact);

/// Returns the schema of an answer to the fact.
nlohmann::ordered_json answer_schema(const Fact& fact);

}  // namespace huji
