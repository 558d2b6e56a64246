#include "author/documents/passages.hpp"

#include <algorithm>
#include <cstdint>
#include <map>
#include <set>
#include <unordered_map>
#include <utility>

#include "author/documents/boilerplate.hpp"
#include "author/documents/heading.hpp"
#include "author/policy/characters.hpp"
#include "author/policy/join.hpp"
#include "engine/sha256.hpp"

namespace huji {
namespace {

/// So many characters after the number show that a passage is printed again.
constexpr std::size_t recognised_by = 6;

/// A number without brackets that jumps so far is more likely a sentence's own.
constexpr int widest_gap = 9;

/// So many characters of a line tell it from the others.
constexpr std::size_t quoted_length = 20;

struct Piece {
    Characters id;
    std::vector<Number> numbers;  ///< none: an unnumbered passage
    std::vector<Characters> occurrences;
    std::set<Characters> known;  ///< the occurrences
    std::size_t line = 0;
};

/// What an occurrence is recognised by: its innermost number and first characters.
struct Start {
    int level;
    int value;
    Characters words;

    auto operator<=>(const Start& other) const = default;
};

class Cutter {
public:
    Cutter(const std::vector<OpeningWords>& openings, std::vector<NormalLine> lines)
        : lines_(std::move(lines)), kinds_(line_kinds(lines_)) {
        for (const OpeningWords& opening : openings) {
            openings_.emplace_back(decoded(opening.passage).value_or(U""),
                                   normalised(decoded(opening.words).value_or(U"")));
        }
        // A line that names the only annex is its head, unless the head comes later.
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            const std::optional<AnnexHead> head = annex_head(lines_[i]);
            if (head && !head->has_colon) last_annex_head_ = i;
        }
    }

    CutDocument cut() {
        for (at_ = 0; at_ < lines_.size(); ++at_) {
            if (line().empty()) continue;
            add_line();
            if (normal().unreadable) doubt(Doubt::Kind::unreadable, at_ + 1, lines_[at_].text);
        }
        close();
        std::stable_sort(doubts_.begin(), doubts_.end(),
                         [](const Doubt& a, const Doubt& b) { return a.line < b.line; });
        return {passages(), std::move(left_out_), std::move(doubts_)};
    }

private:
    using Kind = LeftOut::Kind;

    [[nodiscard]] const NormalLine& normal() const { return lines_[at_]; }
    [[nodiscard]] CharactersView line() const { return lines_[at_].text; }

    void add_line() {
        if (opens_unnumbered() || is_left_out() || opens_annex() || opens_numbered()) return;
        if (inside_) {
            text_ += line();
        } else {
            leave_out(!numbering_has_begun_ ? Kind::before_first : apart_ ? Kind::page_end : Kind::after_sign_off);
        }
    }

    void leave_out(Kind kind) {
        const std::size_t number = at_ + 1;
        if (!left_out_.empty() && left_out_.back().kind == kind && follows(left_out_.back().last)) {
            left_out_.back().last = number;
        } else {
            left_out_.push_back({kind, number, number, encoded(line().substr(0, quoted_length))});
        }
    }

    /// Returns whether only empty lines stand between that line and this one.
    [[nodiscard]] bool follows(std::size_t last) const {
        for (std::size_t i = last; i < at_; ++i) {
            if (!lines_[i].empty()) return false;
        }
        return true;
    }

    void doubt(Doubt::Kind kind, std::size_t number, const Characters& words) {
        const std::string passage = inside_ ? encoded(pieces_[piece_].id) : std::string();
        doubts_.push_back({kind, number, passage, encoded(CharactersView(words).substr(0, quoted_length))});
    }

    bool opens_unnumbered() {
        for (const auto& [id, words] : openings_) {
            if (!line().starts_with(words)) continue;
            // A title may open with the words of the passage that it stands in.
            if (!inside_ || pieces_[piece_].id != id) {
                start(id, {});
                apart_ = numbering_has_begun_;
            }
            text_ += line();
            return true;
        }
        return false;
    }

    bool is_left_out() {
        switch (kinds_[at_]) {
            case LineKind::text: return names_an_annex();
            case LineKind::page_number: leave_out(Kind::page_number); return true;
            case LineKind::contents:
                if (!numbering_has_begun_) leave_out(Kind::contents);
                return !numbering_has_begun_;
            case LineKind::page_end:
                close();
                apart_ = numbering_has_begun_;
                leave_out(apart_ ? Kind::page_end : Kind::before_first);
                return true;
            case LineKind::sign_off:
                // Before the numbers it is a notice's own; in a passage that is told by its opening words, part of it.
                if (!numbering_has_begun_ || apart_) return false;
                close();
                leave_out(Kind::sign_off);
                return true;
        }
        return false;
    }

