// The names of kinds, certainties and verdicts, as files write them.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "author/policy/json_reader.hpp"
#include "engine/verdict.hpp"

namespace huji {

[[nodiscard]] std::optional<Kind> kind_named(std::string_view name);
[[nodiscard]] std::optional<Verdict> verdict_named(std::string_view name);

/// Reads a kind, or nothing after reporting unknown_kind.
[[nodiscard]] std::optional<Kind> read_kind(const JsonReader& node);

/// Reads a list of kinds; reports unknown_kind, empty_list and duplicate_id.
[[nodiscard]] std::vector<Kind> read_kinds(const JsonReader& list);

/// Reads a certainty, or nothing after reporting unknown_certainty.
[[nodiscard]] std::optional<Certainty> read_certainty(const JsonReader& node);

/// Reads a verdict, or nothing after reporting unknown_verdict.
[[nodiscard]] std::optional<Verdict> read_verdict(const JsonReader& node);

}  // namespace huji
