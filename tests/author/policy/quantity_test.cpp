#include "author/policy/fact_types/quantity.hpp"
#include "author/languages.hpp"

#include <nlohmann/json.hpp>

#include "author/policy/fact.hpp"
#include "author/written.hpp"
#include "catch.hpp"

using namespace huji;
using tests::Lines;
using tests::Written;

namespace {

Units months() {
    Unit unit;
    unit.any[en] = "any time";
    unit.below[en] = "under {to}";
    unit.between[en] = "{from} to {to}";
    unit.at_least[en] = "{from} or more";
    unit.other[en] = "{n} months";
    return {{"months", unit}};
}

Fact stay() {
    Written written(R"({"id": "stay", "type": "quantity", "name": {"zh-Hans": "甲", "zh-Hant": "甲", "en": "Stay"},
        "unit": "months", "min": 0, "max": 600, "gain": true, "change": {"start": 3, "wait": 2},
        "named": [{"id": "none", "text": {"zh-Hans": "无", "zh-Hant": "無", "en": "not here"}, "weight": 40}]})");
    const std::optional<Fact> fact = read_fact(written.node(), "stay", months());
    REQUIRE(written.reported() == Lines{});
    return fact.value();
}

FactTest range(std::optional<int> at_least, std::optional<int> below) {
    FactTest test;
    test.at_least = at_least;
    test.below = below;
    return test;
}

FactCells cells_at_6_and_12(const Fact& fact) {
    const FactTest half_a_year = range(6, 12);
    return cells_cut_by({&half_a_year}, fact);
}

Lines reported_of(const std::string& test) {
    Written written(test);
    (void)read_test(written.node(), stay());
    return written.reported();
}

}  // namespace

TEST_CASE("a quantity is cut into its named values and the intervals between thresholds") {
    const Fact fact = stay();
    CHECK(has_numbers(fact));
    CHECK(largest_number(fact) == 600);
    const FactCells cells = cells_at_6_and_12(fact);
    CHECK(ids_of(cells) == Lines{"none", "under_6", "6_to_11", "12_or_more"});
    CHECK(option_count(cells) == 1);
    CHECK(ids_of(cells_cut_by({}, fact)) == Lines{"none", "any_number"});
    const FactTest beyond = range(0, 601);
    CHECK(ids_of(cells_cut_by({&beyond}, fact)) == Lines{"none", "any_number"});
}

TEST_CASE("waiting leads to later intervals, and a start from a named value to the first") {
    const Fact fact = stay();
    const FactCells cells = cells_at_6_and_12(fact);
    CHECK(effort_of(fact, cells, 0, 1) == std::optional<std::size_t>(3));
    CHECK(effort_of(fact, cells, 0, 3) == std::optional<std::size_t>(7));
    CHECK(effort_of(fact, cells, 1, 3) == std::optional<std::size_t>(4));
    CHECK(effort_of(fact, cells, 3, 1) == std::nullopt);
    CHECK(effort_of(fact, cells, 1, 0) == std::nullopt);
}

TEST_CASE("the intervals of a quantity share what its named values leave of a hundred") {
    const Fact fact = stay();
    CHECK(weights_of(fact, cells_at_6_and_12(fact)) == std::vector<double>{40, 20, 20, 20});
}

TEST_CASE("a quantity is compared with a range or a named value") {
    const Fact fact = stay();
    const FactCells cells = cells_at_6_and_12(fact);
    const auto cells_in = [&](const std::string& text) {
        Written written(text);
        const std::optional<FactTest> test = read_test(written.node(), fact);
        CHECK(written.reported() == Lines{});
        return cells_of(test.value(), fact, cells);
    };
    CHECK(cells_in(R"("none")") == 0b0001U);
    CHECK(cells_in(R"({"at_least": 6})") == 0b1100U);
    CHECK(cells_in(R"({"below": 12})") == 0b0110U);
    CHECK(cells_in(R"({"at_least": 6, "below": 12})") == 0b0100U);
    CHECK(cells_in(R"({"at_least": 0})") == 0b1110U);
}

