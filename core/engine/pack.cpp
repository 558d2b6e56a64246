#include "engine/pack.hpp"

#include <utility>

#include "engine/pack_layout.hpp"
#include "engine/sha256.hpp"

namespace huji {

std::string_view name(PackError error) {
    switch (error) {
        case PackError::none: return "";
        case PackError::truncated: return "pack_truncated";
        case PackError::foreign: return "pack_foreign";
        case PackError::version: return "pack_version";
        case PackError::damaged: return "pack_damaged";
    }
    return "";
}

std::uint16_t Pack::u16(std::size_t at) const { return static_cast<std::uint16_t>(bytes_[at] | bytes_[at + 1] << 8); }

std::uint32_t Pack::u32(std::size_t at) const { return u16(at) | std::uint32_t{u16(at + 2)} << 16; }

std::string_view Pack::string(std::size_t offset) const {
    const std::uint8_t* const at = bytes_.data() + record_at(Section::strings, offset);
    return {reinterpret_cast<const char*>(at + 1), *at};
}

template <>
Pack::Fact Pack::decode<Pack::Fact>(std::size_t i) const {
    const std::size_t at = record_at(Section::facts, i);
    return {
        string_at(at), static_cast<FactType>(u8(at + 2)), u8(at + 3), u8(at + 4), u8(at + 5), u16(at + 6), u16(at + 8),
        u16(at + 10)};
}

template <>
Pack::Question Pack::decode<Pack::Question>(std::size_t i) const {
    const std::size_t at = record_at(Section::questions, i);
    return {string_at(at), u8(at + 2), u8(at + 3)};
}

template <>
Pack::Goal Pack::decode<Pack::Goal>(std::size_t i) const {
    const std::size_t at = record_at(Section::goals, i);
    return {string_at(at), KindSet(u8(at + 2))};
}

template <>
Pack::Document Pack::decode<Pack::Document>(std::size_t i) const {
    const std::size_t at = record_at(Section::documents, i);
    return {string_at(at), u32(at + 2), u32(at + 6)};
}

template <>
Pack::Clause Pack::decode<Pack::Clause>(std::size_t i) const {
    const std::size_t at = record_at(Section::clauses, i);
    return {u8(at + 2), string_at(at)};
}

template <>
Pack::Entitlement Pack::decode<Pack::Entitlement>(std::size_t i) const {
    const std::size_t at = record_at(Section::entitlements, i);
    return {string_at(at), static_cast<Kind>(u8(at + 2)), static_cast<Certainty>(u8(at + 3)), u16(at + 4), u16(at + 6),
            u8(at + 8)};
}

std::string_view Pack::cell_id(const Fact& fact, unsigned cell) const {
    return string_at(record_at(Section::cell_ids, fact.first_cell + cell));
}

std::uint16_t Pack::cell_from(const Fact& fact, unsigned cell) const {
    return u16(record_at(Section::cell_froms, fact.first_cell + cell));
}

std::uint8_t Pack::weight(const Fact& fact, unsigned cell) const {
    return u8(record_at(Section::weights, std::size_t{fact.first_cell} + cell));
}

std::uint8_t Pack::effort(const Fact& fact, unsigned from, unsigned to) const {
    return u8(record_at(Section::efforts, fact.first_step + std::size_t{from} * fact.cell_count + to));
}

PackError Pack::check_envelope() const {
    if (bytes_.size() < pack_magic.size()) return PackError::truncated;
    for (std::size_t i = 0; i < pack_magic.size(); ++i) {
        if (bytes_[i] != pack_magic[i]) return PackError::foreign;
    }
    if (bytes_.size() < pack_sections_at) return PackError::truncated;
    if (u16(4) != pack_version) return PackError::version;
    if (u32(8) != bytes_.size()) return PackError::truncated;
    const bool whole = u32(12) == crc32(bytes_.data() + pack_counts_at, bytes_.size() - pack_counts_at);
    return whole && u16(6) == 0 ? PackError::none : PackError::damaged;
}

bool Pack::check_sections() {
    std::size_t count_at = pack_counts_at;
    std::size_t end = pack_sections_at;
    for (std::size_t i = 0; i < section_count; ++i) {
        const SectionLayout& section = pack_sections[i];
        counts_[i] = is_counted(i) ? u16(std::exchange(count_at, count_at + 2)) : count(section.counted_as);
        at_[i] = std::exchange(end, end + std::size_t{section.record_bytes} * counts_[i]);
    }
    return end == bytes_.size() && count(Section::facts) <= max_facts &&
           count(Section::nodes) <= 0xffff - terminal_count && check_string(0);
}

bool Pack::check_string(std::size_t offset) const {
    return offset < count(Section::strings) &&
           offset + 1 + u8(record_at(Section::strings, offset)) <= count(Section::strings);
}

bool Pack::check_ids() const {
    for (std::size_t section = 0; section < section_count; ++section) {
        for (std::size_t i = 0; pack_sections[section].has_id && i < counts_[section]; ++i) {
            if (!check_string(u16(record_at(static_cast<Section>(section), i)))) return false;
        }
    }
    return true;
}

bool Pack::check_facts() const {
    std::size_t next_cell = 0;
    std::size_t next_step = 0;
    for (const Fact& fact : facts()) {
        if (fact.type > last_fact_type || fact.question >= count(Section::questions)) return false;
        if (fact.cell_count == 0 || fact.cell_count > max_cells || fact.named > fact.cell_count) return false;
        if (takes_booleans(fact.type) && fact.cell_count != 2) return false;
        if (fact.first_cell != next_cell || fact.first_step != next_step) return false;
        next_cell += fact.cell_count;
        next_step += std::size_t{fact.cell_count} * fact.cell_count;
    }
    if (next_cell != count(Section::weights) || next_step != count(Section::efforts)) return false;
    for (std::size_t i = 0; i < count(Section::weights); ++i) {
        if (u8(record_at(Section::weights, i)) == 0) return false;
    }
    return true;
}

bool Pack::check_lists() const {
    for (std::size_t i = 0; i < count(Section::questions); ++i) {
        const Question question = questions()[i];
        // A question comes after an earlier one of its topic, so no two wait for each other.
        if (question.topic >= count(Section::topics) || question.after > i) return false;
        if (questions()[question.after].topic != question.topic) return false;
    }
    for (const Goal& goal : goals()) {
        if (goal.kinds.bits() > all_kinds.bits()) return false;
    }
    for (const Clause& clause : clauses()) {
        if (clause.document >= count(Section::documents)) return false;
    }
    return true;
}

// Children come before their parents and ask later facts, so every walk ends.
bool Pack::read_nodes() {
    NodeIndex children[max_cells];
    std::size_t next_child = 0;
    for (std::size_t i = 0; i < count(Section::nodes); ++i) {
        const std::uint8_t fact = u8(record_at(Section::nodes, i));
        if (fact >= count(Section::facts)) return false;
        const unsigned cells = facts()[fact].cell_count;
        if (next_child + cells > count(Section::children)) return false;
        for (unsigned cell = 0; cell < cells; ++cell) {
            const NodeIndex child = u16(record_at(Section::children, next_child + cell));
            if (child >= diagram_.size() || diagram_.level(child) <= fact) return false;
            children[cell] = child;
        }
        next_child += cells;
        diagram_.add_node(fact, {children, cells});
    }
    return next_child == count(Section::children);
}

bool Pack::check_roots() const {
    for (const Entitlement& entitlement : entitlements()) {
        if (entitlement.kind > Kind::settled_service || entitlement.certainty > Certainty::planned) return false;
        if (entitlement.root >= diagram_.size()) return false;
        if (entitlement.first_clause + entitlement.clause_count > count(Section::clauses)) return false;
    }
    for (std::size_t i = 0; i < count(Section::axioms); ++i) {
        if (axiom(i) >= diagram_.size()) return false;
    }
    return true;
}

PackError Pack::load(std::vector<std::uint8_t> bytes) {
    *this = Pack();
    bytes_ = std::move(bytes);
    PackError error = check_envelope();
    if (error == PackError::none) {
        const bool whole =
            check_sections() && check_ids() && check_facts() && check_lists() && read_nodes() && check_roots();
        if (!whole) error = PackError::damaged;
    }
    if (error == PackError::none) {
        sha256_ = huji::sha256(bytes_.data(), bytes_.size());
    } else {
        *this = Pack();
    }
    return error;
}

}  // namespace huji
