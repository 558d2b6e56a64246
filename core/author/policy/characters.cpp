#include "author/policy/characters.hpp"

#include <array>
#include <cstdint>

namespace huji {
namespace {

/// Returns how many bytes the character has that starts with this byte; 0 if none starts so.
std::size_t length_of(std::uint8_t first) {
    if (first < 0x80) return 1;
    if (first >= 0xC2 && first < 0xE0) return 2;
    if (first >= 0xE0 && first < 0xF0) return 3;
    return first >= 0xF0 && first < 0xF5 ? 4 : 0;
}

void append_encoded(std::string& bytes, char32_t c) {
    const auto tail = [&](unsigned shift) { bytes += static_cast<char>(0x80U | (c >> shift & 0x3FU)); };
    if (c < 0x80) {
        bytes += static_cast<char>(c);
    } else if (c < 0x800) {
        bytes += static_cast<char>(0xC0U | c >> 6);
        tail(0);
    } else if (c < 0x10000) {
        bytes += static_cast<char>(0xE0U | c >> 12);
        tail(6);
        tail(0);
    } else {
        bytes += static_cast<char>(0xF0U | c >> 18);
        tail(12);
        tail(6);
        tail(0);
    }
}

}  // namespace

std::optional<Characters> decoded(const std::string& bytes) {
    constexpr std::array<char32_t, 5> smallest{0, 0, 0x80, 0x800, 0x10000};
    Characters characters;
    for (std::size_t i = 0; i < bytes.size();) {
        const auto first = static_cast<std::uint8_t>(bytes[i]);
        const std::size_t length = length_of(first);
        if (length == 0 || i + length > bytes.size()) return std::nullopt;
        char32_t c = length == 1 ? first : first & (0xFFU >> (length + 1));
        for (std::size_t k = 1; k < length; ++k) {
            const auto next = static_cast<std::uint8_t>(bytes[i + k]);
            if ((next & 0xC0U) != 0x80U) return std::nullopt;
            c = c << 6 | (next & 0x3FU);
        }
        if (c < smallest.at(length) || c > 0x10FFFF || (c >= 0xD800 && c < 0xE000)) return std::nullopt;
        characters += c;
        i += length;
    }
    return characters;
}

std::string encoded(CharactersView characters) {
    std::string bytes;
    for (const char32_t c : characters) append_encoded(bytes, c);
    return bytes;
}

}  // namespace huji
