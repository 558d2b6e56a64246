// A typical citizen: of those for whom something holds, one as ordinary as the vocabulary's weights can tell.
#pragma once

#include <cstddef>
#include <map>
#include <set>
#include <vector>

#include "author/comparison/cover.hpp"
#include "author/compile/axioms.hpp"
#include "author/compile/cut.hpp"
#include "author/compile/diagram_builder.hpp"
#include "author/policy/vocabulary.hpp"

namespace huji {

/// The cell of each fact that either side's rules use.
using Citizen = std::map<std::size_t, std::size_t>;

/// Refers to all that it is made of, which must outlive it.
class TypicalCitizen {
public:
    /// `facts`: those that every citizen is to have a cell of.
    TypicalCitizen(const DiagramBuilder& builder, const Vocabulary& vocabulary, const Cut& cut,
                   const std::vector<AxiomGroup>& axioms, const std::set<std::size_t>& facts)
        : builder_(builder), vocabulary_(vocabulary), cut_(cut), axioms_(axioms), facts_(facts) {}

    /// Returns a citizen in the cube for whom a boolean function holds and whom the axioms allow; there must be one.
    /// Fact by fact the heaviest cell is taken that leaves one: no other choice of cells is looked at.
    [[nodiscard]] Citizen in(NodeId function, const Cube& who) const;

private:
    [[nodiscard]] std::size_t heaviest(std::size_t fact, CellSet cells) const;
    [[nodiscard]] CellSet cells_in(const Cube& who, std::size_t fact) const;
    void settle_along(NodeId function, const Cube& who, Citizen& citizen) const;

    const DiagramBuilder& builder_;
    const Vocabulary& vocabulary_;
    const Cut& cut_;
    const std::vector<AxiomGroup>& axioms_;
    const std::set<std::size_t>& facts_;
};

}  // namespace huji
