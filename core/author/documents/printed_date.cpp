#include "author/documents/printed_date.hpp"

#include <cstdio>

#include "author/policy/clause_id.hpp"
#include "engine/date.hpp"

namespace huji {
namespace {

struct Read {
    int value = 0;
    std::size_t length = 0;  ///< 0: nothing was read
};

Read digits(CharactersView text, std::size_t most) {
    const std::size_t length = digits_at(text);
    if (length == 0 || length > most) return {};
    Read read{0, length};
    for (const char32_t c : text.substr(0, length)) read.value = read.value * 10 + static_cast<int>(c - U'0');
    return read;
}

/// Returns a year written digit by digit: 二〇一六, with the letter O and other circles for zero as copies have them.
Read chinese_year(CharactersView text) {
    constexpr CharactersView values = U"〇一二三四五六七八九";
    constexpr CharactersView zeros = U"零○O0";
    Read read;
    for (; read.length < text.size() && read.length < 4; ++read.length) {
        const std::size_t at = values.find(text[read.length]);
        if (at == CharactersView::npos && zeros.find(text[read.length]) == CharactersView::npos) return {};
        read.value = read.value * 10 + (at == CharactersView::npos ? 0 : static_cast<int>(at));
    }
    return read.length == 4 ? read : Read{};
}

Read month_or_day(CharactersView text) {
    const Read arabic = digits(text, 2);
    if (arabic.length != 0) return arabic;
    const Numeral numeral = read_numeral(Numerals::chinese, text);
    return numeral.value == 0 ? Read{} : Read{numeral.value, numeral.length};
}

/// Reads 7月20日.
std::optional<PrintedDate> month_and_day(CharactersView text) {
    const Read month = month_or_day(text);
    if (month.length == 0 || text.substr(month.length, 1) != U"月") return std::nullopt;
    const std::size_t at = month.length + 1;
    const Read day = month_or_day(text.substr(at));
    if (day.length == 0 || text.substr(at + day.length, 1) != U"日") return std::nullopt;
    return PrintedDate{0, month.value, day.value, at + day.length + 1};
}

/// Reads 2016-07-20, also with / or . between, and 20160720.
std::optional<PrintedDate> in_digits(CharactersView text) {
    const Read whole = digits(text, 8);
    if (whole.length == 8) return PrintedDate{whole.value / 10000, whole.value / 100 % 100, whole.value % 100, 8};
    if (whole.length != 4) return std::nullopt;
    const char32_t between = text.size() > 4 ? text[4] : U' ';
    if (between != U'-' && between != U'/' && between != U'.') return std::nullopt;
    const Read month = digits(text.substr(5), 2);
    const std::size_t at = 5 + month.length;
    if (month.length == 0 || at >= text.size() || text[at] != between) return std::nullopt;
    const Read day = digits(text.substr(at + 1), 2);
    if (day.length == 0) return std::nullopt;
    return PrintedDate{whole.value, month.value, day.value, at + 1 + day.length};
}

bool is_in_calendar(const PrintedDate& date) {
    PrintedDate whole = date;
    if (whole.year == 0) whole.year = 2000;
    return parse_date(to_text(whole)).has_value();
}

std::optional<PrintedDate> read_date(CharactersView text) {
    Read year = digits(text, 4);
    if (year.length != 4) year = chinese_year(text);
    if (year.length == 4 && text.substr(4, 1) == U"年") {
        std::optional<PrintedDate> date = month_and_day(text.substr(5));
        if (!date) return std::nullopt;
        date->year = year.value;
        date->length += 5;
        return date;
    }
    std::optional<PrintedDate> date = month_and_day(text);
    return date ? date : in_digits(text);
}

}  // namespace

std::optional<PrintedDate> date_at(CharactersView text) {
    const std::optional<PrintedDate> date = read_date(text);
    return date && is_in_calendar(*date) ? date : std::nullopt;
}

std::string to_text(const PrintedDate& date) {
    char text[32];
    std::snprintf(text, sizeof text, "%04d-%02d-%02d", date.year % 10000, date.month, date.day);
    return text;
}

}  // namespace huji
