// What a command says of a document's text: how it was read, what of it belongs to no clause, what is doubtful.
#pragma once

#include <nlohmann/json.hpp>

#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

#include "author/documents/document_file.hpp"
#include "author/documents/front_matter.hpp"
#include "author/documents/passages.hpp"

namespace huji {

/// Returns the text of a document's file, or nothing after saying why it cannot be read.
std::optional<DocumentFile> read_document_file(const std::string& path, std::ostream& err);

/// Prints a line for each run of lines that is left out, and for each doubt.
void print_intake(const std::vector<LeftOut>& left_out, const std::vector<Doubt>& doubts, std::ostream& out);

/// Prints what a document says of itself, each with its line, and what it does not say.
void print_front_matter(const FrontMatter& matter, std::ostream& out);

/// Returns [{"kind", "first", "last", "words"}…].
nlohmann::ordered_json left_out_json(const std::vector<LeftOut>& left_out);

/// Returns [{"kind", "line", "passage", "words"}…].
nlohmann::ordered_json doubts_json(const std::vector<Doubt>& doubts);

/// Returns {"title": {"value", "line"} | null, …}.
nlohmann::ordered_json front_matter_json(const FrontMatter& matter);

}  // namespace huji
