#include "author/policy/fact_types/flag.hpp"

#include <utility>

#include "author/policy/fact.hpp"
#include "author/policy/json_reader.hpp"

namespace huji {

Flag Flag::read(const JsonReader& place, const Units&, Fact& fact) {
    Flag flag;
    if (!place.is_object_of({"id", "type", "name", "help", "yes", "no", "weight", "gain", "elsewhere", "change"}))
        return flag;
    const int yes = place.integer_of("weight", 1, 99);
    fact.options = {{"false", place.text_of("no"), 100 - yes}, {"true", place.text_of("yes"), yes}};
    if (const auto gain = place.find("gain")) fact.gain = read_gain(*gain, fact);
    if (const auto elsewhere = place.find("elsewhere")) read_elsewhere(*elsewhere, fact);
    if (const auto change = place.find("change")) flag.changes = read_changes(*change, fact);
    return flag;
}

std::optional<Flag> Flag::merged(const Flag&) const { return *this; }

std::optional<FactTest> Flag::read_test(const JsonReader& place, const Fact&) const {
    if (!place.value().is_boolean()) {
        place.report(Code::wrong_type, "A flag is compared with true or false.");
        return std::nullopt;
    }
    FactTest test;
    test.options.push_back(place.value().get<bool>() ? 1 : 0);
    return test;
}

FactCells Flag::cells(const Fact& fact, const std::vector<const FactTest*>&) const { return option_cells(fact); }

CellSet Flag::cells_of(const FactTest& test, const FactCells&) const { return option_cells(test); }

std::optional<std::size_t> Flag::effort(const FactCells&, std::size_t from, std::size_t to) const {
    return effort_of(changes, from, to);
}

std::optional<std::string> Flag::read_answer(const JsonReader& place, const FactCells&) const {
    if (place.value().is_boolean()) return place.value().get<bool>() ? "true" : "false";
    place.report(Code::wrong_type, "This is answered with true, false or null.");
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
