// SARIF 2.1.0 as GitHub and GitLab read it: the members that they require, and lines that are right.
#include "catch.hpp"

#include <algorithm>
#include <set>

#include "author/command.hpp"

using huji::Json;

namespace {

/// Returns the log for a city whose second right belongs to nobody; written with line breaks, as an author's file is.
Json sarif_of_dead_right(const PolicyFolder& folder) {
    const Json dead = {{"all", {{{"rural", false}}, {{"land", true}}}}};
    const Json city = folder.read("alder/policy.json").patch(change("replace", "/entitlements/1/when", dead));
    folder.write("alder/policy.json", city.dump(2));
    const Run run = run_huji(folder, "check . --sarif");
    CHECK(run.exit == 1);
    return Json::parse(run.out);
}

Json result_of_rule(const Json& log, const std::string& rule) {
    for (const Json& result : log["runs"][0]["results"]) {
        if (result["ruleId"] == rule) return result;
    }
    return nullptr;
}

/// Returns the line of the last text that stands before another.
std::size_t line_before(const std::string& text, const std::string& part, const std::string& before) {
    const std::size_t at = text.rfind(part, text.find(before));
    return static_cast<std::size_t>(std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n')) + 1;
}

}  // namespace

TEST_CASE("a SARIF log has a version, a tool with its rules, and results that name them") {
    const PolicyFolder folder;
    const Json log = sarif_of_dead_right(folder);
    CHECK(log["version"] == "2.1.0");
    CHECK(log["$schema"].is_string());
    REQUIRE(log["runs"].size() == 1);
    const Json& driver = log["runs"][0]["tool"]["driver"];
    CHECK(driver["name"] == "huji");
    std::set<std::string> ids;
    for (const Json& rule : driver["rules"]) {
        CHECK(ids.insert(rule["id"]).second);
        CHECK(rule["shortDescription"]["text"].is_string());
    }
    for (const Json& result : log["runs"][0]["results"]) {
        INFO(result.dump(2));
        CHECK(driver["rules"][result["ruleIndex"].get<std::size_t>()]["id"] == result["ruleId"]);
        const std::string level = result["level"];
        CHECK(std::set<std::string>{"error", "warning", "note"}.count(level) == 1);
        CHECK(result["message"]["text"].is_string());
        REQUIRE(result["locations"].size() == 1);
        const Json& place = result["locations"][0]["physicalLocation"];
        CHECK(std::filesystem::exists(folder.path(place["artifactLocation"]["uri"])));
        CHECK(place["region"]["startLine"].get<int>() >= 1);
        CHECK(place["region"]["startColumn"].get<int>() >= 1);
    }
}

TEST_CASE("a SARIF result stands at its line in a file named from the working directory") {
    const PolicyFolder folder;
    const Json result = result_of_rule(sarif_of_dead_right(folder), "never_holds");
    CHECK(result["level"] == "error");
    CHECK(result["properties"]["example"]["place"] == "alder");
    const Json& place = result["locations"][0]["physicalLocation"];
    CHECK(place["artifactLocation"]["uri"] == "alder/policy.json");
    const std::string text = content(folder.path("alder/policy.json"));
    CHECK(place["region"]["startLine"] == line_before(text, "\"when\"", "\"rural\": false"));
}

TEST_CASE("a SARIF log of a file that is not JSON names the place of the fault") {
    const PolicyFolder folder;
    folder.write("alder/policy.json", std::string("{"));
    const Json log = Json::parse(run_huji(folder, "check . --sarif").out);
    const Json result = result_of_rule(log, "bad_syntax");
    CHECK(result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "alder/policy.json");
    CHECK(result["locations"][0]["physicalLocation"]["region"]["startLine"] == 1);
}

TEST_CASE("SARIF and JSON are not printed at once") {
    const PolicyFolder folder;
    CHECK(run_huji(folder, "check . --sarif --json").exit == 2);
}
