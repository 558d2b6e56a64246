// Joins texts into one, and names ids in messages.
#pragma once

#include <string>
#include <string_view>

namespace huji {

/// Returns what `to_text` says of each element, with the separator between them; "" for an empty range.
template <typename Range, typename ToText>
[[nodiscard]] std::string join(const Range& range, std::string_view separator, ToText to_text) {
    std::string joined;
    bool first = true;
    for (const auto& element : range) {
        if (!first) joined += separator;
        first = false;
        joined += to_text(element);
    }
    return joined;
}

/// Returns texts with the separator between them.
template <typename Range>
[[nodiscard]] std::string join(const Range& texts, std::string_view separator) {
    return join(texts, separator, [](const std::string& text) -> const std::string& { return text; });
}

/// Returns an id as messages name it.
[[nodiscard]] inline std::string in_quotes(const std::string& id) { return "\"" + id + "\""; }

/// Returns names parted by commas, or "none".
template <typename Range>
[[nodiscard]] std::string join_or_none(const Range& names) {
    return names.empty() ? "none" : join(names, ", ");
}

}  // namespace huji
