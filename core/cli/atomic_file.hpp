// Writing a file whole or not at all.
#pragma once

#include <string>
#include <string_view>

namespace huji {

/// Writes the bytes beside the file, brings them to the disk and renames them into place, so that whoever reads the
/// path sees the old bytes or the new ones, whatever stops the writing. A link is followed; a file keeps its mode.
/// Returns false, with the file as it was, if that cannot be done.
[[nodiscard]] bool write_file(const std::string& path, std::string_view bytes);

}  // namespace huji
