// A criteria sheet: all that one place's documents grant, rule by rule and in plain words, as one page of HTML that
// prints on A4 and needs nothing else: no script, no other file.
#pragma once

#include <string>
#include <string_view>

#include "author/compile/compile.hpp"
#include "author/policy/text.hpp"

namespace huji {

/// Returns the sheet of a compiled place in one language. `version` names what it was made from, such as the pack's
/// SHA-256, and stands in small print at the end.
std::string sheet_of(CompiledPolicy& compiled, Language language, std::string_view version);

}  // namespace huji
