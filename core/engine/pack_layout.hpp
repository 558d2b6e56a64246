// The layout of a pack, shared by its writer (author) and its reader (engine).
//
//   offset  size  what
//        0     4  magic "HUJI"
//        4     2  version of this layout
//        6     2  zero
//        8     4  size of the whole file
//       12     4  CRC-32 (IEEE) of everything from offset 16
//       16    26  thirteen counts (u16), in the order of PackCounts
//       42        the sections, one after the other, all numbers little-endian:
//                 cell ids u16, cell lower bounds u16, facts (12 bytes), questions (4), topics (2), goals (4),
//                 documents (10), clauses (4), entitlements (10), axiom roots u16, node children u16,
//                 node facts u8, cell weights u8, efforts u8 (a square a fact), strings (a length byte, then UTF-8)
//
// A string is named by its offset in the strings section; the city's id is the first string. Sections of 16-bit numbers
// come first so that like stands by like, which is what the compressor on the way to the phone thrives on.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace huji {

inline constexpr std::array<std::uint8_t, 4> pack_magic{'H', 'U', 'J', 'I'};
inline constexpr std::uint16_t pack_version = 1;
inline constexpr std::size_t pack_counts_at = 16;

/// How many records each section has (bytes for efforts and strings).
struct PackCounts {
    std::uint16_t cells, facts, questions, topics, goals, documents, clauses, entitlements, axioms, children, nodes,
        efforts, string_bytes;
};
inline constexpr std::size_t pack_count_count = 13;
inline constexpr std::size_t pack_sections_at = pack_counts_at + 2 * pack_count_count;

/// Where each section begins, in the order of the file.
struct PackOffsets {
    std::size_t cell_ids, cell_froms, facts, questions, topics, goals, documents, clauses, entitlements, axioms,
        children, nodes, weights, efforts, strings;
};

inline constexpr std::size_t fact_bytes = 12;
inline constexpr std::size_t question_bytes = 4;
inline constexpr std::size_t topic_bytes = 2;
inline constexpr std::size_t goal_bytes = 4;
inline constexpr std::size_t document_bytes = 10;
inline constexpr std::size_t clause_bytes = 4;
inline constexpr std::size_t entitlement_bytes = 10;

/// Returns the CRC-32 (IEEE 802.3) of the bytes.
inline std::uint32_t crc32(const std::uint8_t* bytes, std::size_t size) {
    std::uint32_t crc = ~std::uint32_t{0};
    // Four bits at a time: a table of 16 is enough for files of a few kilobytes.
    constexpr std::uint32_t table[16] = {0x00000000, 0x1db71064, 0x3b6e20c8, 0x26d930ac, 0x76dc4190, 0x6b6b51f4,
                                         0x4db26158, 0x5005713c, 0xedb88320, 0xf00f9344, 0xd6d6a3e8, 0xcb61b38c,
                                         0x9b64c2b0, 0x86d3d2d4, 0xa00ae278, 0xbdbdf21c};
    for (std::size_t i = 0; i < size; ++i) {
        crc ^= bytes[i];
        crc = table[crc & 15] ^ crc >> 4;
        crc = table[crc & 15] ^ crc >> 4;
    }
    return ~crc;
}

}  // namespace huji
