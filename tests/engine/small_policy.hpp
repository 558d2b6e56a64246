// A small policy said in a few lines, compiled and loaded just as a city's is, so that a test reads as a sentence:
//
//     SmallPolicy policy;
//     policy.flag("rents");
//     policy.quantity("months", 0, 600, {"none"});
//     policy.entitlement("permit", all({policy.yes("rents"), policy.at_least("months", 6)}));
//     const City city = policy.compiled();
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "author/compile/compile.hpp"
#include "author/compile/pack_check.hpp"
#include "author/compile/pack_writer.hpp"
#include "author/diagnostic_line.hpp"
#include "author/policy/policy.hpp"
#include "author/policy/vocabulary.hpp"
#include "engine/pack.hpp"

namespace huji::tests {

inline Condition constant(bool value) {
    Condition condition;
    condition.value = value;
    return condition;
}

inline Condition joined(Condition::Kind kind, std::vector<Condition> parts) {
    Condition condition;
    condition.kind = kind;
    condition.parts = std::move(parts);
    return condition;
}

inline Condition all(std::vector<Condition> parts) { return joined(Condition::Kind::all, std::move(parts)); }
inline Condition any(std::vector<Condition> parts) { return joined(Condition::Kind::any, std::move(parts)); }
inline Condition negated(Condition part) { return joined(Condition::Kind::negation, {std::move(part)}); }
inline Condition defined(Condition part) { return joined(Condition::Kind::definition, {std::move(part)}); }

/// "if c then t, else e"
inline Condition chosen(const Condition& c, const Condition& t, const Condition& e) {
    return any({all({c, t}), all({negated(c), e})});
}

inline std::string numbered(std::string name, std::size_t number) { return name.append(std::to_string(number)); }

/// The changes that a remedy may suggest of a choice or a flag.
inline std::vector<Change> changes_of(const huji::Fact& fact) {
    if (const auto* choice = std::get_if<Choice>(&fact.type)) return choice->changes;
    if (const auto* flag = std::get_if<Flag>(&fact.type)) return flag->changes;
    return {};
}

/// A compiled policy: the bytes of its pack, and the pack read back.
struct City {
    std::vector<std::uint8_t> bytes;
    Pack pack;
};

class SmallPolicy {
public:
    Vocabulary vocabulary;
    Policy policy;

    SmallPolicy() {
        policy.id = "smalltown";
        goal("everything", {Kind::settlement_route, Kind::permit_service, Kind::rural_right, Kind::settled_service});
        document("plan");
    }

    // Facts, in the order of the diagram.

    void flag(const std::string& id) { add_fact(id, Flag(), {"false", "true"}); }
    void choice(const std::string& id, const std::vector<std::string>& options) { add_fact(id, Choice(), options); }
    void quantity(const std::string& id, int min, int max, const std::vector<std::string>& named = {}) {
        Quantity quantity;
        quantity.min = min;
        quantity.max = max;
        add_fact(id, quantity, named);
    }

    /// A remedy may change the fact to that option at that effort, from any option or only from those named.
    void change(const std::string& fact, const std::string& to, int effort, const std::vector<std::string>& from = {}) {
        Change change;
        change.to = option(fact, to);
        change.effort = effort;
        for (const std::string& id : from) change.from.push_back(option(fact, id));
        auto* const choice = std::get_if<Choice>(&at(fact).type);
        (choice != nullptr ? choice->changes : std::get<Flag>(at(fact).type).changes).push_back(std::move(change));
    }

    /// A remedy may let time pass: `start` from a named value to the first interval, `wait` for each further one.
    void passing_time(const std::string& fact, std::optional<int> start, std::optional<int> wait) {
        auto& quantity = std::get<Quantity>(at(fact).type);
        quantity.start = start;
        quantity.wait = wait;
    }

    /// The rough share of citizens of each option, in their order; of a flag: no, yes.
    void weights(const std::string& fact, const std::vector<int>& shares) {
        for (std::size_t i = 0; i < shares.size(); ++i) at(fact).options[i].weight = shares[i];
    }

    // Conditions.

    [[nodiscard]] Condition is_one_of(const std::string& fact, const std::vector<std::string>& options) const {
        FactTest test;
        test.fact = number(fact);
        for (const std::string& id : options) test.options.push_back(option(fact, id));
        return tested(std::move(test));
    }
    [[nodiscard]] Condition is(const std::string& fact, const std::string& id) const { return is_one_of(fact, {id}); }
    [[nodiscard]] Condition yes(const std::string& fact) const { return is(fact, "true"); }
    [[nodiscard]] Condition no(const std::string& fact) const { return is(fact, "false"); }
    [[nodiscard]] Condition at_least(const std::string& fact, int from) const {
        return range(fact, from, std::nullopt);
    }
    [[nodiscard]] Condition below(const std::string& fact, int to) const { return range(fact, std::nullopt, to); }
    [[nodiscard]] Condition between(const std::string& fact, int from, int to) const { return range(fact, from, to); }

    // What is true of every citizen.

