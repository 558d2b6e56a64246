// A difference as JSON, with the answers that replay each example.
#pragma once

#include <nlohmann/json.hpp>

#include <cstddef>
#include <string>
#include <vector>

#include "author/comparison/diff.hpp"
#include "author/comparison/reworded.hpp"

namespace huji {

/// A difference with what is worded otherwise, and the folders that the two sides were read from.
struct DiffReport {
    const Diff& diff;
    std::vector<Reworded> words;
    BeforeAfter<std::string> folders;
};

/// Returns the report as `huji diff --json` prints it.
[[nodiscard]] nlohmann::ordered_json diff_json(const DiffReport& report);

/// Returns the stable name of what a shift is to the citizen: gains, loses, becomes_certain or becomes_uncertain.
[[nodiscard]] const char* change_name(const VerdictChange& shift);

/// Returns the rules that stand behind a shift on one side: the entitlement itself, or those of a kind that give the
/// verdict.
[[nodiscard]] const std::vector<std::size_t>& rules_behind(const Compared& compared, const VerdictChange& shift,
                                                           Side side);

/// Returns the side that gives the worse verdict: of all who fit a pattern over a kind, those to whom it gives that.
[[nodiscard]] Side worse_side(const VerdictChange& shift);

/// A citizen's answers as `huji assess` takes them: those that both sides ask, and those that only one does.
struct ExampleAnswers {
    nlohmann::ordered_json both = nlohmann::ordered_json::object();
    BeforeAfter<nlohmann::ordered_json> only{nlohmann::ordered_json::object(), nlohmann::ordered_json::object()};
};

/// Returns the answers of a citizen; what neither side can be told is left out.
[[nodiscard]] ExampleAnswers example_answers(const Diff& diff, const Citizen& citizen);

}  // namespace huji
