#include "author/policy/policy_reader.hpp"

#include <algorithm>
#include <utility>

#include "author/policy/clause_id.hpp"
#include "author/policy/condition_reader.hpp"
#include "author/policy/enum_names.hpp"
#include "author/policy/layer_reader.hpp"

namespace huji {
namespace {

using Names = std::set<std::string>;

/// Document and clause of everything cited, also by rules that are otherwise too broken to keep.
using Citations = std::set<std::pair<std::string, std::string>>;

// ---- documents and their clauses -----------------------------------------------------------------------------------

/// Reads a required member that may be null, because a copy of a document need not state it.
std::optional<JsonReader> stated(const JsonReader& place, const std::string& key) {
    const std::optional<JsonReader> member = place.required(key);
    return member && !member->value().is_null() ? member : std::nullopt;
}

std::optional<std::string> stated_date(const JsonReader& place, const std::string& key) {
    const std::optional<JsonReader> member = stated(place, key);
    return member ? member->date() : std::nullopt;
}

std::optional<std::string> stated_words(const JsonReader& place, const std::string& key) {
    const std::optional<JsonReader> member = stated(place, key);
    return member ? member->words() : std::nullopt;
}

void read_dates(const JsonReader& place, Document& document) {
    document.issued = stated_date(place, "issued");
    document.effective = stated_date(place, "effective");
    document.ends = stated_date(place, "ends");
    // YYYY-MM-DD compares as text as it does as a date.
    const std::optional<std::string>& start = document.effective ? document.effective : document.issued;
    if (document.ends && start && *document.ends < *start) {
        place.member("ends").report(Code::dates_out_of_order,
                                    "The document ends before it starts (" + *start + "); correct one date.");
    }
}

std::optional<std::string> read_hash(const JsonReader& place, Layer layer) {
    if (place.value().is_null()) {
        if (layer == Layer::city)
            place.report(Code::missing_hash,
                         "The clause has no hash of its text; run \"huji sources CITY TEXT --write\".");
        return std::nullopt;
    }
    std::optional<std::string> hash = place.string();
    const auto hexadecimal = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); };
    if (!hash || (hash->size() == 64 && std::all_of(hash->begin(), hash->end(), hexadecimal))) return hash;
    place.report(Code::bad_hash, "A hash is 64 hexadecimal digits in lower case; let \"huji sources\" write it.");
    return std::nullopt;
}

std::optional<std::string> read_opening(const JsonReader& place, const std::string& clause) {
    const std::optional<JsonReader> words = place.find("opens");
    if (is_numbered(passage_of(clause)) != words.has_value()) return words ? words->words() : std::nullopt;
    place.report(Code::bad_clause,
                 words ? "\"" + clause + "\" is found by its number; leave \"opens\" out."
                       : "\"" + clause + "\" is no number, such as 三(一)5; say in \"opens\" how it begins.");
    return std::nullopt;
}

/// Parts of one passage are found together, so what is known of its text must be the same. Their names begin alike, so
/// that they are neighbours in the sorted list.
void check_parts(const JsonReader& place, const std::string& clause, const Document& document) {
    const std::string passage = passage_of(clause);
    for (auto part = document.sources.lower_bound(passage);
         part != document.sources.end() && part->first.compare(0, passage.size(), passage) == 0; ++part) {
        const auto& [other, source] = *part;
        if (passage_of(other) != passage || !source.sha256) continue;
        if (source.sha256 == document.sources.at(clause).sha256) continue;
        std::string message = "\"" + clause;
        message += "\" and \"" + other + "\" are parts of one passage and must have one hash; ";
        place.report(Code::hashes_differ, message + "let \"huji sources\" write it.");
        return;
    }
}

