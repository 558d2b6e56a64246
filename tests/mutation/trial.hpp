// A trial: whether the cases, the grants or the check of a place notice that its policy was changed.
#pragma once

#include <set>
#include <string>

#include "author/cases/workspace.hpp"
#include "author/policy/json_reader.hpp"
#include "mutants.hpp"
#include "notice.hpp"

namespace huji {

/// Tries the mutants of one place, one after the other.
class Trial {
public:
    /// `policy` is the place's policy.json; it is changed and changed back. The cases of `workspace` must be read.
    Trial(const Workspace& workspace, const LoadedJurisdiction& place, Json& policy);

    Outcome outcome(const Mutant& mutant);

private:
    struct Changed;

    [[nodiscard]] Changed read(Diagnostics& diagnostics) const;
    [[nodiscard]] bool leaves_answers_unused(const CompiledPolicy& compiled) const;
    [[nodiscard]] bool leaves_definitions_unused(const std::set<std::string>& named) const;

    const Workspace& workspace_;
    const LoadedJurisdiction& place_;
    Json& policy_;
    Reported reported_;                      ///< what the policy as it is gets reported
    std::set<std::string> named_here_;       ///< definitions that this place uses
    std::set<std::string> named_elsewhere_;  ///< and those that the other places use
};

}  // namespace huji
