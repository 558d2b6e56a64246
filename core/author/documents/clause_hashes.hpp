// The hashes of a document's clauses, written back into its policy file.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "author/documents/passages.hpp"

namespace huji {

/// Returns the text of a policy file, which must be free of syntax errors, with the hashes of these passages in its
/// document of that index; outside its clause list every byte stays. Nothing if it has no such list.
std::optional<std::string> with_hashes(const std::string& file, std::size_t document,
                                       const std::vector<Passage>& passages);

}  // namespace huji
