// The diagram while it is built: hash-consed, so that equal parts are one node and equal functions one root.
#pragma once

#include <cstddef>
#include <cstdint>
#include <set>
#include <unordered_map>
#include <vector>

#include "author/compile/cut.hpp"
#include "author/policy/condition.hpp"
#include "author/policy/vocabulary.hpp"
#include "engine/verdict.hpp"

namespace huji {

/// A node of one builder, and the function below it; equal functions have equal numbers, good as long as the builder.
/// 0..3 are the leaves (Terminal). A boolean function uses the leaves `does_not_apply` for false and `applies` for
/// true.
using NodeId = std::uint32_t;

constexpr NodeId leaf_node(Terminal t) { return static_cast<NodeId>(t); }
inline constexpr NodeId false_node = leaf_node(Terminal::does_not_apply);
inline constexpr NodeId true_node = leaf_node(Terminal::applies);

class DiagramBuilder {
public:
    /// Facts are numbered as in the vocabulary, cells as in the cut; both must outlive the builder.
    DiagramBuilder(const Vocabulary& vocabulary, const Cut& cut);

    struct Node {
        std::size_t fact = 0;
        std::vector<NodeId> children;  ///< one a cell; empty for leaves
        friend bool operator==(const Node&, const Node&) = default;
    };

    /// Returns the boolean function that holds in those cells of the fact.
    NodeId literal(std::size_t fact, CellSet cells);

    /// Returns the boolean function of a condition.
    NodeId condition(const Condition& condition);

    /// Of boolean functions, here and below; each operation takes time in proportion to the product of its diagrams'
    /// sizes.
    NodeId conjunction(NodeId a, NodeId b);
    NodeId disjunction(NodeId a, NodeId b);
    NodeId negation(NodeId a);
    /// Returns where `b` holds or `a` does not.
    NodeId implication(NodeId a, NodeId b) { return disjunction(negation(a), b); }

    /// Returns applies where `when` holds, possible where only `may` does, does_not_apply elsewhere.
    NodeId verdict(NodeId when, NodeId may);

    /// Returns `verdict` where `axiom` holds and impossible elsewhere.
    NodeId constrain(NodeId axiom, NodeId verdict);

    /// Returns the boolean function that holds where `a` does for some cell of the fact.
    NodeId exists(NodeId a, std::size_t fact);

    /// Returns the function of the other facts that `a` is where the fact is in that cell.
    NodeId cofactor(NodeId a, std::size_t fact, std::size_t cell);

    /// Returns a node, good until the builder makes another.
    [[nodiscard]] const Node& node(NodeId root) const { return nodes_[root]; }
    [[nodiscard]] static bool is_terminal(NodeId root) { return root < terminal_count; }
    /// Returns the facts that a function depends on.
    [[nodiscard]] std::set<std::size_t> support(NodeId root) const;
    [[nodiscard]] std::size_t size() const { return nodes_.size(); }

private:
    enum class Operation : std::uint8_t { conjunction, disjunction, verdict, constrain, negation, exists, cofactor };

    NodeId unique_node(std::size_t fact, std::vector<NodeId> children);
    NodeId apply(Operation operation, NodeId a, NodeId b);
    NodeId child(NodeId root, std::size_t fact, std::size_t cell) const;

    struct NodeHash {
        std::size_t operator()(const Node& node) const;
    };
    // What was computed before; `b` is a fact for exists, a fact and cell for cofactor, and `a` again for negation.
    struct Call {
        Operation operation;
        NodeId a, b;
        friend bool operator==(const Call&, const Call&) = default;
    };
    struct CallHash {
        std::size_t operator()(const Call& call) const;
    };

    const Vocabulary& vocabulary_;
    const Cut& cut_;
    std::vector<Node> nodes_;
    std::unordered_map<Node, NodeId, NodeHash> unique_;
    std::unordered_map<Call, NodeId, CallHash> computed_;
};

}  // namespace huji
