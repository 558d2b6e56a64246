#include "author/documents/skeleton.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <utility>

#include <nlohmann/json.hpp>

#include "author/documents/sources.hpp"
#include "author/policy/characters.hpp"
#include "author/policy/clause_id.hpp"
#include "author/policy/join.hpp"
#include "author/policy/text.hpp"

namespace huji {
namespace {

using OrderedJson = nlohmann::ordered_json;

// ---- what stands before the numbered text --------------------------------------------------------------------------

/// So many characters tell one paragraph from the others.
constexpr std::size_t opening_length = 12;

struct Lead {
    std::string title;
    std::vector<Opening> openings;  ///< one, where the text has a preamble
};

std::string trimmed(const std::string& line) {
    constexpr std::array<std::string_view, 5> blanks{" ", "\t", "\r", "\xE3\x80\x80", "\xEF\xBB\xBF"};
    std::string_view rest = line;
    const auto drop = [&](bool front) {
        for (const std::string_view blank : blanks) {
            const bool there = front ? rest.starts_with(blank) : rest.ends_with(blank);
            if (!there) continue;
            rest = front ? rest.substr(blank.size()) : rest.substr(0, rest.size() - blank.size());
            return true;
        }
        return false;
    };
    while (drop(true) || drop(false)) continue;
    return std::string(rest);
}

std::vector<std::string> trimmed_lines_of(const std::string& text) {
    std::vector<std::string> lines;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find_first_of("\n\r", at), text.size());
        if (std::string line = trimmed(text.substr(at, end - at)); !line.empty()) lines.push_back(std::move(line));
        at = end + 1;
    }
    return lines;
}

bool is_numbered_line(const std::string& line) {
    const std::optional<std::vector<Passage>> passages = cut_text(line, {});
    return passages && !passages->empty();
}

/// Titles, dates and names of offices end without a mark; a preamble's paragraph does not.
bool is_paragraph(const std::string& line) {
    constexpr std::array<std::string_view, 4> marks{"。", "：", "；", ":"};
    return std::any_of(marks.begin(), marks.end(), [&](std::string_view mark) { return line.ends_with(mark); });
}

Lead lead_of(const std::string& text) {
    Lead lead;
    for (const std::string& line : trimmed_lines_of(text)) {
        if (is_numbered_line(line)) break;
        if (lead.title.empty() && !is_paragraph(line)) {
            lead.title = line;
        } else if (is_paragraph(line) && lead.openings.empty()) {
            lead.openings.push_back({"前言", std::string(first_characters(line, opening_length))});
        }
    }
    return lead;
}

// ---- the clauses ---------------------------------------------------------------------------------------------------

std::string printed_text(const Passage& passage) { return join(passage.printings, "\n"); }

/// A heading that only holds others is hashed with each of them and says nothing by itself; one with a sentence does.
bool is_only_heading(const Passage& passage, const std::vector<Passage>& passages) {
    const auto inside = [&](const Passage& other) { return other.parent == passage.id; };
    return std::any_of(passages.begin(), passages.end(), inside) &&
           printed_text(passage).find("。") == std::string::npos;
}

std::vector<ListedClause> skeleton_clauses(const std::vector<Passage>& passages, const Lead& lead) {
    std::vector<ListedClause> clauses;
    for (const Passage& passage : passages) {
        if (is_only_heading(passage, passages)) continue;
        ListedClause clause{passage.id, printed_text(passage), {}, passage.sha256};
        for (const Opening& opening : lead.openings) {
            if (opening.passage == passage.id) clause.opens = opening.words;
        }
        clauses.push_back(std::move(clause));
    }
    return clauses;
}

// ---- the files -----------------------------------------------------------------------------------------------------

OrderedJson empty_text() {
    OrderedJson text = OrderedJson::object();
    for (const Language language : languages()) {
        if (!info(language).fallback) text[std::string(tag(language))] = "";
    }
    return text;
}

