#include "author/policy/text.hpp"

namespace huji {

std::string_view tag(Language language) {
    switch (language) {
        case Language::zh_hans: return "zh-Hans";
        case Language::zh_hant: return "zh-Hant";
        case Language::en: return "en";
    }
    return "";
}

std::optional<Language> language_of(std::string_view name) {
    for (const Language language : languages) {
        if (tag(language) == name) return language;
    }
    return std::nullopt;
}

}  // namespace huji
