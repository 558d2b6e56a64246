// The engine against brute force on thousands of small random policies. One survey goes through all of them once; each
// test below reads one concept's part of it. HUJI_BRUTE_FORCE_POLICIES sets how many, HUJI_BRUTE_FORCE_FIRST where to
// begin (a failure names its policy by number).
#include "brute_force.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdlib>
#include <functional>
#include <map>
#include <string>

#include "catch.hpp"
#include "citizen.hpp"
#include "random_policy.hpp"
#include "sanitized.hpp"

using namespace huji;
using namespace huji::tests;

namespace {

constexpr std::size_t usual_policies = sanitized ? 600 : 6000;
constexpr std::size_t tellings_a_policy = 4;
constexpr Date today = 20260101;
constexpr const char* today_text = "2026-01-01";

std::size_t number_from_environment(const char* name, std::size_t otherwise) {
    const char* const text = std::getenv(name);
    return text == nullptr ? otherwise : static_cast<std::size_t>(std::strtoul(text, nullptr, 10));
}

/// What the survey found: for each concept how often it was compared, and the first disagreement in words.
class Survey {
public:
    void compare(const std::string& concept_name, bool agrees, const std::string& what) {
        Tally& tally = tallies_[concept_name];
        ++tally.compared;
        if (agrees) return;
        ++tally.wrong;
        if (tally.first.empty()) tally.first = where_() + what;
    }
    /// Counts a case worth having, so that a test can tell that it was not idle.
    void count(const std::string& what) { ++counts_[what]; }

    void now_at(std::function<std::string()> where) { where_ = std::move(where); }

    [[nodiscard]] std::string disagreement(const std::string& concept_name) const {
        const auto found = tallies_.find(concept_name);
        if (found == tallies_.end()) return "never compared";
        const Tally& tally = found->second;
        if (tally.wrong == 0) return "";
        return std::to_string(tally.wrong) + " of " + std::to_string(tally.compared) + " disagree, first:\n" +
               tally.first;
    }
    [[nodiscard]] std::size_t counted(const std::string& what) const {
        const auto found = counts_.find(what);
        return found == counts_.end() ? 0 : found->second;
    }

    /// What was looked at, one line each.
    [[nodiscard]] std::string figures() const {
        std::string text;
        for (const auto& [what, count] : counts_) text += std::to_string(count) + " " + what + "\n";
        for (const auto& [what, tally] : tallies_)
            text += std::to_string(tally.compared) + " times compared: " + what + "\n";
        return text;
    }

private:
    struct Tally {
        std::size_t compared = 0;
        std::size_t wrong = 0;
        std::string first;
    };
    std::map<std::string, Tally> tallies_;
    std::map<std::string, std::size_t> counts_;
    std::function<std::string()> where_;
};

std::string words(const Words& list) {
    std::string text = "[";
    for (const std::string& word : list) text += " " + word;
    return text + " ]";
}

bool in_force_today(const Policy& policy, const huji::Entitlement& entitlement) {
    return std::all_of(entitlement.clauses.begin(), entitlement.clauses.end(), [&](const ClauseReference& clause) {
        const auto document = std::find_if(policy.documents.begin(), policy.documents.end(),
                                           [&](const huji::Document& d) { return d.id == clause.document; });
        const auto& from = document->effective ? document->effective : document->issued;
        return (!from || *from <= today_text) && (!document->ends || *document->ends >= today_text);
    });
}

/// One random policy, as brute force and as the engine see it.
struct Place {
    SmallPolicy policy;
    City city;
    Everyone everyone;
    std::vector<bool> in_force;

    explicit Place(SmallPolicy made)
        : policy(std::move(made)), city(policy.compiled()), everyone(policy.vocabulary, policy.policy) {
        for (const huji::Entitlement& entitlement : policy.policy.entitlements) {
            in_force.push_back(in_force_today(policy.policy, entitlement));
        }
    }
    [[nodiscard]] std::size_t fact_count() const { return everyone.facts().size(); }
    [[nodiscard]] std::size_t entitlement_count() const { return in_force.size(); }
};

/// What a citizen told, to both sides alike.
class Conversation {
public:
    explicit Conversation(const Place& place) : place_(place), answers_(place.city.pack) {
        for (const auto& classes : place.everyone.classes()) told_.classes.push_back((1U << classes.size()) - 1);
    }

