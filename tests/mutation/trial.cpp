#include "trial.hpp"

#include <algorithm>
#include <memory>
#include <set>
#include <utility>

#include "author/pack_writer.hpp"
#include "author/policy_reader.hpp"
#include "engine/answers.hpp"
#include "engine/assessment.hpp"
#include "engine/dialogue.hpp"
#include "engine/reason.hpp"
#include "same_verdicts.hpp"

namespace huji {
namespace {

using Names = std::set<std::string>;

constexpr std::uint8_t all_kinds = (1U << kind_count) - 1;

// ---- cases ---------------------------------------------------------------------------------------------------------

/// Answers to facts that the changed policy does not use any more are left out, as the author would have to.
Answers answers_of(const Case& expected, const Pack& pack) {
    Answers answers(pack);
    for (const Answer& answer : expected.answers) static_cast<void>(answers.answer(pack, answer.fact, answer.value));
    return answers;
}

bool other_verdicts(const Case& expected, const Pack& pack, const Assessment& assessment) {
    if (assessment.consistent == expected.clash.has_value()) return true;
    if (expected.clash) return false;
    for (std::size_t i = 0; i < pack.entitlements().size(); ++i) {
        const auto verdict = expected.verdicts.find(std::string(pack.entitlements()[i].id));
        if (verdict != expected.verdicts.end() && verdict->second != assessment.verdicts[i]) return true;
    }
    return false;
}

Names facts_named(const Pack& pack, FactSet facts) {
    Names names;
    for (std::size_t i = 0; i < pack.facts().size(); ++i) {
        if ((facts >> i & 1U) != 0) names.insert(std::string(pack.facts()[i].id));
    }
    return names;
}

bool other_reasons(const Case& expected, const Pack& pack, const Answers& answers, const Assessment& assessment) {
    for (std::size_t i = 0; i < pack.entitlements().size(); ++i) {
        const auto facts = expected.reasons.find(std::string(pack.entitlements()[i].id));
        if (facts == expected.reasons.end()) continue;
        if (facts_named(pack, reason(pack, answers, assessment, i)) != facts->second) return true;
    }
    return false;
}

bool other_questions(const Case& expected, const Pack& pack, const Answers& answers, const Assessment& assessment) {
    if (!expected.asks) return false;
    Names questions;
    for (const OpenQuestion& open : open_questions(pack, answers, assessment, all_kinds)) {
        questions.insert(std::string(pack.questions()[open.question].id));
    }
    return questions != *expected.asks;
}

// ---- diagnostics ---------------------------------------------------------------------------------------------------

std::map<std::string, std::size_t> counted(const Diagnostics& diagnostics) {
    std::map<std::string, std::size_t> codes;
    for (const Diagnostic& d : diagnostics) ++codes[d.code];
    return codes;
}

/// Returns whether the reader could not make sense of a condition, so that there is no policy to judge.
bool is_unreadable(const Diagnostics& diagnostics) {
    const Names unreadable{"definition_cycle", "impossible_cell", "bad_condition", "nested_too_deep",
                           "condition_too_large"};
    return std::any_of(diagnostics.begin(), diagnostics.end(),
                       [&](const Diagnostic& d) { return unreadable.count(d.code) != 0; });
}

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
    std::unique_ptr<Compiled> compiled;
};

Trial::Trial(const Loaded& loaded, const LoadedPlace& place, Json& policy)
    : loaded_(loaded),
      place_(place),
      policy_(policy),
      national_(place.policy->layer == Layer::city && loaded.set.national ? &*loaded.set.national : nullptr) {
    Diagnostics diagnostics;
    named_here_ = read(diagnostics).file.named;
    reported_ = counted(diagnostics);
    for (const LoadedPlace& other : loaded.places) {
        if (other.policy == place.policy) continue;
        named_elsewhere_.merge(read_again(other.policy->file, other.policy->id, loaded.set.vocabulary).named);
    }
}

Trial::Changed Trial::read(Diagnostics& diagnostics) const {
    const JsonReader reader(policy_, place_.policy->file, diagnostics);
    Changed changed{read_policy(reader, place_.policy->id, loaded_.set.vocabulary), nullptr};
    check_layers(reader, national_);
    if (is_unreadable(diagnostics)) return changed;
    // Compiling stops where errors are known; what reading found must not stop it.
    Diagnostics found;
    changed.compiled = compile(loaded_.set.vocabulary, changed.file.policy, national_, found);
    diagnostics.insert(diagnostics.end(), found.begin(), found.end());
    return changed;
}

bool Trial::newly_reports(const Diagnostics& diagnostics) const {
    for (const auto& [code, count] : counted(diagnostics)) {
        const auto before = reported_.find(code);
        if (before == reported_.end() || count > before->second) return true;
    }
    return false;
}

bool Trial::noticed_by_cases(const Pack& pack) const {
    std::vector<std::pair<Answers, Assessment>> assessed;
    for (const Case& expected : place_.cases) {
        Answers answers = answers_of(expected, pack);
        Assessment assessment = assess(pack, answers, expected.date);
        if (other_verdicts(expected, pack, assessment)) return true;
        assessed.emplace_back(std::move(answers), std::move(assessment));
    }
    // Questions and reasons take longer to find, so they come last.
    for (std::size_t i = 0; i < assessed.size(); ++i) {
        const Case& expected = place_.cases[i];
        const auto& [answers, assessment] = assessed[i];
        if (expected.clash) continue;
        if (other_questions(expected, pack, answers, assessment)) return true;
        if (other_reasons(expected, pack, answers, assessment)) return true;
    }
    return false;
}

bool Trial::leaves_answers_unused(const Compiled& compiled) const {
    Names used;
    for (const std::size_t fact : compiled.facts) used.insert(loaded_.set.vocabulary.facts[fact].id);
    for (const Case& expected : place_.cases) {
        for (const Answer& answer : expected.answers) {
            if (used.count(answer.fact) == 0) return true;
        }
    }
    return false;
}

bool Trial::leaves_definitions_unused(const Names& named) const {
    for (const std::string& name : vocabulary_names(loaded_.set.vocabulary)) {
        const bool was_used = named_here_.count(name) != 0 || named_elsewhere_.count(name) != 0;
        if (was_used && named.count(name) == 0 && named_elsewhere_.count(name) == 0) return true;
    }
    return false;
}

Outcome Trial::outcome(const Mutant& mutant) {
    const Json::json_pointer pointer(mutant.pointer);
    const Json before = policy_.at(pointer);
    if (mutant.value) {
        policy_.at(pointer) = *mutant.value;
    } else {
        policy_.at(pointer.parent_pointer()).erase(pointer.back());
    }
    Diagnostics diagnostics;
    const Changed changed = read(diagnostics);
    policy_[pointer] = before;

    if (!changed.compiled || changed.compiled->verdicts.empty()) return Outcome::invalid;
    if (mutant.verdicts) {
        Pack pack;
        if (pack.load(write_pack(*changed.compiled)) != PackError::none) return Outcome::invalid;
        if (noticed_by_cases(pack)) return Outcome::by_cases;
    }
    const Policy& policy = changed.file.policy;
    if (place_.grants && !grant_failures(*place_.grants, policy).empty()) return Outcome::by_grants;
    if (mutant.verdicts && mutant.operation.rfind("date", 0) != 0 &&
        same_verdicts(loaded_.set.vocabulary, *place_.policy, policy)) {
        return Outcome::equal;
    }
    const bool reported = newly_reports(diagnostics) || leaves_answers_unused(*changed.compiled) ||
                          leaves_definitions_unused(changed.file.named);
    return reported ? Outcome::by_check : Outcome::survived;
}

}  // namespace huji
