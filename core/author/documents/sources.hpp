// Sources: the text of a document, cut by its own numbering, and which listed clauses are no longer as they were read.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "author/policy/policy.hpp"

namespace huji {

/// The smallest piece of a text that the text itself numbers, such as 三(一)5, or an unnumbered piece that the list
/// knows by its opening words, such as 前言. Lettered clauses (三(一)5a, 三(一)5b) are parts of one passage.
struct Passage {
    std::string id;
    std::string parent;                  ///< id of the passage that it stands in; empty at the top
    std::vector<std::string> printings;  ///< normalised text without number; alike printings count once
    std::string sha256;                  ///< of what stands above it and of its own text
};

/// The words that the first line of an unnumbered passage begins with.
struct Opening {
    std::string passage;
    std::string words;
};

/// Returns the text without white space, with one form for the wide and narrow forms of a character; nothing if the
/// bytes are not UTF-8. Words, numerals inside sentences, and traditional characters stay as they are.
std::optional<std::string> normalised(const std::string& text);

/// Cuts a text by its own numbering, in its order; nothing if the bytes are not UTF-8. policies/README.md says how.
std::optional<std::vector<Passage>> cut_text(const std::string& text, const std::vector<Opening>& openings);

/// Returns the openings that a document's clause list states.
std::vector<Opening> openings_of(const Document& document);

/// What has become of one passage.
struct Difference {
    enum class Kind {
        changed,     ///< its text, or text above it, is another
        missing,     ///< the text has no such passage
        added,       ///< the list has no such passage
        renumbered,  ///< the same text stands under another number
        unrecorded,  ///< the list has no hash to compare with
    };
    Kind kind = Kind::changed;
    std::string passage;
    std::string now;                   ///< of a renumbered passage: its number in the text
    std::vector<std::string> clauses;  ///< listed clauses to read again; of an added passage: of its neighbours
};

struct Comparison {
    std::vector<Difference> differences;  ///< in the order of the list, then what was added in the order of the text
    std::size_t listed = 0;               ///< passages that the list names
    std::size_t same = 0;
    std::vector<std::string> unlike_printings;  ///< passages printed more than once, and not alike
};

/// Compares a document's clause list with a text that was cut with its openings.
Comparison compare(const Document& document, const std::vector<Passage>& passages);

std::string_view name_of(Difference::Kind kind);

/// What cites one of some clauses.
struct ReadAgain {
    std::vector<std::string> entitlements;
    std::vector<std::string> principles;
    std::vector<std::size_t> no_effect;  ///< indexes in the document's list
};

ReadAgain read_again(const Policy& policy, const Document& document, const std::vector<std::string>& clauses);

/// Returns the text of a policy file, which must be free of syntax errors, with the hashes of these passages in its
/// document of that index; outside its clause list every byte stays. Nothing if it has no such list.
std::optional<std::string> with_hashes(const std::string& file, std::size_t document,
                                       const std::vector<Passage>& passages);

}  // namespace huji
