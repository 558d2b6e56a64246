// A trial: whether the cases, the grants or the check of a place notice that its policy was changed.
#pragma once

#include <set>
#include <string>

#include "author/cases/loaded.hpp"
#include "author/policy/json_reader.hpp"
#include "mutants.hpp"
#include "notice.hpp"

namespace huji {

/// Tries the mutants of one place, one after the other.
class Trial {
public:
    /// `policy` is the place's policy.json; it is changed and changed back. The cases of `loaded` must be read.
    Trial(const Loaded& loaded, const LoadedPlace& place, Json& policy);

    Outcome outcome(const Mutant& mutant);

private:
    struct Changed;

    [[nodiscard]] Changed read(Diagnostics& diagnostics) const;
    [[nodiscard]] bool leaves_answers_unused(const Compiled& compiled) const;
    [[nodiscard]] bool leaves_definitions_unused(const std::set<std::string>& named) const;

    const Loaded& loaded_;
    const LoadedPlace& place_;
    Json& policy_;
    const Policy* national_;
    Reported reported_;                      ///< what the policy as it is gets reported
    std::set<std::string> named_here_;       ///< definitions that this place uses
    std::set<std::string> named_elsewhere_;  ///< and those that the other places use
};

}  // namespace huji
