// Reasons: a smallest set of the citizen's answers that alone decides.
#pragma once

#include <vector>

#include "engine/answers.hpp"
#include "engine/assessment.hpp"
#include "engine/pack.hpp"

namespace huji {

/// Returns a smallest set of answered facts that alone keeps every completion allowed by the axioms away from `avoided`
/// leaves. The answers as a whole must do so. No set is smaller; among equals the choice is fixed by the diagram.
FactSet smallest_deciding(const Pack& pack, const Answers& answers, NodeIndex root, TerminalSet avoided);

/// Returns the reason of an entitlement's verdict; empty when it is undetermined, not in force, or needs no answer. The
/// assessment must be consistent.
FactSet reason(const Pack& pack, const Answers& answers, const Assessment& assessment, std::size_t entitlement);

/// Returns a smallest set of answers that contradict each other; empty when there is no contradiction.
FactSet clash(const Pack& pack, const Answers& answers, const Assessment& assessment);

}  // namespace huji
