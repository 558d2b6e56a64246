#include "author/paper/drawing.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

namespace huji {
namespace {

/// A drawing of so many nodes still reads well in the usual order, and fits A4 in print of 7 points.
constexpr std::size_t many_questions = 12;

using FactOrder = std::vector<std::size_t>;

/// What is still to be decided of a rule, among the citizens whom the axioms allow.
struct Undecided {
    Root when, may, allowed;
    friend bool operator<(const Undecided& a, const Undecided& b) {
        return std::tie(a.when, a.may, a.allowed) < std::tie(b.when, b.may, b.allowed);
    }
};

/// Draws a rule, asking its facts in a given order. What citizens would get whom no axiom allows is nobody's business,
/// and a question whose allowed answers all lead to one place is not drawn.
class Draughtsman {
public:
    Draughtsman(Compiled& compiled, const FactOrder& order, Drawing& drawing)
        : c_(compiled), builder_(compiled.builder), order_(order), drawing_(drawing) {}

    std::size_t draw(Undecided rule) {
        if (rule.when == root_true) return outcome(Terminal::applies);
        if (rule.when == root_false && DiagramBuilder::is_terminal(rule.may)) {
            return outcome(rule.may == root_true ? Terminal::possible : Terminal::does_not_apply);
        }
        const std::set<std::size_t> facts = facts_of(rule);
        for (const std::size_t fact : builder_.support(rule.allowed)) {
            if (facts.count(fact) == 0) rule.allowed = builder_.exists(rule.allowed, fact);
        }
        if (const auto found = drawn_.find(rule); found != drawn_.end()) return found->second;
        const std::size_t fact =
            *std::find_if(order_.begin(), order_.end(), [&](std::size_t f) { return facts.count(f) != 0; });
        std::map<std::size_t, CellSet> places;
        for (std::size_t cell = 0; cell < c_.cut.facts[fact].ids.size(); ++cell) {
            const Undecided rest{given(rule.when, fact, cell), given(rule.may, fact, cell),
                                 given(rule.allowed, fact, cell)};
            if (rest.allowed == root_false) continue;
            places[draw(rest)] |= one_cell(static_cast<CellIndex>(cell));
        }
        return drawn_[rule] = places.size() == 1 ? places.begin()->first : question(fact, places);
    }

private:
    [[nodiscard]] std::set<std::size_t> facts_of(const Undecided& rule) const {
        std::set<std::size_t> facts = builder_.support(rule.when);
        facts.merge(builder_.support(rule.may));
        return facts;
    }

    /// Returns what is left of a function for citizens in that cell.
    Root given(Root function, std::size_t fact, std::size_t cell) {
        return builder_.exists(builder_.conjunction(function, in_cell(fact, cell)), fact);
    }

    Root in_cell(std::size_t fact, std::size_t cell) {
        const FactCells& cells = c_.cut.facts[fact];
        Condition condition;
        condition.kind = Condition::Kind::test;
        condition.test.fact = fact;
        if (c_.vocabulary->facts[fact].type == FactType::quantity && cell >= cells.named) {
            const Interval& interval = cells.intervals[cell - cells.named];
            condition.test.at_least = interval.from;
            condition.test.below = interval.to;
        } else {
            condition.test.options = {cell};
        }
        return builder_.condition(condition);
    }

    std::size_t outcome(Terminal terminal) {
        const auto [place, is_new] = outcomes_.try_emplace(terminal, drawing_.nodes.size());
        if (is_new) drawing_.nodes.push_back({0, {}, terminal});
        return place->second;
    }

    std::size_t question(std::size_t fact, const std::map<std::size_t, CellSet>& places) {
        const auto [place, is_new] = questions_.try_emplace({fact, places}, drawing_.nodes.size());
        if (is_new) {
            DrawnNode node{fact, {}, Terminal::impossible};
            for (const auto& [to, cells] : places) node.edges.push_back({cells, to});
            drawing_.nodes.push_back(std::move(node));
        }
        return place->second;
    }

    Compiled& c_;
    DiagramBuilder& builder_;
    const FactOrder& order_;
    Drawing& drawing_;
    std::map<Undecided, std::size_t> drawn_;
    std::map<Terminal, std::size_t> outcomes_;
    std::map<std::pair<std::size_t, std::map<std::size_t, CellSet>>, std::size_t> questions_;
};

/// Nodes that were drawn on the way, and that nothing leads to, are left out.
Drawing without_loose_nodes(const Drawing& drawing, std::size_t root) {
    std::vector<bool> used(drawing.nodes.size(), false);
    used[root] = true;
    for (std::size_t i = drawing.nodes.size(); i-- > 0;) {
        if (!used[i]) continue;
        for (const DrawnEdge& edge : drawing.nodes[i].edges) used[edge.to] = true;
    }
    Drawing kept{drawing.entitlement, {}};
    std::vector<std::size_t> place(drawing.nodes.size(), 0);
    for (std::size_t i = 0; i <= root; ++i) {
        if (!used[i]) continue;
        place[i] = kept.nodes.size();
        kept.nodes.push_back(drawing.nodes[i]);
        for (DrawnEdge& edge : kept.nodes.back().edges) edge.to = place[edge.to];
    }
    return kept;
}

/// Draws one rule in any order of its facts.
class RuleDrawing {
public:
    RuleDrawing(Compiled& compiled, std::size_t entitlement) : c_(compiled), entitlement_(entitlement) {
        const Entitlement& rule = *compiled.entitlements[entitlement].entitlement;
        rule_ = {c_.builder.condition(rule.when), c_.builder.condition(rule.may), root_true};
        for (const Root group : compiled.allowed) rule_.allowed = c_.builder.conjunction(rule_.allowed, group);
    }

    [[nodiscard]] FactOrder usual_order() const {
        std::set<std::size_t> facts = c_.builder.support(rule_.when);
        facts.merge(c_.builder.support(rule_.may));
        return {facts.begin(), facts.end()};
    }

    [[nodiscard]] Drawing in(const FactOrder& order) const {
        Drawing drawing{entitlement_, {}};
        const std::size_t root = Draughtsman(c_, order, drawing).draw(rule_);
        return without_loose_nodes(drawing, root);
    }

private:
    Compiled& c_;
    std::size_t entitlement_;
    Undecided rule_{};
};

/// Moves one fact after the other to where the drawing is smallest, until that helps no more.
Drawing in_best_order(const RuleDrawing& rule, FactOrder order, Drawing best) {
    for (bool better = true; better;) {
        better = false;
        for (const std::size_t fact : FactOrder(order)) {
            FactOrder others = order;
            others.erase(std::find(others.begin(), others.end(), fact));
            for (std::size_t at = 0; at <= others.size(); ++at) {
                FactOrder moved = others;
                moved.insert(moved.begin() + static_cast<std::ptrdiff_t>(at), fact);
                Drawing drawing = rule.in(moved);
                if (drawing.nodes.size() >= best.nodes.size()) continue;
                best = std::move(drawing);
                order = std::move(moved);
                better = true;
            }
        }
    }
    return best;
}

}  // namespace

Drawing drawing_of(Compiled& compiled, std::size_t entitlement) {
    const RuleDrawing rule(compiled, entitlement);
    const FactOrder order = rule.usual_order();
    Drawing drawing = rule.in(order);
    return drawing.nodes.size() <= many_questions ? drawing : in_best_order(rule, order, std::move(drawing));
}

}  // namespace huji