void read_clause(const JsonReader& place, Layer layer, UniqueIds& once, Document& document) {
    if (!place.is_object_of({"id", "opens", "sha256"})) return;
    const std::optional<std::string> clause = place.words_of("id");
    if (!clause || !once.add(*clause, place.member("id"))) return;
    document.clauses.push_back(*clause);
    ClauseSource& source = document.sources[*clause];
    source.opens = read_opening(place, *clause);
    const std::optional<JsonReader> hash = place.required("sha256");
    if (hash) source.sha256 = read_hash(*hash, layer);
    if (source.sha256) check_parts(*hash, *clause, document);
}

void read_clauses(const JsonReader& list, Layer layer, Document& document) {
    UniqueIds once;
    if (list.value().is_array() && list.value().empty())
        list.report(Code::empty_list, "List every clause of the document.");
    for (const JsonReader& place : list.items()) read_clause(place, layer, once, document);
}

bool has_clause(const Document& document, const std::string& clause) { return document.sources.count(clause) != 0; }

void report_unknown_clause(const JsonReader& place, const Document& document, const std::string& clause) {
    place.report(Code::unknown_clause, "The document \"" + document.id + "\" lists no clause \"" + clause +
                                           "\"; check it or add it to \"clauses\".");
}

NoEffect read_no_effect(const JsonReader& place, const Document& document) {
    NoEffect no_effect;
    if (!place.is_object_of({"clauses", "reason"})) return no_effect;
    no_effect.reason = place.text_of("reason");
    for (const JsonReader& item : place.items_of("clauses")) {
        const std::optional<std::string> clause = item.words();
        if (!clause) continue;
        if (!has_clause(document, *clause)) report_unknown_clause(item, document, *clause);
        no_effect.clauses.push_back(*clause);
    }
    return no_effect;
}

std::optional<Document> read_document(const JsonReader& place, Layer layer) {
    if (!place.is_object_of({"id", "title", "title_in", "number", "issuer", "issued", "effective", "ends", "link",
                             "notice", "clauses", "no_effect"})) {
        return std::nullopt;
    }
    Document document;
    const std::optional<std::string> id = place.id_of("id");
    document.id = id.value_or("?");
    document.title = place.words_of("title").value_or("");
    document.short_title = place.text_of("title_in");
    document.number = stated_words(place, "number");
    document.link = stated_words(place, "link");
    if (const auto issuer = stated(place, "issuer")) document.issuer = issuer->text();
    read_dates(place, document);
    document.notice = place.text_of("notice");
    if (const auto clauses = place.required("clauses")) read_clauses(*clauses, layer, document);
    for (const JsonReader& item : place.items_of("no_effect"))
        document.no_effect.push_back(read_no_effect(item, document));
    return id ? std::optional(std::move(document)) : std::nullopt;
}

void read_documents(const JsonReader& file, Policy& policy) {
    UniqueIds once;
    for (const JsonReader& place : file.items_of("documents")) {
        std::optional<Document> document = read_document(place, policy.layer);
        if (document && once.add(document->id, place.member("id"))) policy.documents.push_back(std::move(*document));
    }
}

const Document* document_named(const Policy& policy, const std::string& id) {
    const auto same = [&](const Document& document) { return document.id == id; };
    const auto found = std::find_if(policy.documents.begin(), policy.documents.end(), same);
    return found == policy.documents.end() ? nullptr : &*found;
}

// ---- entitlements and principles -----------------------------------------------------------------------------------

std::optional<ClauseReference> read_reference(const JsonReader& place, const Policy& policy) {
    if (!place.is_object_of({"document", "clause"})) return std::nullopt;
    const std::optional<std::string> document_id = place.words_of("document");
    const std::optional<std::string> clause = place.words_of("clause");
    if (!document_id || !clause) return std::nullopt;
    const Document* document = document_named(policy, *document_id);
    if (document == nullptr) {
        place.member("document")
            .report(Code::unknown_document, "There is no document \"" + *document_id + "\"; check its spelling.");
    } else if (!has_clause(*document, *clause)) {
        report_unknown_clause(place.member("clause"), *document, *clause);
    }
    return ClauseReference{*document_id, *clause};
}

