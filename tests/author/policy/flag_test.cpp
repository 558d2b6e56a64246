#include "author/policy/fact_types/flag.hpp"
#include "author/languages.hpp"

#include <nlohmann/json.hpp>

#include "author/policy/fact.hpp"
#include "author/written.hpp"
#include "catch.hpp"

using namespace huji;
using tests::Lines;
using tests::Written;

namespace {

const char* const rural = R"({
  "id": "rural", "type": "flag", "name": {"zh-Hans": "农村", "zh-Hant": "農村", "en": "Rural"},
  "yes": {"zh-Hans": "是", "zh-Hant": "是", "en": "You are from the country"},
  "no": {"zh-Hans": "否", "zh-Hant": "否", "en": "You are not from the country"},
  "weight": 60, "gain": true, "change": {"to": {"true": 2}}
})";

Fact flag_read() {
    Written written(rural);
    const std::optional<Fact> fact = read_fact(written.node(), "rural", {});
    REQUIRE(written.reported() == Lines{});
    return fact.value();
}

}  // namespace

TEST_CASE("a flag has two options, no before yes, which share a hundred") {
    const Fact fact = flag_read();
    CHECK(type_name(fact) == "flag");
    CHECK(is_yes_or_no(fact));
    REQUIRE(fact.options.size() == 2);
    CHECK(fact.options[0].weight == 40);
    CHECK(fact.options[1].weight == 60);
    CHECK(fact.options[1].text[en] == "You are from the country");
    CHECK(fact.gain == std::vector<std::size_t>{0, 1});
    const FactCells cells = cells_cut_by({}, fact);
    CHECK(ids_of(cells) == Lines{"false", "true"});
    CHECK(effort_of(fact, cells, 0, 1) == std::optional<std::size_t>(2));
    CHECK(effort_of(fact, cells, 1, 0) == std::nullopt);
}

TEST_CASE("a flag is compared and answered with true and false alone") {
    const Fact fact = flag_read();
    const FactCells cells = cells_cut_by({}, fact);
    for (const bool yes : {true, false}) {
        Written written(yes ? "true" : "false");
        CHECK(cells_of(read_test(written.node(), fact).value(), fact, cells) == (yes ? 0b10U : 0b01U));
        const std::optional<std::string> answer = read_answer(written.node(), fact, cells);
        REQUIRE(answer);
        const std::optional<std::size_t> cell = cell_of_answer(*answer, cells);
        REQUIRE(cell);
        CHECK(answer_json(fact, cells[*cell]) == nlohmann::ordered_json(written.json));
    }
    Written word(R"("yes")");
    CHECK_FALSE(read_test(word.node(), fact));
    CHECK_FALSE(read_answer(word.node(), fact, cells));
    CHECK(word.reported() == Lines{"wrong_type ", "wrong_type "});
}

TEST_CASE("not sure is an answer that leaves every cell") {
    const Fact fact = flag_read();
    Written written("null");
    CHECK(read_answer(written.node(), fact, cells_cut_by({}, fact)) == std::optional<std::string>("null"));
    CHECK(cell_of_answer("null", cells_cut_by({}, fact)) == std::nullopt);
}

TEST_CASE("the schemas of a flag take true and false, and an answer may be null") {
    const Fact fact = flag_read();
    CHECK(condition_schema(fact)["type"] == "boolean");
    CHECK(answer_schema(fact)["enum"] == nlohmann::ordered_json({true, false, nullptr}));
}
