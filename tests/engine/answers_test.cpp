#include "engine/answers.hpp"

#include <bit>
#include <string>

#include "catch.hpp"
#include "citizen.hpp"

using namespace huji;
using namespace huji::tests;

namespace {

// rents: flag; work: choice; months: 0..600 with `none`, cut at 6 and 12; age: 16..120, cut at 18.
City renters_town() {
    SmallPolicy p;
    p.flag("rents");
    p.choice("work", {"none", "employer", "flexible"});
    p.quantity("months", 0, 600, {"none"});
    p.quantity("age", 16, 120);
    p.entitlement("a", all({p.yes("rents"), p.at_least("months", 6), p.at_least("age", 18)}));
    p.entitlement("b", all({p.is("work", "employer"), p.between("months", 6, 12)}));
    return p.compiled();
}

AnswerError answer(const City& city, const std::string& fact, const std::string& value) {
    Answers answers(city.pack);
    return answers.answer(city.pack, fact, value);
}

// The id of the one cell that an answer leaves, "?" when it leaves several.
std::string cell_after(const City& city, const std::string& fact, const std::string& value) {
    Answers answers(city.pack);
    REQUIRE(answers.answer(city.pack, fact, value) == AnswerError::none);
    for (std::size_t i = 0; i < city.pack.facts().size(); ++i) {
        const Pack::Fact f = city.pack.facts()[i];
        if (f.id != fact) continue;
        const CellSet cells = answers.cells()[i];
        return std::has_single_bit(cells) ? std::string(city.pack.cell_id(f, first_cell(cells))) : "?";
    }
    return "no such fact";
}

}  // namespace

TEST_CASE("nobody has answered anything at first: every cell is possible") {
    const City city = renters_town();
    const Answers answers(city.pack);
    CHECK(answers.answered() == 0);
    CHECK(answers.cells() == CellSets{0b11, 0b111, 0b1111, 0b11});
}

TEST_CASE("a number falls into the cell between the thresholds on its two sides") {
    const City city = renters_town();
    CHECK(cell_after(city, "months", "0") == "under_6");
    CHECK(cell_after(city, "months", "5") == "under_6");
    CHECK(cell_after(city, "months", "6") == "6_to_11");
    CHECK(cell_after(city, "months", "11") == "6_to_11");
    CHECK(cell_after(city, "months", "12") == "12_or_more");
    CHECK(cell_after(city, "months", "600") == "12_or_more");
    CHECK(cell_after(city, "age", "16") == "under_18");
    CHECK(cell_after(city, "age", "17") == "under_18");
    CHECK(cell_after(city, "age", "18") == "18_or_more");
    CHECK(cell_after(city, "age", "120") == "18_or_more");
    CHECK(cell_after(city, "months", "007") == "6_to_11");
}

TEST_CASE("a quantity may also be answered by a cell's id or a named value") {
    const City city = renters_town();
    CHECK(cell_after(city, "months", "none") == "none");
    CHECK(cell_after(city, "months", "6_to_11") == "6_to_11");
    CHECK(cell_after(city, "age", "under_18") == "under_18");
}

TEST_CASE("choices and flags are answered by their options") {
    const City city = renters_town();
    CHECK(cell_after(city, "work", "none") == "none");
    CHECK(cell_after(city, "work", "flexible") == "flexible");
    CHECK(cell_after(city, "rents", "true") == "true");
    CHECK(cell_after(city, "rents", "false") == "false");
}

TEST_CASE("an answer that cannot be meant is refused with its code") {
    const City city = renters_town();
    const auto refused = [&](const std::string& fact, const std::string& value) {
        return std::string(name(answer(city, fact, value)));
    };
    CHECK(refused("salary", "1") == "unknown_fact");
    CHECK(refused("", "true") == "unknown_fact");
    CHECK(refused("rent", "true") == "unknown_fact");
    CHECK(refused("rentss", "true") == "unknown_fact");
    CHECK(refused("work", "pirate") == "unknown_option");
    CHECK(refused("work", "") == "unknown_option");
    CHECK(refused("work", "Employer") == "unknown_option");
    CHECK(refused("months", "some") == "unknown_option");
    CHECK(refused("months", "") == "unknown_option");
    CHECK(refused("months", "6.5") == "unknown_option");
    CHECK(refused("months", "+6") == "unknown_option");
    CHECK(refused("months", "-") == "unknown_option");
    CHECK(refused("months", "6-") == "unknown_option");
    CHECK(refused("work", "3") == "wrong_type");
    CHECK(refused("work", "true") == "wrong_type");
    CHECK(refused("months", "true") == "wrong_type");
    CHECK(refused("rents", "1") == "wrong_type");
    CHECK(refused("rents", "yes") == "wrong_type");
    CHECK(refused("rents", "") == "wrong_type");
    CHECK(refused("months", "-1") == "out_of_range");
    CHECK(refused("months", "601") == "out_of_range");
    CHECK(refused("age", "15") == "out_of_range");
    CHECK(refused("age", "0") == "out_of_range");
    CHECK(refused("age", "121") == "out_of_range");
    // Numbers that would wrap around to an allowed one in 16, 32 or 64 bits.
    CHECK(refused("months", "65536") == "out_of_range");
    CHECK(refused("months", "4294967302") == "out_of_range");
    CHECK(refused("months", "18446744073709551622") == "out_of_range");
    CHECK(refused("months", "-99999999999999999999999") == "out_of_range");
    CHECK(refused("months", std::string(10000, '9')) == "out_of_range");
    CHECK(refused("months", "6") == "");
}

