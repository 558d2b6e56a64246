// Whether two versions of a policy give every citizen the same verdicts.
#pragma once

#include "author/policy.hpp"

namespace huji {

/// Returns whether each entitlement of `a` and the one at the same place in `b` have the same verdict for every citizen
/// that the axioms allow. Exact: both become diagrams in one builder, where equal functions are one root.
bool same_verdicts(const Vocabulary& vocabulary, const Policy& a, const Policy& b);

}  // namespace huji
