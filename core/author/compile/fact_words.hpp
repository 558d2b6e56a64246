// Facts in words: what a citizen in some cells of a fact is, in one language.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "author/compile/cut.hpp"
#include "author/policy/text.hpp"

namespace huji {

class FactWords {
public:
    /// Says facts of a vocabulary as a cut parts them; both must outlive this. `city` is filled in for {city}.
    FactWords(const Vocabulary& vocabulary, const Cut& cut, std::string city, Language language)
        : vocabulary_(vocabulary), cut_(cut), city_(std::move(city)), language_(language) {}

    /// Returns a text with the city filled in.
    [[nodiscard]] std::string say(const Text& text) const { return substitute(text[language_], "{city}", city_); }

    /// Returns the fact's name.
    [[nodiscard]] std::string fact(std::size_t fact) const { return say(vocabulary_.facts[fact].name); }

    /// Returns words for each option and for each run of intervals in a set of cells, in their order.
    [[nodiscard]] std::vector<std::string> cells(std::size_t fact, CellSet cells) const;

    /// Returns the words for a citizen who is in one of these cells: "Work here: …", or what a flag says.
    [[nodiscard]] std::string statement(std::size_t fact, CellSet cells) const;

    /// Returns words in the language's quotation marks.
    [[nodiscard]] std::string quoted(const std::string& words) const;

private:
    [[nodiscard]] std::string one_of(const std::vector<std::string>& words) const;

    const Vocabulary& vocabulary_;
    const Cut& cut_;
    std::string city_;
    Language language_;
};

}  // namespace huji
