// A citizen's guide: every rule of one city, in plain words, as one page of HTML for a phone or paper. It names the
// style sheets that the site brings ("style.css", "guide.css") and needs no script.
#pragma once

#include <string>
#include <vector>

#include "author/compile/compile.hpp"
#include "author/policy/text.hpp"

namespace huji {

/// Returns the name of a city's guide, such as "kaili.guide.zh-Hans.html". It carries no hash, so that links last.
std::string guide_name(const Policy& city, Language language);

/// Returns the guide of a compiled city; it leads to the guides of the other `cities`.
std::string guide_of(CompiledPolicy& compiled, Language language, const std::vector<const Policy*>& cities);

}  // namespace huji
