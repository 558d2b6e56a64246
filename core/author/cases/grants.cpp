#include "author/cases/grants.hpp"

#include <algorithm>

#include "author/policy/enum_names.hpp"
#include "author/policy/join.hpp"
#include "engine/verdict.hpp"

namespace huji {
namespace {

using NameList = std::vector<std::string>;

// ---- reading -------------------------------------------------------------------------------------------------------

template <class Rule>
const Rule* rule_named(const std::vector<Rule>& rules, const std::string& id) {
    const auto same = [&](const Rule& rule) { return rule.id == id; };
    const auto found = std::find_if(rules.begin(), rules.end(), same);
    return found == rules.end() ? nullptr : &*found;
}

bool is_known(const Grant& grant, const Policy& policy) {
    return grant.principle ? rule_named(policy.principles, grant.id) != nullptr
                           : rule_named(policy.entitlements, grant.id) != nullptr;
}

NameList read_names(const JsonReader& node, const std::string& key) {
    NameList names;
    UniqueIds once;
    const std::optional<JsonReader> list = node.find(key);
    if (!list) return names;
    for (const JsonReader& item : list->items()) {
        const std::optional<std::string> name = item.words();
        if (name && once.add(*name, item)) names.push_back(*name);
    }
    return names;
}

std::vector<Kind> read_kinds_of(const JsonReader& node, bool principle) {
    if (principle) {
        const std::optional<JsonReader> kinds = node.required("kinds");
        return kinds ? read_kinds(*kinds) : std::vector<Kind>{};
    }
    const std::optional<JsonReader> kind_node = node.required("kind");
    const std::optional<Kind> kind = kind_node ? read_kind(*kind_node) : std::nullopt;
    return kind ? std::vector<Kind>{*kind} : std::vector<Kind>{};
}

bool has_right_keys(const JsonReader& node, bool principle) {
    return principle ? node.expect_object({"principle", "clauses", "certainty", "kinds"})
                     : node.expect_object({"entitlement", "clauses", "kind", "certainty", "places", "offices", "papers",
                                           "extends", "along", "way_back"});
}

std::optional<Grant> read_grant(const JsonReader& node, const Policy& policy, UniqueIds& once) {
    Grant grant;
    grant.principle = node.find("principle").has_value();
    if (!has_right_keys(node, grant.principle)) return std::nullopt;
    const std::string key = grant.principle ? "principle" : "entitlement";
    const std::optional<std::string> id = node.required_id(key);
    if (!id || !once.add(*id, node.member(key))) return std::nullopt;
    grant.id = *id;
    if (!is_known(grant, policy)) {
        node.member(key).report(Code::unknown_entitlement, "This place has no \"" + *id + "\"; check its spelling.");
        return std::nullopt;
    }
    if (node.required("clauses")) grant.clauses = read_names(node, "clauses");
    if (const auto certainty = node.required("certainty")) {
        grant.certainty = read_certainty(*certainty).value_or(Certainty{});
    }
    grant.kinds = read_kinds_of(node, grant.principle);
    grant.registration_sites = read_names(node, "places");
    grant.offices = read_names(node, "offices");
    grant.papers = read_names(node, "papers");
    grant.extends = read_names(node, "extends");
    grant.along = node.bool_or_false("along");
    grant.way_back = node.bool_or_false("way_back");
    return grant;
}

// ---- comparing -----------------------------------------------------------------------------------------------------

NameList sorted(NameList names) {
    std::sort(names.begin(), names.end());
    return names;
}

NameList clauses_of(const std::vector<ClauseReference>& references) {
    NameList clauses;
    for (const ClauseReference& reference : references) clauses.push_back(reference.clause);
    return clauses;
}

NameList names_of(const std::vector<Kind>& kinds) {
    NameList names;
    for (const Kind kind : kinds) names.emplace_back(name(kind));
    return names;
}

class GrantComparison {
public:
    explicit GrantComparison(std::string id) : id_(std::move(id)) {}

    void same(const std::string& what, const NameList& expected, const NameList& found) {
        if (expected != found) fail(what, join_or_none(expected), join_or_none(found));
    }

    void fail(const std::string& what, const std::string& expected, const std::string& found) {
        failures_.push_back(id_ + ": " + what + ": expected " + expected + ", got " + found);
    }

    [[nodiscard]] const NameList& failures() const { return failures_; }

private:
    std::string id_;
    NameList failures_;
};

NameList compare(const Grant& grant, const Entitlement& entitlement) {
    GrantComparison comparison(grant.id);
    comparison.same("clauses", sorted(grant.clauses), sorted(clauses_of(entitlement.clauses)));
    comparison.same("kind", names_of(grant.kinds), names_of({entitlement.kind}));
    comparison.same("certainty", {std::string(name(grant.certainty))}, {std::string(name(entitlement.certainty))});
    comparison.same("places", grant.registration_sites, entitlement.registration_sites);
    comparison.same("offices", sorted(grant.offices), sorted(entitlement.offices));
    comparison.same("papers", sorted(grant.papers), sorted(entitlement.papers));
    comparison.same("extends", sorted(grant.extends), sorted(entitlement.extends));
    if (grant.along != entitlement.along.has_value()) {
        comparison.fail("along", grant.along ? "a text" : "none", entitlement.along ? "a text" : "none");
    }
    if (grant.way_back != entitlement.way_back) {
        comparison.fail("way_back", grant.way_back ? "true" : "false", entitlement.way_back ? "true" : "false");
    }
    return comparison.failures();
}

NameList compare(const Grant& grant, const Principle& principle) {
    GrantComparison comparison(grant.id);
    comparison.same("clauses", sorted(grant.clauses), sorted(clauses_of(principle.clauses)));
    comparison.same("kinds", sorted(names_of(grant.kinds)), sorted(names_of(principle.kinds)));
    comparison.same("certainty", {std::string(name(grant.certainty))}, {std::string(name(principle.certainty))});
    return comparison.failures();
}

template <class Rule>
void compare_all(const std::vector<Grant>& grants, bool principles, const std::vector<Rule>& rules,
                 NameList& failures) {
    for (const Rule& rule : rules) {
        const auto found = std::find_if(grants.begin(), grants.end(), [&](const Grant& grant) {
            return grant.principle == principles && grant.id == rule.id;
        });
        if (found == grants.end()) {
            failures.push_back(rule.id + ": no grant says what it must carry");
            continue;
        }
        const NameList of_rule = compare(*found, rule);
        failures.insert(failures.end(), of_rule.begin(), of_rule.end());
    }
}

}  // namespace

std::vector<Grant> read_grants(const JsonReader& list, const Policy& policy) {
    std::vector<Grant> grants;
    UniqueIds once;
    for (const JsonReader& node : list.items()) {
        std::optional<Grant> grant = read_grant(node, policy, once);
        if (grant) grants.push_back(std::move(*grant));
    }
    return grants;
}

std::vector<std::string> grant_failures(const std::vector<Grant>& grants, const Policy& policy) {
    std::vector<std::string> failures;
    compare_all(grants, false, policy.entitlements, failures);
    compare_all(grants, true, policy.principles, failures);
    return failures;
}

}  // namespace huji
