#include "author/policy/fact_types/flag.hpp"

#include <utility>

#include "author/policy/fact.hpp"
#include "author/policy/json_reader.hpp"

namespace huji {

Flag Flag::read(const JsonReader& node, const Units&, Fact& fact) {
    Flag flag;
    if (!node.expect_object({"id", "type", "name", "help", "yes", "no", "weight", "gain", "elsewhere", "change"}))
        return flag;
    const int yes = node.required_integer("weight", 1, 99);
    fact.options = {{"false", node.required_text("no"), 100 - yes}, {"true", node.required_text("yes"), yes}};
    if (const auto gain = node.find("gain")) fact.gain = read_gain(*gain, fact);
    if (const auto elsewhere = node.find("elsewhere")) read_elsewhere(*elsewhere, fact);
    if (const auto change = node.find("change")) flag.changes = read_changes(*change, fact);
    return flag;
}

std::optional<Flag> Flag::merged(const Flag&) const { return *this; }

std::optional<FactTest> Flag::read_test(const JsonReader& node, const Fact&) const {
    if (!node.value().is_boolean()) {
        node.report(Code::wrong_type, "A flag is compared with true or false.");
        return std::nullopt;
    }
    FactTest test;
    test.options.push_back(node.value().get<bool>() ? 1 : 0);
    return test;
}

FactCells Flag::cells(const Fact& fact, const std::vector<const FactTest*>&) const { return option_cells(fact); }

CellSet Flag::cells_of(const FactTest& test, const FactCells&) const { return option_cells(test); }

std::optional<std::size_t> Flag::effort(const FactCells&, std::size_t from, std::size_t to) const {
    return effort_of(changes, from, to);
}

std::optional<std::string> Flag::read_answer(const JsonReader& node, const FactCells&) const {
    if (node.value().is_boolean()) return node.value().get<bool>() ? "true" : "false";
    node.report(Code::wrong_type, "This is answered with true, false or null.");
    return std::nullopt;
}

nlohmann::ordered_json Flag::answer_json(const Cell& cell) const { return cell.id == "true"; }

nlohmann::ordered_json Flag::condition_schema(const Fact& fact) const {
    nlohmann::ordered_json schema = described(fact, "true for yes, false for no");
    schema["type"] = "boolean";
    return schema;
}

nlohmann::ordered_json Flag::answer_schema(const Fact& fact) const {
    nlohmann::ordered_json schema = described(fact, "true for yes, false for no, null for not sure");
    schema["enum"] = {true, false, nullptr};
    return schema;
}

}  // namespace huji
