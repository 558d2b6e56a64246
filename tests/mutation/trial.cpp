#include "trial.hpp"

#include <algorithm>
#include <memory>

#include "author/compile/pack_writer.hpp"
#include "author/policy/layer_reader.hpp"
#include "author/policy/policy_reader.hpp"
#include "same_verdicts.hpp"

namespace huji {
namespace {

using Names = std::set<std::string>;

PolicyFile read_again(const std::string& file, const std::string& place, const Vocabulary& vocabulary) {
    Diagnostics ignored;
    const std::optional<Json> json = read_json(file, ignored);
    return read_policy(JsonReader(*json, file, ignored), place, vocabulary);
}

Names vocabulary_names(const Vocabulary& vocabulary) {
    Names names;
    for (const Definition& definition : vocabulary.definitions) names.insert(definition.id);
    return names;
}

}  // namespace

/// A policy as a mutant leaves it.
struct Trial::Changed {
    PolicyFile file;
    std::unique_ptr<CompiledPolicy> compiled;
};

Trial::Trial(const Workspace& workspace, const LoadedJurisdiction& place, Json& policy)
    : workspace_(workspace), place_(place), policy_(policy) {
    Diagnostics diagnostics;
    named_here_ = read(diagnostics).file.named;
    reported_ = reported(diagnostics);
    for (const LoadedJurisdiction& other : workspace.jurisdictions) {
        if (other.policy == place.policy) continue;
        named_elsewhere_.merge(read_again(other.policy->file, other.policy->id, workspace.set.vocabulary).named);
    }
}

Trial::Changed Trial::read(Diagnostics& diagnostics) const {
    const JsonReader reader(policy_, place_.policy->file, diagnostics);
    Changed changed{read_policy(reader, place_.policy->id, workspace_.set.vocabulary), nullptr};
    const std::vector<const Policy*>& layers = place_.compiled->jurisdiction.layers();
    const Jurisdiction jurisdiction(changed.file.policy, {layers.begin() + 1, layers.end()});
    check_layers(reader, jurisdiction);
    if (is_unreadable(diagnostics)) return changed;
    // Compiling stops where errors are known; what reading found must not stop it.
    Diagnostics found;
    changed.compiled = compile(workspace_.set.vocabulary, jurisdiction, found);
    diagnostics.insert(diagnostics.end(), found.begin(), found.end());
    return changed;
}

bool Trial::leaves_answers_unused(const CompiledPolicy& compiled) const {
    Names used;
    for (const std::size_t fact : compiled.facts) used.insert(workspace_.set.vocabulary.facts[fact].id);
    for (const Case& expected : place_.cases) {
        for (const Answer& answer : expected.answers) {
            if (used.count(answer.fact) == 0) return true;
        }
    }
    return false;
}

bool Trial::leaves_definitions_unused(const Names& named) const {
    for (const std::string& name : vocabulary_names(workspace_.set.vocabulary)) {
        const bool was_used = named_here_.count(name) != 0 || named_elsewhere_.count(name) != 0;
        if (was_used && named.count(name) == 0 && named_elsewhere_.count(name) == 0) return true;
    }
    return false;
}

Outcome Trial::outcome(const Mutant& mutant) {
    const Mutation mutation(policy_, mutant);
    Diagnostics diagnostics;
    const Changed changed = read(diagnostics);
    if (!changed.compiled || changed.compiled->verdicts.empty()) return Outcome::invalid;
    if (mutant.verdicts) {
        Pack pack;
        if (pack.load(write_pack(*changed.compiled).bytes) != PackError::none) return Outcome::invalid;
        if (notice(place_.cases, pack)) return Outcome::by_cases;
    }
    const Policy& policy = changed.file.policy;
    if (place_.grants && !grant_failures(*place_.grants, policy).empty()) return Outcome::by_grants;
    const bool changes_conditions = mutant.verdicts && mutant.operation.rfind("date", 0) != 0;
    if (changes_conditions && same_verdicts(workspace_.set.vocabulary, *place_.policy, policy)) return Outcome::equal;
    const bool newly_reported = more_reported(diagnostics, reported_) || leaves_answers_unused(*changed.compiled) ||
                                leaves_definitions_unused(changed.file.named);
    return newly_reported ? Outcome::by_check : Outcome::survived;
}

}  // namespace huji
