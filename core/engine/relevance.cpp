#include "engine/relevance.hpp"

#include <algorithm>
#include <bit>
#include <utility>

#include "engine/bits.hpp"

// A product walk: a pair of nodes stands for two completions that so far agree but in the given facts. Both go down one
// level together, into the same cell of a fact that must agree, into any two cells of one that may differ. A pair is
// cut where the leaves in reach of both are one verdict at most, and where the two are one node below which no given
// fact is asked.
//
// Worked example: the diagram of diagram.hpp, nothing answered; may `rural_origin` alone change the verdict?
//
//     (job, job)              must agree
//     ├ none      (rural_origin, rural_origin)      may differ
//     │ ├ no, no    (does_not_apply, does_not_apply)     cut: one verdict
//     │ └ no, yes   (does_not_apply, residence_months)   must agree
//     │   ├ under_6     (does_not_apply, does_not_apply)   cut
//     │   └ 6_or_more   (does_not_apply, applies)          they differ: ask it
//     └ employer  not reached any more
//
// For somebody who works for an employer only the last branch is left, and (applies, applies) is cut: do not ask.
// At most the pairs of nodes of the entitlement, each once, times the pairs of cells: O(nodes^2 cells^2); in practice
// few pairs, because a pair that has not parted yet is one node.
namespace huji {
namespace {

constexpr std::size_t first_capacity = 256;

std::size_t slot_of(std::uint32_t pair, std::size_t capacity) { return (pair * 0x9e3779b1U >> 7) & (capacity - 1); }

}  // namespace

Relevance::Relevance(const Diagram& diagram, const CellSets& cells, const std::vector<TerminalSet>& reached)
    : diagram_(diagram), cells_(cells), reached_(reached), visited_(first_capacity) {}

bool Relevance::relevant(NodeIndex root, FactSet facts) {
    facts_ = facts;
    ++stamp_;
    used_ = 0;
    return differ(root, root);
}

bool Relevance::first_visit(NodeIndex a, NodeIndex b) {
    const std::uint32_t pair = std::uint32_t{a} << 16 | b;
    if (2 * used_ >= visited_.size()) {
        std::vector<Visited> larger(visited_.size() * 2);
        for (const Visited& v : visited_) {
            if (v.stamp != stamp_) continue;
            std::size_t slot = slot_of(v.pair, larger.size());
            while (larger[slot].stamp == stamp_) slot = (slot + 1) & (larger.size() - 1);
            larger[slot] = v;
        }
        visited_ = std::move(larger);
    }
    std::size_t slot = slot_of(pair, visited_.size());
    while (visited_[slot].stamp == stamp_) {
        if (visited_[slot].pair == pair) return false;
        slot = (slot + 1) & (visited_.size() - 1);
    }
    visited_[slot] = {pair, stamp_};
    ++used_;
    return true;
}

bool Relevance::differ(NodeIndex a, NodeIndex b) {
    const TerminalSet in_a = reached_[a] & real_terminals;
    const TerminalSet in_b = reached_[b] & real_terminals;
    if (in_a == 0 || in_b == 0 || std::has_single_bit(unsigned{in_a} | in_b)) return false;
    if (a == b && (diagram_.support(a) & facts_) == 0) return false;
    if (Diagram::is_terminal(a) && Diagram::is_terminal(b)) return true;
    if (!first_visit(std::min(a, b), std::max(a, b))) return false;

    const unsigned level = std::min(diagram_.level(a), diagram_.level(b));
    const bool free = (facts_ & one_fact(level)) != 0;
    const auto child = [&](NodeIndex node, unsigned cell) {
        return diagram_.level(node) == level ? diagram_.child(node, cell) : node;
    };
    for (const unsigned cell : bits(cells_[level])) {
        // Facts that may differ take any pair of cells; all others the same cell on both sides.
        for (const unsigned other : bits(free ? cells_[level] : one_cell(cell))) {
            if (differ(child(a, cell), child(b, other))) return true;
        }
    }
    return false;
}

}  // namespace huji
