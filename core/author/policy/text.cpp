#include "author/policy/text.hpp"

namespace huji {

const std::string& Text::operator[](Language language) const {
    const std::optional<Language> fallback = info(language).fallback;
    return has(language) || !fallback ? in_[static_cast<std::size_t>(language)] : (*this)[*fallback];
}

std::string substitute(std::string words, std::string_view placeholder, std::string_view value) {
    for (std::size_t at = words.find(placeholder); at != std::string::npos;
         at = words.find(placeholder, at + value.size())) {
        words.replace(at, placeholder.size(), value);
    }
    return words;
}

}  // namespace huji
