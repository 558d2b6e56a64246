// Excluded cases: cases whose citizen no axiom may exclude, and one does.
#pragma once

#include "author/cases/workspace.hpp"
#include "author/policy/diagnostic.hpp"

namespace huji {

/// Reports case_excluded once for each axiom, with the first case that it excludes; cases that expect a clash are left
/// out. Every jurisdiction must be compiled; adds to their builders.
void report_excluded_cases(Workspace& workspace, Diagnostics& diagnostics);

}  // namespace huji
