#include "author/sheet.hpp"

#include <algorithm>
#include <set>
#include <vector>

#include "author/condition_words.hpp"
#include "author/html.hpp"
#include "author/labels.hpp"
#include "author/sheet_style.hpp"
#include "engine/receipt.hpp"

namespace huji {
namespace {

/// Letters and digits alone make ids that every browser takes: "national/permit" is "national-permit".
std::string anchor(const std::string& prefix, const std::string& id) {
    std::string result = prefix + id;
    std::replace(result.begin(), result.end(), '/', '-');
    return result;
}

std::string link_to(const std::string& anchor) {
    std::string link(1, '#');
    return link += anchor;
}

class SheetWriter {
public:
    SheetWriter(Compiled& compiled, Language language)
        : c_(compiled), language_(language), l_(labels()), place_words_(compiled, *compiled.place, language) {}

    std::string write(std::string_view version) {
        begin();
        contents();
        documents();
        for (unsigned kind = 0; kind < kind_count; ++kind) entitlements(static_cast<Kind>(kind));
        principles();
        terms();
        not_modelled();
        html_.open("footer").open("p").text(c_.place->id).text(" ").text(version);
        return html_.take();
    }

private:
    // ---- small pieces ----------------------------------------------------------------------------------------------

    [[nodiscard]] std::string say(const Text& text) const { return place_words_.say(text); }

    void list(const std::vector<std::string>& lines, std::string_view tag) {
        if (lines.size() == 1) {
            html_.text(lines.front());
            return;
        }
        html_.open(tag);
        for (const std::string& line : lines) html_.element("li", line);
        html_.close();
    }

    void row(const Text& label, const std::vector<std::string>& lines, std::string_view tag = "ul") {
        if (lines.empty()) return;
        open_row(label);
        list(lines, tag);
        html_.close();
    }

    void open_row(const Text& label) { html_.element("dt", say(label)).open("dd"); }

    [[nodiscard]] std::vector<std::string> lines(const std::vector<Text>& texts) const {
        std::vector<std::string> result;
        for (const Text& text : texts) result.push_back(say(text));
        return result;
    }

    [[nodiscard]] std::vector<std::string> lines(const std::map<std::string, Text>& table,
                                                 const std::vector<std::string>& names) const {
        std::vector<std::string> result;
        for (const std::string& name : names) result.push_back(say(table.at(name)));
        return result;
    }

    /// Short names need no list of their own.
    [[nodiscard]] std::vector<std::string> in_one_line(const std::vector<std::string>& names) const {
        std::string line;
        for (const std::string& name : names) line += (line.empty() ? "" : say(l_.semicolon)) + name;
        return line.empty() ? std::vector<std::string>{} : std::vector<std::string>{line};
    }

    [[nodiscard]] std::vector<const Policy*> policies() const {
        std::vector<const Policy*> result{c_.place};
        if (c_.national != nullptr) result.push_back(c_.national);
        return result;
    }

    [[nodiscard]] std::vector<const PlacedEntitlement*> of_kind(Kind kind) const {
        std::vector<const PlacedEntitlement*> result;
        for (const PlacedEntitlement& placed : c_.entitlements) {
            if (placed.entitlement->kind == kind) result.push_back(&placed);
        }
        return result;
    }

    // ---- the page and its contents ---------------------------------------------------------------------------------

    void begin() {
        const std::string title = put(say(l_.sheet_title), "{city}", c_.place->name[language_]);
        html_.verbatim("<!doctype html>\n").open("html", {{"lang", std::string(tag(language_))}}).open("head");
        html_.verbatim("<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n");
        html_.element("title", title).open("style").verbatim(sheet_style).close().close().open("body");
        html_.open("header").element("h1", title).element("p", say(l_.sheet_about) + gap() + say(l_.reading)).close();
    }

    [[nodiscard]] std::string gap() const { return language_ == Language::en ? " " : ""; }

    void contents() {
        html_.open("nav").element("h2", say(l_.contents));
        for (unsigned kind = 0; kind < kind_count; ++kind) {
            const auto placed = of_kind(static_cast<Kind>(kind));
            if (placed.empty()) continue;
            html_.element("h3", say(l_.kinds[kind])).open("ul");
            for (const PlacedEntitlement* one : placed) {
                html_.open("li").element("a", say(one->entitlement->title), {{"href", link_to(anchor("e-", one->id))}});
                html_.close();
            }
            html_.close();
        }
        html_.close();
    }

