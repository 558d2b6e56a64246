#include "author/paper/explanation.hpp"

#include <algorithm>

#include "author/compile/diagram_walk.hpp"

namespace huji {
namespace {

using Positions = std::vector<std::size_t>;

// Moves to the next choice of as many of `count` things, in lexical order; false after the last.
bool next_choice(Positions& chosen, std::size_t count) {
    for (std::size_t i = chosen.size(); i-- > 0;) {
        if (chosen[i] + (chosen.size() - i) >= count) continue;
        ++chosen[i];
        for (std::size_t j = i + 1; j < chosen.size(); ++j) chosen[j] = chosen[j - 1] + 1;
        return true;
    }
    return false;
}

}  // namespace

ConditionTruth::ConditionTruth(CompiledPolicy& compiled, const Answers& answers) : c_(compiled) {
    for (const FactCells& fact : c_.cut.facts) everything_.push_back(all_cells(fact.size()));
    answered_ = everything_;
    for (std::size_t i = 0; i < c_.facts.size(); ++i) answered_[c_.facts[i]] = answers.cells()[i];
}

Truth ConditionTruth::truth(NodeId root, const std::vector<CellSet>& cells) const {
    const TerminalSet reached = LeafWalk(c_.builder).leaves_within(root, cells);
    const bool yes = (reached & only(Terminal::applies)) != 0;
    const bool no = (reached & only(Terminal::does_not_apply)) != 0;
    return yes == no ? Truth::open : yes ? Truth::yes : Truth::no;
}

Truth ConditionTruth::truth_given(NodeId root, const std::vector<std::size_t>& answers) const {
    std::vector<CellSet> cells = everything_;
    for (const std::size_t fact : answers) cells[fact] = answered_[fact];
    return truth(root, cells);
}

ConditionResult ConditionTruth::of(const Condition& condition) {
    NodeId root = c_.builder.condition(condition);
    for (const NodeId allowed : c_.allowed) root = c_.builder.constrain(allowed, root);
    ConditionResult result;
    result.truth = truth(root, answered_);
    if (result.truth != Truth::open) result.rests_on = smallest(root, result.truth);
    return result;
}

// Leaving out answers one by one gives a set that cannot be thinned, which bounds the search among the smaller ones.
std::vector<std::size_t> ConditionTruth::smallest(NodeId root, Truth truth) const {
    std::vector<std::size_t> answers;
    for (const std::size_t fact : c_.builder.support(root)) {
        if (answered_[fact] != everything_[fact]) answers.push_back(fact);
    }
    std::vector<std::size_t> thinned = answers;
    for (const std::size_t fact : answers) {
        std::vector<std::size_t> without;
        std::copy_if(thinned.begin(), thinned.end(), std::back_inserter(without),
                     [&](std::size_t other) { return other != fact; });
        if (truth_given(root, without) == truth) thinned = std::move(without);
    }
    for (std::size_t size = 1; size < thinned.size(); ++size) {
        Positions chosen(size);
        for (std::size_t i = 0; i < size; ++i) chosen[i] = i;
        do {
            std::vector<std::size_t> some;
            for (const std::size_t at : chosen) some.push_back(answers[at]);
            if (truth_given(root, some) == truth) return some;
        } while (next_choice(chosen, answers.size()));
    }
    return thinned;
}

}  // namespace huji