    /// 附件:1.甲 2.乙 at the end of the numbered text is a list, each name in a line or all in one.
    bool names_an_annex() {
        if (!numbering_has_begun_ || apart_) return false;
        const std::optional<AnnexHead> head = annex_head(normal());
        const bool starts_list = head && head->has_colon && last_annex_head_ > at_;
        const bool goes_on = !left_out_.empty() && left_out_.back().kind == Kind::annex_list &&
                             follows(left_out_.back().last) && !headings_of(normal()).empty() &&
                             headings_of(normal()).front().number == Number{3, annexes_named_ + 1};
        if (!starts_list && !goes_on) return false;
        annexes_named_ = starts_list ? 1 : annexes_named_ + 1;
        close();
        leave_out(Kind::annex_list);
        return true;
    }

    bool opens_annex() {
        if (!numbering_has_begun_) return false;
        const std::optional<AnnexHead> head = annex_head(normal());
        if (!head || (apart_ && head->title.empty() && head->number.value == 0 && inside_)) return false;
        open_ = {head->number};
        last_of_level_.clear();
        start_numbered(head->title);
        return true;
    }

    bool opens_numbered() {
        const std::vector<Heading> headings = headings_of(normal());
        if (headings.empty()) return false;
        return apart_ ? opens_occurrence(headings) : opens_heading(headings);
    }

    bool opens_heading(const std::vector<Heading>& headings) {
        for (const Heading& heading : headings) {
            if (heading.form->counts_on && !counts_on(heading.number)) continue;
            if (is_text(heading)) {
                doubt(Doubt::Kind::mentioned, at_ + 1, lines_[at_].text);
                return false;
            }
            const bool skips = skips_numbers(heading.number);
            open(heading);
            if (skips) doubt(Doubt::Kind::skipped, at_ + 1, lines_[at_].text);
            return true;
        }
        return false;
    }

    /// A number inside a sentence may come to the start of a line where a file's lines are broken at the margin.
    [[nodiscard]] bool is_text(const Heading& heading) const {
        if (!numbering_has_begun_) return is_mentioned(heading);
        if (is_next(heading.number)) return is_mentioned(heading);
        if (recognises(heading)) return false;
        const bool plain = heading.number.level == 1 || heading.number.level == 3;
        const bool jumps = heading.number.value > last_value(heading.number) + widest_gap;
        return may_be_mentioned(heading) || (plain && jumps && !heading.spaced);
    }

    /// Returns the number before it under the same heading, 0 for none. Articles are counted through all chapters.
    [[nodiscard]] int last_value(const Number& number) const {
        if (number.level == article_level) return last_of(number.level);
        const auto same = [&](const Number& n) { return n.level == number.level; };
        const auto last = std::find_if(open_.begin(), open_.end(), same);
        return last == open_.end() ? 0 : last->value;
    }

    /// Returns the last number of a level in the whole text or annex.
    [[nodiscard]] int last_of(int level) const {
        const auto last = last_of_level_.find(level);
        return last == last_of_level_.end() ? 0 : last->second;
    }

    /// Some documents count (一) to (十七) through all of 一 to 五.
    [[nodiscard]] bool is_next(const Number& number) const {
        return number.value == last_value(number) + 1 || number.value == last_of(number.level) + 1 ||
               (number.inserted > 0 && number.value == last_value(number));
    }

    [[nodiscard]] bool skips_numbers(const Number& number) const {
        return !is_next(number) && number.value > last_value(number);
    }

    void open(const Heading& heading) {
        while (!open_.empty() && open_.back().level >= heading.number.level) open_.pop_back();
        open_.push_back(heading.number);
        last_of_level_[heading.number.level] = heading.number.value;
        start_numbered(heading.text);
    }

    [[nodiscard]] static Start start_of(const Number& number, CharactersView text) {
        return {number.level, number.value, Characters(text.substr(0, recognised_by))};
    }

    [[nodiscard]] bool recognises(const Heading& heading) const {
        return heading.text.size() >= recognised_by && starts_.count(start_of(heading.number, heading.text)) != 0;
    }

    /// After the numbered text a note may have numbers of its own, which do not cut it; unless a passage that was there
    /// before is printed again.
    bool opens_occurrence(const std::vector<Heading>& headings) {
        for (const Heading& heading : headings) {
            if (!recognises(heading)) continue;
            open_ = pieces_[starts_.at(start_of(heading.number, heading.text))].numbers;
            start_numbered(heading.text);
            return true;
        }
        return false;
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
        start(written(open_), open_);
        text_ += text;
        numbering_has_begun_ = true;
        apart_ = false;
    }

