// Names in a message.
#pragma once

#include <string>

namespace huji {

/// Returns the names parted by commas, or "none".
template <typename Names>
std::string listed(const Names& names) {
    std::string list;
    for (const std::string& name : names) list += (list.empty() ? "" : ", ") + name;
    return list.empty() ? "none" : list;
}

}  // namespace huji
