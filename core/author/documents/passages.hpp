// Passages: a document's text cut by its own numbering, with whatever of it is left out or doubtful.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "author/policy/policy.hpp"

namespace huji {

/// The smallest piece of a text that the text itself numbers, such as 三(一)5, or an unnumbered piece that the list
/// knows by its opening words, such as 前言. Lettered clauses (三(一)5a, 三(一)5b) are parts of one passage. Annexes,
/// chapters and sections are passages too, with their titles as text.
struct Passage {
    std::string id;
    std::string parent;                    ///< id of the passage that it stands in; empty at the top
    std::vector<std::string> occurrences;  ///< normalised text without number; alike occurrences count once
    std::string sha256;                    ///< of what stands above it and of its own text
    std::size_t line = 0;                  ///< where it first begins, from 1
};

/// The words that the first line of an unnumbered passage begins with.
struct OpeningWords {
    std::string passage;
    std::string words;
};

/// Lines that belong to no passage.
struct LeftOut {
    enum class Kind {
        before_first,  ///< before the first passage
        page_number,
        page_end,    ///< what a web page prints after a document, up to the next passage
        sign_off,    ///< who issued it and when
        contents,    ///< a table of contents
        annex_list,  ///< the names of the annexes
        after_sign_off,
    };
    Kind kind = Kind::before_first;
    std::size_t first = 0, last = 0;  ///< lines, from 1
    std::string words;                ///< of the first of them
};

/// A line whose reading is uncertain: a person should look at it.
struct Doubt {
    enum class Kind {
        skipped,     ///< its number does not follow the last; it was taken for a heading
        repeated,    ///< its number was there before, with another text; both are kept
        mentioned,   ///< it begins with a number that the sentence mentions or that does not follow; taken for text
        unreadable,  ///< it holds a character that stands for none: a private one, or U+FFFD
    };
    Kind kind = Kind::skipped;
    std::size_t line = 0;  ///< from 1
    std::string passage;   ///< that the line is in now
    std::string words;
};

/// Every line of a text that holds any character is in a passage or left out.
struct CutDocument {
    std::vector<Passage> passages;  ///< in their order
    std::vector<LeftOut> left_out;
    std::vector<Doubt> doubts;
};

/// Cuts a text by its own numbering, in time linear in its length; nothing if the bytes are not UTF-8.
/// policies/README.md says how.
std::optional<CutDocument> cut_text(const std::string& text, const std::vector<OpeningWords>& openings);

/// Returns the opening words that a document's clause list states.
std::vector<OpeningWords> opening_words_of(const Document& document);

std::string_view name_of(LeftOut::Kind kind);
std::string_view name_of(Doubt::Kind kind);

}  // namespace huji
