#include "author/paper/decision_graph.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

namespace huji {
namespace {

// A graph of so many nodes still reads well in the usual order, and fits A4 in print of 7 points.
constexpr std::size_t many_questions = 12;

using FactOrder = std::vector<std::size_t>;

// What is still to be decided of a rule, among the citizens whom the axioms allow.
struct Undecided {
    NodeId when, may, allowed;
    friend bool operator<(const Undecided& a, const Undecided& b) {
        return std::tie(a.when, a.may, a.allowed) < std::tie(b.when, b.may, b.allowed);
    }
};

// Draws a rule, asking its facts in a given order. What citizens would get whom no axiom allows is nobody's business,
// and a question whose allowed answers all lead to one place is not drawn.
class DecisionGraphBuilder {
public:
    DecisionGraphBuilder(CompiledPolicy& compiled, const FactOrder& order, DecisionGraph& graph)
        : c_(compiled), builder_(compiled.builder), order_(order), graph_(graph) {}

    std::size_t draw(Undecided rule) {
        if (rule.when == true_node) return outcome(Terminal::applies);
        if (rule.when == false_node && DiagramBuilder::is_terminal(rule.may)) {
            return outcome(rule.may == true_node ? Terminal::possible : Terminal::does_not_apply);
        }
        const std::set<std::size_t> facts = facts_of(rule);
        for (const std::size_t fact : builder_.support(rule.allowed)) {
            if (facts.count(fact) == 0) rule.allowed = builder_.exists(rule.allowed, fact);
        }
        if (const auto found = drawn_.find(rule); found != drawn_.end()) return found->second;
        const std::size_t fact =
            *std::find_if(order_.begin(), order_.end(), [&](std::size_t f) { return facts.count(f) != 0; });
        std::map<std::size_t, CellSet> places;
        for (std::size_t cell = 0; cell < c_.cut.facts[fact].size(); ++cell) {
            const Undecided rest{builder_.cofactor(rule.when, fact, cell), builder_.cofactor(rule.may, fact, cell),
                                 builder_.cofactor(rule.allowed, fact, cell)};
            if (rest.allowed == false_node) continue;
            places[draw(rest)] |= one_cell(cell);
        }
        return drawn_[rule] = places.size() == 1 ? places.begin()->first : question(fact, places);
    }

private:
    [[nodiscard]] std::set<std::size_t> facts_of(const Undecided& rule) const {
        std::set<std::size_t> facts = builder_.support(rule.when);
        facts.merge(builder_.support(rule.may));
        return facts;
    }

    std::size_t outcome(Terminal terminal) {
        const auto [it, is_new] = outcomes_.try_emplace(terminal, graph_.nodes.size());
        if (is_new) graph_.nodes.push_back({0, {}, terminal});
        return it->second;
    }

    std::size_t question(std::size_t fact, const std::map<std::size_t, CellSet>& places) {
        const auto [it, is_new] = questions_.try_emplace({fact, places}, graph_.nodes.size());
        if (is_new) {
            DecisionNode node{fact, {}, Terminal::impossible};
            for (const auto& [to, cells] : places) node.edges.push_back({cells, to});
            graph_.nodes.push_back(std::move(node));
        }
        return it->second;
    }

    CompiledPolicy& c_;
    DiagramBuilder& builder_;
    const FactOrder& order_;
    DecisionGraph& graph_;
    std::map<Undecided, std::size_t> drawn_;
    std::map<Terminal, std::size_t> outcomes_;
    std::map<std::pair<std::size_t, std::map<std::size_t, CellSet>>, std::size_t> questions_;
};

// Nodes that were drawn on the way, and that nothing leads to, are left out.
DecisionGraph without_loose_nodes(const DecisionGraph& graph, std::size_t root) {
    std::vector<bool> used(graph.nodes.size(), false);
    used[root] = true;
    for (std::size_t i = graph.nodes.size(); i-- > 0;) {
        if (!used[i]) continue;
        for (const DecisionEdge& edge : graph.nodes[i].edges) used[edge.to] = true;
    }
    DecisionGraph kept{graph.entitlement, {}};
    std::vector<std::size_t> place(graph.nodes.size(), 0);
    for (std::size_t i = 0; i <= root; ++i) {
        if (!used[i]) continue;
        place[i] = kept.nodes.size();
        kept.nodes.push_back(graph.nodes[i]);
        for (DecisionEdge& edge : kept.nodes.back().edges) edge.to = place[edge.to];
    }
    return kept;
}

// Draws one rule in any order of its facts.
class RuleGraph {
public:
    RuleGraph(CompiledPolicy& compiled, std::size_t entitlement) : c_(compiled), entitlement_(entitlement) {
        const Entitlement& rule = *compiled.entitlements[entitlement].entitlement;
        rule_ = {c_.builder.condition(rule.when), c_.builder.condition(rule.may), true_node};
        for (const NodeId group : compiled.allowed) rule_.allowed = c_.builder.conjunction(rule_.allowed, group);
    }

    [[nodiscard]] FactOrder usual_order() const {
        std::set<std::size_t> facts = c_.builder.support(rule_.when);
        facts.merge(c_.builder.support(rule_.may));
        return {facts.begin(), facts.end()};
    }

    [[nodiscard]] DecisionGraph in(const FactOrder& order) const {
        DecisionGraph graph{entitlement_, {}};
        const std::size_t root = DecisionGraphBuilder(c_, order, graph).draw(rule_);
        return without_loose_nodes(graph, root);
    }

private:
    CompiledPolicy& c_;
    std::size_t entitlement_;
    Undecided rule_{};
};

// Moves one fact after the other to where the graph is smallest, until that helps no more.
DecisionGraph in_best_order(const RuleGraph& rule, FactOrder order, DecisionGraph best) {
    for (bool better = true; better;) {
        better = false;
        for (const std::size_t fact : FactOrder(order)) {
            FactOrder others = order;
            others.erase(std::find(others.begin(), others.end(), fact));
            for (std::size_t at = 0; at <= others.size(); ++at) {
                FactOrder moved = others;
                moved.insert(moved.begin() + static_cast<std::ptrdiff_t>(at), fact);
                DecisionGraph graph = rule.in(moved);
                if (graph.nodes.size() >= best.nodes.size()) continue;
                best = std::move(graph);
                order = std::move(moved);
                better = true;
            }
        }
    }
    return best;
}

}  // namespace

DecisionGraph decision_graph_of(CompiledPolicy& compiled, std::size_t entitlement) {
    const RuleGraph rule(compiled, entitlement);
    const FactOrder order = rule.usual_order();
    DecisionGraph graph = rule.in(order);
    return graph.nodes.size() <= many_questions ? graph : in_best_order(rule, order, std::move(graph));
}

}  // namespace huji
