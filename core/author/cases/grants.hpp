// Grants: what each entitlement and principle of a place must carry beside its verdicts, read a second time from the
// document.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "author/policy/json_reader.hpp"
#include "author/policy/policy.hpp"

namespace huji {

/// What one entitlement or principle must say. What is not written must not be there.
struct Grant {
    std::string id;
    bool principle = false;
    std::vector<std::string> clauses;  ///< in the document's order
    Certainty certainty = Certainty::definite;
    std::vector<Kind> kinds;                      ///< of an entitlement: one
    std::vector<std::string> registration_sites;  ///< in the document's order
    std::vector<std::string> offices;             ///< in any order
    std::vector<std::string> papers;              ///< in any order
    std::vector<std::string> extends;             ///< in any order
    bool along = false;                           ///< whether the document says who may come along
    bool way_back = false;                        ///< whether it leads from a town's registration to a village's
};

/// Returns the grants written in a cases.json; reports what is wrong, and leaves such grants out.
std::vector<Grant> read_grants(const JsonReader& list, const Policy& policy);

/// Returns what the policy says otherwise, a sentence each; also for an entitlement or principle that no grant names.
std::vector<std::string> grant_failures(const std::vector<Grant>& grants, const Policy& policy);

}  // namespace huji
