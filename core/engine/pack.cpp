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
    const std::uint8_t* const at = bytes_.data() + at_.strings + offset;
    return {reinterpret_cast<const char*>(at + 1), *at};
}

Pack::Fact Pack::record(std::size_t i, const Fact*) const {
    const std::size_t at = at_.facts + fact_bytes * i;
    return {
        string_at(at), static_cast<FactType>(u8(at + 2)), u8(at + 3), u8(at + 4), u8(at + 5), u16(at + 6), u16(at + 8),
        u16(at + 10)};
}

Pack::Question Pack::record(std::size_t i, const Question*) const {
    const std::size_t at = at_.questions + question_bytes * i;
    return {string_at(at), u8(at + 2), u8(at + 3)};
}

Pack::Goal Pack::record(std::size_t i, const Goal*) const {
    const std::size_t at = at_.goals + goal_bytes * i;
    return {string_at(at), u8(at + 2)};
}

Pack::Document Pack::record(std::size_t i, const Document*) const {
    const std::size_t at = at_.documents + document_bytes * i;
    return {string_at(at), u32(at + 2), u32(at + 6)};
}

Pack::Clause Pack::record(std::size_t i, const Clause*) const {
    const std::size_t at = at_.clauses + clause_bytes * i;
    return {u8(at + 2), string_at(at)};
}

Pack::Entitlement Pack::record(std::size_t i, const Entitlement*) const {
    const std::size_t at = at_.entitlements + entitlement_bytes * i;
    return {string_at(at), static_cast<Kind>(u8(at + 2)), static_cast<Certainty>(u8(at + 3)), u16(at + 4), u16(at + 6),
            u8(at + 8)};
}

std::string_view Pack::cell_id(const Fact& fact, unsigned cell) const {
    return string_at(at_.cell_ids + 2U * (fact.first_cell + cell));
}

std::uint16_t Pack::cell_from(const Fact& fact, unsigned cell) const {
    return u16(at_.cell_froms + 2U * (fact.first_cell + cell));
}

std::uint8_t Pack::weight(const Fact& fact, unsigned cell) const { return u8(at_.weights + fact.first_cell + cell); }

std::uint8_t Pack::effort(const Fact& fact, unsigned from, unsigned to) const {
    return u8(at_.efforts + fact.first_step + std::size_t{from} * fact.cell_count + to);
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
    PackCounts& n = counts_;
    std::uint16_t* const counts[pack_count_count] = {&n.cells,     &n.facts,   &n.questions,    &n.topics, &n.goals,
                                                     &n.documents, &n.clauses, &n.entitlements, &n.axioms, &n.children,
                                                     &n.nodes,     &n.efforts, &n.string_bytes};
    for (std::size_t i = 0; i < pack_count_count; ++i) *counts[i] = u16(pack_counts_at + 2 * i);

    std::size_t end = pack_sections_at;
    const auto section = [&end](std::size_t size) { return std::exchange(end, end + size); };
    at_ = {section(2U * n.cells),
           section(2U * n.cells),
           section(fact_bytes * n.facts),
           section(question_bytes * n.questions),
           section(topic_bytes * n.topics),
           section(goal_bytes * n.goals),
           section(document_bytes * n.documents),
           section(clause_bytes * n.clauses),
           section(entitlement_bytes * n.entitlements),
           section(2U * n.axioms),
           section(2U * n.children),
           section(n.nodes),
           section(n.cells),
           section(n.efforts),
           section(n.string_bytes)};
    return end == bytes_.size() && n.facts <= max_facts && n.nodes <= 0xffff - terminal_count && check_string(0);
}

bool Pack::check_string(std::size_t offset) const {
    return offset < counts_.string_bytes && offset + 1 + u8(at_.strings + offset) <= counts_.string_bytes;
}

bool Pack::check_strings(std::size_t section, std::size_t record_bytes, std::size_t count) const {
    for (std::size_t i = 0; i < count; ++i) {
        if (!check_string(u16(section + record_bytes * i))) return false;
    }
    return true;
}

bool Pack::check_facts() const {
    std::size_t next_cell = 0;
    std::size_t next_step = 0;
    for (const Fact& fact : facts()) {
        if (fact.type > FactType::quantity || fact.question >= counts_.questions) return false;
        if (fact.cell_count == 0 || fact.cell_count > max_cells || fact.named > fact.cell_count) return false;
        if (fact.type == FactType::flag && fact.cell_count != 2) return false;
        if (fact.first_cell != next_cell || fact.first_step != next_step) return false;
        next_cell += fact.cell_count;
        next_step += std::size_t{fact.cell_count} * fact.cell_count;
    }
    if (next_cell != counts_.cells || next_step != counts_.efforts) return false;
    for (std::size_t i = 0; i < counts_.cells; ++i) {
        if (u8(at_.weights + i) == 0) return false;
    }
    return true;
}

bool Pack::check_lists() const {
    for (std::size_t i = 0; i < counts_.questions; ++i) {
        const Question question = questions()[i];
        // A question comes after an earlier one of its topic, so no two wait for each other.
        if (question.topic >= counts_.topics || question.after > i) return false;
        if (questions()[question.after].topic != question.topic) return false;
    }
    for (const Goal& goal : goals()) {
        if (goal.kinds >= 1U << kind_count) return false;
    }
    for (const Clause& clause : clauses()) {
        if (clause.document >= counts_.documents) return false;
    }
    return true;
}

// Children come before their parents and ask later facts, so every walk ends.
bool Pack::read_nodes() {
    NodeIndex children[max_cells];
    std::size_t next_child = 0;
    for (std::size_t i = 0; i < counts_.nodes; ++i) {
        const std::uint8_t fact = u8(at_.nodes + i);
        if (fact >= counts_.facts) return false;
        const unsigned count = facts()[fact].cell_count;
        if (next_child + count > counts_.children) return false;
        for (unsigned cell = 0; cell < count; ++cell) {
            const NodeIndex child = u16(at_.children + 2 * (next_child + cell));
            if (child >= diagram_.size() || diagram_.level(child) <= fact) return false;
            children[cell] = child;
        }
        next_child += count;
        diagram_.add_node(fact, children, count);
    }
    return next_child == counts_.children;
}

bool Pack::check_roots() const {
    for (const Entitlement& entitlement : entitlements()) {
        if (entitlement.kind > Kind::settled_service || entitlement.certainty > Certainty::planned) return false;
        if (entitlement.root >= diagram_.size()) return false;
        if (entitlement.first_clause + entitlement.clause_count > counts_.clauses) return false;
    }
    for (std::size_t i = 0; i < counts_.axioms; ++i) {
        if (axiom(i) >= diagram_.size()) return false;
    }
    return true;
}

PackError Pack::load(std::vector<std::uint8_t> bytes) {
    *this = Pack();
    bytes_ = std::move(bytes);
    PackError error = check_envelope();
    if (error == PackError::none) {
        const bool whole = check_sections() && check_strings(at_.cell_ids, 2, counts_.cells) &&
                           check_strings(at_.facts, fact_bytes, counts_.facts) &&
                           check_strings(at_.questions, question_bytes, counts_.questions) &&
                           check_strings(at_.topics, topic_bytes, counts_.topics) &&
                           check_strings(at_.goals, goal_bytes, counts_.goals) &&
                           check_strings(at_.documents, document_bytes, counts_.documents) &&
                           check_strings(at_.clauses, clause_bytes, counts_.clauses) &&
                           check_strings(at_.entitlements, entitlement_bytes, counts_.entitlements) && check_facts() &&
                           check_lists() && read_nodes() && check_roots();
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
