// Headings: the numbers that a line of a document may begin with.
#pragma once

#include <optional>
#include <vector>

#include "author/documents/normal_form.hpp"
#include "author/policy/clause_id.hpp"

namespace huji {

/// One reading of the number that a line begins with.
struct Heading {
    const NumberForm* form = nullptr;
    Number number;
    CharactersView text;  ///< of the line, after the number; a view into the line
    bool spaced = false;  ///< white space stands after the number, as it does not inside a sentence
};

/// Returns every reading of the number that the line begins with, the likeliest first. Views into the line.
std::vector<Heading> headings_of(const NormalLine& line);

/// Returns whether the words after the number show that a sentence mentions it: 第一条规定的, (一)至(三)项.
bool is_mentioned(const Heading& heading);

/// Returns whether the words after the number often follow a mention, but may begin a passage as well.
bool may_be_mentioned(const Heading& heading);

/// The head of an annex: 附件2, perhaps with its title.
struct AnnexHead {
    Number number;
    CharactersView title;    ///< a view into the line
    bool has_colon = false;  ///< 附件: before a title may be the last line of the document, which names its annex
};

/// Returns the annex that the line begins, or nothing.
std::optional<AnnexHead> annex_head(const NormalLine& line);

}  // namespace huji