    // ---- documents -------------------------------------------------------------------------------------------------

    void documents() {
        html_.open("section").element("h2", say(l_.documents));
        for (const Policy* policy : policies()) {
            for (const Document& one : policy->documents) document(one);
        }
        html_.close();
    }

    void document(const Document& document) {
        html_.open("article").element("h3", say(document.short_title)).open("dl");
        open_row(l_.document_title);
        html_.element("cite", document.title, {{"lang", "zh-Hans"}}).close();
        open_row(l_.number);
        if (document.number) {
            html_.element("span", *document.number, {{"lang", "zh-Hans"}}).close();
        } else {
            html_.text(say(l_.not_stated)).close();
        }
        row(l_.issuer, {document.issuer ? say(*document.issuer) : say(l_.not_stated)});
        row(l_.issued, {date(document.issued)});
        row(l_.effective, {date(document.effective)});
        row(l_.ends, {date(document.ends)});
        if (document.link) {
            open_row(l_.link);
            html_.element("a", *document.link, {{"href", *document.link}}).close();
        }
        row(l_.notice, {say(document.notice)});
        html_.close().close();
    }

    [[nodiscard]] std::string date(const std::optional<std::string>& stated) const {
        return stated ? date_words(*stated, language_) : say(l_.not_stated);
    }

    // ---- entitlements ----------------------------------------------------------------------------------------------

    void entitlements(Kind kind) {
        const auto placed = of_kind(kind);
        if (placed.empty()) return;
        html_.open("section").element("h2", say(l_.kinds[static_cast<std::size_t>(kind)]));
        for (const PlacedEntitlement* one : placed) entitlement(*one);
        html_.close();
    }

    void entitlement(const PlacedEntitlement& placed) {
        const Entitlement& e = *placed.entitlement;
        const Policy& owner = *placed.policy;
        html_.open("article", {{"id", anchor("e-", placed.id)}}).element("h3", say(e.title));
        html_.element("p", say(e.gives), {{"class", "gives"}}).open("dl");
        conditions(placed);
        row(l_.ask, lines(e.ask));
        row(l_.offices, in_one_line(lines(owner.offices, e.offices)));
        row(l_.papers, lines(owner.papers, e.papers));
        row(e.places.size() > 1 ? l_.places_ordered : l_.places, lines(owner.places, e.places), "ol");
        if (e.along) row(l_.along, {say(*e.along)});
        row(l_.notes, lines(e.notes));
        row(l_.national, in_one_line(national_titles(e)));
        open_row(l_.certainty);
        certainty(e.certainty);
        html_.close();
        open_row(l_.clause);
        clauses(owner, e.clauses);
        html_.close().close().close();
    }

    void certainty(Certainty certainty) {
        const std::string words = say(l_.certainties[static_cast<std::size_t>(certainty)]);
        if (certainty == Certainty::definite) {
            html_.text(words);
        } else {
            html_.element("strong", words, {{"class", "unsure"}});
        }
    }

    [[nodiscard]] std::vector<std::string> national_titles(const Entitlement& entitlement) const {
        std::vector<std::string> titles;
        for (const PlacedEntitlement& placed : c_.entitlements) {
            const auto& extended = entitlement.extends;
            if (std::find(extended.begin(), extended.end(), placed.id) != extended.end()) {
                titles.push_back(say(placed.entitlement->title));
            }
        }
        return titles;
    }

    /// Clause numbers stay as the document writes them; a document is named once for all that follow.
    void clauses(const Policy& owner, const std::vector<ClauseReference>& references) {
        const std::string* named = nullptr;
        for (const ClauseReference& reference : references) {
            const auto document = std::find_if(owner.documents.begin(), owner.documents.end(),
                                               [&](const Document& d) { return d.id == reference.document; });
            if (document == owner.documents.end()) continue;
            if (named != nullptr) html_.text(*named == document->id ? say(l_.comma) : say(l_.semicolon));
            if (named == nullptr || *named != document->id) html_.text(say(document->short_title)).text(" ");
            html_.element("b", reference.clause, {{"lang", "zh-Hans"}});
            named = &document->id;
        }
    }

