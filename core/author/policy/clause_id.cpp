#include "author/policy/clause_id.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace huji {
namespace {

constexpr CharactersView chinese_digits = U"一二三四五六七八九";
constexpr CharactersView banking_digits = U"壹貳參肆伍陸柒捌玖";
constexpr CharactersView banking_digits_simplified = U"壹贰叁肆伍陆柒捌玖";

constexpr char32_t first_circled = U'\u2460';  // ①
constexpr int last_circled = 20;

/// The forms of which ids are put together: 三(一)5(2)①.
constexpr std::array id_forms{
    NumberForm{U"第", Numerals::chinese, U"条", article_level},
    NumberForm{U"", Numerals::chinese, U"", 1},
    NumberForm{U"(", Numerals::chinese, U")", 2},
    NumberForm{U"", Numerals::arabic, U"", 3},
    NumberForm{U"(", Numerals::arabic, U")", 4},
    NumberForm{U"", Numerals::circled, U"", 5},
};

/// Returns 1 to 9 of a Chinese digit, 10 of ten, 0 of anything else.
int chinese_value(char32_t c) {
    if (c == U'十' || c == U'拾') return 10;
    for (const CharactersView digits : {chinese_digits, banking_digits, banking_digits_simplified}) {
        const std::size_t at = digits.find(c);
        if (at != CharactersView::npos) return static_cast<int>(at) + 1;
    }
    return 0;
}

Numeral read_chinese(CharactersView text) {
    Numeral numeral;
    int unit = 0;
    for (; numeral.length < text.size(); ++numeral.length) {
        const int value = chinese_value(text[numeral.length]);
        if (value == 0) break;
        if (value == 10) {
            numeral.value = (unit == 0 ? 1 : unit) * 10;
            unit = 0;
        } else {
            unit = value;
        }
    }
    numeral.value += unit;
    return numeral.length <= 3 ? numeral : Numeral{};
}

/// Returns how many Arabic digits the text starts with.
std::size_t digits_at(CharactersView text) {
    const auto other = [](char32_t c) { return c < U'0' || c > U'9'; };
    return static_cast<std::size_t>(std::find_if(text.begin(), text.end(), other) - text.begin());
}

Numeral read_arabic(CharactersView text) {
    Numeral numeral{0, digits_at(text)};
    if (numeral.length == 0 || numeral.length > 2) return {};
    for (const char32_t c : text.substr(0, numeral.length))
        numeral.value = numeral.value * 10 + static_cast<int>(c - U'0');
    return numeral;
}

Numeral read_circled(CharactersView text) {
    if (text.empty() || text[0] < first_circled || text[0] >= first_circled + last_circled) return {};
    return {static_cast<int>(text[0] - first_circled) + 1, 1};
}

Numeral read_numeral(Numerals numerals, CharactersView text) {
    switch (numerals) {
        case Numerals::chinese: return read_chinese(text);
        case Numerals::arabic: return read_arabic(text);
        case Numerals::circled: return read_circled(text);
    }
    return {};
}

/// Returns whether "." and this are the decimals of a number: 1.5 is, "1.2016年…" is a heading that names a year.
bool decimals(const NumberForm& form, CharactersView rest) {
    const std::size_t digits = digits_at(rest);
    return form.numerals == Numerals::arabic && form.after == U"." && digits > 0 && digits < 4;
}

}  // namespace

Characters arabic(int value) {
    const std::string digits = std::to_string(value);
    return {digits.begin(), digits.end()};
}

Characters chinese(int value) {
    Characters words;
    if (value >= 20) words += chinese_digits[static_cast<std::size_t>(value / 10 - 1)];
    if (value >= 10) words += U'十';
    if (value % 10 != 0) words += chinese_digits[static_cast<std::size_t>(value % 10 - 1)];
    return words;
}

Characters written(const Number& number) {
    const auto* form =
        std::find_if(id_forms.begin(), id_forms.end(), [&](const NumberForm& f) { return f.level == number.level; });
    Characters id(form->before);
    switch (form->numerals) {
        case Numerals::chinese: id += chinese(number.value); break;
        case Numerals::arabic: id += arabic(number.value); break;
        case Numerals::circled: id += first_circled + static_cast<char32_t>(number.value - 1); break;
    }
    return id.append(form->after);
}

Numeral read_number(const NumberForm& form, CharactersView text) {
    if (text.substr(0, form.before.size()) != form.before) return {};
    const Numeral numeral = read_numeral(form.numerals, text.substr(form.before.size()));
    if (numeral.value == 0) return {};
    const std::size_t after = form.before.size() + numeral.length;
    if (text.substr(after, form.after.size()) != form.after) return {};
    if (decimals(form, text.substr(after + form.after.size()))) return {};
    return {numeral.value, after + form.after.size()};
}

std::string passage_of(const std::string& clause) {
    const bool lettered = clause.size() > 1 && clause.back() >= 'a' && clause.back() <= 'z';
    return lettered ? clause.substr(0, clause.size() - 1) : clause;
}

bool is_numbered(const std::string& passage) {
    const std::optional<Characters> characters = decoded(passage);
    CharactersView rest = characters ? CharactersView(*characters) : CharactersView();
    if (rest.empty()) return false;
    for (const NumberForm& form : id_forms) {
        const Numeral number = read_number(form, rest);
        // Only the form that the cutter writes: 一, not 壹.
        if (number.value != 0 && rest.substr(0, number.length) == written({form.level, number.value}))
            rest.remove_prefix(number.length);
    }
    return rest.empty();
}

}  // namespace huji
