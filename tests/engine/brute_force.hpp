// The engine's answers worked out the slow and obvious way: by looking at every citizen that a policy can tell apart.
// Written from the definitions in the design and the policy format; it knows nothing of cells_of, diagrams and packs.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "author/policy/policy.hpp"
#include "author/policy/vocabulary.hpp"

namespace huji::tests {

/// What is true of a citizen in one fact: an option (also a flag's no and yes, a quantity's named value), or a number.
struct Value {
    std::optional<std::size_t> option;
    int number = 0;
};

/// One value a fact of the vocabulary.
using Person = std::vector<Value>;

/// Whether the condition holds for that person.
bool holds(const Condition& condition, const Person& person);

/// What an entitlement comes to for one person of whom everything is known.
enum class Outcome : std::uint8_t { does_not_apply, possible, applies };

/// A set of outcomes: bit i stands for Outcome i.
using Outcomes = unsigned;
constexpr Outcomes only(Outcome outcome) { return 1U << static_cast<unsigned>(outcome); }

/// A class of values of one fact between which no rule and no axiom distinguishes.
struct ValueClass {
    std::vector<Value> values;
    int weight = 1;
};

using Facts = unsigned;  ///< a set of facts in use, bit i stands for fact i
using ClassSet = unsigned;

/// What a citizen has told: for each fact in use the classes still possible, and which facts were asked.
struct Told {
    std::vector<ClassSet> classes;
    Facts asked = 0;
};

/// A change of one fact to another class.
struct ClassChange {
    std::size_t fact = 0;
    std::size_t to = 0;
};

/// Every citizen of a small policy. Citizens who differ only within classes are one; they are numbered, and each has
/// one class a fact in use.
class Everyone {
public:
    Everyone(const Vocabulary& vocabulary, const Policy& policy);

    /// The facts that some rule of the policy uses, as numbers of the vocabulary; all below speaks of places in this.
    [[nodiscard]] const std::vector<std::size_t>& facts() const { return facts_; }
    [[nodiscard]] const std::vector<std::vector<ValueClass>>& classes() const { return classes_; }
    [[nodiscard]] std::size_t class_of(std::size_t citizen, std::size_t fact) const {
        return citizen / stride_[fact] % classes_[fact].size();
    }
    [[nodiscard]] std::size_t size() const { return allowed_.size(); }

    /// Whether the axioms allow such a citizen.
    [[nodiscard]] bool allowed(std::size_t citizen) const { return allowed_[citizen]; }
    [[nodiscard]] Outcome outcome(std::size_t citizen, std::size_t entitlement) const {
        return outcomes_[entitlement][citizen];
    }
    [[nodiscard]] bool anyone_allowed() const;

    /// Whether every value of a class gives every rule and axiom the same truth; false would be a mistake of ours.
    [[nodiscard]] bool classes_are_alike() const { return alike_; }

    /// The citizens whom axioms and answers allow.
    [[nodiscard]] std::vector<std::size_t> completions(const std::vector<ClassSet>& classes) const;

    /// The outcomes of an entitlement among some citizens.
    [[nodiscard]] Outcomes outcomes(const std::vector<std::size_t>& citizens, std::size_t entitlement) const;

    /// Whether two of these citizens who differ in those facts alone have different outcomes.
    [[nodiscard]] bool relevant(const std::vector<std::size_t>& citizens, std::size_t entitlement, Facts facts) const;

    /// The size of a smallest set of answered facts that alone leaves no allowed citizen of another outcome than that.
    /// Nothing as the outcome: that leaves no allowed citizen at all.
    [[nodiscard]] std::size_t smallest_reason(const Told& told, std::size_t entitlement,
                                              std::optional<Outcome> outcome) const;
    /// Whether those answers alone do so.
    [[nodiscard]] bool decides(const Told& told, Facts answers, std::size_t entitlement,
                               std::optional<Outcome> outcome) const;

    /// Whether, with those facts changed, some allowed citizen is left and all who are have one of those outcomes.
    [[nodiscard]] bool certain_after(const Told& told, const std::vector<ClassChange>& changes, std::size_t entitlement,
                                     Outcomes targets) const;

private:
    void choose_facts(const Vocabulary& vocabulary, const Policy& policy);
    void judge_everyone(const Vocabulary& vocabulary, const Policy& policy);
    [[nodiscard]] std::size_t without(std::size_t citizen, Facts facts) const;
    [[nodiscard]] std::vector<Facts> contradicted(const Told& told, std::size_t entitlement,
                                                  std::optional<Outcome> outcome) const;

    std::vector<std::size_t> facts_;
    std::vector<std::vector<ValueClass>> classes_;
    std::vector<std::size_t> stride_;
    std::vector<bool> allowed_;
    std::vector<std::vector<Outcome>> outcomes_;  // one list an entitlement, one outcome a citizen
    bool alike_ = true;
};

/// What changing a fact from one class to another takes, by the vocabulary's own words; nothing: never suggested.
std::optional<int> effort(const Fact& fact, std::size_t from, std::size_t to);

/// The effort of the cheapest set of at most four changes after which the entitlement certainly has one of those
/// outcomes; nothing when there is none.
std::optional<int> cheapest_remedy(const Everyone& everyone, const Vocabulary& vocabulary, const Told& told,
                                   std::size_t entitlement, Outcomes targets);

/// The effort of a change for a citizen who may be in any class told: the hardest counts.
std::optional<int> hardest_effort(const Everyone& everyone, const Vocabulary& vocabulary, const Told& told,
                                  const ClassChange& change);

}  // namespace huji::tests
