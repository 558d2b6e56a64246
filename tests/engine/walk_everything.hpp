// Every walk that a page could ask of a pack, for citizens who answer at random. A pack that load() accepts must stand
// all of them: the tests of damaged packs and the fuzzer run this under the sanitizers.
#pragma once

#include <cstddef>
#include <cstdint>
#include <random>
#include <string>

#include "engine/answers.hpp"
#include "engine/assessment.hpp"
#include "engine/dialogue.hpp"
#include "engine/inquiry.hpp"
#include "engine/pack.hpp"
#include "engine/receipt.hpp"

namespace huji::tests {

inline std::string random_answer(const Pack& pack, const Pack::Fact& fact, std::mt19937& random) {
    switch (random() % 4) {
        case 0: return "null";
        case 1: return std::to_string(random() % 700);
        default: return std::string(pack.cell_id(fact, static_cast<unsigned>(random() % fact.cell_count)));
    }
}

/// Returns the length of all that the engine said, so that no walk can be optimised away.
inline std::size_t walk_once(const Pack& pack, const Answers& answers, Date date, KindSet kinds) {
    std::size_t said = result_json(pack, answers, date, kinds).size();
    const auto inquiry = Inquiry::of(pack, answers, assess(pack, answers, date));
    if (!inquiry) return said;
    said += questions_json(pack, open_questions(*inquiry, kinds)).size();
    said += question_json(pack, next_question(*inquiry, kinds)).size();
    for (std::size_t i = 0; i < pack.entitlements().size(); ++i) {
        said += remedy_json(pack, inquiry->remedy(i)).size();
    }
    return said;
}

inline std::size_t walk_everything(const Pack& pack, unsigned citizens) {
    std::mt19937 random(static_cast<std::uint32_t>(pack.diagram().size()));
    std::size_t said = pack.city().size() + pack.sha256().size();
    for (const Pack::Goal& goal : pack.goals()) said += kinds_of_goal(pack, goal.id).value_or(KindSet()).bits();
    for (const Pack::Document& document : pack.documents()) said += document.id.size();
    for (unsigned citizen = 0; citizen < citizens; ++citizen) {
        Answers answers(pack);
        for (const Pack::Fact& fact : pack.facts()) {
            // The first citizen says nothing, the last everything.
            if (random() % citizens >= citizen) continue;
            (void)answers.answer(pack, fact.id, random_answer(pack, fact, random));
        }
        const Date date = citizen % 2 == 0 ? 20260101 : 19500101;
        said +=
            walk_once(pack, answers, date, citizen % 3 == 0 ? KindSet(static_cast<std::uint8_t>(random())) : all_kinds);
    }
    return said;
}

}  // namespace huji::tests
