// Word documents (.docx, ISO/IEC 29500): their text, with the numbers that Word counts by itself.
#pragma once

#include <optional>
#include <string>

namespace huji {

/// Returns the text of a .docx file, a paragraph a line, cells of a table with tabs between; nothing if the bytes are
/// no such file. Deleted text of tracked changes, headers, footers and notes are left out.
std::optional<std::string> word_text(const std::string& bytes);

}  // namespace huji
