// The glossary: the terms of art, how each language says them, and which words are not to be used for them.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "author/policy/diagnostic.hpp"
#include "author/policy/json_reader.hpp"
#include "author/policy/text.hpp"

namespace huji {

using WordLists = std::map<Language, std::vector<std::string>>;

struct Term {
    std::string id;
    Text words;                       ///< the term itself in each language
    WordLists forms;                  ///< what a language may say instead, as its grammar asks
    std::vector<std::string> not_in;  ///< phrases of the source language that hold its characters but not the term
    WordLists avoid;                  ///< words that must not stand for it
    bool free_in_english = false;     ///< an everyday word; languages with spaces may leave it out or turn it round
    bool jargon = false;              ///< a question that uses it must explain it
};

class Glossary {
public:
    Glossary() = default;
    explicit Glossary(std::vector<Term> terms);

    [[nodiscard]] const std::vector<Term>& terms() const { return terms_; }

    /// Returns the terms in a text of the source language, each once, in the glossary's order. From left to right the
    /// longest term or not_in phrase is taken, so that a term inside a longer one is not found on its own account.
    [[nodiscard]] std::vector<const Term*> terms_in(std::string_view words) const;

private:
    struct Phrase {
        std::string words;
        std::size_t term = 0;
        bool is_term = true;  ///< or a phrase of its not_in
    };

    [[nodiscard]] const Phrase* phrase_at(std::string_view words) const;
    void add_phrase(Phrase phrase);

    std::vector<Term> terms_;
    std::map<std::string, std::vector<Phrase>, std::less<>> phrases_;  ///< by first character, longest first
};

/// Reads glossary.json of a folder; a folder without one has no terms.
Glossary load_glossary(const std::string& folder, Diagnostics& diagnostics);

/// Returns whether words of a language with spaces stand in a text: as whole words, in any case, perhaps with a plural
/// s.
bool says(std::string_view text, std::string_view words);

}  // namespace huji
