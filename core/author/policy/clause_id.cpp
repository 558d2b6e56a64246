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
    NumberForm{U"第", Numerals::chinese, U"编", part_level},
    NumberForm{U"第", Numerals::chinese, U"章", chapter_level},
    NumberForm{U"第", Numerals::chinese, U"节", section_level},
    NumberForm{U"第", Numerals::chinese, U"条", article_level},
    NumberForm{U"", Numerals::chinese, U"", 1},
    NumberForm{U"(", Numerals::chinese, U")", 2},
    NumberForm{U"", Numerals::arabic, U"", 3},
    NumberForm{U"(", Numerals::arabic, U")", 4},
    NumberForm{U"", Numerals::circled, U"", 5},
};

/// Returns 1 to 9 of a Chinese digit, 0 of anything else.
int chinese_value(char32_t c) {
    for (const CharactersView digits : {chinese_digits, banking_digits, banking_digits_simplified}) {
        const std::size_t at = digits.find(c);
        if (at != CharactersView::npos) return static_cast<int>(at) + 1;
    }
    return 0;
}

/// Returns 100, 10 or 0 for 百, 十 or another character, as documents and their copies write them.
int chinese_power(char32_t c) {
    if (c == U'百' || c == U'佰') return 100;
    return c == U'十' || c == U'拾' ? 10 : 0;
}

bool is_chinese_zero(char32_t c) { return c == U'零' || c == U'〇' || c == U'○'; }

/// Reads hundreds, tens and units in their order: 一百二十三, 一百零三, 十二, and 百一 for 101 too.
Numeral read_chinese(CharactersView text) {
    Numeral numeral;
    int digit = 0;
    int last_power = 1000;
    for (; numeral.length < text.size(); ++numeral.length) {
        const char32_t c = text[numeral.length];
        const int power = chinese_power(c);
        if (power != 0 && power < last_power) {
            numeral.value += (digit == 0 ? 1 : digit) * power;
            digit = 0;
            last_power = power;
        } else if (const int value = chinese_value(c); power == 0 && value != 0 && digit == 0) {
            digit = value;
        } else if (!is_chinese_zero(c) || digit != 0 || last_power != 100) {
            break;
        }
    }
    // Two digits in a row, or the same power twice, are no number of a passage.
    const bool goes_on = numeral.length < text.size() &&
                         (chinese_value(text[numeral.length]) != 0 || chinese_power(text[numeral.length]) != 0);
    if (goes_on || numeral.length == 0 || is_chinese_zero(text[numeral.length - 1])) return {};
    numeral.value += digit;
    return numeral;
}

Numeral read_arabic(CharactersView text) {
    Numeral numeral{0, digits_at(text)};
    if (numeral.length == 0 || numeral.length > 3) return {};
    for (const char32_t c : text.substr(0, numeral.length))
        numeral.value = numeral.value * 10 + static_cast<int>(c - U'0');
    return numeral;
}

Numeral read_circled(CharactersView text) {
    if (text.empty() || text[0] < first_circled || text[0] >= first_circled + last_circled) return {};
    return {static_cast<int>(text[0] - first_circled) + 1, 1};
}

constexpr CharactersView annex = U"附件";

/// Returns what follows an annex at the start of an id, and the id's 之 before a digit.
CharactersView after_annex(CharactersView id) {
    if (!id.starts_with(annex)) return id;
    id.remove_prefix(annex.size());
    const Numeral number = read_arabic(id);
    if (number.length > 0 && id[0] != U'0') id.remove_prefix(number.length);
    if (id.starts_with(U"之") && digits_at(id.substr(1)) > 0) id.remove_prefix(1);
    return id;
}

/// Returns whether "." and this are the decimals of a number: 1.5 is, "1.2016年…" is a heading that names a year.
bool decimals(const NumberForm& form, CharactersView rest) {
    const std::size_t digits = digits_at(rest);
    return form.numerals == Numerals::arabic && form.after == U"." && digits > 0 && digits < 4;
}

}  // namespace

std::size_t digits_at(CharactersView text) {
    const auto other = [](char32_t c) { return c < U'0' || c > U'9'; };
    return static_cast<std::size_t>(std::find_if(text.begin(), text.end(), other) - text.begin());
}

Numeral read_numeral(Numerals numerals, CharactersView text) {
    switch (numerals) {
        case Numerals::chinese: return read_chinese(text);
        case Numerals::arabic: return read_arabic(text);
        case Numerals::circled: return read_circled(text);
    }
    return {};
}

Numeral read_inserted(CharactersView text) {
    if (!text.starts_with(U"之")) return {};
    const Numeral numeral = read_chinese(text.substr(1));
    return numeral.value == 0 ? Numeral{} : Numeral{numeral.value, numeral.length + 1};
}

Characters arabic(int value) {
    const std::string digits = std::to_string(value);
    return {digits.begin(), digits.end()};
}

Characters chinese(int value) {
    const auto digit = [](int n) { return chinese_digits[static_cast<std::size_t>(n - 1)]; };
    Characters words;
    const int hundreds = value / 100;
    const int tens = value / 10 % 10;
    if (hundreds > 0) words = {digit(hundreds), U'百'};
    // 110 is 一百一十, 10 is 十, 101 is 一百零一.
    if (tens > 1 || (tens == 1 && hundreds > 0)) words += digit(tens);
    if (tens > 0) words += U'十';
    if (tens == 0 && hundreds > 0 && value % 10 != 0) words += U'零';
    if (value % 10 != 0) words += digit(value % 10);
    return words;
}

Characters written(const Number& number) {
    if (number.level == annex_level) return Characters(annex) + (number.value == 0 ? U"" : arabic(number.value));
    const auto* form =
        std::find_if(id_forms.begin(), id_forms.end(), [&](const NumberForm& f) { return f.level == number.level; });
    Characters id(form->before);
    switch (form->numerals) {
        case Numerals::chinese: id += chinese(number.value); break;
        case Numerals::arabic: id += arabic(number.value); break;
        case Numerals::circled: id += first_circled + static_cast<char32_t>(number.value - 1); break;
    }
    id += form->after;
    return number.inserted == 0 ? id : id + U'之' + chinese(number.inserted);
}

Characters written(const std::vector<Number>& numbers) {
    const auto is_article = [](const Number& n) { return n.level == article_level; };
    const bool in_article = std::any_of(numbers.begin(), numbers.end(), is_article);
    Characters id;
    for (const Number& number : numbers) {
        if (in_article && number.level > annex_level && number.level < article_level) continue;
        const Characters next = written(number);
        // Else 附件1 and its passage 1 would be 附件11.
        if (!id.empty() && number.level > annex_level && id.starts_with(annex) && digits_at(next) > 0 &&
            id.find_first_not_of(U"附件0123456789") == Characters::npos)
            id += U'之';
        id += next;
    }
    return id;
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
    rest = after_annex(rest);
    for (const NumberForm& form : id_forms) {
        Numeral numeral = read_number(form, rest);
        if (numeral.value == 0) continue;
        Number number{form.level, numeral.value};
        if (form.level == article_level) {
            const Numeral inserted = read_inserted(rest.substr(numeral.length));
            number.inserted = inserted.value;
            numeral.length += inserted.length;
        }
        // Only the form that the cutter writes: 一, not 壹.
        if (rest.substr(0, numeral.length) == written(number)) rest.remove_prefix(numeral.length);
    }
    return rest.empty();
}

}  // namespace huji
