// The layout of a pack, shared by its writer (author) and its reader (engine).
//
//   offset  size  what
//        0     4  magic "HUJI"
//        4     2  version of this layout
//        6     2  zero
//        8     4  size of the whole file
//       12     4  CRC-32 (IEEE) of everything from offset 16
//       16     2  for each section that is counted by itself: its records (u16), in the order of pack_sections
//                 the sections of pack_sections, one after the other, all numbers little-endian
//
// A string is a length byte, then UTF-8, and is named by its offset among the strings; the city's id is the first.
// Sections of equal width are adjacent: Brotli compresses them better.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace huji {

inline constexpr std::array<std::uint8_t, 4> pack_magic{'H', 'U', 'J', 'I'};
inline constexpr std::uint16_t pack_version = 1;
inline constexpr std::size_t pack_counts_at = 16;

/// The sections of a pack in the order of the file.
enum class Section : std::uint8_t {
    cell_ids,
    cell_froms,  ///< the smallest number of each interval
    facts,
    questions,
    topics,
    goals,
    documents,
    clauses,
    entitlements,
    axioms,    ///< the root of each group
    children,  ///< of all nodes
    nodes,     ///< the fact of each
    weights,   ///< of the cells
    efforts,   ///< a square a fact: from cell, to cell
    strings,   ///< counted in bytes
};
inline constexpr std::size_t section_count = 15;

constexpr std::size_t index_of(Section section) { return static_cast<std::size_t>(section); }

struct SectionLayout {
    std::uint8_t record_bytes;
    bool has_id;         ///< each record begins with the offset of a string
    Section counted_as;  ///< the section that has as many records; itself: the header holds its count
};

/// What reader and writer must agree about, one row a section.
inline constexpr std::array<SectionLayout, section_count> pack_sections{{
    {2, true, Section::cell_ids},
    {2, false, Section::cell_ids},
    {12, true, Section::facts},
    {4, true, Section::questions},
    {2, true, Section::topics},
    {4, true, Section::goals},
    {10, true, Section::documents},
    {4, true, Section::clauses},
    {10, true, Section::entitlements},
    {2, false, Section::axioms},
    {2, false, Section::children},
    {1, false, Section::nodes},
    {1, false, Section::cell_ids},
    {1, false, Section::efforts},
    {1, false, Section::strings},
}};

/// Returns whether the header holds the section's own count.
constexpr bool is_counted(std::size_t section) {
    return pack_sections[section].counted_as == Section{static_cast<std::uint8_t>(section)};
}

constexpr std::size_t sections_at() {
    std::size_t at = pack_counts_at;
    for (std::size_t section = 0; section < section_count; ++section) at += is_counted(section) ? 2 : 0;
    return at;
}

/// Where the first section begins.
inline constexpr std::size_t pack_sections_at = sections_at();

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
