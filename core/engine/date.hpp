// Civil dates as numbers that compare like dates: 20220801 is 2022-08-01.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace huji {

using Date = std::uint32_t;

/// Returns the date written as YYYY-MM-DD, years 1900 to 2999; nothing when the text is not such a date.
std::optional<Date> parse_date(std::string_view text);

/// Returns the date as YYYY-MM-DD.
std::string to_text(Date date);

}  // namespace huji
