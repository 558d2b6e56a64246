#include "author/policy/fact_types/choice.hpp"

#include <utility>

#include "author/policy/fact.hpp"
#include "author/policy/join.hpp"
#include "author/policy/json_reader.hpp"

namespace huji {
namespace {

// Reads the options that are more and more.
std::vector<std::size_t> read_rising_options(const JsonReader& list, const Fact& fact) {
    std::vector<std::size_t> rising;
    UniqueIds once;
    for (const JsonReader& node : list.items()) {
        const std::optional<std::size_t> option = read_option(node, fact);
        if (option && once.add(fact.options[*option].id, node)) rising.push_back(*option);
    }
    if (list.value().is_array() && list.value().size() < 2)
        list.report(Code::empty_list, "Name two options or more, from less to more, or remove \"gain\".");
    return rising;
}

}  // namespace

Choice Choice::read(const JsonReader& node, const Units&, Fact& fact) {
    Choice choice;
    if (!node.expect_object({"id", "type", "name", "help", "options", "gain", "elsewhere", "change"})) return choice;
    if (const auto options = node.required("options")) {
        fact.options = read_options(*options);
        if (options->value().is_array() && options->value().size() < 2) {
            options->report(Code::empty_list, "A choice needs at least two options.");
        }
    }
    if (const auto gain = node.find("gain")) fact.gain = read_rising_options(*gain, fact);
    if (const auto elsewhere = node.find("elsewhere")) read_elsewhere(*elsewhere, fact);
    if (const auto change = node.find("change")) choice.changes = read_changes(*change, fact);
    return choice;
}

std::optional<Choice> Choice::merged(const Choice&) const { return *this; }

// Reads an option, or a list of options of which one must be given.
std::optional<FactTest> Choice::read_test(const JsonReader& node, const Fact& fact) const {
    FactTest test;
    if (!node.value().is_array()) {
        const std::optional<std::size_t> option = read_option(node, fact);
        if (!option) return std::nullopt;
        test.options.push_back(*option);
        return test;
    }
    if (node.value().empty())
        node.report(Code::bad_condition, "No option is named here, so this never holds; name one.");
    UniqueIds once;
    for (const JsonReader& item : node.items()) {
        const std::optional<std::size_t> option = read_option(item, fact);
        if (option && once.add(fact.options[*option].id, item)) test.options.push_back(*option);
    }
    return test;
}

FactCells Choice::cells(const Fact& fact, const std::vector<const FactTest*>&) const { return option_cells(fact); }

CellSet Choice::cells_of(const FactTest& test, const FactCells&) const { return option_cells(test); }

std::optional<std::size_t> Choice::effort(const FactCells&, std::size_t from, std::size_t to) const {
    return effort_of(changes, from, to);
}

std::optional<std::string> Choice::read_answer(const JsonReader& node, const FactCells& cells) const {
    if (node.value().is_string()) return read_cell_id(node, cells);
    node.report(Code::wrong_type, "This is answered with one of " + join_or_none(ids_of(cells)) + ", or null.");
    return std::nullopt;
}

nlohmann::ordered_json Choice::answer_json(const Cell& cell) const { return cell.id; }

nlohmann::ordered_json Choice::condition_schema(const Fact& fact) const {
    nlohmann::ordered_json schema = described(fact, "one option, or a list of options of which one must be given");
    const nlohmann::ordered_json one{{"enum", option_ids(fact)}};
    const nlohmann::ordered_json several{{"type", "array"}, {"items", one}, {"minItems", 1}, {"uniqueItems", true}};
    schema["anyOf"] = {one, several};
    return schema;
}

nlohmann::ordered_json Choice::answer_schema(const Fact& fact) const {
    nlohmann::ordered_json schema = described(fact, "an option, or null for not sure");
    schema["enum"] = option_ids(fact);
    schema["enum"].push_back(nullptr);
    return schema;
}

}  // namespace huji
