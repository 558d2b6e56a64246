#include "author/compile/compile_checks.hpp"

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "author/compile/diagram_walk.hpp"
#include "author/compile/example_citizen.hpp"

namespace huji {
namespace {

/// Returns a citizen for whom `when` holds and `may` does not.
std::optional<ExampleCitizen> certain_but_impossible(CompiledPolicy& compiled, std::size_t i) {
    const Entitlement& entitlement = *compiled.entitlements[i].entitlement;
    DiagramBuilder& builder = compiled.builder;
    const NodeId possible = builder.condition(entitlement.may);
    return citizen_in(compiled, builder.conjunction(builder.condition(entitlement.when), builder.negation(possible)));
}

/// Returns a citizen to whom both are at least possible.
std::optional<ExampleCitizen> holder_of_both(CompiledPolicy& compiled, std::size_t i, std::size_t j) {
    DiagramBuilder& builder = compiled.builder;
    const NodeId one = builder.condition(compiled.entitlements[i].entitlement->may);
    const NodeId other = builder.condition(compiled.entitlements[j].entitlement->may);
    return citizen_in(compiled, builder.conjunction(one, other));
}

/// A policy's entitlements that replace each one of a layer above, by their number.
std::map<std::string, std::vector<std::size_t>> replacements(const Policy& place) {
    std::map<std::string, std::vector<std::size_t>> replacing;
    for (std::size_t i = 0; i < place.entitlements.size(); ++i) {
        for (const std::string& target : place.entitlements[i].replaces) replacing[target].push_back(i);
    }
    return replacing;
}

void check_pair(CompiledPolicy& compiled, std::size_t i, std::size_t j, const std::string& target,
                Diagnostics& diagnostics) {
    const std::optional<ExampleCitizen> both = holder_of_both(compiled, i, j);
    if (!both) return;
    const Entitlement& one = compiled.jurisdiction.own().entitlements[i];
    const Entitlement& other = compiled.jurisdiction.own().entitlements[j];
    diagnostics.push_back(diagnostic(
        Code::replacement_conflict, compiled.jurisdiction.own().file, other.pointer + "/replaces",
        "\"" + one.id + "\" and \"" + other.id + "\" both replace \"" + target + "\" and both hold for this citizen: " +
            in_short(compiled, *both) + ". Make their conditions exclude each other.",
        example_of(compiled, *both)));
}

std::size_t reachable_nodes(const CompiledPolicy& compiled) {
    std::size_t count = 0;
    std::vector<NodeId> roots = compiled.verdicts;
    roots.insert(roots.end(), compiled.axioms.begin(), compiled.axioms.end());
    visit_nodes(compiled.builder, std::move(roots), [&](const DiagramBuilder::Node&) { ++count; });
    return count;
}

}  // namespace

void check_limits(const CompiledPolicy& compiled, Diagnostics& diagnostics) {
    const auto report = [&](Code code, const std::string& message) {
        diagnostics.push_back(diagnostic(code, compiled.jurisdiction.own().file, "/entitlements", message));
    };
    if (compiled.facts.size() > max_facts) {
        report(Code::too_many_facts, "This place uses " + std::to_string(compiled.facts.size()) + " facts; at most " +
                                         std::to_string(max_facts) +
                                         " fit in a pack. Leave out facts that rules can do without.");
    }
    for (const std::size_t fact : compiled.facts) {
        if (compiled.cut.facts[fact].size() <= max_cells) continue;
        report(Code::too_many_cells, "The rules cut \"" + compiled.vocabulary->facts[fact].id + "\" into " +
                                         std::to_string(compiled.cut.facts[fact].size()) + " cells; at most " +
                                         std::to_string(max_cells) + " fit. Use fewer thresholds.");
    }
}

void check_axioms(const CompiledPolicy& compiled, Diagnostics& diagnostics) {
    for (const NodeId allowed : compiled.allowed) {
        if (allowed != false_node) continue;
        diagnostics.push_back(
            diagnostic(Code::axioms_exclude_everybody, compiled.jurisdiction.own().file, "",
                       "The vocabulary's axioms contradict each other: no citizen meets them all. Mend "
                       "or drop one of them."));
    }
}

void check_when_implies_may(CompiledPolicy& compiled, Diagnostics& diagnostics) {
    for (std::size_t i = 0; i < compiled.entitlements.size(); ++i) {
        const std::optional<ExampleCitizen> wrong = certain_but_impossible(compiled, i);
        if (!wrong) continue;
        const LayeredEntitlement& layered = compiled.entitlements[i];
        diagnostics.push_back(
            diagnostic(Code::when_without_may, layered.policy->file, layered.entitlement->pointer + "/may",
                       "\"" + layered.id + "\" holds by \"when\" but not by \"may\" for this citizen: " +
                           in_short(compiled, *wrong) + ". Widen \"may\" so that it holds wherever \"when\" does.",
                       example_of(compiled, *wrong)));
    }
}

void check_replacements(CompiledPolicy& compiled, Diagnostics& diagnostics) {
    for (const auto& [target, rules] : replacements(compiled.jurisdiction.own())) {
        for (std::size_t i = 0; i < rules.size(); ++i) {
            for (std::size_t j = i + 1; j < rules.size(); ++j) {
                check_pair(compiled, rules[i], rules[j], target, diagnostics);
            }
        }
    }
}

void check_size(const CompiledPolicy& compiled, Diagnostics& diagnostics) {
    const std::size_t nodes = reachable_nodes(compiled);
    if (nodes <= 0xffff - terminal_count) return;
    diagnostics.push_back(
        diagnostic(Code::too_many_nodes, compiled.jurisdiction.own().file, "",
                   "The diagram has " + std::to_string(nodes) + " nodes, more than a pack can number."));
}

}  // namespace huji
