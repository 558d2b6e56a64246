#include "engine/remedy.hpp"

#include <algorithm>
#include <bit>
#include <cstddef>
#include <utility>

#include "engine/bits.hpp"

namespace huji {
namespace {

struct State {
    unsigned bound = 0;  // effort so far, and what at least must follow
    unsigned effort = 0;
    std::vector<Step> changes;  // by fact
};

// Cheapest first; then fewest changes; then the earlier facts and cells, so that the answer is one.
bool better(const State& a, const State& b) {
    if (a.bound != b.bound) return a.bound < b.bound;
    if (a.changes.size() != b.changes.size()) return a.changes.size() < b.changes.size();
    return a.changes < b.changes;
}

// Best-first search (A*) over sets of changes. A set is good when every completion under it ends in the targets. If
// some path under it ends elsewhere, any better set must change a fact on that path to another cell: those are the
// branches. The bound, what must still be paid at least, is the cheapest path to a target, with every unanswered fact
// in the citizen's favour; it never overestimates, so the first good set taken from the queue is a cheapest one.
//
// Worked example: the diagram of diagram.hpp; a villager without a job, three months here. Finding an employer is an
// effort of 5, staying until six months of 2, and origin never changes.
//
//     {}                        bound 2; elsewhere: job none, rural yes, months under_6
//     ├ {job > employer}        effort 5, bound 5
//     └ {months > 6_or_more}    effort 2, bound 2: taken first, and no path leads elsewhere, so this is the remedy
//
// Had the villager not said where they come from, {} would lead elsewhere by job none, rural no. Of the facts on that
// path only the job can change: the remedy would be {job > employer}.
//
// In the worst case all sets of at most four changes, (cells to change to)^4, each two walks over the diagram below the
// root.
class RemedySearch {
public:
    RemedySearch(const Pack& pack, const CellSets& cells, NodeIndex root, TerminalSet targets)
        : pack_(pack),
          root_(root),
          targets_(targets),
          cells_(cells),
          paths_(pack.diagram()),
          free_(pack.facts().size()),
          change_(pack.facts().size()),
          block_(pack.facts().size()) {
        for (const unsigned fact : bits(pack.diagram().support(root))) set_costs(fact);
    }

    std::optional<State> find() {
        push({});
        while (!queue_.empty()) {
            // The queue is short: a scan costs less than a heap's code would on the way to the phone.
            const auto best = std::min_element(queue_.begin(), queue_.end(), better);
            std::swap(*best, queue_.back());
            const State state = std::move(queue_.back());
            queue_.pop_back();
            if (seen(state)) continue;
            done_.push_back(state.changes);
            const Path bad = path_elsewhere(state);
            if (bad.cost != unreachable) {
                branch(state, bad);
            } else if (excluded(state)) {
                branch_on_all(state);
            } else {
                return state;
            }
        }
        return std::nullopt;
    }

private:
    void set_costs(unsigned index) {
        const Pack::Fact& fact = pack_.facts()[index];
        const CellSet now = cells_[index];
        for (unsigned to = 0; to < fact.cell_count; ++to) {
            unsigned effort = 0;
            for (const unsigned from : bits(now)) {
                if (from != to) effort = std::max<unsigned>(effort, pack_.effort(fact, from, to));
            }
            change_.set(index, to, effort == never ? unreachable : static_cast<Cost>(effort));
            const bool stays = (now & one_cell(to)) != 0;
            free_.set(index, to, stays ? Cost{0} : change_.of(index, to));
            block_.set(index, to, stays ? Cost{0} : unreachable);
        }
    }

    // Puts the state's changes into a cost table as the only cells open, and takes them out again.
    class Applied {
    public:
        Applied(const RemedySearch& search, Costs& costs, const State& state)
            : search_(search), costs_(costs), state_(state) {
            for (const Step& step : state.changes) {
                const unsigned count = search.pack_.facts()[step.fact].cell_count;
                for (unsigned cell = 0; cell < count; ++cell) {
                    saved_.push_back(costs.of(step.fact, cell));
                    costs.set(step.fact, cell, cell == step.cell ? Cost{0} : unreachable);
                }
            }
        }
        ~Applied() {
            auto saved = saved_.begin();
            for (const Step& step : state_.changes) {
                const unsigned count = search_.pack_.facts()[step.fact].cell_count;
                for (unsigned cell = 0; cell < count; ++cell) costs_.set(step.fact, cell, *saved++);
            }
        }
        Applied(const Applied&) = delete;
        Applied& operator=(const Applied&) = delete;

