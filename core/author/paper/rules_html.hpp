// Rules as HTML: what a criteria sheet and a citizen's guide say alike of one place, section by section: every
// entitlement with its condition, the principles, the terms, the clauses that set no condition, and the documents.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "author/compile/compile.hpp"
#include "author/paper/condition_words.hpp"
#include "author/paper/html.hpp"
#include "author/policy/labels.hpp"
#include "author/policy/text.hpp"

namespace huji {

/// Who reads: a citizen finds a list of titles above each section, and beside each clause its document's date and the
/// way to that document.
enum class Reader { official, citizen };

/// Returns a link to a place on the same page.
std::string link_to(const std::string& anchor);

class RulesHtml {
public:
    /// All must outlive this.
    RulesHtml(CompiledPolicy& compiled, Language language, Reader reader)
        : c_(compiled),
          language_(language),
          reader_(reader),
          l_(labels()),
          words_(compiled, compiled.jurisdiction.own(), language) {}

    void entitlements();
    void principles();
    /// Explains each definition that was named so far; comes after what names them.
    void terms();
    void not_modelled();
    void documents();

    /// Returns the sections so far as their anchors and headings; one that would be empty is not written.
    [[nodiscard]] const std::vector<std::pair<std::string, Text>>& sections() const { return sections_; }

    [[nodiscard]] std::vector<const LayeredEntitlement*> of_kind(Kind kind) const;

    /// Writes a list of the titles of a kind, each with the way to its entitlement.
    void titles(Html& html, Kind kind) const;

    /// Returns a text with the city filled in.
    [[nodiscard]] std::string say(const Text& text) const { return words_.say(text); }

    /// Returns what stands between two sentences.
    [[nodiscard]] std::string gap() const { return info(language_).spaces ? " " : ""; }

    /// Returns a document's dates in a few words: "in force from 1 January 2016".
    [[nodiscard]] std::string dated(const Document& document) const;

    /// Returns the anchor of a document of one of the policies.
    [[nodiscard]] std::string anchor(const Policy& owner, const Document& document) const;

    /// Returns the sections written.
    [[nodiscard]] std::string take() { return html_.take(); }

private:
    void open_section(const std::string& anchor, const Text& heading);
    Html& open_row(const Text& label);
    void row(const Text& label, const std::vector<std::string>& lines, std::string_view tag = "ul");
    void list(const std::vector<std::string>& lines, std::string_view tag);
    [[nodiscard]] std::vector<std::string> lines(const std::vector<Text>& texts) const;
    [[nodiscard]] std::vector<std::string> lines(const std::map<std::string, Text>& table,
                                                 const std::vector<std::string>& names) const;
    [[nodiscard]] std::vector<std::string> in_one_line(const std::vector<std::string>& names) const;

    void entitlements(Kind kind);
    void entitlement(const LayeredEntitlement& layered);
    void conditions(const LayeredEntitlement& layered);
    void condition(const Policy& owner, const Condition& condition);
    void point(const ConditionPoint& point);
    void note(const Definition& definition);
    void certainty(Certainty certainty);
    void extended(const Entitlement& entitlement);
    void clauses(const Policy& owner, const std::vector<ClauseReference>& references);
    void source(const Policy& owner, const Document& document);

    void principle(const Policy& owner, const Principle& principle);
    void without_effect(const Document& document);
    void document(const Policy& owner, const Document& document);
    [[nodiscard]] std::string date(const std::optional<std::string>& stated) const;

    CompiledPolicy& c_;
    Language language_;
    Reader reader_;
    const Labels& l_;
    ConditionWords words_;
    Html html_;
    std::vector<std::pair<std::string, Text>> sections_;
    std::vector<const Definition*> noted_;  ///< definitions to explain, in the order of their first use
};

}  // namespace huji
