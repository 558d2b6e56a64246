// Texts: all that the page says about one place in one language, beside the pack that decides.
#pragma once

#include <nlohmann/json.hpp>

#include <string>

#include "author/compile/compile.hpp"
#include "author/policy/text.hpp"

namespace huji {

/// Returns the texts of a compiled place; `{city}` is filled in. Facts and questions that the place does not use
/// are left out; documents and principles of a layer above carry its id before theirs: "national/law".
nlohmann::ordered_json texts_of(const CompiledPolicy& compiled, Language language);

/// Returns a text as a reader of that place sees it: `{city}` is filled in.
std::string filled_in(const Text& text, const Policy& place, Language language);

/// Returns the words for the numbers of an interval; `from_start`: no number of the quantity is smaller.
std::string interval_words(const Unit& unit, const Interval& interval, bool from_start, Language language);

/// Returns the words for one cell of a quantity, such as "half a year or more, but less than a year".
std::string interval_words(const Unit& unit, const FactCells& cells, std::size_t cell, Language language);

}  // namespace huji
