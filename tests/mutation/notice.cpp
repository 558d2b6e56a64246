#include "notice.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "engine/answers.hpp"
#include "engine/assessment.hpp"
#include "engine/bits.hpp"
#include "engine/dialogue.hpp"
#include "engine/inquiry.hpp"

namespace huji {
namespace {

using Names = std::set<std::string>;

/// Answers to facts that the changed policy does not use any more are left out, as the author would have to.
Answers answers_of(const Case& expected, const Pack& pack) {
    Answers answers(pack);
    for (const Answer& answer : expected.answers) static_cast<void>(answers.answer(pack, answer.fact, answer.value));
    return answers;
}

bool other_verdicts(const Case& expected, const Pack& pack, const Assessment& assessment) {
    if (assessment.consistent == expected.clash.has_value()) return true;
    if (expected.clash) return false;
    for (std::size_t i = 0; i < pack.entitlements().size(); ++i) {
        const auto verdict = expected.verdicts.find(std::string(pack.entitlements()[i].id));
        if (verdict != expected.verdicts.end() && verdict->second != assessment.verdicts[i]) return true;
    }
    return false;
}

Names facts_named(const Pack& pack, FactSet facts) {
    Names names;
    for (const unsigned fact : bits(facts)) names.insert(std::string(pack.facts()[fact].id));
    return names;
}

bool other_reasons(const Case& expected, const Inquiry& inquiry) {
    for (std::size_t i = 0; i < inquiry.pack().entitlements().size(); ++i) {
        const auto facts = expected.reasons.find(std::string(inquiry.pack().entitlements()[i].id));
        if (facts == expected.reasons.end()) continue;
        if (facts_named(inquiry.pack(), inquiry.reason(i)) != facts->second) return true;
    }
    return false;
}

bool other_questions(const Case& expected, const Inquiry& inquiry) {
    if (!expected.asks) return false;
    Names questions;
    for (const OpenQuestion& open : open_questions(inquiry, all_kinds)) {
        questions.insert(std::string(inquiry.pack().questions()[open.question].id));
    }
    return questions != *expected.asks;
}

}  // namespace

bool notice(const std::vector<Case>& cases, const Pack& pack) {
    std::vector<Answers> answered;
    std::vector<Assessment> assessed;
    for (const Case& expected : cases) {
        answered.push_back(answers_of(expected, pack));
        assessed.push_back(assess(pack, answered.back(), expected.date));
        if (other_verdicts(expected, pack, assessed.back())) return true;
    }
    // Questions and reasons take longer to find, so they come last.
    for (std::size_t i = 0; i < assessed.size(); ++i) {
        const auto inquiry = Inquiry::of(pack, answered[i], std::move(assessed[i]));
        if (!inquiry) continue;
        if (other_questions(cases[i], *inquiry) || other_reasons(cases[i], *inquiry)) return true;
    }
    return false;
}

bool is_unreadable(const Diagnostics& diagnostics) {
    const std::set<Code> unreadable{Code::definition_cycle, Code::impossible_cell, Code::bad_condition,
                                    Code::nested_too_deep, Code::condition_too_large};
    return std::any_of(diagnostics.begin(), diagnostics.end(),
                       [&](const Diagnostic& d) { return unreadable.count(d.code) != 0; });
}

Reported reported(const Diagnostics& diagnostics) {
    Reported codes;
    for (const Diagnostic& d : diagnostics) ++codes[std::string(name_of(d.code))];
    return codes;
}

bool more_reported(const Diagnostics& diagnostics, const Reported& before) {
    const Reported now = reported(diagnostics);
    return std::any_of(now.begin(), now.end(), [&](const auto& code) {
        const auto found = before.find(code.first);
        return found == before.end() || code.second > found->second;
    });
}

}  // namespace huji
