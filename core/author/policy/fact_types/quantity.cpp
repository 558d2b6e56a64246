#include "author/policy/fact_types/quantity.hpp"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <set>
#include <utility>

#include "author/policy/fact.hpp"
#include "author/policy/join.hpp"
#include "author/policy/json_reader.hpp"

namespace huji {
namespace {

// The pack has 16 bits for a number.
constexpr int highest_number = 65534;

// Says which numbers a bound may be, in the words of the diagnostics.
std::string allowed(int low, int high) { return "from " + std::to_string(low) + " to " + std::to_string(high); }

std::optional<FactTest> read_range(const JsonReader& node, int min, int max) {
    constexpr int lowest = std::numeric_limits<int>::min();
    constexpr int highest = std::numeric_limits<int>::max();
    if (!node.expect_object({"at_least", "below"})) return std::nullopt;
    FactTest test;
    if (const auto bound = node.find("at_least")) test.at_least = bound->integer(lowest, highest);
    if (const auto bound = node.find("below")) test.below = bound->integer(lowest, highest);
    if (!test.at_least && !test.below) {
        if (node.value().empty()) node.report(Code::bad_condition, "A range needs \"at_least\", \"below\" or both.");
        return std::nullopt;
    }
    // A bound outside the limits would cut nothing off, or everything: surely not what the rule says.
    if (test.at_least && (*test.at_least < min || *test.at_least > max)) {
        node.report(Code::impossible_cell, "\"at_least\" must be " + allowed(min, max) + ", the limits of the fact.");
        return std::nullopt;
    }
    if (test.below && (*test.below <= min || *test.below > max)) {
        node.report(Code::impossible_cell,
                    "\"below\" must be " + allowed(min + 1, max) + ", within the fact's limits.");
        return std::nullopt;
    }
    if (test.at_least && test.below && *test.at_least >= *test.below) {
        node.report(Code::impossible_cell, "No number is in this range; \"at_least\" must be smaller than \"below\".");
        return std::nullopt;
    }
    return test;
}

std::vector<Interval> intervals_between(int min, int max, const std::set<int>& thresholds) {
    std::vector<Interval> intervals{{min, std::nullopt}};
    for (const int threshold : thresholds) {
        if (threshold <= min || threshold > max) continue;
        intervals.back().to = threshold;
        intervals.push_back({threshold, std::nullopt});
    }
    return intervals;
}

// Returns an id that says the interval, so that an answer reads well without the pack: 6_to_11 for 6 <= n < 12.
std::string interval_id(const Interval& interval, int min) {
    const bool first = interval.from == min;
    if (first && !interval.to) return "any_number";
    if (first) return "under_" + std::to_string(*interval.to);
    if (!interval.to) return std::to_string(interval.from) + "_or_more";
    return std::to_string(interval.from) + "_to_" + std::to_string(*interval.to - 1);
}

bool inside(const Interval& interval, const FactTest& test) {
    const bool above = !test.at_least || interval.from >= *test.at_least;
    const bool below = !test.below || (interval.to && *interval.to <= *test.below);
    return above && below;
}

// Returns the number in an answer, or nothing where it is not between `min` and `max`. Numbers of any size are
// compared safely.
std::optional<std::string> number_between(const Json& value, int min, int max) {
    const bool above = value.is_number_unsigned() ? value.get<std::uint64_t>() > static_cast<std::uint64_t>(max)
                                                  : value.get<std::int64_t>() > max;
    const bool below = value.is_number_unsigned() ? value.get<std::uint64_t>() < static_cast<std::uint64_t>(min)
                                                  : value.get<std::int64_t>() < min;
    if (above || below) return std::nullopt;
    return value.dump();
}

}  // namespace

Quantity Quantity::read(const JsonReader& node, const Units& units, Fact& fact) {
    Quantity quantity;
    if (!node.expect_object({"id", "type", "name", "help", "unit", "min", "max", "named", "gain", "change"}))
        return quantity;
    if (const auto unit = node.required("unit")) quantity.unit = unit->string().value_or("");
    if (!quantity.unit.empty() && !units.contains(quantity.unit)) {
        node.member("unit").report(Code::unknown_unit,
                                   "\"units\" has no \"" + quantity.unit + "\"; check its spelling or add it.");
    }
    quantity.min = node.required_integer("min", 0, highest_number);
    quantity.max = node.required_integer("max", 0, highest_number);
    if (quantity.max < quantity.min) node.report(Code::bad_number, "\"max\" must not be smaller than \"min\".");
    if (const auto named = node.required("named")) fact.options = read_options(*named);
    if (const auto gain = node.find("gain")) fact.gain = read_gain(*gain, fact);
    const std::optional<JsonReader> change = node.find("change");
    if (change && change->expect_object({"start", "wait"})) {
        quantity.start = change->required_integer("start", 1, highest_effort);
        quantity.wait = change->required_integer("wait", 1, highest_effort);
    }
    return quantity;
}

// The numbers that both allow, if there are any; in the same unit.
std::optional<Quantity> Quantity::merged(const Quantity& other) const {
    Quantity both = *this;
    both.min = std::max(min, other.min);
    both.max = std::min(max, other.max);
    return unit == other.unit && both.min <= both.max ? std::optional(both) : std::nullopt;
}

// Reads a named value, or {"at_least": 6, "below": 12}.
std::optional<FactTest> Quantity::read_test(const JsonReader& node, const Fact& fact) const {
    if (node.value().is_object()) return read_range(node, min, max);
    if (!node.value().is_string()) {
        node.report(Code::wrong_type, "A quantity is compared with a range or with one of its named values.");
        return std::nullopt;
    }
    const std::optional<std::size_t> option = read_option(node, fact);
    if (!option) return std::nullopt;
    FactTest test;
    test.options.push_back(*option);
    return test;
}

FactCells Quantity::cells(const Fact& fact, const std::vector<const FactTest*>& tests) const {
    std::set<int> thresholds;
    for (const FactTest* test : tests) {
        if (test->at_least) thresholds.insert(*test->at_least);
        if (test->below) thresholds.insert(*test->below);
    }
    FactCells cells = option_cells(fact);
    for (const Interval& interval : intervals_between(min, max, thresholds)) {
        cells.push_back({interval_id(interval, min), interval});
    }
    return cells;
}

CellSet Quantity::cells_of(const FactTest& test, const FactCells& cells) const {
    CellSet set = option_cells(test);
    if (!test.at_least && !test.below) return set;
    if (test.at_least && *test.at_least > max) return set;
    // A threshold at or under the smallest number, or over the largest, cuts nothing; bring it to the end it stands
    // for.
    FactTest range = test;
    if (range.at_least && *range.at_least <= min) range.at_least = min;
    if (range.below && *range.below > max) range.below.reset();
    for (std::size_t cell = option_count(cells); cell < cells.size(); ++cell) {
        if (inside(*cells[cell].interval, range)) set |= one_cell(cell);
    }
    return set;
}

std::optional<std::size_t> Quantity::effort(const FactCells& cells, std::size_t from, std::size_t to) const {
    const std::size_t named = option_count(cells);
    if (to < named || to < from) return std::nullopt;
    const std::size_t first = std::max(from, named);
    if ((from < named && !start) || (to > first && !wait)) return std::nullopt;
    const int begin = from < named ? *start : 0;
    return static_cast<std::size_t>(begin) + (to > first ? (to - first) * static_cast<std::size_t>(*wait) : 0);
}

std::optional<std::string> Quantity::read_answer(const JsonReader& node, const FactCells& cells) const {
    if (node.value().is_string()) return read_cell_id(node, cells);
    if (!node.value().is_number_integer()) {
        node.report(Code::wrong_type,
                    "This is answered with a whole number, one of " + join_or_none(ids_of(cells)) + ", or null.");
        return std::nullopt;
    }
    std::optional<std::string> number = number_between(node.value(), min, max);
    if (!number) node.report(Code::out_of_range, "A whole number " + allowed(min, max) + " is needed here.");
    return number;
}

// The smallest number of an interval can be told any policy, however it cuts the fact.
nlohmann::ordered_json Quantity::answer_json(const Cell& cell) const {
    return cell.interval ? nlohmann::ordered_json(cell.interval->from) : nlohmann::ordered_json(cell.id);
}

nlohmann::ordered_json Quantity::condition_schema(const Fact& fact) const {
    nlohmann::ordered_json schema = described(fact, "a range of " + unit + ", or a named value");
    schema["anyOf"] = {{{"enum", option_ids(fact)}}, {{"$ref", "#/definitions/range"}}};
    if (fact.options.empty()) schema["anyOf"].erase(0);
    return schema;
}

nlohmann::ordered_json Quantity::answer_schema(const Fact& fact) const {
    nlohmann::ordered_json schema =
        described(fact, "a whole number of " + unit + ", a named value, or null for not sure");
    nlohmann::ordered_json values = option_ids(fact);
    values.push_back(nullptr);
    const nlohmann::ordered_json number{{"type", "integer"}, {"minimum", min}, {"maximum", max}};
    schema["anyOf"] = {number, {{"enum", std::move(values)}}};
    return schema;
}

Text Quantity::words(const Interval& interval, const Units& units) const {
    return interval_words(units.at(unit), interval, interval.from == min);
}

}  // namespace huji
