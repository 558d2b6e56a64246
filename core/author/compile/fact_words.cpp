#include "author/compile/fact_words.hpp"

#include <bit>

#include "author/policy/labels.hpp"

namespace huji {

std::vector<std::string> FactWords::cells(std::size_t fact, CellSet cells) const {
    std::vector<std::string> words;
    for (const Text& text : texts_of(vocabulary_.facts[fact], cut_.facts[fact], cells, vocabulary_.units)) {
        words.push_back(say(text));
    }
    return words;
}

std::string FactWords::quoted(const std::string& words) const {
    return substitute(say(labels().quoted), "{what}", words);
}

std::string FactWords::one_of(const std::vector<std::string>& words) const {
    if (words.size() == 1) return words.front();
    std::string list;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (i > 0) list += say(i + 1 == words.size() ? labels().last_or : labels().list_comma);
        list += quoted(words[i]);
    }
    return list;
}

std::string FactWords::statement(std::size_t fact, CellSet cells) const {
    const Fact& asked = vocabulary_.facts[fact];
    const CellSet every = all_cells(cut_.facts[fact].size());
    const std::vector<std::string> words = this->cells(fact, cells);
    if (cells == 0) return say(labels().never_by_text);
    if (is_yes_or_no(asked) && words.size() == 1) return words.front();
    const std::string name = this->fact(fact) + say(labels().colon);
    const CellSet others = every & ~cells;
    if (words.size() > 1 && std::has_single_bit(others)) {
        return name + substitute(say(labels().any_but), "{what}", quoted(this->cells(fact, others).front()));
    }
    return name + one_of(words);
}

}  // namespace huji
