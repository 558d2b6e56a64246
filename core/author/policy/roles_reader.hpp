// Reads which ids of the vocabulary the citizen's page singles out.
#pragma once

#include <optional>

#include "author/policy/json_reader.hpp"
#include "author/policy/vocabulary.hpp"

namespace huji {

/// Reads {"settled": {fact: option}, "kinds": {"route", "apart"}, "goals": {"settle", "apart", "all"}}, once facts and
/// goals are read. Reports unknown_fact, unknown_option, unknown_kind and unknown_goal, and bad_role where the page
/// could make no sense of what it is given; returns nothing then.
std::optional<Roles> read_roles(const JsonReader& node, const Vocabulary& vocabulary);

}  // namespace huji
