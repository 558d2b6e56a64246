// Front matter: what stands round the clauses of a document and says which document it is.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "author/documents/passages.hpp"

namespace huji {

/// A value that was read from a text, and the line that says it; a person should compare the two.
struct ReadValue {
    std::string value;
    std::size_t line = 0;  ///< from 1
};

/// What a text says of itself; nothing where it does not say it in a form that is known.
struct FrontMatter {
    std::optional<ReadValue> title;   ///< as printed, in one line
    std::optional<ReadValue> number;  ///< 鄂府发〔2015〕223号
    std::optional<ReadValue> issuer;
    std::optional<ReadValue> issued, effective, ends;  ///< YYYY-MM-DD
    std::vector<OpeningWords> openings;                ///< of the preamble, where there is one
};

/// Reads the front matter of a text in UTF-8. Sentences that cite other documents are not taken for it.
FrontMatter front_matter(const std::string& text);

}  // namespace huji