    // ---- conditions ------------------------------------------------------------------------------------------------

    void conditions(const PlacedEntitlement& placed) {
        const Entitlement& e = *placed.entitlement;
        const Root when = c_.builder.condition(e.when);
        const Root may = c_.builder.condition(e.may);
        const bool undecided = when == root_false && may != root_false;
        open_row(l_.condition);
        if (undecided) html_.element("p", say(l_.undecided_condition));
        condition(*placed.policy, undecided ? e.may : e.when);
        html_.close();
        if (undecided || when == may) return;
        open_row(l_.possible_condition);
        html_.element("p", say(l_.possible_help));
        condition(*placed.policy, e.may);
        html_.close();
    }

    void condition(const Policy& owner, const Condition& condition) {
        point(ConditionWords(c_, owner, language_).point(condition));
    }

    /// A named definition is explained once, at the end; a name in a condition leads there.
    void point(const ConditionPoint& point) {
        if (point.definition != nullptr) {
            note(*point.definition);
            html_.element("a", point.words, {{"href", link_to(anchor("d-", point.definition->id))}});
            return;
        }
        if (point.parts.empty()) {
            html_.text(point.words);
            return;
        }
        html_.element("span", point.words + say(l_.colon), {{"class", "joint"}}).open("ul");
        for (const ConditionPoint& part : point.parts) {
            html_.open("li");
            this->point(part);
            html_.close();
        }
        html_.close();
    }

    void note(const Definition& definition) {
        if (std::find(noted_.begin(), noted_.end(), &definition) == noted_.end()) noted_.push_back(&definition);
    }

    /// Writing one definition out may name further ones, which come after it.
    void terms() {
        if (noted_.empty()) return;
        html_.open("section").element("h2", say(l_.terms)).element("p", say(l_.terms_help));
        html_.open("dl", {{"class", "terms"}});
        for (std::size_t i = 0; i < noted_.size(); ++i) {
            const Definition& definition = *noted_[i];
            html_.element("dt", place_words_.name_of(definition), {{"id", anchor("d-", definition.id)}}).open("dd");
            condition(*c_.place, definition.condition);
            html_.close();
        }
        html_.close().close();
    }

    // ---- what is no entitlement ------------------------------------------------------------------------------------

    void principles() {
        bool any = false;
        for (const Policy* policy : policies()) any = any || !policy->principles.empty();
        if (!any) return;
        html_.open("section").element("h2", say(l_.principles)).open("ul");
        for (const Policy* policy : policies()) {
            for (const Principle& one : policy->principles) principle(*policy, one);
        }
        html_.close().close();
    }

    void principle(const Policy& owner, const Principle& principle) {
        html_.open("li").text(say(principle.text) + gap());
        if (principle.certainty != Certainty::definite) {
            certainty(principle.certainty);
            html_.text(gap());
        }
        html_.open("span", {{"class", "small"}}).text(say(l_.open_bracket));
        clauses(owner, principle.clauses);
        html_.text(say(l_.close_bracket)).close().close();
    }

    void not_modelled() {
        html_.open("section").element("h2", say(l_.not_modelled)).element("p", say(l_.not_modelled_help));
        for (const Policy* policy : policies()) {
            for (const Document& document : policy->documents) {
                if (!document.no_effect.empty()) without_effect(document);
            }
        }
        html_.close();
    }

    void without_effect(const Document& document) {
        html_.open("article").element("h3", say(document.short_title)).open("dl", {{"class", "unmodelled"}});
        for (const NoEffect& entry : document.no_effect) {
            std::string clauses;
            for (const std::string& clause : entry.clauses) {
                if (!clauses.empty()) clauses += "、";
                clauses += clause;
            }
            html_.element("dt", clauses, {{"lang", "zh-Hans"}}).element("dd", say(entry.reason));
        }
        html_.close().close();
    }

    Compiled& c_;
    Language language_;
    const Labels& l_;
    ConditionWords place_words_;
    Html html_;
    std::vector<const Definition*> noted_;  ///< definitions to explain, in the order of their first use
};

}  // namespace

std::string sheet_of(Compiled& compiled, Language language, std::string_view version) {
    return SheetWriter(compiled, language).write(version);
}

}  // namespace huji
