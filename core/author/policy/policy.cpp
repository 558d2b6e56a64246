#include "author/policy/policy.hpp"

#include <algorithm>

namespace huji {

const Policy* policy_named(const PolicySet& set, const std::string& id) {
    const auto found =
        std::find_if(set.policies.begin(), set.policies.end(), [&](const Policy& policy) { return policy.id == id; });
    return found == set.policies.end() ? nullptr : &*found;
}

std::vector<const Policy*> cities_of(const PolicySet& set) {
    std::vector<const Policy*> cities;
    for (const Policy& policy : set.policies) {
        if (policy.layer == Layer::city) cities.push_back(&policy);
    }
    return cities;
}

const Document* document_named(const Policy& policy, const std::string& id) {
    const auto same = [&](const Document& document) { return document.id == id; };
    const auto found = std::find_if(policy.documents.begin(), policy.documents.end(), same);
    return found == policy.documents.end() ? nullptr : &*found;
}

bool lists_clause(const Document& document, const std::string& clause) {
    return std::find(document.clauses.begin(), document.clauses.end(), clause) != document.clauses.end();
}

bool lists_clause(const Policy& policy, const std::string& clause) {
    return std::any_of(policy.documents.begin(), policy.documents.end(),
                       [&](const Document& document) { return lists_clause(document, clause); });
}

}  // namespace huji