    void start(const Characters& id, std::vector<Number> numbers) {
        close();
        const auto [known, is_new] = by_id_.try_emplace(encoded(id), pieces_.size());
        piece_ = known->second;
        if (is_new) pieces_.push_back({id, std::move(numbers), {}, {}, at_ + 1});
        inside_ = true;
        started_at_ = at_;
    }

    void close() {
        if (!inside_) return;
        Piece& piece = pieces_[piece_];
        if (piece.known.insert(text_).second) {
            if (!piece.occurrences.empty()) doubt(Doubt::Kind::repeated, started_at_ + 1, lines_[started_at_].text);
            if (piece.occurrences.empty() && !piece.numbers.empty() && text_.size() >= recognised_by)
                starts_.try_emplace(start_of(piece.numbers.back(), text_), piece_);
            piece.occurrences.push_back(text_);
        }
        text_.clear();
        inside_ = false;
    }

    [[nodiscard]] std::vector<Passage> passages() const;

    std::vector<NormalLine> lines_;
    std::vector<LineKind> kinds_;
    std::vector<std::pair<Characters, Characters>> openings_;  ///< passage and words
    std::size_t last_annex_head_ = 0;
    std::size_t at_ = 0;  ///< the line that is read
    std::vector<Piece> pieces_;
    std::unordered_map<std::string, std::size_t> by_id_;
    std::map<Start, std::size_t> starts_;  ///< the first piece of each
    std::size_t piece_ = 0;                ///< the passage that is open
    bool inside_ = false;                  ///< whether one is
    std::size_t started_at_ = 0;           ///< its first line
    Characters text_;                      ///< its text so far
    std::vector<Number> open_;
    std::map<int, int> last_of_level_;
    int annexes_named_ = 0;
    bool numbering_has_begun_ = false;
    bool apart_ = false;  ///< in what follows the numbered text
    std::vector<LeftOut> left_out_;
    std::vector<Doubt> doubts_;
};

/// A passage means what it means under its headings, so they are hashed with it; numbers are not, so that a passage
/// that only moved is known again.
void add_hashes(std::vector<Passage>& passages) {
    std::unordered_map<std::string, std::string> texts;
    for (Passage& passage : passages) {
        std::string text = join(passage.occurrences, "\n");
        const auto above = texts.find(passage.parent);
        if (above != texts.end()) text.insert(0, above->second + "\n");
        passage.sha256 = sha256(reinterpret_cast<const std::uint8_t*>(text.data()), text.size());
        texts.emplace(passage.id, std::move(text));
    }
}

std::vector<Passage> Cutter::passages() const {
    std::vector<Passage> passages;
    for (const Piece& piece : pieces_) {
        std::vector<Number> above = piece.numbers;
        if (!above.empty()) above.pop_back();
        Passage passage{encoded(piece.id), encoded(written(above)), {}, {}, piece.line};
        for (const Characters& occurrence : piece.occurrences) passage.occurrences.push_back(encoded(occurrence));
        passages.push_back(std::move(passage));
    }
    add_hashes(passages);
    return passages;
}

}  // namespace

std::optional<CutDocument> cut_text(const std::string& text, const std::vector<OpeningWords>& openings) {
    const std::optional<Characters> characters = decoded(text);
    if (!characters) return std::nullopt;
    return Cutter(openings, normal_lines(*characters)).cut();
}

std::vector<OpeningWords> opening_words_of(const Document& document) {
    std::vector<OpeningWords> openings;
    for (const std::string& clause : document.clauses) {
        const auto source = document.sources.find(clause);
        if (source != document.sources.end() && source->second.opens)
            openings.push_back({passage_of(clause), *source->second.opens});
    }
    return openings;
}

std::string_view name_of(LeftOut::Kind kind) {
    switch (kind) {
        case LeftOut::Kind::before_first: return "before_first";
        case LeftOut::Kind::page_number: return "page_number";
        case LeftOut::Kind::page_end: return "page_end";
        case LeftOut::Kind::sign_off: return "sign_off";
        case LeftOut::Kind::contents: return "contents";
        case LeftOut::Kind::annex_list: return "annex_list";
        case LeftOut::Kind::after_sign_off: return "after_sign_off";
    }
    return "";
}

std::string_view name_of(Doubt::Kind kind) {
    switch (kind) {
        case Doubt::Kind::skipped: return "skipped";
        case Doubt::Kind::repeated: return "repeated";
        case Doubt::Kind::mentioned: return "mentioned";
        case Doubt::Kind::unreadable: return "unreadable";
    }
    return "";
}

}  // namespace huji
