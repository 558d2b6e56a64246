#include "author/documents/skeleton.hpp"

#include <algorithm>
#include <optional>
#include <string_view>
#include <unordered_set>
#include <utility>

#include <nlohmann/json.hpp>

#include "author/documents/clause_hashes.hpp"
#include "author/policy/clause_id.hpp"
#include "author/policy/join.hpp"
#include "author/policy/json_parser.hpp"
#include "author/policy/text.hpp"

namespace huji {
namespace {

using OrderedJson = nlohmann::ordered_json;

// ---- the clauses ---------------------------------------------------------------------------------------------------

std::string whole_text(const Passage& passage) { return join(passage.occurrences, "\n"); }

/// A heading that only holds others is hashed with each of them and says nothing by itself; one with a sentence does.
std::vector<ListedClause> skeleton_clauses(const std::vector<Passage>& passages, const FrontMatter& matter) {
    std::unordered_set<std::string> parents;
    for (const Passage& passage : passages) parents.insert(passage.parent);
    std::vector<ListedClause> clauses;
    for (const Passage& passage : passages) {
        const bool holds_others = parents.contains(passage.id);
        if (holds_others && whole_text(passage).find("。") == std::string::npos) continue;
        ListedClause clause{passage.id, whole_text(passage), {}, passage.sha256};
        for (const OpeningWords& opening : matter.openings) {
            if (opening.passage == passage.id) clause.opening_words = opening.words;
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

OrderedJson value_of(const std::optional<ReadValue>& read) {
    return read ? OrderedJson(read->value) : OrderedJson(nullptr);
}

OrderedJson issuer_json(const FrontMatter& matter) {
    if (!matter.issuer) return nullptr;
    OrderedJson issuer = empty_text();
    issuer[std::string(tag(source_language()))] = matter.issuer->value;
    return issuer;
}

OrderedJson document_json(const NewCity& city, const FrontMatter& matter, const std::vector<ListedClause>& clauses) {
    OrderedJson list = OrderedJson::array();
    for (const ListedClause& clause : clauses) {
        OrderedJson entry{{"id", clause.id}};
        if (!clause.opening_words.empty()) entry["opens"] = clause.opening_words;
        entry["sha256"] = clause.sha256;
        list.push_back(std::move(entry));
    }
    return {{"id", city.document},
            {"title", matter.title ? matter.title->value : ""},
            {"title_in", empty_text()},
            {"number", value_of(matter.number)},
            {"issuer", issuer_json(matter)},
            {"issued", value_of(matter.issued)},
            {"effective", value_of(matter.effective)},
            {"ends", value_of(matter.ends)},
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
    const std::string file = policy.dump(2, ' ', false, bad_utf8) + "\n";
    // Clauses one a line, as `huji sources --write` leaves them.
    return with_hashes(file, 0, passages).value_or(file);
}

std::string cases_json(const NewCity& city) {
    const OrderedJson cases{{"$schema", city.schemas + "/cases.schema.json"}, {"cases", OrderedJson::array()}};
    return cases.dump(2, ' ', false, bad_utf8) + "\n";
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

std::string clauses_md(const NewCity& city, const FrontMatter& matter, const std::vector<Passage>& passages,
                       const std::vector<ListedClause>& clauses) {
    std::string file = "# " + city.id + ": the clauses of " + city.document + "\n";
    if (matter.title) file += "\n" + matter.title->value + "\n";
    std::string how(how_to_fill);
    how.replace(how.find("DOCUMENT"), std::string_view("DOCUMENT").size(), city.document);
    file += how;
    for (const Passage& passage : passages) {
        const auto same = [&](const ListedClause& clause) { return clause.id == passage.id; };
        const bool listed = std::any_of(clauses.begin(), clauses.end(), same);
        file += "\n## " + passage.id + (listed ? "\n\n" : " (heading)\n\n") + whole_text(passage) + "\n";
    }
    return file;
}

}  // namespace

Skeleton skeleton_of(const NewCity& city) {
    Skeleton skeleton;
    FrontMatter& matter = skeleton.front_matter;
    matter = front_matter(city.text);
    std::optional<CutDocument> cut = cut_text(city.text, matter.openings);
    if (!cut) {
        skeleton.error = SkeletonError::not_utf8;
        return skeleton;
    }
    const std::vector<Passage>& passages = cut->passages;
    const auto numbered = [](const Passage& passage) { return is_numbered(passage.id); };
    if (std::none_of(passages.begin(), passages.end(), numbered)) {
        skeleton.error = SkeletonError::no_numbers;
        return skeleton;
    }
    skeleton.clauses = skeleton_clauses(passages, matter);
    skeleton.policy_json = policy_json(city, document_json(city, matter, skeleton.clauses), passages);
    skeleton.cases_json = cases_json(city);
    skeleton.clauses_md = clauses_md(city, matter, passages, skeleton.clauses);
    skeleton.left_out = std::move(cut->left_out);
    skeleton.doubts = std::move(cut->doubts);
    return skeleton;
}

}  // namespace huji