    /// Says in one of its several ways that the fact is in that class.
    bool say(std::size_t fact, std::size_t to, Random& random) {
        const Value value = one_of(place_.everyone.classes()[fact][to].values, random);
        const Pack::Fact f = place_.city.pack.facts()[fact];
        const huji::Fact& known = place_.policy.vocabulary.facts[place_.everyone.facts()[fact]];
        std::string text(place_.city.pack.cell_id(f, static_cast<unsigned>(to)));
        if (value.option) text = known.options[*value.option].id;
        if (!value.option && random.chance(70)) text = std::to_string(value.number);
        told_.classes[fact] = 1U << to;
        return answer(fact, text);
    }
    bool say_not_sure(std::size_t fact) {
        told_.classes[fact] = (1U << place_.everyone.classes()[fact].size()) - 1;
        return answer(fact, "null");
    }

    [[nodiscard]] const Told& told() const { return told_; }
    [[nodiscard]] const Answers& answers() const { return answers_; }
    [[nodiscard]] const std::string& text() const { return text_; }

private:
    static const Value& one_of(const std::vector<Value>& values, Random& random) {
        return values[random.below(values.size())];
    }
    bool answer(std::size_t fact, const std::string& text) {
        const std::string id(place_.city.pack.facts()[fact].id);
        told_.asked |= 1U << fact;
        text_ += id + " = " + text + ", ";
        return answers_.answer(place_.city.pack, id, text) == AnswerError::none;
    }

    const Place& place_;
    Answers answers_;
    Told told_;
    std::string text_;
};

struct ExpectedQuestion {
    std::size_t question = 0;
    Facts facts = 0;
    bool only_together = false;  ///< no fact of it can change anything alone
};

/// Everything that can be asked of one place after one telling, compared.
class Comparison {
public:
    Comparison(Survey& survey, const Place& place, const Conversation& conversation, KindSet kinds)
        : survey_(survey),
          place_(place),
          pack_(place.city.pack),
          told_(conversation.told()),
          answers_(conversation.answers()),
          kinds_(kinds),
          assessment_(assess(pack_, answers_, today)),
          inquiry_(Inquiry::of(pack_, answers_, assessment_)),
          completions_(place.everyone.completions(told_.classes)) {
        for (std::size_t e = 0; e < place.entitlement_count(); ++e) {
            outcomes_.push_back(place.everyone.outcomes(completions_, e));
        }
    }

    void compare_all() {
        compare_consistency();
        if (completions_.empty() || !assessment_.consistent) return;
        for (std::size_t e = 0; e < place_.entitlement_count(); ++e) {
            compare_verdict(e);
            compare_missing(e);
            compare_reason(e);
            compare_remedy(e);
        }
        compare_questions();
    }

    /// Whether some fact of the question, not asked yet, can help to decide what is open: by itself or with others.
    [[nodiscard]] bool may_help(std::size_t question) const {
        const Facts together = changing_together(every_unasked());
        for (Facts left = unasked_of(question); left != 0; left &= left - 1) {
            if ((together & left & (~left + 1)) != 0 || narrows(static_cast<std::size_t>(std::countr_zero(left)))) {
                return true;
            }
        }
        return false;
    }

private:
    [[nodiscard]] std::string named(Facts facts) const { return words(fact_names(pack_, facts)); }
    [[nodiscard]] std::string about(std::size_t e) const { return std::string(pack_.entitlements()[e].id) + ": "; }
    static Facts as_facts(FactSet facts) { return static_cast<Facts>(facts); }

    void compare_consistency() {
        const bool consistent = !completions_.empty();
        survey_.compare("consistency", assessment_.consistent == consistent,
                        consistent ? "called contradictory" : "contradiction not seen");
        const Facts named_clash = as_facts(minimal_conflict(pack_, answers_, assessment_));
        if (consistent) {
            survey_.compare("clash", named_clash == 0, "a clash where there is none: " + named(named_clash));
            return;
        }
        survey_.count("contradictions");
        survey_.compare("consistency", assessment_.verdicts.empty(), "verdicts in spite of a contradiction");
        const std::size_t smallest = place_.everyone.smallest_reason(told_, 0, std::nullopt);
        survey_.compare("clash", place_.everyone.decides(told_, named_clash, 0, std::nullopt),
                        named(named_clash) + " do not contradict each other");
        survey_.compare("clash", static_cast<std::size_t>(std::popcount(named_clash)) == smallest,
                        named(named_clash) + " clash, but " + std::to_string(smallest) + " answers are enough");
    }

