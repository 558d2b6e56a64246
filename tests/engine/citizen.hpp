// A citizen who answers some questions of a city, and what the engine says to them, in words that a test can compare.
#pragma once

#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include "engine/answers.hpp"
#include "engine/assessment.hpp"
#include "engine/bits.hpp"
#include "engine/dialogue.hpp"
#include "engine/inquiry.hpp"
#include "engine/reason.hpp"
#include "engine/receipt.hpp"
#include "small_policy.hpp"

namespace huji::tests {

using Words = std::vector<std::string>;

inline Words fact_names(const Pack& pack, FactSet facts) {
    Words names;
    for (const unsigned fact : bits(facts)) names.emplace_back(pack.facts()[fact].id);
    return names;
}

inline FactSet facts_of(const Pack& pack, std::size_t question) {
    FactSet facts = 0;
    for (std::size_t i = 0; i < pack.facts().size(); ++i) {
        if (pack.facts()[i].question == question) facts |= one_fact(static_cast<unsigned>(i));
    }
    return facts;
}

class Citizen {
public:
    explicit Citizen(const City& city, Date date = 20260101)
        : pack_(city.pack), date_(date), answers_(city.pack), now_(assess(pack_, answers_, date_)) {}

    Citizen& says(const std::string& fact, const std::string& value) {
        if (const AnswerError error = answers_.answer(pack_, fact, value); error != AnswerError::none) {
            throw std::logic_error("the test's answer is refused: " + std::string(name(error)));
        }
        now_ = assess(pack_, answers_, date_);
        return *this;
    }
    Citizen& is_not_sure(const std::string& fact) { return says(fact, "null"); }

    [[nodiscard]] bool consistent() const { return now_.consistent; }
    [[nodiscard]] std::string verdict(const std::string& entitlement) const {
        return std::string(name(now_.verdicts.at(index(entitlement))));
    }
    [[nodiscard]] Words reason(const std::string& entitlement) const {
        return fact_names(pack_, inquiry().reason(index(entitlement)));
    }
    [[nodiscard]] Words missing(const std::string& entitlement) const {
        return fact_names(pack_, inquiry().missing(index(entitlement)));
    }
    [[nodiscard]] Words clash() const { return fact_names(pack_, minimal_conflict(pack_, answers_, now_)); }

    /// The open questions of a goal, each as "id" or, where some of its facts are not worth asking, "id: fact fact".
    [[nodiscard]] Words open(const std::string& goal = "everything") const {
        Words words;
        if (!consistent()) return words;
        for (const OpenQuestion& question : open_questions(inquiry(), kinds(goal))) words.push_back(said(question));
        return words;
    }

    /// The next question in the same words, "" for none.
    [[nodiscard]] std::string next(const std::string& goal = "everything") const {
        const auto question = consistent() ? next_question(inquiry(), kinds(goal)) : std::nullopt;
        return question ? said(*question) : "";
    }

    /// The remedy as "applies for 3: lease false > true, work ? > employer", "" for none.
    [[nodiscard]] std::string remedy(const std::string& entitlement) const {
        const auto found = inquiry().remedy(index(entitlement));
        if (!found) return "";
        std::string text = std::string(name(found->verdict)) + " for " + std::to_string(found->effort) + ":";
        for (const FactChange& change : found->changes) {
            const Pack::Fact fact = pack_.facts()[change.fact];
            if (text.back() != ':') text += ",";
            text += " " + std::string(fact.id) + " ";
            text += change.from ? std::string(pack_.cell_id(fact, *change.from)) : "?";
            text += " > " + std::string(pack_.cell_id(fact, change.to));
        }
        return text;
    }

    [[nodiscard]] std::string receipt(const std::string& goal = "everything") const {
        return result_json(pack_, answers_, date_, kinds(goal));
    }

    [[nodiscard]] const Answers& answers() const { return answers_; }
    [[nodiscard]] const Assessment& assessment() const { return now_; }

    /// Throws where the answers contradict each other.
    [[nodiscard]] Inquiry inquiry() const { return Inquiry::of(pack_, answers_, now_).value(); }

private:
    [[nodiscard]] std::size_t index(const std::string& entitlement) const {
        for (std::size_t i = 0; i < pack_.entitlements().size(); ++i) {
            if (pack_.entitlements()[i].id == entitlement) return i;
        }
        throw std::logic_error("no entitlement " + entitlement);
    }
    [[nodiscard]] KindSet kinds(const std::string& goal) const { return kinds_of_goal(pack_, goal).value(); }
    [[nodiscard]] std::string said(const OpenQuestion& question) const {
        std::string text(pack_.questions()[question.question].id);
        if (question.facts == facts_of(pack_, question.question)) return text;
        text += ":";
        for (const std::string& fact : fact_names(pack_, question.facts)) text += " " + fact;
        return text;
    }

    const Pack& pack_;
    Date date_;
    Answers answers_;
    Assessment now_;
};

}  // namespace huji::tests
