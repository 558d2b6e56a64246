#include "author/drawing.hpp"

#include <map>
#include <optional>
#include <utility>

namespace huji {
namespace {

/// Draws a function within the citizens whom another allows: what the rest would get is nobody's business, and a
/// question whose allowed answers all lead to one place is not drawn.
class Draughtsman {
public:
    Draughtsman(DiagramBuilder& builder, Drawing& drawing) : builder_(builder), drawing_(drawing) {}

    std::size_t draw(Root function, Root allowed) {
        if (DiagramBuilder::is_terminal(function)) return outcome(static_cast<Terminal>(function));
        const std::size_t fact = builder_.node(function).fact;
        allowed = without_facts_before(fact, allowed);
        const std::pair<Root, Root> key{function, allowed};
        if (const auto found = drawn_.find(key); found != drawn_.end()) return found->second;
        std::map<std::size_t, CellSet> places;
        const std::vector<Root> children = builder_.node(function).children;
        for (std::size_t cell = 0; cell < children.size(); ++cell) {
            const Root rest = child(allowed, fact, cell);
            if (rest == root_false) continue;
            places[draw(children[cell], rest)] |= one_cell(static_cast<CellIndex>(cell));
        }
        return drawn_[key] = places.size() == 1 ? places.begin()->first : question(fact, places);
    }

private:
    [[nodiscard]] Root child(Root root, std::size_t fact, std::size_t cell) const {
        const bool asks = !DiagramBuilder::is_terminal(root) && builder_.node(root).fact == fact;
        return asks ? builder_.node(root).children[cell] : root;
    }

    Root without_facts_before(std::size_t fact, Root allowed) {
        while (!DiagramBuilder::is_terminal(allowed) && builder_.node(allowed).fact < fact) {
            allowed = builder_.exists(allowed, builder_.node(allowed).fact);
        }
        return allowed;
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

    DiagramBuilder& builder_;
    Drawing& drawing_;
    std::map<std::pair<Root, Root>, std::size_t> drawn_;
    std::map<Terminal, std::size_t> outcomes_;
    std::map<std::pair<std::size_t, std::map<std::size_t, CellSet>>, std::size_t> questions_;
};

/// Nodes that were drawn on the way to a smaller drawing, and that nothing leads to, are left out.
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

Drawing drawn_within(Compiled& compiled, std::size_t entitlement, Root verdict, Root allowed) {
    Drawing drawing{entitlement, {}};
    Draughtsman draughtsman(compiled.builder, drawing);
    const std::size_t root = draughtsman.draw(verdict, allowed);
    return without_loose_nodes(drawing, root);
}

}  // namespace

Drawing drawing_of(Compiled& compiled, std::size_t entitlement) {
    const Entitlement& rule = *compiled.entitlements[entitlement].entitlement;
    DiagramBuilder& builder = compiled.builder;
    const Root verdict = builder.verdict(builder.condition(rule.when), builder.condition(rule.may));
    Root allowed = root_true;
    for (const Root group : compiled.allowed) allowed = builder.conjunction(allowed, group);
    // What the axioms leave out mostly makes a drawing smaller, but can tell apart what was one node.
    Drawing within = drawn_within(compiled, entitlement, verdict, allowed);
    Drawing whole = drawn_within(compiled, entitlement, verdict, root_true);
    return within.nodes.size() <= whole.nodes.size() ? within : whole;
}

}  // namespace huji
