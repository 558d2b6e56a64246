#include "catch.hpp"

#include "author/cases/workspace.hpp"
#include "author/policy_folder.hpp"

using namespace huji;

namespace {

using Failures = std::vector<std::string>;

/// Returns the failures of one case of the good policies after a change to what it expects.
Failures failures_after(std::size_t number, const Json& patch) {
    const PolicyFolder folder;
    folder.write("alder/cases.json", folder.read("alder/cases.json").patch(patch));
    const std::unique_ptr<Workspace> workspace = load_workspace(folder.path());
    load_cases(*workspace);
    const LoadedJurisdiction* jurisdiction = workspace->find("alder");
    REQUIRE(jurisdiction != nullptr);
    REQUIRE_FALSE(has_error(workspace->diagnostics));
    return run_case(jurisdiction->cases.at(number), jurisdiction->pack).failures;
}

Json replace(const std::string& path, const Json& value) {
    return Json::array({{{"op", "replace"}, {"path", path}, {"value", value}}});
}

Json add(const std::string& path, const Json& value) {
    return Json::array({{{"op", "add"}, {"path", path}, {"value", value}}});
}

}  // namespace

TEST_CASE("cases that expect what is so have no failures") {
    for (std::size_t i = 0; i < 4; ++i) CHECK(failures_after(i, Json::array()).empty());
}

TEST_CASE("a wrong verdict is a failure that names both") {
    CHECK(failures_after(0, replace("/cases/0/verdicts/keep_land", "applies")) ==
          Failures{"keep_land: expected applies, got does_not_apply"});
}

TEST_CASE("the verdict of * stands for all that are not named, and no others") {
    CHECK(failures_after(1, replace("/cases/1/verdicts/*", "applies")) ==
          Failures{"settle_by_renting: expected applies, got does_not_apply",
                   "keep_land: expected applies, got does_not_apply"});
}

TEST_CASE("a question too many or too few is a failure") {
    CHECK(failures_after(0, replace("/cases/0/asks", {"work"})) == Failures{"asks: expected work, got none"});
    CHECK(failures_after(3, add("/cases/3/asks", Json::array())) == Failures{});
}

TEST_CASE("another reason is a failure") {
    CHECK(failures_after(0, replace("/cases/0/reason/settle_by_renting", {"area"})) ==
          Failures{"settle_by_renting: reason: expected area, got area, lease, months"});
}

TEST_CASE("another remedy is a failure, also where none is expected or found") {
    CHECK(failures_after(1, replace("/cases/1/remedy/settle_by_renting", nullptr)) ==
          Failures{"settle_by_renting: remedy: expected none, got months from 6_to_11 to 12_or_more"});
    CHECK(failures_after(1, replace("/cases/1/remedy/settle_by_renting/0/from", "under_6")).size() == 1);
    CHECK(failures_after(1, replace("/cases/1/remedy/keep_land", Json::array({{{"fact", "land"}, {"to", "true"}}}))) ==
          Failures{"keep_land: remedy: expected land to true, got none"});
}

TEST_CASE("a contradiction that is not one, or is not expected, is a failure") {
    CHECK(failures_after(2, replace("/cases/2/answers/rural", true)) ==
          Failures{"the answers should contradict each other, and do not"});
    CHECK(failures_after(2, replace("/cases/2/clash", {"land"})) == Failures{"clash: expected land, got land, rural"});
    CHECK(failures_after(0, replace("/cases/0/answers/land", true)) ==
          Failures{"the answers contradict each other: land, rural"});
}

TEST_CASE("the result of a case is the canonical JSON") {
    const PolicyFolder folder;
    const std::unique_ptr<Workspace> workspace = load_workspace(folder.path());
    load_cases(*workspace);
    const LoadedJurisdiction* jurisdiction = workspace->find("alder");
    const Json result = Json::parse(run_case(jurisdiction->cases.at(0), jurisdiction->pack).result);
    CHECK(result["city"] == "alder");
    CHECK(result["date"] == "2026-01-01");
    CHECK(result["pack"] == jurisdiction->pack.sha256());
    CHECK(result["entitlements"].size() == 3);
}