    [[nodiscard]] Verdict expected_verdict(std::size_t e) const {
        if (!place_.in_force[e]) return Verdict::not_in_force;
        switch (outcomes_[e]) {
            case only(Outcome::applies): return Verdict::applies;
            case only(Outcome::possible): return Verdict::possible;
            case only(Outcome::does_not_apply): return Verdict::does_not_apply;
            default: return Verdict::undetermined;
        }
    }

    void compare_verdict(std::size_t e) {
        const Verdict expected = expected_verdict(e);
        survey_.count(std::string(name(expected)));
        survey_.compare("verdicts", assessment_.verdicts[e] == expected,
                        about(e) + "the engine says " + std::string(name(assessment_.verdicts[e])) + ", truth is " +
                            std::string(name(expected)));
    }

    void compare_missing(std::size_t e) {
        Facts expected = 0;
        for (std::size_t f = 0; f < place_.fact_count(); ++f) {
            const bool open = expected_verdict(e) == Verdict::undetermined;
            if (open && place_.everyone.relevant(completions_, e, 1U << f)) expected |= 1U << f;
        }
        if (expected != 0) survey_.count("missing facts");
        const Facts found = as_facts(inquiry_->missing(e));
        survey_.compare("missing facts", found == expected,
                        about(e) + "the engine misses " + named(found) + ", truth is " + named(expected));
    }

    void compare_reason(std::size_t e) {
        const Facts found = as_facts(inquiry_->reason(e));
        const Verdict verdict = expected_verdict(e);
        if (verdict == Verdict::undetermined || verdict == Verdict::not_in_force) {
            survey_.compare("reasons", found == 0, about(e) + "a reason for no verdict: " + named(found));
            return;
        }
        const auto outcome = static_cast<Outcome>(std::countr_zero(outcomes_[e]));
        const std::size_t smallest = place_.everyone.smallest_reason(told_, e, outcome);
        survey_.count(smallest < 3 ? "reasons" : "reasons of three and more");
        survey_.compare("reasons", (found & ~told_.asked) == 0,
                        about(e) + "not answered, yet a reason: " + named(found));
        survey_.compare("reasons", place_.everyone.decides(told_, found, e, outcome),
                        about(e) + named(found) + " do not decide");
        survey_.compare("reasons", static_cast<std::size_t>(std::popcount(found)) == smallest,
                        about(e) + named(found) + " decide, but " + std::to_string(smallest) + " answers are enough");
    }

    void compare_remedy(std::size_t e) {
        const auto found = inquiry_->remedy(e);
        const Verdict verdict = expected_verdict(e);
        if (verdict != Verdict::does_not_apply && verdict != Verdict::possible) {
            survey_.compare("remedies", !found, about(e) + "a remedy where there is nothing to mend");
            return;
        }
        Verdict leads_to = Verdict::applies;
        Outcomes targets = only(Outcome::applies);
        auto cheapest = cheapest_remedy(place_.everyone, place_.policy.vocabulary, told_, e, targets);
        if (!cheapest && verdict == Verdict::does_not_apply) {
            leads_to = Verdict::possible;
            targets |= only(Outcome::possible);
            cheapest = cheapest_remedy(place_.everyone, place_.policy.vocabulary, told_, e, targets);
        }
        survey_.compare("remedies", found.has_value() == cheapest.has_value(),
                        about(e) + (cheapest ? "no remedy found, though one exists for " + std::to_string(*cheapest)
                                             : "a remedy where none exists"));
        if (found && cheapest) compare_changes(e, *found, *cheapest, leads_to, targets);
    }

