// One file a diagnostic code in tests/author/bad: what is broken in the good policies, and what must be reported.
#include "catch.hpp"

#include <fstream>
#include <functional>
#include <map>
#include <set>

#include "author/audit/audit_report.hpp"
#include "author/cases/answers_file.hpp"
#include "author/cases/workspace.hpp"
#include "author/diagnostic_line.hpp"
#include "author/policy_folder.hpp"

using huji::Diagnostic;
using huji::Diagnostics;
using huji::Json;

namespace {

namespace fs = std::filesystem;

const fs::path bad_folder = fs::path(HUJI_SOURCE_DIR) / "tests/author/bad";

Json text(const std::string& words) { return {{"zh-Hans", words}, {"zh-Hant", words}, {"en", words}}; }

Json flag(const std::string& id) {
    return {{"id", id}, {"type", "flag"}, {"name", text(id)}, {"yes", text("yes")}, {"no", text("no")}, {"weight", 50}};
}

void add_flag(Json& vocabulary, const std::string& id) {
    vocabulary["facts"].push_back(flag(id));
    vocabulary["questions"][4]["facts"].push_back(id);
}

// ---- what is too long to write down in a file ----------------------------------------------------------------------

void deep_nesting(const PolicyFolder& folder) {
    Json city = folder.read("alder/policy.json");
    Json condition = true;
    for (int i = 0; i < 100; ++i) condition = Json{{"not", condition}};
    city["entitlements"][1]["when"] = condition;
    folder.write("alder/policy.json", city);
}

/// Definitions that each stand for `form` of the next; the first is used by an axiom.
void chain(const PolicyFolder& folder, int length, const std::function<Json(const std::string&)>& form) {
    Json vocabulary = folder.read("vocabulary.json");
    for (int i = 0; i < length; ++i) {
        const std::string next = "link_" + std::to_string(i + 1);
        vocabulary["definitions"].push_back({{"id", "link_" + std::to_string(i)}, {"condition", form(next)}});
    }
    vocabulary["definitions"].push_back({{"id", "link_" + std::to_string(length)}, {"condition", {{"rural", true}}}});
    vocabulary["axioms"][0]["then"] = "link_0";
    folder.write("vocabulary.json", vocabulary);
}

void long_chain(const PolicyFolder& folder) {
    chain(folder, 40, [](const std::string& next) { return Json(next); });
}

void doubling(const PolicyFolder& folder) {
    chain(folder, 14, [](const std::string& next) { return Json{{"all", {next, next}}}; });
}

void many_facts(const PolicyFolder& folder) {
    Json vocabulary = folder.read("vocabulary.json");
    Json city = folder.read("alder/policy.json");
    Json condition = Json::array({city["entitlements"][1]["when"]});
    for (int i = 0; i < 64; ++i) {
        add_flag(vocabulary, "extra_" + std::to_string(i));
        condition.push_back({{"extra_" + std::to_string(i), true}});
    }
    city["entitlements"][1]["when"] = {{"any", condition}};
    folder.write("vocabulary.json", vocabulary);
    folder.write("alder/policy.json", city);
}

void many_options(const PolicyFolder& folder) {
    Json vocabulary = folder.read("vocabulary.json");
    for (int i = 0; i < 37; ++i) {
        vocabulary["facts"][2]["options"].push_back(
            {{"id", "job_" + std::to_string(i)}, {"text", text("job")}, {"weight", 1}});
    }
    folder.write("vocabulary.json", vocabulary);
}

void many_thresholds(const PolicyFolder& folder) {
    Json city = folder.read("alder/policy.json");
    Json any = Json::array();
    for (int i = 1; i <= 40; ++i) any.push_back({{"months", {{"at_least", 10 * i}, {"below", 10 * i + 5}}}});
    city["entitlements"][1]["when"] = {{"any", any}};
    folder.write("alder/policy.json", city);
}

/// In the order a1 … an b1 … bn a diagram must remember every a until it sees the b's: about 2^(n+1) nodes.
void far_pairs(const PolicyFolder& folder) {
    constexpr int pairs = 16;
    Json vocabulary = folder.read("vocabulary.json");
    for (int i = 0; i < pairs; ++i) add_flag(vocabulary, "a_" + std::to_string(i));
    for (int i = 0; i < pairs; ++i) add_flag(vocabulary, "b_" + std::to_string(i));
    folder.write("vocabulary.json", vocabulary);
    Json city = folder.read("alder/policy.json");
    Json any = Json::array();
    for (int i = 0; i < pairs; ++i) {
        any.push_back({{"all", {Json{{"a_" + std::to_string(i), true}}, Json{{"b_" + std::to_string(i), true}}}}});
    }
    city["entitlements"][1]["when"] = {{"any", any}};
    folder.write("alder/policy.json", city);
}

void many_clauses(const PolicyFolder& folder) {
    Json city = folder.read("alder/policy.json");
    for (int i = 0; i < 300; ++i) {
        city["documents"][0]["clauses"].push_back(
            {{"id", "c" + std::to_string(i)}, {"opens", "c"}, {"sha256", std::string(64, '0')}});
        city["entitlements"][1]["clauses"].push_back({{"document", "plan"}, {"clause", "c" + std::to_string(i)}});
    }
    folder.write("alder/policy.json", city);
}

const std::map<std::string, void (*)(const PolicyFolder&)> generators{
    {"deep_nesting", deep_nesting}, {"long_chain", long_chain},     {"doubling", doubling},
    {"many_facts", many_facts},     {"many_options", many_options}, {"many_thresholds", many_thresholds},
    {"far_pairs", far_pairs},       {"many_clauses", many_clauses},
};

// ---- running -------------------------------------------------------------------------------------------------------

std::string raw_text(const Json& bad) {
    if (bad.contains("text")) return bad["text"];
    std::string bytes;
    for (const Json& byte : bad["bytes"]) bytes += static_cast<char>(byte.get<int>());
    return bytes;
}

void break_folder(const PolicyFolder& folder, const Json& bad) {
    const std::string file = bad["file"];
    if (bad.contains("generate")) generators.at(bad["generate"])(folder);
    if (bad.contains("patch")) folder.write(file, folder.read(file).patch(bad["patch"]));
    if (bad.contains("text") || bad.contains("bytes")) folder.write(file, raw_text(bad));
    if (bad.value("remove", false)) folder.remove(file);
}

bool expects(const Json& bad, const Diagnostic& d) {
    const Json& expected = bad["expect"];
    return std::any_of(expected.begin(), expected.end(),
                       [&](const Json& e) { return e["code"] == name_of(d.code) && e["pointer"] == d.pointer; });
}

/// "code pointer" of what the audit finds in the good policies, where land is rural by an axiom and by its rule.
std::set<std::string> good_findings() {
    const PolicyFolder folder;
    const auto workspace = huji::load_workspace(folder.path());
    huji::load_cases(*workspace);
    std::set<std::string> places;
    for (const Diagnostic& d : huji::audit_report(*workspace))
        places.insert(std::string(name_of(d.code)) + " " + d.pointer);
    return places;
}

/// With "audit": also what the audit finds and does not find in the good policies, or what the file is about.
Diagnostics load_broken(const PolicyFolder& folder, const Json& bad) {
    static const std::set<std::string> known = good_findings();
    break_folder(folder, bad);
    const auto workspace = huji::load_workspace(folder.path());
    huji::load_cases(*workspace);
    Diagnostics found = workspace->diagnostics;
    if (!bad.value("audit", false)) return found;
    for (const Diagnostic& d : huji::audit_report(*workspace)) {
        const bool other =
            d.severity == huji::Severity::note || known.count(std::string(name_of(d.code)) + " " + d.pointer) != 0;
        if (!other || expects(bad, d)) found.push_back(d);
    }
    return found;
}

Diagnostics read_broken_answers(const PolicyFolder& folder, const Json& bad) {
    const auto workspace = huji::load_workspace(folder.path());
    Diagnostics diagnostics;
    const std::string answers =
        bad.contains("answers_text") ? bad["answers_text"].get<std::string>() : bad["answers"].dump();
    const auto json = huji::parse_json(answers, folder.path("answers.json"), diagnostics);
    if (json)
        huji::read_answers(huji::JsonReader(*json, folder.path("answers.json"), diagnostics),
                           *workspace->find("alder")->compiled);
    return diagnostics;
}

/// "code file#pointer" of each diagnostic, in any order.
using Places = std::multiset<std::string>;

Places places_of(const PolicyFolder& folder, const Diagnostics& diagnostics) {
    Places places;
    for (const Diagnostic& d : diagnostics) {
        const std::string file = d.file == folder.path() ? "" : fs::relative(d.file, folder.path()).string();
        places.insert(std::string(name_of(d.code)) + " " + file + "#" + d.pointer);
    }
    return places;
}

Places expected_places(const Json& bad) {
    Places places;
    const std::string file = bad.value("file", "answers.json");
    for (const Json& expected : bad["expect"]) {
        const std::string code = expected["code"];
        const std::string pointer = expected["pointer"];
        places.insert(code + " " + expected.value("in", file) + "#" + pointer);
    }
    return places;
}

bool is_a_sentence(const std::string& message) {
    return message.size() > 10 && (message.back() == '.' || message.back() == '?');
}

void check_bad(const Json& bad) {
    INFO(bad["what"].get<std::string>());
    const PolicyFolder folder;
    const bool answers = bad.contains("answers") || bad.contains("answers_text");
    const Diagnostics diagnostics = answers ? read_broken_answers(folder, bad) : load_broken(folder, bad);
    std::string lines;
    for (const Diagnostic& d : diagnostics) lines += to_line(d) + "\n";
    INFO(lines);
    CHECK(places_of(folder, diagnostics) == expected_places(bad));
    for (const Diagnostic& d : diagnostics) CHECK(is_a_sentence(d.message));
    if (bad.contains("message")) CHECK(lines.find(bad["message"].get<std::string>()) != std::string::npos);
}

Json bad_file(const fs::path& path) {
    std::ifstream in(path);
    return Json::parse(in);
}

}  // namespace

