// A trial: whether the cases, the grants or the check of a place notice that its policy was changed.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "author/json_reader.hpp"
#include "author/loaded.hpp"
#include "mutants.hpp"

namespace huji {

enum class Outcome {
    invalid,    ///< no policy any more: a circle of definitions, a range that no number is in
    equal,      ///< every citizen gets the same verdicts as before
    by_cases,   ///< a case gets another verdict, reason or question
    by_grants,  ///< a grant says otherwise
    by_check,   ///< nothing but the check reports something that it did not before
    survived,
};

/// Tries the mutants of one place, one after the other.
class Trial {
public:
    /// `policy` is the place's policy.json; it is changed and changed back. The cases of `loaded` must be read.
    Trial(const Loaded& loaded, const LoadedPlace& place, Json& policy);

    Outcome outcome(const Mutant& mutant);

private:
    struct Changed;

    [[nodiscard]] Changed read(Diagnostics& diagnostics) const;
    [[nodiscard]] bool newly_reports(const Diagnostics& diagnostics) const;
    [[nodiscard]] bool noticed_by_cases(const Pack& pack) const;
    [[nodiscard]] bool leaves_answers_unused(const Compiled& compiled) const;
    [[nodiscard]] bool leaves_definitions_unused(const std::set<std::string>& named) const;

    const Loaded& loaded_;
    const LoadedPlace& place_;
    Json& policy_;
    const Policy* national_;
    std::map<std::string, std::size_t> reported_;  ///< codes that the policy as it is gets, and how often
    std::set<std::string> named_here_;             ///< definitions that this place uses
    std::set<std::string> named_elsewhere_;        ///< and those that the other places use
};

}  // namespace huji
