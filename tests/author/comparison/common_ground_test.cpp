// Two vocabularies as one: what is matched, what is added, and what cannot be.
#include "author/comparison/common_ground.hpp"

#include "catch.hpp"
#include "engine/small_policy.hpp"

namespace common_ground_tests {

using namespace huji;
using tests::SmallPolicy;

std::vector<std::string> ids(const CommonGround& ground) {
    std::vector<std::string> ids;
    for (const Fact& fact : ground.vocabulary.facts) ids.push_back(fact.id);
    return ids;
}

TEST_CASE("facts are matched by their ids, wherever they stand, and a new one stands after its neighbour") {
    SmallPolicy before, after;
    for (const char* id : {"a", "b", "c"}) before.flag(id);
    for (const char* id : {"c", "a", "new", "b"}) after.flag(id);
    const CommonGround ground = common_ground(before.vocabulary, after.vocabulary);
    CHECK(ids(ground) == std::vector<std::string>{"a", "new", "b", "c"});
    CHECK(ground.number.before == std::vector<std::size_t>{0, 2, 3});
    CHECK(ground.number.after == std::vector<std::size_t>{3, 0, 1, 2});
    CHECK_FALSE(ground.facts[1].known.before);
    CHECK_FALSE(ground.facts[1].incompatible);
}

TEST_CASE("a choice has the options of both sides, and a condition finds its own again") {
    SmallPolicy before, after;
    before.choice("job", {"none", "employer"});
    after.choice("job", {"employer", "gig", "none"});
    const CommonGround ground = common_ground(before.vocabulary, after.vocabulary);
    REQUIRE(ground.vocabulary.facts.size() == 1);
    const Fact& job = ground.vocabulary.facts[0];
    REQUIRE(job.options.size() == 3);
    CHECK(job.options[2].id == "gig");
    CHECK(ground.facts[0].only_after == std::vector<std::size_t>{2});
    CHECK(ground.facts[0].only_before.empty());
    const Condition condition = translated(after.is_one_of("job", {"employer", "gig"}), ground, Side::after);
    CHECK(condition.test.options == std::vector<std::size_t>{1, 2});
}

TEST_CASE("of a quantity the numbers count that both sides allow") {
    SmallPolicy before, after;
    before.quantity("months", 0, 600, {"none"});
    after.quantity("months", 1, 1200, {"none"});
    const CommonGround ground = common_ground(before.vocabulary, after.vocabulary);
    const auto& months = std::get<Quantity>(ground.vocabulary.facts[0].type);
    CHECK(months.min == 1);
    CHECK(months.max == 600);
}

TEST_CASE("a fact of another type under the same id is another fact, and known as such") {
    SmallPolicy before, after;
    before.flag("veteran");
    after.choice("veteran", {"no", "discharged", "retired"});
    const CommonGround ground = common_ground(before.vocabulary, after.vocabulary);
    REQUIRE(ground.vocabulary.facts.size() == 2);
    CHECK(ground.facts[0].incompatible);
    CHECK(ground.facts[1].incompatible);
    CHECK(ground.number.before[0] != ground.number.after[0]);
}

}  // namespace common_ground_tests
