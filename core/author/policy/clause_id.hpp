// Clause ids: the numbers that documents give their passages, and the ids that are put together from them, such as
// 三(一)5, 第二条 or 附件1第三条. A letter at the end names a part of a passage: 三(一)5a.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

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

/// Levels of numbers, outermost first: 附件1, 第一编, 第一章, 第一节, 第一条; then 一 (一) 1 (1) ① from 1 to 5.
constexpr int annex_level = -4;
constexpr int part_level = -3;
constexpr int chapter_level = -2;
constexpr int section_level = -1;
constexpr int article_level = 0;

constexpr int largest_clause_number = 999;

/// One number of a passage's id.
struct Number {
    int level = 0;
    int value = 0;     ///< 0: of an annex, that it has no number
    int inserted = 0;  ///< 2 of 第十条之二, an article that an amendment put in

    bool operator==(const Number& other) const = default;
};

struct Numeral {
    int value = 0;           ///< 1 to largest_clause_number; 0: there is none
    std::size_t length = 0;  ///< in characters
};

/// Returns a value from 1 to largest_clause_number in Chinese numerals.
Characters chinese(int value);

/// Returns a value in Arabic numerals.
Characters arabic(int value);

/// Returns the number as ids write it.
Characters written(const Number& number);

/// Returns the id of a passage under these numbers, outermost first. Articles are counted through all chapters of a
/// text, so they are named without them.
Characters written(const std::vector<Number>& numbers);

/// Returns the Chinese or Arabic numeral that the text starts with.
Numeral read_numeral(Numerals numerals, CharactersView text);

/// Returns how many Arabic digits the text starts with.
std::size_t digits_at(CharactersView text);

/// Returns the number that the text starts with in that form, and its length with what stands round it.
Numeral read_number(const NumberForm& form, CharactersView text);

/// Returns the number of an inserted article that the text starts with: 之二.
Numeral read_inserted(CharactersView text);

/// Returns the passage that a clause is part of: 三(一)5 for 三(一)5a.
std::string passage_of(const std::string& clause);

/// Returns whether a passage's id is a number as texts are cut, such as 三(一)5 or 第二条.
bool is_numbered(const std::string& passage);

}  // namespace huji
