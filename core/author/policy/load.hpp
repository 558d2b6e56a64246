// Loads a folder of policies: the vocabulary and the policies of all layers, with all that is wrong with them.
#pragma once

#include <string>

#include "author/policy/diagnostic.hpp"
#include "author/policy/policy.hpp"

namespace huji {

/// Returns what the folder holds. Every defect that needs no diagram to be seen is reported; never throws. When a
/// diagnostic is an error, the set is as complete as it could be read, and must not be compiled.
PolicySet load_policies(const std::string& folder, Diagnostics& diagnostics);

}  // namespace huji
