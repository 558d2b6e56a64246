#include "random_policy.hpp"

#include <algorithm>
#include <map>
#include <sstream>

namespace huji::tests {
namespace {

constexpr std::size_t most_people = 4000;  // values of all facts, multiplied: what brute force has to look at

class Maker {
public:
    explicit Maker(Random& random) : random_(random) {}

    SmallPolicy make() {
        make_facts();
        make_questions();
        make_axioms();
        make_entitlements();
        return std::move(policy_);
    }

private:
    void make_facts() {
        fact_count_ = 3 + random_.below(5);
        for (std::size_t i = 0; i < fact_count_; ++i) {
            const std::string id = std::string(1, static_cast<char>('a' + i));
            const std::size_t kind = random_.below(10);
            if (kind < 5 || !room_for(kind < 8 ? 4 : 7)) {
                make_flag(id);
            } else if (kind < 8) {
                make_choice(id);
            } else {
                make_quantity(id);
            }
            ids_.push_back(id);
        }
    }

    // The facts to come must have room as flags at least.
    [[nodiscard]] bool room_for(std::size_t values) const {
        return people_ * values << (fact_count_ - ids_.size() - 1) <= most_people;
    }

    void make_flag(const std::string& id) {
        policy_.flag(id);
        people_ *= 2;
        const int yes = random_.between(1, 99);
        policy_.weights(id, {100 - yes, yes});
        make_changes(id, {"false", "true"});
        flags_.push_back(id);
    }

    void make_choice(const std::string& id) {
        std::vector<std::string> options;
        std::vector<int> weights;
        const std::size_t count = 2 + random_.below(3);
        for (std::size_t i = 0; i < count; ++i) {
            options.push_back(numbered(id, i));
            weights.push_back(random_.between(1, 60));
        }
        policy_.choice(id, options);
        people_ *= count;
        policy_.weights(id, weights);
        make_changes(id, options);
    }

    void make_changes(const std::string& id, const std::vector<std::string>& options) {
        for (const std::string& to : options) {
            if (!random_.chance(65)) continue;
            std::vector<std::string> from;
            for (const std::string& option : options) {
                if (option != to && random_.chance(30)) from.push_back(option);
            }
            policy_.change(id, to, random_.between(1, 6), random_.chance(50) ? from : std::vector<std::string>());
        }
    }

    void make_quantity(const std::string& id) {
        const int min = random_.between(0, 2);
        const int max = min + random_.between(2, 5);
        const bool named = random_.chance(50);
        policy_.quantity(id, min, max, named ? std::vector<std::string>{"none_of_" + id} : std::vector<std::string>());
        people_ *= static_cast<std::size_t>(max - min + 1) + (named ? 1 : 0);
        if (named) policy_.weights(id, {random_.between(1, 60)});
        const auto maybe = [&] {
            return random_.chance(70) ? std::optional<int>(random_.between(1, 4)) : std::nullopt;
        };
        const auto start = maybe();
        policy_.passing_time(id, start, maybe());
        // Thresholds also at and beyond both ends, where they cut nothing.
        thresholds_[id] = {random_.between(min, max + 1), random_.between(min, max)};
    }

    void make_questions() {
        const std::size_t topics = 1 + random_.below(3);
        for (std::size_t i = 0; i < topics; ++i) policy_.topic(numbered("topic", i));
        std::vector<std::vector<std::string>> groups;
        std::optional<std::size_t> group_of_flags;
        for (const std::string& id : ids_) {
            const bool flag = std::find(flags_.begin(), flags_.end(), id) != flags_.end();
            if (flag && group_of_flags && groups[*group_of_flags].size() < 3 && random_.chance(50)) {
                groups[*group_of_flags].push_back(id);
                continue;
            }
            groups.push_back({id});
            if (flag) group_of_flags = groups.size() - 1;
        }
        for (std::size_t left = groups.size(); left > 0; --left) {  // in any order
            std::swap(groups[random_.below(left)], groups[left - 1]);
            const auto& group = groups[left - 1];
            policy_.question("q_" + group.front(), numbered("topic", random_.below(topics)), group);
        }
        make_waiting_questions();
    }

