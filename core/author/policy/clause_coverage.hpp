// Clause coverage: every clause of a document is cited by a rule or listed as having no effect, and never both.
#pragma once

#include <set>
#include <string>
#include <utility>

#include "author/policy/json_reader.hpp"
#include "author/policy/policy.hpp"

namespace huji {

/// Document and clause of everything cited, also by rules that are otherwise too broken to keep.
using Citations = std::set<std::pair<std::string, std::string>>;

/// Reports uncovered_clause and clause_twice for the policy's documents; `file` is the policy.json that says them.
void check_coverage(const JsonReader& file, const Policy& policy, const Citations& cited);

}  // namespace huji
