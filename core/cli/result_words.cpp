#include "cli/result_words.hpp"

#include <algorithm>
#include <array>
#include <ostream>
#include <set>

#include "author/policy/enum_names.hpp"
#include "author/policy/join.hpp"

namespace huji {
namespace {

using OrderedJson = nlohmann::ordered_json;

/// The entitlements of one verdict, in the order in which they are printed.
struct Group {
    Verdict verdict;
    const char* heading;
};

constexpr std::array groups{
    Group{Verdict::applies, "APPLIES"},
    Group{Verdict::possible, "POSSIBLE: the office decides"},
    Group{Verdict::undetermined, "OPEN: depends on answers not given yet"},
    Group{Verdict::not_in_force, "NOT IN FORCE on this date"},
    Group{Verdict::does_not_apply, "DOES NOT APPLY"},
};

bool is_of(const std::string& kind, KindSet kinds) {
    const std::optional<Kind> known = kind_named(kind);
    return known && kinds.contains(*known);
}

std::string join_strings(const OrderedJson& strings, std::string_view separator) {
    return join(strings, separator, [](const OrderedJson& item) { return item.get<std::string>(); });
}

void print_line(const std::string& label, const std::string& words, std::ostream& out) {
    if (!words.empty()) out << "      " << label << ": " << words << '\n';
}

void print_each(const std::string& label, const OrderedJson& strings, std::ostream& out) {
    for (const OrderedJson& item : strings) print_line(label, item.get<std::string>(), out);
}

std::string certainty_words(const std::string& certainty) {
    if (certainty == "delegated") return "the details stand in another document";
    if (certainty == "exploratory") return "the document only says that this will be tried";
    if (certainty == "planned") return "the document only announces this";
    return "";
}

/// Yes and no are true and false in JSON, and the cells are named so.
std::string cell_id(const OrderedJson& value) {
    if (value.is_boolean()) return value.get<bool>() ? "true" : "false";
    return value.get<std::string>();
}

}  // namespace

void ResultWords::print(const Json& result, KindSet kinds, std::ostream& out) const {
    out << texts_.at("name").get<std::string>() << ", " << result.at("date").get<std::string>() << '\n';
    if (!result.at("consistent").get<bool>()) {
        out << '\n';
        print_clash(result, out);
        return;
    }
    for (const Group& group : groups) print_group(result, name(group.verdict), group.heading, kinds, out);
    print_principles(kinds, out);
    print_documents(out);
}

void ResultWords::print_next(const Json& result, std::ostream& out) const {
    const Json& next = result.at("next");
    if (next.is_null()) return;
    const std::string question = next.at("question").get<std::string>();
    out << "\nNEXT QUESTION\n   " << texts_.at("questions").at(question).at("heading").get<std::string>() << '\n';
}

void ResultWords::print_clash(const Json& result, std::ostream& out) const {
    out << "These answers contradict each other:\n";
    const Json& clash = result.at("clash");
    for (const Json& fact : clash) {
        const std::string id = fact.get<std::string>();
        out << "   " << fact_is(id, result.at("answers").at(id)) << '\n';
    }
    for (const Json& axiom : texts_.at("axioms")) {
        const auto clashes = [&](const Json& fact) {
            return std::find(clash.begin(), clash.end(), fact) != clash.end();
        };
        const Json& facts = axiom.at("facts");
        if (std::all_of(facts.begin(), facts.end(), clashes))
            out << "   " << axiom.at("text").get<std::string>() << '\n';
    }
}

void ResultWords::print_group(const Json& result, std::string_view verdict, const char* heading, KindSet kinds,
                              std::ostream& out) const {
    bool first = true;
    for (const Json& entitlement : result.at("entitlements")) {
        if (entitlement.at("verdict") != verdict || !is_of(entitlement.at("kind").get<std::string>(), kinds)) continue;
        if (first) out << '\n' << heading << '\n';
        first = false;
        print_entitlement(result, entitlement, out);
    }
}

void ResultWords::print_entitlement(const Json& result, const Json& entitlement, std::ostream& out) const {
    const std::string id = entitlement.at("id").get<std::string>();
    const Verdict verdict = verdict_named(entitlement.at("verdict").get<std::string>()).value();
    const bool granted = terms(verdict).granted;
    const Json& texts = texts_.at("entitlements").at(id);
    out << "   " << texts.at("title").get<std::string>() << "  [" << id << "]\n";
    if (granted) out << "      " << texts.at("gives").get<std::string>() << '\n';
    if (terms(verdict).has_reason) print_line("Why", reason(result, entitlement.at("reason")), out);
    print_line("Depends on", names(entitlement.at("missing")), out);
    if (verdict == Verdict::possible) print_each("Ask", texts.at("ask"), out);
    if (granted) print_details(texts, out);
    if (granted) print_line("Certainty", certainty_words(entitlement.at("certainty").get<std::string>()), out);
    if (!entitlement.at("remedy").is_null()) print_line("What would help", remedy(entitlement.at("remedy")), out);
    const auto named = [&](const Json& reference) { return clause(reference); };
    print_line("Clause", join(entitlement.at("clauses"), "; ", named), out);
}

void ResultWords::print_details(const Json& texts, std::ostream& out) const {
    print_line("Where to register, in this order", join_strings(texts.at("places"), " > "), out);
    print_line("Office", join_strings(texts.at("offices"), "; "), out);
    print_line("Papers", join_strings(texts.at("papers"), "; "), out);
    if (!texts.at("along").is_null()) print_line("Who may come along", texts.at("along").get<std::string>(), out);
    print_each("Note", texts.at("notes"), out);
    std::vector<std::string> extended;
    for (const Json& id : texts.at("extends")) {
        const auto entitlement = texts_.at("entitlements").find(id.get<std::string>());
        if (entitlement == texts_.at("entitlements").end()) continue;
        extended.push_back(entitlement->at("title").get<std::string>());
    }
    print_line("More about this in the national rules", join(extended, "; "), out);
}

void ResultWords::print_principles(KindSet kinds, std::ostream& out) const {
    bool first = true;
    for (const Json& principle : texts_.at("principles")) {
        const Json& named = principle.at("kinds");
        const auto wanted = [&](const Json& kind) { return is_of(kind.get<std::string>(), kinds); };
        if (std::none_of(named.begin(), named.end(), wanted)) continue;
        if (first) out << "\nWHAT ALSO HOLDS\n";
        first = false;
        out << "   " << principle.at("text").get<std::string>();
        for (const Json& reference : principle.at("clauses")) out << "  (" << clause(reference) << ")";
        out << '\n';
    }
}

void ResultWords::print_documents(std::ostream& out) const {
    out << "\nBASED ON\n";
    for (const Json& document : texts_.at("documents")) {
        out << "   " << document.at("title").get<std::string>() << '\n';
        out << "      " << document.at("notice").get<std::string>() << '\n';
    }
}

std::string ResultWords::reason(const Json& result, const Json& facts) const {
    if (facts.empty()) return "this is so whatever the answers";
    return join(facts, "; ", [&](const Json& fact) {
        const std::string id = fact.get<std::string>();
        return fact_is(id, result.at("answers").at(id));
    });
}

std::string ResultWords::fact_is(const std::string& fact, const Json& value) const {
    const Json& texts = texts_.at("facts").at(fact);
    auto name = texts.at("name").get<std::string>();
    if (value.is_null()) return name + ": not sure";
    for (const Json& cell : texts.at("cells")) {
        if (cell.at(0).get<std::string>() != cell_id(value)) continue;
        auto words = cell.at(1).get<std::string>();
        return value.is_boolean() ? words : name.append(": ").append(words);
    }
    return name;
}

std::string ResultWords::remedy(const Json& changes) const {
    return join(changes, "; ",
                [&](const Json& change) { return fact_is(change.at("fact").get<std::string>(), change.at("to")); });
}

std::string ResultWords::clause(const Json& reference) const {
    const Json& document = texts_.at("documents").at(reference.at("document").get<std::string>());
    return document.at("short").get<std::string>() + " " + reference.at("clause").get<std::string>();
}

std::string ResultWords::names(const Json& facts) const {
    return join(facts, "; ", [&](const Json& fact) {
        return texts_.at("facts").at(fact.get<std::string>()).at("name").get<std::string>();
    });
}

}  // namespace huji
