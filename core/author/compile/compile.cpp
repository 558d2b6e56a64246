#include "author/compile/compile.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "author/compile/axioms.hpp"
#include "author/compile/compile_checks.hpp"

namespace huji {
namespace {

using FactNumbers = std::set<std::size_t>;

Cut cut_for(const Vocabulary& vocabulary, const std::vector<PlacedEntitlement>& entitlements) {
    std::vector<const Condition*> conditions;
    for (const PlacedEntitlement& placed : entitlements) {
        conditions.push_back(&placed.entitlement->when);
        conditions.push_back(&placed.entitlement->may);
    }
    for (const Axiom& axiom : vocabulary.axioms) {
        conditions.push_back(&axiom.premise);
        conditions.push_back(&axiom.conclusion);
    }
    return cut_of(vocabulary, conditions);
}

FactNumbers facts_of_rules(const std::vector<PlacedEntitlement>& entitlements) {
    FactNumbers facts;
    for (const PlacedEntitlement& placed : entitlements) {
        collect_facts(placed.entitlement->when, facts);
        collect_facts(placed.entitlement->may, facts);
    }
    return facts;
}

NodeId constrained(DiagramBuilder& builder, const std::vector<AxiomGroup>& groups, NodeId verdict) {
    const FactNumbers facts = builder.support(verdict);
    for (const AxiomGroup& group : groups) {
        if (share_a_fact(group.facts, facts)) verdict = builder.constrain(group.holds, verdict);
    }
    return verdict;
}

}  // namespace

std::vector<PlacedEntitlement> placed_entitlements(const Policy& place, const Policy* national) {
    std::vector<PlacedEntitlement> placed;
    std::set<std::string> replaced;
    for (const Entitlement& entitlement : place.entitlements) {
        placed.push_back({entitlement.id, &place, &entitlement});
        replaced.insert(entitlement.replaces.begin(), entitlement.replaces.end());
    }
    if (national == nullptr) return placed;
    for (const Entitlement& entitlement : national->entitlements) {
        const std::string id = national->id + "/" + entitlement.id;
        if (replaced.count(id) == 0) placed.push_back({id, national, &entitlement});
    }
    return placed;
}

std::string placed_document(const Policy& place, const Policy& owner, const std::string& document) {
    return &place == &owner ? document : owner.id + "/" + document;
}

Compiled::Compiled(const Vocabulary& v, const Policy& p, const Policy* n, Cut c, std::vector<PlacedEntitlement> e)
    : vocabulary(&v), place(&p), national(n), cut(std::move(c)), entitlements(std::move(e)), builder(v, cut) {}

std::unique_ptr<Compiled> compile(const Vocabulary& vocabulary, const Policy& place, const Policy* national,
                                  Diagnostics& diagnostics) {
    std::vector<PlacedEntitlement> entitlements = placed_entitlements(place, national);
    const FactNumbers used = facts_of_rules(entitlements);
    Cut cut = cut_for(vocabulary, entitlements);
    auto compiled = std::make_unique<Compiled>(vocabulary, place, national, std::move(cut), std::move(entitlements));
    compiled->facts.assign(used.begin(), used.end());
    check_limits(*compiled, diagnostics);
    if (has_error(diagnostics)) return compiled;

    DiagramBuilder& builder = compiled->builder;
    const std::vector<AxiomGroup> groups = axiom_groups(builder, vocabulary.axioms, used);
    for (const AxiomGroup& group : groups) compiled->allowed.push_back(group.holds);
    check_axioms(*compiled, diagnostics);
    check_when_implies_may(*compiled, diagnostics);
    check_replacements(*compiled, diagnostics);
    for (const PlacedEntitlement& placed : compiled->entitlements) {
        const NodeId verdict =
            builder.verdict(builder.condition(placed.entitlement->when), builder.condition(placed.entitlement->may));
        compiled->verdicts.push_back(constrained(builder, groups, verdict));
    }
    for (const AxiomGroup& group : groups) {
        compiled->axioms.push_back(builder.constrain(group.holds, leaf_node(Terminal::applies)));
    }
    check_size(*compiled, diagnostics);
    return compiled;
}

}  // namespace huji
