#include "author/documents/heading.hpp"

#include <algorithm>
#include <array>

namespace huji {
namespace {

/// The forms that a line may start with. Where two fit, the first counts. The order of levels is that of official
/// documents (一、 （一） 1. （1） ①); the other rows are what copies on the web have made of them.
constexpr std::array heading_forms{
    NumberForm{U"第", Numerals::chinese, U"编", part_level},
    NumberForm{U"第", Numerals::chinese, U"編", part_level},
    NumberForm{U"第", Numerals::chinese, U"章", chapter_level},
    NumberForm{U"第", Numerals::chinese, U"节", section_level},
    NumberForm{U"第", Numerals::chinese, U"節", section_level},
    NumberForm{U"第", Numerals::chinese, U"条", article_level},
    NumberForm{U"第", Numerals::chinese, U"條", article_level},
    NumberForm{U"第", Numerals::arabic, U"条", article_level},
    NumberForm{U"", Numerals::chinese, U"、", 1},
    NumberForm{U"", Numerals::chinese, U".", 1},
    NumberForm{U"第", Numerals::chinese, U",", 1, true},
    NumberForm{U"(", Numerals::chinese, U")", 2},
    NumberForm{U"", Numerals::arabic, U".", 3},
    NumberForm{U"", Numerals::arabic, U"、", 3},
    NumberForm{U"(", Numerals::arabic, U")", 4, true},
    NumberForm{U"(", Numerals::arabic, U")", 2},
    NumberForm{U"", Numerals::circled, U"", 5},
};

constexpr std::size_t longest_heading_line = 40;

bool starts_with_one_of(CharactersView text, std::initializer_list<CharactersView> words) {
    return std::any_of(words.begin(), words.end(), [&](CharactersView w) { return text.starts_with(w); });
}

/// Titles of chapters and annexes are short, and end without a mark.
bool is_title(CharactersView text) {
    constexpr CharactersView marks = U"。;:,";
    return text.size() <= longest_heading_line && (text.empty() || marks.find(text.back()) == CharactersView::npos);
}

bool is_division(const Heading& heading) {
    return heading.number.level > annex_level && heading.number.level < article_level;
}

}  // namespace

std::vector<Heading> headings_of(const NormalLine& line) {
    std::vector<Heading> headings;
    for (const NumberForm& form : heading_forms) {
        Numeral numeral = read_number(form, line.text);
        if (numeral.value == 0) continue;
        Number number{form.level, numeral.value};
        if (form.level == article_level) {
            const Numeral inserted = read_inserted(CharactersView(line.text).substr(numeral.length));
            number.inserted = inserted.value;
            numeral.length += inserted.length;
        }
        Heading heading{&form, number, CharactersView(line.text).substr(numeral.length),
                        line.after_space[numeral.length]};
        if (is_division(heading) && !is_title(heading.text)) continue;
        headings.push_back(heading);
    }
    return headings;
}

bool is_mentioned(const Heading& heading) {
    if (heading.spaced || heading.text.empty()) return false;
    if (heading.number.level == 1 || heading.number.level == 3) return false;
    if (starts_with_one_of(heading.text,
                           {U"、第", U"和第", U"或第", U"或者第", U"至第", U"及第", U"与第", U"、(", U"和(", U"或(",
                            U"或者(", U"至(", U"及(", U"与(", U"项", U"項", U"款", U"目", U"点规定"}))
        return true;
    if (heading.number.level > article_level) return starts_with_one_of(heading.text, {U"条", U"規定的", U"规定的"});
    return starts_with_one_of(heading.text, {U"规定", U"規定", U"第", U"所列", U"所规定", U"所規定", U"的", U"之规定"});
}

bool may_be_mentioned(const Heading& heading) {
    if (is_mentioned(heading)) return true;
    if (heading.spaced || heading.text.empty()) return false;
    if (heading.number.level == 1) return read_numeral(Numerals::chinese, heading.text).value != 0;
    if (heading.number.level == 3) return false;
    return starts_with_one_of(heading.text,
                              {U"和", U"至", U"或", U"以", U"中", U"及", U"与", U"與", U"到", U"所", U",", U"、"});
}

std::optional<AnnexHead> annex_head(const NormalLine& line) {
    CharactersView rest = line.text;
    bool is_whole_word = false;
    for (const CharactersView word : {U"附件", U"附錄", U"附录", U"附表", U"附"}) {
        if (!rest.starts_with(word)) continue;
        is_whole_word = word.size() == 2;
        rest.remove_prefix(word.size());
        break;
    }
    if (rest.size() == line.text.size()) return std::nullopt;
    Numeral number = read_numeral(Numerals::arabic, rest);
    if (number.value == 0) number = read_numeral(Numerals::chinese, rest);
    rest.remove_prefix(number.length);
    AnnexHead head{{annex_level, number.value}, {}};
    const bool has_colon = rest.starts_with(U":");
    if (has_colon || rest.starts_with(U".") || rest.starts_with(U"、")) rest.remove_prefix(1);
    // 附 alone begins words such as 附近, and 附件 sentences such as 附件所列的.
    const bool stands_alone = rest.empty() || has_colon || line.after_space[line.text.size() - rest.size()];
    if (!stands_alone || !is_title(rest) || (!is_whole_word && !has_colon)) return std::nullopt;
    head.title = rest;
    head.has_colon = has_colon && number.value == 0 && !rest.empty();
    return head;
}

}  // namespace huji
