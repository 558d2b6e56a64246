#include "catch.hpp"

#include "author/compile/cut.hpp"

using namespace huji;

namespace {

Fact quantity(int min, int max, std::vector<std::string> named) {
    Quantity months;
    months.min = min;
    months.max = max;
    Fact fact;
    fact.id = "months";
    fact.type = months;
    for (std::string& id : named) fact.options.push_back({std::move(id), {}, 1});
    return fact;
}

Vocabulary vocabulary_of(Fact fact) {
    Vocabulary vocabulary;
    vocabulary.facts.push_back(std::move(fact));
    return vocabulary;
}

Condition range(std::optional<int> at_least, std::optional<int> below) {
    Condition condition;
    condition.kind = Condition::Kind::test;
    condition.test.at_least = at_least;
    condition.test.below = below;
    return condition;
}

Cut cut_by(const Vocabulary& vocabulary, const std::vector<Condition>& conditions) {
    std::vector<const Condition*> pointers;
    for (const Condition& condition : conditions) pointers.push_back(&condition);
    return cut_of(vocabulary, pointers);
}

using Ids = std::vector<std::string>;

/// The cell that a number of months falls into, found without the code under test.
std::size_t cell_of(const FactCells& cells, int number) {
    std::size_t found = 0;
    for (std::size_t cell = 0; cell < cells.size(); ++cell) {
        if (cells[cell].interval && number >= cells[cell].interval->from) found = cell;
    }
    return found;
}

}  // namespace

TEST_CASE("thresholds cut a quantity into intervals that say their numbers") {
    const Vocabulary vocabulary = vocabulary_of(quantity(0, 1200, {"none"}));
    const Cut cut = cut_by(vocabulary, {range(12, {}), range({}, 6), range(6, 12)});
    CHECK(ids_of(cut.facts[0]) == Ids{"none", "under_6", "6_to_11", "12_or_more"});
}

TEST_CASE("two thresholds one apart leave a cell of one number") {
    const Vocabulary vocabulary = vocabulary_of(quantity(0, 1200, {}));
    CHECK(ids_of(cut_by(vocabulary, {range(5, 6)}).facts[0]) == Ids{"under_5", "5_to_5", "6_or_more"});
}

TEST_CASE("a quantity that no threshold cuts has one cell beside its named values") {
    const Vocabulary vocabulary = vocabulary_of(quantity(0, 1200, {"none"}));
    const Cut unused = cut_by(vocabulary, {});
    CHECK(ids_of(unused.facts[0]) == Ids{"none", "any_number"});
    const Cut all_numbers = cut_by(vocabulary, {range(0, {})});
    CHECK(ids_of(all_numbers.facts[0]) == Ids{"none", "any_number"});
}

TEST_CASE("a choice keeps its options and a flag no and yes") {
    Vocabulary vocabulary;
    Fact choice;
    choice.options = {{"town", {}, 1}, {"village", {}, 1}};
    Fact flag;
    flag.type = Flag();
    flag.options = {{"false", {}, 1}, {"true", {}, 1}};
    vocabulary.facts = {choice, flag};
    const Cut cut = cut_of(vocabulary, {});
    CHECK(ids_of(cut.facts[0]) == Ids{"town", "village"});
    CHECK(ids_of(cut.facts[1]) == Ids{"false", "true"});
}

TEST_CASE("thresholds are found inside definitions and negations") {
    const Vocabulary vocabulary = vocabulary_of(quantity(0, 1200, {}));
    Condition definition;
    definition.kind = Condition::Kind::definition;
    definition.parts = {range(24, {})};
    Condition negation;
    negation.kind = Condition::Kind::negation;
    negation.parts = {definition};
    CHECK(ids_of(cut_by(vocabulary, {negation}).facts[0]) == Ids{"under_24", "24_or_more"});
}

TEST_CASE("a range holds for exactly the cells of its numbers, and for no named value") {
    const Vocabulary vocabulary = vocabulary_of(quantity(0, 40, {"none"}));
    std::vector<Condition> conditions;
    for (int low = 0; low <= 40; low += 7) {
        conditions.push_back(range(low, {}));
        for (int high = low + 1; high <= 40; high += 9) conditions.push_back(range(low, high));
    }
    conditions.push_back(range({}, 13));
    const Cut cut = cut_by(vocabulary, conditions);
    for (const Condition& condition : conditions) {
        const CellSet cells = cells_of(condition.test, vocabulary, cut);
        CHECK((cells & 1U) == 0);
        for (int number = 0; number <= 40; ++number) {
            const bool inside = (!condition.test.at_least || number >= *condition.test.at_least) &&
                                (!condition.test.below || number < *condition.test.below);
            const bool held = (cells >> cell_of(cut.facts[0], number) & 1U) != 0;
            if (held != inside) FAIL("number " << number << " in " << condition.test.at_least.value_or(-1) << "..");
        }
    }
}

TEST_CASE("a named value holds for its own cell alone") {
    const Vocabulary vocabulary = vocabulary_of(quantity(0, 1200, {"none", "unknown"}));
    FactTest test;
    test.options = {1};
    CHECK(cells_of(test, vocabulary, cut_of(vocabulary, {})) == 0b010U);
}

TEST_CASE("a cell is found by its id, and not by another") {
    const Vocabulary vocabulary = vocabulary_of(quantity(0, 1200, {"none"}));
    const Cut cut = cut_by(vocabulary, {range(12, {})});
    CHECK(cell_named(cut.facts[0], "12_or_more") == std::optional<std::size_t>(2));
    CHECK(cell_named(cut.facts[0], "6_to_11") == std::nullopt);
}
