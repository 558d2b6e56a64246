// Relevance: whether an answer can still change something.
#pragma once

#include <cstdint>
#include <vector>

#include "engine/diagram.hpp"

namespace huji {

/// Decides whether two completions of the answers that differ in the given facts alone, both allowed by the axioms, can
/// give an entitlement different verdicts. Exact: it walks both completions at once through the diagram.
class Relevance {
public:
    /// `reached` is reach(diagram, cells); all three must outlive this, unchanged.
    Relevance(const Diagram& diagram, const CellSets& cells, const std::vector<TerminalSet>& reached);

    /// Returns whether the facts can change the verdict of the entitlement at `root`.
    [[nodiscard]] bool relevant(NodeIndex root, FactSet facts);

private:
    bool differ(NodeIndex a, NodeIndex b);
    bool first_visit(NodeIndex a, NodeIndex b);

    const Diagram& diagram_;
    const CellSets& cells_;
    const std::vector<TerminalSet>& reached_;
    FactSet facts_ = 0;

    // Pairs already walked without finding a difference: an open-addressing set, emptied by moving on to the next
    // stamp.
    struct Visited {
        std::uint32_t pair = 0;
        std::uint32_t stamp = 0;
    };
    std::vector<Visited> visited_;
    std::size_t used_ = 0;
    std::uint32_t stamp_ = 0;
};

}  // namespace huji
