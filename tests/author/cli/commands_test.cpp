// The command itself, run as a shell runs it.
#include "catch.hpp"

#include <algorithm>

#include "author/cases/self_test.hpp"
#include "author/command.hpp"
#include "engine/pack.hpp"
#include "engine/sha256.hpp"

using huji::Json;

namespace {

namespace fs = std::filesystem;

/// Runs `huji` in a folder of good policies that the test may have broken.
class Shell {
public:
    PolicyFolder policies;

    [[nodiscard]] Run run(const std::string& arguments, const std::string& input = "") const {
        return run_huji(policies, arguments, input);
    }

    void break_city() const {
        Json city = policies.read("alder/policy.json");
        city["entitlements"][0].erase("title");
        policies.write("alder/policy.json", city);
    }
};

const std::string tenant =
    R"({"area": "town", "months": 12, "job": "none", "lease": true, "rural": false, "land": false})";

}  // namespace

TEST_CASE("help names every command, and each command has its own") {
    const Shell shell;
    const Run help = shell.run("--help");
    CHECK(help.exit == 0);
    for (const std::string command :
         {"cities", "assess", "explain", "ask", "check", "build", "cases", "sheet", "graph", "diff", "sources"}) {
        CHECK(has(help.out, command));
        const Run own = shell.run(command + " --help");
        CHECK(own.exit == 0);
        CHECK(has(own.out, "--policies"));
    }
}

TEST_CASE("a command line that cannot be used exits with 2 and says why") {
    const Shell shell;
    for (const char* arguments :
         {"", "dance", "cities --loud", "assess", "assess alder",
          "assess alder --answers input --date 2026-02-29 --policies .",
          "assess alder --answers input --lang fr --policies .", "build .", "assess birch --answers - --policies .",
          "ask alder --goal fly --policies .", "cities --policies nowhere", "check nowhere"}) {
        INFO(arguments);
        const Run run = shell.run(arguments, "{}");
        CHECK(run.exit == 2);
        CHECK_FALSE(run.err.empty());
    }
}

TEST_CASE("cities says documents, when they are in force, and the size of what is built") {
    const Shell shell;
    const Json json = Json::parse(shell.run("cities --policies . --json --date 2020-02-29").out);
    REQUIRE(json["cities"].size() == 1);
    const Json& alder = json["cities"][0];
    CHECK(alder["id"] == "alder");
    CHECK(alder["entitlements"] == 3);
    CHECK(alder["questions"] == 5);
    CHECK(alder["nodes"] > 0);
    CHECK(alder["pack_bytes"] > 100);
    CHECK(alder["compile_ms"] > 0);
    CHECK(alder["documents"][0]["in_force"] == false);
    CHECK(has(shell.run("cities --policies . --date 2020-03-01").out, "in force on 2020-03-01"));
    CHECK(has(shell.run("cities --policies . --date 2031-01-01").out, "not in force on 2031-01-01"));
}

TEST_CASE("assess prints the canonical result, from a file or from standard input") {
    const Shell shell;
    const Run piped = shell.run("assess alder --answers - --policies . --date 2026-01-01 --json", tenant);
    CHECK(piped.exit == 0);
    shell.policies.write("tenant.json", tenant);
    CHECK(shell.run("assess alder --answers tenant.json --policies . --date 2026-01-01 --json").out == piped.out);
    const Json result = Json::parse(piped.out);
    CHECK(result["city"] == "alder");
    CHECK(result["answers"]["months"] == "12_or_more");
    CHECK(result["entitlements"][0]["verdict"] == "applies");
}

