// Reading a file and parsing it as JSON, with every fault told at its place.
#pragma once

#include <nlohmann/json.hpp>

#include <optional>
#include <string>
#include <string_view>

#include "author/policy/diagnostic.hpp"

namespace huji {

using Json = nlohmann::json;

/// How JSON is printed: bytes that are not UTF-8, as of a path, become U+FFFD instead of ending the program.
inline constexpr Json::error_handler_t bad_utf8 = Json::error_handler_t::replace;

/// Returns the bytes of a file, or nothing after reporting cannot_read_file. Pipes and devices are refused.
std::optional<std::string> read_file(const std::string& path, Diagnostics& diagnostics);

/// Returns the value of a JSON text, or nothing after reporting bad_syntax or nested_too_deep; reports duplicate_key
/// and goes on. A byte order mark may stand before it. Full-width punctuation, missing commas and commas too much do
/// not hide the faults behind them.
std::optional<Json> parse_json(const std::string& text, const std::string& file, Diagnostics& diagnostics);

/// Reads and parses a file; never throws.
std::optional<Json> read_json(const std::string& path, Diagnostics& diagnostics);

/// Returns a JSON Pointer's reference token: ~ as ~0 and / as ~1.
std::string pointer_token(std::string_view key);

}  // namespace huji