std::vector<ClauseReference> read_references(const JsonReader& place, const Policy& policy, Citations& cited) {
    std::vector<ClauseReference> references;
    UniqueIds once;
    const std::optional<JsonReader> list = place.required("clauses");
    if (!list) return references;
    if (list->value().is_array() && list->value().empty())
        list->report(Code::empty_list, "Cite the clause that grants this.");
    for (const JsonReader& item : list->items()) {
        std::optional<ClauseReference> reference = read_reference(item, policy);
        if (!reference || !once.add(reference->document + " " + reference->clause, item)) continue;
        cited.emplace(reference->document, reference->clause);
        references.push_back(std::move(*reference));
    }
    return references;
}

/// One of the three tables that entitlements point into.
struct Table {
    const std::map<std::string, Text>& entries;
    std::string key;  ///< in an entitlement and in the policy: offices, papers, places
    Code unknown;     ///< diagnostic of a name that is not in the table
    Code unused;      ///< diagnostic of an entry that nothing names
};

std::vector<std::string> read_names(const JsonReader& place, const Table& table) {
    std::vector<std::string> names;
    UniqueIds once;
    const std::optional<JsonReader> list = place.find(table.key);
    if (!list) return names;
    for (const JsonReader& item : list->items()) {
        const std::optional<std::string> name = item.string();
        if (!name) continue;
        if (table.entries.count(*name) == 0) {
            item.report(table.unknown, "\"" + table.key + "\" has no \"" + *name + "\"; check its spelling or add it.");
        }
        if (once.add(*name, item)) names.push_back(*name);
    }
    return names;
}

std::vector<Text> read_texts(const JsonReader& place, const std::string& key) {
    std::vector<Text> texts;
    const std::optional<JsonReader> list = place.find(key);
    if (!list) return texts;
    for (const JsonReader& item : list->items()) texts.push_back(item.text());
    return texts;
}

std::vector<std::string> read_layer_names(const JsonReader& place, const std::string& key) {
    std::vector<std::string> names;
    UniqueIds once;
    const std::optional<JsonReader> list = place.find(key);
    if (!list) return names;
    for (const JsonReader& item : list->items()) {
        const std::optional<std::string> name = item.string();
        if (name && once.add(*name, item)) names.push_back(*name);
    }
    return names;
}

std::vector<std::size_t> read_lost_with(const JsonReader& place, const Vocabulary& vocabulary) {
    std::vector<std::size_t> facts;
    UniqueIds once;
    const std::optional<JsonReader> list = place.find("lost_with");
    if (!list) return facts;
    for (const JsonReader& item : list->items()) {
        const std::optional<std::string> id = item.string();
        if (!id) continue;
        if (const auto fact = fact_named(vocabulary, *id)) {
            if (once.add(*id, item)) facts.push_back(*fact);
        } else {
            item.report(Code::unknown_fact, "The vocabulary has no fact \"" + *id + "\"; check its spelling.");
        }
    }
    return facts;
}

void read_conditions(const JsonReader& place, ConditionReader& conditions, Entitlement& entitlement) {
    const std::optional<JsonReader> when = place.required("when");
    const std::optional<JsonReader> may = place.find("may");
    if (when) entitlement.when = conditions.read(*when);
    entitlement.may = may ? conditions.read(*may) : entitlement.when;
    const bool may_differ = when && may && when->value() != may->value();
    const std::optional<JsonReader> ask = place.find("ask");
    if (may_differ && (!ask || ask->value().empty())) {
        place.report(Code::missing_ask,
                     "This can be possible without being certain; say in \"ask\" what to ask the office.");
    }
}

class PolicyReader {
public:
    PolicyReader(const Vocabulary& vocabulary, Policy& policy)
        : vocabulary_(vocabulary), policy_(policy), conditions_(vocabulary) {}

