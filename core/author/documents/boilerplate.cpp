#include "author/documents/boilerplate.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "author/documents/printed_date.hpp"
#include "author/policy/clause_id.hpp"

namespace huji {
namespace {

constexpr std::array<CharactersView, 23> page_ends{
    U"上一篇",   U"下一篇",   U"相关文章", U"相關文章", U"基本介绍", U"基本介紹", U"相关词条", U"相關詞條",
    U"热门词条", U"熱門詞條", U"分享到",   U"打印本页", U"打印本頁", U"主办单位", U"版权所有", U"关闭窗口",
    U"TOP关闭",  U"扫一扫",   U"责任编辑", U"[收藏",    U"[打印",    U"建议使用", U"网站地图"};

constexpr std::array<CharactersView, 7> copies_to{U"抄送:",     U"抄报:",   U"抄報:", U"(此件公开",
                                                  U"(此件主动", U"(此件依", U"(共印"};

constexpr std::array<CharactersView, 51> label_words{
    U"作者",         U"文章来源",     U"来源",         U"日期",     U"时间",     U"发布时间", U"发布日期", U"发文日期",
    U"成文日期",     U"印发日期",     U"索引号",       U"文号",     U"发文字号", U"文件编号", U"发布机构", U"发文机关",
    U"发布单位",     U"颁布单位",     U"制定机关",     U"名称",     U"标题",     U"文件名称", U"信息名称", U"信息分类",
    U"主题词",       U"主题分类",     U"是否有效",     U"有效性",   U"内容概述", U"实施时间", U"生效日期", U"施行日期",
    U"有效期",       U"浏览次数",     U"点击量",       U"阅读次数", U"字体",     U"字号",     U"您的位置", U"当前位置",
    U"您所在的位置", U"您的当前位置", U"您现在的位置", U"你的位置", U"當前位置", U"返回首页", U"中文名",   U"颁布时间",
    U"頒布時間",     U"實施時間",     U"發布單位"};

constexpr std::array<CharactersView, 16> authorities{U"政府",   U"办公厅", U"辦公廳", U"办公室",  U"辦公室", U"委员会",
                                                     U"委員會", U"局",     U"厅",     U"廳",      U"部",     U"院",
                                                     U"委",     U"办",     U"署",     U"领导小组"};

template <class Words>
bool starts_with_one_of(CharactersView line, const Words& words) {
    return std::any_of(words.begin(), words.end(), [&](CharactersView w) { return line.starts_with(w); });
}

bool ends_sentence(CharactersView line) {
    constexpr CharactersView marks = U"。;:!?)\"";
    return !line.empty() && marks.find(line.back()) != CharactersView::npos;
}

/// Returns the value of a line that is nothing but up to three digits.
std::optional<int> bare_number(CharactersView line) {
    if (line.empty() || line.size() > 3 || digits_at(line) != line.size()) return std::nullopt;
    int value = 0;
    for (const char32_t c : line) value = value * 10 + static_cast<int>(c - U'0');
    return value;
}

/// Returns whether a line is -1- or 第1页共5页.
bool is_marked_page_number(CharactersView line) {
    if (line.starts_with(U"第") && line.size() < 14) {
        const std::size_t digits = digits_at(line.substr(1));
        return digits > 0 && (line.substr(digits + 1, 1) == U"页" || line.substr(digits + 1, 1) == U"頁");
    }
    const std::size_t first = line.find_first_not_of(U"-·");
    if (first == 0 || first == CharactersView::npos) return false;
    const std::size_t digits = digits_at(line.substr(first));
    return digits > 0 && digits < 4 && line.find_first_not_of(U"-·", first + digits) == CharactersView::npos &&
           first + digits < line.size();
}

/// Marks bare numbers that count on, so far from each other as pages are long: those of a table's rows stand closer.
void mark_bare_page_numbers(const std::vector<NormalLine>& lines, std::vector<LineKind>& kinds) {
    constexpr std::size_t shortest_page = 12;
    std::optional<std::size_t> last;
    for (std::size_t i = 0, read = 0, read_at_last = 0; i < lines.size(); ++i) {
        if (lines[i].empty()) continue;
        ++read;
        const std::optional<int> value = bare_number(lines[i].text);
        if (!value) continue;
        if (last && *value == *bare_number(lines[*last].text) + 1 && read - read_at_last >= shortest_page)
            kinds[*last] = kinds[i] = LineKind::page_number;
        last = i;
        read_at_last = read;
    }
}

/// Returns whether a line is a date, perhaps with 印发 after it.
bool is_date(CharactersView line) {
    const std::optional<PrintedDate> date = date_at(line);
    if (!date || date->year == 0) return false;
    const CharactersView rest = line.substr(date->length);
    return rest.empty() || rest == U"印发" || rest == U"印發" || rest == U"发布";
}

/// Returns whether a line is an authority with a date after it.
bool is_authority_with_date(CharactersView line) {
    const std::size_t at = line.find_first_of(U"0123456789二");
    return at != CharactersView::npos && at > 0 && is_authority(line.substr(0, at)) && is_date(line.substr(at));
}

/// Marks dates and authorities that stand by themselves, from the end, because an authority is known by what follows.
void mark_sign_offs(const std::vector<NormalLine>& lines, std::vector<LineKind>& kinds) {
    bool date_follows = false;
    for (std::size_t i = lines.size(); i-- > 0;) {
        const Characters& line = lines[i].text;
        if (line.empty()) continue;
        std::size_t before = i;
        while (before > 0 && (before == i || lines[before].empty())) --before;
        const bool after_whole = is_authority(lines[before].text) || is_authority_with_date(lines[before].text) ||
                                 ends_sentence(lines[before].text) || is_date(lines[before].text);
        const bool dated = is_date(line) && after_whole;
        const bool signs = dated || is_authority_with_date(line) || starts_with_one_of(line, copies_to) ||
                           (date_follows && is_authority(line));
        if (signs) kinds[i] = LineKind::sign_off;
        date_follows = dated || (date_follows && signs);
    }
}

/// Returns whether a line ends as those of a table of contents do: ……12.
bool ends_as_contents(CharactersView line) {
    std::size_t digits = 0;
    while (digits < line.size() && line[line.size() - digits - 1] >= U'0' && line[line.size() - digits - 1] <= U'9')
        ++digits;
    const CharactersView rest = line.substr(0, line.size() - digits);
    return digits > 0 && (rest.ends_with(U"…") || rest.ends_with(U"...") || rest.ends_with(U"··"));
}

}  // namespace

bool is_metadata(CharactersView line) {
    while (!line.empty() && (line.front() == U'·' || line.front() == U'-')) line.remove_prefix(1);
    for (const CharactersView label : label_words) {
        if (!line.starts_with(label)) continue;
        const CharactersView rest = line.substr(label.size());
        // Tables lose the colon: 发文字号 内政办发〔2016〕36号.
        if (rest.empty() || rest.front() == U':' || label.size() > 3) return true;
    }
    return line.find(U"浏览次数") != CharactersView::npos || line.find(U"点击量") != CharactersView::npos;
}

bool is_authority(CharactersView line) {
    constexpr CharactersView marks = U"。;:,、!?()[]<>\"'《》";
    constexpr std::size_t longest = 40;
    if (line.size() < 3 || line.size() > longest || line.find_first_of(marks) != CharactersView::npos) return false;
    return std::any_of(authorities.begin(), authorities.end(),
                       [&](CharactersView ending) { return line.ends_with(ending); });
}

std::vector<LineKind> line_kinds(const std::vector<NormalLine>& lines) {
    std::vector<LineKind> kinds(lines.size(), LineKind::text);
    mark_bare_page_numbers(lines, kinds);
    mark_sign_offs(lines, kinds);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const Characters& line = lines[i].text;
        if (is_marked_page_number(line)) kinds[i] = LineKind::page_number;
        if (starts_with_one_of(line, page_ends)) kinds[i] = LineKind::page_end;
        if (ends_as_contents(line)) kinds[i] = LineKind::contents;
    }
    return kinds;
}

}  // namespace huji
