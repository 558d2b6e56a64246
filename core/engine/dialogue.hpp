// The dialogue: which questions can still change something, and which to ask next.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "engine/diagram.hpp"
#include "engine/inquiry.hpp"
#include "engine/pack.hpp"

namespace huji {

struct OpenQuestion {
    std::uint8_t question;  ///< index in Pack::questions
    FactSet facts;          ///< the facts of it still worth asking
};

/// Returns the kinds of entitlement a goal is about, nothing for an unknown goal.
std::optional<KindSet> kinds_of_goal(const Pack& pack, std::string_view goal);

/// Returns every question, in the author's order, that is not answered yet and can still change the verdict of an
/// entitlement of these kinds that is in force. Where axioms tie facts so that no question can by itself, those whose
/// answers narrow such a verdict, or decide it together.
std::vector<OpenQuestion> open_questions(const Inquiry& inquiry, KindSet kinds);

/// Returns the question to ask next: of the first topic with an open question, the one whose answer decides most
/// verdicts on average, and of equals the author's first; a question that the author puts after another waits while
/// that one is open. Nothing: no answer can change anything any more.
std::optional<OpenQuestion> next_question(const Inquiry& inquiry, KindSet kinds);

/// Returns those of the first topic, in the same order.
std::vector<OpenQuestion> of_first_topic(const Pack& pack, std::vector<OpenQuestion> open);

/// Returns whether the author puts the question after another that is open.
bool waits(const Pack& pack, const OpenQuestion& question, const std::vector<OpenQuestion>& open);

}  // namespace huji