TEST_CASE("a refused answer changes nothing") {
    const City city = renters_town();
    Answers answers(city.pack);
    REQUIRE(answers.answer(city.pack, "months", "7") == AnswerError::none);
    const CellSets before = answers.cells();
    const FactSet asked = answers.answered();
    CHECK(answers.answer(city.pack, "months", "9999") == AnswerError::out_of_range);
    CHECK(answers.answer(city.pack, "months", "true") == AnswerError::wrong_type);
    CHECK(answers.answer(city.pack, "work", "pirate") == AnswerError::unknown_option);
    CHECK(answers.cells() == before);
    CHECK(answers.answered() == asked);
}

TEST_CASE("not sure leaves every cell but counts as asked") {
    const City city = renters_town();
    for (const char* fact : {"rents", "work", "months", "age"}) CHECK(cell_after(city, fact, "null") == "?");
    Answers answers(city.pack);
    REQUIRE(answers.answer(city.pack, "work", "null") == AnswerError::none);
    CHECK(answers.cells() == Answers(city.pack).cells());
    CHECK(fact_names(city.pack, answers.answered()) == Words{"work"});
}

TEST_CASE("a new answer takes the place of the earlier one") {
    const City city = renters_town();
    Answers answers(city.pack);
    REQUIRE(answers.answer(city.pack, "work", "employer") == AnswerError::none);
    REQUIRE(answers.answer(city.pack, "work", "none") == AnswerError::none);
    CHECK(answers.cells()[1] == one_cell(0));
    REQUIRE(answers.answer(city.pack, "work", "null") == AnswerError::none);
    CHECK(answers.cells()[1] == 0b111);
    CHECK(fact_names(city.pack, answers.answered()) == Words{"work"});
}

TEST_CASE("an answer taken back is as if never given, and the others stay") {
    const City city = renters_town();
    Answers answers(city.pack);
    REQUIRE(answers.answer(city.pack, "rents", "true") == AnswerError::none);
    REQUIRE(answers.answer(city.pack, "months", "3") == AnswerError::none);
    CHECK(answers.forget(city.pack, "months") == AnswerError::none);
    CHECK(answers.cells() == CellSets{0b10, 0b111, 0b1111, 0b11});
    CHECK(fact_names(city.pack, answers.answered()) == Words{"rents"});
    CHECK(answers.forget(city.pack, "work") == AnswerError::none);
    CHECK(answers.forget(city.pack, "salary") == AnswerError::unknown_fact);
    CHECK(fact_names(city.pack, answers.answered()) == Words{"rents"});
}

TEST_CASE("a fact has room for 32 cells") {
    SmallPolicy p;
    p.quantity("months", 0, 600, {"none"});
    std::vector<Condition> parts;
    for (int months = 1; months <= 30; ++months) parts.push_back(p.at_least("months", months * 10));
    for (std::size_t i = 0; i < parts.size(); ++i) p.entitlement(numbered("e", i), parts[i]);
    const City city = p.compiled();
    REQUIRE(city.pack.facts()[0].cell_count == 32);
    CHECK(Answers(city.pack).cells()[0] == 0xffffffffU);
    CHECK(cell_after(city, "months", "600") == "300_or_more");
    CHECK(Citizen(city).verdict("e29") == "undetermined");
    CHECK(Citizen(city).says("months", "299").verdict("e29") == "does_not_apply");
    CHECK(Citizen(city).says("months", "300").verdict("e29") == "applies");
    CHECK(Citizen(city).says("months", "none").verdict("e0") == "does_not_apply");
}
