#include "author/documents/normal_form.hpp"

#include <algorithm>
#include <array>

#include "author/policy/clause_id.hpp"

namespace huji {
namespace {

/// White space, and what takes no room: zero-width characters, the soft hyphen and the byte order mark.
constexpr CharactersView invisible =
    U"\t\n\v\f\r \u0085\u00A0\u00AD\u1680\u180E\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A"
    U"\u200B\u200C\u200D\u200E\u200F\u2028\u2029\u202F\u205F\u2060\u3000\uFEFF";

/// Characters that stand for one, each row written "one = others".
struct Alike {
    char32_t one;
    CharactersView others;
};
constexpr std::array alike{
    Alike{U'"', U"\u201C\u201D\u201E\u201F\u2033\u300C\u300D\u300E\u300F\uFF62\uFF63"},  // quotation marks
    Alike{U'\'', U"\u2018\u2019\u201A\u201B\u2032"},
    Alike{U'[', U"\u3014\u3010\u3016"},  // as in 〔2020〕2号
    Alike{U']', U"\u3015\u3011\u3017"},
    Alike{U'-', U"\u2010\u2011\u2012\u2013\u2014\u2015\u2212"},
    Alike{U'\u00B7', U"\u2022\u2027\u2219\u30FB\uFF65"},  // middle dots
    Alike{U'\u3002', U"\uFF61"},                          // full stop
    Alike{U'\u3001', U"\uFF64"},                          // enumeration comma
    Alike{U'~', U"\u301C"},
};

/// Numbers that are one character and stand for several: 20 in a row, from the first.
struct Enclosed {
    char32_t first;
    unsigned count;
    bool chinese;
    CharactersView before, after;
};
constexpr std::array enclosed{
    Enclosed{U'\u3220', 10, true, U"(", U")"},   // ㈠
    Enclosed{U'\u2474', 20, false, U"(", U")"},  // ⑴
    Enclosed{U'\u2488', 20, false, U"", U"."},   // ⒈
};

/// The characters of the Kangxi radicals, in their order from U+2F00: as Unicode maps them, but for 户 and 青, which
/// Unicode maps to forms that documents of today do not use.
constexpr char32_t first_radical = U'\u2F00';
constexpr CharactersView of_radicals =
    U"一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕"
    U"大女子宀寸小尢尸屮山巛工己巾干幺广廴廾弋弓彐彡彳心戈户手支攴文斗斤方无日"
    U"曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿"
    U"目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行"
    U"衣襾見角言谷豆豕豸貝赤走足身車辛辰辵邑酉釆里金長門阜隶隹雨青非面革韋韭音"
    U"頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠";
static_assert(of_radicals.size() == 214);

/// Further radicals that stand for whole characters, each before its character.
constexpr CharactersView of_more_radicals =
    U"\u2E8E兀\u2E90尢\u2E93幺\u2E95彐\u2E9D月\u2E9F母\u2EA0民\u2EA2水\u2EAA疋\u2EAC示\u2EAE竹\u2EB7羊"
    U"\u2EBB聿\u2EBC肉\u2EC4西\u2EC5见\u2EC6角\u2EC9贝\u2ECB车\u2ED1長\u2ED2镸\u2ED3长\u2ED4门\u2ED8青"
    U"\u2ED9韦\u2EDA页\u2EDB风\u2EDC飞\u2EDD食\u2EDF食\u2EE2马\u2EE3骨\u2EE4鬼\u2EE5鱼\u2EE6鸟\u2EE7卤"
    U"\u2EE8麦\u2EE9黄\u2EEA黾\u2EEB斉\u2EEC齐\u2EED歯\u2EEE齿\u2EEF竜\u2EF0龙\u2EF1龜\u2EF2亀\u2EF3龟";

char32_t common_form(char32_t c) {
    if (c >= U'\uFF01' && c <= U'\uFF5E') return c - (U'\uFF01' - U'!');
    if (c >= first_radical && c < first_radical + of_radicals.size()) return of_radicals[c - first_radical];
    if (c >= U'\u2E80' && c < first_radical) {
        const std::size_t at = of_more_radicals.find(c);
        if (at != CharactersView::npos) return of_more_radicals[at + 1];
    }
    return c;
}

char32_t narrow(char32_t c) {
    c = common_form(c);
    for (const Alike& row : alike) {
        if (row.others.find(c) != CharactersView::npos) return row.one;
    }
    return c;
}

/// Private characters come from the fonts of a page or PDF file.
bool is_private(char32_t c) { return (c >= U'\uE000' && c <= U'\uF8FF') || c >= 0xF0000; }

bool is_invisible(char32_t c) { return invisible.find(c) != CharactersView::npos; }

void append_normalised(Characters& text, char32_t c) {
    if (is_invisible(c)) return;
    for (const Enclosed& row : enclosed) {
        if (c < row.first || c >= row.first + row.count) continue;
        const int value = static_cast<int>(c - row.first) + 1;
        text += row.before;
        text += row.chinese ? chinese(value) : arabic(value);
        text += row.after;
        return;
    }
    text += narrow(c);
}

}  // namespace

Characters normalised(CharactersView characters) {
    Characters text;
    for (const char32_t c : characters) append_normalised(text, c);
    return text;
}

NormalLine normal_line(CharactersView line) {
    NormalLine normal;
    bool space = false;
    for (const char32_t c : line) {
        if (is_invisible(c) || (c == U'#' && normal.text.empty())) {
            space = true;
            continue;
        }
        if (is_private(c) && normal.text.empty()) continue;
        append_normalised(normal.text, c);
        normal.after_space.push_back(space);
        normal.after_space.resize(normal.text.size(), false);
        space = false;
    }
    while (!normal.text.empty() && is_private(normal.text.back())) {
        normal.text.pop_back();
        normal.after_space.pop_back();
    }
    normal.after_space.push_back(space);
    const auto unreadable = [](char32_t c) { return is_private(c) || c == U'\uFFFD'; };
    normal.unreadable = std::any_of(normal.text.begin(), normal.text.end(), unreadable);
    return normal;
}

std::vector<NormalLine> normal_lines(CharactersView text) {
    std::vector<NormalLine> lines;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find_first_of(U"\n\r", at), text.size());
        lines.push_back(normal_line(text.substr(at, end - at)));
        // CRLF ends one line.
        at = end + (text.substr(end, 2) == U"\r\n" ? 2 : 1);
    }
    return lines;
}

std::optional<std::string> normalised(const std::string& text) {
    const std::optional<Characters> characters = decoded(text);
    return characters ? std::optional(encoded(normalised(*characters))) : std::nullopt;
}

}  // namespace huji
