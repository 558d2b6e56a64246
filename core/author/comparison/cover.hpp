// A cover says a set of citizens in few and short cubes (product terms): "employed, and here for a year or more".
#pragma once

#include <cstddef>
#include <map>
#include <vector>

#include "author/compile/cut.hpp"
#include "author/compile/diagram_builder.hpp"

namespace huji {

/// The citizens whose facts are in these cells; a fact that is not named may be anything. No set of cells is empty or
/// the whole fact.
using Cube = std::map<std::size_t, CellSet>;

/// Returns whether some citizen of a boolean function fits the cube.
bool meets(const DiagramBuilder& builder, NodeId root, const Cube& cube);

/// Returns the boolean function of a cube.
NodeId function_of(DiagramBuilder& builder, const Cube& cube);

/// Returns cubes that fit every citizen of `on` and none of `off`, short ones first; who is in neither may fit or
/// not. Each is prime: wider by one cell it would fit someone of `off`. None can be left out. `on` and `off` must have
/// no citizen in common.
std::vector<Cube> cover(DiagramBuilder& builder, const Cut& cut, NodeId on, NodeId off);

}  // namespace huji
