// Dates as documents print them: 2016年7月20日, 二〇一六年七月二十日, 2016-07-20, 20160720.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "author/policy/characters.hpp"

namespace huji {

struct PrintedDate {
    int year = 0;  ///< 0: not printed, as in 自3月1日起
    int month = 0;
    int day = 0;
    std::size_t length = 0;  ///< in characters

    bool operator==(const PrintedDate& other) const = default;
};

/// Returns the date that a text in normal form starts with; nothing where it starts with none of the calendar.
std::optional<PrintedDate> date_at(CharactersView text);

/// Returns YYYY-MM-DD of a date that has a year.
std::string to_text(const PrintedDate& date);

}  // namespace huji
