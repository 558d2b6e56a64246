// Reads the documents of a policy.json: their dates, and their clauses with the hashes of their texts.
#pragma once

#include <string>

#include "author/policy/json_reader.hpp"
#include "author/policy/policy.hpp"

namespace huji {

/// Reads "documents" into the policy, whose layer must be known: only a city's clauses must have hashes. What is wrong
/// is reported, and as much as can be read is kept.
void read_documents(const JsonReader& file, Policy& policy);

/// Reports unknown_clause: the document does not list that clause.
void report_unknown_clause(const JsonReader& node, const Document& document, const std::string& clause);

}  // namespace huji
