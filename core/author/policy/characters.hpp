// Characters: texts as Unicode code points, read from UTF-8 and written to it.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace huji {

using Characters = std::u32string;
using CharactersView = std::u32string_view;

/// Returns the code points of a text; nothing if its bytes are not UTF-8 (overlong forms and surrogates are not).
std::optional<Characters> decoded(const std::string& bytes);

/// Returns the text as UTF-8.
std::string encoded(CharactersView characters);

/// Returns how many characters a text in UTF-8 has; bytes that continue none count for nothing.
std::size_t character_count(std::string_view text);

/// Returns the first characters of a text in UTF-8, or all of it where it has fewer.
std::string_view first_characters(std::string_view text, std::size_t count);

}  // namespace huji
