// What the audits of all places find, as diagnostics: each with the place in its file and a citizen who shows it.
#pragma once

#include "author/cases/workspace.hpp"
#include "author/policy/diagnostic.hpp"

namespace huji {

/// Returns what the audits find in the places that are compiled, in their order, then in the vocabulary and the cases
/// read so far. A rule of a layer above is reported there, not again for each city.
Diagnostics audit_report(Workspace& workspace);

}  // namespace huji
