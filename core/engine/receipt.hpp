// The receipt: the result of an assessment as canonical JSON, the same bytes from the native command and the browser.
// With the pack's SHA-256, the date and the answers in it, anyone can replay it.
#pragma once

#include <string>
#include <string_view>

#include "engine/answers.hpp"
#include "engine/dialogue.hpp"
#include "engine/inquiry.hpp"
#include "engine/pack.hpp"
#include "engine/remedy.hpp"

namespace huji {

/// Returns the whole result: compact JSON, keys in a fixed order, UTF-8. `kinds` are those the next question is for.
/// Contradictory answers give `"consistent":false`, the answers that clash, and no entitlements.
std::string result_json(const Pack& pack, const Answers& answers, Date date, KindSet kinds);

/// Returns `{"question":…,"facts":[…]}`, or `null` for no question.
std::string question_json(const Pack& pack, const std::optional<OpenQuestion>& question);

/// Returns a JSON list of questions.
std::string questions_json(const Pack& pack, const std::vector<OpenQuestion>& questions);

/// Returns `{"verdict":…,"changes":[{"fact","from","to"}…]}`, or `null` for no remedy.
std::string remedy_json(const Pack& pack, const std::optional<Remedy>& remedy);

/// Returns the ids of all that the pack speaks of, in its order, so that texts need not repeat them:
/// `{"documents":[…],"goals":[…],"questions":[…],"entitlements":[…],"facts":{id:[cell…]…},"from":{id:[number…]…}}`;
/// `from` holds, for each quantity, the smallest number of each of its intervals, which are the last of its cells.
std::string names_json(const Pack& pack);

}  // namespace huji
