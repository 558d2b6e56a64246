#include "author/documents/front_matter.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "author/documents/boilerplate.hpp"
#include "author/documents/heading.hpp"
#include "author/documents/printed_date.hpp"
#include "engine/date.hpp"

namespace huji {
namespace {

/// So many characters tell one paragraph from the others.
constexpr std::size_t opening_length = 12;

constexpr std::size_t longest_title_line = 60;

/// What the titles of documents end with.
constexpr std::array<CharactersView, 40> document_kinds{
    U"意见", U"意見", U"通知", U"办法", U"辦法", U"规定", U"規定", U"方案", U"细则", U"細則",
    U"条例", U"條例", U"决定", U"決定", U"公告", U"通告", U"规范", U"規範", U"规划", U"規劃",
    U"纲要", U"綱要", U"措施", U"指南", U"指引", U"制度", U"章程", U"规则", U"規則", U"批复",
    U"批覆", U"计划", U"計劃", U"法",   U"要求", U"标准", U"標準", U"程序", U"流程", U"政策"};

/// A line that holds characters: as printed, without the blanks at its ends, and in normal form.
struct PrintedLine {
    std::size_t number = 0;
    Characters printed;
    NormalLine normal;
    LineKind kind = LineKind::text;

    [[nodiscard]] CharactersView text() const { return normal.text; }
};

Characters trimmed(CharactersView line) {
    const auto blank = [](char32_t c) { return c == U'#' || normalised(CharactersView(&c, 1)).empty(); };
    while (!line.empty() && blank(line.front())) line.remove_prefix(1);
    while (!line.empty() && blank(line.back())) line.remove_suffix(1);
    return Characters(line);
}

std::vector<PrintedLine> printed_lines(CharactersView text) {
    std::vector<PrintedLine> lines;
    std::vector<NormalLine> normal;
    for (std::size_t at = 0, number = 1; at <= text.size(); ++number) {
        const std::size_t end = std::min(text.find_first_of(U"\n\r", at), text.size());
        const CharactersView line = text.substr(at, end - at);
        normal.push_back(normal_line(line));
        lines.push_back({number, trimmed(line), normal.back()});
        at = end + (text.substr(end, 2) == U"\r\n" ? 2 : 1);
    }
    const std::vector<LineKind> kinds = line_kinds(normal);
    for (std::size_t i = 0; i < lines.size(); ++i) lines[i].kind = kinds[i];
    std::erase_if(lines, [](const PrintedLine& line) { return line.normal.empty(); });
    return lines;
}

/// Titles, dates and names of offices end without a mark; a paragraph does not.
bool is_paragraph(CharactersView line) {
    constexpr CharactersView marks = U"。:;";
    return marks.find(line.back()) != CharactersView::npos;
}

bool begins_numbers(const PrintedLine& line) {
    const std::vector<Heading> headings = headings_of(line.normal);
    return std::any_of(headings.begin(), headings.end(), [](const Heading& h) { return !is_mentioned(h); });
}

/// Returns where a document's number starts in a line, 〔2015〕223号 or 令第663号, or npos.
std::size_t find_number(CharactersView line) {
    for (std::size_t at = 0; (at = line.find(U'[', at)) != CharactersView::npos; ++at) {
        if (digits_at(line.substr(at + 1)) != 4 || line.substr(at + 5, 1) != U"]") continue;
        std::size_t digits = at + 6;
        if (line.substr(digits, 1) == U"第") ++digits;
        const std::size_t end = digits + digits_at(line.substr(digits));
        if (end > digits && (line.substr(end, 1) == U"号" || line.substr(end, 1) == U"號")) return at;
    }
    const std::size_t order = line.find(U"令第");
    return order == CharactersView::npos || digits_at(line.substr(order + 2)) == 0 ? CharactersView::npos : order;
}

/// Returns the number that a line holds, as printed; nothing if the line has none.
std::optional<std::string> number_in(const PrintedLine& line) {
    // The printed line, without blanks, has the same characters up to their widths.
    Characters printed;
    for (const char32_t c : line.printed) {
        if (!normalised(CharactersView(&c, 1)).empty()) printed += c;
    }
    const CharactersView text = line.text();
    const std::size_t at = find_number(text);
    if (at == CharactersView::npos || printed.size() != text.size()) return std::nullopt;
    const std::size_t end = std::min(text.find_first_of(U"号號", at), text.size() - 1) + 1;
    std::size_t start = at;
    const auto is_letter = [](char32_t c) { return c >= U'\u4E00' && c <= U'\u9FFF'; };
    while (start > 0 && is_letter(text[start - 1]) && text[start - 1] != U'日') --start;
    for (const CharactersView label : {U"发文字号", U"文号"}) {
        if (text.substr(start).starts_with(label)) start += label.size();
    }
    return encoded(CharactersView(printed).substr(start, end - start));
}

/// Returns what follows a label and its colon: 发布机构：厦门市人民政府.
std::optional<CharactersView> labelled(CharactersView line, std::initializer_list<CharactersView> labels) {
    while (!line.empty() && (line.front() == U'·' || line.front() == U'-')) line.remove_prefix(1);
    for (const CharactersView label : labels) {
        if (!line.starts_with(label)) continue;
        CharactersView rest = line.substr(label.size());
        if (rest.starts_with(U":")) rest.remove_prefix(1);
        return rest;
    }
    return std::nullopt;
}

bool ends_as_title(CharactersView line) {
    // (试行) and the like may follow.
    if (line.ends_with(U")")) {
        const std::size_t open = line.rfind(U'(');
        if (open != CharactersView::npos && line.size() - open <= 8) line = line.substr(0, open);
    }
    return std::any_of(document_kinds.begin(), document_kinds.end(),
                       [&](CharactersView kind) { return line.ends_with(kind) && line.size() > kind.size() + 2; });
}

bool may_be_title(const PrintedLine& line) {
    const CharactersView text = line.text();
    return text.size() <= longest_title_line && !is_paragraph(text) && !is_metadata(text) &&
           line.kind == LineKind::text && text.find(U'。') == CharactersView::npos &&
           find_number(text) == CharactersView::npos && !begins_numbers(line) && !date_at(text) &&
           text.find(U"首页") == CharactersView::npos && text.find(U"欢迎") == CharactersView::npos;
}

class FrontMatterReader {
public:
    explicit FrontMatterReader(std::vector<PrintedLine> lines) : lines_(std::move(lines)) {
        const auto numbered = std::find_if(lines_.begin(), lines_.end(), begins_numbers);
        begin_ = static_cast<std::size_t>(numbered - lines_.begin());
    }

