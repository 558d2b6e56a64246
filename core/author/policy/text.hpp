// A text is what a citizen reads, in each of the three languages.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace huji {

enum class Language { zh_hans, zh_hant, en };
inline constexpr std::array<Language, 3> languages{Language::zh_hans, Language::zh_hant, Language::en};

/// Returns the BCP 47 tag: zh-Hans, zh-Hant or en.
std::string_view tag(Language language);

/// Returns the language of a BCP 47 tag, or nothing.
std::optional<Language> language_of(std::string_view tag);

struct Text {
    std::array<std::string, 3> in;

    [[nodiscard]] const std::string& operator[](Language language) const {
        return in[static_cast<std::size_t>(language)];
    }
    std::string& operator[](Language language) { return in[static_cast<std::size_t>(language)]; }
};

}  // namespace huji
