#include "engine/diagram.hpp"

#include "engine/bits.hpp"

namespace huji {
namespace {

constexpr std::uint8_t no_fact = 0xff;

Cost sum(Cost a, Cost b) {
    if (a == unreachable || b == unreachable) return unreachable;
    const unsigned total = unsigned{a} + b;
    return total < unreachable ? static_cast<Cost>(total) : static_cast<Cost>(unreachable - 1);
}

}  // namespace

Diagram::Diagram()
    : facts_(terminal_count, no_fact), first_child_(terminal_count + 1, 0), support_(terminal_count, 0) {}

void Diagram::add_node(FactIndex fact, std::span<const NodeIndex> children) {
    FactSet support = one_fact(fact);
    for (const NodeIndex child : children) {
        children_.push_back(child);
        support |= support_[child];
    }
    facts_.push_back(fact);
    first_child_.push_back(static_cast<std::uint32_t>(children_.size()));
    support_.push_back(support);
}

std::vector<TerminalSet> reach(const Diagram& diagram, const CellSets& cells) {
    std::vector<TerminalSet> reached(diagram.size());
    for (unsigned t = 0; t < terminal_count; ++t) reached[t] = only(static_cast<Terminal>(t));
    for (std::size_t n = terminal_count; n < diagram.size(); ++n) {
        const auto node = static_cast<NodeIndex>(n);
        TerminalSet set = 0;
        for (const unsigned cell : bits(cells[diagram.fact(node)])) set |= reached[diagram.child(node, cell)];
        reached[n] = set;
    }
    return reached;
}

// Recursion is as deep as the facts are many, at most max_facts.
Cost CheapestPath::visit(NodeIndex node) {
    if (Diagram::is_terminal(node)) return (targets_ >> node & 1) != 0 ? Cost{0} : unreachable;
    if (memo_.has(node)) return memo_.get(node);
    Cost best = unreachable;
    const FactIndex fact = diagram_.fact(node);
    for (unsigned cell = 0; cell < diagram_.child_count(node); ++cell) {
        const Cost step = costs_->of(fact, cell);
        if (step >= best) continue;
        const Cost total = sum(step, visit(diagram_.child(node, cell)));
        if (total < best) best = total;
    }
    return memo_.put(node, best);
}

Cost CheapestPath::cost(NodeIndex root, TerminalSet targets, const Costs& costs) {
    memo_.begin(diagram_.size());
    targets_ = targets;
    costs_ = &costs;
    return visit(root);
}

Path CheapestPath::path(NodeIndex root, TerminalSet targets, const Costs& costs) {
    Path result;
    result.cost = cost(root, targets, costs);
    if (result.cost == unreachable) return result;
    Cost left = result.cost;
    for (NodeIndex node = root; !Diagram::is_terminal(node);) {
        const FactIndex fact = diagram_.fact(node);
        for (unsigned cell = 0; cell < diagram_.child_count(node); ++cell) {
            const Cost step = costs.of(fact, cell);
            const NodeIndex next = diagram_.child(node, cell);
            if (step == unreachable || sum(step, visit(next)) != left) continue;
            result.steps.push_back({fact, static_cast<CellIndex>(cell)});
            left = static_cast<Cost>(left - step);
            node = next;
            break;
        }
    }
    return result;
}

}  // namespace huji
