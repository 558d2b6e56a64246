// An inquiry: one citizen's answers to one pack, assessed on a date and free of contradictions. It says of each
// entitlement why its verdict is what it is, what is missing, and what change would help.
#pragma once

#include <cstddef>
#include <optional>
#include <utility>

#include "engine/answers.hpp"
#include "engine/assessment.hpp"
#include "engine/pack.hpp"
#include "engine/remedy.hpp"

namespace huji {

/// Entitlements are given by their index in Pack::entitlements.
class Inquiry {
public:
    /// Returns the inquiry, or nothing where the assessment is not consistent. The answers are to this pack, and the
    /// assessment is theirs. Pack and answers must outlive the inquiry, unchanged.
    [[nodiscard]] static std::optional<Inquiry> of(const Pack& pack, const Answers& answers, Assessment assessment);

    [[nodiscard]] const Pack& pack() const { return pack_; }
    [[nodiscard]] const Answers& answers() const { return answers_; }
    [[nodiscard]] const Assessment& assessment() const { return assessment_; }
    [[nodiscard]] Verdict verdict(std::size_t entitlement) const { return assessment_.verdicts[entitlement]; }

    /// Returns a smallest set of answers that alone entails the verdict; empty when it is undetermined, not in force,
    /// or needs no answer.
    [[nodiscard]] FactSet reason(std::size_t entitlement) const;

    /// Returns the facts, not known to one cell, that can still change an undetermined verdict; empty for any other.
    [[nodiscard]] FactSet missing(std::size_t entitlement) const;

    /// Returns the cheapest set of changes after which the entitlement applies, or else is possible; nothing when no
    /// change helps, it applies already, or its verdict is undetermined or not in force. Remedies: remedy.hpp.
    [[nodiscard]] std::optional<Remedy> remedy(std::size_t entitlement) const;

private:
    Inquiry(const Pack& pack, const Answers& answers, Assessment assessment)
        : pack_(pack), answers_(answers), assessment_(std::move(assessment)) {}
    [[nodiscard]] NodeIndex root(std::size_t entitlement) const { return pack_.entitlements()[entitlement].root; }

    const Pack& pack_;
    const Answers& answers_;
    Assessment assessment_;
};

}  // namespace huji