TEST_CASE("a range that says nothing is reported") {
    CHECK(reported_of("{}") == Lines{"bad_condition "});
    CHECK(reported_of(R"({"at_least": 601})") == Lines{"impossible_cell "});
    CHECK(reported_of(R"({"at_least": -1})") == Lines{"impossible_cell "});
    CHECK(reported_of(R"({"below": 0})") == Lines{"impossible_cell "});
    CHECK(reported_of(R"({"below": 601})") == Lines{"impossible_cell "});
    CHECK(reported_of(R"({"at_least": 12, "below": 12})") == Lines{"impossible_cell "});
    CHECK(reported_of(R"({"from": 6})") == Lines{"unknown_key /from"});
    CHECK(reported_of(R"("never")") == Lines{"unknown_option "});
    CHECK(reported_of("6") == Lines{"wrong_type "});
}

TEST_CASE("a quantity is answered with a number of any size that is allowed, or with a cell") {
    const Fact fact = stay();
    const FactCells cells = cells_at_6_and_12(fact);
    const auto answer = [&](const std::string& text) {
        Written written(text);
        const std::optional<std::string> value = read_answer(written.node(), fact, cells);
        return value ? *value : written.reported().at(0);
    };
    CHECK(answer("0") == "0");
    CHECK(answer("600") == "600");
    CHECK(answer(R"("6_to_11")") == "6_to_11");
    CHECK(answer("601") == "out_of_range ");
    CHECK(answer("-1") == "out_of_range ");
    CHECK(answer("18446744073709551615") == "out_of_range ");
    CHECK(answer("-9223372036854775808") == "out_of_range ");
    CHECK(answer("6.5") == "wrong_type ");
    CHECK(answer("true") == "wrong_type ");
    CHECK(answer(R"("6_to_12")") == "unknown_option ");
    CHECK(cell_of_answer("11", cells) == std::optional<std::size_t>(2));
    CHECK(cell_of_answer("12", cells) == std::optional<std::size_t>(3));
    CHECK(answer_json(fact, cells[0]) == "none");
    CHECK(answer_json(fact, cells[2]) == 6);
}

TEST_CASE("neighbouring intervals are said as one") {
    const Fact fact = stay();
    const FactCells cells = cells_at_6_and_12(fact);
    const auto words = [&](CellSet set) {
        Lines lines;
        for (const Text& text : texts_of(fact, cells, set, months())) lines.push_back(text[en]);
        return lines;
    };
    CHECK(words(0b0001) == Lines{"not here"});
    CHECK(words(0b0101) == Lines{"not here", "6 months to 12 months"});
    CHECK(words(0b0110) == Lines{"under 12 months"});
    CHECK(words(0b1100) == Lines{"6 months or more"});
    CHECK(words(0b1010) == Lines{"under 6 months", "12 months or more"});
    CHECK(words(0b1110) == Lines{"any time"});
}

TEST_CASE("two quantities are one where unit and numbers agree") {
    const Fact fact = stay();
    Fact other = fact;
    std::get<Quantity>(other.type).min = 1;
    std::get<Quantity>(other.type).max = 1200;
    const std::optional<AnyFactType> both = merged(fact, other);
    REQUIRE(both);
    CHECK(std::get<Quantity>(*both).min == 1);
    CHECK(std::get<Quantity>(*both).max == 600);
    std::get<Quantity>(other.type).min = 601;
    CHECK_FALSE(merged(fact, other));
    std::get<Quantity>(other.type).min = 0;
    std::get<Quantity>(other.type).unit = "years";
    CHECK_FALSE(merged(fact, other));
    other.type = Flag();
    CHECK_FALSE(merged(fact, other));
}

TEST_CASE("the limits of a quantity stand in its answers' schema") {
    const Fact fact = stay();
    const Json number = answer_schema(fact)["anyOf"][0];
    CHECK(number == Json::parse(R"({"type": "integer", "minimum": 0, "maximum": 600})"));
    CHECK(answer_schema(fact)["anyOf"][1]["enum"] == nlohmann::ordered_json({"none", nullptr}));
    CHECK(condition_schema(fact)["anyOf"].size() == 2);
    Fact numbers_only = fact;
    numbers_only.options.clear();
    CHECK(condition_schema(numbers_only)["anyOf"] ==
          nlohmann::ordered_json::parse(R"([{"$ref": "#/definitions/range"}])"));
}