    void compare_changes(std::size_t e, const Remedy& found, int cheapest, Verdict leads_to, Outcomes targets) {
        survey_.count(leads_to == Verdict::applies ? "remedies" : "remedies to possible");
        if (found.changes.size() >= 2) survey_.count("remedies of several changes");
        std::vector<ClassChange> changes;
        int sum = 0;
        bool valid = found.changes.size() <= max_changes;
        for (const FactChange& change : found.changes) {
            const ClassChange made{change.fact, change.to};
            const ClassSet now = told_.classes[change.fact];
            const auto effort = hardest_effort(place_.everyone, place_.policy.vocabulary, told_, made);
            valid = valid && effort && (changes.empty() || changes.back().fact < made.fact);
            valid = valid && (std::has_single_bit(now) ? change.from && 1U << *change.from == now : !change.from);
            sum += effort.value_or(0);
            changes.push_back(made);
        }
        survey_.compare("remedies", valid, about(e) + "a change that nobody can make, or told wrongly");
        survey_.compare("remedies", found.verdict == leads_to, about(e) + "leads to another verdict than it says");
        survey_.compare("remedies", place_.everyone.certain_after(told_, changes, e, targets),
                        about(e) + "the remedy does not help for certain");
        survey_.compare("remedies", static_cast<int>(found.effort) == sum && sum == cheapest,
                        about(e) + "costs " + std::to_string(sum) + ", said to cost " + std::to_string(found.effort) +
                            ", cheapest is " + std::to_string(cheapest));
    }

    // Questions.

    [[nodiscard]] bool wanted(std::size_t e) const {
        const auto kind = static_cast<unsigned>(place_.policy.policy.entitlements[e].kind);
        return kinds_.contains(static_cast<Kind>(kind)) && expected_verdict(e) == Verdict::undetermined;
    }
    [[nodiscard]] bool changes_something(Facts facts) const {
        for (std::size_t e = 0; e < place_.entitlement_count(); ++e) {
            if (wanted(e) && place_.everyone.relevant(completions_, e, facts)) return true;
        }
        return false;
    }
    [[nodiscard]] Facts unasked_of(std::size_t question) const {
        return as_facts(facts_of(pack_, question)) & ~told_.asked;
    }
    [[nodiscard]] std::vector<std::size_t> completions_with(std::size_t fact, std::size_t in_class) const {
        std::vector<std::size_t> citizens;
        for (const std::size_t citizen : completions_) {
            if (place_.everyone.class_of(citizen, fact) == in_class) citizens.push_back(citizen);
        }
        return citizens;
    }

    [[nodiscard]] Facts every_unasked() const { return ((1U << place_.fact_count()) - 1) & ~told_.asked; }

    [[nodiscard]] Facts changing_alone(Facts unasked) const {
        Facts alone = 0;
        for (Facts left = unasked; left != 0; left &= left - 1) {
            if (const Facts fact = left & (~left + 1); changes_something(fact)) alone |= fact;
        }
        return alone;
    }

    // The facts that belong to a smallest set of facts that can change something.
    [[nodiscard]] Facts changing_together(Facts unasked) const {
        Facts together = 0;
        if (unasked == 0 || !changes_something(unasked)) return 0;
        for (Facts some = unasked; some != 0; some = (some - 1) & unasked) {
            if ((some & ~together) == 0 || !changes_something(some)) continue;
            Facts needed = 0;
            for (Facts left = some; left != 0; left &= left - 1) {
                const Facts fact = left & (~left + 1);
                if (!changes_something(some & ~fact)) needed |= fact;
            }
            if (needed == some) together |= some;
        }
        return together;
    }

    // Whether some answer to this fact leaves fewer outcomes of something that what is not asked yet can still change.
    [[nodiscard]] bool narrows(std::size_t fact) const {
        for (std::size_t c = 0; c < place_.everyone.classes()[fact].size(); ++c) {
            const auto citizens = completions_with(fact, c);
            for (std::size_t e = 0; !citizens.empty() && e < place_.entitlement_count(); ++e) {
                const bool fewer = wanted(e) && place_.everyone.outcomes(citizens, e) != outcomes_[e];
                if (fewer && place_.everyone.relevant(completions_, e, every_unasked())) return true;
            }
        }
        return false;
    }

