#include "author/policy/roles_reader.hpp"

#include <algorithm>

#include "author/policy/enum_names.hpp"

namespace huji {
namespace {

bool holds(const Goal& goal, Kind kind) {
    return std::find(goal.kinds.begin(), goal.kinds.end(), kind) != goal.kinds.end();
}

/// Reads {"hukou_status": "settled_here"}.
bool read_settled(const JsonReader& node, const Vocabulary& vocabulary, Roles& roles) {
    const auto members = node.members();
    if (members.size() != 1) {
        if (node.value().is_object()) node.report(Code::bad_role, "Name one fact with one of its options.");
        return false;
    }
    const auto& [id, member] = members.front();
    const std::optional<std::string> option_id = member.string();
    const std::optional<std::size_t> fact = fact_named(vocabulary, id);
    if (!fact) {
        member.report(Code::unknown_fact, "The vocabulary has no fact \"" + id + "\"; check its spelling or add it.");
        return false;
    }
    if (!option_id) return false;
    const Fact& settling = vocabulary.facts[*fact];
    const std::optional<std::size_t> option = option_named(settling, *option_id);
    if (!option) {
        member.report(Code::unknown_option,
                      "The fact \"" + id + "\" has no \"" + *option_id + "\"; check its spelling.");
        return false;
    }
    roles.settled_fact = *fact;
    roles.settled_option = *option;
    return true;
}

bool read_role_kind(const std::optional<JsonReader>& node, Kind& kind) {
    const std::optional<Kind> read = node ? read_kind(*node) : std::nullopt;
    kind = read.value_or(kind);
    return read.has_value();
}

bool read_role_kinds(const JsonReader& node, Roles& roles) {
    if (!node.expect_object({"route", "apart"})) return false;
    const std::optional<JsonReader> route = node.required("route");
    const std::optional<JsonReader> apart = node.required("apart");
    const bool has_route = read_role_kind(route, roles.route);
    const bool has_apart = read_role_kind(apart, roles.apart);
    if (!has_route || !has_apart) return false;
    if (roles.route == roles.apart) {
        apart->report(Code::bad_role, "Ways to settle cannot be listed apart; name another kind.");
        return false;
    }
    return true;
}

/// Reads the goal of a role; `needed` says what the goal must look for, which `fits` decides.
template <class Fits>
std::optional<std::size_t> read_goal_role(const JsonReader& node, const Vocabulary& vocabulary, const std::string& role,
                                          const std::string& needed, const Fits& fits) {
    const std::optional<JsonReader> member = node.required(role);
    const std::optional<std::string> id = member ? member->string() : std::nullopt;
    if (!id) return std::nullopt;
    const auto& goals = vocabulary.goals;
    const auto goal = std::find_if(goals.begin(), goals.end(), [&](const Goal& known) { return known.id == *id; });
    if (goal == goals.end()) {
        member->report(Code::unknown_goal, "There is no goal \"" + *id + "\"; check its spelling or add it.");
        return std::nullopt;
    }
    // A goal without kinds has been reported where it stands.
    if (!goal->kinds.empty() && !fits(*goal)) {
        member->report(Code::bad_role, "The goal \"" + *id + "\" must have " + needed + "; name one that has.");
        return std::nullopt;
    }
    return static_cast<std::size_t>(goal - goals.begin());
}

bool read_role_goals(const JsonReader& node, const Vocabulary& vocabulary, Roles& roles) {
    if (!node.expect_object({"settle", "apart", "all"})) return false;
    const auto is_complete = [&](const Goal& goal) {
        return std::all_of(vocabulary.goals.begin(), vocabulary.goals.end(), [&](const Goal& other) {
            return std::all_of(other.kinds.begin(), other.kinds.end(), [&](Kind kind) { return holds(goal, kind); });
        });
    };
    const auto settle = read_goal_role(node, vocabulary, "settle", "the kind of ways to settle and not the one apart",
                                       [&](const Goal& g) { return holds(g, roles.route) && !holds(g, roles.apart); });
    const auto apart = read_goal_role(node, vocabulary, "apart", "the kind that stands apart",
                                      [&](const Goal& g) { return holds(g, roles.apart); });
    const auto all = read_goal_role(node, vocabulary, "all", "every kind that any goal has", is_complete);
    if (!settle || !apart || !all) return false;
    roles.settle_goal = *settle;
    roles.apart_goal = *apart;
    roles.all_goal = *all;
    return true;
}

}  // namespace

std::optional<Roles> read_roles(const JsonReader& node, const Vocabulary& vocabulary) {
    if (!node.expect_object({"settled", "kinds", "goals"})) return std::nullopt;
    Roles roles;
    const std::optional<JsonReader> settled = node.required("settled");
    const std::optional<JsonReader> kinds = node.required("kinds");
    const std::optional<JsonReader> goals = node.required("goals");
    const bool is_settled = settled && read_settled(*settled, vocabulary, roles);
    const bool has_kinds = kinds && read_role_kinds(*kinds, roles);
    const bool has_goals = goals && has_kinds && read_role_goals(*goals, vocabulary, roles);
    return is_settled && has_goals ? std::optional(roles) : std::nullopt;
}

}  // namespace huji
