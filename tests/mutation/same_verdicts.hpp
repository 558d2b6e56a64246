// Whether two versions of a policy, or of the vocabulary, give every citizen the same verdicts.
#pragma once

#include "author/compile/compile.hpp"
#include "author/policy/policy.hpp"

namespace huji {

/// Returns whether each entitlement of `a` and the one at the same place in `b` have the same verdict for every citizen
/// that the axioms allow. Exact: both become diagrams in one builder, where equal functions are one root.
bool same_verdicts(const Vocabulary& vocabulary, const Policy& a, const Policy& b);

/// Returns whether two compilations of one place, under two vocabularies, are the same diagrams. Never true for two
/// that differ for a citizen; two that mean the same may look different where their rules use different facts.
bool same_diagrams(const CompiledPolicy& a, const CompiledPolicy& b);

}  // namespace huji
