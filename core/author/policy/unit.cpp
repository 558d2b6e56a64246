#include "author/policy/unit.hpp"

#include <initializer_list>
#include <optional>
#include <string_view>
#include <utility>

#include "author/policy/json_reader.hpp"

namespace huji {
namespace {

std::map<int, Text> read_numbers(const JsonReader& node) {
    std::map<int, Text> numbers;
    for (const auto& [key, text] : node.members()) {
        const bool digits = !key.empty() && key.size() < 6 && key.find_first_not_of("0123456789") == std::string::npos;
        if (digits) {
            numbers[std::stoi(key)] = text.text({});
        } else {
            text.report(Code::bad_number, "\"" + key + "\" is no whole number; write one such as \"6\".");
        }
    }
    return numbers;
}

Text unit_text(const JsonReader& node, const std::string& key, std::initializer_list<std::string_view> allowed) {
    const std::optional<JsonReader> member = node.required(key);
    return member ? member->text(allowed) : Text{};
}

// Returns the text with the placeholder, such as {n}, replaced in every language.
Text with(Text text, const std::string& placeholder, const Text& value) {
    for (const Language language : languages()) {
        text[language] = substitute(std::move(text[language]), placeholder, value[language]);
    }
    return text;
}

Text number_words(const Unit& unit, int number) {
    const auto named = unit.number.find(number);
    if (named != unit.number.end()) return named->second;
    Text digits;
    for (const Language language : languages()) digits[language] = std::to_string(number);
    return with(unit.other, "{n}", digits);
}

}  // namespace

Units read_units(const JsonReader& node) {
    Units units;
    for (const auto& [id, member] : node.members()) {
        if (!member.expect_object({"any", "below", "between", "at_least", "other", "number"})) continue;
        Unit unit;
        unit.any = unit_text(member, "any", {});
        unit.below = unit_text(member, "below", {"{to}"});
        unit.between = unit_text(member, "between", {"{from}", "{to}"});
        unit.at_least = unit_text(member, "at_least", {"{from}"});
        unit.other = unit_text(member, "other", {"{n}"});
        if (const auto number = member.required("number")) unit.number = read_numbers(*number);
        units[id] = std::move(unit);
    }
    return units;
}

Text interval_words(const Unit& unit, const Interval& interval, bool from_start) {
    if (from_start && !interval.to) return unit.any;
    const Text from = number_words(unit, interval.from);
    if (!interval.to) return with(unit.at_least, "{from}", from);
    const Text to = number_words(unit, *interval.to);
    if (from_start) return with(unit.below, "{to}", to);
    return with(with(unit.between, "{from}", from), "{to}", to);
}

}  // namespace huji
