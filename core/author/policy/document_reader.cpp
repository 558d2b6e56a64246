#include "author/policy/document_reader.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "author/policy/clause_id.hpp"
#include "author/policy/spelling.hpp"

namespace huji {
namespace {

/// Reads a required member that may be null, because a copy of a document need not state it.
std::optional<JsonReader> stated(const JsonReader& node, const std::string& key) {
    const std::optional<JsonReader> member = node.required(key);
    return member && !member->value().is_null() ? member : std::nullopt;
}

std::optional<std::string> stated_date(const JsonReader& node, const std::string& key) {
    const std::optional<JsonReader> member = stated(node, key);
    return member ? member->date() : std::nullopt;
}

std::optional<std::string> stated_words(const JsonReader& node, const std::string& key) {
    const std::optional<JsonReader> member = stated(node, key);
    return member ? member->words() : std::nullopt;
}

void read_dates(const JsonReader& node, Document& document) {
    document.issued = stated_date(node, "issued");
    document.effective = stated_date(node, "effective");
    document.ends = stated_date(node, "ends");
    // YYYY-MM-DD compares as text as it does as a date.
    const std::optional<std::string>& start = document.effective ? document.effective : document.issued;
    if (document.ends && start && *document.ends < *start) {
        node.member("ends").report(Code::dates_out_of_order,
                                   "The document ends before it starts (" + *start + "); correct one date.");
    }
}

std::optional<std::string> read_hash(const JsonReader& node, Layer layer) {
    if (node.value().is_null()) {
        if (layer == Layer::city)
            node.report(Code::missing_hash,
                        "The clause has no hash of its text; run \"huji sources CITY TEXT --write\".");
        return std::nullopt;
    }
    std::optional<std::string> hash = node.string();
    const auto hexadecimal = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); };
    if (!hash || (hash->size() == 64 && std::all_of(hash->begin(), hash->end(), hexadecimal))) return hash;
    node.report(Code::bad_hash, "A hash is 64 hexadecimal digits in lower case; let \"huji sources\" write it.");
    return std::nullopt;
}

std::optional<std::string> read_opening(const JsonReader& node, const std::string& clause) {
    const std::optional<JsonReader> words = node.find("opens");
    if (is_numbered(passage_of(clause)) != words.has_value()) return words ? words->words() : std::nullopt;
    node.report(Code::bad_clause,
                words ? "\"" + clause + "\" is found by its number; leave \"opens\" out."
                      : "\"" + clause + "\" is no number, such as 三(一)5; say in \"opens\" how it begins.");
    return std::nullopt;
}

/// Parts of one passage are found together, so what is known of its text must be the same. Their names begin alike, so
/// that they are neighbours in the sorted list.
void check_parts(const JsonReader& node, const std::string& clause, const Document& document) {
    const std::string passage = passage_of(clause);
    for (auto part = document.sources.lower_bound(passage);
         part != document.sources.end() && part->first.compare(0, passage.size(), passage) == 0; ++part) {
        const auto& [other, source] = *part;
        if (passage_of(other) != passage || !source.sha256) continue;
        if (source.sha256 == document.sources.at(clause).sha256) continue;
        std::string message = "\"" + clause;
        message += "\" and \"" + other + "\" are parts of one passage and must have one hash; ";
        node.report(Code::hashes_differ, message + "let \"huji sources\" write it.");
        return;
    }
}

void read_clause(const JsonReader& node, Layer layer, UniqueIds& once, Document& document) {
    if (!node.expect_object({"id", "opens", "sha256"})) return;
    const std::optional<std::string> clause = node.required_string("id");
    if (!clause || !once.add(*clause, node.member("id"))) return;
    document.clauses.push_back(*clause);
    ClauseSource& source = document.sources[*clause];
    source.opens = read_opening(node, *clause);
    const std::optional<JsonReader> hash = node.required("sha256");
    if (hash) source.sha256 = read_hash(*hash, layer);
    if (source.sha256) check_parts(*hash, *clause, document);
}

void read_clauses(const JsonReader& list, Layer layer, Document& document) {
    UniqueIds once;
    if (list.value().is_array() && list.value().empty())
        list.report(Code::empty_list, "List every clause of the document.");
    for (const JsonReader& node : list.items()) read_clause(node, layer, once, document);
}

NoEffect read_no_effect(const JsonReader& node, const Document& document) {
    NoEffect no_effect;
    if (!node.expect_object({"clauses", "reason"})) return no_effect;
    no_effect.reason = node.required_text("reason");
    for (const JsonReader& item : node.required_items("clauses")) {
        const std::optional<std::string> clause = item.words();
        if (!clause) continue;
        if (!lists_clause(document, *clause)) report_unknown_clause(item, document, *clause);
        no_effect.clauses.push_back(*clause);
    }
    return no_effect;
}

std::optional<Document> read_document(const JsonReader& node, Layer layer) {
    if (!node.expect_object({"id", "title", "title_in", "number", "issuer", "issued", "effective", "ends", "link",
                             "notice", "clauses", "no_effect"})) {
        return std::nullopt;
    }
    Document document;
    const std::optional<std::string> id = node.required_id("id");
    document.id = id.value_or("?");
    document.title = node.required_string("title").value_or("");
    document.short_title = node.required_text("title_in");
    document.number = stated_words(node, "number");
    document.link = stated_words(node, "link");
    if (const auto issuer = stated(node, "issuer")) document.issuer = issuer->text();
    read_dates(node, document);
    document.notice = node.required_text("notice");
    if (const auto clauses = node.required("clauses")) read_clauses(*clauses, layer, document);
    for (const JsonReader& item : node.required_items("no_effect"))
        document.no_effect.push_back(read_no_effect(item, document));
    return id ? std::optional(std::move(document)) : std::nullopt;
}

}  // namespace

void report_unknown_clause(const JsonReader& node, const Document& document, const std::string& clause) {
    node.report(Code::unknown_clause, "The document \"" + document.id + "\" lists no clause \"" + clause +
                                          "\"; check it or add it to \"clauses\"." +
                                          did_you_mean(clause, document.clauses));
}

void read_documents(const JsonReader& file, Policy& policy) {
    UniqueIds once;
    for (const JsonReader& node : file.required_items("documents")) {
        std::optional<Document> document = read_document(node, policy.layer);
        if (document && once.add(document->id, node.member("id"))) policy.documents.push_back(std::move(*document));
    }
}

}  // namespace huji
