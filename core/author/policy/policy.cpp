#include "author/policy/policy.hpp"

#include <algorithm>

namespace huji {

const Policy* city_named(const PolicySet& set, const std::string& id) {
    const auto found =
        std::find_if(set.cities.begin(), set.cities.end(), [&](const Policy& city) { return city.id == id; });
    return found == set.cities.end() ? nullptr : &*found;
}

bool lists_clause(const Policy& policy, const std::string& clause) {
    return std::any_of(policy.documents.begin(), policy.documents.end(), [&](const Document& document) {
        return std::find(document.clauses.begin(), document.clauses.end(), clause) != document.clauses.end();
    });
}

}  // namespace huji
