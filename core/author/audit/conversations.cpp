#include "author/audit/conversations.hpp"

#include <algorithm>
#include <bit>
#include <utility>

#include "engine/assessment.hpp"
#include "engine/bits.hpp"
#include "engine/inquiry.hpp"

// Dynamic programming over cofactors. Two states of a conversation whose open verdicts have become the same functions,
// and the axioms near them too, have the same future, whatever was answered on the way; so each set of cofactors is a
// state that is looked at once, and what it costs is one question and the average of the states after it.
//
// Worked example: the diagram of diagram.hpp, a question a fact, both cells of each equally frequent.
//
//     still open           the engine asks   expected questions
//     months               months            1
//     rural, months        rural             1 + 1/2 * 1   = 1.5     `no` decides
//     job, rural, months   job               1 + 1/2 * 1.5 = 1.75    `employer` decides
//
// The best order tries every question in every state. To ask for the origin first would cost
// 1 + 1/2 * 1 (job alone) + 1/2 * 1.5 (job, months) = 2.25, so nothing is better than 1.75 here.
//
// Linear in the states times the questions open in each: at worst one state for each combination of cells, some
// thousands in a real city, where most answers decide something.
namespace huji {

SearchState Conversations::beginning() {
    SearchState start{Answers(pack_), {}, {}, 1};
    for (const Pack::Entitlement& e : pack_.entitlements()) {
        const bool wanted = kinds_.contains(e.kind) && in_force(pack_, e, date_);
        if (wanted) start.verdicts.push_back(cofactors_.of(e.root));
    }
    for (std::size_t i = 0; i < pack_.axiom_count(); ++i) start.axioms.push_back(cofactors_.of(pack_.axiom(i)));
    return start;
}

std::vector<OpenQuestion> Conversations::open(const SearchState& at) const {
    const auto inquiry = Inquiry::of(pack_, at.answers, assess(pack_, at.answers, date_));
    return inquiry ? open_questions(*inquiry, kinds_) : std::vector<OpenQuestion>();
}

// Asks a question of everybody in a state; `future` says what comes after each answer.
template <typename Future>
std::optional<ExpectedQuestions> Conversations::after(const SearchState& at, const OpenQuestion& question,
                                                      const Future& future) {
    ExpectedQuestions ahead;
    for (const SearchState& then : answers_to(at, question.facts)) {
        const std::optional<ExpectedQuestions> later = future(then);
        if (!later) return std::nullopt;
        ahead.mean += then.share * later->mean;
        ahead.worst = std::max(ahead.worst, later->worst);
    }
    ahead.mean += 1;
    ahead.worst += 1;
    return ahead;
}

std::optional<ExpectedQuestions> Conversations::asked(const SearchState& at) {
    if (!undecided(at)) return ExpectedQuestions{};
    const CofactorIds key = key_of(at);
    if (const auto known = asked_.find(key); known != asked_.end()) return known->second;
    if (asked_.size() >= states_) return std::nullopt;
    const auto inquiry = Inquiry::of(pack_, at.answers, assess(pack_, at.answers, date_));
    const auto next = inquiry ? next_question(*inquiry, kinds_) : std::nullopt;
    std::optional<ExpectedQuestions> ahead = ExpectedQuestions{};
    if (next) ahead = after(at, *next, [this](const SearchState& then) { return asked(then); });
    if (ahead) asked_.emplace(key, *ahead);
    return ahead;
}

std::optional<ExpectedQuestions> Conversations::best(const SearchState& at) {
    if (!undecided(at)) return ExpectedQuestions{};
    const CofactorIds key = key_of(at);
    if (const auto known = best_.find(key); known != best_.end()) return known->second;
    if (best_.size() >= states_) return std::nullopt;
    std::optional<ExpectedQuestions> fewest;
    for (const OpenQuestion& question : ready(open(at))) {
        const auto ahead = after(at, question, [this](const SearchState& then) { return best(then); });
        if (!ahead) return std::nullopt;
        if (!fewest) fewest = ahead;
        fewest->mean = std::min(fewest->mean, ahead->mean);
        fewest->worst = std::min(fewest->worst, ahead->worst);
    }
    if (!fewest) fewest = ExpectedQuestions{};
    best_.emplace(key, *fewest);
    return fewest;
}

SearchState Conversations::answered(const SearchState& at, FactIndex fact, unsigned cell) {
    SearchState then = at;
    then.answers.answer_cell(fact, static_cast<CellIndex>(cell));
    then.share = at.share * cofactors_.share(fact, cell);
    for (CofactorId& axiom : then.axioms) {
        const double before = cofactors_.possible(axiom);
        axiom = cofactors_.answered(axiom, fact, cell);
        then.share *= cofactors_.possible(axiom) / before;
        if (then.share == 0) return then;
    }
    for (CofactorId& verdict : then.verdicts) verdict = cofactors_.answered(verdict, fact, cell);
    return then;
}

std::vector<SearchState> Conversations::answers_to(const SearchState& at, FactSet facts) {
    std::vector<SearchState> all{at};
    all.front().share = 1;
    for (const unsigned fact : bits(facts)) {
        std::vector<SearchState> longer;
        for (const SearchState& one : all) {
            for (unsigned cell = 0; cell < pack_.facts()[fact].cell_count; ++cell) {
                SearchState then = answered(one, static_cast<FactIndex>(fact), cell);
                if (then.share > 0) longer.push_back(std::move(then));
            }
        }
        all = std::move(longer);
    }
    return all;
}

bool Conversations::is_open(CofactorId verdict) const {
    const TerminalSet reached = cofactors_.reached(verdict) & real_terminals;
    return (reached & (reached - 1)) != 0;
}

bool Conversations::undecided(const SearchState& at) const {
    return std::any_of(at.verdicts.begin(), at.verdicts.end(), [this](CofactorId v) { return is_open(v); });
}

CofactorIds Conversations::key_of(const SearchState& at) const {
    CofactorIds key;
    FactSet near = 0;
    for (const CofactorId verdict : at.verdicts) {
        key.push_back(is_open(verdict) ? verdict : 0);
        if (is_open(verdict)) near |= cofactors_.support(verdict);
    }
    for (const CofactorId axiom : at.axioms) {
        key.push_back((cofactors_.support(axiom) & near) != 0 ? axiom : 0);
    }
    return key;
}

std::vector<OpenQuestion> Conversations::ready(const std::vector<OpenQuestion>& open) const {
    std::vector<OpenQuestion> ready = of_first_topic(pack_, open);
    if (order_ == Order::in_sequence) {
        const std::vector<OpenQuestion> topic = ready;
        std::erase_if(ready, [&](const OpenQuestion& question) { return waits(pack_, question, topic); });
    }
    return ready;
}

}  // namespace huji
