#include "vocabulary_trial.hpp"

#include <memory>
#include <optional>
#include <set>
#include <vector>

#include "author/compile/pack_writer.hpp"
#include "author/policy/condition_reader.hpp"
#include "author/policy/policy_reader.hpp"
#include "author/policy/vocabulary_reader.hpp"
#include "same_verdicts.hpp"

namespace huji {

/// The places as a mutant leaves them, in the order of Loaded::places: the national layer first.
struct VocabularyTrial::Changed {
    VocabularyFile vocabulary;
    std::vector<std::unique_ptr<PolicyFile>> files;
    std::vector<std::unique_ptr<Compiled>> compiled;  ///< none when a condition could not be read
};

VocabularyTrial::VocabularyTrial(const Loaded& loaded, Json& vocabulary) : loaded_(loaded), vocabulary_(vocabulary) {
    Diagnostics diagnostics;
    for (const LoadedPlace& place : loaded.places) {
        std::optional<Json> policy = read_json(place.policy->file, diagnostics);
        if (policy) policies_.emplace(place.policy->id, std::move(*policy));
    }
    static_cast<void>(read(diagnostics));
    reported_ = reported(diagnostics);
}

VocabularyTrial::Changed VocabularyTrial::read(Diagnostics& diagnostics) const {
    const JsonReader reader(vocabulary_, loaded_.folder + "/vocabulary.json", diagnostics);
    Changed changed{read_vocabulary(reader), {}, {}};
    std::set<std::string> named = changed.vocabulary.named;
    const Policy* national = nullptr;
    for (const LoadedPlace& place : loaded_.places) {
        const JsonReader policy(policies_.at(place.policy->id), place.policy->file, diagnostics);
        changed.files.push_back(
            std::make_unique<PolicyFile>(read_policy(policy, place.policy->id, changed.vocabulary.vocabulary)));
        named.merge(changed.files.back()->named);
        if (place.policy->layer == Layer::national) national = &changed.files.back()->policy;
    }
    report_unused_definitions(reader.member("definitions"), named);
    if (is_unreadable(diagnostics)) return changed;
    for (const auto& file : changed.files) {
        // Compiling stops where errors are known; what was found before must not stop it.
        Diagnostics found;
        const Policy* layer = file->policy.layer == Layer::city ? national : nullptr;
        changed.compiled.push_back(compile(changed.vocabulary.vocabulary, file->policy, layer, found));
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
        const LoadedPlace& place = loaded_.places[i];
        Pack pack;
        if (pack.load(write_pack(*changed.compiled[i]).bytes) != PackError::none) return Outcome::invalid;
        if (notice(place.cases, pack)) return Outcome::by_cases;
        equal = equal && same_diagrams(*place.compiled, *changed.compiled[i]);
    }
    if (equal) return Outcome::equal;
    return more_reported(diagnostics, reported_) ? Outcome::by_check : Outcome::survived;
}

}  // namespace huji
