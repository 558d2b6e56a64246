// A document as a file: plain text in any of the usual encodings, or a Word document.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace huji {

/// What the bytes of a file are.
enum class FileFormat { utf8, utf16, gb18030, word };

enum class FileProblem {
    none,
    unknown_encoding,  ///< the bytes are none of the encodings
    old_word,          ///< a .doc file
    pdf,
    web_page,     ///< HTML or MHTML
    broken_word,  ///< a .docx file that cannot be opened, or has no text
};

struct DocumentFile {
    FileProblem problem = FileProblem::none;
    FileFormat format = FileFormat::utf8;
    std::string text;      ///< in UTF-8; of a Word document with its automatic numbers written out
    std::size_t line = 0;  ///< of an unknown encoding: the first line that is not UTF-8
};

/// Returns the text of a document's bytes. Bytes that are not UTF-8 are read as UTF-16 where they start with its mark,
/// else as GB18030.
DocumentFile read_document(const std::string& bytes);

/// Returns "UTF-8", "UTF-16", "GB18030" or "Word".
std::string_view name_of(FileFormat format);

/// Returns a sentence that says what to do.
std::string_view remedy_of(FileProblem problem);

}  // namespace huji
