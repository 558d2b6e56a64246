// Cases: citizens in one sentence each, with what they must be told.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "author/cases/answers_file.hpp"
#include "author/compile/compile.hpp"
#include "author/policy/json_reader.hpp"
#include "engine/date.hpp"
#include "engine/pack.hpp"
#include "engine/verdict.hpp"

namespace huji {

/// Fact and cell; expected remedies say where a fact goes, not where it comes from, unless they want to.
struct ExpectedChange {
    std::string fact;
    std::string to;
    std::optional<std::string> from;  ///< "null": not answered
};

struct Case {
    std::string id;
    std::string citizen;
    std::string clause;
    Date date = 0;
    std::vector<Answer> answers;
    std::map<std::string, Verdict> verdicts;     ///< of every entitlement; none where the answers clash
    std::optional<std::set<std::string>> clash;  ///< facts that contradict each other
    std::optional<std::set<std::string>> asks;   ///< questions still open for all kinds together
    std::map<std::string, std::optional<std::vector<ExpectedChange>>> remedies;  ///< nothing: there is none
    std::map<std::string, std::set<std::string>> reasons;
};

/// Returns the verdict expected of every entitlement of a place: those named, and "*" for all others; reports
/// unknown_verdict, unknown_entitlement and missing_verdict.
std::map<std::string, Verdict> read_verdicts(const JsonReader& node, const CompiledPolicy& compiled);

/// Returns the cases written at the node; reports what is wrong, and leaves such cases out.
std::vector<Case> read_cases(const JsonReader& node, const CompiledPolicy& compiled);

struct CaseOutcome {
    std::vector<std::string> failures;  ///< a sentence each; empty: as expected
    std::string result;                 ///< the canonical result JSON
};

/// Runs a case on the pack of its place.
CaseOutcome run_case(const Case& expected, const Pack& pack);

}  // namespace huji
