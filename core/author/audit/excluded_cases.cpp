#include "author/audit/excluded_cases.hpp"

#include <algorithm>
#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "author/compile/diagram_walk.hpp"
#include "author/policy/join.hpp"

namespace huji {
namespace {

namespace fs = std::filesystem;

/// Returns the cells that the answers leave possible, all of them where nothing is known.
AllowedCells answered(const CompiledPolicy& jurisdiction, const std::vector<Answer>& answers) {
    AllowedCells possible(jurisdiction.vocabulary->facts.size(), ~CellSet{0});
    for (const Answer& answer : answers) {
        const std::optional<std::size_t> fact = fact_named(*jurisdiction.vocabulary, answer.fact);
        if (!fact) continue;
        const std::optional<std::size_t> cell = cell_of_answer(answer.value, jurisdiction.cut.facts[*fact]);
        if (cell) possible[*fact] &= one_cell(*cell);
    }
    return possible;
}

/// Returns the first axiom that, with those before it, leaves nobody; there must be one.
std::size_t first_to_exclude(CompiledPolicy& jurisdiction, const AllowedCells& possible) {
    DiagramBuilder& builder = jurisdiction.builder;
    const std::vector<Axiom>& axioms = jurisdiction.vocabulary->axioms;
    NodeId citizens = true_node;
    for (std::size_t fact = 0; fact < possible.size(); ++fact) {
        citizens = builder.conjunction(citizens, builder.literal(fact, possible[fact]));
    }
    std::size_t i = 0;
    for (; i + 1 < axioms.size(); ++i) {
        const NodeId premise = builder.condition(axioms[i].premise);
        citizens = builder.conjunction(citizens, builder.implication(premise, builder.condition(axioms[i].conclusion)));
        if (citizens == false_node) break;
    }
    return i;
}

std::string answers_in_json(const CompiledPolicy& jurisdiction, const std::vector<Answer>& answers) {
    std::string json;
    for (const Answer& answer : answers) {
        const std::optional<std::size_t> fact = fact_named(*jurisdiction.vocabulary, answer.fact);
        const bool cell = fact && cell_named(jurisdiction.cut.facts[*fact], answer.value) &&
                          !is_yes_or_no(jurisdiction.vocabulary->facts[*fact]);
        json +=
            (json.empty() ? "{\"" : ", \"") + answer.fact + "\": " + (cell ? in_quotes(answer.value) : answer.value);
    }
    return json.empty() ? "{}" : json + "}";
}

}  // namespace

void report_excluded_cases(Workspace& workspace, Diagnostics& diagnostics) {
    const std::string file = (fs::path(workspace.folder) / "vocabulary.json").string();
    std::set<std::size_t> reported;
    for (LoadedJurisdiction& jurisdiction : workspace.jurisdictions) {
        CompiledPolicy& compiled = *jurisdiction.compiled;
        for (const Case& described : jurisdiction.cases) {
            if (described.clash) continue;
            const AllowedCells possible = answered(compiled, described.answers);
            // Groups of axioms share no facts, so whom each allows for itself they allow together.
            const auto allows = [&](NodeId axioms) { return holds_within(compiled.builder, axioms, possible); };
            if (std::all_of(compiled.allowed.begin(), compiled.allowed.end(), allows)) continue;
            const std::size_t axiom = first_to_exclude(compiled, possible);
            if (!reported.insert(axiom).second) continue;
            diagnostics.push_back(
                diagnostic(Code::case_excluded, file, "/axioms/" + std::to_string(axiom),
                           in_quotes(workspace.set.vocabulary.axioms[axiom].id) + " excludes the citizen of the case " +
                               in_quotes(described.id) + " of " + jurisdiction.policy->id +
                               "; mend the axiom, or say in the case that the answers clash.",
                           Example{jurisdiction.policy->id, answers_in_json(compiled, described.answers)}));
        }
    }
}

}  // namespace huji
