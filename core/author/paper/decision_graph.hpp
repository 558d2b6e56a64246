// A decision graph: the decisions of one entitlement as a small graph in terms of questions, for people to read on
// paper.
//
// The compiled diagram is exact but not readable: it has a child for every cell and leaves for citizens who cannot be.
// A graph has one edge for all answers that lead to the same place, and asks nothing that the axioms answer.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "author/compile/compile.hpp"
#include "engine/fact.hpp"
#include "engine/verdict.hpp"

namespace huji {

struct DecisionEdge {
    CellSet cells = 0;   ///< the answers that lead along it
    std::size_t to = 0;  ///< index in DecisionGraph::nodes
};

/// A question about one fact; or, without edges, an outcome.
struct DecisionNode {
    std::size_t fact = 0;  ///< of the vocabulary
    std::vector<DecisionEdge> edges;
    Terminal outcome = Terminal::impossible;
};

struct DecisionGraph {
    std::size_t entitlement = 0;      ///< index in CompiledPolicy::entitlements
    std::vector<DecisionNode> nodes;  ///< each after those it leads to; the last is where to begin
};

/// Returns the graph of an entitlement. Every citizen whom the axioms allow comes, by the answers on the edges, to
/// the verdict of an entitlement in force. Facts are asked in the vocabulary's order; where that makes many questions,
/// in an order that makes fewer.
DecisionGraph decision_graph_of(CompiledPolicy& compiled, std::size_t entitlement);

}  // namespace huji
