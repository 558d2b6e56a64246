// Reasons: a smallest set of the citizen's answers that alone decides.
#pragma once

#include "engine/answers.hpp"
#include "engine/assessment.hpp"
#include "engine/pack.hpp"

namespace huji {

/// Returns a smallest set of answered facts that alone keeps every completion allowed by the axioms away from `avoided`
/// leaves. The answers, which are to this pack, must do so as a whole. No set is smaller; among equals the choice is
/// fixed by the diagram.
FactSet smallest_deciding(const Pack& pack, const Answers& answers, NodeIndex root, TerminalSet avoided);

/// Returns a smallest set of answers that contradict each other, given their assessment; empty when there is no
/// contradiction.
FactSet minimal_conflict(const Pack& pack, const Answers& answers, const Assessment& assessment);

}  // namespace huji
