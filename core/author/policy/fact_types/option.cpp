#include "author/policy/fact_types/option.hpp"

#include <algorithm>
#include <utility>

#include "author/policy/fact.hpp"
#include "author/policy/join.hpp"
#include "author/policy/json_reader.hpp"
#include "author/policy/spelling.hpp"

namespace huji {
namespace {

constexpr int highest_weight = 1000;

// Returns the option of that id; where there is none, `node` says so.
std::optional<std::size_t> known_option(const JsonReader& node, const Fact& fact, const std::string& id) {
    const std::optional<std::size_t> option = option_named(fact, id);
    if (!option)
        node.report(Code::unknown_option, "The fact \"" + fact.id + "\" has no \"" + id + "\"; check its spelling." +
                                              did_you_mean(id, fact.options, &Option::id));
    return option;
}

std::vector<std::size_t> read_from(const JsonReader& list, const Fact& fact) {
    std::vector<std::size_t> from;
    for (const JsonReader& node : list.items()) {
        if (const auto option = read_option(node, fact)) from.push_back(*option);
    }
    if (list.value().is_array() && list.value().empty())
        list.report(Code::empty_list, "Name an option or remove \"from\".");
    return from;
}

// Reads 3, or {"effort": 3, "from": ["enrolled"]}.
Change read_change(const JsonReader& node, const Fact& fact) {
    Change change;
    if (!node.value().is_object()) {
        change.effort = node.integer(1, highest_effort).value_or(1);
        return change;
    }
    if (!node.expect_object({"effort", "from"})) return change;
    change.effort = node.required_integer("effort", 1, highest_effort);
    if (const auto from = node.required("from")) change.from = read_from(*from, fact);
    return change;
}

}  // namespace

std::vector<Option> read_options(const JsonReader& list) {
    std::vector<Option> options;
    UniqueIds once;
    for (const JsonReader& node : list.items()) {
        if (!node.expect_object({"id", "text", "weight"})) continue;
        Option option;
        option.text = node.required_text("text");
        option.weight = node.required_integer("weight", 1, highest_weight);
        const std::optional<std::string> id = node.required_id("id");
        if (!id || !once.add(*id, node.member("id"))) continue;
        option.id = *id;
        options.push_back(std::move(option));
    }
    if (options.size() > max_cells) {
        list.report(Code::too_many_cells, "A fact has at most " + std::to_string(max_cells) + " options; split it.");
        options.resize(max_cells);
    }
    return options;
}

std::optional<std::size_t> read_option(const JsonReader& node, const Fact& fact) {
    const std::optional<std::string> id = node.string();
    return id ? known_option(node, fact, *id) : std::nullopt;
}

std::optional<std::vector<std::size_t>> read_gain(const JsonReader& node, const Fact& fact) {
    if (!node.value().is_boolean()) {
        node.report(Code::wrong_type, "This is true, or left out.");
        return std::nullopt;
    }
    if (!node.value().get<bool>()) return std::nullopt;
    std::vector<std::size_t> gain;
    for (std::size_t i = 0; i < fact.options.size(); ++i) gain.push_back(i);
    return gain;
}

void read_elsewhere(const JsonReader& node, Fact& fact) {
    fact.elsewhere.emplace();
    for (const auto& [id, target] : node.members()) {
        const std::optional<std::string> there = target.string();
        if (!there) continue;
        const std::optional<std::size_t> from = known_option(target, fact, id);
        const std::optional<std::size_t> to = known_option(target, fact, *there);
        if (from && to) (*fact.elsewhere)[*from] = *to;
    }
}

std::vector<Change> read_changes(const JsonReader& node, const Fact& fact) {
    std::vector<Change> changes;
    if (!node.expect_object({"to"})) return changes;
    const std::optional<JsonReader> to = node.required("to");
    if (!to) return changes;
    for (const auto& [id, target] : to->members()) {
        Change change = read_change(target, fact);
        if (const auto option = known_option(target, fact, id)) {
            change.to = *option;
            changes.push_back(std::move(change));
        }
    }
    std::sort(changes.begin(), changes.end(), [](const Change& a, const Change& b) { return a.to < b.to; });
    return changes;
}

std::optional<std::size_t> effort_of(const std::vector<Change>& changes, std::size_t from, std::size_t to) {
    for (const Change& change : changes) {
        const bool from_here =
            change.from.empty() || std::find(change.from.begin(), change.from.end(), from) != change.from.end();
        if (change.to == to && from_here) return static_cast<std::size_t>(change.effort);
    }
    return std::nullopt;
}

FactCells option_cells(const Fact& fact) {
    FactCells cells;
    for (const Option& option : fact.options) cells.push_back({option.id, std::nullopt});
    return cells;
}

CellSet option_cells(const FactTest& test) {
    CellSet cells = 0;
    for (const std::size_t option : test.options) cells |= one_cell(option);
    return cells;
}

std::optional<std::string> read_cell_id(const JsonReader& node, const FactCells& cells) {
    const auto id = node.value().get<std::string>();
    if (cell_named(cells, id)) return id;
    node.report(Code::unknown_option,
                "\"" + id + "\" is no answer to this; write one of " + join_or_none(ids_of(cells)) + ".");
    return std::nullopt;
}

nlohmann::ordered_json described(const Fact& fact, const std::string& values) {
    return {{"description", fact.name[technical_language()] + ": " + values + "."}};
}

nlohmann::ordered_json option_ids(const Fact& fact) {
    nlohmann::ordered_json ids = nlohmann::ordered_json::array();
    for (const Option& option : fact.options) ids.push_back(option.id);
    return ids;
}

}  // namespace huji
