#include "vocabulary_trial.hpp"

#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "author/compile/pack_writer.hpp"
#include "author/policy/condition_reader.hpp"
#include "author/policy/policy_reader.hpp"
#include "author/policy/vocabulary_reader.hpp"
#include "same_verdicts.hpp"

namespace huji {

/// The policies as a mutant leaves them.
struct VocabularyTrial::Changed {
    PolicySet set;
    std::vector<std::unique_ptr<CompiledPolicy>> compiled;  ///< as Workspace::jurisdictions; none if one is unreadable
};

VocabularyTrial::VocabularyTrial(const Workspace& workspace, Json& vocabulary)
    : workspace_(workspace), vocabulary_(vocabulary) {
    Diagnostics diagnostics;
    for (const LoadedJurisdiction& place : workspace.jurisdictions) {
        std::optional<Json> policy = read_json(place.policy->file, diagnostics);
        if (policy) policies_.emplace(place.policy->id, std::move(*policy));
    }
    static_cast<void>(read(diagnostics));
    reported_ = reported(diagnostics);
}

VocabularyTrial::Changed VocabularyTrial::read(Diagnostics& diagnostics) const {
    const JsonReader reader(vocabulary_, workspace_.folder + "/vocabulary.json", diagnostics);
    VocabularyFile vocabulary = read_vocabulary(reader);
    Changed changed;
    changed.set.vocabulary = std::move(vocabulary.vocabulary);
    for (const LoadedJurisdiction& place : workspace_.jurisdictions) {
        const JsonReader policy(policies_.at(place.policy->id), place.policy->file, diagnostics);
        PolicyFile file = read_policy(policy, place.policy->id, changed.set.vocabulary);
        vocabulary.named.merge(file.named);
        changed.set.policies.push_back(std::move(file.policy));
    }
    report_unused_definitions(reader.member("definitions"), vocabulary.named);
    if (is_unreadable(diagnostics)) return changed;
    for (const Policy& policy : changed.set.policies) {
        // Compiling stops where errors are known; what was found before must not stop it.
        Diagnostics found;
        changed.compiled.push_back(compile(changed.set.vocabulary, jurisdiction_of(changed.set, policy), found));
        diagnostics.insert(diagnostics.end(), found.begin(), found.end());
    }
    return changed;
}

Outcome VocabularyTrial::outcome(const Mutant& mutant) {
    const Mutation mutation(vocabulary_, mutant);
    Diagnostics diagnostics;
    const Changed changed = read(diagnostics);
    if (changed.compiled.empty()) return Outcome::invalid;
    bool equal = true;
    for (std::size_t i = 0; i < changed.compiled.size(); ++i) {
        const LoadedJurisdiction& place = workspace_.jurisdictions[i];
        Pack pack;
        if (pack.load(write_pack(*changed.compiled[i]).bytes) != PackError::none) return Outcome::invalid;
        if (notice(place.cases, pack)) return Outcome::by_cases;
        equal = equal && same_diagrams(*place.compiled, *changed.compiled[i]);
    }
    if (equal) return Outcome::equal;
    return more_reported(diagnostics, reported_) ? Outcome::by_check : Outcome::survived;
}

}  // namespace huji