    void make_waiting_questions() {
        auto& questions = policy_.vocabulary.questions;
        for (std::size_t later = 1; later < questions.size(); ++later) {
            const std::size_t earlier = random_.below(later);
            if (questions[earlier].topic == questions[later].topic && random_.chance(40)) {
                questions[later].after = earlier;
            }
        }
    }

    // Every fact comes up once before any comes up again, so that conditions touch many facts.
    const std::string& next_fact() {
        if (deck_.empty()) {
            for (std::size_t fact = 0; fact < usable_; ++fact) deck_.push_back(fact);
        }
        std::swap(deck_[random_.below(deck_.size())], deck_.back());
        const std::size_t fact = deck_.back();
        deck_.pop_back();
        return ids_[fact];
    }

    Condition test() {
        const std::string& id = next_fact();
        const huji::Fact& fact = policy_.vocabulary.facts[*fact_named(policy_.vocabulary, id)];
        if (has_numbers(fact)) {
            const auto& [one, other] = thresholds_[id];
            switch (random_.below(fact.options.empty() ? 3 : 4)) {
                case 0: return policy_.at_least(id, random_.chance(50) ? one : other);
                case 1: return policy_.below(id, random_.chance(50) ? one : other);
                case 2: return policy_.between(id, std::min(one, other), std::max(one, other));
                default: return policy_.is(id, fact.options.front().id);
            }
        }
        std::vector<std::string> options;
        for (const Option& option : fact.options) {
            if (random_.chance(is_yes_or_no(fact) ? 50 : 40)) options.push_back(option.id);
        }
        if (options.empty() || options.size() == fact.options.size()) {
            options = {fact.options[random_.below(fact.options.size())].id};
        }
        return policy_.is_one_of(id, options);
    }

    Condition condition(unsigned depth) {
        if (depth == 0 || random_.chance(15)) return random_.chance(3) ? constant(random_.chance(50)) : test();
        const std::size_t kind = random_.below(10);
        if (kind == 0) return negated(condition(depth - 1));
        if (kind == 1) return defined(condition(depth - 1));
        if (kind == 2) return chosen(test(), condition(depth - 1), condition(depth - 1));
        std::vector<Condition> parts;
        for (std::size_t count = 2 + random_.below(2); count > 0; --count) parts.push_back(condition(depth - 1));
        return kind % 2 == 0 ? all(std::move(parts)) : any(std::move(parts));
    }

    // Most real clauses are of this kind: several things together, one of them in several ways.
    Condition like_a_clause() {
        std::vector<Condition> parts;
        for (std::size_t count = 2 + random_.below(3); count > 0; --count) parts.push_back(test());
        if (random_.chance(40)) parts.push_back(any({test(), test()}));
        if (random_.chance(20)) parts.push_back(condition(1));
        return all(std::move(parts));
    }

    void make_axioms() {
        usable_ = ids_.size();
        for (std::size_t count = random_.below(4); count > 0; --count) {
            const Condition one = random_.chance(25) ? condition(1) : test();
            const Condition other = random_.chance(25) ? condition(1) : test();
            if (random_.chance(25)) {
                policy_.equivalent(one, other);
            } else {
                policy_.axiom(one, other);
            }
        }
    }

    void make_entitlements() {
        huji::Document& later = policy_.document("later");
        later.effective = "2030-01-01";
        huji::Document& over = policy_.document("over");
        over.issued = "2000-01-01";
        over.ends = "2020-12-31";
        // Sometimes the last fact stands in no rule, only in axioms.
        usable_ = ids_.size() - (random_.chance(25) ? 1 : 0);
        for (std::size_t count = 1 + random_.below(4); count > 0; --count) {
            deck_.clear();
            const Condition when = random_.chance(8)    ? constant(false)
                                   : random_.chance(50) ? like_a_clause()
                                                        : condition(3);
            const Condition may = random_.chance(50) ? when : any({when, condition(2)});
            huji::Entitlement& made = policy_.entitlement(numbered("e", count), when, may);
            made.kind = static_cast<Kind>(random_.below(kind_count));
            if (random_.chance(5)) made.clauses = {{"plan", "1"}, {"later", "2"}};
            if (random_.chance(5)) made.clauses = {{"over", "2"}};
        }
    }