    FrontMatter read() {
        read_title();
        read_preamble();
        read_labels();
        read_number();
        read_issuer();
        read_issued();
        for (const PrintedLine& line : lines_) read_effect(line);
        return std::move(matter_);
    }

private:
    /// The last title before the numbers is that of what is numbered; a notice may stand before it.
    void read_title() {
        for (std::size_t i = begin_; i-- > 0 && !matter_.title;) {
            if (may_be_title(lines_[i]) && ends_as_title(lines_[i].text())) matter_.title = whole_title(i);
        }
        for (std::size_t i = 0; i < begin_ && !matter_.title; ++i) {
            const auto title = labelled(lines_[i].text(), {U"标题", U"信息名称", U"文件名称", U"名称", U"标      题"});
            if (title && ends_as_title(*title)) matter_.title = ReadValue{encoded(*title), lines_[i].number};
        }
    }

    /// Returns a title with the lines before it that it goes on from.
    [[nodiscard]] ReadValue whole_title(std::size_t last) const {
        std::size_t first = last;
        while (first > 0 && last - first < 3) {
            const PrintedLine& before = lines_[first - 1];
            const bool is_issuer = is_authority(before.text());
            const bool goes_on = may_be_title(before) && !ends_as_title(before.text()) &&
                                 is_issuer == lines_[first].text().starts_with(U"关于");
            if (!goes_on) break;
            --first;
            if (is_issuer) break;
        }
        std::string title;
        for (std::size_t i = first; i <= last; ++i) title += encoded(lines_[i].printed);
        return {title, lines_[first].number};
    }

    void read_preamble() {
        for (std::size_t i = 0; i < begin_; ++i) {
            const PrintedLine& line = lines_[i];
            if (!is_paragraph(line.text()) || is_metadata(line.text())) continue;
            matter_.openings.push_back({"前言", encoded(CharactersView(line.printed).substr(0, opening_length))});
            return;
        }
    }

    void set_date(std::optional<ReadValue>& value, CharactersView text, std::size_t line) const {
        const std::optional<PrintedDate> date = date_at(text);
        if (!value && date && date->year != 0) value = ReadValue{to_text(*date), line};
    }

    void read_labels() {
        for (std::size_t i = 0; i < begin_; ++i) {
            const CharactersView line = lines_[i].text();
            const std::size_t number = lines_[i].number;
            if (const auto day = labelled(line, {U"成文日期", U"发文日期", U"颁布时间", U"頒布時間", U"印发日期"}))
                set_date(matter_.issued, *day, number);
            // A table's row may hold two labels.
            if (const std::size_t at = line.find(U"成文日期"); at != CharactersView::npos && at > 0)
                set_date(matter_.issued, line.substr(at + 4), number);
            if (const auto day = labelled(line, {U"实施时间", U"施行日期", U"生效日期", U"實施時間"}))
                set_date(matter_.effective, *day, number);
            const auto issuer = labelled(line, {U"发布机构", U"发文机关", U"发布单位", U"颁布单位", U"發布單位"});
            if (!matter_.issuer && issuer && is_authority(*issuer))
                matter_.issuer = ReadValue{encoded(*issuer), number};
        }
    }

