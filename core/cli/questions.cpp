#include <cmath>
#include <iomanip>
#include <ostream>
#include <sstream>

#include "author/economy.hpp"
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

OrderedJson economy_json(const std::string& goal, const Economy& economy) {
    const bool exact = economy.best.certitude == Certitude::exact;
    OrderedJson best{{"mean", rounded(economy.best.mean)}, {"is", exact ? "exact" : "lower_bound"}};
    if (exact) best["worst"] = economy.best.worst;
    return {{"goal", goal},
            {"form", economy.form},
            {"asked",
             {{"mean", rounded(economy.asked.mean)},
              {"worst", economy.asked.worst},
              {"is", economy.asked.certitude == Certitude::exact ? "exact" : "sampled"}}},
            {"best", std::move(best)}};
}

std::string percent(double part, double whole) { return std::to_string(std::lround(100 * part / whole)) + "%"; }

void print_economy(const std::string& goal, const Economy& economy, std::ostream& out) {
    const Count& asked = economy.asked;
    const Count& best = economy.best;
    out << goal << ": ";
    if (economy.form == 0) {
        out << "no questions\n";
        return;
    }
    const auto form = static_cast<double>(economy.form);
    out << "asks " << decimal(asked.mean) << " questions on average, " << asked.worst << " at worst"
        << (asked.certitude == Certitude::exact ? "" : " (of citizens drawn)") << "; a form has " << economy.form
        << ", " << percent(asked.mean, form) << " of them are asked\n   the best order inside topics: "
        << (best.certitude == Certitude::exact
                ? decimal(best.mean) + " on average, " + std::to_string(best.worst) + " at worst"
                : "not below " + decimal(best.mean) + " on average (each topic at its best, all others known)");
    if (best.mean > 0) out << "; ours asks " << percent(asked.mean - best.mean, best.mean) << " more";
    out << '\n';
}

}  // namespace

ExitCode count_questions(const Options& options, std::ostream& out, std::ostream& err) {
    const std::unique_ptr<Loaded> loaded = load_sound(options.policies, err);
    if (!loaded) return exit_findings;
    const LoadedPlace* place = find_place(*loaded, options.place, err);
    if (place == nullptr) return exit_unreadable;
    if (!options.goal.empty() && !kinds_of_goal(place->pack, options.goal)) {
        err << "huji: there is no goal \"" << options.goal << "\"; there is";
        for (const Pack::Goal& goal : place->pack.goals()) err << ' ' << goal.id;
        err << ".\n";
        return exit_unreadable;
    }
    OrderedJson goals = OrderedJson::array();
    for (const Pack::Goal& goal : place->pack.goals()) {
        if (!options.goal.empty() && goal.id != options.goal) continue;
        const Economy economy = economy_of(place->pack, goal.kinds, options.date);
        if (!options.json) print_economy(std::string(goal.id), economy, out);
        goals.push_back(economy_json(std::string(goal.id), economy));
    }
    if (options.json) {
        out << OrderedJson{{"city", options.place}, {"date", to_text(options.date)}, {"goals", std::move(goals)}}.dump(
                   2)
            << '\n';
    }
    return exit_ok;
}

}  // namespace huji
