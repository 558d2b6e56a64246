// Compile checks: what makes a place unfit to become a pack, found while it is compiled.
#pragma once

#include "author/compile/compile.hpp"
#include "author/policy/diagnostic.hpp"

namespace huji {

/// Reports more facts, or more cells of a fact, than a pack holds.
void check_limits(const Compiled& compiled, Diagnostics& diagnostics);

/// Reports groups of axioms that no citizen meets.
void check_axioms(const Compiled& compiled, Diagnostics& diagnostics);

/// Reports entitlements whose `when` holds for a citizen for whom `may` does not.
void check_when_implies_may(Compiled& compiled, Diagnostics& diagnostics);

/// Reports entitlements that replace the same national one and can both hold.
void check_replacements(Compiled& compiled, Diagnostics& diagnostics);

/// Reports a diagram with more nodes than a pack can number.
void check_size(const Compiled& compiled, Diagnostics& diagnostics);

}  // namespace huji