    void read(const JsonReader& file) {
        read_documents(file, policy_);
        read_tables(file);
        if (const auto list = file.find("definitions")) policy_.definitions = conditions_.read_definitions(*list);
        UniqueIds entitlement_ids;
        for (const JsonReader& place : file.items_of("entitlements")) read_entitlement(place, entitlement_ids);
        UniqueIds principle_ids;
        for (const JsonReader& place : file.items_of("principles")) read_principle(place, principle_ids);
        report_unused(file);
    }

    [[nodiscard]] const Names& named() const { return conditions_.named(); }
    [[nodiscard]] const Citations& cited() const { return cited_; }

private:
    void read_tables(const JsonReader& file) {
        read_table(file, "offices", policy_.offices);
        read_table(file, "papers", policy_.papers);
        read_table(file, "places", policy_.places);
    }

    static void read_table(const JsonReader& file, const std::string& key, std::map<std::string, Text>& entries) {
        const std::optional<JsonReader> table = file.required(key);
        if (!table) return;
        for (const auto& [id, place] : table->members()) {
            if (!is_id(id)) place.report(Code::bad_id, "\"" + id + "\" is no id; use lower-case English snake_case.");
            entries[id] = place.text();
        }
    }

    [[nodiscard]] std::vector<Table> tables() const {
        return {{policy_.offices, "offices", Code::unknown_office, Code::unused_office},
                {policy_.papers, "papers", Code::unknown_paper, Code::unused_paper},
                {policy_.places, "places", Code::unknown_place, Code::unused_place}};
    }

    void read_entitlement(const JsonReader& place, UniqueIds& once) {
        if (!place.is_object_of({"id", "kind", "clauses", "certainty", "when", "may", "extends", "replaces",
                                 "lost_with", "title", "gives", "ask", "offices", "papers", "places", "along",
                                 "way_back", "notes"})) {
            return;
        }
        Entitlement entitlement;
        entitlement.pointer = place.pointer();
        if (const auto kind = place.required("kind")) entitlement.kind = read_kind(*kind).value_or(Kind{});
        entitlement.clauses = read_references(place, policy_, cited_);
        if (const auto certainty = place.required("certainty")) {
            entitlement.certainty = read_certainty(*certainty).value_or(Certainty{});
        }
        read_conditions(place, conditions_, entitlement);
        entitlement.extends = read_layer_names(place, "extends");
        entitlement.replaces = read_layer_names(place, "replaces");
        entitlement.way_back = place.marked("way_back");
        entitlement.lost_with = read_lost_with(place, vocabulary_);
        read_entitlement_texts(place, entitlement);
        const std::optional<std::string> id = place.id_of("id");
        if (!id || !once.add(*id, place.member("id"))) return;
        entitlement.id = *id;
        policy_.entitlements.push_back(std::move(entitlement));
    }

    void read_entitlement_texts(const JsonReader& place, Entitlement& entitlement) {
        entitlement.title = place.text_of("title");
        entitlement.gives = place.text_of("gives");
        entitlement.ask = read_texts(place, "ask");
        entitlement.along = place.optional_text_of("along");
        entitlement.notes = read_texts(place, "notes");
        const std::vector<Table> tables = this->tables();
        entitlement.offices = read_names(place, tables[0]);
        entitlement.papers = read_names(place, tables[1]);
        entitlement.places = read_names(place, tables[2]);
    }

    void read_principle(const JsonReader& place, UniqueIds& once) {
        if (!place.is_object_of({"id", "clauses", "certainty", "kinds", "text"})) return;
        Principle principle;
        principle.clauses = read_references(place, policy_, cited_);
        if (const auto certainty = place.required("certainty")) {
            principle.certainty = read_certainty(*certainty).value_or(Certainty{});
        }
        if (const auto kinds = place.required("kinds")) principle.kinds = read_kinds(*kinds);
        principle.text = place.text_of("text");
        const std::optional<std::string> id = place.id_of("id");
        if (!id || !once.add(*id, place.member("id"))) return;
        principle.id = *id;
        policy_.principles.push_back(std::move(principle));
    }

