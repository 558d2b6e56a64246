// Schemas: what an editor completes and explains in the policy files, as far as it follows the vocabulary.
#pragma once

#include <nlohmann/json.hpp>

#include "author/policy/vocabulary.hpp"

namespace huji {

/// Returns conditions.schema.json with the vocabulary's facts, options, questions and definitions in place of those
/// that it lists; nothing else changes. The schema must have the places for them.
nlohmann::ordered_json with_ids(nlohmann::ordered_json conditions_schema, const Vocabulary& vocabulary);

/// Returns whether a schema has the places that with_ids fills.
bool takes_ids(const nlohmann::ordered_json& conditions_schema);

}  // namespace huji