    // The questions that can change something by themselves: their facts that can alone, or else those that can
    // together.
    void expect_questions() {
        for (std::size_t q = 0; q < pack_.questions().size(); ++q) {
            if (unasked_of(q) == 0 || !changes_something(unasked_of(q))) continue;
            const Facts alone = changing_alone(unasked_of(q));
            open_.push_back({q, alone != 0 ? alone : changing_together(unasked_of(q)), alone == 0});
        }
        if (!open_.empty()) return;
        tied_ = true;
        expect_tied_questions();
    }

    // Where axioms tie facts so that no question can change anything by itself: those that narrow what is open, or
    // else those that can change something together.
    void expect_tied_questions() {
        Facts facts = 0;
        for (std::size_t f = 0; f < place_.fact_count(); ++f) {
            if ((told_.asked >> f & 1) == 0 && narrows(f)) facts |= 1U << f;
        }
        const bool only_together = facts == 0;
        if (only_together) facts = changing_together(every_unasked());
        if (only_together && facts != 0) survey_.count("questions that matter only with others");
        for (std::size_t q = 0; q < pack_.questions().size(); ++q) {
            if ((facts & unasked_of(q)) != 0) open_.push_back({q, facts & unasked_of(q), only_together});
        }
    }

    // How many open verdicts an answer decides on average, over the answers that a citizen can give.
    [[nodiscard]] double gain(Facts facts) const {
        double sum = 0;
        for (Facts left = facts; left != 0; left &= left - 1) {
            const auto fact = static_cast<std::size_t>(std::countr_zero(left));
            double weights = 0;
            double decided = 0;
            for (std::size_t c = 0; c < place_.everyone.classes()[fact].size(); ++c) {
                const auto citizens = completions_with(fact, c);
                if (citizens.empty()) continue;
                const double weight = pack_.weight(pack_.facts()[fact], static_cast<unsigned>(c));
                weights += weight;
                for (std::size_t e = 0; e < place_.entitlement_count(); ++e) {
                    if (wanted(e) && std::has_single_bit(place_.everyone.outcomes(citizens, e))) decided += weight;
                }
            }
            sum += decided / weights;
        }
        return sum;
    }

    void compare_questions() {
        expect_questions();
        if (tied_ && !open_.empty()) survey_.count("tied questions");
        const std::vector<OpenQuestion> found = open_questions(*inquiry_, kinds_);
        Words expected_ids;
        Words found_ids;
        for (const ExpectedQuestion& q : open_) expected_ids.emplace_back(pack_.questions()[q.question].id);
        for (const OpenQuestion& q : found) found_ids.emplace_back(pack_.questions()[q.question].id);
        if (tied_ && !open_.empty() && open_.front().only_together) {
            // Of the sets of facts that matter only together any will do.
            Facts all = 0;
            for (const OpenQuestion& q : found) all |= as_facts(q.facts);
            survey_.compare("open questions", all != 0 && changes_something(all),
                            "the engine asks " + words(found_ids) +
                                ", which decides nothing; what matters together is " + words(expected_ids));
            return;
        }
        survey_.compare("open questions", found_ids == expected_ids,
                        "the engine asks " + words(found_ids) + ", truth is " + words(expected_ids));
        if (found_ids != expected_ids) return;
        for (std::size_t i = 0; i < found.size(); ++i) compare_facts(open_[i], as_facts(found[i].facts));
        compare_next(found);
    }

    void compare_facts(const ExpectedQuestion& expected, Facts found) {
        if (std::popcount(found) > 1) survey_.count("questions of several flags");
        if (expected.only_together) survey_.count("flags that matter only together");
        // Of flags that matter only together several sets may do; none may hold a flag that adds nothing.
        const bool right = expected.only_together ? changes_something(found) && (found & ~expected.facts) == 0
                                                  : found == expected.facts;
        survey_.compare("facts worth asking", right,
                        std::string(pack_.questions()[expected.question].id) + ": the engine asks " + named(found) +
                            ", truth is " + named(expected.facts));
    }

    // Whether the author wants another question first that is open as well.
    [[nodiscard]] bool waits(std::size_t question, const std::vector<OpenQuestion>& open) const {
        const auto& questions = place_.policy.vocabulary.questions;
        const auto known = std::find_if(questions.begin(), questions.end(),
                                        [&](const Question& q) { return q.id == pack_.questions()[question].id; });
        return known->after && std::any_of(open.begin(), open.end(), [&](const OpenQuestion& other) {
                   return pack_.questions()[other.question].id == questions[*known->after].id;
               });
    }

