// Clause ids: the numbers that documents give their passages, and the ids that are put together from them, such as
// 三(一)5 or 第二条. A letter at the end names a part of a passage: 三(一)5a.
#pragma once

#include <cstddef>
#include <string>

#include "author/policy/characters.hpp"

namespace huji {

enum class Numerals { chinese, arabic, circled };

/// How a number is written, normalised: what stands before and after the numeral, and how deep such a number stands.
struct NumberForm {
    CharactersView before;
    Numerals numerals;
    CharactersView after;
    int level;
    bool counts_on = false;  ///< only where it follows the number before it; or else the line is no heading, or the
                             ///< number stands at another level, which a later row names
};

constexpr int article_level = 0;

/// One number of a passage's id.
struct Number {
    int level = 0;
    int value = 0;

    bool operator==(const Number& other) const { return level == other.level && value == other.value; }
};

struct Numeral {
    int value = 0;           ///< 1 to 99; 0: there is none
    std::size_t length = 0;  ///< in characters
};

/// Returns a value from 1 to 99 in Chinese numerals.
Characters chinese(int value);

/// Returns a value in Arabic numerals.
Characters arabic(int value);

/// Returns the number as ids write it.
Characters written(const Number& number);

/// Returns the number that the text starts with in that form, and its length with what stands round it.
Numeral read_number(const NumberForm& form, CharactersView text);

/// Returns the passage that a clause is part of: 三(一)5 for 三(一)5a.
std::string passage_of(const std::string& clause);

/// Returns whether a passage's id is a number as texts are cut, such as 三(一)5 or 第二条.
bool is_numbered(const std::string& passage);

}  // namespace huji
