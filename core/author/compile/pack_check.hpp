// Pack check: whether a pack says of a place all that was written into it, ids, clauses and documents.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "author/compile/compile.hpp"
#include "author/policy/diagnostic.hpp"
#include "engine/pack.hpp"

namespace huji {

/// Returns the first id, clause or document in which the pack differs from the place, in words; "" where it has them
/// all.
std::string first_difference(const Pack& pack, const CompiledPolicy& compiled);

/// Writes a place's pack, loads it into `pack` and compares it with the place. Returns its bytes; or none, with
/// pack_overflow reported, naming what does not fit. The compilation must have reported no error.
std::vector<std::uint8_t> write_checked_pack(const CompiledPolicy& compiled, Pack& pack, Diagnostics& diagnostics);

}  // namespace huji
