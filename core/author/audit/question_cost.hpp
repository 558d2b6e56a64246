// Question cost: how many questions citizens are asked, and how many the best order would ask.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include "engine/date.hpp"
#include "engine/pack.hpp"

namespace huji {

/// How far a count reaches.
enum class Estimate {
    exact,    ///< over every citizen that the axioms allow, each with the weight of their answers
    sampled,  ///< over citizens drawn by those weights
};

/// A number of questions, over citizens whose answers have the vocabulary's weights, independent but for the axioms.
struct Count {
    double mean = 0;
    unsigned worst = 0;  ///< of a sample: the worst that was met
    Estimate estimate = Estimate::exact;
};

struct QuestionCost {
    std::size_t form = 0;  ///< questions of a form that leaves out only what can change nothing for anybody
    Count asked;           ///< by the engine's own order
    /// By the best order that keeps to the author's topics and asks only what can still change something. Sampled, its
    /// mean is a lower bound: each topic at its best, with what all other topics would answer known beforehand.
    Count best;
    /// The same where the author's `after` is kept too: what one question says, another may rest on.
    Count best_in_sequence;
};

/// How much may be spent.
struct QuestionCostLimits {
    std::size_t states =
        60000;  ///< states of conversations that an exact count may look at; beyond, citizens are drawn
    std::size_t topic_states = 1000;  ///< the same for one topic of one citizen drawn
    std::size_t citizens = 1000;      ///< to be drawn
};

/// Returns the cost of the questions about these kinds on a date; the same on every run.
QuestionCost question_cost(const Pack& pack, KindSet kinds, Date date, const QuestionCostLimits& limits = {});

}  // namespace huji
