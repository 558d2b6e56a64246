// The clause list of a document against a text of it: which clauses are no longer as they were read.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "author/documents/passages.hpp"
#include "author/policy/policy.hpp"

namespace huji {

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
    std::vector<std::string> unlike_occurrences;  ///< passages that stand more than once in the text, and not alike
};

/// Compares a document's clause list with the passages of a text that was cut with its opening words, in time linear
/// in their number but for sorting.
Comparison compare(const Document& document, const std::vector<Passage>& passages);

std::string_view name_of(Difference::Kind kind);

/// What cites one of some clauses.
struct ReadAgain {
    std::vector<std::string> entitlements;
    std::vector<std::string> principles;
    std::vector<std::size_t> no_effect;  ///< indexes in the document's list
};

ReadAgain read_again(const Policy& policy, const Document& document, const std::vector<std::string>& clauses);

}  // namespace huji