TEST_CASE("assess says in words what applies, why, where to go, what is open and what would help") {
    const Shell shell;
    const Run applies = shell.run("assess alder --answers - --policies . --date 2026-01-01 --lang en", tenant);
    CHECK(applies.exit == 0);
    for (const char* words :
         {"APPLIES", "Settling by renting", "Register in Alder.", "Why: ", "Your lease is registered",
          "Office: Police station", "Papers: The lease", "Rules 二(一)", "POSSIBLE", "Ask: Is your work stable?",
          "Nobody in Alder is made to settle.", "The office decides."}) {
        INFO(words);
        CHECK(has(applies.out, words));
    }
    const Run short_of = shell.run("assess alder --answers - --policies . --date 2026-01-01 --lang en",
                                   R"({"area": "town", "months": 11, "job": "none", "lease": true})");
    CHECK(has(short_of.out, "What would help: Time here: a year or more"));
    CHECK(has(short_of.out, "Depends on: Land"));
    CHECK(has(short_of.out, "NEXT QUESTION\n   What is so?"));
    CHECK(has(shell.run("assess alder --answers - --policies .", tenant).out, "简：Settling by renting"));
}

TEST_CASE("answers that cannot be read are refused with their place, for people and for programs") {
    const Shell shell;
    const Run words = shell.run("assess alder --answers - --policies .", R"({"forest": true, "months": -1})");
    CHECK(words.exit == 2);
    CHECK(has(words.err, "(standard input): error unknown_fact"));
    CHECK(has(words.err, "    in /forest\n"));
    CHECK(has(words.err, "(standard input): error out_of_range"));
    const Run json = shell.run("assess alder --answers - --policies . --json", "{oops");
    CHECK(json.exit == 2);
    CHECK(Json::parse(json.out)["diagnostics"][0]["code"] == "bad_syntax");
    CHECK(shell.run("assess alder --answers nowhere.json --policies .").exit == 2);
}

TEST_CASE("answers that contradict each other exit with 1 and are named") {
    const Shell shell;
    const std::string clash = R"({"rural": false, "land": true})";
    const Run words = shell.run("assess alder --answers - --policies . --lang en", clash);
    CHECK(words.exit == 1);
    CHECK(has(words.out, "contradict"));
    CHECK(has(words.out, "You hold land"));
    CHECK(has(words.out, "Land is held by rural households only."));
    const Json result = Json::parse(shell.run("assess alder --answers - --policies . --json", clash).out);
    CHECK(result["consistent"] == false);
    CHECK(result["clash"] == Json::array({"rural", "land"}));
}

TEST_CASE("check exits with 0 for sound policies and with 1 for an error, which it names") {
    const Shell shell;
    const Run sound = shell.run("check .");
    CHECK(sound.exit == 0);
    CHECK(has(sound.out, "1 city, no errors, 1 warning, 4 notes (--notes shows them)"));
    shell.break_city();
    const Run broken = shell.run("check .");
    CHECK(broken.exit == 1);
    CHECK(has(broken.out, ": error missing_key: "));
    CHECK(has(broken.out, ", /entitlements/0\n"));
    const Json json = Json::parse(shell.run("check . --json").out);
    CHECK(json["errors"] == 1);
    CHECK(json["diagnostics"][0]["code"] == "missing_key");
}

TEST_CASE("codes lists every defect with its severity and meaning") {
    const Shell shell;
    const Json codes = Json::parse(shell.run("codes --json").out);
    CHECK(codes.size() == huji::diagnostic_codes().size());
    CHECK(codes[0]["code"] == "cannot_read_file");
    CHECK(has(shell.run("codes").out, "warning off_glossary: "));
}

