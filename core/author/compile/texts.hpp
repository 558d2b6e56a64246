// Texts: all that the page says about one place in one language, beside the pack that decides.
#pragma once

#include <nlohmann/json.hpp>

#include <string>

#include "author/compile/compile.hpp"
#include "author/policy/text.hpp"

namespace huji {

/// Returns the texts of a compiled place; `{city}` is filled in. Facts and questions that the place does not use
/// are left out; documents and principles of a layer above carry its id before theirs: "national/law".
nlohmann::ordered_json texts_of(const CompiledPolicy& compiled, Language language);

/// Returns a text as a reader of that place sees it: `{city}` is filled in.
std::string filled_in(const Text& text, const Policy& place, Language language);

}  // namespace huji
