// Conversations: all that a city's questions can lead to, each state of them looked at once.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <unordered_map>
#include <vector>

#include "author/audit/cofactors.hpp"
#include "engine/answers.hpp"
#include "engine/date.hpp"
#include "engine/dialogue.hpp"
#include "engine/pack.hpp"

namespace huji {

using CofactorIds = std::vector<CofactorId>;

struct CofactorsHash {
    std::size_t operator()(const CofactorIds& key) const {
        std::size_t hash = 0;
        for (const CofactorId node : key) hash = (hash ^ node) * 0x9e3779b97f4a7c15ULL;
        return hash ^ hash >> 29;
    }
};

/// A point of a conversation: the answers, and what they leave of the verdicts and of the axioms.
struct SearchState {
    Answers answers;
    CofactorIds verdicts;
    CofactorIds axioms;
    double share = 1;  ///< of the citizens of the state before
};

/// What is still to come on average, and at worst.
struct ExpectedQuestions {
    double mean = 0;
    unsigned worst = 0;
};

/// Which of the questions of a topic the best order may choose from.
enum class Order {
    free,         ///< any that is worth asking
    in_sequence,  ///< not one that waits for another by the author's wish
};

/// The conversations about entitlements of some kinds on a date. The pack must outlive this.
class Conversations {
public:
    /// `states` bounds how many states asked() and best() may each look at.
    Conversations(const Pack& pack, KindSet kinds, Date date, std::size_t states, Order order)
        : pack_(pack), kinds_(kinds), date_(date), states_(states), order_(order), cofactors_(pack) {}

    /// Returns the state before any answer.
    SearchState beginning();

    /// Returns the questions that can still change something.
    [[nodiscard]] std::vector<OpenQuestion> open(const SearchState& at) const;

    /// Returns what the engine asks from there; nothing if that is beyond the limit.
    std::optional<ExpectedQuestions> asked(const SearchState& at);

    /// Returns the fewest questions on average, and the fewest at worst, by an order inside topics; nothing beyond the
    /// limit.
    std::optional<ExpectedQuestions> best(const SearchState& at);

    /// Returns the state when a fact is in a cell; its share is 0 where the axioms exclude that.
    SearchState answered(const SearchState& at, FactIndex fact, unsigned cell);

    /// Returns every state that the answers to these facts can lead to, each with its share of the citizens.
    std::vector<SearchState> answers_to(const SearchState& at, FactSet facts);

    /// Allows so many states more.
    void allow(std::size_t states) { states_ += states; }

private:
    [[nodiscard]] bool is_open(CofactorId verdict) const;
    [[nodiscard]] bool undecided(const SearchState& at) const;
    // Two states with the same key have the same future: what is decided matters no more, nor do axioms about
    // facts that are far from every open verdict.
    [[nodiscard]] CofactorIds key_of(const SearchState& at) const;
    // The questions of the first topic that the order may choose from.
    [[nodiscard]] std::vector<OpenQuestion> ready(const std::vector<OpenQuestion>& open) const;

    template <typename Future>
    std::optional<ExpectedQuestions> after(const SearchState& at, const OpenQuestion& question, const Future& future);

    const Pack& pack_;
    KindSet kinds_;
    Date date_;
    std::size_t states_;
    Order order_;
    Cofactors cofactors_;
    std::unordered_map<CofactorIds, ExpectedQuestions, CofactorsHash> asked_, best_;
};

}  // namespace huji
