#include "author/compile/diagram_builder.hpp"

#include <algorithm>
#include <limits>
#include <optional>
#include <utility>

namespace huji {
namespace {

constexpr std::size_t no_fact = std::numeric_limits<std::size_t>::max();

constexpr std::size_t mixed(std::size_t hash, std::size_t value) {
    return (hash ^ value) * 0x9e3779b97f4a7c15U ^ hash >> 29;
}

}  // namespace

std::size_t DiagramBuilder::NodeHash::operator()(const Node& node) const {
    std::size_t hash = node.fact;
    for (const Root child : node.children) hash = mixed(hash, child);
    return hash;
}

std::size_t DiagramBuilder::CallHash::operator()(const Call& call) const {
    return mixed(mixed(static_cast<std::size_t>(call.operation), call.a), call.b);
}

DiagramBuilder::DiagramBuilder(const Vocabulary& vocabulary, const Cut& cut) : vocabulary_(vocabulary), cut_(cut) {
    for (unsigned t = 0; t < terminal_count; ++t) nodes_.push_back({no_fact, {}});
}

Root DiagramBuilder::make(std::size_t fact, std::vector<Root> children) {
    const bool asks = std::any_of(children.begin(), children.end(), [&](Root c) { return c != children.front(); });
    if (!asks) return children.front();
    const auto [place, is_new] = unique_.try_emplace(Node{fact, std::move(children)}, static_cast<Root>(nodes_.size()));
    if (is_new) nodes_.push_back(place->first);
    return place->second;
}

Root DiagramBuilder::in_cells(std::size_t fact, CellSet cells) {
    std::vector<Root> children(cut_.facts[fact].ids.size(), root_false);
    for (std::size_t cell = 0; cell < children.size(); ++cell) {
        if ((cells >> cell & 1) != 0) children[cell] = root_true;
    }
    return make(fact, std::move(children));
}

Root DiagramBuilder::condition(const Condition& c) {
    switch (c.kind) {
        case Condition::Kind::constant: return c.value ? root_true : root_false;
        case Condition::Kind::test: return in_cells(c.test.fact, cells_of(c.test, vocabulary_, cut_));
        case Condition::Kind::negation: return negation(condition(c.parts.front()));
        case Condition::Kind::definition: return condition(c.parts.front());
        case Condition::Kind::all: {
            Root result = root_true;
            for (const Condition& part : c.parts) result = conjunction(result, condition(part));
            return result;
        }
        case Condition::Kind::any: {
            Root result = root_false;
            for (const Condition& part : c.parts) result = disjunction(result, condition(part));
            return result;
        }
    }
    return root_false;
}

Root DiagramBuilder::conjunction(Root a, Root b) {
    return apply(Operation::conjunction, std::min(a, b), std::max(a, b));
}
Root DiagramBuilder::disjunction(Root a, Root b) {
    return apply(Operation::disjunction, std::min(a, b), std::max(a, b));
}
Root DiagramBuilder::verdict(Root when, Root may) { return apply(Operation::verdict, when, may); }
Root DiagramBuilder::guard(Root axiom, Root verdict) { return apply(Operation::guard, axiom, verdict); }

Root DiagramBuilder::negation(Root a) {
    if (is_terminal(a)) return a == root_true ? root_false : root_true;
    const Call call{Operation::negation, a, a};
    if (const auto found = computed_.find(call); found != computed_.end()) return found->second;
    std::vector<Root> children = nodes_[a].children;
    for (Root& c : children) c = negation(c);
    return computed_[call] = make(nodes_[a].fact, std::move(children));
}

Root DiagramBuilder::child(Root root, std::size_t fact, std::size_t cell) const {
    return nodes_[root].fact == fact ? nodes_[root].children[cell] : root;
}

Root DiagramBuilder::apply(Operation operation, Root a, Root b) {
    const auto decided = [&]() -> std::optional<Root> {
        switch (operation) {
            case Operation::conjunction:
                if (a == root_false || b == root_false) return root_false;
                if (a == root_true) return b;
                if (b == root_true || a == b) return a;
                break;
            case Operation::disjunction:
                if (a == root_true || b == root_true) return root_true;
                if (a == root_false) return b;
                if (b == root_false || a == b) return a;
                break;
            case Operation::verdict:
                if (a == root_true) return root_of(Terminal::applies);
                if (a == b) return a;
                if (a == root_false && is_terminal(b)) return b == root_true ? root_of(Terminal::possible) : b;
                break;
            case Operation::guard:
                if (a == root_true) return b;
                if (a == root_false) return root_of(Terminal::impossible);
                break;
            case Operation::negation:
            case Operation::exists:
            case Operation::given: break;  // of one function; they only share the memory of calls
        }
        return std::nullopt;
    }();
    if (decided) return *decided;

    const Call call{operation, a, b};
    if (const auto found = computed_.find(call); found != computed_.end()) return found->second;
    const std::size_t fact = std::min(nodes_[a].fact, nodes_[b].fact);
    std::vector<Root> children(cut_.facts[fact].ids.size());
    for (std::size_t cell = 0; cell < children.size(); ++cell) {
        children[cell] = apply(operation, child(a, fact, cell), child(b, fact, cell));
    }
    return computed_[call] = make(fact, std::move(children));
}

Root DiagramBuilder::exists(Root a, std::size_t fact) {
    if (is_terminal(a) || nodes_[a].fact > fact) return a;
    const Call call{Operation::exists, a, static_cast<Root>(fact)};
    if (const auto found = computed_.find(call); found != computed_.end()) return found->second;
    const Node node = nodes_[a];
    Root result = root_false;
    if (node.fact == fact) {
        for (const Root c : node.children) result = disjunction(result, c);
    } else {
        std::vector<Root> children;
        for (const Root c : node.children) children.push_back(exists(c, fact));
        result = make(node.fact, std::move(children));
    }
    return computed_[call] = result;
}

Root DiagramBuilder::given(Root a, std::size_t fact, std::size_t cell) {
    if (is_terminal(a) || nodes_[a].fact > fact) return a;
    if (nodes_[a].fact == fact) return nodes_[a].children[cell];
    const Call call{Operation::given, a, static_cast<Root>(fact * max_cells + cell)};
    if (const auto found = computed_.find(call); found != computed_.end()) return found->second;
    const Node node = nodes_[a];
    std::vector<Root> children;
    children.reserve(node.children.size());
    for (const Root c : node.children) children.push_back(given(c, fact, cell));
    return computed_[call] = make(node.fact, std::move(children));
}

std::set<std::size_t> DiagramBuilder::support(Root root) const {
    std::set<std::size_t> facts;
    std::set<Root> seen;
    std::vector<Root> open{root};
    while (!open.empty()) {
        const Root next = open.back();
        open.pop_back();
        if (is_terminal(next) || !seen.insert(next).second) continue;
        facts.insert(nodes_[next].fact);
        open.insert(open.end(), nodes_[next].children.begin(), nodes_[next].children.end());
    }
    return facts;
}

}  // namespace huji
