// The words that policy files use for kinds, certainties and verdicts.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "author/policy/json_reader.hpp"
#include "engine/verdict.hpp"

namespace huji {

std::optional<Kind> kind_named(std::string_view name);

/// Reads a kind, or nothing after reporting unknown_kind.
std::optional<Kind> read_kind(const JsonReader& place);

/// Reads a list of kinds; reports unknown_kind, empty_list and duplicate_id.
std::vector<Kind> read_kinds(const JsonReader& list);

/// Reads a certainty, or nothing after reporting unknown_certainty.
std::optional<Certainty> read_certainty(const JsonReader& place);

/// Reads a verdict, or nothing after reporting unknown_verdict.
std::optional<Verdict> read_verdict(const JsonReader& place);

}  // namespace huji
