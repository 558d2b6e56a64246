// Common ground: two vocabularies as one, facts matched by their ids, so that rules written in either can be compared.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "author/policy/condition.hpp"
#include "author/policy/vocabulary.hpp"

namespace huji {

/// The two things compared.
enum class Side : std::uint8_t { before, after };
inline constexpr std::array<Side, 2> sides{Side::before, Side::after};

template <class Value>
struct BeforeAfter {
    Value before, after;
    Value& operator[](Side side) { return side == Side::before ? before : after; }
    const Value& operator[](Side side) const { return side == Side::before ? before : after; }
};

/// Where a fact of the common vocabulary comes from.
struct CommonFact {
    BeforeAfter<bool> known;    ///< whether the side's vocabulary has it
    bool incompatible = false;  ///< the other side means something else by this id; it is another fact there
    std::vector<std::size_t> only_before, only_after;  ///< options that only one of two vocabularies has
};

struct CommonGround {
    Vocabulary vocabulary;  ///< facts, units and axioms of both sides; nothing else
    std::vector<CommonFact> facts;
    BeforeAfter<std::vector<std::size_t>> number;                      ///< the common fact of each fact of a side
    BeforeAfter<std::vector<std::vector<std::size_t>>> option_number;  ///< the common option of each of its options
};

/// Returns what two vocabularies have in common. A choice has the options of both; a quantity the numbers that both
/// allow. Facts stand in the order of the first vocabulary, those of the second alone after their neighbours.
CommonGround common_ground(const Vocabulary& before, const Vocabulary& after);

/// Returns a side's condition in terms of the common vocabulary.
Condition translated(const Condition& condition, const CommonGround& ground, Side side);

}  // namespace huji
