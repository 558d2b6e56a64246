#include "author/policy/policy_reader.hpp"

#include <algorithm>
#include <utility>

#include "author/policy/clause_coverage.hpp"
#include "author/policy/condition_reader.hpp"
#include "author/policy/document_reader.hpp"
#include "author/policy/enum_names.hpp"
#include "author/policy/layer_reader.hpp"
#include "author/policy/spelling.hpp"

namespace huji {
namespace {

using Names = std::set<std::string>;

std::optional<ClauseReference> read_reference(const JsonReader& node, const Policy& policy) {
    if (!node.expect_object({"document", "clause"})) return std::nullopt;
    const std::optional<std::string> document_id = node.required_string("document");
    const std::optional<std::string> clause = node.required_string("clause");
    if (!document_id || !clause) return std::nullopt;
    const Document* document = document_named(policy, *document_id);
    if (document == nullptr) {
        node.member("document")
            .report(Code::unknown_document, "There is no document \"" + *document_id + "\"; check its spelling." +
                                                did_you_mean(*document_id, policy.documents, &Document::id));
    } else if (!lists_clause(*document, *clause)) {
        report_unknown_clause(node.member("clause"), *document, *clause);
    }
    return ClauseReference{*document_id, *clause};
}

std::vector<ClauseReference> read_references(const JsonReader& node, const Policy& policy, Citations& cited) {
    std::vector<ClauseReference> references;
    UniqueIds once;
    const std::optional<JsonReader> list = node.required("clauses");
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

std::vector<std::string> read_names(const JsonReader& node, const Table& table) {
    std::vector<std::string> names;
    UniqueIds once;
    const std::optional<JsonReader> list = node.find(table.key);
    if (!list) return names;
    for (const JsonReader& item : list->items()) {
        const std::optional<std::string> name = item.string();
        if (!name) continue;
        if (table.entries.count(*name) == 0) {
            item.report(table.unknown, "\"" + table.key + "\" has no \"" + *name + "\"; check its spelling or add it." +
                                           did_you_mean(*name, table.entries,
                                                        [](const auto& e) -> const std::string& { return e.first; }));
        }
        if (once.add(*name, item)) names.push_back(*name);
    }
    return names;
}

std::vector<Text> read_texts(const JsonReader& node, const std::string& key) {
    std::vector<Text> texts;
    const std::optional<JsonReader> list = node.find(key);
    if (!list) return texts;
    for (const JsonReader& item : list->items()) texts.push_back(item.text());
    return texts;
}

std::vector<std::string> read_layer_names(const JsonReader& node, const std::string& key) {
    std::vector<std::string> names;
    UniqueIds once;
    const std::optional<JsonReader> list = node.find(key);
    if (!list) return names;
    for (const JsonReader& item : list->items()) {
        const std::optional<std::string> name = item.string();
        if (name && once.add(*name, item)) names.push_back(*name);
    }
    return names;
}

std::vector<std::size_t> read_lost_with(const JsonReader& node, const Vocabulary& vocabulary) {
    std::vector<std::size_t> facts;
    UniqueIds once;
    const std::optional<JsonReader> list = node.find("lost_with");
    if (!list) return facts;
    for (const JsonReader& item : list->items()) {
        const std::optional<std::string> id = item.string();
        if (!id) continue;
        if (const auto fact = fact_named(vocabulary, *id)) {
            if (once.add(*id, item)) facts.push_back(*fact);
        } else {
            item.report(Code::unknown_fact, "The vocabulary has no fact \"" + *id + "\"; check its spelling." +
                                                did_you_mean(*id, vocabulary.facts, &Fact::id));
        }
    }
    return facts;
}

void read_conditions(const JsonReader& node, ConditionReader& conditions, Entitlement& entitlement) {
    const std::optional<JsonReader> when = node.required("when");
    const std::optional<JsonReader> may = node.find("may");
    if (when) entitlement.when = conditions.read(*when);
    entitlement.may = may ? conditions.read(*may) : entitlement.when;
    const bool may_differ = when && may && when->value() != may->value();
    const std::optional<JsonReader> ask = node.find("ask");
    if (may_differ && (!ask || ask->value().empty())) {
        node.report(Code::missing_ask,
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
        for (const JsonReader& node : file.required_items("entitlements")) read_entitlement(node, entitlement_ids);
        UniqueIds principle_ids;
        for (const JsonReader& node : file.required_items("principles")) read_principle(node, principle_ids);
        report_unused(file);
    }

    [[nodiscard]] const Names& named() const { return conditions_.named(); }
    [[nodiscard]] const Citations& cited() const { return cited_; }

private:
    void read_tables(const JsonReader& file) {
        read_table(file, "offices", policy_.offices);
        read_table(file, "papers", policy_.papers);
        read_table(file, "places", policy_.registration_sites);
    }

    static void read_table(const JsonReader& file, const std::string& key, std::map<std::string, Text>& entries) {
        const std::optional<JsonReader> table = file.required(key);
        if (!table) return;
        for (const auto& [id, node] : table->members()) {
            if (!is_id(id)) node.report(Code::bad_id, "\"" + id + "\" is no id; use lower-case English snake_case.");
            entries[id] = node.text();
        }
    }

    [[nodiscard]] std::vector<Table> tables() const {
        return {{policy_.offices, "offices", Code::unknown_office, Code::unused_office},
                {policy_.papers, "papers", Code::unknown_paper, Code::unused_paper},
                {policy_.registration_sites, "places", Code::unknown_place, Code::unused_place}};
    }

    void read_entitlement(const JsonReader& node, UniqueIds& once) {
        if (!node.expect_object({"id", "kind", "clauses", "certainty", "when", "may", "extends", "replaces",
                                 "lost_with", "title", "gives", "ask", "offices", "papers", "places", "along",
                                 "way_back", "notes"})) {
            return;
        }
        Entitlement entitlement;
        entitlement.pointer = node.pointer();
        if (const auto kind = node.required("kind")) entitlement.kind = read_kind(*kind).value_or(Kind{});
        entitlement.clauses = read_references(node, policy_, cited_);
        if (const auto certainty = node.required("certainty")) {
            entitlement.certainty = read_certainty(*certainty).value_or(Certainty{});
        }
        read_conditions(node, conditions_, entitlement);
        entitlement.extends = read_layer_names(node, "extends");
        entitlement.replaces = read_layer_names(node, "replaces");
        entitlement.way_back = node.bool_or_false("way_back");
        entitlement.lost_with = read_lost_with(node, vocabulary_);
        read_entitlement_texts(node, entitlement);
        const std::optional<std::string> id = node.required_id("id");
        if (!id || !once.add(*id, node.member("id"))) return;
        entitlement.id = *id;
        policy_.entitlements.push_back(std::move(entitlement));
    }

    void read_entitlement_texts(const JsonReader& node, Entitlement& entitlement) {
        entitlement.title = node.required_text("title");
        entitlement.gives = node.required_text("gives");
        entitlement.ask = read_texts(node, "ask");
        entitlement.along = node.optional_text("along");
        entitlement.notes = read_texts(node, "notes");
        const std::vector<Table> tables = this->tables();
        entitlement.offices = read_names(node, tables[0]);
        entitlement.papers = read_names(node, tables[1]);
        entitlement.registration_sites = read_names(node, tables[2]);
    }

    void read_principle(const JsonReader& node, UniqueIds& once) {
        if (!node.expect_object({"id", "clauses", "certainty", "kinds", "text"})) return;
        Principle principle;
        principle.clauses = read_references(node, policy_, cited_);
        if (const auto certainty = node.required("certainty")) {
            principle.certainty = read_certainty(*certainty).value_or(Certainty{});
        }
        if (const auto kinds = node.required("kinds")) principle.kinds = read_kinds(*kinds);
        principle.text = node.required_text("text");
        const std::optional<std::string> id = node.required_id("id");
        if (!id || !once.add(*id, node.member("id"))) return;
        principle.id = *id;
        policy_.principles.push_back(std::move(principle));
    }

    void report_unused(const JsonReader& file) const {
        Names used;
        for (const Entitlement& entitlement : policy_.entitlements) {
            for (const std::string& name : entitlement.offices) used.insert("offices/" + name);
            for (const std::string& name : entitlement.papers) used.insert("papers/" + name);
            for (const std::string& name : entitlement.registration_sites) used.insert("places/" + name);
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

}  // namespace

PolicyFile read_policy(const JsonReader& node, const std::string& folder, const Vocabulary& vocabulary) {
    PolicyFile file;
    Policy& policy = file.policy;
    policy.file = node.file();
    policy.id = folder;
    if (!node.expect_object({"$schema", "id", "layer", "name", "province", "documents", "definitions", "offices",
                             "papers", "places", "entitlements", "principles"})) {
        return file;
    }
    policy.id = node.required_id("id").value_or("");
    policy.layer = read_layer(node);
    check_folder(node, folder, policy);
    policy.name = node.required_text("name");
    policy.province = node.optional_text("province");
    PolicyReader reader(vocabulary, policy);
    reader.read(node);
    check_coverage(node, policy, reader.cited());
    file.named = reader.named();
    // What the folder says counts: a file that contradicts it is reported, and holds up no other.
    policy.layer = layer_in_folder(folder, policy.layer);
    policy.parent = parent_of(policy.layer);
    return file;
}

}  // namespace huji
