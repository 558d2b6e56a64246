// The dialogue: which questions can still change something, and which to ask next.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "engine/answers.hpp"
#include "engine/assessment.hpp"
#include "engine/pack.hpp"

namespace huji {

struct OpenQuestion {
    std::uint8_t question;  ///< index in Pack::questions
    FactSet facts;          ///< the facts of it still worth asking
};

/// Returns the kinds of entitlement a goal is about, nothing for an unknown goal.
std::optional<std::uint8_t> kinds_of_goal(const Pack& pack, std::string_view goal);

/// Returns every question, in the author's order, that is not asked yet and can still change the verdict of an
/// entitlement of these kinds that is in force. Where axioms tie facts so that no question can by itself, those whose
/// answers narrow such a verdict, or decide it together. The assessment must be consistent, here and below.
std::vector<OpenQuestion> open_questions(const Pack& pack, const Answers& answers, const Assessment& assessment,
                                         std::uint8_t kinds);

/// Returns the question to ask next: of the first topic with an open question, the one whose answer decides most
/// verdicts on average, and of equals the author's first; a question that the author puts after another waits while
/// that one is open. Nothing: no answer can change anything any more.
std::optional<OpenQuestion> next_question(const Pack& pack, const Answers& answers, const Assessment& assessment,
                                          std::uint8_t kinds);

/// Returns the facts, not known to one cell, that can still change the verdict of one entitlement.
FactSet missing_facts(const Pack& pack, const Answers& answers, const Assessment& assessment, std::size_t entitlement);

}  // namespace huji