TEST_CASE("each defect is reported with its code, where it stands, and a sentence") {
    for (const auto& entry : fs::directory_iterator(bad_folder)) {
        INFO(entry.path().filename().string());
        for (const Json& bad : bad_file(entry.path())) check_bad(bad);
    }
}

TEST_CASE("every diagnostic code has a bad file that shows it") {
    for (const huji::DiagnosticCode& code : huji::diagnostic_codes()) {
        // Shown by tests/languages: the languages of this command are complete.
        if (code.code == huji::Code::untranslated) continue;
        const std::string name(code.id);
        INFO(name);
        const fs::path path = bad_folder / (name + ".json");
        REQUIRE(fs::exists(path));
        for (const Json& bad : bad_file(path)) {
            const Json& expected = bad["expect"];
            CHECK(std::any_of(expected.begin(), expected.end(), [&](const Json& e) { return e["code"] == name; }));
        }
        CHECK(is_a_sentence(std::string(code.meaning)));
    }
}

TEST_CASE("every bad file is named by a diagnostic code") {
    for (const auto& entry : fs::directory_iterator(bad_folder)) {
        const auto same = [&](const huji::DiagnosticCode& code) { return entry.path().stem() == std::string(code.id); };
        INFO(entry.path().filename().string());
        CHECK(std::any_of(huji::diagnostic_codes().begin(), huji::diagnostic_codes().end(), same));
    }
}
