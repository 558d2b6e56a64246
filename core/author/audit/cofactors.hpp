// The cofactors of a pack's diagram: all that it becomes as facts are answered.
#pragma once

#include <cstdint>
#include <map>
#include <unordered_map>
#include <utility>
#include <vector>

#include "engine/diagram.hpp"
#include "engine/pack.hpp"
#include "engine/verdict.hpp"

namespace huji {

/// A node of Cofactors; 0..3 are the leaves.
using CofactorId = std::uint32_t;

/// The pack's diagram and all that it becomes as facts are answered; equal functions are one node, so
/// states of a conversation can be compared by numbers. The pack must outlive this.
class Cofactors {
public:
    explicit Cofactors(const Pack& pack);

    /// Returns the node of the pack's diagram as it is before any answer.
    [[nodiscard]] CofactorId of(NodeIndex node) const { return copies_[node]; }
    /// Returns the leaves that can be reached, with any answers.
    [[nodiscard]] TerminalSet reached(CofactorId node) const { return nodes_[node].reached; }
    /// Returns the facts that it depends on.
    [[nodiscard]] FactSet support(CofactorId node) const { return nodes_[node].support; }

    /// Returns the share of citizens, all facts independent, who do not end in `impossible`.
    [[nodiscard]] double possible(CofactorId node) const { return nodes_[node].possible; }

    /// Returns the cofactor: what is left when a fact is in a cell.
    CofactorId answered(CofactorId node, FactIndex fact, unsigned cell);

    /// Returns the share of citizens in a cell by the vocabulary's weights; those of a fact sum to 1.
    [[nodiscard]] double share(FactIndex fact, unsigned cell) const;

private:
    struct Node {
        FactIndex fact = 0;
        std::vector<CofactorId> children;
        FactSet support = 0;
        TerminalSet reached = 0;
        double possible = 0;
    };

    CofactorId copy(const Diagram& diagram, std::size_t node);
    CofactorId unique_node(FactIndex fact, std::vector<CofactorId> children);

    const Pack& pack_;
    std::vector<Node> nodes_;
    std::vector<CofactorId> copies_;  // of each node of the pack
    std::map<std::pair<FactIndex, std::vector<CofactorId>>, CofactorId> unique_;
    std::unordered_map<std::uint64_t, CofactorId> answered_;
};

}  // namespace huji
