// The report on one jurisdiction: what the audit of its own rules finds, as diagnostics.
#pragma once

#include "author/compile/compile.hpp"
#include "author/policy/diagnostic.hpp"

namespace huji {

/// Reports on the jurisdiction's own entitlements, beside whatever else it has; adds to its builder. Codes:
/// never_holds, always_holds, same_condition, inside_another, gets_nothing, idle_fact, idle_threshold, lost_by_gain,
/// not_lost, no_office.
void report_jurisdiction(CompiledPolicy& jurisdiction, Diagnostics& diagnostics);

}  // namespace huji
