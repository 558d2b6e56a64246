// The Embind face of the engine. Every method takes and gives strings, so the page needs no glue of its own; the
// TypeScript declarations in calculator.d.ts are kept by hand and tested against this file's exports.
#include <emscripten/bind.h>

#include <string>
#include <vector>

#include "engine/answers.hpp"
#include "engine/assessment.hpp"
#include "engine/date.hpp"
#include "engine/dialogue.hpp"
#include "engine/inquiry.hpp"
#include "engine/pack.hpp"
#include "engine/receipt.hpp"

namespace huji {
namespace {

constexpr char bad_date[] = R"({"error":"bad_date"})";
constexpr char unknown_goal[] = R"({"error":"unknown_goal"})";
constexpr char unknown_entitlement[] = R"({"error":"unknown_entitlement"})";
constexpr char contradictory[] = R"({"error":"contradictory_answers"})";

class Calculator {
public:
    Calculator() : answers_(pack_) {}

    std::string load(const std::string& bytes) {
        const PackError error = pack_.load({bytes.begin(), bytes.end()});
        reset();
        return std::string(name(error));
    }

    [[nodiscard]] std::string sha256() const { return pack_.sha256(); }

    [[nodiscard]] std::string names() const { return names_json(pack_); }

    std::string answer(const std::string& fact, const std::string& value) {
        return std::string(name(answers_.answer(pack_, fact, value)));
    }

    std::string forget(const std::string& fact) { return std::string(name(answers_.forget(pack_, fact))); }

    void reset() { answers_ = Answers(pack_); }

    [[nodiscard]] std::string verdicts(const std::string& date) const {
        const auto day = parse_date(date);
        if (!day) return "";
        const Assessment assessment = huji::assess(pack_, answers_, *day);
        if (!assessment.consistent) return "!";
        std::string letters;
        letters.reserve(assessment.verdicts.size());
        for (const Verdict verdict : assessment.verdicts) letters.push_back(terms(verdict).letter);
        return letters;
    }

    [[nodiscard]] std::string next(const std::string& goal, const std::string& date) const {
        return about_goal(goal, date, [&](const std::optional<Inquiry>& inquiry, KindSet kinds) {
            return question_json(pack_, inquiry ? next_question(*inquiry, kinds) : std::nullopt);
        });
    }

    [[nodiscard]] std::string open(const std::string& goal, const std::string& date) const {
        return about_goal(goal, date, [&](const std::optional<Inquiry>& inquiry, KindSet kinds) {
            return inquiry ? questions_json(pack_, open_questions(*inquiry, kinds)) : "[]";
        });
    }

    [[nodiscard]] std::string assess(const std::string& date) const {
        const auto day = parse_date(date);
        return day ? result_json(pack_, answers_, *day, all_kinds) : bad_date;
    }

    [[nodiscard]] std::string remedy(const std::string& entitlement, const std::string& date) const {
        const auto day = parse_date(date);
        if (!day) return bad_date;
        const auto inquiry = Inquiry::of(pack_, answers_, huji::assess(pack_, answers_, *day));
        if (!inquiry) return contradictory;
        for (std::size_t i = 0; i < pack_.entitlements().size(); ++i) {
            if (pack_.entitlements()[i].id == entitlement) return remedy_json(pack_, inquiry->remedy(i));
        }
        return unknown_entitlement;
    }

private:
    // Contradictory answers are an inquiry that is not there.
    template <class Say>
    [[nodiscard]] std::string about_goal(const std::string& goal, const std::string& date, Say say) const {
        const auto day = parse_date(date);
        if (!day) return bad_date;
        const auto kinds = kinds_of_goal(pack_, goal);
        if (!kinds) return unknown_goal;
        return say(Inquiry::of(pack_, answers_, huji::assess(pack_, answers_, *day)), *kinds);
    }

    Pack pack_;
    Answers answers_;
};

EMSCRIPTEN_BINDINGS(huji) {
    emscripten::class_<Calculator>("Calculator")
        .constructor<>()
        .function("load", &Calculator::load)
        .function("sha256", &Calculator::sha256)
        .function("names", &Calculator::names)
        .function("answer", &Calculator::answer)
        .function("forget", &Calculator::forget)
        .function("reset", &Calculator::reset)
        .function("verdicts", &Calculator::verdicts)
        .function("next", &Calculator::next)
        .function("open", &Calculator::open)
        .function("assess", &Calculator::assess)
        .function("remedy", &Calculator::remedy);
}

}  // namespace
}  // namespace huji
