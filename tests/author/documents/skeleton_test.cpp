// The folder of a new city: every clause of its document listed, nothing decided, nothing overwritten.
#include "author/documents/skeleton.hpp"

#include <set>

#include "author/command.hpp"
#include "author/policy/load.hpp"
#include "catch.hpp"

using huji::Json;
using huji::Skeleton;
using huji::skeleton_of;
using huji::SkeletonError;

namespace {

const std::string birch_plan =
    "桦树市户籍办法\n"
    "\n"
    "　　为方便群众，制定本办法。\n"
    "一、适用范围\n"
    "本办法写给来桦树市居住的人。\n"
    "二、落户条件\n"
    "（一）租房落户。租约登记满12个月的，可以落户。\n"
    "（二）土地权益。落户以后，承包地仍归本人。\n";

Skeleton birch(const std::string& text) { return skeleton_of({"birch", "桦树", "plan", "../schemas", text}); }

std::vector<std::string> clause_ids(const Skeleton& skeleton) {
    std::vector<std::string> ids;
    for (const huji::ListedClause& clause : skeleton.clauses) ids.push_back(clause.id);
    return ids;
}

/// Lays birch down in a copy of the good policies.
Run lay_birch(const PolicyFolder& folder, const std::string& more = "") {
    folder.write("plan.txt", birch_plan);
    return run_huji(folder, "new birch --text plan.txt --name 桦树 --document plan --policies . " + more);
}

/// "code pointer" of what the check finds in birch.
std::set<std::string> findings_about_birch(const PolicyFolder& folder) {
    std::set<std::string> found;
    const Json check = Json::parse(run_huji(folder, "check . --json").out);
    for (const Json& d : check["diagnostics"]) {
        if (has(d["file"], "birch")) found.insert(std::string(d["code"]) + " " + std::string(d["pointer"]));
    }
    return found;
}

}  // namespace

TEST_CASE("a skeleton lists every clause of the document, and no heading that only holds others") {
    const Skeleton skeleton = birch(birch_plan);
    REQUIRE(skeleton.error == SkeletonError::none);
    CHECK(clause_ids(skeleton) == std::vector<std::string>{"前言", "一", "二(一)", "二(二)"});
    CHECK(skeleton.clauses[2].text == "租房落户。租约登记满12个月的,可以落户。");
    CHECK(skeleton.clauses[0].opening_words == "为方便群众，制定本办法。");
}

TEST_CASE("a heading with a sentence of its own is a clause") {
    const Skeleton skeleton = birch("一、条件。凡在本市居住的，适用本条。\n（一）租房的，可以落户。\n");
    CHECK(clause_ids(skeleton) == std::vector<std::string>{"一", "一(一)"});
}

TEST_CASE("a skeleton has the title, and decides nothing") {
    const Json policy = Json::parse(birch(birch_plan).policy_json);
    CHECK(policy["$schema"] == "../schemas/policy.schema.json");
    CHECK(policy["name"]["zh-Hans"] == "桦树");
    CHECK(policy["documents"][0]["title"] == "桦树市户籍办法");
    CHECK(policy["entitlements"].empty());
    CHECK(policy["documents"][0]["no_effect"].empty());
    CHECK(policy["documents"][0]["effective"].is_null());
}

TEST_CASE("the clauses' texts are there to be read, under their headings") {
    const std::string text = birch(birch_plan).clauses_md;
    CHECK(has(text, "## 二 (heading)\n\n落户条件\n"));
    CHECK(has(text, "## 二(二)\n\n土地权益。落户以后,承包地仍归本人。\n"));
    CHECK(has(text, "## 前言\n\n为方便群众,制定本办法。\n"));
}

TEST_CASE("a text without numbers, or in another encoding, has no skeleton") {
    CHECK(birch("只有一句话。\n").error == SkeletonError::no_numbers);
    CHECK(birch("\xB5\xDA\xD2\xBB").error == SkeletonError::not_utf8);
    CHECK(birch("").error == SkeletonError::no_numbers);
}

