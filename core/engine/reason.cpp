#include "engine/reason.hpp"

#include <bit>

#include "engine/bits.hpp"

namespace huji {
namespace {

// A minimum hitting set: a set of answers decides when every path to an avoided leaf breaks one of them. Each branch
// takes the path that breaks fewest answers, one of which must be in the set, and tries each of those; iterative
// deepening finds the smallest. An answer that an elder branch has tried is excluded from the younger ones, and a
// branch ends when paths that have no free answer in common are more than the answers it may still choose.
class SmallestDeciding {
public:
    SmallestDeciding(const Pack& pack, const Answers& answers, NodeIndex root, TerminalSet avoided)
        : pack_(pack),
          answers_(answers),
          root_(root),
          avoided_(avoided),
          paths_(pack.diagram()),
          costs_(pack.facts().size()) {
        set_violation_cost(pack.diagram().support(root), 1);
    }

    FactSet find() {
        for (unsigned size = 0; size <= max_facts; ++size) {
            if (search(size)) break;
        }
        return chosen_;
    }

private:
    // What it costs a path to leave the answered cells of each of these facts.
    void set_violation_cost(FactSet facts, Cost cost) {
        for (const unsigned fact : bits(facts)) {
            const CellSet all = all_cells(pack_.facts()[fact].cell_count);
            for (const unsigned cell : bits(all & ~answers_.cells()[fact])) costs_.set(fact, cell, cost);
        }
    }

    // The answers that a path breaks and that may be chosen.
    [[nodiscard]] FactSet choices(const Path& path) const {
        FactSet broken = 0;
        for (const Step step : path.steps) {
            if ((answers_.cells()[step.fact] & one_cell(step.cell)) == 0) broken |= one_fact(step.fact);
        }
        return broken & ~excluded_;
    }

    // Whether more than `left` answers must be chosen yet. Paths that have no choice in common need one each.
    bool needs_more_than(unsigned left) {
        FactSet blocked = 0;
        set_violation_cost(excluded_, 0);
        Path path = paths_.path(root_, avoided_, costs_);
        while (path.cost != unreachable && path.cost != 0 && left != 0) {
            blocked |= choices(path);
            set_violation_cost(choices(path), unreachable);
            path = paths_.path(root_, avoided_, costs_);
            --left;
        }
        set_violation_cost(excluded_ | blocked, 1);
        return path.cost != unreachable;
    }

    bool search(unsigned left) {
        if (needs_more_than(left)) return false;
        const Path path = paths_.path(root_, avoided_, costs_);
        if (path.cost == unreachable) return true;
        const FactSet excluded_before = excluded_;
        for (const unsigned fact : bits(choices(path))) {
            chosen_ |= one_fact(fact);
            set_violation_cost(one_fact(fact), unreachable);
            if (search(left - 1)) return true;
            chosen_ &= ~one_fact(fact);
            set_violation_cost(one_fact(fact), 1);
            excluded_ |= one_fact(fact);
        }
        excluded_ = excluded_before;
        return false;
    }

    const Pack& pack_;
    const Answers& answers_;
    NodeIndex root_;
    TerminalSet avoided_;
    CheapestPath paths_;
    Costs costs_;
    FactSet chosen_ = 0;
    FactSet excluded_ = 0;
};

}  // namespace

FactSet smallest_deciding(const Pack& pack, const Answers& answers, NodeIndex root, TerminalSet avoided) {
    return SmallestDeciding(pack, answers, root, avoided).find();
}

FactSet minimal_conflict(const Pack& pack, const Answers& answers, const Assessment& assessment) {
    FactSet smallest = 0;
    for (std::size_t i = 0; i < pack.axiom_count(); ++i) {
        const NodeIndex root = pack.axiom(i);
        if ((assessment.reached[root] & real_terminals) != 0) continue;
        const FactSet clashing = smallest_deciding(pack, answers, root, real_terminals);
        if (smallest == 0 || std::popcount(clashing) < std::popcount(smallest)) smallest = clashing;
    }
    return smallest;
}

}  // namespace huji
