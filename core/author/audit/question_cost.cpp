#include "author/audit/question_cost.hpp"

#include <algorithm>
#include <optional>
#include <random>
#include <utility>
#include <vector>

#include "author/audit/conversations.hpp"
#include "engine/answers.hpp"
#include "engine/assessment.hpp"
#include "engine/bits.hpp"
#include "engine/dialogue.hpp"
#include "engine/inquiry.hpp"

namespace huji {
namespace {

// The cell of each fact of one citizen.
using SampledCitizen = std::vector<unsigned>;

class Crowd {
public:
    Crowd(const Pack& pack, Conversations& conversations) : pack_(pack), conversations_(conversations) {}

    SampledCitizen draw() {
        SampledCitizen citizen;
        SearchState at = conversations_.beginning();
        for (std::size_t fact = 0; fact < pack_.facts().size(); ++fact) {
            std::vector<SearchState> cells;
            std::vector<double> shares;
            at.share = 1;
            for (unsigned cell = 0; cell < pack_.facts()[fact].cell_count; ++cell) {
                cells.push_back(conversations_.answered(at, static_cast<FactIndex>(fact), cell));
                shares.push_back(cells.back().share);
            }
            citizen.push_back(choose(shares));
            at = std::move(cells[citizen.back()]);
        }
        return citizen;
    }

private:
    // As std::discrete_distribution, which libraries compute differently.
    unsigned choose(const std::vector<double>& shares) {
        double left = static_cast<double>(engine_() >> 11U) * 0x1p-53;
        unsigned last = 0;
        for (unsigned cell = 0; cell < shares.size(); ++cell) {
            if (shares[cell] <= 0) continue;
            last = cell;
            if (left < shares[cell]) return cell;
            left -= shares[cell];
        }
        return last;
    }

    const Pack& pack_;
    Conversations& conversations_;
    std::mt19937_64 engine_{20260101};
};

unsigned asked_of(const Pack& pack, const SampledCitizen& citizen, KindSet kinds, Date date) {
    Answers answers(pack);
    for (unsigned count = 0;; ++count) {
        const auto inquiry = Inquiry::of(pack, answers, assess(pack, answers, date));
        const auto next = inquiry ? next_question(*inquiry, kinds) : std::nullopt;
        if (!next) return count;
        for (const unsigned fact : bits(next->facts)) {
            answers.answer_cell(static_cast<FactIndex>(fact), static_cast<CellIndex>(citizen[fact]));
        }
    }
}

// Returns the fewest questions about one topic on average when the citizen's other answers are known.
std::optional<double> best_of_topic(const Pack& pack, Conversations& conversations, const SampledCitizen& citizen,
                                    unsigned topic) {
    SearchState at = conversations.beginning();
    for (std::size_t fact = 0; fact < pack.facts().size(); ++fact) {
        if (pack.questions()[pack.facts()[fact].question].topic == topic) continue;
        at = conversations.answered(at, static_cast<FactIndex>(fact), citizen[fact]);
    }
    const std::optional<ExpectedQuestions> ahead = conversations.best(at);
    return ahead ? std::optional(ahead->mean) : std::nullopt;
}

// Whatever the order, the questions of a topic must decide what the answers of all other topics leave open; so a
// conversation is never shorter than the sum over topics, each at its best with all the others known. A topic too
// large for the limit counts as none, which keeps the bound.
double bound_of(const Pack& pack, Conversations& conversations, const SampledCitizen& citizen, std::size_t states) {
    double sum = 0;
    for (unsigned topic = 0; topic < pack.topic_count(); ++topic) {
        conversations.allow(states);
        sum += best_of_topic(pack, conversations, citizen, topic).value_or(0);
    }
    return sum;
}

double average(double sum, std::size_t citizens) { return sum / static_cast<double>(citizens); }

// Counts what the engine asks of citizens drawn.
Count drawn_asked(const Pack& pack, Crowd& crowd, KindSet kinds, Date date, std::size_t citizens) {
    double sum = 0;
    unsigned worst = 0;
    for (std::size_t i = 0; i < citizens; ++i) {
        const unsigned count = asked_of(pack, crowd.draw(), kinds, date);
        sum += count;
        worst = std::max(worst, count);
    }
    return {average(sum, citizens), worst, Estimate::sampled};
}

Count drawn_bound(const Pack& pack, Crowd& crowd, Conversations& conversations, const QuestionCostLimits& limits) {
    double sum = 0;
    for (std::size_t i = 0; i < limits.citizens; ++i) {
        sum += bound_of(pack, conversations, crowd.draw(), limits.topic_states);
    }
    return {average(sum, limits.citizens), 0, Estimate::sampled};
}

Count best_count(const Pack& pack, KindSet kinds, Date date, const QuestionCostLimits& limits, Order order) {
    Conversations conversations(pack, kinds, date, limits.states, order);
    if (const auto best = conversations.best(conversations.beginning()))
        return {best->mean, best->worst, Estimate::exact};
    Conversations topics(pack, kinds, date, 0, order);
    Crowd crowd(pack, topics);
    return drawn_bound(pack, crowd, topics, limits);
}

}  // namespace

QuestionCost question_cost(const Pack& pack, KindSet kinds, Date date, const QuestionCostLimits& limits) {
    QuestionCost cost;
    Conversations conversations(pack, kinds, date, limits.states, Order::in_sequence);
    const SearchState start = conversations.beginning();
    cost.form = conversations.open(start).size();
    if (const auto asked = conversations.asked(start)) {
        cost.asked = {asked->mean, asked->worst, Estimate::exact};
    } else {
        Crowd crowd(pack, conversations);
        cost.asked = drawn_asked(pack, crowd, kinds, date, limits.citizens);
    }
    cost.best = best_count(pack, kinds, date, limits, Order::free);
    cost.best_in_sequence = best_count(pack, kinds, date, limits, Order::in_sequence);
    return cost;
}

}  // namespace huji