TEST_CASE("new: check on a city just laid down names each uncovered clause and each missing text, and nothing else") {
    const PolicyFolder folder;
    const Run laid = lay_birch(folder);
    CHECK(laid.exit == 0);
    CHECK(has(laid.out, "4 clauses"));
    const std::set<std::string> expected{
        "empty_text /name/zh-Hant",
        "empty_text /name/en",
        "empty_text /documents/0/title_in/zh-Hans",
        "empty_text /documents/0/title_in/zh-Hant",
        "empty_text /documents/0/title_in/en",
        "empty_text /documents/0/notice/zh-Hans",
        "empty_text /documents/0/notice/zh-Hant",
        "empty_text /documents/0/notice/en",
        "uncovered_clause /documents/0/clauses/0",
        "uncovered_clause /documents/0/clauses/1",
        "uncovered_clause /documents/0/clauses/2",
        "uncovered_clause /documents/0/clauses/3",
    };
    CHECK(findings_about_birch(folder) == expected);
}

TEST_CASE("new: the text that was cut is found unchanged by sources") {
    const PolicyFolder folder;
    lay_birch(folder);
    const Run same = run_huji(folder, "sources birch plan.txt --policies .");
    CHECK(same.exit == 0);
    CHECK(has(same.out, "4 clauses in 4 passages, 4 the same, no differences"));
}

TEST_CASE("new: a skeleton whose clauses are all without effect and whose texts are said passes the check") {
    const PolicyFolder folder;
    lay_birch(folder);
    Json city = folder.read("birch/policy.json");
    const Json words{{"zh-Hans", "桦树"}, {"zh-Hant", "樺樹"}, {"en", "Birch"}};
    city["name"] = words;
    city["documents"][0]["title_in"] = words;
    city["documents"][0]["notice"] = words;
    Json none{{"clauses", Json::array()}, {"reason", words}};
    for (const Json& clause : city["documents"][0]["clauses"]) none["clauses"].push_back(clause["id"]);
    city["documents"][0]["no_effect"].push_back(none);
    folder.write("birch/policy.json", city);
    const Run check = run_huji(folder, "check .");
    CHECK(check.exit == 0);
    CHECK(has(check.out, "2 cities, no errors, "));
}

TEST_CASE("new: nothing that is there already is overwritten") {
    const PolicyFolder folder;
    lay_birch(folder);
    const std::string before = content(folder.path("birch/policy.json"));
    const Run again = lay_birch(folder);
    CHECK(again.exit == 2);
    CHECK(has(again.err, "already"));
    CHECK(content(folder.path("birch/policy.json")) == before);
    folder.write("cedar", std::string("a file"));
    CHECK(run_huji(folder, "new cedar --text plan.txt --policies .").exit == 2);
    CHECK(content(folder.path("cedar")) == "a file");
}

TEST_CASE("new: a city in another folder finds the schemas of the policies") {
    const PolicyFolder folder;
    CHECK(lay_birch(folder, "--out drafts/north").exit == 0);
    const Json policy = folder.read("drafts/north/birch/policy.json");
    CHECK(policy["$schema"] == "../../../schemas/policy.schema.json");
    CHECK(folder.read("drafts/north/birch/cases.json")["$schema"] == "../../../schemas/cases.schema.json");
}

TEST_CASE("new: a command that cannot be followed says why and writes nothing") {
    const PolicyFolder folder;
    folder.write("plan.txt", birch_plan);
    folder.write("prose.txt", std::string("只有一句话。\n"));
    folder.write("gbk.txt", std::string("\xB5\xDA\xFF\xFF"));
    const std::vector<std::pair<std::string, std::string>> wrong{
        {"new Birch --text plan.txt", "no id of a city"},
        {"new national --text plan.txt", "no id of a city"},
        {"new ../birch --text plan.txt", "no id of a city"},
        {"new birch --text plan.txt --document 1", "no id of a document"},
        {"new birch --text nowhere.txt", "nowhere.txt"},
        {"new birch --text prose.txt", "no clauses to list"},
        {"new birch --text gbk.txt", "neither UTF-8 nor GB18030"},
        {"new birch", "--text"},
    };
    for (const auto& [arguments, reason] : wrong) {
        INFO(arguments);
        const Run run = run_huji(folder, arguments + " --policies .");
        CHECK(run.exit == 2);
        CHECK(has(run.err, reason));
        CHECK_FALSE(std::filesystem::exists(folder.path("birch")));
    }
}

TEST_CASE("new: programs read the clauses with their texts as JSON") {
    const PolicyFolder folder;
    const Json json = Json::parse(lay_birch(folder, "--json").out);
    CHECK(json["city"] == "birch");
    REQUIRE(json["clauses"].size() == 4);
    CHECK(json["clauses"][3]["id"] == "二(二)");
    CHECK(json["clauses"][3]["sha256"] == folder.read("birch/policy.json")["documents"][0]["clauses"][3]["sha256"]);
}
