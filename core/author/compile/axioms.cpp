#include "author/compile/axioms.hpp"

#include <algorithm>
#include <utility>

namespace huji {

bool share_a_fact(const std::set<std::size_t>& a, const std::set<std::size_t>& b) {
    return std::any_of(a.begin(), a.end(), [&](std::size_t fact) { return b.count(fact) != 0; });
}

std::vector<AxiomGroup> axiom_groups(DiagramBuilder& builder, const std::vector<Axiom>& axioms,
                                     const std::set<std::size_t>& used) {
    std::vector<AxiomGroup> groups;
    for (const Axiom& axiom : axioms) {
        AxiomGroup merged{{},
                          builder.implication(builder.condition(axiom.premise), builder.condition(axiom.conclusion))};
        merged.facts = builder.support(merged.holds);
        for (auto group = groups.begin(); group != groups.end();) {
            if (!share_a_fact(group->facts, merged.facts)) {
                ++group;
                continue;
            }
            merged.facts.insert(group->facts.begin(), group->facts.end());
            merged.holds = builder.conjunction(merged.holds, group->holds);
            group = groups.erase(group);
        }
        groups.push_back(std::move(merged));
    }
    for (AxiomGroup& group : groups) {
        for (const std::size_t fact : group.facts) {
            if (used.count(fact) == 0) group.holds = builder.exists(group.holds, fact);
        }
        group.facts = builder.support(group.holds);
    }
    groups.erase(std::remove_if(groups.begin(), groups.end(), [](const AxiomGroup& g) { return g.holds == true_node; }),
                 groups.end());
    return groups;
}

}  // namespace huji
