// A text is what a citizen reads, in each of the languages.
#pragma once

#include <string>
#include <vector>

#include "author/policy/language.hpp"

namespace huji {

class Text {
public:
    Text() : in_(languages().size()) {}

    /// Returns the text in a language or, where it lacks that, in the one that the language falls back to.
    [[nodiscard]] const std::string& operator[](Language language) const;

    /// Returns the text in exactly that language, to be written.
    std::string& operator[](Language language) { return in_[static_cast<std::size_t>(language)]; }

    /// Returns whether it is there in exactly that language.
    [[nodiscard]] bool has(Language language) const { return !in_[static_cast<std::size_t>(language)].empty(); }

    friend bool operator==(const Text&, const Text&) = default;

private:
    std::vector<std::string> in_;  ///< by language; empty where the text lacks it
};

/// Returns words with every placeholder, such as "{city}", replaced by a value.
std::string substitute(std::string words, std::string_view placeholder, std::string_view value);

}  // namespace huji
