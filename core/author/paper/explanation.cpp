#include "author/paper/explanation.hpp"

#include <algorithm>
#include <unordered_map>

namespace huji {
namespace {

/// The leaves of a boolean function that are in reach, each node looked at once.
class LeavesInReach {
public:
    LeavesInReach(const DiagramBuilder& builder, const std::vector<CellSet>& cells)
        : builder_(builder), cells_(cells) {}

    TerminalSet from(Root root) {
        if (DiagramBuilder::is_terminal(root)) return only(static_cast<Terminal>(root));
        if (const auto found = known_.find(root); found != known_.end()) return found->second;
        const DiagramBuilder::Node& node = builder_.node(root);
        TerminalSet set = 0;
        for (CellSet left = cells_[node.fact]; left != 0; left &= left - 1)
            set |= from(node.children[first_cell(left)]);
        return known_[root] = set;
    }

private:
    const DiagramBuilder& builder_;
    const std::vector<CellSet>& cells_;
    std::unordered_map<Root, TerminalSet> known_;
};

using Positions = std::vector<std::size_t>;

/// Moves to the next choice of as many of `count` things, in lexical order; false after the last.
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

Findings::Findings(Compiled& compiled, const Answers& answers) : c_(compiled) {
    for (const FactCells& fact : c_.cut.facts) everything_.push_back(all_cells(static_cast<unsigned>(fact.ids.size())));
    answered_ = everything_;
    for (std::size_t i = 0; i < c_.facts.size(); ++i) answered_[c_.facts[i]] = answers.cells()[i];
}

Truth Findings::truth(Root root, const std::vector<CellSet>& cells) const {
    const TerminalSet reached = LeavesInReach(c_.builder, cells).from(root);
    const bool yes = (reached & only(Terminal::applies)) != 0;
    const bool no = (reached & only(Terminal::does_not_apply)) != 0;
    return yes == no ? Truth::open : yes ? Truth::yes : Truth::no;
}

Truth Findings::truth_given(Root root, const std::vector<std::size_t>& answers) const {
    std::vector<CellSet> cells = everything_;
    for (const std::size_t fact : answers) cells[fact] = answered_[fact];
    return truth(root, cells);
}

Finding Findings::of(const Condition& condition) {
    Root root = c_.builder.condition(condition);
    for (const Root allowed : c_.allowed) root = c_.builder.guard(allowed, root);
    Finding finding;
    finding.truth = truth(root, answered_);
    if (finding.truth != Truth::open) finding.rests_on = smallest(root, finding.truth);
    return finding;
}

/// Leaving out answers one by one gives a set that cannot be thinned, which bounds the search among the smaller ones.
std::vector<std::size_t> Findings::smallest(Root root, Truth truth) const {
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
