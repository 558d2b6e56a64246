#include "author/policy/condition_reader.hpp"

#include "author/written.hpp"
#include "catch.hpp"

using namespace huji;
using tests::Lines;
using tests::Written;

namespace {

Vocabulary vocabulary_of_two() {
    Fact rents;
    rents.id = "rents";
    rents.type = Flag();
    rents.options = {{"false", {}, 50}, {"true", {}, 50}};
    Quantity numbers;
    numbers.max = 600;
    Fact months;
    months.id = "months";
    months.type = numbers;
    months.options = {{"none", {}, 1}};
    Vocabulary vocabulary;
    vocabulary.facts = {rents, months};
    return vocabulary;
}

Lines errors_in(const std::string& condition) {
    const Vocabulary vocabulary = vocabulary_of_two();
    Written written(condition);
    (void)ConditionReader(vocabulary).read(written.node());
    return written.reported();
}

/// Definitions, and a condition that uses them.
struct Reading {
    Vocabulary vocabulary = vocabulary_of_two();
    ConditionReader reader{vocabulary};
    std::vector<Definition> definitions;
    Lines reported;

    explicit Reading(const std::string& list) {
        Written written(list);
        definitions = reader.read_definitions(written.node());
        reported = written.reported();
    }
};

}  // namespace

TEST_CASE("a condition is read as it nests") {
    const Vocabulary vocabulary = vocabulary_of_two();
    Written written(R"({"all": [{"rents": true}, {"any": [{"not": {"months": "none"}}, true]}]})");
    const Condition condition = ConditionReader(vocabulary).read(written.node());
    CHECK(written.reported() == Lines{});
    REQUIRE(condition.kind == Condition::Kind::all);
    REQUIRE(condition.parts.size() == 2);
    CHECK(condition.parts[0].kind == Condition::Kind::test);
    CHECK(condition.parts[0].test.fact == 0);
    CHECK(condition.parts[0].test.options == std::vector<std::size_t>{1});
    const Condition& any = condition.parts[1];
    REQUIRE(any.kind == Condition::Kind::any);
    REQUIRE(any.parts[0].kind == Condition::Kind::negation);
    CHECK(any.parts[0].parts[0].test.fact == 1);
    CHECK(any.parts[1].kind == Condition::Kind::constant);
    CHECK(any.parts[1].value);
    std::set<std::size_t> facts;
    collect_facts(condition, facts);
    CHECK(facts == std::set<std::size_t>{0, 1});
}

TEST_CASE("what cannot be read as a condition is reported where it stands") {
    CHECK(errors_in("3") == Lines{"bad_condition "});
    CHECK(errors_in("{}") == Lines{"bad_condition "});
    CHECK(errors_in(R"({"rents": true, "months": "none"})") == Lines{"bad_condition "});
    CHECK(errors_in(R"({"all": []})") == Lines{"bad_condition /all"});
    CHECK(errors_in(R"({"any": {"rents": true}})") == Lines{"bad_condition /any"});
    CHECK(errors_in(R"({"not": {"rent": true}})") == Lines{"unknown_fact /not/rent"});
    CHECK(errors_in(R"({"all": [{"rents": 1}, "tenant"]})") ==
          Lines{"wrong_type /all/0/rents", "unknown_definition /all/1"});
}

TEST_CASE("definitions stand in any order, and each knows what it is made of") {
    Reading reading(R"([{"id": "settled", "condition": {"all": ["tenant", {"months": {"at_least": 6}}]}},
                        {"id": "tenant", "condition": {"rents": true}}])");
    CHECK(reading.reported == Lines{});
    REQUIRE(reading.definitions.size() == 2);
    const Condition& tenant = reading.definitions[0].condition.parts.at(0);
    CHECK(tenant.kind == Condition::Kind::definition);
    CHECK(tenant.name == "tenant");
    CHECK(tenant.parts.at(0).test.fact == 0);
    CHECK(reading.reader.named() == std::set<std::string>{"tenant"});
    Written use(R"("settled")");
    CHECK(reading.reader.read(use.node()).name == "settled");
    CHECK(reading.reader.named() == std::set<std::string>{"settled", "tenant"});
}

TEST_CASE("a definition by way of itself, or a second one of its name, is reported") {
    CHECK(Reading(R"([{"id": "a", "condition": {"not": "b"}}, {"id": "b", "condition": "a"}])").reported ==
          Lines{"definition_cycle /1/condition"});
    CHECK(Reading(R"([{"id": "a", "condition": true}, {"id": "a", "condition": false}])").reported ==
          Lines{"duplicate_id /1/id"});
}

TEST_CASE("a definition that no condition names is reported") {
    Written list(R"([{"id": "a", "condition": true}, {"id": "b", "condition": true}])");
    report_unused_definitions(list.node(), {"b"});
    CHECK(list.reported() == Lines{"unused_definition /0/id"});
}
