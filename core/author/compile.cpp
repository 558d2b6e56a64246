#include "author/compile.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "author/audit.hpp"
#include "author/axioms.hpp"

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

Root guarded(DiagramBuilder& builder, const std::vector<AxiomGroup>& groups, Root verdict) {
    const FactNumbers facts = builder.support(verdict);
    for (const AxiomGroup& group : groups) {
        if (share_a_fact(group.facts, facts)) verdict = builder.guard(group.holds, verdict);
    }
    return verdict;
}

void check_when_implies_may(Compiled& compiled, Audit& audit, Diagnostics& diagnostics) {
    for (std::size_t i = 0; i < compiled.entitlements.size(); ++i) {
        const std::optional<ExampleCitizen> wrong = audit.certain_but_impossible(i);
        if (!wrong) continue;
        const PlacedEntitlement& placed = compiled.entitlements[i];
        diagnostics.push_back(
            diagnostic("when_without_may", placed.policy->file, placed.entitlement->pointer + "/may",
                       "\"" + placed.id + "\" holds by \"when\" but not by \"may\" for this citizen: " +
                           in_short(compiled, *wrong) + ". Widen \"may\" so that it holds wherever \"when\" does.",
                       example_of(compiled, *wrong)));
    }
}

/// The place's own entitlements that replace each national one, by their number.
std::map<std::string, std::vector<std::size_t>> replacements(const Policy& place) {
    std::map<std::string, std::vector<std::size_t>> replacing;
    for (std::size_t i = 0; i < place.entitlements.size(); ++i) {
        for (const std::string& target : place.entitlements[i].replaces) replacing[target].push_back(i);
    }
    return replacing;
}

void check_pair(Compiled& compiled, Audit& audit, std::size_t i, std::size_t j, const std::string& target,
                Diagnostics& diagnostics) {
    const std::optional<ExampleCitizen> both = audit.holder_of_both(i, j);
    if (!both) return;
    const Entitlement& one = compiled.place->entitlements[i];
    const Entitlement& other = compiled.place->entitlements[j];
    diagnostics.push_back(diagnostic("replacement_conflict", compiled.place->file, other.pointer + "/replaces",
                                     "\"" + one.id + "\" and \"" + other.id + "\" both replace \"" + target +
                                         "\" and both hold for this citizen: " + in_short(compiled, *both) +
                                         ". Make their conditions exclude each other.",
                                     example_of(compiled, *both)));
}

void check_replacements(Compiled& compiled, Audit& audit, Diagnostics& diagnostics) {
    for (const auto& [target, rules] : replacements(*compiled.place)) {
        for (std::size_t i = 0; i < rules.size(); ++i) {
            for (std::size_t j = i + 1; j < rules.size(); ++j) {
                check_pair(compiled, audit, rules[i], rules[j], target, diagnostics);
            }
        }
    }
}

void check_axioms(const Compiled& compiled, const std::vector<AxiomGroup>& groups, Diagnostics& diagnostics) {
    for (const AxiomGroup& group : groups) {
        if (group.holds != root_false) continue;
        diagnostics.push_back(
            diagnostic("axioms_exclude_everybody", compiled.place->file, "",
                       "The vocabulary's axioms contradict each other: no citizen meets them all. Mend "
                       "or drop one of them."));
    }
}

std::size_t reachable_nodes(const Compiled& compiled) {
    std::vector<bool> seen(compiled.builder.size());
    std::size_t count = 0;
    std::vector<Root> open = compiled.verdicts;
    open.insert(open.end(), compiled.axioms.begin(), compiled.axioms.end());
    while (!open.empty()) {
        const Root root = open.back();
        open.pop_back();
        if (DiagramBuilder::is_terminal(root) || seen[root]) continue;
        seen[root] = true;
        ++count;
        const auto& children = compiled.builder.node(root).children;
        open.insert(open.end(), children.begin(), children.end());
    }
    return count;
}

void check_limits(const Compiled& compiled, Diagnostics& diagnostics) {
    const auto report = [&](const char* code, const std::string& message) {
        diagnostics.push_back(diagnostic(code, compiled.place->file, "/entitlements", message));
    };
    if (compiled.facts.size() > max_facts) {
        report("too_many_facts", "This place uses " + std::to_string(compiled.facts.size()) + " facts; at most " +
                                     std::to_string(max_facts) +
                                     " fit in a pack. Leave out facts that rules can do without.");
    }
    for (const std::size_t fact : compiled.facts) {
        if (compiled.cut.facts[fact].ids.size() <= max_cells) continue;
        report("too_many_cells", "The rules cut \"" + compiled.vocabulary->facts[fact].id + "\" into " +
                                     std::to_string(compiled.cut.facts[fact].ids.size()) + " cells; at most " +
                                     std::to_string(max_cells) + " fit. Use fewer thresholds.");
    }
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
    check_axioms(*compiled, groups, diagnostics);
    for (const AxiomGroup& group : groups) compiled->allowed.push_back(group.holds);
    Audit audit(*compiled);
    check_when_implies_may(*compiled, audit, diagnostics);
    check_replacements(*compiled, audit, diagnostics);
    for (const PlacedEntitlement& placed : compiled->entitlements) {
        const Root verdict =
            builder.verdict(builder.condition(placed.entitlement->when), builder.condition(placed.entitlement->may));
        compiled->verdicts.push_back(guarded(builder, groups, verdict));
    }
    for (const AxiomGroup& group : groups) {
        compiled->axioms.push_back(builder.guard(group.holds, root_of(Terminal::applies)));
    }
    if (const std::size_t nodes = reachable_nodes(*compiled); nodes > 0xffff - terminal_count) {
        diagnostics.push_back(
            diagnostic("too_many_nodes", place.file, "",
                       "The diagram has " + std::to_string(nodes) + " nodes, more than a pack can number."));
    }
    return compiled;
}

}  // namespace huji
