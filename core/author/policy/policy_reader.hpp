// Reads a policy.json.
#pragma once

#include <set>
#include <string>

#include "author/policy/json_reader.hpp"
#include "author/policy/policy.hpp"

namespace huji {

struct PolicyFile {
    Policy policy;
    std::set<std::string> named;  ///< definitions that its conditions use
};

/// Returns the policy written at the node; what is wrong is reported, and as much as can be read is kept.
/// `folder` is the name of the folder that the file stands in, which must be the policy's id.
PolicyFile read_policy(const JsonReader& node, const std::string& folder, const Vocabulary& vocabulary);

}  // namespace huji
