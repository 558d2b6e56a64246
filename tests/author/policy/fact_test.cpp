#include "author/policy/fact.hpp"

#include "author/written.hpp"
#include "catch.hpp"

using namespace huji;
using tests::Lines;
using tests::Written;

TEST_CASE("a fact without a type, or of a type that there is not, is not read") {
    const std::string name = R"("name": {"zh-Hans": "甲", "zh-Hant": "甲", "en": "x"})";
    Written none("{" + name + "}");
    CHECK_FALSE(read_fact(none.node(), "x", {}));
    CHECK(none.reported() == Lines{"missing_key "});
    Written other("{\"type\": \"date\", " + name + "}");
    CHECK_FALSE(read_fact(other.node(), "x", {}));
    REQUIRE(other.reported() == Lines{"unknown_option /type"});
    CHECK(other.diagnostics[0].message == "A fact is a \"choice\", a \"flag\" or a \"quantity\".");
}

TEST_CASE("an option is found by its id") {
    Fact fact;
    fact.options = {{"none", {}, 1}, {"employer", {}, 1}};
    CHECK(option_named(fact, "employer") == std::optional<std::size_t>(1));
    CHECK(option_named(fact, "own") == std::nullopt);
}

TEST_CASE("the weights of options are the author's") {
    Fact fact;
    fact.type = Choice();
    fact.options = {{"none", {}, 3}, {"employer", {}, 7}};
    CHECK(weights_of(fact, cells_cut_by({}, fact)) == std::vector<double>{3, 7});
}
