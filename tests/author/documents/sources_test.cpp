// The command sources: what it says and writes.
#include "author/command.hpp"
#include "author/documents/cut.hpp"
#include "author/policy/load.hpp"

using huji::Json;

namespace {

Run compare_plan(const PolicyFolder& folder, const std::string& text, const std::string& options = "") {
    folder.write("plan.txt", text);
    return run_huji(folder, "sources alder plan.txt --policies . " + options);
}

}  // namespace

TEST_CASE("sources exits with 0 for the text that was read") {
    const PolicyFolder folder;
    const Run run = compare_plan(folder, plan);
    CHECK(run.exit == 0);
    CHECK(has(run.out, "4 clauses in 4 passages, 4 the same, no differences"));
    CHECK(run_huji(folder, "sources --help").exit == 0);
}

TEST_CASE("sources names the entitlements, principles and no_effect entries to read again, and exits with 1") {
    const PolicyFolder folder;
    const Run threshold = compare_plan(folder, replaced(plan, "12个月", "6个月"));
    CHECK(threshold.exit == 1);
    CHECK(has(threshold.out, "changed 二(一)"));
    CHECK(has(threshold.out, "entitlements: settle_by_renting\n"));
    CHECK_FALSE(has(threshold.out, "keep_land"));
    CHECK(has(compare_plan(folder, replaced(plan, "任何人", "有人")).out, "principles: voluntary\n"));
    CHECK(has(compare_plan(folder, replaced(plan, "居住", "工作")).out, "no effect: /documents/0/no_effect/0\n"));
}

TEST_CASE("sources gives programs the same as JSON; a new clause names what its neighbours grant") {
    const PolicyFolder folder;
    const Run run = compare_plan(folder, replaced(plan, "（二）土地", "（二）投靠落户。配偶可以落户。\n（三）土地"),
                                 "--document plan --json");
    CHECK(run.exit == 1);
    const Json json = Json::parse(run.out);
    CHECK(json["document"] == "plan");
    CHECK(json["same"] == 3);
    CHECK(json["written"] == false);
    REQUIRE(json["differences"].size() == 2);
    CHECK(json["differences"][0]["kind"] == "renumbered");
    CHECK(json["differences"][0]["now"] == "二(三)");
    CHECK(json["differences"][0]["entitlements"] == Json::array({"keep_land"}));
    CHECK(json["differences"][1]["kind"] == "new");
    CHECK(json["differences"][1]["passage"] == "二(二)");
    CHECK(json["differences"][1]["entitlements"] == Json::array({"settle_by_renting", "keep_land"}));
}

TEST_CASE("sources --write records the hashes, and nothing else in the file changes") {
    const PolicyFolder folder;
    const std::string before = content(folder.path("alder/policy.json"));
    const std::string text = replaced(plan, "12个月", "6个月");
    const Run run = compare_plan(folder, text, "--write");
    CHECK(run.exit == 0);
    CHECK(has(run.out, "changed 二(一)"));
    CHECK(has(run.out, "Recorded"));
    CHECK(compare_plan(folder, text).exit == 0);
    CHECK(compare_plan(folder, plan).exit == 1);
    CHECK(compare_plan(folder, plan, "--write").exit == 0);
    CHECK(content(folder.path("alder/policy.json")) == before);
}

TEST_CASE("sources --write fills in hashes that check misses") {
    const PolicyFolder folder;
    Json city = folder.read("alder/policy.json");
    for (Json& clause : city["documents"][0]["clauses"]) clause["sha256"] = nullptr;
    folder.write("alder/policy.json", city);
    CHECK(compare_plan(folder, plan).exit == 1);
    CHECK(compare_plan(folder, plan, "--write").exit == 0);
    CHECK(compare_plan(folder, plan).exit == 0);
    huji::Diagnostics diagnostics;
    huji::load_policies(folder.path(), diagnostics);
    CHECK_FALSE(huji::has_error(diagnostics));
}

TEST_CASE("sources --write refuses while the list does not match the text's numbering") {
    const PolicyFolder folder;
    const std::string before = content(folder.path("alder/policy.json"));
    for (const std::string& text :
         {replaced(plan, "（二）", "（三）"), replaced(plan, "三、自愿", "（三）新。\n三、自愿"),
          replaced(plan, "（二）土地权益。落户以后，承包地仍归本人。\n", "")}) {
        const Run run = compare_plan(folder, text, "--write");
        CHECK(run.exit == 1);
        CHECK(has(run.err, "nothing is written"));
        CHECK(content(folder.path("alder/policy.json")) == before);
    }
}

TEST_CASE("sources exits with 2 for what it cannot read, and says why") {
    const PolicyFolder folder;
    folder.write("plan.txt", plan);
    folder.write("gbk.txt", std::string("\xD2\xBB\xFF\xFF"));
    for (const char* arguments : {"", "alder", "alder nowhere.txt --policies .", "birch plan.txt --policies .",
                                  "alder plan.txt --policies . --document other", "alder gbk.txt --policies .",
                                  "alder plan.txt --policies nowhere"}) {
        INFO(arguments);
        const Run run = run_huji(folder, std::string("sources ") + arguments);
        CHECK(run.exit == 2);
        CHECK_FALSE(run.err.empty());
    }
}

TEST_CASE("the national layer's clauses need no hash, and are compared where a text is at hand") {
    const PolicyFolder folder;
    folder.write("law.txt", std::string("第一条 甲\n第二条 乙\n"));
    const Run run = run_huji(folder, "sources national law.txt --policies .");
    CHECK(run.exit == 1);
    CHECK(has(run.out, "unrecorded 第二条"));
    CHECK(run_huji(folder, "sources national law.txt --policies . --write").exit == 0);
    CHECK(run_huji(folder, "sources national law.txt --policies .").exit == 0);
}
