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
          costs_(pack.facts().size()),
          packing_(pack.facts().size()) {
        for (const unsigned fact : bits(pack.diagram().support(root))) set_violation_cost(costs_, fact, 1);
    }

    FactSet find() {
        for (unsigned size = 0; size <= max_facts; ++size) {
            if (search(size)) break;
        }
        return chosen_;
    }

private:
    // What it costs a path to leave the answered cells of a fact.
    void set_violation_cost(Costs& costs, unsigned fact, Cost cost) const {
        const CellSet all = all_cells(pack_.facts()[fact].cell_count);
        for (const unsigned cell : bits(all & ~answers_.cells()[fact])) costs.set(fact, cell, cost);
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
        packing_ = costs_;
        for (const unsigned fact : bits(excluded_)) set_violation_cost(packing_, fact, 0);
        for (;; --left) {
            const Path path = paths_.path(root_, avoided_, packing_);
            if (path.cost == unreachable) return false;
            if (left == 0 || path.cost == 0) return true;
            for (const unsigned fact : bits(choices(path))) set_violation_cost(packing_, fact, unreachable);
        }
    }

    bool search(unsigned left) {
        if (needs_more_than(left)) return false;
        const Path path = paths_.path(root_, avoided_, costs_);
        if (path.cost == unreachable) return true;
        const FactSet excluded_before = excluded_;
        for (const unsigned fact : bits(choices(path))) {
            chosen_ |= one_fact(fact);
            set_violation_cost(costs_, fact, unreachable);
            if (search(left - 1)) return true;
            chosen_ &= ~one_fact(fact);
            set_violation_cost(costs_, fact, 1);
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
    Costs packing_;  // the costs while needs_more_than counts
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
