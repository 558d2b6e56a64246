// The files of policies/ that CMake compiles into the command, so that it works from anywhere: languages.json and
// locales/TAG.json.
#pragma once

#include <string_view>

namespace huji {

/// Returns the text of the file of that name, such as "en.json"; empty if there is none.
std::string_view locale_file(std::string_view name);

}  // namespace huji
