#include "engine/relevance.hpp"

#include <algorithm>
#include <utility>

namespace huji {
namespace {

constexpr std::size_t first_capacity = 256;

std::size_t slot_of(std::uint32_t pair, std::size_t capacity) { return (pair * 0x9e3779b1U >> 7) & (capacity - 1); }

bool is_one_terminal(TerminalSet set) { return (set & (set - 1)) == 0; }

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
    if (in_a == 0 || in_b == 0 || is_one_terminal(in_a | in_b)) return false;
    if (a == b && (diagram_.support(a) & facts_) == 0) return false;
    if (Diagram::is_terminal(a) && Diagram::is_terminal(b)) return true;
    if (!first_visit(std::min(a, b), std::max(a, b))) return false;

    const unsigned level = std::min(diagram_.level(a), diagram_.level(b));
    const bool free = (facts_ >> level & 1) != 0;
    const auto child = [&](NodeIndex node, unsigned cell) {
        return diagram_.level(node) == level ? diagram_.child(node, cell) : node;
    };
    for (CellSet left = cells_[level]; left != 0; left &= left - 1) {
        const NodeIndex next_a = child(a, first_cell(left));
        // Facts that may differ take any pair of cells; all others the same cell on both sides.
        CellSet other = free ? cells_[level] : left & (~left + 1);
        for (; other != 0; other &= other - 1) {
            if (differ(next_a, child(b, first_cell(other)))) return true;
        }
    }
    return false;
}

}  // namespace huji
