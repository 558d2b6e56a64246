// The decision diagram: every entitlement is a root, every inner node asks one fact and has one child a cell, and the
// leaves are the verdicts. Facts stand in one fixed order along every path, so that equal parts are one node.
//
// Worked example: "applies if the job is `employer`, or rural origin and six months here" over the facts
// job (none, employer), rural_origin (no, yes), residence_months (under_6, 6_or_more):
//
//     job ─employer──────────────────────────────▶ applies
//      └─none─▶ rural_origin ─no────────────────▶ does_not_apply
//                └─yes─▶ residence_months ─under_6─▶ does_not_apply
//                         └─6_or_more────────────▶ applies
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "engine/fact.hpp"
#include "engine/verdict.hpp"

namespace huji {

/// 0..3 are the leaves (Terminal), then the inner nodes, each after its children.
using NodeIndex = std::uint16_t;

/// A set of facts: bit i stands for fact i.
using FactSet = std::uint64_t;

/// Returns the set of one fact, which is below max_facts.
constexpr FactSet one_fact(unsigned fact) { return FactSet{1} << fact; }

class Diagram {
public:
    /// Adds a node that asks `fact`, one child a cell. Its number is size() before the call; each child must be there
    /// already, and ask a later fact or none.
    void add_node(FactIndex fact, std::span<const NodeIndex> children);

    [[nodiscard]] std::size_t size() const { return facts_.size(); }
    [[nodiscard]] static bool is_terminal(NodeIndex node) { return node < terminal_count; }
    [[nodiscard]] static Terminal terminal(NodeIndex node) { return static_cast<Terminal>(node); }

    /// Returns the fact a node asks; leaves ask none and give a number above every fact.
    [[nodiscard]] unsigned level(NodeIndex node) const { return facts_[node]; }
    [[nodiscard]] FactIndex fact(NodeIndex node) const { return static_cast<FactIndex>(facts_[node]); }
    /// `cell` is below child_count(node), and the node no leaf.
    [[nodiscard]] NodeIndex child(NodeIndex node, unsigned cell) const { return children_[first_child_[node] + cell]; }
    [[nodiscard]] unsigned child_count(NodeIndex node) const { return first_child_[node + 1U] - first_child_[node]; }

    /// Returns the facts asked at a node or below it.
    [[nodiscard]] FactSet support(NodeIndex node) const { return support_[node]; }

    Diagram();

private:
    std::vector<std::uint8_t> facts_;
    std::vector<std::uint32_t> first_child_;  // one more than nodes
    std::vector<NodeIndex> children_;
    std::vector<FactSet> support_;
};

/// For each fact the cells a citizen may still be in.
using CellSets = std::vector<CellSet>;

/// A value a node, forgotten all at once: walks over small parts of the diagram need no clearing. `begin(size)` comes
/// before each walk over a diagram of that size; `get` only where `has`.
template <class Value>
class NodeMemo {
public:
    void begin(std::size_t size) {
        if (stamp_.size() != size || ++now_ == 0) {
            stamp_.assign(size, 0);
            value_.resize(size);
            now_ = 1;
        }
    }
    [[nodiscard]] bool has(NodeIndex node) const { return stamp_[node] == now_; }
    [[nodiscard]] Value get(NodeIndex node) const { return value_[node]; }
    Value put(NodeIndex node, Value value) {
        stamp_[node] = now_;
        return value_[node] = value;
    }

private:
    std::vector<std::uint16_t> stamp_;
    std::vector<Value> value_;
    std::uint16_t now_ = 0;
};

/// Returns, for every node, the leaves reachable within the cells, which are one set a fact. Linear in the diagram.
std::vector<TerminalSet> reach(const Diagram& diagram, const CellSets& cells);

/// What each cell of each fact costs on a path.
using Cost = std::uint16_t;
inline constexpr Cost unreachable = 0xffff;

class Costs {
public:
    explicit Costs(std::size_t facts) : table_(facts * max_cells, 0) {}
    [[nodiscard]] Cost of(unsigned fact, unsigned cell) const { return table_[fact * max_cells + cell]; }
    void set(unsigned fact, unsigned cell, Cost cost) { table_[fact * max_cells + cell] = cost; }

private:
    std::vector<Cost> table_;
};

struct Step {
    FactIndex fact;
    CellIndex cell;
    friend auto operator<=>(const Step&, const Step&) = default;
};

struct Path {
    Cost cost = unreachable;  ///< sum along the path; unreachable when there is none
    std::vector<Step> steps;  ///< from the root down; facts the path does not ask are left out
};

/// Finds the cheapest path from a node to one of the targets; on ties the lowest cells. The diagram must outlive this;
/// the costs only the call. A cell that costs `unreachable` is never taken. Linear in the part of the diagram below the
/// root.
class CheapestPath {
public:
    explicit CheapestPath(const Diagram& diagram) : diagram_(diagram) {}
    [[nodiscard]] Cost cost(NodeIndex root, TerminalSet targets, const Costs& costs);
    [[nodiscard]] Path path(NodeIndex root, TerminalSet targets, const Costs& costs);

private:
    Cost visit(NodeIndex node);

    const Diagram& diagram_;
    NodeMemo<Cost> memo_;
    TerminalSet targets_ = 0;
    const Costs* costs_ = nullptr;
};

}  // namespace huji