    private:
        const RemedySearch& search_;
        Costs& costs_;
        const State& state_;
        std::vector<Cost> saved_;
    };

    void push(State state) {
        const Cost rest = still_to_pay(state);
        if (rest == unreachable) return;
        state.bound = state.effort + rest;
        queue_.push_back(std::move(state));
    }

    Cost still_to_pay(const State& state) {
        const Applied applied(*this, free_, state);
        return paths_.cost(root_, targets_, free_);
    }

    [[nodiscard]] bool seen(const State& state) const {
        return std::find(done_.begin(), done_.end(), state.changes) != done_.end();
    }

    // A path under the state's changes that ends in a verdict outside the targets.
    Path path_elsewhere(const State& state) {
        const Applied applied(*this, block_, state);
        return paths_.path(root_, static_cast<TerminalSet>(real_terminals & ~targets_), block_);
    }

    // Whether an axiom excludes every citizen under the state's changes: then they ask for further ones.
    bool excluded(const State& state) {
        const Applied applied(*this, block_, state);
        return paths_.cost(root_, real_terminals, block_) == unreachable;
    }

    void branch(const State& state, const Path& bad) {
        for (const Step step : bad.steps) change(state, step.fact, one_cell(step.cell));
    }

    void branch_on_all(const State& state) {
        for (const unsigned fact : bits(pack_.diagram().support(root_))) change(state, fact, 0);
    }

    // Queues the state with one fact more changed, to each cell it may be changed to but those of `except`.
    void change(const State& state, unsigned fact, CellSet except) {
        const bool changed = std::any_of(state.changes.begin(), state.changes.end(),
                                         [&](const Step& step) { return step.fact == fact; });
        if (changed || state.changes.size() == max_changes) return;
        for (unsigned cell = 0; cell < pack_.facts()[fact].cell_count; ++cell) {
            const Step step{static_cast<FactIndex>(fact), static_cast<CellIndex>(cell)};
            const Cost effort = change_.of(fact, cell);
            const bool is_change = cells_[fact] != one_cell(step.cell);
            if ((except & one_cell(cell)) != 0 || effort == unreachable || !is_change) continue;
            State next = state;
            next.effort += effort;
            next.changes.insert(std::lower_bound(next.changes.begin(), next.changes.end(), step), step);
            push(std::move(next));
        }
    }

    const Pack& pack_;
    NodeIndex root_;
    TerminalSet targets_;
    const CellSets& cells_;
    CheapestPath paths_;
    Costs free_;    // optimistic: cells still possible cost nothing, others their change
    Costs change_;  // what changing to a cell costs, whatever the citizen has left open
    Costs block_;   // only the cells still possible
    std::vector<State> queue_;
    std::vector<std::vector<Step>> done_;
};

Remedy to_remedy(const State& state, const CellSets& cells, Verdict verdict) {
    Remedy result{verdict, state.effort, {}};
    for (const Step& step : state.changes) {
        const CellSet now = cells[step.fact];
        std::optional<CellIndex> from;
        if (std::has_single_bit(now)) from = static_cast<CellIndex>(first_cell(now));
        result.changes.push_back({step.fact, from, step.cell});
    }
    return result;
}

}  // namespace

std::optional<Remedy> cheapest_remedy(const Pack& pack, const CellSets& cells, NodeIndex root, Verdict verdict) {
    if (!terms(verdict).remediable) return std::nullopt;
    const TerminalSet applies = only(Terminal::applies);
    if (const auto state = RemedySearch(pack, cells, root, applies).find()) {
        return to_remedy(*state, cells, Verdict::applies);
    }
    if (verdict == Verdict::possible) return std::nullopt;
    const auto at_least_possible = static_cast<TerminalSet>(applies | only(Terminal::possible));
    if (const auto state = RemedySearch(pack, cells, root, at_least_possible).find()) {
        return to_remedy(*state, cells, Verdict::possible);
    }
    return std::nullopt;
}

}  // namespace huji