    void read_number() {
        for (std::size_t i = 0; i < begin_ && !matter_.number; ++i) {
            const CharactersView line = lines_[i].text();
            // Inside a paragraph other documents are cited.
            if (is_paragraph(line) || (line.size() > 40 && !is_metadata(line))) continue;
            if (const auto number = number_in(lines_[i])) matter_.number = ReadValue{*number, lines_[i].number};
        }
    }

    void read_issuer() {
        for (std::size_t i = 0; i < lines_.size() && !matter_.issuer; ++i) {
            const CharactersView line = lines_[i].text();
            const bool signs = lines_[i].kind == LineKind::sign_off && is_authority(line);
            if (signs) matter_.issuer = ReadValue{encoded(lines_[i].printed), lines_[i].number};
        }
        if (matter_.issuer || !matter_.title) return;
        const std::string& title = matter_.title->value;
        const std::size_t about = title.find("关于");
        const std::string before = title.substr(0, about == std::string::npos ? 0 : about);
        const std::optional<Characters> authority = decoded(before);
        if (authority && is_authority(normalised(*authority))) matter_.issuer = ReadValue{before, matter_.title->line};
    }

    void read_issued() {
        for (std::size_t i = 0; i < lines_.size() && !matter_.issued; ++i) {
            const CharactersView line = lines_[i].text();
            const auto is_published = [&] { return line.ends_with(U"公布") || line.ends_with(U"发布"); };
            const auto is_date = [&] { return date_at(line) && date_at(line)->length == line.size(); };
            if (lines_[i].kind == LineKind::sign_off) {
                const std::size_t at = line.find_first_of(U"0123456789二");
                if (at != CharactersView::npos) set_date(matter_.issued, line.substr(at), lines_[i].number);
            } else if (i < begin_ && (is_published() || is_date())) {
                set_date(matter_.issued, line, lines_[i].number);
            }
        }
    }

    /// Reads 自2016年1月1日起施行, 自印发之日起施行, 有效期至2019年12月31日 and 有效期5年.
    void read_effect(const PrintedLine& line) {
        const CharactersView text = line.text();
        if (!matter_.effective && takes_effect(text)) {
            for (std::size_t at = 0; (at = text.find(U'自', at)) != CharactersView::npos; ++at)
                read_start(line, at + 1);
        }
        const std::size_t validity = text.find(U"有效期");
        if (matter_.ends || validity == CharactersView::npos) return;
        CharactersView rest = text.substr(validity + 3);
        if (rest.starts_with(U"至")) return set_date(matter_.ends, rest.substr(1), line.number);
        if (rest.starts_with(U"为")) rest.remove_prefix(1);
        Numeral years = read_numeral(Numerals::arabic, rest);
        if (years.value == 0) years = read_numeral(Numerals::chinese, rest);
        if (years.value == 0 || rest.substr(years.length, 1) != U"年" || !matter_.effective) return;
        matter_.ends = ReadValue{last_day(matter_.effective->value, years.value), line.number};
    }

    static bool takes_effect(CharactersView text) {
        return text.find(U"起施行") != CharactersView::npos || text.find(U"起执行") != CharactersView::npos ||
               text.find(U"起实施") != CharactersView::npos || text.find(U"起执行") != CharactersView::npos ||
               text.find(U"起生效") != CharactersView::npos;
    }

    void read_start(const PrintedLine& line, std::size_t at) {
        const CharactersView rest = line.text().substr(at);
        if (matter_.effective) return;
        if (rest.starts_with(U"印发之日") || rest.starts_with(U"发布之日") || rest.starts_with(U"公布之日")) {
            if (matter_.issued) matter_.effective = ReadValue{matter_.issued->value, line.number};
            return;
        }
        std::optional<PrintedDate> date = date_at(rest);
        if (!date || !rest.substr(date->length).starts_with(U"起")) return;
        // 自3月1日起 is in the year in which it was issued.
        if (date->year == 0 && matter_.issued) date->year = std::stoi(matter_.issued->value.substr(0, 4));
        if (date->year != 0) matter_.effective = ReadValue{to_text(*date), line.number};
    }

    /// Returns the day before the same day so many years later.
    static std::string last_day(const std::string& first, int years) {
        PrintedDate date{std::stoi(first.substr(0, 4)) + years, std::stoi(first.substr(5, 2)),
                         std::stoi(first.substr(8, 2)), 0};
        do {
            --date.day;
            if (date.day < 1) {
                date.day = 31;
                --date.month;
            }
            if (date.month < 1) {
                date.month = 12;
                --date.year;
            }
        } while (!parse_date(to_text(date)));
        return to_text(date);
    }

    std::vector<PrintedLine> lines_;
    std::size_t begin_ = 0;  ///< of the numbers
    FrontMatter matter_;
};

}  // namespace

FrontMatter front_matter(const std::string& text) {
    const std::optional<Characters> characters = decoded(text);
    if (!characters) return {};
    return FrontMatterReader(printed_lines(*characters)).read();
}

}  // namespace huji
