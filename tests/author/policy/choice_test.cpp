#include "author/policy/fact_types/choice.hpp"
#include "author/languages.hpp"

#include <nlohmann/json.hpp>

#include "author/policy/fact.hpp"
#include "author/written.hpp"
#include "catch.hpp"

using namespace huji;
using tests::Lines;
using tests::Written;

namespace {

const char* const job = R"({
  "id": "job", "type": "choice", "name": {"zh-Hans": "工作", "zh-Hant": "工作", "en": "Work"},
  "options": [
    {"id": "none", "text": {"zh-Hans": "无", "zh-Hant": "無", "en": "None"}, "weight": 20},
    {"id": "employer", "text": {"zh-Hans": "受雇", "zh-Hant": "受僱", "en": "Employed"}, "weight": 50},
    {"id": "own", "text": {"zh-Hans": "经商", "zh-Hant": "經商", "en": "Own business"}, "weight": 30}
  ],
  "gain": ["none", "employer"],
  "elsewhere": {"none": "none"},
  "change": {"to": {"own": {"effort": 5, "from": ["employer"]}, "employer": 3}}
})";

Fact fact_in(const std::string& text) {
    Written written(text);
    const std::optional<Fact> fact = read_fact(written.node(), "job", {});
    REQUIRE(written.reported() == Lines{});
    return fact.value();
}

}  // namespace

TEST_CASE("a choice is read with its options, its gain and the changes that a remedy may suggest") {
    const Fact fact = fact_in(job);
    CHECK(type_name(fact) == "choice");
    CHECK_FALSE(is_yes_or_no(fact));
    CHECK_FALSE(has_numbers(fact));
    REQUIRE(fact.options.size() == 3);
    CHECK(fact.options[2].text[en] == "Own business");
    CHECK(fact.gain == std::vector<std::size_t>{0, 1});
    CHECK(fact.elsewhere->at(0) == 0);
    const FactCells cells = cells_cut_by({}, fact);
    CHECK(ids_of(cells) == Lines{"none", "employer", "own"});
    CHECK(effort_of(fact, cells, 0, 0) == std::optional<std::size_t>(0));
    CHECK(effort_of(fact, cells, 0, 1) == std::optional<std::size_t>(3));
    CHECK(effort_of(fact, cells, 1, 2) == std::optional<std::size_t>(5));
    CHECK(effort_of(fact, cells, 0, 2) == std::nullopt);
    CHECK(effort_of(fact, cells, 1, 0) == std::nullopt);
}

TEST_CASE("what is wrong with a choice is said where it stands") {
    Written written(R"({"type": "choice", "name": {"zh-Hans": "甲", "zh-Hant": "甲", "en": "x"},
        "options": [{"id": "a", "text": {"zh-Hans": "甲", "zh-Hant": "甲", "en": "x"}, "weight": 1}],
        "gain": ["a"], "change": {"to": {"b": 1}}, "unit": "months"})");
    REQUIRE(read_fact(written.node(), "job", {}));
    CHECK(written.reported() ==
          Lines{"unknown_key /unit", "empty_list /options", "empty_list /gain", "unknown_option /change/to/b"});
}

TEST_CASE("a choice is compared with an option or a list of options") {
    const Fact fact = fact_in(job);
    const FactCells cells = cells_cut_by({}, fact);
    const auto cells_in = [&](const std::string& text) {
        Written written(text);
        const std::optional<FactTest> test = read_test(written.node(), fact);
        CHECK(written.reported() == Lines{});
        return cells_of(test.value(), fact, cells);
    };
    CHECK(cells_in(R"("employer")") == 0b010U);
    CHECK(cells_in(R"(["none", "own"])") == 0b101U);
    const auto wrong = [&](const std::string& text) {
        Written written(text);
        (void)read_test(written.node(), fact);
        return written.reported();
    };
    CHECK(wrong(R"("pilot")") == Lines{"unknown_option "});
    CHECK(wrong("true") == Lines{"wrong_type "});
    CHECK(wrong("[]") == Lines{"bad_condition "});
    CHECK(wrong(R"(["own", "own"])") == Lines{"duplicate_id /1"});
}

TEST_CASE("a choice is answered with an option's id") {
    const Fact fact = fact_in(job);
    const FactCells cells = cells_cut_by({}, fact);
    Written good(R"("own")");
    CHECK(read_answer(good.node(), fact, cells) == std::optional<std::string>("own"));
    CHECK(cell_of_answer("own", cells) == std::optional<std::size_t>(2));
    CHECK(answer_json(fact, cells[2]) == "own");
    for (const auto& [text, code] : {std::pair{"\"pilot\"", "unknown_option "}, std::pair{"3", "wrong_type "}}) {
        Written bad(text);
        CHECK_FALSE(read_answer(bad.node(), fact, cells));
        CHECK(bad.reported() == Lines{code});
    }
}

TEST_CASE("the schemas of a choice list its options") {
    const Fact fact = fact_in(job);
    CHECK(condition_schema(fact)["anyOf"][0]["enum"] == nlohmann::ordered_json({"none", "employer", "own"}));
    CHECK(condition_schema(fact)["anyOf"][1]["items"]["enum"] == nlohmann::ordered_json({"none", "employer", "own"}));
    CHECK(answer_schema(fact)["enum"] == nlohmann::ordered_json({"none", "employer", "own", nullptr}));
    CHECK(answer_schema(fact)["description"] == "Work: an option, or null for not sure.");
}
