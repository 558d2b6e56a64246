// Writes a compiled place as a pack; the layout stands in engine/pack_layout.hpp.
#pragma once

#include <cstdint>
#include <vector>

#include "author/compile/compile.hpp"

namespace huji {

/// Returns the bytes of the pack. The compilation must have reported no error.
std::vector<std::uint8_t> write_pack(const Compiled& compiled);

}  // namespace huji
