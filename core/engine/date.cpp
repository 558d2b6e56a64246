#include "engine/date.hpp"

namespace huji {
namespace {

constexpr unsigned days_in(unsigned year, unsigned month) {
    constexpr unsigned char days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return month == 2 && leap ? 29 : days[month - 1];
}

}  // namespace

std::optional<Date> parse_date(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    unsigned part[3] = {0, 0, 0};
    unsigned which = 0;
    for (const char c : text) {
        if (c == '-') {
            // The digits are counted by position, so a second dash elsewhere is caught here.
            if (++which > 2) return std::nullopt;
            continue;
        }
        if (c < '0' || c > '9') return std::nullopt;
        part[which] = part[which] * 10 + static_cast<unsigned>(c - '0');
    }
    const auto [year, month, day] = part;
    if (year < 1900 || year > 2999 || month < 1 || month > 12 || day < 1 || day > days_in(year, month))
        return std::nullopt;
    return year * 10000 + month * 100 + day;
}

std::string to_text(Date date) {
    std::string text = "0000-00-00";
    for (int i = 9; i >= 0; --i) {
        if (i == 4 || i == 7) continue;
        text[static_cast<std::size_t>(i)] = static_cast<char>('0' + date % 10);
        date /= 10;
    }
    return text;
}

}  // namespace huji
