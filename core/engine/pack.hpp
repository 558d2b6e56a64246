// A pack: one city's compiled policy, a versioned, little-endian, flat binary file, read in place after every index in
// it has been checked once. The layout stands in pack_layout.hpp.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/date.hpp"
#include "engine/diagram.hpp"
#include "engine/fact.hpp"
#include "engine/pack_layout.hpp"
#include "engine/verdict.hpp"

namespace huji {

enum class PackError {
    none,
    truncated,  ///< fewer (or more) bytes than the file says of itself
    foreign,    ///< not a Huji pack at all
    version,    ///< a pack of another version of the format
    damaged,    ///< the checksum is wrong, or an index points outside its table
};

/// Returns the stable name: "", pack_truncated, pack_foreign, pack_version, pack_damaged.
std::string_view name(PackError error);

/// Cost of a change that is never suggested.
inline constexpr std::uint8_t never = 0xff;

/// A loaded pack, or an empty one. What it gives out (each string_view, also inside records, each Table and the
/// diagram) points into it: valid until load() is called, or the pack is moved, assigned or destroyed. Reading from
/// several threads at once is safe.
class Pack {
public:
    struct Fact {
        std::string_view id;
        FactType type;
        std::uint8_t question;
        std::uint8_t cell_count;
        std::uint8_t named;  ///< how many of the cells are named values, where the rest are intervals; else 0
        std::uint16_t max;   ///< the largest number allowed, where it takes numbers; else 0
        std::uint16_t first_cell;
        std::uint16_t first_step;
    };
    struct Question {
        std::string_view id;
        std::uint8_t topic;
        std::uint8_t after;  ///< the question of the same topic that comes first while it is open; itself: none
    };
    struct Goal {
        std::string_view id;
        KindSet kinds;
    };
    struct Document {
        std::string_view id;
        Date from;   ///< 0: the copy states no date
        Date until;  ///< last day in force; 0: no end stated
    };
    struct Clause {
        std::uint8_t document;
        std::string_view text;
    };
    struct Entitlement {
        std::string_view id;
        Kind kind;
        Certainty certainty;
        NodeIndex root;
        std::uint16_t first_clause;
        std::uint8_t clause_count;
    };

    /// A table of the pack, which must outlive it; each record is decoded where it is asked for: `pack.facts()[i]`,
    /// `for (const auto& f : pack.facts())`.
    template <class Record>
    class Table {
    public:
        class Iterator {
        public:
            Iterator(const Pack& pack, std::size_t at) : pack_(pack), at_(at) {}
            Record operator*() const { return Table(pack_, 0)[at_]; }
            Iterator& operator++() {
                ++at_;
                return *this;
            }
            bool operator!=(const Iterator& other) const { return at_ != other.at_; }

        private:
            const Pack& pack_;
            std::size_t at_;
        };

        Table(const Pack& pack, std::size_t size) : pack_(pack), size_(size) {}
        [[nodiscard]] std::size_t size() const { return size_; }
        Record operator[](std::size_t i) const { return pack_.decode<Record>(i); }
        [[nodiscard]] Iterator begin() const { return {pack_, 0}; }
        [[nodiscard]] Iterator end() const { return {pack_, size_}; }

    private:
        const Pack& pack_;
        std::size_t size_;
    };

    /// Takes the bytes and checks everything in them: no walk leaves a pack that loads. On an error this is left empty.
    /// Every view, record, table and diagram taken from the pack before ends here, as with the pack itself.
    [[nodiscard]] PackError load(std::vector<std::uint8_t> bytes);

    /// Returns the SHA-256 of the whole file, 64 hexadecimal digits; "" without a pack.
    [[nodiscard]] const std::string& sha256() const { return sha256_; }
    [[nodiscard]] std::string_view city() const { return bytes_.empty() ? std::string_view() : string(0); }
    [[nodiscard]] Table<Fact> facts() const { return {*this, count(Section::facts)}; }
    [[nodiscard]] Table<Question> questions() const { return {*this, count(Section::questions)}; }
    [[nodiscard]] unsigned topic_count() const { return count(Section::topics); }
    [[nodiscard]] Table<Goal> goals() const { return {*this, count(Section::goals)}; }
    [[nodiscard]] Table<Document> documents() const { return {*this, count(Section::documents)}; }
    [[nodiscard]] Table<Clause> clauses() const { return {*this, count(Section::clauses)}; }
    [[nodiscard]] Table<Entitlement> entitlements() const { return {*this, count(Section::entitlements)}; }
    [[nodiscard]] const Diagram& diagram() const { return diagram_; }

    /// Groups of axioms that share facts with each other; no two groups share one.
    [[nodiscard]] std::size_t axiom_count() const { return count(Section::axioms); }
    /// Returns the root of a group: impossible where one of its axioms is broken, else applies.
    [[nodiscard]] NodeIndex axiom(std::size_t i) const { return u16(record_at(Section::axioms, i)); }

    // Here and below `fact` is of this pack, and a cell below its cell_count.
    [[nodiscard]] std::string_view cell_id(const Fact& fact, unsigned cell) const;
    /// Returns the smallest number of an interval cell of a quantity.
    [[nodiscard]] std::uint16_t cell_from(const Fact& fact, unsigned cell) const;
    /// Returns the rough share of citizens in a cell, 1..255.
    [[nodiscard]] std::uint8_t weight(const Fact& fact, unsigned cell) const;
    /// Returns the effort of changing from one cell to another, `never` when that is never suggested.
    [[nodiscard]] std::uint8_t effort(const Fact& fact, unsigned from, unsigned to) const;

private:
    [[nodiscard]] std::uint16_t count(Section section) const { return counts_[index_of(section)]; }
    // Where the i-th record of a section begins.
    [[nodiscard]] std::size_t record_at(Section section, std::size_t i) const {
        return at_[index_of(section)] + pack_sections[index_of(section)].record_bytes * i;
    }
    [[nodiscard]] std::uint8_t u8(std::size_t at) const { return bytes_[at]; }
    [[nodiscard]] std::uint16_t u16(std::size_t at) const;
    [[nodiscard]] std::uint32_t u32(std::size_t at) const;
    [[nodiscard]] std::string_view string(std::size_t offset) const;
    [[nodiscard]] std::string_view string_at(std::size_t at) const { return string(u16(at)); }

    template <class Record>
    [[nodiscard]] Record decode(std::size_t i) const;

    PackError check_envelope() const;
    bool check_sections();
    [[nodiscard]] bool check_string(std::size_t offset) const;
    [[nodiscard]] bool check_ids() const;
    [[nodiscard]] bool check_facts() const;
    [[nodiscard]] bool check_lists() const;
    [[nodiscard]] bool check_roots() const;
    bool read_nodes();

    std::vector<std::uint8_t> bytes_;
    std::string sha256_;
    std::array<std::uint16_t, section_count> counts_{};  // records of each section
    std::array<std::size_t, section_count> at_{};        // where each section begins
    Diagram diagram_;
};

template <>
Pack::Fact Pack::decode<Pack::Fact>(std::size_t i) const;
template <>
Pack::Question Pack::decode<Pack::Question>(std::size_t i) const;
template <>
Pack::Goal Pack::decode<Pack::Goal>(std::size_t i) const;
template <>
Pack::Document Pack::decode<Pack::Document>(std::size_t i) const;
template <>
Pack::Clause Pack::decode<Pack::Clause>(std::size_t i) const;
template <>
Pack::Entitlement Pack::decode<Pack::Entitlement>(std::size_t i) const;

}  // namespace huji