TEST_CASE("build writes packs and texts under names that their content gives, and a catalog of them") {
    const Shell shell;
    CHECK(shell.run("build . --out site").exit == 0);
    const fs::path site = shell.policies.path("site");
    const Json catalog = Json::parse(content(site / "catalog.json"));
    CHECK(catalog["format"] == 1);
    REQUIRE(catalog["cities"].size() == 1);
    const Json& alder = catalog["cities"][0];
    CHECK(alder["name"]["en"] == "Alder");
    std::vector<Json> files{alder["pack"]};
    for (const char* language : {"zh-Hans", "zh-Hant", "en"}) files.push_back(alder["texts"][language]);
    for (const Json& file : files) {
        const std::string name = file["file"];
        const std::string bytes = content(site / name);
        INFO(name);
        CHECK(bytes.size() == file["bytes"]);
        const std::string hash = huji::sha256(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
        CHECK(hash == file["sha256"]);
        CHECK(has(name, "." + hash.substr(0, 16) + "."));
    }
    for (const char* language : {"zh-Hans", "zh-Hant", "en"}) {
        const Json& guide = alder["guides"][language];
        CHECK(guide["file"] == "alder.guide." + std::string(language) + ".html");
        const std::string bytes = content(site / guide["file"].get<std::string>());
        CHECK(bytes.size() == guide["bytes"]);
        CHECK(huji::sha256(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()) == guide["sha256"]);
        CHECK(has(bytes, "<html lang=\"" + std::string(language) + "\">"));
    }
    const std::string pack = content(site / alder["pack"]["file"].get<std::string>());
    CHECK(huji::Pack().load({pack.begin(), pack.end()}) == huji::PackError::none);
    CHECK(Json::parse(shell.run("build . --out site --json").out) == catalog);
}

TEST_CASE("build gives each city known cases with the check sum of their whole result") {
    const Shell shell;
    const Json catalog = Json::parse(shell.run("build . --out site --json").out);
    const Json& test = catalog["cities"][0]["self_test"];
    REQUIRE_FALSE(test["cases"].empty());
    const std::string date = test["date"];
    for (const Json& known : test["cases"]) {
        shell.policies.write("known.json", known["answers"]);
        const Run run = shell.run("assess alder --json --answers known.json --date " + date + " --policies .");
        CHECK(huji::check_sum(run.out.substr(0, run.out.find('\n'))) == known["crc32"]);
    }
}

TEST_CASE("build refuses policies whose own cases fail, and writes nothing") {
    const Shell shell;
    Json cases = shell.policies.read("alder/cases.json");
    cases["cases"][0]["verdicts"]["keep_land"] = "applies";
    shell.policies.write("alder/cases.json", cases);
    const Run run = shell.run("build . --out site");
    CHECK(run.exit == 1);
    CHECK(has(run.err, "a case fails: alder/"));
    CHECK_FALSE(fs::exists(shell.policies.path("site")));
}

TEST_CASE("build refuses what check refuses, and writes nothing") {
    const Shell shell;
    shell.break_city();
    const Run run = shell.run("build . --out site");
    CHECK(run.exit == 1);
    CHECK(has(run.err, "missing_key"));
    CHECK_FALSE(fs::exists(shell.policies.path("site")));
}

TEST_CASE("build into what cannot be a folder exits with 2") {
    const Shell shell;
    CHECK(shell.run("build . --out input").exit == 2);
}

TEST_CASE("cases runs every case, and a failed one exits with 1") {
    const Shell shell;
    const Run good = shell.run("cases .");
    CHECK(good.exit == 0);
    CHECK(has(good.out, "4 cases, 0 failed"));
    Json cases = shell.policies.read("alder/cases.json");
    cases["cases"][0]["verdicts"]["keep_land"] = "applies";
    shell.policies.write("alder/cases.json", cases);
    const Run failed = shell.run("cases .");
    CHECK(failed.exit == 1);
    CHECK(has(failed.out, "keep_land: expected applies, got does_not_apply"));
    const Json json = Json::parse(shell.run("cases . --json").out);
    CHECK(json["failed"] == 1);
    CHECK(json["failures"][0]["case"] == "tenant_of_a_year");
}

TEST_CASE("cases prints every result as place, case and canonical JSON") {
    const Shell shell;
    const std::string out = shell.run("cases . --results").out;
    CHECK(std::count(out.begin(), out.end(), '\n') == 4);
    CHECK(has(out, "alder\ttenant_of_a_year\t{\"city\":\"alder\""));
    const std::string first = out.substr(0, out.find('\n'));
    const std::string direct = shell.run("assess alder --answers - --policies . --date 2026-01-01 --json", tenant).out;
    CHECK(first.substr(first.find('{')) + "\n" == direct);
}

TEST_CASE("cases moves every family through every city") {
    const Shell shell;
    Json family{{"id", "tenants"},
                {"family", "Tenants who do not work."},
                {"date", "2026-01-01"},
                {"answers", shell.policies.read("alder/cases.json")["cases"][0]["answers"]},
                {"differences", {{"zh-Hans", "二(一)"}, {"zh-Hant", "二(一)"}, {"en", "二(一)"}}}};
    Json& told = family["cities"]["alder"];
    told["clauses"] = {"二(一)"};
    told["verdicts"] = shell.policies.read("alder/cases.json")["cases"][0]["verdicts"];
    shell.policies.write("families.json", Json{{"families", {family}}});
    CHECK(has(shell.run("cases .").out, "4 cases, 1 family, 0 failed"));
    CHECK(has(shell.run("cases . --results").out, "\nfamilies/alder\ttenants\t{\"city\":\"alder\""));
    told["verdicts"]["keep_land"] = "applies";
    shell.policies.write("families.json", Json{{"families", {family}}});
    const Run failed = shell.run("cases . --json");
    CHECK(failed.exit == 1);
    CHECK(Json::parse(failed.out)["failures"][0]["place"] == "families/alder");
}

TEST_CASE("ask leads from a goal through the questions to a result") {
    const Shell shell;
    // Settling, lease registered, in town, a year: with a year here the work makes no difference and is not asked.
    const Run run = shell.run("ask alder --policies . --lang en --date 2026-01-01", "1\n2\n1\n4\n");
    CHECK(run.exit == 0);
    CHECK(has(run.out, "Where in Alder?"));
    CHECK(has(run.out, "No other answer can change anything now."));
    CHECK(has(run.out, "APPLIES\n   Settling by renting"));
    CHECK_FALSE(has(run.out, "Do you work?"));
    CHECK_FALSE(has(run.out, "Keeping land"));
}

TEST_CASE("ask takes an answer back, takes nothing for not sure, and asks again what it cannot read") {
    const Shell shell;
    const Run unregistered = shell.run("ask alder --goal settle --policies . --lang en", "1\nq\n");
    CHECK(has(unregistered.out, "DOES NOT APPLY\n   Settling by renting"));
    const Run changed = shell.run("ask alder --goal settle --policies . --lang en", "2\nb\n1\nq\n");
    CHECK(has(changed.out, "DOES NOT APPLY\n   Settling by renting"));
    const Run unsure = shell.run("ask alder --goal settle --policies . --lang en", "\n\n\n\n");
    CHECK(has(unsure.out, "OPEN"));
    const Run unreadable = shell.run("ask alder --goal settle --policies . --lang en", "yes\n7\n1 2\n1\nq\n");
    const std::string complaint = "This cannot be read as an answer.";
    std::size_t complaints = 0;
    for (std::size_t at = 0; (at = unreadable.out.find(complaint, at)) != std::string::npos; ++at) ++complaints;
    CHECK(complaints == 3);
}

TEST_CASE("ask offers check boxes, 0 for none, and takes a contradiction back") {
    const Shell shell;
    Json city = shell.policies.read("alder/policy.json");
    city["entitlements"][1]["when"] = {{"all", {Json{{"rural", true}}, Json{{"not", {{"land", true}}}}}}};
    city["entitlements"][0]["when"] = city["entitlements"][0]["may"] = false;
    shell.policies.write("alder/policy.json", city);
    const std::string start = "ask alder --goal everything --policies . --lang en --date 2026-01-01";
    // First how long, then what is so: rural, land.
    const Run none = shell.run(start, "1\n0\n");
    CHECK(has(none.out, "0: none of them"));
    CHECK(has(none.out, "DOES NOT APPLY\n   Settling by renting  [settle_by_renting]"));
    CHECK(has(none.out, "Why: You do not come from a rural household"));
    CHECK(has(shell.run(start, "1\n1\n").out, "APPLIES\n   Keeping land"));
    CHECK(has(shell.run(start, "1\n1 2\n").out, "Why: You hold land"));
    const Run clash = shell.run(start, "1\n2\nq\n");
    CHECK(has(clash.out, "contradict each other"));
    CHECK(has(clash.out, "The last answer is taken back."));
}

TEST_CASE("ask ends with a result when the input ends") {
    const Shell shell;
    const Run run = shell.run("ask alder --goal settle --policies . --lang en", "2\n");
    CHECK(run.exit == 0);
    CHECK(has(run.out, "OPEN"));
    CHECK(shell.run("ask alder --policies .", "").exit == 0);
}
