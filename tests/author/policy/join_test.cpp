#include "author/policy/join.hpp"

#include <set>
#include <vector>

#include "catch.hpp"

using namespace huji;

using Texts = std::vector<std::string>;

TEST_CASE("texts are joined with the separator between them, empty ones too") {
    CHECK(join(Texts{}, "; ").empty());
    CHECK(join(Texts{"a"}, "; ") == "a");
    CHECK(join(Texts{"a", "", "b"}, "; ") == "a; ; b");
    CHECK(join(std::set<std::string>{"b", "a"}, "、") == "a、b");
}

TEST_CASE("elements are joined by what is said of them") {
    CHECK(join(std::vector<int>{1, 2, 3}, " ", [](int number) { return std::to_string(2 * number); }) == "2 4 6");
}

TEST_CASE("no names are none") {
    CHECK(join_or_none(Texts{}) == "none");
    CHECK(join_or_none(Texts{"a", "b"}) == "a, b");
}
