// Where in the text of a JSON file the value of a JSON Pointer stands, so that an editor can show it. The text must be
// well-formed JSON, as it is once a file has been read without bad_syntax; a byte order mark may stand before it.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace huji {

/// Returns the byte at which the value of a pointer starts, or nothing if the text has no such value.
std::optional<std::size_t> offset_of(const std::string& json, const std::string& pointer);

/// Returns the byte after the value that starts at that byte.
std::size_t end_of_value(const std::string& json, std::size_t at);

/// A place as editors count.
struct Position {
    std::size_t line = 1;
    std::size_t column = 1;  ///< in characters
};

/// Returns the line and column of a byte. Lines end with LF, CRLF or CR; a byte order mark takes no column.
Position position_of(const std::string& text, std::size_t byte);

/// Returns where the value of a pointer starts; where the text does not have it, the innermost value around it.
Position position_of(const std::string& json, const std::string& pointer);

/// Returns the bytes of the line that this byte stands in, without its end and without a byte order mark.
std::string_view line_at(std::string_view text, std::size_t byte);

/// Returns the byte of the value, or of the innermost value around it where the text does not have it.
std::size_t nearest_offset(const std::string& json, const std::string& pointer);

}  // namespace huji
