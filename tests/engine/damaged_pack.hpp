// Hands on the bytes of a pack. The layout is written out here a second time, so that a wrong table in
// core/engine/pack_layout.hpp cannot agree with itself.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "engine/pack_layout.hpp"

namespace huji::tests {

using Bytes = std::vector<std::uint8_t>;

inline unsigned number_at(const Bytes& bytes, std::size_t at) {
    return static_cast<unsigned>(bytes[at] | bytes[at + 1] << 8);
}

inline void put_number(Bytes& bytes, std::size_t at, unsigned value) {
    bytes[at] = static_cast<std::uint8_t>(value & 0xff);
    bytes[at + 1] = static_cast<std::uint8_t>(value >> 8 & 0xff);
}

/// Makes magic, version, size and checksum right again, so that only what stands in the sections can give it away.
inline void mend_envelope(Bytes& bytes) {
    if (bytes.size() < pack_sections_at) bytes.resize(pack_sections_at);
    for (std::size_t i = 0; i < pack_magic.size(); ++i) bytes[i] = pack_magic[i];
    put_number(bytes, 4, pack_version);
    put_number(bytes, 6, 0);
    put_number(bytes, 8, static_cast<unsigned>(bytes.size() & 0xffff));
    put_number(bytes, 10, static_cast<unsigned>(bytes.size() >> 16));
    const std::uint32_t crc = crc32(bytes.data() + pack_counts_at, bytes.size() - pack_counts_at);
    put_number(bytes, 12, crc & 0xffff);
    put_number(bytes, 14, crc >> 16);
}

/// How many counts a pack's header holds.
inline constexpr std::size_t count_of_counts = 13;

struct SectionStarts {
    std::size_t cell_ids, cell_froms, facts, questions, topics, goals, documents, clauses, entitlements, axioms,
        children, nodes, weights, efforts, strings;
};

/// Where each section begins, worked out from the counts alone.
inline SectionStarts sections_of(const Bytes& bytes) {
    const auto count = [&](std::size_t i) { return std::size_t{number_at(bytes, pack_counts_at + 2 * i)}; };
    SectionStarts at{};
    at.cell_ids = pack_counts_at + 2 * count_of_counts;
    at.cell_froms = at.cell_ids + 2 * count(0);
    at.facts = at.cell_froms + 2 * count(0);
    at.questions = at.facts + 12 * count(1);
    at.topics = at.questions + 4 * count(2);
    at.goals = at.topics + 2 * count(3);
    at.documents = at.goals + 4 * count(4);
    at.clauses = at.documents + 10 * count(5);
    at.entitlements = at.clauses + 4 * count(6);
    at.axioms = at.entitlements + 10 * count(7);
    at.children = at.axioms + 2 * count(8);
    at.nodes = at.children + 2 * count(9);
    at.weights = at.nodes + count(10);
    at.efforts = at.weights + count(0);
    at.strings = at.efforts + count(11);
    return at;
}

}  // namespace huji::tests
