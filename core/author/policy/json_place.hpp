// Where in the text of a JSON file the value of a JSON Pointer stands, so that an editor can show it. The text must be
// well-formed JSON, as it is once a file has been read without bad_syntax.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

namespace huji {

/// Returns the byte at which the value of a pointer starts, or nothing if the text has no such value.
std::optional<std::size_t> offset_of(const std::string& json, const std::string& pointer);

/// Returns the byte after the value that starts at that byte.
std::size_t end_of_value(const std::string& json, std::size_t at);

struct LineAndColumn {
    std::size_t line = 1;
    std::size_t column = 1;  ///< in characters
};

/// Returns where the value of a pointer starts; where the text does not have it, the innermost value around it.
LineAndColumn place_of(const std::string& json, const std::string& pointer);

}  // namespace huji
