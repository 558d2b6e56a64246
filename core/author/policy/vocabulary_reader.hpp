// Reads vocabulary.json.
#pragma once

#include <set>
#include <string>

#include "author/policy/json_reader.hpp"
#include "author/policy/vocabulary.hpp"

namespace huji {

struct VocabularyFile {
    Vocabulary vocabulary;
    std::set<std::string> named;  ///< definitions that the vocabulary itself uses
};

/// Returns the vocabulary written at the node; what is wrong is reported, and as much as can be read is kept.
VocabularyFile read_vocabulary(const JsonReader& node);

}  // namespace huji
