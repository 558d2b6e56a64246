#include "same_verdicts.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <vector>

#include "author/compile/compile.hpp"
#include "author/compile/cut.hpp"
#include "author/compile/diagram_builder.hpp"

namespace huji {
namespace {

bool same(const FactTest& a, const FactTest& b) {
    return a.fact == b.fact && a.options == b.options && a.at_least == b.at_least && a.below == b.below;
}

bool same(const Condition& a, const Condition& b) {
    return a.kind == b.kind && a.value == b.value && same(a.test, b.test) && a.parts.size() == b.parts.size() &&
           std::equal(a.parts.begin(), a.parts.end(), b.parts.begin(),
                      [](const Condition& x, const Condition& y) { return same(x, y); });
}

struct Pair {
    const Entitlement* a;
    const Entitlement* b;
};

/// Returns the pairs that are not written the same way.
std::vector<Pair> rewritten(const Policy& a, const Policy& b) {
    std::vector<Pair> pairs;
    for (std::size_t i = 0; i < a.entitlements.size(); ++i) {
        const Pair pair{&a.entitlements[i], &b.entitlements[i]};
        if (!same(pair.a->when, pair.b->when) || !same(pair.a->may, pair.b->may)) pairs.push_back(pair);
    }
    return pairs;
}

Cut cut_for(const Vocabulary& vocabulary, const std::vector<Pair>& pairs) {
    std::vector<const Condition*> conditions;
    for (const auto& [a, b] : pairs) {
        for (const Entitlement* entitlement : {a, b}) {
            conditions.push_back(&entitlement->when);
            conditions.push_back(&entitlement->may);
        }
    }
    for (const Axiom& axiom : vocabulary.axioms) {
        conditions.push_back(&axiom.premise);
        conditions.push_back(&axiom.conclusion);
    }
    return cut_of(vocabulary, conditions);
}

class Comparison {
public:
    Comparison(const Vocabulary& vocabulary, const std::vector<Pair>& pairs)
        : vocabulary_(vocabulary), cut_(cut_for(vocabulary, pairs)), builder_(vocabulary, cut_) {}

    bool same(const Pair& pair) {
        const NodeId a = verdict(*pair.a);
        const NodeId b = verdict(*pair.b);
        if (a == b) return true;
        const NodeId allowed = axioms_about(a, b);
        return builder_.constrain(allowed, a) == builder_.constrain(allowed, b);
    }

private:
    NodeId verdict(const Entitlement& entitlement) {
        return builder_.verdict(builder_.condition(entitlement.when), builder_.condition(entitlement.may));
    }

    /// Returns the axioms that share facts with one of the two, directly or through others. The rest exclude nobody who
    /// could tell them apart, because each group of axioms allows somebody.
    NodeId axioms_about(NodeId a, NodeId b) {
        std::set<std::size_t> facts = builder_.support(a);
        facts.merge(builder_.support(b));
        NodeId allowed = true_node;
        std::vector<NodeId> open;
        for (const Axiom& axiom : vocabulary_.axioms) {
            open.push_back(
                builder_.implication(builder_.condition(axiom.premise), builder_.condition(axiom.conclusion)));
        }
        const auto shares = [&](NodeId axiom) {
            const std::set<std::size_t> support = builder_.support(axiom);
            return std::any_of(support.begin(), support.end(), [&](std::size_t f) { return facts.count(f) != 0; });
        };
        for (auto next = std::find_if(open.begin(), open.end(), shares); next != open.end();
             next = std::find_if(open.begin(), open.end(), shares)) {
            allowed = builder_.conjunction(allowed, *next);
            facts.merge(builder_.support(*next));
            open.erase(next);
        }
        return allowed;
    }

    const Vocabulary& vocabulary_;
    Cut cut_;
    DiagramBuilder builder_;
};

/// Compares diagrams of two builders node by node; each is reduced, so the same function has the same shape in both.
class Shapes {
public:
    Shapes(const CompiledPolicy& a, const CompiledPolicy& b) : a_(a), b_(b) {}

    bool same(NodeId a, NodeId b) {
        if (DiagramBuilder::is_terminal(a) || DiagramBuilder::is_terminal(b)) return a == b;
        if (const auto known = met_.find(a); known != met_.end()) return known->second == b;
        const DiagramBuilder::Node& node = a_.builder.node(a);
        const DiagramBuilder::Node& other = b_.builder.node(b);
        if (node.fact != other.fact || node.children.size() != other.children.size()) return false;
        for (std::size_t i = 0; i < node.children.size(); ++i) {
            if (!same(node.children[i], other.children[i])) return false;
        }
        met_.emplace(a, b);
        return true;
    }

    bool same(const std::vector<NodeId>& a, const std::vector<NodeId>& b) {
        return std::equal(a.begin(), a.end(), b.begin(), b.end(), [&](NodeId x, NodeId y) { return same(x, y); });
    }

private:
    const CompiledPolicy& a_;
    const CompiledPolicy& b_;
    std::map<NodeId, NodeId> met_;  ///< nodes found to be the same
};

bool same_cells(const CompiledPolicy& a, const CompiledPolicy& b) {
    return std::all_of(a.facts.begin(), a.facts.end(),
                       [&](std::size_t fact) { return ids_of(a.cut.facts[fact]) == ids_of(b.cut.facts[fact]); });
}

}  // namespace

bool same_verdicts(const Vocabulary& vocabulary, const Policy& a, const Policy& b) {
    const std::vector<Pair> pairs = rewritten(a, b);
    if (pairs.empty()) return true;
    Comparison comparison(vocabulary, pairs);
    return std::all_of(pairs.begin(), pairs.end(), [&](const Pair& pair) { return comparison.same(pair); });
}

bool same_diagrams(const CompiledPolicy& a, const CompiledPolicy& b) {
    Shapes shapes(a, b);
    return a.facts == b.facts && same_cells(a, b) && shapes.same(a.verdicts, b.verdicts) &&
           shapes.same(a.axioms, b.axioms);
}

}  // namespace huji
