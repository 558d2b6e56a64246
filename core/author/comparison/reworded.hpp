// What two versions of a place say in other words, whatever they mean: texts, papers, offices, clauses, documents.
#pragma once

#include <string>
#include <vector>

#include "author/comparison/diff.hpp"

namespace huji {

struct Reworded {
    std::string what;                ///< such as "entitlement settle_by_renting"
    std::vector<std::string> parts;  ///< keys of the policy file whose values are others, or "new", or "gone"
};

/// Returns what is worded otherwise in the entitlements that stand for each other, in documents, principles, facts and
/// questions of two versions of one place. Conditions, certainties and dates are left to the difference of meaning.
std::vector<Reworded> reworded(const Diff& diff);

}  // namespace huji
