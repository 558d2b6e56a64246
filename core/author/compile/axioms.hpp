// Axioms on a diagram: what is true of every citizen, in groups that share no fact with each other.
#pragma once

#include <cstddef>
#include <set>
#include <vector>

#include "author/compile/diagram_builder.hpp"
#include "author/policy/vocabulary.hpp"

namespace huji {

struct AxiomGroup {
    std::set<std::size_t> facts;
    NodeId holds = true_node;
};

/// Returns whether two sets have a fact in common.
bool share_a_fact(const std::set<std::size_t>& a, const std::set<std::size_t>& b);

/// Returns the axioms, those that share facts, directly or through others, in one group. Facts that are not `used` are
/// quantified away: nobody asks them, but what they imply between other facts is kept.
std::vector<AxiomGroup> axiom_groups(DiagramBuilder& builder, const std::vector<Axiom>& axioms,
                                     const std::set<std::size_t>& used);

}  // namespace huji