    void compare_next(const std::vector<OpenQuestion>& open) {
        const std::string concept_name = tied_ ? "next question of tied facts" : "next question";
        const auto next = next_question(*inquiry_, kinds_);
        survey_.compare(concept_name, next.has_value() == !open.empty(),
                        next ? "a question where none is open" : "no question though one is open");
        if (!next || open.empty()) return;
        const auto is_next = [&](const OpenQuestion& q) {
            return q.question == next->question && q.facts == next->facts;
        };
        survey_.compare(concept_name, std::any_of(open.begin(), open.end(), is_next), "not one of the open questions");
        unsigned topic = 1000;
        for (const OpenQuestion& q : open) topic = std::min<unsigned>(topic, pack_.questions()[q.question].topic);
        survey_.compare(concept_name, pack_.questions()[next->question].topic == topic, "not of the first open topic");

        // The engine counts in 1/65536, fact by fact; closer than that is a tie to it.
        const double grain = 8.0 / 65536;
        const double found = gain(as_facts(next->facts));
        std::size_t rivals = 0;
        survey_.compare(concept_name, !waits(next->question, open), "it should wait for an open question");
        for (const OpenQuestion& q : open) {
            if (pack_.questions()[q.question].topic != topic || q.question == next->question) continue;
            if (waits(q.question, open)) continue;
            ++rivals;
            const double gained = gain(as_facts(q.facts));
            const std::string what = std::string(pack_.questions()[next->question].id) + " gains " +
                                     std::to_string(found) + ", but " + std::string(pack_.questions()[q.question].id) +
                                     " " + std::to_string(gained);
            survey_.compare(concept_name, found >= gained - grain, what);
            const bool exact = std::has_single_bit(q.facts) && std::has_single_bit(next->facts);
            const bool tie = exact && gained > found - 1e-9 && gained < found + 1e-9;
            survey_.compare("ties keep the author's order", !tie || q.question > next->question, what);
        }
        if (rivals > 0) survey_.count("questions with rivals in their topic");
    }

