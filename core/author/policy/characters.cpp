#include "author/policy/characters.hpp"

#include <utf8.h>
#include <algorithm>

namespace huji {
namespace {

bool begins_character(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }

}  // namespace

std::optional<Characters> decoded(const std::string& bytes) {
    if (!utf8::is_valid(bytes)) return std::nullopt;
    return utf8::utf8to32(bytes);
}

std::string encoded(CharactersView characters) { return utf8::utf32to8(characters); }

std::size_t character_count(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), begins_character));
}

std::string_view first_characters(std::string_view text, std::size_t count) {
    std::size_t end = 0;
    for (; count > 0 && end < text.size(); --count) {
        do ++end;
        while (end < text.size() && !begins_character(text[end]));
    }
    return text.substr(0, end);
}

}  // namespace huji
