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

NameList read_names(const JsonReader& place, const std::string& key) {
    NameList names;
    UniqueIds once;
    const std::optional<JsonReader> list = place.find(key);
    if (!list) return names;
    for (const JsonReader& item : list->items()) {
        const std::optional<std::string> name = item.words();
        if (name && once.add(*name, item)) names.push_back(*name);
    }
    return names;
}

std::vector<Kind> read_kinds_of(const JsonReader& place, bool principle) {
    if (principle) {
        const std::optional<JsonReader> kinds = place.required("kinds");
        return kinds ? read_kinds(*kinds) : std::vector<Kind>{};
    }
    const std::optional<JsonReader> place_of_kind = place.required("kind");
    const std::optional<Kind> kind = place_of_kind ? read_kind(*place_of_kind) : std::nullopt;
    return kind ? std::vector<Kind>{*kind} : std::vector<Kind>{};
}

bool has_right_keys(const JsonReader& place, bool principle) {
    return principle ? place.is_object_of({"principle", "clauses", "certainty", "kinds"})
                     : place.is_object_of({"entitlement", "clauses", "kind", "certainty", "places", "offices", "papers",
                                           "extends", "along", "way_back"});
}

std::optional<Grant> read_grant(const JsonReader& place, const Policy& policy, UniqueIds& once) {
    Grant grant;
    grant.principle = place.find("principle").has_value();
    if (!has_right_keys(place, grant.principle)) return std::nullopt;
    const std::string key = grant.principle ? "principle" : "entitlement";
    const std::optional<std::string> id = place.id_of(key);
    if (!id || !once.add(*id, place.member(key))) return std::nullopt;
    grant.id = *id;
    if (!is_known(grant, policy)) {
        place.member(key).report(Code::unknown_entitlement, "This place has no \"" + *id + "\"; check its spelling.");
        return std::nullopt;
    }
    if (place.required("clauses")) grant.clauses = read_names(place, "clauses");
    if (const auto certainty = place.required("certainty")) {
        grant.certainty = read_certainty(*certainty).value_or(Certainty{});
    }
    grant.kinds = read_kinds_of(place, grant.principle);
    grant.registration_sites = read_names(place, "places");
    grant.offices = read_names(place, "offices");
    grant.papers = read_names(place, "papers");
    grant.extends = read_names(place, "extends");
    grant.along = place.marked("along");
    grant.way_back = place.marked("way_back");
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
    for (const JsonReader& place : list.items()) {
        std::optional<Grant> grant = read_grant(place, policy, once);
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
