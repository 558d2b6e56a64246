// Writes a compiled place as a pack; the layout stands in engine/pack_layout.hpp.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "author/compile/compile.hpp"

namespace huji {

struct WrittenPack {
    std::vector<std::uint8_t> bytes;
    std::vector<std::string>
        overflows;  ///< what its fields cannot hold, each with the limit; then the bytes are useless
};

/// Returns the pack. The compilation must have reported no error.
WrittenPack write_pack(const CompiledPolicy& compiled);

}  // namespace huji
