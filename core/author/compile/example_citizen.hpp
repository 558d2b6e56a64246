// One citizen whom a boolean function of a compiled place describes, among those that the axioms allow.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "author/compile/compile.hpp"
#include "author/policy/diagnostic.hpp"

namespace huji {

struct ExampleCitizen {
    std::map<std::size_t, std::size_t>
        cells;                          ///< by fact of the vocabulary: the cell of every fact that the place uses
    std::vector<std::size_t> decisive;  ///< the facts that the function depended on, in the diagram's order
};

/// Returns the function where also every axiom holds that shares a fact with it: false only if no citizen is like that.
NodeId among_citizens(CompiledPolicy& place, NodeId function);

/// Returns a citizen whom the axioms allow and for whom the function holds, as plain as can be: the first cells of each
/// fact that will do; or nothing.
std::optional<ExampleCitizen> citizen_in(CompiledPolicy& place, NodeId function);

/// Returns whether the function holds for the citizen; each fact that it asks must be among theirs.
bool holds_for(const DiagramBuilder& builder, NodeId function, const ExampleCitizen& citizen);

/// Returns the decisive facts as "job = employer, rural_origin = true", or "any citizen".
std::string in_short(const CompiledPolicy& place, const ExampleCitizen& citizen);

/// Returns the citizen's answers in full, a quantity's interval as its smallest number.
Example example_of(const CompiledPolicy& place, const ExampleCitizen& citizen);

}  // namespace huji
