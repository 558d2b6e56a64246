// Translations that are not there yet: a language with a fallback may lack texts of the policies and messages of its
// locale file.
#pragma once

#include <string>
#include <vector>

#include "author/policy/diagnostic.hpp"
#include "author/policy/wording.hpp"

namespace huji {

/// Notes, for each language with a fallback, how many texts each file lacks and how many messages its locale file does
/// (untranslated). `folder` is that of the policies.
void check_translations(const std::string& folder, const std::vector<SourceFile>& files, Diagnostics& diagnostics);

}  // namespace huji