    Survey& survey_;
    const Place& place_;
    const Pack& pack_;
    const Told& told_;
    const Answers& answers_;
    KindSet kinds_;
    Assessment assessment_;
    std::optional<Inquiry> inquiry_;  // nothing where the answers contradict each other
    std::vector<std::size_t> completions_;
    std::vector<Outcomes> outcomes_;
    std::vector<ExpectedQuestion> open_;
    bool tied_ = false;
};

// That pack and brute force speak of the same facts and cells.
void compare_cells(Survey& survey, const Place& place) {
    const Pack& pack = place.city.pack;
    bool same = pack.facts().size() == place.fact_count() && place.everyone.classes_are_alike();
    for (std::size_t f = 0; same && f < place.fact_count(); ++f) {
        const Pack::Fact fact = pack.facts()[f];
        const auto& classes = place.everyone.classes()[f];
        same =
            fact.id == place.policy.vocabulary.facts[place.everyone.facts()[f]].id && fact.cell_count == classes.size();
        for (unsigned c = 0; same && c < fact.cell_count; ++c) {
            const Value& first = classes[c].values.front();
            same = first.option ? pack.cell_id(fact, c) ==
                                      place.policy.vocabulary.facts[place.everyone.facts()[f]].options[*first.option].id
                                : pack.cell_from(fact, c) == first.number;
        }
    }
    survey.compare("cells", same, "the pack's facts and cells are not the policy's");
}

Conversation tell_at_random(Survey& survey, const Place& place, Random& random) {
    Conversation conversation(place);
    // Mostly a citizen who can exist, and often one to whom something applies; sometimes one who contradicts
    // themselves.
    std::size_t citizen = random.below(place.everyone.size());
    while (random.chance(80) && !place.everyone.allowed(citizen)) citizen = random.below(place.everyone.size());
    const std::size_t favoured = random.below(place.entitlement_count());
    for (int tries = random.chance(50) ? 20 : 0; tries > 0; --tries) {
        const std::size_t other = random.below(place.everyone.size());
        const bool applies = place.everyone.outcome(other, favoured) == Outcome::applies;
        if (applies && place.everyone.allowed(other)) citizen = other;
    }
    const unsigned silence = static_cast<unsigned>(random.below(75));
    for (std::size_t f = 0; f < place.fact_count(); ++f) {
        if (random.chance(silence)) continue;
        const bool taken = random.chance(12) ? conversation.say_not_sure(f)
                                             : conversation.say(f, place.everyone.class_of(citizen, f), random);
        survey.compare("answers", taken, "refused: " + conversation.text());
    }
    return conversation;
}

// Not sure opens nothing: whatever is open after it was open before, or was put off (tied facts wait for questions that
// decide by themselves) and would have helped before as well.
void compare_unsure(Survey& survey, const Place& place, const Conversation& before, const Conversation& after) {
    const auto open = [&](const Conversation& c) {
        FactSet questions = 0;
        const auto now = Inquiry::of(place.city.pack, c.answers(), assess(place.city.pack, c.answers(), today));
        for (const OpenQuestion& q : now ? open_questions(*now, all_kinds) : std::vector<OpenQuestion>()) {
            questions |= FactSet{1} << q.question;
        }
        return questions;
    };
    survey.count("answers of not sure");
    const FactSet opened = open(after) & ~open(before);
    if (opened == 0) return;
    survey.count("questions put off until after not sure");
    const Comparison then(survey, place, before, all_kinds);
    for (FactSet left = opened; left != 0; left &= left - 1) {
        const auto question = static_cast<std::size_t>(std::countr_zero(left));
        survey.compare("not sure opens no question", then.may_help(question),
                       std::string(place.city.pack.questions()[question].id) + " could not help before");
    }
}

// A whole conversation with a citizen who exists: it ends, never asks twice, never contradicts, and, if they always
// know, leaves no verdict open.
void converse(Survey& survey, const Place& place, Random& random, unsigned unsure) {
    const Pack& pack = place.city.pack;
    std::size_t citizen = random.below(place.everyone.size());
    while (!place.everyone.allowed(citizen)) citizen = random.below(place.everyone.size());
    Conversation conversation(place);
    survey.now_at([&] { return described(place.policy) + "told: " + conversation.text() + "\n"; });
    for (std::size_t asked = 0; asked <= place.fact_count(); ++asked) {
        const auto now = Inquiry::of(pack, conversation.answers(), assess(pack, conversation.answers(), today));
        const auto next = now ? next_question(*now, all_kinds) : std::nullopt;
        if (!next) break;
        survey.compare("conversations", asked < place.fact_count(), "it does not end");
        survey.compare("conversations", next->facts != 0 && (next->facts & conversation.answers().answered()) == 0,
                       "asks what was asked before, or nothing");
        const Conversation before = conversation;
        const bool sure = !random.chance(unsure);
        for (std::size_t f = 0; f < place.fact_count(); ++f) {
            if ((next->facts >> f & 1) == 0) continue;
            sure ? conversation.say(f, place.everyone.class_of(citizen, f), random) : conversation.say_not_sure(f);
        }
        if (sure) continue;
        compare_unsure(survey, place, before, conversation);
    }
    const Assessment last = assess(pack, conversation.answers(), today);
    survey.compare("conversations", last.consistent, "a citizen who exists contradicts themselves");
    for (std::size_t e = 0; last.consistent && e < place.entitlement_count(); ++e) {
        if (!place.in_force[e]) continue;
        const bool open = last.verdicts[e] == Verdict::undetermined;
        if (unsure == 0) {
            survey.compare("conversations end with every verdict known", !open,
                           std::string(pack.entitlements()[e].id) + " is still open when nothing is asked any more");
        }
        const Outcome truth = place.everyone.outcome(citizen, e);
        const bool right = last.verdicts[e] == (truth == Outcome::applies    ? Verdict::applies
                                                : truth == Outcome::possible ? Verdict::possible
                                                                             : Verdict::does_not_apply);
        survey.compare("conversations", open || right, std::string(pack.entitlements()[e].id) + " ends wrong");
    }
}

Survey survey_everything() {
    Survey survey;
    const std::size_t first = number_from_environment("HUJI_BRUTE_FORCE_FIRST", 0);
    const std::size_t policies = number_from_environment("HUJI_BRUTE_FORCE_POLICIES", usual_policies);
    for (std::size_t number = first; number < first + policies; ++number) {
        Random random(number);
        SmallPolicy made = random_policy(random);
        if (!Everyone(made.vocabulary, made.policy).anyone_allowed()) {
            survey.count("policies whose axioms exclude everybody");
            continue;
        }
        const Place place(std::move(made));
        survey.count("policies");
        const std::string policy_number = "policy " + std::to_string(number) + ":\n";
        survey.now_at([&] { return policy_number + described(place.policy); });
        compare_cells(survey, place);
        for (std::size_t telling = 0; telling < tellings_a_policy; ++telling) {
            const Conversation conversation = tell_at_random(survey, place, random);
            const KindSet kinds(static_cast<std::uint8_t>(random.chance(60) ? 15 : random.below(16)));
            survey.now_at([&] {
                return policy_number + described(place.policy) + "kinds " + std::to_string(kinds.bits()) +
                       ", told: " + conversation.text() + "\n";
            });
            Comparison(survey, place, conversation, kinds).compare_all();
        }
        converse(survey, place, random, 0);
        converse(survey, place, random, 35);
    }
    return survey;
}

const Survey& survey() {
    static const Survey whole = survey_everything();
    return whole;
}

// Enough cases of a sort, by the number of policies looked at, that the comparison means something.
bool often(const std::string& what, double a_policy) {
    return static_cast<double>(survey().counted(what)) >= a_policy * static_cast<double>(survey().counted("policies"));
}

}  // namespace

