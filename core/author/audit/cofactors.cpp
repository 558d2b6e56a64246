#include "author/audit/cofactors.hpp"

#include <algorithm>

namespace huji {

Cofactors::Cofactors(const Pack& pack) : pack_(pack), nodes_(terminal_count) {
    for (unsigned leaf = 0; leaf < terminal_count; ++leaf) {
        nodes_[leaf].reached = static_cast<TerminalSet>(1U << leaf);
        nodes_[leaf].possible = (nodes_[leaf].reached & real_terminals) != 0 ? 1 : 0;
    }
    const Diagram& diagram = pack.diagram();
    for (std::size_t node = 0; node < diagram.size(); ++node) copies_.push_back(copy(diagram, node));
}

CofactorId Cofactors::answered(CofactorId node, FactIndex fact, unsigned cell) {
    if ((nodes_[node].support & one_fact(fact)) == 0) return node;
    if (nodes_[node].fact == fact) return nodes_[node].children[cell];
    const std::uint64_t key = std::uint64_t{node} << 16 | std::uint64_t{fact} << 8 | cell;
    if (const auto known = answered_.find(key); known != answered_.end()) return known->second;
    std::vector<CofactorId> children = nodes_[node].children;
    for (CofactorId& child : children) child = answered(child, fact, cell);
    return answered_[key] = unique_node(nodes_[node].fact, std::move(children));
}

double Cofactors::share(FactIndex fact, unsigned cell) const {
    const Pack::Fact record = pack_.facts()[fact];
    double all = 0;
    for (unsigned i = 0; i < record.cell_count; ++i) all += pack_.weight(record, i);
    return pack_.weight(record, cell) / all;
}

CofactorId Cofactors::copy(const Diagram& diagram, std::size_t node) {
    if (node < terminal_count) return static_cast<CofactorId>(node);
    const auto index = static_cast<NodeIndex>(node);
    std::vector<CofactorId> children;
    for (unsigned cell = 0; cell < diagram.child_count(index); ++cell)
        children.push_back(copies_[diagram.child(index, cell)]);
    return unique_node(diagram.fact(index), std::move(children));
}

CofactorId Cofactors::unique_node(FactIndex fact, std::vector<CofactorId> children) {
    const auto other = [&](CofactorId child) { return child != children.front(); };
    if (std::none_of(children.begin(), children.end(), other)) return children.front();
    std::pair<FactIndex, std::vector<CofactorId>> key(fact, std::move(children));
    const auto [known, is_new] = unique_.try_emplace(std::move(key), static_cast<CofactorId>(nodes_.size()));
    if (!is_new) return known->second;
    Node node{fact, known->first.second, one_fact(fact), 0, 0};
    for (unsigned cell = 0; cell < node.children.size(); ++cell) {
        const Node& child = nodes_[node.children[cell]];
        node.support |= child.support;
        node.reached |= child.reached;
        node.possible += share(fact, cell) * child.possible;
    }
    nodes_.push_back(std::move(node));
    return known->second;
}

}  // namespace huji
