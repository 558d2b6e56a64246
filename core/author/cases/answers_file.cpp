#include "author/cases/answers_file.hpp"

#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <utility>

#include "author/policy/listed.hpp"

namespace huji {
namespace {

std::optional<std::string> read_flag(const JsonReader& place) {
    if (place.value().is_boolean()) return place.value().get<bool>() ? "true" : "false";
    place.report(Code::wrong_type, "This is answered with true, false or null.");
    return std::nullopt;
}

std::optional<std::string> read_cell(const JsonReader& place, const FactCells& cells) {
    const auto id = place.value().get<std::string>();
    if (cell_named(cells, id)) return id;
    place.report(Code::unknown_option, "\"" + id + "\" is no answer to this; write one of " + listed(cells.ids) + ".");
    return std::nullopt;
}

std::optional<std::string> read_choice(const JsonReader& place, const FactCells& cells) {
    if (place.value().is_string()) return read_cell(place, cells);
    place.report(Code::wrong_type, "This is answered with one of " + listed(cells.ids) + ", or null.");
    return std::nullopt;
}

std::optional<std::string> read_number(const JsonReader& place, const Fact& fact) {
    const Json& value = place.value();
    // Beyond 64 bits, or below a signed 64-bit number, is out of range all the same; only the comparison must be safe.
    const bool above = value.is_number_unsigned() ? value.get<std::uint64_t>() > static_cast<std::uint64_t>(fact.max)
                                                  : value.get<std::int64_t>() > fact.max;
    const bool below = !value.is_number_unsigned() && value.get<std::int64_t>() < fact.min;
    const bool too_small =
        value.is_number_unsigned() && value.get<std::uint64_t>() < static_cast<std::uint64_t>(fact.min);
    if (!above && !below && !too_small) return value.dump();
    place.report(Code::out_of_range, "A whole number from " + std::to_string(fact.min) + " to " +
                                         std::to_string(fact.max) + " is needed here.");
    return std::nullopt;
}

std::optional<std::string> read_quantity(const JsonReader& place, const Fact& fact, const FactCells& cells) {
    if (place.value().is_string()) return read_cell(place, cells);
    if (place.value().is_number_integer()) return read_number(place, fact);
    place.report(Code::wrong_type, "This is answered with a whole number, one of " + listed(cells.ids) + ", or null.");
    return std::nullopt;
}

std::optional<std::string> read_value(const JsonReader& place, const Fact& fact, const FactCells& cells) {
    if (place.value().is_null()) return "null";
    switch (fact.type) {
        case FactType::flag: return read_flag(place);
        case FactType::choice: return read_choice(place, cells);
        case FactType::quantity: return read_quantity(place, fact, cells);
    }
    return std::nullopt;
}

}  // namespace

AnswersFile read_answers(const JsonReader& place, const CompiledPolicy& compiled) {
    AnswersFile file;
    const Vocabulary& vocabulary = *compiled.vocabulary;
    std::map<std::size_t, JsonReader> known;  // in the vocabulary's order
    for (auto& [id, member] : place.members()) {
        if (const std::optional<std::size_t> fact = fact_named(vocabulary, id)) {
            known.emplace(*fact, std::move(member));
        } else {
            member.report(Code::unknown_fact, "There is no fact \"" + id + "\"; check its spelling or leave it out.");
        }
    }
    for (const auto& [i, member] : known) {
        const Fact& fact = vocabulary.facts[i];
        const std::optional<std::string> value = read_value(member, fact, compiled.cut.facts[i]);
        const bool used = std::find(compiled.facts.begin(), compiled.facts.end(), i) != compiled.facts.end();
        if (!used) file.unused.push_back(fact.id);
        if (used && value) file.answers.push_back({fact.id, *value});
    }
    return file;
}

}  // namespace huji