OrderedJson document_json(const NewCity& city, const Lead& lead, const std::vector<ListedClause>& clauses) {
    OrderedJson list = OrderedJson::array();
    for (const ListedClause& clause : clauses) {
        OrderedJson entry{{"id", clause.id}};
        if (!clause.opens.empty()) entry["opens"] = clause.opens;
        entry["sha256"] = clause.sha256;
        list.push_back(std::move(entry));
    }
    return {{"id", city.document},
            {"title", lead.title},
            {"title_in", empty_text()},
            {"number", nullptr},
            {"issuer", nullptr},
            {"issued", nullptr},
            {"effective", nullptr},
            {"ends", nullptr},
            {"link", nullptr},
            {"notice", empty_text()},
            {"clauses", std::move(list)},
            {"no_effect", OrderedJson::array()}};
}

std::string policy_json(const NewCity& city, OrderedJson document, const std::vector<Passage>& passages) {
    OrderedJson name = empty_text();
    name[std::string(tag(source_language()))] = city.name;
    const OrderedJson policy{{"$schema", city.schemas + "/policy.schema.json"},
                             {"id", city.id},
                             {"layer", "city"},
                             {"name", std::move(name)},
                             {"documents", OrderedJson::array({std::move(document)})},
                             {"offices", OrderedJson::object()},
                             {"papers", OrderedJson::object()},
                             {"places", OrderedJson::object()},
                             {"entitlements", OrderedJson::array()},
                             {"principles", OrderedJson::array()}};
    const std::string file = policy.dump(2) + "\n";
    // Clauses one a line, as `huji sources --write` leaves them.
    return with_hashes(file, 0, passages).value_or(file);
}

std::string cases_json(const NewCity& city) {
    const OrderedJson cases{{"$schema", city.schemas + "/cases.schema.json"}, {"cases", OrderedJson::array()}};
    return cases.dump(2) + "\n";
}

constexpr std::string_view how_to_fill =
    "\nWhat each clause says, as it is hashed (white space and wide forms taken out). `huji check` names the clauses\n"
    "that policy.json does not cover yet. Each one is\n\n"
    "- cited by an entitlement or a principle: `{\"document\": \"DOCUMENT\", \"clause\": \"NUMBER\"}` in its "
    "`clauses`; or\n"
    "- listed in the document's `no_effect`, with the reason why no citizen gains or loses by it.\n\n"
    "A clause that grants several things may be listed as NUMBERa, NUMBERb, … with one and the same hash. An "
    "unnumbered\n"
    "paragraph at the end belongs to the clause before it, unless it is listed with the words that it `opens` with.\n"
    "This file is for reading; nothing reads it back, and it may be deleted.\n";

std::string clauses_md(const NewCity& city, const Lead& lead, const std::vector<Passage>& passages,
                       const std::vector<ListedClause>& clauses) {
    std::string file = "# " + city.id + ": the clauses of " + city.document + "\n";
    if (!lead.title.empty()) file += "\n" + lead.title + "\n";
    std::string how(how_to_fill);
    how.replace(how.find("DOCUMENT"), std::string_view("DOCUMENT").size(), city.document);
    file += how;
    for (const Passage& passage : passages) {
        const auto same = [&](const ListedClause& clause) { return clause.id == passage.id; };
        const bool listed = std::any_of(clauses.begin(), clauses.end(), same);
        file += "\n## " + passage.id + (listed ? "\n\n" : " (heading)\n\n") + printed_text(passage) + "\n";
    }
    return file;
}

}  // namespace

Skeleton skeleton_of(const NewCity& city) {
    Skeleton skeleton;
    const Lead lead = lead_of(city.text);
    const std::optional<std::vector<Passage>> passages = cut_text(city.text, lead.openings);
    if (!passages) {
        skeleton.error = SkeletonError::not_utf8;
        return skeleton;
    }
    const auto numbered = [](const Passage& passage) { return is_numbered(passage.id); };
    if (std::none_of(passages->begin(), passages->end(), numbered)) {
        skeleton.error = SkeletonError::no_numbers;
        return skeleton;
    }
    skeleton.clauses = skeleton_clauses(*passages, lead);
    skeleton.policy_json = policy_json(city, document_json(city, lead, skeleton.clauses), *passages);
    skeleton.cases_json = cases_json(city);
    skeleton.clauses_md = clauses_md(city, lead, *passages, skeleton.clauses);
    return skeleton;
}

}  // namespace huji
