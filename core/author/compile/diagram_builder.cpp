#include "author/compile/diagram_builder.hpp"

#include <algorithm>
#include <limits>
#include <optional>
#include <utility>

#include "author/compile/diagram_walk.hpp"

namespace huji {
namespace {

constexpr std::size_t no_fact = std::numeric_limits<std::size_t>::max();

constexpr std::size_t mixed(std::size_t hash, std::size_t value) {
    return (hash ^ value) * 0x9e3779b97f4a7c15U ^ hash >> 29;
}

}  // namespace

std::size_t DiagramBuilder::NodeHash::operator()(const Node& node) const {
    std::size_t hash = node.fact;
    for (const NodeId child : node.children) hash = mixed(hash, child);
    return hash;
}

std::size_t DiagramBuilder::CallHash::operator()(const Call& call) const {
    return mixed(mixed(static_cast<std::size_t>(call.operation), call.a), call.b);
}

DiagramBuilder::DiagramBuilder(const Vocabulary& vocabulary, const Cut& cut) : vocabulary_(vocabulary), cut_(cut) {
    for (unsigned t = 0; t < terminal_count; ++t) nodes_.push_back({no_fact, {}});
}

NodeId DiagramBuilder::unique_node(std::size_t fact, std::vector<NodeId> children) {
    const bool asks = std::any_of(children.begin(), children.end(), [&](NodeId c) { return c != children.front(); });
    if (!asks) return children.front();
    const auto [it, is_new] = unique_.try_emplace(Node{fact, std::move(children)}, static_cast<NodeId>(nodes_.size()));
    if (is_new) nodes_.push_back(it->first);
    return it->second;
}

NodeId DiagramBuilder::literal(std::size_t fact, CellSet cells) {
    std::vector<NodeId> children(cut_.facts[fact].size(), false_node);
    for (std::size_t cell = 0; cell < children.size(); ++cell) {
        if ((cells >> cell & 1) != 0) children[cell] = true_node;
    }
    return unique_node(fact, std::move(children));
}

NodeId DiagramBuilder::condition(const Condition& c) {
    switch (c.kind) {
        case Condition::Kind::constant: return c.value ? true_node : false_node;
        case Condition::Kind::test: return literal(c.test.fact, cells_of(c.test, vocabulary_, cut_));
        case Condition::Kind::negation: return negation(condition(c.parts.front()));
        case Condition::Kind::definition: return condition(c.parts.front());
        case Condition::Kind::all: {
            NodeId result = true_node;
            for (const Condition& part : c.parts) result = conjunction(result, condition(part));
            return result;
        }
        case Condition::Kind::any: {
            NodeId result = false_node;
            for (const Condition& part : c.parts) result = disjunction(result, condition(part));
            return result;
        }
    }
    return false_node;
}

NodeId DiagramBuilder::conjunction(NodeId a, NodeId b) {
    return apply(Operation::conjunction, std::min(a, b), std::max(a, b));
}
NodeId DiagramBuilder::disjunction(NodeId a, NodeId b) {
    return apply(Operation::disjunction, std::min(a, b), std::max(a, b));
}
NodeId DiagramBuilder::verdict(NodeId when, NodeId may) { return apply(Operation::verdict, when, may); }
NodeId DiagramBuilder::constrain(NodeId axiom, NodeId verdict) { return apply(Operation::constrain, axiom, verdict); }

NodeId DiagramBuilder::negation(NodeId a) {
    if (is_terminal(a)) return a == true_node ? false_node : true_node;
    const Call call{Operation::negation, a, a};
    if (const auto found = computed_.find(call); found != computed_.end()) return found->second;
    std::vector<NodeId> children = nodes_[a].children;
    for (NodeId& c : children) c = negation(c);
    return computed_[call] = unique_node(nodes_[a].fact, std::move(children));
}

NodeId DiagramBuilder::child(NodeId root, std::size_t fact, std::size_t cell) const {
    return nodes_[root].fact == fact ? nodes_[root].children[cell] : root;
}

NodeId DiagramBuilder::apply(Operation operation, NodeId a, NodeId b) {
    const auto decided = [&]() -> std::optional<NodeId> {
        switch (operation) {
            case Operation::conjunction:
                if (a == false_node || b == false_node) return false_node;
                if (a == true_node) return b;
                if (b == true_node || a == b) return a;
                break;
            case Operation::disjunction:
                if (a == true_node || b == true_node) return true_node;
                if (a == false_node) return b;
                if (b == false_node || a == b) return a;
                break;
            case Operation::verdict:
                if (a == true_node) return leaf_node(Terminal::applies);
                if (a == b) return a;
                if (a == false_node && is_terminal(b)) return b == true_node ? leaf_node(Terminal::possible) : b;
                break;
            case Operation::constrain:
                if (a == true_node) return b;
                if (a == false_node) return leaf_node(Terminal::impossible);
                break;
            case Operation::negation:
            case Operation::exists:
            case Operation::cofactor: break;  // of one function; they only share the memory of calls
        }
        return std::nullopt;
    }();
    if (decided) return *decided;

    const Call call{operation, a, b};
    if (const auto found = computed_.find(call); found != computed_.end()) return found->second;
    const std::size_t fact = std::min(nodes_[a].fact, nodes_[b].fact);
    std::vector<NodeId> children(cut_.facts[fact].size());
    for (std::size_t cell = 0; cell < children.size(); ++cell) {
        children[cell] = apply(operation, child(a, fact, cell), child(b, fact, cell));
    }
    return computed_[call] = unique_node(fact, std::move(children));
}

NodeId DiagramBuilder::exists(NodeId a, std::size_t fact) {
    if (is_terminal(a) || nodes_[a].fact > fact) return a;
    const Call call{Operation::exists, a, static_cast<NodeId>(fact)};
    if (const auto found = computed_.find(call); found != computed_.end()) return found->second;
    const Node node = nodes_[a];
    NodeId result = false_node;
    if (node.fact == fact) {
        for (const NodeId c : node.children) result = disjunction(result, c);
    } else {
        std::vector<NodeId> children;
        for (const NodeId c : node.children) children.push_back(exists(c, fact));
        result = unique_node(node.fact, std::move(children));
    }
    return computed_[call] = result;
}

NodeId DiagramBuilder::cofactor(NodeId a, std::size_t fact, std::size_t cell) {
    if (is_terminal(a) || nodes_[a].fact > fact) return a;
    if (nodes_[a].fact == fact) return nodes_[a].children[cell];
    const Call call{Operation::cofactor, a, static_cast<NodeId>(fact * max_cells + cell)};
    if (const auto found = computed_.find(call); found != computed_.end()) return found->second;
    const Node node = nodes_[a];
    std::vector<NodeId> children;
    children.reserve(node.children.size());
    for (const NodeId c : node.children) children.push_back(cofactor(c, fact, cell));
    return computed_[call] = unique_node(node.fact, std::move(children));
}

std::set<std::size_t> DiagramBuilder::support(NodeId root) const {
    std::set<std::size_t> facts;
    visit_nodes(*this, {root}, [&](const Node& node) { facts.insert(node.fact); });
    return facts;
}

}  // namespace huji
