#include "engine/reason.hpp"

#include <bit>

namespace huji {
namespace {

// A set of answers decides when every path to an avoided leaf breaks one of them. So the search looks for the path that
// breaks fewest answers: one of those must be in the set, and each is tried in turn, for sets of 0, 1, 2, … answers.
class SmallestDeciding {
public:
    SmallestDeciding(const Pack& pack, const Answers& answers, NodeIndex root, TerminalSet avoided)
        : pack_(pack),
          answers_(answers),
          root_(root),
          avoided_(avoided),
          paths_(pack.diagram()),
          costs_(pack.facts().size()) {
        for (FactSet left = pack.diagram().support(root); left != 0; left &= left - 1) {
            set_violation_cost(static_cast<FactIndex>(std::countr_zero(left)), 1);
        }
    }

    FactSet find() {
        for (unsigned size = 0; size <= max_facts; ++size) {
            if (search(size)) break;
        }
        return chosen_;
    }

private:
    // What it costs a path to leave the answered cells of a fact.
    void set_violation_cost(FactIndex fact, Cost cost) {
        for (unsigned cell = 0; cell < pack_.facts()[fact].cell_count; ++cell) {
            if ((answers_.cells()[fact] >> cell & 1) == 0) costs_.set(fact, cell, cost);
        }
    }

    bool search(unsigned left) {
        const Path path = paths_.path(root_, avoided_, costs_);
        if (path.cost == unreachable) return true;
        if (left == 0 || path.cost == 0) return false;
        for (const Step step : path.steps) {
            if ((answers_.cells()[step.fact] >> step.cell & 1) != 0) continue;
            chosen_ |= one_fact(step.fact);
            set_violation_cost(step.fact, unreachable);
            if (search(left - 1)) return true;
            chosen_ &= ~one_fact(step.fact);
            set_violation_cost(step.fact, 1);
        }
        return false;
    }

    const Pack& pack_;
    const Answers& answers_;
    NodeIndex root_;
    TerminalSet avoided_;
    CheapestPath paths_;
    Costs costs_;
    FactSet chosen_ = 0;
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