    Random& random_;
    SmallPolicy policy_;
    std::vector<std::string> ids_, flags_;
    std::map<std::string, std::pair<int, int>> thresholds_;
    std::size_t people_ = 1;
    std::size_t usable_ = 0;  // how many of the facts conditions may speak of
    std::size_t fact_count_ = 0;
    std::vector<std::size_t> deck_;  // facts not yet drawn for the condition in hand
};

std::string in_words(const FactTest& test, const Vocabulary& vocabulary) {
    const Fact& fact = vocabulary.facts[test.fact];
    std::string text = fact.id + " ";
    if (test.at_least) text += ">=" + std::to_string(*test.at_least);
    if (test.below) text += "<" + std::to_string(*test.below);
    for (const std::size_t option : test.options) text += "=" + fact.options[option].id;
    return text;
}

std::string in_words(const Condition& condition, const Vocabulary& vocabulary) {
    const auto parts = [&](const char* word) {
        std::string text = std::string(word) + "(";
        for (const Condition& part : condition.parts) text += in_words(part, vocabulary) + "; ";
        return text.erase(text.size() - 2) + ")";
    };
    switch (condition.kind) {
        case Condition::Kind::constant: return condition.value ? "true" : "false";
        case Condition::Kind::test: return in_words(condition.test, vocabulary);
        case Condition::Kind::all: return parts("all");
        case Condition::Kind::any: return parts("any");
        case Condition::Kind::negation: return parts("not");
        case Condition::Kind::definition: return parts("defined");
    }
    return "";
}

void describe_fact(std::ostringstream& out, const Fact& fact) {
    out << "fact " << fact.id << ":";
    for (const Option& option : fact.options) out << " " << option.id << "(" << option.weight << ")";
    if (const auto* quantity = std::get_if<Quantity>(&fact.type)) {
        out << " " << quantity->min << ".." << quantity->max;
        if (quantity->start) out << ", start " << *quantity->start;
        if (quantity->wait) out << ", wait " << *quantity->wait;
    }
    for (const Change& change : changes_of(fact)) {
        out << ", to " << fact.options[change.to].id << " for " << change.effort;
        for (const std::size_t from : change.from) out << " from " << fact.options[from].id;
    }
    out << "\n";
}

}  // namespace

SmallPolicy random_policy(Random& random) { return Maker(random).make(); }

std::string described(const SmallPolicy& policy) {
    const Vocabulary& vocabulary = policy.vocabulary;
    std::ostringstream out;
    for (const Fact& fact : vocabulary.facts) describe_fact(out, fact);
    for (const Axiom& axiom : vocabulary.axioms) {
        out << "axiom: if " << in_words(axiom.premise, vocabulary) << " then " << in_words(axiom.conclusion, vocabulary)
            << "\n";
    }
    for (const huji::Entitlement& entitlement : policy.policy.entitlements) {
        out << entitlement.id << " (kind " << static_cast<int>(entitlement.kind) << ", "
            << entitlement.clauses.back().document << "): when " << in_words(entitlement.when, vocabulary) << ", may "
            << in_words(entitlement.may, vocabulary) << "\n";
    }
    for (const Question& question : vocabulary.questions) {
        out << "question " << question.id << " of " << vocabulary.topics[question.topic].id << ":";
        for (const std::size_t fact : question.facts) out << " " << vocabulary.facts[fact].id;
        if (question.after) out << ", after " << vocabulary.questions[*question.after].id;
        out << "\n";
    }
    return out.str();
}

}  // namespace huji::tests
