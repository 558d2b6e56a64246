#include "author/documents/sources.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <set>
#include <string_view>
#include <utility>

#include "author/policy/characters.hpp"
#include "author/policy/clause_id.hpp"
#include "author/policy/join.hpp"
#include "author/policy/json_place.hpp"
#include "author/policy/json_reader.hpp"
#include "engine/sha256.hpp"

namespace huji {
namespace {

using Characters = std::u32string;
using CharactersView = std::u32string_view;
// ---- normalised characters -----------------------------------------------------------------------------------------

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

char32_t narrow(char32_t c) {
    if (c >= U'\uFF01' && c <= U'\uFF5E') c -= U'\uFF01' - U'!';
    for (const Alike& row : alike) {
        if (row.others.find(c) != CharactersView::npos) return row.one;
    }
    return c;
}

void append_normalised(Characters& text, char32_t c) {
    if (invisible.find(c) != CharactersView::npos) return;
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

Characters normalised(CharactersView characters) {
    Characters text;
    for (const char32_t c : characters) append_normalised(text, c);
    return text;
}

// ---- cutting -------------------------------------------------------------------------------------------------------

/// The forms that a line may start with. Where two fit, the first counts. The order of levels is that of official
/// documents (一、 （一） 1. （1） ①); the other rows are what copies on the web have made of them.
constexpr std::array heading_forms{
    NumberForm{U"第", Numerals::chinese, U"条", article_level},
    NumberForm{U"第", Numerals::chinese, U"條", article_level},
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

/// What web pages print round a document: a line that starts so, and what follows up to the next opening, is no text.
constexpr std::array<CharactersView, 13> furniture{U"上一篇",   U"下一篇",   U"相关文章", U"相關文章", U"基本介绍",
                                                   U"基本介紹", U"相关词条", U"相關詞條", U"热门词条", U"熱門詞條",
                                                   U"分享到",   U"打印本页", U"打印本頁"};

/// So many characters after the number show that a passage is printed again.
constexpr std::size_t recognised_by = 6;

struct Piece {
    Characters id;
    std::vector<Number> numbers;  ///< none: an unnumbered passage
    std::vector<Characters> printings;
};

struct Heading {
    const NumberForm* form = nullptr;
    Number number;
    CharactersView text;  ///< of the line, after the number
};

std::vector<Heading> headings_of(CharactersView line) {
    std::vector<Heading> headings;
    for (const NumberForm& form : heading_forms) {
        const Numeral number = read_number(form, line);
        if (number.value != 0) headings.push_back({&form, {form.level, number.value}, line.substr(number.length)});
    }
    return headings;
}

bool starts_with(CharactersView text, CharactersView words) { return text.substr(0, words.size()) == words; }

class Cutter {
public:
    explicit Cutter(std::vector<std::pair<Characters, Characters>> openings) : openings_(std::move(openings)) {}

    void add_line(CharactersView line) {
        if (line.empty() || opens_unnumbered(line) || opens_furniture(line) || opens_numbered(line)) return;
        if (inside_) printing_ += line;
    }

    std::vector<Piece> finish() {
        close();
        return std::move(pieces_);
    }

private:
    bool opens_unnumbered(CharactersView line) {
        for (const auto& [id, words] : openings_) {
            if (!starts_with(line, words)) continue;
            // A title may open with the words of the passage that it stands in.
            if (!inside_ || pieces_[piece_].id != id) {
                start(id, {});
                apart_ = numbering_has_begun_;
            }
            printing_ += line;
            return true;
        }
        return false;
    }

    bool opens_furniture(CharactersView line) {
        const auto starts = [&](CharactersView words) { return starts_with(line, words); };
        if (std::none_of(furniture.begin(), furniture.end(), starts)) return false;
        close();
        apart_ = numbering_has_begun_;
        return true;
    }

    bool opens_numbered(CharactersView line) {
        const std::vector<Heading> headings = headings_of(line);
        return apart_ ? opens_printing(headings) : opens_heading(headings);
    }

    bool opens_heading(const std::vector<Heading>& headings) {
        for (const Heading& heading : headings) {
            if (heading.form->counts_on && !counts_on(heading.number)) continue;
            while (!open_.empty() && open_.back().level >= heading.number.level) open_.pop_back();
            open_.push_back(heading.number);
            start_numbered(heading.text);
            return true;
        }
        return false;
    }

    /// After the numbered text a note or an annex may have numbers of its own, which do not cut it; unless a passage
    /// that was there before is printed again.
    bool opens_printing(const std::vector<Heading>& headings) {
        for (const Heading& heading : headings) {
            const auto again = [&](const Piece& piece) { return prints(piece, heading); };
            const auto piece = std::find_if(pieces_.begin(), pieces_.end(), again);
            if (piece == pieces_.end()) continue;
            open_ = piece->numbers;
            start_numbered(heading.text);
            return true;
        }
        return false;
    }

    static bool prints(const Piece& piece, const Heading& heading) {
        if (piece.numbers.empty() || !(piece.numbers.back() == heading.number) || piece.printings.empty()) return false;
        return heading.text.size() >= recognised_by &&
               starts_with(piece.printings.front(), heading.text.substr(0, recognised_by));
    }

    /// Level 4 stands inside level 3; the first of it counts on from nothing.
    [[nodiscard]] bool counts_on(const Number& number) const {
        const auto at = [&](int level) {
            return std::find_if(open_.begin(), open_.end(), [&](const Number& n) { return n.level == level; });
        };
        const auto last = at(number.level);
        if (last != open_.end()) return number.value == last->value + 1;
        return number.value == 1 && at(number.level - 1) != open_.end();
    }

    void start_numbered(CharactersView text) {
        Characters id;
        for (const Number& number : open_) id += written(number);
        start(id, open_);
        printing_ += text;
        numbering_has_begun_ = true;
        apart_ = false;
    }

    void start(const Characters& id, std::vector<Number> numbers) {
        close();
        const auto known = std::find_if(pieces_.begin(), pieces_.end(), [&](const Piece& p) { return p.id == id; });
        piece_ = static_cast<std::size_t>(known - pieces_.begin());
        if (known == pieces_.end()) pieces_.push_back({id, std::move(numbers), {}});
        inside_ = true;
    }

    void close() {
        if (!inside_) return;
        std::vector<Characters>& printings = pieces_[piece_].printings;
        if (std::find(printings.begin(), printings.end(), printing_) == printings.end()) printings.push_back(printing_);
        printing_.clear();
        inside_ = false;
    }

    std::vector<std::pair<Characters, Characters>> openings_;  ///< passage and words
    std::vector<Piece> pieces_;
    std::size_t piece_ = 0;  ///< the passage that is open
    bool inside_ = false;    ///< whether one is
    Characters printing_;    ///< its text so far
    std::vector<Number> open_;
    bool numbering_has_begun_ = false;
    bool apart_ = false;  ///< in what follows the numbered text
};

/// A passage means what it means under its headings, so they are hashed with it; numbers are not, so that a passage
/// that only moved is known again.
void add_hashes(std::vector<Passage>& passages) {
    std::map<std::string, std::string> texts;
    for (Passage& passage : passages) {
        std::string text = join(passage.printings, "\n");
        const auto above = texts.find(passage.parent);
        if (above != texts.end()) text.insert(0, above->second + "\n");
        passage.sha256 = sha256(reinterpret_cast<const std::uint8_t*>(text.data()), text.size());
        texts.emplace(passage.id, std::move(text));
    }
}

std::vector<Passage> passages_of(const std::vector<Piece>& pieces) {
    std::vector<Passage> passages;
    for (const Piece& piece : pieces) {
        Characters parent;
        for (std::size_t i = 0; i + 1 < piece.numbers.size(); ++i) parent += written(piece.numbers[i]);
        Passage passage{encoded(piece.id), encoded(parent), {}, {}};
        for (const Characters& printing : piece.printings) passage.printings.push_back(encoded(printing));
        passages.push_back(std::move(passage));
    }
    add_hashes(passages);
    return passages;
}

// ---- comparing -----------------------------------------------------------------------------------------------------

/// A passage as the list has it.
struct Listed {
    std::string id;
    std::vector<std::string> clauses;
    std::optional<std::string> sha256;
};

std::vector<Listed> listed_passages(const Document& document) {
    std::vector<Listed> listed;
    for (const std::string& clause : document.clauses) {
        const std::string id = passage_of(clause);
        auto known = std::find_if(listed.begin(), listed.end(), [&](const Listed& l) { return l.id == id; });
        if (known == listed.end()) known = listed.insert(known, {id, {}, {}});
        known->clauses.push_back(clause);
        const auto source = document.sources.find(clause);
        if (!known->sha256 && source != document.sources.end()) known->sha256 = source->second.sha256;
    }
    return listed;
}

const Passage* find_passage(const std::vector<Passage>& passages, const std::string& id) {
    const auto found = std::find_if(passages.begin(), passages.end(), [&](const Passage& p) { return p.id == id; });
    return found == passages.end() ? nullptr : &*found;
}

class Comparer {
public:
    Comparer(const Document& document, const std::vector<Passage>& passages)
        : listed_(listed_passages(document)), passages_(passages) {}

    Comparison result() {
        Comparison comparison;
        comparison.listed = listed_.size();
        for (const Listed& listed : listed_) {
            if (same(listed)) found_.insert(listed.id);
        }
        comparison.same = found_.size();
        const std::set<std::string> same = found_;
        std::map<std::string, std::string> moved;
        for (const Listed& listed : listed_) {
            if (same.count(listed.id) == 0) find_elsewhere(listed, moved);
        }
        for (const Listed& listed : listed_) {
            if (same.count(listed.id) == 0) comparison.differences.push_back(difference(listed, moved));
        }
        add_added(comparison);
        for (const Passage& passage : passages_) {
            if (passage.printings.size() > 1) comparison.unlike_printings.push_back(passage.id);
        }
        return comparison;
    }

private:
    [[nodiscard]] bool same(const Listed& listed) const {
        const Passage* passage = find_passage(passages_, listed.id);
        return passage != nullptr && listed.sha256 == passage->sha256;
    }

    void find_elsewhere(const Listed& listed, std::map<std::string, std::string>& moved) {
        for (const Passage& passage : passages_) {
            if (listed.sha256 != passage.sha256 || found_.count(passage.id) != 0) continue;
            found_.insert(passage.id);
            moved[listed.id] = passage.id;
            return;
        }
    }

    Difference difference(const Listed& listed, const std::map<std::string, std::string>& moved) {
        using Kind = Difference::Kind;
        const auto now = moved.find(listed.id);
        if (now != moved.end()) return {Kind::renumbered, listed.id, now->second, listed.clauses};
        const bool there = find_passage(passages_, listed.id) != nullptr && found_.insert(listed.id).second;
        const Kind kind = !there ? Kind::missing : listed.sha256 ? Kind::changed : Kind::unrecorded;
        return {kind, listed.id, {}, listed.clauses};
    }

    /// A heading that only holds other passages needs no place in the list: it is hashed with each of them.
    void add_added(Comparison& comparison) const {
        for (std::size_t i = 0; i < passages_.size(); ++i) {
            const std::string& id = passages_[i].id;
            const bool holds_others = std::any_of(passages_.begin(), passages_.end(),
                                                  [&](const Passage& passage) { return passage.parent == id; });
            if (holds_others || found_.count(id) != 0) continue;
            comparison.differences.push_back({Difference::Kind::added, id, {}, neighbours(i)});
        }
    }

    [[nodiscard]] std::vector<std::string> neighbours(std::size_t added) const {
        std::vector<std::string> clauses;
        for (std::size_t i = added; i-- > 0 && clauses.empty();) clauses = listed_clauses(passages_[i].id);
        for (std::size_t i = added + 1; i < passages_.size(); ++i) {
            const std::vector<std::string> after = listed_clauses(passages_[i].id);
            if (after.empty()) continue;
            clauses.insert(clauses.end(), after.begin(), after.end());
            break;
        }
        return clauses;
    }

    /// Returns the clauses whose text now stands in that passage.
    [[nodiscard]] std::vector<std::string> listed_clauses(const std::string& passage) const {
        const Passage* text = find_passage(passages_, passage);
        const auto same_text = [&](const Listed& l) { return l.sha256 == text->sha256; };
        const auto same_id = [&](const Listed& l) { return l.id == passage; };
        auto listed = std::find_if(listed_.begin(), listed_.end(), same_text);
        if (listed == listed_.end()) listed = std::find_if(listed_.begin(), listed_.end(), same_id);
        return listed == listed_.end() ? std::vector<std::string>{} : listed->clauses;
    }

    std::vector<Listed> listed_;
    const std::vector<Passage>& passages_;
    std::set<std::string> found_;  ///< passages of the text that the list accounts for
};

template <typename Rules>
std::vector<std::string> citing(const Rules& rules, const Document& document, const std::set<std::string>& clauses) {
    std::vector<std::string> ids;
    for (const auto& rule : rules) {
        const auto cites = [&](const ClauseReference& r) {
            return r.document == document.id && clauses.count(r.clause) != 0;
        };
        if (std::any_of(rule.clauses.begin(), rule.clauses.end(), cites)) ids.push_back(rule.id);
    }
    return ids;
}

// ---- writing hashes into a policy file -----------------------------------------------------------------------------

/// Returns where the document's clause list starts.
std::optional<std::size_t> find_clause_list(const std::string& json, std::size_t document) {
    const std::string pointer = "/documents/" + std::to_string(document) + "/clauses";
    const std::optional<std::size_t> list = offset_of(json, pointer);
    return list && json[*list] == '[' ? list : std::nullopt;
}

/// Writes a list of clauses, one a line, as deep as the line that it starts in.
std::string written_clauses(const nlohmann::ordered_json& list, const std::string& indent) {
    std::string text = "[";
    for (const nlohmann::ordered_json& clause : list) {
        text += (text.size() == 1 ? "\n" : ",\n") + indent + "  {";
        std::string members;
        for (const auto& [key, value] : clause.items()) {
            members += (members.empty() ? "\"" : ", \"") + key + "\": " + value.dump();
        }
        text += members + "}";
    }
    return text + "\n" + indent + "]";
}

}  // namespace

std::optional<std::string> normalised(const std::string& text) {
    const std::optional<Characters> characters = decoded(text);
    return characters ? std::optional(encoded(normalised(*characters))) : std::nullopt;
}

std::optional<std::vector<Passage>> cut_text(const std::string& text, const std::vector<Opening>& openings) {
    const std::optional<Characters> characters = decoded(text);
    if (!characters) return std::nullopt;
    std::vector<std::pair<Characters, Characters>> known;
    known.reserve(openings.size());
    for (const Opening& opening : openings) {
        known.emplace_back(decoded(opening.passage).value_or(U""), normalised(decoded(opening.words).value_or(U"")));
    }
    Cutter cutter(std::move(known));
    const CharactersView all(*characters);
    for (std::size_t at = 0; at < all.size();) {
        const std::size_t end = std::min(all.find_first_of(U"\n\r", at), all.size());
        cutter.add_line(normalised(all.substr(at, end - at)));
        at = end + 1;
    }
    return passages_of(cutter.finish());
}

std::vector<Opening> openings_of(const Document& document) {
    std::vector<Opening> openings;
    for (const std::string& clause : document.clauses) {
        const auto source = document.sources.find(clause);
        if (source != document.sources.end() && source->second.opens)
            openings.push_back({passage_of(clause), *source->second.opens});
    }
    return openings;
}

Comparison compare(const Document& document, const std::vector<Passage>& passages) {
    return Comparer(document, passages).result();
}

std::string_view name_of(Difference::Kind kind) {
    switch (kind) {
        case Difference::Kind::changed: return "changed";
        case Difference::Kind::missing: return "missing";
        case Difference::Kind::added: return "new";
        case Difference::Kind::renumbered: return "renumbered";
        case Difference::Kind::unrecorded: return "unrecorded";
    }
    return "";
}

ReadAgain read_again(const Policy& policy, const Document& document, const std::vector<std::string>& clauses) {
    const std::set<std::string> wanted(clauses.begin(), clauses.end());
    ReadAgain read{citing(policy.entitlements, document, wanted), citing(policy.principles, document, wanted), {}};
    for (std::size_t i = 0; i < document.no_effect.size(); ++i) {
        const std::vector<std::string>& listed = document.no_effect[i].clauses;
        if (std::any_of(listed.begin(), listed.end(), [&](const std::string& c) { return wanted.count(c) != 0; }))
            read.no_effect.push_back(i);
    }
    return read;
}

std::optional<std::string> with_hashes(const std::string& file, std::size_t document,
                                       const std::vector<Passage>& passages) {
    const std::optional<std::size_t> start = find_clause_list(file, document);
    if (!start) return std::nullopt;
    const std::size_t end = end_of_value(file, *start);
    auto list = nlohmann::ordered_json::parse(file.substr(*start, end - *start));
    for (nlohmann::ordered_json& clause : list) {
        if (!clause.is_object() || !clause.contains("id") || !clause["id"].is_string()) return std::nullopt;
        const Passage* passage = find_passage(passages, passage_of(clause["id"].get<std::string>()));
        if (passage != nullptr) clause["sha256"] = passage->sha256;
    }
    const std::size_t line = file.rfind('\n', *start) + 1;
    const std::string indent = file.substr(line, file.find_first_not_of(" \t\r\n", line) - line);
    return file.substr(0, *start) + written_clauses(list, indent) + file.substr(end);
}

}  // namespace huji
