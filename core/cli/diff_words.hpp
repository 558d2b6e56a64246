// Says a difference in words, as a table for a pull request, or as JSON.
#pragma once

#include <nlohmann/json.hpp>

#include <iosfwd>
#include <string>
#include <vector>

#include "author/comparison/diff.hpp"
#include "author/comparison/reworded.hpp"
#include "author/policy/text.hpp"

namespace huji {

/// A difference with what is worded otherwise, and the folders that the two sides were read from.
struct DiffReport {
    const Diff& diff;
    std::vector<Reworded> words;
    Both<std::string> folders;
};

void print_diff_text(const DiffReport& report, Language language, std::ostream& out);
void print_diff_markdown(const DiffReport& report, Language language, std::ostream& out);
nlohmann::ordered_json diff_json(const DiffReport& report);

}  // namespace huji
