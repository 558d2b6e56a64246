#include "author/paper/rules_html.hpp"

#include <algorithm>

#include "author/compile/texts.hpp"
#include "author/policy/join.hpp"
#include "engine/verdict.hpp"

namespace huji {
namespace {

/// Letters and digits alone make ids that every browser takes: "national/permit" is "national-permit".
std::string anchor_of(const std::string& prefix, const std::string& id) {
    std::string result = prefix + id;
    std::replace(result.begin(), result.end(), '/', '-');
    return result;
}

/// Words that stand for what is said elsewhere on the page.
Html::Attributes term(const std::string& anchor) { return {{"class", "term"}, {"href", link_to(anchor)}}; }

}  // namespace

std::string link_to(const std::string& anchor) {
    std::string link(1, '#');
    return link += anchor;
}

// ---- small pieces ----------------------------------------------------------------------------------------------

std::vector<const LayeredEntitlement*> RulesHtml::of_kind(Kind kind) const {
    std::vector<const LayeredEntitlement*> result;
    for (const LayeredEntitlement& layered : c_.entitlements) {
        if (layered.entitlement->kind == kind) result.push_back(&layered);
    }
    return result;
}

std::string RulesHtml::anchor(const Policy& owner, const Document& document) const {
    return anchor_of("document-", c_.jurisdiction.layered_id(owner, document.id));
}

void RulesHtml::open_section(const std::string& anchor, const Text& heading) {
    sections_.emplace_back(anchor, heading);
    html_.open("section", {{"id", anchor}}).element("h2", say(heading));
}

Html& RulesHtml::open_row(const Text& label) { return html_.element("dt", say(label)).open("dd"); }

void RulesHtml::row(const Text& label, const std::vector<std::string>& lines, std::string_view tag) {
    if (lines.empty()) return;
    open_row(label);
    list(lines, tag);
    html_.close();
}

void RulesHtml::list(const std::vector<std::string>& lines, std::string_view tag) {
    if (lines.size() == 1) {
        html_.text(lines.front());
        return;
    }
    html_.open(tag);
    for (const std::string& line : lines) html_.element("li", line);
    html_.close();
}

std::vector<std::string> RulesHtml::lines(const std::vector<Text>& texts) const {
    std::vector<std::string> result;
    for (const Text& text : texts) result.push_back(say(text));
    return result;
}

std::vector<std::string> RulesHtml::lines(const std::map<std::string, Text>& table,
                                          const std::vector<std::string>& names) const {
    std::vector<std::string> result;
    for (const std::string& name : names) result.push_back(say(table.at(name)));
    return result;
}

/// Short names need no list of their own.
std::vector<std::string> RulesHtml::in_one_line(const std::vector<std::string>& names) const {
    return names.empty() ? names : std::vector<std::string>{join(names, say(l_.semicolon))};
}

// ---- entitlements ----------------------------------------------------------------------------------------------

void RulesHtml::titles(Html& html, Kind kind) const {
    html.open("ul", {{"class", "titles"}});
    for (const LayeredEntitlement* one : of_kind(kind)) {
        html.open("li").element("a", say(one->entitlement->title), {{"href", link_to(anchor_of("e-", one->id))}});
        html.close();
    }
    html.close();
}

void RulesHtml::entitlements() {
    for (unsigned kind = 0; kind < kind_count; ++kind) entitlements(static_cast<Kind>(kind));
}

void RulesHtml::entitlements(Kind kind) {
    const auto layered = of_kind(kind);
    if (layered.empty()) return;
    open_section(std::string(name(kind)), l_.kinds[static_cast<std::size_t>(kind)]);
    if (reader_ == Reader::citizen) titles(html_, kind);
    for (const LayeredEntitlement* one : layered) entitlement(*one);
    html_.close();
}

void RulesHtml::entitlement(const LayeredEntitlement& layered) {
    const Entitlement& e = *layered.entitlement;
    const Policy& owner = *layered.policy;
    html_.open("article", {{"id", anchor_of("e-", layered.id)}}).element("h3", say(e.title));
    html_.element("p", say(e.gives), {{"class", "gives"}}).open("dl");
    conditions(layered);
    row(l_.ask, lines(e.ask));
    row(l_.offices, in_one_line(lines(owner.offices, e.offices)));
    row(l_.papers, lines(owner.papers, e.papers));
    row(e.registration_sites.size() > 1 ? l_.places_ordered : l_.places,
        lines(owner.registration_sites, e.registration_sites), "ol");
    if (e.along) row(l_.along, {say(*e.along)});
    row(l_.notes, lines(e.notes));
    extended(e);
    open_row(l_.certainty);
    certainty(e.certainty);
    html_.close();
    open_row(l_.clause);
    clauses(owner, e.clauses);
    html_.close().close().close();
}

void RulesHtml::certainty(Certainty certainty) {
    const std::string words = say(l_.certainties[static_cast<std::size_t>(certainty)]);
    if (certainty == Certainty::definite) {
        html_.text(words);
    } else {
        html_.element("strong", words, {{"class", "unsure"}});
    }
}

/// Leads to the entitlements of layers above that this one adds to.
void RulesHtml::extended(const Entitlement& entitlement) {
    if (entitlement.extends.empty()) return;
    open_row(l_.national).open("ul");
    for (const LayeredEntitlement& layered : c_.entitlements) {
        const auto& extended = entitlement.extends;
        if (std::find(extended.begin(), extended.end(), layered.id) == extended.end()) continue;
        html_.open("li").element("a", say(layered.entitlement->title), term(anchor_of("e-", layered.id))).close();
    }
    html_.close().close();
}

/// Clause numbers stay as the document writes them; a document is named once for all that follow.
void RulesHtml::clauses(const Policy& owner, const std::vector<ClauseReference>& references) {
    const std::string* named = nullptr;
    for (const ClauseReference& reference : references) {
        const auto document = std::find_if(owner.documents.begin(), owner.documents.end(),
                                           [&](const Document& d) { return d.id == reference.document; });
        if (document == owner.documents.end()) continue;
        if (named != nullptr) html_.text(*named == document->id ? say(l_.list_comma) : say(l_.semicolon));
        if (named == nullptr || *named != document->id) source(owner, *document);
        html_.element("b", reference.clause, {{"lang", std::string(tag(source_language()))}});
        named = &document->id;
    }
}

void RulesHtml::source(const Policy& owner, const Document& document) {
    const std::string title = say(document.short_title);
    if (reader_ == Reader::official) {
        html_.text(title).text(" ");
        return;
    }
    html_.element("a", title, {{"href", link_to(anchor(owner, document))}});
    html_.text(say(l_.comma) + dated(document) + say(l_.comma));
}

// ---- conditions ------------------------------------------------------------------------------------------------

void RulesHtml::conditions(const LayeredEntitlement& layered) {
    const Entitlement& e = *layered.entitlement;
    const NodeId when = c_.builder.condition(e.when);
    const NodeId may = c_.builder.condition(e.may);
    const bool undecided = when == false_node && may != false_node;
    open_row(l_.condition);
    if (undecided) html_.element("p", say(l_.undecided_condition));
    condition(*layered.policy, undecided ? e.may : e.when);
    html_.close();
    if (undecided || when == may) return;
    open_row(l_.possible_condition);
    html_.element("p", say(l_.possible_help));
    condition(*layered.policy, e.may);
    html_.close();
}

void RulesHtml::condition(const Policy& owner, const Condition& condition) {
    point(ConditionWords(c_, owner, language_).point(condition));
}

/// A named definition is explained once, at the end; a name in a condition leads there.
void RulesHtml::point(const ConditionPoint& point) {
    if (point.definition != nullptr) {
        note(*point.definition);
        html_.element("a", point.words, term(anchor_of("d-", point.definition->id)));
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

void RulesHtml::note(const Definition& definition) {
    if (std::find(noted_.begin(), noted_.end(), &definition) == noted_.end()) noted_.push_back(&definition);
}

/// Writing one definition out may name further ones, which come after it.
void RulesHtml::terms() {
    if (noted_.empty()) return;
    open_section("terms", l_.terms);
    html_.element("p", say(l_.terms_help)).open("dl", {{"class", "terms"}});
    for (std::size_t i = 0; i < noted_.size(); ++i) {
        const Definition& definition = *noted_[i];
        html_.element("dt", words_.name_of(definition), {{"id", anchor_of("d-", definition.id)}}).open("dd");
        condition(c_.jurisdiction.own(), definition.condition);
        html_.close();
    }
    html_.close().close();
}

// ---- what is no entitlement ------------------------------------------------------------------------------------

void RulesHtml::principles() {
    bool any = false;
    for (const Policy* policy : c_.jurisdiction.layers()) any = any || !policy->principles.empty();
    if (!any) return;
    open_section("principles", l_.principles);
    html_.open("ul");
    for (const Policy* policy : c_.jurisdiction.layers()) {
        for (const Principle& one : policy->principles) principle(*policy, one);
    }
    html_.close().close();
}

void RulesHtml::principle(const Policy& owner, const Principle& principle) {
    html_.open("li").text(say(principle.text) + gap());
    if (principle.certainty != Certainty::definite) {
        certainty(principle.certainty);
        html_.text(gap());
    }
    html_.open("span", {{"class", "small"}}).text(say(l_.open_bracket));
    clauses(owner, principle.clauses);
    html_.text(say(l_.close_bracket)).close().close();
}

void RulesHtml::not_modelled() {
    open_section("no-condition", l_.not_modelled);
    html_.element("p", say(l_.not_modelled_help));
    for (const Policy* policy : c_.jurisdiction.layers()) {
        for (const Document& document : policy->documents) {
            if (!document.no_effect.empty()) without_effect(document);
        }
    }
    html_.close();
}

void RulesHtml::without_effect(const Document& document) {
    html_.open("article").element("h3", say(document.short_title)).open("dl", {{"class", "unmodelled"}});
    for (const NoEffect& entry : document.no_effect) {
        html_.element("dt", join(entry.clauses, "、"), {{"lang", std::string(tag(source_language()))}})
            .element("dd", say(entry.reason));
    }
    html_.close().close();
}

// ---- documents -------------------------------------------------------------------------------------------------

void RulesHtml::documents() {
    open_section("documents", l_.documents);
    for (const Policy* policy : c_.jurisdiction.layers()) {
        for (const Document& one : policy->documents) document(*policy, one);
    }
    html_.close();
}

void RulesHtml::document(const Policy& owner, const Document& document) {
    html_.open("article", {{"id", anchor(owner, document)}}).element("h3", say(document.short_title)).open("dl");
    open_row(l_.document_title);
    html_.element("cite", document.title, {{"lang", std::string(tag(source_language()))}}).close();
    open_row(l_.number);
    if (document.number) {
        html_.element("span", *document.number, {{"lang", std::string(tag(source_language()))}}).close();
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

std::string RulesHtml::date(const std::optional<std::string>& stated) const {
    return stated ? date_words(*stated, language_) : say(l_.not_stated);
}

std::string RulesHtml::dated(const Document& document) const {
    const auto with = [&](const Text& words, const std::string& day) {
        return substitute(say(words), "{date}", date_words(day, language_));
    };
    std::string words = document.effective ? with(l_.in_force_from, *document.effective)
                        : document.issued  ? with(l_.issued_on, *document.issued)
                                           : say(l_.undated);
    if (document.ends) words += say(l_.comma) + with(l_.in_force_until, *document.ends);
    return words;
}

}  // namespace huji