    void report_unused(const JsonReader& file) const {
        Names used;
        for (const Entitlement& entitlement : policy_.entitlements) {
            for (const std::string& name : entitlement.offices) used.insert("offices/" + name);
            for (const std::string& name : entitlement.papers) used.insert("papers/" + name);
            for (const std::string& name : entitlement.places) used.insert("places/" + name);
        }
        for (const Table& table : tables()) {
            for (const auto& [name, text] : table.entries) {
                if (used.count(table.key + "/" + name) != 0) continue;
                file.member(table.key).member(name).report(
                    table.unused, "No entitlement names \"" + name + "\"; use it or remove it.");
            }
        }
        if (const auto definitions = file.find("definitions")) report_unused_definitions(*definitions, named());
    }

    const Vocabulary& vocabulary_;
    Policy& policy_;
    ConditionReader conditions_;
    Citations cited_;
};

// ---- coverage of clauses -------------------------------------------------------------------------------------------

Names check_no_effect(const JsonReader& place, const Document& document, const Citations& cited) {
    Names without_effect;
    for (const NoEffect& no_effect : document.no_effect) {
        for (const std::string& clause : no_effect.clauses) {
            const bool again = !without_effect.insert(clause).second;
            if (!again && cited.count({document.id, clause}) == 0) continue;
            place.member("no_effect")
                .report(Code::clause_twice,
                        again ? "\"" + clause + "\" is listed twice as having no effect; list it once."
                              : "\"" + clause + "\" is cited by a rule and listed as having no effect; choose one.");
        }
    }
    return without_effect;
}

void check_coverage(const JsonReader& place, const Document& document, const Citations& cited) {
    const Names without_effect = check_no_effect(place, document, cited);
    for (const JsonReader& item : place.member("clauses").items()) {
        const Json* id = item.value().is_object() && item.value().contains("id") ? &item.value().at("id") : nullptr;
        if (id == nullptr || !id->is_string()) continue;
        const auto clause = id->get<std::string>();
        if (cited.count({document.id, clause}) != 0 || without_effect.count(clause) != 0) continue;
        item.report(Code::uncovered_clause,
                    "Nothing cites clause \"" + clause + "\"; encode it or list it in \"no_effect\" with a reason.");
    }
}

void check_all_coverage(const JsonReader& file, const Policy& policy, const Citations& cited) {
    if (!file.value().contains("documents") || !file.value().at("documents").is_array()) return;
    for (const JsonReader& place : file.member("documents").items()) {
        if (!place.value().is_object() || !place.value().contains("clauses") || !place.value().at("clauses").is_array())
            continue;
        const auto id = place.value().find("id");
        if (id == place.value().end() || !id->is_string()) continue;
        const Document* document = document_named(policy, id->get<std::string>());
        if (document != nullptr) check_coverage(place, *document, cited);
    }
}

}  // namespace

PolicyFile read_policy(const JsonReader& place, const std::string& folder, const Vocabulary& vocabulary) {
    PolicyFile file;
    Policy& policy = file.policy;
    policy.file = place.file();
    policy.id = folder;
    if (!place.is_object_of({"$schema", "id", "layer", "name", "province", "documents", "definitions", "offices",
                             "papers", "places", "entitlements", "principles"})) {
        return file;
    }
    policy.id = place.id_of("id").value_or("");
    policy.layer = read_layer(place);
    check_folder(place, folder, policy);
    policy.name = place.text_of("name");
    policy.province = place.optional_text_of("province");
    PolicyReader reader(vocabulary, policy);
    reader.read(place);
    check_all_coverage(place, policy, reader.cited());
    file.named = reader.named();
    // What the folder says counts: a file that contradicts it is reported, and holds up no other.
    policy.layer = layer_in_folder(folder, policy.layer);
    policy.parent = parent_of(policy.layer);
    return file;
}

}  // namespace huji
