// Compile checks: what makes a place unfit to become a pack, found while it is compiled.
#pragma once

#include "author/compile/compile.hpp"
#include "author/policy/diagnostic.hpp"

namespace huji {

/// Reports more facts, or more cells of a fact, than a pack holds.
void check_limits(const CompiledPolicy& compiled, Diagnostics& diagnostics);

/// Reports groups of axioms that no citizen meets.
void check_axioms(const CompiledPolicy& compiled, Diagnostics& diagnostics);

/// Reports entitlements whose `when` holds for a citizen for whom `may` does not.
void check_when_implies_may(CompiledPolicy& compiled, Diagnostics& diagnostics);

/// Reports entitlements that replace the same one of a layer above and can both hold.
void check_replacements(CompiledPolicy& compiled, Diagnostics& diagnostics);

/// Reports a diagram with more nodes than a pack can number.
void check_size(const CompiledPolicy& compiled, Diagnostics& diagnostics);

}  // namespace huji
