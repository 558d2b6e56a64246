// A skeleton: the policy folder of a new city, before anybody has read its document.
#pragma once

#include <string>
#include <vector>

#include "author/documents/front_matter.hpp"
#include "author/documents/passages.hpp"

namespace huji {

/// What is known of a city before its document is read.
struct NewCity {
    std::string id;
    std::string name;      ///< in Simplified Chinese; empty: not said
    std::string document;  ///< id of the document
    std::string schemas;   ///< where the JSON Schemas lie, relative to the city's folder
    std::string text;      ///< the document as plain text
};

/// A clause to be read.
struct ListedClause {
    std::string id;
    std::string text;           ///< normalised, without its number
    std::string opening_words;  ///< of an unnumbered clause; empty where a number finds it
    std::string sha256;         ///< of the clause under its headings
};

enum class SkeletonError {
    none,
    not_utf8,    ///< the text is in another encoding
    no_numbers,  ///< no line of the text starts with a number, so there is nothing to list
};

/// The files of the folder, and the clauses that they list.
struct Skeleton {
    SkeletonError error = SkeletonError::none;
    std::vector<ListedClause> clauses;
    FrontMatter front_matter;       ///< as policy.json has it
    std::vector<LeftOut> left_out;  ///< lines of the text that belong to no clause
    std::vector<Doubt> doubts;      ///< lines of the text to be looked at
    std::string policy_json;
    std::string cases_json;
    std::string clauses_md;  ///< the clauses' texts, to be read beside policy.json, which has no room for them
};

/// Returns the skeleton of a city whose document has that text: every clause listed with its hash, nothing decided.
Skeleton skeleton_of(const NewCity& city);

}  // namespace huji
