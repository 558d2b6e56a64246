// HTML written piece by piece: everything said is escaped, and what was opened last is closed first.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace huji {

/// Returns the words with & < > " and ' written as character references.
std::string escaped(std::string_view words);

class Html {
public:
    using Attributes = std::vector<std::pair<std::string_view, std::string>>;

    /// Opens an element; it stays open until close().
    Html& open(std::string_view tag, const Attributes& attributes = {});

    /// Closes the element that was opened last; what is not open is not closed.
    Html& close();

    /// Writes words, escaped.
    Html& text(std::string_view words);

    /// Writes an element that holds words alone.
    Html& element(std::string_view tag, std::string_view words, const Attributes& attributes = {});

    /// Writes what must not be escaped: a document type, a style sheet of ours. Never a text of a policy.
    Html& verbatim(std::string_view markup);

    /// Returns the document, with whatever is still open closed.
    [[nodiscard]] std::string take();

private:
    std::string markup_;
    std::vector<std::string> open_;
};

}  // namespace huji
