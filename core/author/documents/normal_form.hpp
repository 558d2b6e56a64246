// The normal form of a document's characters: what is compared and hashed.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "author/policy/characters.hpp"

namespace huji {

/// A line in normal form, and where white space stood in it.
struct NormalLine {
    Characters text;
    std::vector<bool> after_space;  ///< for each character, and the end: whether white space stands before it
    bool unreadable = false;        ///< a character of the line stands for none: a private one, or U+FFFD

    [[nodiscard]] bool empty() const { return text.empty(); }
};

/// Returns the characters without white space, with one form for the wide and narrow forms of a character, and with
/// common characters in place of the radicals that PDF files have for them.
Characters normalised(CharactersView characters);

/// Returns a line so; the marks # with which Markdown starts a heading are white space too, and so are the private
/// characters that some sites have at the ends of lines.
NormalLine normal_line(CharactersView line);

/// Returns every line of a text so, the empty ones too. Lines end with LF, CRLF or CR.
std::vector<NormalLine> normal_lines(CharactersView text);

/// Returns the text in normal form; nothing if the bytes are not UTF-8. Words, numerals inside sentences, and
/// traditional characters stay as they are.
std::optional<std::string> normalised(const std::string& text);

}  // namespace huji
