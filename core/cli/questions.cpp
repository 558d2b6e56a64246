#include <cmath>
#include <iomanip>
#include <ostream>
#include <sstream>

#include "author/audit/question_cost.hpp"
#include "cli/commands.hpp"
#include "cli/findings.hpp"
#include "engine/dialogue.hpp"

namespace huji {
namespace {

using OrderedJson = nlohmann::ordered_json;

double rounded(double number) { return std::round(number * 100) / 100; }

std::string decimal(double number) {
    std::ostringstream text;
    text << std::fixed << std::setprecision(2) << number;
    return text.str();
}

OrderedJson best_json(const Count& best) {
    const bool exact = best.estimate == Estimate::exact;
    OrderedJson json{{"mean", rounded(best.mean)}, {"is", exact ? "exact" : "lower_bound"}};
    if (exact) json["worst"] = best.worst;
    return json;
}

OrderedJson economy_json(const std::string& goal, const QuestionCost& cost) {
    const bool exact = cost.asked.estimate == Estimate::exact;
    return {{"goal", goal},
            {"form", cost.form},
            {"asked",
             {{"mean", rounded(cost.asked.mean)}, {"is", exact ? "exact" : "sampled"}, {"worst", cost.asked.worst}}},
            {"best", best_json(cost.best)},
            {"best_in_sequence", best_json(cost.best_in_sequence)}};
}

std::string percent(double part, double whole) { return std::to_string(std::lround(100 * part / whole)) + "%"; }

void print_best(const std::string& order, const Count& best, const QuestionCost& cost, std::ostream& out) {
    out << "   " << order << ": ";
    if (best.estimate == Estimate::exact) {
        out << decimal(best.mean) << " on average, " << best.worst << " at worst";
    } else {
        out << "not below " << decimal(best.mean) << " on average (each topic at its best, all others known)";
    }
    out << ", " << percent(best.mean, static_cast<double>(cost.form)) << " of the form";
    if (best.mean > 0) out << "; ours asks " << percent(cost.asked.mean - best.mean, best.mean) << " more";
    out << '\n';
}

void print_economy(const std::string& goal, const QuestionCost& cost, std::ostream& out) {
    const Count& asked = cost.asked;
    if (cost.form == 0) {
        out << goal << ": no questions\n";
        return;
    }
    out << goal << ": " << decimal(asked.mean) << " questions on average, " << asked.worst << " at worst"
        << (asked.estimate == Estimate::exact ? "" : " (of citizens drawn)") << "; a form has " << cost.form
        << ", of which these are " << percent(asked.mean, static_cast<double>(cost.form)) << '\n';
    print_best("best order inside topics", cost.best, cost, out);
    print_best("best that keeps \"after\"", cost.best_in_sequence, cost, out);
}

}  // namespace

ExitCode count_questions(const QuestionsOptions& options, std::ostream& out, std::ostream& err) {
    const std::unique_ptr<Workspace> workspace = load_sound(options.policies, err);
    if (!workspace) return exit_findings;
    const LoadedJurisdiction* jurisdiction = find_jurisdiction(*workspace, options.place, err);
    if (jurisdiction == nullptr) return exit_unreadable;
    if (!options.goal.empty() && !kinds_of_goal(jurisdiction->pack, options.goal)) {
        err << "huji: there is no goal \"" << options.goal << "\"; there is";
        for (const Pack::Goal& goal : jurisdiction->pack.goals()) err << ' ' << goal.id;
        err << ".\n";
        return exit_unreadable;
    }
    OrderedJson goals = OrderedJson::array();
    for (const Pack::Goal& goal : jurisdiction->pack.goals()) {
        if (!options.goal.empty() && goal.id != options.goal) continue;
        const QuestionCost cost = question_cost(jurisdiction->pack, goal.kinds, options.date);
        if (!options.json) print_economy(std::string(goal.id), cost, out);
        goals.push_back(economy_json(std::string(goal.id), cost));
    }
    if (options.json) {
        out << OrderedJson{{"city", options.place}, {"date", to_text(options.date)}, {"goals", std::move(goals)}}.dump(
                   2)
            << '\n';
    }
    return exit_ok;
}

}  // namespace huji
