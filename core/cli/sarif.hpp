// Findings as SARIF 2.1.0 (OASIS), which GitHub and GitLab show beside the lines that they are about.
#pragma once

#include <nlohmann/json.hpp>

#include "author/policy/diagnostic.hpp"

namespace huji {

/// Returns a log of one run: a rule for each code found, a result for each diagnostic. Files under the working
/// directory are named relative to it, so run the command at the root of the repository. Reads the files again, for
/// line numbers.
nlohmann::ordered_json sarif_of(const Diagnostics& diagnostics);

}  // namespace huji
