// Assessment: the verdict of every entitlement for what a citizen has answered so far.
#pragma once

#include <vector>

#include "engine/answers.hpp"
#include "engine/date.hpp"
#include "engine/pack.hpp"
#include "engine/verdict.hpp"

namespace huji {

struct Assessment {
    bool consistent = true;            ///< false: the answers contradict an axiom, and there are no verdicts
    std::vector<Verdict> verdicts;     ///< one an entitlement, in the pack's order; empty when not consistent
    std::vector<TerminalSet> reached;  ///< for every node of the diagram, the leaves the answers still allow
};

/// Returns whether every document that an entitlement rests on is in force on a date. A document that states no date of
/// effect counts from its issue; one that states neither has no lower limit.
bool in_force(const Pack& pack, const Pack::Entitlement& entitlement, Date date);

/// Returns the verdicts of answers to this pack; exact: a verdict is given if and only if all completions of the
/// answers that no axiom excludes share it.
Assessment assess(const Pack& pack, const Answers& answers, Date date);

}  // namespace huji