TEST_CASE("brute force: the pack has the policy's facts and cells, and takes its answers") {
    CHECK(survey().disagreement("cells") == "");
    CHECK(survey().disagreement("answers") == "");
    CHECK(survey().counted("policies") > survey().counted("policies whose axioms exclude everybody"));
}

TEST_CASE("brute force: verdicts") {
    CHECK(survey().disagreement("verdicts") == "");
    for (const char* verdict : {"applies", "possible", "does_not_apply", "undetermined"}) CHECK(often(verdict, 0.5));
    CHECK(often("not_in_force", 0.1));
}

TEST_CASE("brute force: contradictions and the smallest clash") {
    CHECK(survey().disagreement("consistency") == "");
    CHECK(survey().disagreement("clash") == "");
    CHECK(often("contradictions", 0.1));
}

TEST_CASE("brute force: open questions") {
    CHECK(survey().disagreement("open questions") == "");
    CHECK(often("tied questions", 0.003));
}

TEST_CASE("brute force: the facts of a question worth asking") {
    CHECK(survey().disagreement("facts worth asking") == "");
    CHECK(often("questions of several flags", 0.1));
}

TEST_CASE("brute force: the next question is of the first open topic and gains most") {
    CHECK(survey().disagreement("next question") == "");
    CHECK(survey().disagreement("next question of tied facts") == "");
    CHECK(survey().disagreement("ties keep the author's order") == "");
    CHECK(often("questions with rivals in their topic", 0.3));
}

TEST_CASE("brute force: missing facts") {
    CHECK(survey().disagreement("missing facts") == "");
    CHECK(often("missing facts", 1.0));
}

TEST_CASE("brute force: reasons are really smallest") {
    CHECK(survey().disagreement("reasons") == "");
    CHECK(often("reasons", 1.0));
    CHECK(often("reasons of three and more", 0.1));
}

TEST_CASE("brute force: remedies are really cheapest") {
    CHECK(survey().disagreement("remedies") == "");
    CHECK(often("remedies", 0.3));
    CHECK(often("remedies to possible", 0.02));
    CHECK(often("remedies of several changes", 0.1));
}

TEST_CASE("brute force: conversations end, repeat nothing and contradict nobody") {
    CHECK(survey().disagreement("conversations") == "");
}

TEST_CASE("brute force: a conversation answered in full ends with every verdict known") {
    CHECK(survey().disagreement("conversations end with every verdict known") == "");
}

TEST_CASE("brute force: not sure opens no question that could not have helped before") {
    CHECK(survey().disagreement("not sure opens no question") == "");
    CHECK(often("answers of not sure", 0.3));
}

TEST_CASE("brute force: figures", "[.figures]") { WARN(survey().figures()); }
