// Walks over the diagram of a builder: one citizen's leaf, the leaves within some cells, every node below some roots.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "author/compile/diagram_builder.hpp"
#include "engine/fact.hpp"
#include "engine/verdict.hpp"

namespace huji {

/// Returns the leaf that one citizen comes to. `cell_of(fact)` is the citizen's cell of a fact of the vocabulary; only
/// the facts along the path are asked for.
template <class CellOf>
Terminal value_at(const DiagramBuilder& builder, NodeId node, const CellOf& cell_of) {
    while (!DiagramBuilder::is_terminal(node)) node = builder.node(node).children[cell_of(builder.node(node).fact)];
    return static_cast<Terminal>(node);
}

/// Calls `visit(const DiagramBuilder::Node&)` once for each inner node that the roots lead to, themselves included.
template <class Visit>
void visit_nodes(const DiagramBuilder& builder, std::vector<NodeId> roots, const Visit& visit) {
    std::vector<bool> seen(builder.size());
    while (!roots.empty()) {
        const NodeId next = roots.back();
        roots.pop_back();
        if (DiagramBuilder::is_terminal(next) || seen[next]) continue;
        seen[next] = true;
        visit(builder.node(next));
        const std::vector<NodeId>& children = builder.node(next).children;
        roots.insert(roots.end(), children.begin(), children.end());
    }
}

/// For each fact of the vocabulary the cells within which a walk stays; cells that the fact does not have are ignored.
using AllowedCells = std::vector<CellSet>;

/// Finds the leaves within allowed cells, again and again on one builder: each walk looks at a node once, and what it
/// has marked is forgotten rather than cleared. The builder must outlive this; it may grow between walks.
class LeafWalk {
public:
    explicit LeafWalk(const DiagramBuilder& builder) : builder_(builder) {}

    /// Returns the leaves that `root` leads to within the cells. The walk ends early once it has met one of `enough`.
    TerminalSet leaves_within(NodeId root, const AllowedCells& allowed, TerminalSet enough = 0);

private:
    void visit(NodeId node, const AllowedCells& allowed);

    const DiagramBuilder& builder_;
    std::vector<std::uint32_t> visited_;  // by node: the last walk that came there
    std::uint32_t walk_ = 0;
    TerminalSet met_ = 0;
    TerminalSet enough_ = 0;
};

/// Returns whether a boolean function holds for some citizen within the cells.
bool holds_within(const DiagramBuilder& builder, NodeId function, const AllowedCells& allowed);

}  // namespace huji
