#include "author/cases/self_test.hpp"

#include "catch.hpp"

namespace huji {
namespace {

Case citizen(const std::string& id, Date date, std::map<std::string, Verdict> verdicts) {
    Case made;
    made.id = id;
    made.date = date;
    made.verdicts = std::move(verdicts);
    return made;
}

std::vector<std::string> chosen(const std::vector<Case>& cases, std::size_t most) {
    std::vector<std::string> ids;
    for (const Case* one : pick_self_test_cases(cases, most)) ids.push_back(one->id);
    return ids;
}

constexpr Verdict yes = Verdict::applies;
constexpr Verdict no = Verdict::does_not_apply;
constexpr Verdict ask = Verdict::possible;

}  // namespace

TEST_CASE("the case that shows most comes first, and none that shows nothing new") {
    const std::vector<Case> cases{citizen("tenant", 1, {{"rent", yes}, {"buy", no}}),
                                  citizen("owner", 1, {{"rent", no}, {"buy", yes}, {"lend", ask}}),
                                  citizen("second_tenant", 1, {{"rent", yes}, {"buy", no}})};
    CHECK(chosen(cases, 4) == std::vector<std::string>{"owner", "tenant"});
    CHECK(chosen(cases, 1) == std::vector<std::string>{"owner"});
    CHECK(chosen({}, 4).empty());
}

TEST_CASE("the cases are of the date that most have, and none whose answers clash") {
    std::vector<Case> cases{citizen("early", 1, {{"rent", yes}, {"buy", yes}}), citizen("tenant", 2, {{"rent", yes}}),
                            citizen("owner", 2, {{"rent", no}}), citizen("nobody", 2, {})};
    cases.back().clash = std::set<std::string>{"land"};
    CHECK(chosen(cases, 4) == std::vector<std::string>{"tenant", "owner"});
}

TEST_CASE("the check sum is CRC-32 of the bytes") {
    CHECK(check_sum("123456789") == 0xCBF43926);
    CHECK(check_sum("") == 0);
}

}  // namespace huji
