// A difference in words, or as a table for a pull request. Patterns are said as sheets say conditions.
#pragma once

#include <iosfwd>

#include "author/comparison/diff_json.hpp"
#include "author/policy/text.hpp"

namespace huji {

void print_diff_text(const DiffReport& report, Language language, std::ostream& out);
void print_diff_markdown(const DiffReport& report, Language language, std::ostream& out);

}  // namespace huji
