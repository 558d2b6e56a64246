#include "engine/verdict.hpp"

namespace huji {
namespace {

// By the value of the enumerator. tests/structure compares these names with calculator.d.ts.
constexpr std::string_view kinds[kind_count] = {"settlement_route", "permit_service", "rural_right", "settled_service"};

constexpr std::string_view certainties[certainty_count] = {"definite", "delegated", "exploratory", "planned"};

constexpr VerdictTerms verdicts[verdict_count] = {
    // name, letter, has_reason, granted, remediable
    {"does_not_apply", 'N', true, false, true}, {"possible", 'P', true, true, true},
    {"applies", 'A', true, true, false},        {"undetermined", 'U', false, false, false},
    {"not_in_force", 'F', false, false, false},
};

}  // namespace

std::string_view name(Kind kind) { return kinds[static_cast<unsigned>(kind)]; }

std::string_view name(Certainty certainty) { return certainties[static_cast<unsigned>(certainty)]; }

const VerdictTerms& terms(Verdict verdict) { return verdicts[static_cast<unsigned>(verdict)]; }

}  // namespace huji
