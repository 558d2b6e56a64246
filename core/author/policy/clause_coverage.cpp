#include "author/policy/clause_coverage.hpp"

namespace huji {
namespace {

using Names = std::set<std::string>;

Names check_no_effect(const JsonReader& node, const Document& document, const Citations& cited) {
    Names without_effect;
    for (const NoEffect& no_effect : document.no_effect) {
        for (const std::string& clause : no_effect.clauses) {
            const bool again = !without_effect.insert(clause).second;
            if (!again && cited.count({document.id, clause}) == 0) continue;
            node.member("no_effect")
                .report(Code::clause_twice,
                        again ? "\"" + clause + "\" is listed twice as having no effect; list it once."
                              : "\"" + clause + "\" is cited by a rule and listed as having no effect; choose one.");
        }
    }
    return without_effect;
}

void check_document(const JsonReader& node, const Document& document, const Citations& cited) {
    const Names without_effect = check_no_effect(node, document, cited);
    for (const JsonReader& item : node.member("clauses").items()) {
        const Json* id = item.value().is_object() && item.value().contains("id") ? &item.value().at("id") : nullptr;
        if (id == nullptr || !id->is_string()) continue;
        const auto clause = id->get<std::string>();
        if (cited.count({document.id, clause}) != 0 || without_effect.count(clause) != 0) continue;
        item.report(Code::uncovered_clause,
                    "Nothing cites clause \"" + clause + "\"; encode it or list it in \"no_effect\" with a reason.");
    }
}

}  // namespace

void check_coverage(const JsonReader& file, const Policy& policy, const Citations& cited) {
    if (!file.value().contains("documents") || !file.value().at("documents").is_array()) return;
    for (const JsonReader& node : file.member("documents").items()) {
        if (!node.value().is_object() || !node.value().contains("clauses") || !node.value().at("clauses").is_array())
            continue;
        const auto id = node.value().find("id");
        if (id == node.value().end() || !id->is_string()) continue;
        const Document* document = document_named(policy, id->get<std::string>());
        if (document != nullptr) check_document(node, *document, cited);
    }
}

}  // namespace huji
