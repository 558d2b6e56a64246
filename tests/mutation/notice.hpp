// Whether cases or diagnostics notice that a policy was changed.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "author/cases/cases.hpp"
#include "author/policy/diagnostic.hpp"
#include "engine/pack.hpp"

namespace huji {

enum class Outcome {
    invalid,    ///< no policy any more: a circle of definitions, a range that no number is in
    equal,      ///< every citizen gets the same verdicts as before
    by_cases,   ///< a case gets another verdict, reason or question
    by_grants,  ///< a grant says otherwise
    by_check,   ///< nothing but the check reports something that it did not before
    survived,
};

/// Returns whether a case gets another verdict, reason or question from this pack than it should.
bool notice(const std::vector<Case>& cases, const Pack& pack);

/// Returns whether the reader could not make sense of a condition, so that there is nothing to judge.
bool is_unreadable(const Diagnostics& diagnostics);

/// How often each code was reported.
using Reported = std::map<std::string, std::size_t>;

Reported reported(const Diagnostics& diagnostics);

/// Returns whether some code is reported more often than before.
bool more_reported(const Diagnostics& diagnostics, const Reported& before);

}  // namespace huji
