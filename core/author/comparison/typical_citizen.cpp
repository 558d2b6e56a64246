#include "author/comparison/typical_citizen.hpp"

#include "engine/bits.hpp"

namespace huji {

// Returns the heaviest of some cells by the vocabulary's weights.
std::size_t TypicalCitizen::heaviest(std::size_t fact, CellSet cells) const {
    const std::vector<double> weights = weights_of(vocabulary_.facts[fact], cut_.facts[fact]);
    std::size_t best = first_cell(cells);
    for (const unsigned cell : bits(cells)) {
        if (weights[cell] > weights[best]) best = cell;
    }
    return best;
}

CellSet TypicalCitizen::cells_in(const Cube& who, std::size_t fact) const {
    const auto part = who.find(fact);
    return part == who.end() ? all_cells(cut_.facts[fact].size()) : part->second;
}

void TypicalCitizen::settle_along(NodeId function, const Cube& who, Citizen& citizen) const {
    while (!DiagramBuilder::is_terminal(function)) {
        const DiagramBuilder::Node& node = builder_.node(function);
        CellSet open = 0;
        for (const unsigned cell : bits(cells_in(who, node.fact))) {
            if (meets(builder_, node.children[cell], who)) open |= one_cell(cell);
        }
        const std::size_t cell = heaviest(node.fact, open);
        citizen[node.fact] = cell;
        function = node.children[cell];
    }
}

// Axioms that share no fact with the function are settled on their own.
Citizen TypicalCitizen::in(NodeId function, const Cube& who) const {
    Citizen citizen;
    settle_along(function, who, citizen);
    for (const AxiomGroup& group : axioms_) {
        Cube settled;
        for (const std::size_t fact : group.facts) {
            if (const auto known = citizen.find(fact); known != citizen.end()) {
                settled[fact] = one_cell(known->second);
            } else if (who.count(fact) != 0) {
                settled[fact] = who.at(fact);
            }
        }
        settle_along(group.holds, settled, citizen);
    }
    for (const std::size_t fact : facts_) citizen.try_emplace(fact, heaviest(fact, cells_in(who, fact)));
    return citizen;
}

}  // namespace huji
