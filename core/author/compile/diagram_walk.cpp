#include "author/compile/diagram_walk.hpp"

#include "engine/bits.hpp"

namespace huji {

TerminalSet LeafWalk::leaves_within(NodeId root, const AllowedCells& allowed, TerminalSet enough) {
    if (visited_.size() < builder_.size()) visited_.resize(builder_.size(), 0);
    ++walk_;
    met_ = 0;
    enough_ = enough;
    visit(root, allowed);
    return met_;
}

// Recursion is as deep as the facts are many.
void LeafWalk::visit(NodeId node, const AllowedCells& allowed) {
    if (DiagramBuilder::is_terminal(node)) {
        met_ |= only(static_cast<Terminal>(node));
        return;
    }
    if (visited_[node] == walk_) return;
    visited_[node] = walk_;
    const DiagramBuilder::Node& inner = builder_.node(node);
    const CellSet cells = allowed[inner.fact] & all_cells(inner.children.size());
    for (const unsigned cell : bits(cells)) {
        visit(inner.children[cell], allowed);
        if ((met_ & enough_) != 0) return;
    }
}

bool holds_within(const DiagramBuilder& builder, NodeId function, const AllowedCells& allowed) {
    const TerminalSet yes = only(Terminal::applies);
    return (LeafWalk(builder).leaves_within(function, allowed, yes) & yes) != 0;
}

}  // namespace huji
