#include "author/compile/compile.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "author/compile/axioms.hpp"
#include "author/compile/compile_checks.hpp"

namespace huji {
namespace {

using FactNumbers = std::set<std::size_t>;

Cut cut_for(const Vocabulary& vocabulary, const std::vector<LayeredEntitlement>& entitlements) {
    std::vector<const Condition*> conditions;
    for (const LayeredEntitlement& layered : entitlements) {
        conditions.push_back(&layered.entitlement->when);
        conditions.push_back(&layered.entitlement->may);
    }
    for (const Axiom& axiom : vocabulary.axioms) {
        conditions.push_back(&axiom.premise);
        conditions.push_back(&axiom.conclusion);
    }
    return cut_of(vocabulary, conditions);
}

FactNumbers facts_of_rules(const std::vector<LayeredEntitlement>& entitlements) {
    FactNumbers facts;
    for (const LayeredEntitlement& layered : entitlements) {
        collect_facts(layered.entitlement->when, facts);
        collect_facts(layered.entitlement->may, facts);
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

CompiledPolicy::CompiledPolicy(const Vocabulary& v, Jurisdiction j, Cut c, std::vector<LayeredEntitlement> e)
    : vocabulary(&v), jurisdiction(std::move(j)), cut(std::move(c)), entitlements(std::move(e)), builder(v, cut) {}

std::unique_ptr<CompiledPolicy> compile(const Vocabulary& vocabulary, const Jurisdiction& jurisdiction,
                                        Diagnostics& diagnostics) {
    std::vector<LayeredEntitlement> entitlements = jurisdiction.entitlements();
    const FactNumbers used = facts_of_rules(entitlements);
    Cut cut = cut_for(vocabulary, entitlements);
    auto compiled = std::make_unique<CompiledPolicy>(vocabulary, jurisdiction, std::move(cut), std::move(entitlements));
    compiled->facts.assign(used.begin(), used.end());
    check_limits(*compiled, diagnostics);
    if (has_error(diagnostics)) return compiled;

    DiagramBuilder& builder = compiled->builder;
    const std::vector<AxiomGroup> groups = axiom_groups(builder, vocabulary.axioms, used);
    for (const AxiomGroup& group : groups) compiled->allowed.push_back(group.holds);
    check_axioms(*compiled, diagnostics);
    check_when_implies_may(*compiled, diagnostics);
    check_replacements(*compiled, diagnostics);
    for (const LayeredEntitlement& layered : compiled->entitlements) {
        const NodeId verdict =
            builder.verdict(builder.condition(layered.entitlement->when), builder.condition(layered.entitlement->may));
        compiled->verdicts.push_back(constrained(builder, groups, verdict));
    }
    for (const AxiomGroup& group : groups) {
        compiled->axioms.push_back(builder.constrain(group.holds, leaf_node(Terminal::applies)));
    }
    check_size(*compiled, diagnostics);
    return compiled;
}

}  // namespace huji