    void axiom(Condition premise, Condition conclusion) {
        vocabulary.axioms.push_back(
            {numbered("axiom_", vocabulary.axioms.size()), std::move(premise), std::move(conclusion), Text()});
    }
    void equivalent(const Condition& a, const Condition& b) {
        axiom(a, b);
        axiom(b, a);
    }

    // Rules; the reference is good until the next entitlement.

    huji::Entitlement& entitlement(const std::string& id, const Condition& when) { return entitlement(id, when, when); }
    huji::Entitlement& entitlement(const std::string& id, Condition when, Condition may) {
        huji::Entitlement entitlement;
        entitlement.id = id;
        entitlement.clauses = {{"plan", "1"}};
        entitlement.when = std::move(when);
        entitlement.may = std::move(may);
        policy.entitlements.push_back(std::move(entitlement));
        return policy.entitlements.back();
    }

    huji::Document& document(const std::string& id) {
        huji::Document document;
        document.id = id;
        policy.documents.push_back(std::move(document));
        return policy.documents.back();
    }

    // Questions; a fact in none of them gets one of its own name, after the others, in the first topic.

    void topic(const std::string& id) { vocabulary.topics.push_back({id, Text()}); }
    void question(const std::string& id, const std::string& topic_id, const std::vector<std::string>& facts) {
        Question question;
        question.id = id;
        question.topic = topic_number(topic_id);
        for (const std::string& fact : facts) question.facts.push_back(number(fact));
        vocabulary.questions.push_back(std::move(question));
    }
    /// That question waits while the earlier one of the same topic is open.
    void ask_after(const std::string& question_id, const std::string& earlier_id) {
        auto& questions = vocabulary.questions;
        const auto find = [&](const std::string& id) {
            const auto found =
                std::find_if(questions.begin(), questions.end(), [&](const Question& q) { return q.id == id; });
            return static_cast<std::size_t>(found - questions.begin());
        };
        questions.at(find(question_id)).after = find(earlier_id);
    }
    void goal(const std::string& id, std::vector<Kind> kinds) {
        vocabulary.goals.push_back({id, Text(), std::move(kinds)});
    }

    /// Compiles it, reporting into `found`; this must outlive the result.
    auto compilation(Diagnostics& found) {
        ask_every_fact();
        return compile(vocabulary, Jurisdiction(policy), found);
    }

    /// Returns what the compiler says of it.
    Diagnostics diagnostics() {
        Diagnostics found;
        (void)compilation(found);
        return found;
    }

    /// Returns what the check of its pack says, and loads the pack.
    Diagnostics pack_diagnostics(Pack& pack) {
        Diagnostics found;
        (void)write_checked_pack(*compilation(found), pack, found);
        return found;
    }

    City compiled() {
        Diagnostics found;
        const auto compiled = compilation(found);
        if (has_error(found)) throw std::logic_error("the test's policy is wrong: " + to_line(found.front()));
        City city;
        city.bytes = write_pack(*compiled).bytes;
        if (city.pack.load(city.bytes) != PackError::none) throw std::logic_error("the test's own pack is refused");
        return city;
    }

private:
    void add_fact(const std::string& id, AnyFactType type, const std::vector<std::string>& options) {
        huji::Fact fact;
        fact.id = id;
        fact.type = std::move(type);
        for (const std::string& name : options) fact.options.push_back({name, Text(), 1});
        vocabulary.facts.push_back(std::move(fact));
    }

    [[nodiscard]] std::size_t number(const std::string& fact) const {
        return fact_named(vocabulary, fact).value();  // throws on a slip of the test's own
    }
    [[nodiscard]] huji::Fact& at(const std::string& fact) { return vocabulary.facts[number(fact)]; }
    [[nodiscard]] std::size_t option(const std::string& fact, const std::string& id) const {
        return option_named(vocabulary.facts[number(fact)], id).value();
    }
    [[nodiscard]] std::size_t topic_number(const std::string& id) const {
        const auto& topics = vocabulary.topics;
        const auto found = std::find_if(topics.begin(), topics.end(), [&](const Topic& t) { return t.id == id; });
        if (found == topics.end()) throw std::logic_error("no topic " + id);
        return static_cast<std::size_t>(found - topics.begin());
    }

    [[nodiscard]] static Condition tested(FactTest test) {
        Condition condition;
        condition.kind = Condition::Kind::test;
        condition.test = std::move(test);
        return condition;
    }
    [[nodiscard]] Condition range(const std::string& fact, std::optional<int> from, std::optional<int> to) const {
        FactTest test;
        test.fact = number(fact);
        test.at_least = from;
        test.below = to;
        return tested(std::move(test));
    }

    void ask_every_fact() {
        if (vocabulary.topics.empty()) topic("all");
        std::vector<bool> asked(vocabulary.facts.size());
        for (const Question& question : vocabulary.questions) {
            for (const std::size_t fact : question.facts) asked[fact] = true;
        }
        for (std::size_t fact = 0; fact < asked.size(); ++fact) {
            if (asked[fact]) continue;
            Question question;
            question.id = vocabulary.facts[fact].id;
            question.facts = {fact};
            vocabulary.questions.push_back(std::move(question));
        }
    }
};

}  // namespace huji::tests
