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

/// A root in the builder. 0..3 are the leaves (Terminal). A boolean function uses the leaves `does_not_apply` for false
/// and `applies` for true.
using Root = std::uint32_t;

constexpr Root root_of(Terminal t) { return static_cast<Root>(t); }
inline constexpr Root root_false = root_of(Terminal::does_not_apply);
inline constexpr Root root_true = root_of(Terminal::applies);

class DiagramBuilder {
public:
    /// Facts are numbered as in the vocabulary, cells as in the cut; both must outlive the builder.
    DiagramBuilder(const Vocabulary& vocabulary, const Cut& cut);

    struct Node {
        std::size_t fact = 0;
        std::vector<Root> children;  ///< one a cell; empty for leaves
        friend bool operator==(const Node&, const Node&) = default;
    };

    /// Returns the boolean function that holds in those cells of the fact.
    Root in_cells(std::size_t fact, CellSet cells);

    /// Returns the boolean function of a condition.
    Root condition(const Condition& condition);

    Root conjunction(Root a, Root b);
    Root disjunction(Root a, Root b);
    Root negation(Root a);

    /// Returns applies where `when` holds, possible where only `may` does, does_not_apply elsewhere.
    Root verdict(Root when, Root may);

    /// Returns `verdict` where `axiom` holds and impossible elsewhere.
    Root guard(Root axiom, Root verdict);

    /// Returns the boolean function that holds where `a` does for some cell of the fact.
    Root exists(Root a, std::size_t fact);

    /// Returns the function of the other facts that `a` is where the fact is in that cell.
    Root given(Root a, std::size_t fact, std::size_t cell);

    [[nodiscard]] const Node& node(Root root) const { return nodes_[root]; }
    [[nodiscard]] static bool is_terminal(Root root) { return root < terminal_count; }
    [[nodiscard]] std::set<std::size_t> support(Root root) const;
    [[nodiscard]] std::size_t size() const { return nodes_.size(); }

private:
    enum class Operation : std::uint8_t { conjunction, disjunction, verdict, guard, negation, exists, given };

    Root make(std::size_t fact, std::vector<Root> children);
    Root apply(Operation operation, Root a, Root b);
    Root child(Root root, std::size_t fact, std::size_t cell) const;

    struct NodeHash {
        std::size_t operator()(const Node& node) const;
    };
    /// What was computed before; `b` is a fact for exists, a fact and cell for given, and `a` again for negation.
    struct Call {
        Operation operation;
        Root a, b;
        friend bool operator==(const Call&, const Call&) = default;
    };
    struct CallHash {
        std::size_t operator()(const Call& call) const;
    };

    const Vocabulary& vocabulary_;
    const Cut& cut_;
    std::vector<Node> nodes_;
    std::unordered_map<Node, Root, NodeHash> unique_;
    std::unordered_map<Call, Root, CallHash> computed_;
};

}  // namespace huji
