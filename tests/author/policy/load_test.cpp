#include "catch.hpp"

#include <array>

#include "author/audit/audit_report.hpp"
#include "author/cases/workspace.hpp"
#include "author/diagnostic_line.hpp"
#include "author/languages.hpp"
#include "author/policy/load.hpp"
#include "author/policy_folder.hpp"

using namespace huji;

namespace {

const Fact& fact(const Vocabulary& vocabulary, const std::string& id) {
    return vocabulary.facts[fact_named(vocabulary, id).value()];
}

/// Returns every pointer into a value, the value itself first.
void collect_pointers(const Json& value, const std::string& pointer, std::vector<std::string>& into) {
    into.push_back(pointer);
    if (value.is_object()) {
        for (const auto& [key, member] : value.items())
            collect_pointers(member, pointer + "/" + pointer_token(key), into);
    }
    if (value.is_array()) {
        for (std::size_t i = 0; i < value.size(); ++i)
            collect_pointers(value[i], pointer + "/" + std::to_string(i), into);
    }
}

/// Loads the folder with all that follows; returns whether it was sound.
bool sound(const PolicyFolder& folder) {
    const std::unique_ptr<Workspace> workspace = load_workspace(folder.path());
    load_cases(*workspace);
    for (const Diagnostic& d : workspace->diagnostics) {
        if (d.message.empty() || d.file.empty()) FAIL("a diagnostic without words or file: " << to_line(d));
    }
    if (has_error(workspace->diagnostics)) return false;
    (void)audit_report(*workspace);
    for (const LoadedJurisdiction& jurisdiction : workspace->jurisdictions) {
        if (jurisdiction.bytes.empty()) FAIL("no error, and no pack of " << jurisdiction.policy->id);
        for (const Case& expected : jurisdiction.cases) run_case(expected, jurisdiction.pack);
    }
    return true;
}

}  // namespace

TEST_CASE("the vocabulary is read as it is written") {
    Diagnostics diagnostics;
    const PolicyFolder folder;
    const PolicySet set = load_policies(folder.path(), diagnostics);
    REQUIRE(diagnostics.empty());
    const Vocabulary& vocabulary = set.vocabulary;
    REQUIRE(vocabulary.facts.size() == 6);
    const Fact& months = fact(vocabulary, "months");
    const auto& quantity = std::get<Quantity>(months.type);
    CHECK(quantity.max == 1200);
    CHECK(quantity.start == 3);
    CHECK(quantity.wait == 2);
    CHECK(months.options[0].id == "none");
    CHECK(months.gain == std::vector<std::size_t>{0});
    const Fact& lease = fact(vocabulary, "lease");
    CHECK_FALSE(lease.gain);
    CHECK(lease.options[0].text[en] == "Your lease is not registered");
    CHECK(lease.options[0].weight == 80);
    CHECK(lease.options[1].weight == 20);
    const auto& lease_changes = std::get<Flag>(lease.type).changes;
    REQUIRE(lease_changes.size() == 1);
    CHECK(lease_changes[0].to == 1);
    const auto& job_changes = std::get<Choice>(fact(vocabulary, "job").type).changes;
    REQUIRE(job_changes.size() == 2);
    CHECK(job_changes[1].effort == 5);
    CHECK(job_changes[1].from == std::vector<std::size_t>{1});
    CHECK(vocabulary.questions[4].topic == 1);
    CHECK(vocabulary.questions[4].facts.size() == 2);
    CHECK(vocabulary.goals[1].kinds.size() == 4);
}

TEST_CASE("a question may wait for an earlier one of its topic") {
    const PolicyFolder folder;
    Json vocabulary = folder.read("vocabulary.json");
    vocabulary["questions"][2]["after"] = "how_long";
    folder.write("vocabulary.json", vocabulary);
    Diagnostics diagnostics;
    const PolicySet set = load_policies(folder.path(), diagnostics);
    CHECK(diagnostics.empty());
    CHECK(set.vocabulary.questions[2].after == std::optional<std::size_t>(1));
    CHECK(set.vocabulary.questions[1].after == std::nullopt);
}

TEST_CASE("a policy is read as it is written") {
    Diagnostics diagnostics;
    const PolicyFolder folder;
    const PolicySet set = load_policies(folder.path(), diagnostics);
    REQUIRE(set.policies.size() == 2);
    CHECK(set.policies[0].layer == Layer::national);
    CHECK(set.policies[0].parent.empty());
    const Policy* alder = policy_named(set, "alder");
    REQUIRE(alder != nullptr);
    CHECK(alder->parent == "national");
    CHECK(cities_of(set) == std::vector<const Policy*>{alder});
    CHECK(policy_named(set, "birch") == nullptr);
    const Document& plan = alder->documents.at(0);
    CHECK(plan.effective == "2020-03-01");
    CHECK_FALSE(plan.link);
    CHECK(plan.clauses.size() == 4);
    const Entitlement& renting = alder->entitlements.at(0);
    CHECK(renting.kind == Kind::settlement_route);
    CHECK(renting.pointer == "/entitlements/0");
    CHECK(renting.extends == std::vector<std::string>{"national/permit"});
    CHECK(renting.when.parts.at(0).kind == Condition::Kind::definition);
    CHECK(renting.when.parts.at(0).name == "tenant");
    CHECK(renting.when.parts.at(0).parts.at(0).parts.at(1).test.options == std::vector<std::size_t>{1});
    CHECK(renting.when.parts.at(1).test.at_least == 12);
    CHECK(alder->entitlements.at(1).certainty == Certainty::delegated);
    CHECK(alder->entitlements.at(1).may.parts.size() == 2);
}

TEST_CASE("a vocabulary may have more facts than one place can ask") {
    const PolicyFolder folder;
    Json vocabulary = folder.read("vocabulary.json");
    for (int i = 0; i < 100; ++i) {
        Json extra = vocabulary["facts"][5];
        extra["id"] = "extra_" + std::to_string(i);
        vocabulary["facts"].push_back(extra);
        vocabulary["questions"][4]["facts"].push_back(extra["id"]);
    }
    folder.write("vocabulary.json", vocabulary);
    const std::unique_ptr<Workspace> workspace = load_workspace(folder.path());
    CHECK(workspace->diagnostics.empty());
    CHECK(workspace->set.vocabulary.facts.size() == 106);
    REQUIRE(workspace->find("alder") != nullptr);
    // Its rules ask area, months, job, lease, rural and land.
    CHECK(workspace->find("alder")->pack.facts().size() == 6);
}

TEST_CASE("a folder that does not exist is one diagnostic") {
    Diagnostics diagnostics;
    load_policies("no/such/folder", diagnostics);
    REQUIRE(diagnostics.size() == 1);
    CHECK(diagnostics[0].code == huji::Code::cannot_read_file);
}

TEST_CASE("all defects are reported at once, not the first alone") {
    const PolicyFolder folder;
    Json city = folder.read("alder/policy.json");
    city["entitlements"][0]["kind"] = "route";
    city["entitlements"][1]["when"] = "landed";
    city["documents"][0]["clauses"].push_back({{"id", "四"}, {"sha256", std::string(64, '0')}});
    folder.write("alder/policy.json", city);
    Json vocabulary = folder.read("vocabulary.json");
    vocabulary["questions"][0].erase("heading");
    folder.write("vocabulary.json", vocabulary);
    Diagnostics diagnostics;
    load_policies(folder.path(), diagnostics);
    std::vector<std::string> codes;
    for (const Diagnostic& d : diagnostics) codes.emplace_back(name_of(d.code));
    CHECK(codes == std::vector<std::string>{"missing_key", "unknown_kind", "unknown_definition", "uncovered_clause"});
}

TEST_CASE("whatever stands in place of a value, loading ends with diagnostics or with a pack") {
    const std::array<Json, 8> wrong{nullptr, true, -1, 3.5, "", "x", Json::array({"x"}), Json{{"x", 1}}};
    std::size_t kind = 0;
    for (const char* file : {"vocabulary.json", "national/policy.json", "alder/policy.json", "alder/cases.json"}) {
        const PolicyFolder folder;
        const Json good = folder.read(file);
        std::vector<std::string> pointers;
        collect_pointers(good, "", pointers);
        for (const std::string& pointer : pointers) {
            Json broken = good;
            broken[Json::json_pointer(pointer)] = wrong.at(kind++ % wrong.size());
            if (broken == good) continue;
            INFO(file << "#" << pointer);
            folder.write(file, broken);
            sound(folder);
        }
    }
    SUCCEED("no exception, no crash");
}

TEST_CASE("a policy that lacks any one member that is not optional is refused") {
    for (const char* file : {"vocabulary.json", "national/policy.json", "alder/policy.json"}) {
        const PolicyFolder folder;
        const Json good = folder.read(file);
        std::vector<std::string> pointers;
        collect_pointers(good, "", pointers);
        for (const std::string& pointer : pointers) {
            const std::string key = pointer.substr(pointer.rfind('/') + 1);
            const bool optional = key == "help" || key == "change" || key == "may" || key == "extends" ||
                                  key == "along" || key == "notes" || key == "province" || key == "gain" ||
                                  key == "elsewhere";
            const bool item = !key.empty() && key.find_first_not_of("0123456789") == std::string::npos;
            if (pointer.empty() || optional || item) continue;
            // What only ever narrows or says more may be absent: a bound of a range, a jurisdiction, an office, a
            // paper, a change.
            const bool narrows = pointer.find("/change/to/") != std::string::npos || key == "offices" ||
                                 key == "papers" || key == "places" || pointer.find("/number/") != std::string::npos;
            if (narrows) continue;
            folder.write(file, good.patch({{{"op", "remove"}, {"path", pointer}}}));
            INFO(file << "#" << pointer);
            CHECK_FALSE(sound(folder));
        }
    }
}

TEST_CASE("a place that no error keeps from a pack can be asked for by its id") {
    const PolicyFolder folder;
    const std::unique_ptr<Workspace> workspace = load_workspace(folder.path());
    REQUIRE(workspace->find("alder") != nullptr);
    CHECK(workspace->find("alder")->pack.city() == "alder");
    CHECK(workspace->find("national") != nullptr);
    CHECK(workspace->find("birch") == nullptr);
}

TEST_CASE("the policies of this repository are free of errors, and all their cases hold") {
    const std::unique_ptr<Workspace> workspace = load_workspace(std::string(HUJI_SOURCE_DIR) + "/policies");
    load_cases(*workspace);
    std::string lines;
    for (const Diagnostic& d : workspace->diagnostics) lines += to_line(d) + "\n";
    INFO(lines);
    REQUIRE_FALSE(has_error(workspace->diagnostics));
    std::size_t run = 0;
    for (const LoadedJurisdiction& jurisdiction : workspace->jurisdictions) {
        for (const Case& expected : jurisdiction.cases) {
            ++run;
            INFO(jurisdiction.policy->id << "/" << expected.id << ": " << expected.citizen);
            CHECK(run_case(expected, jurisdiction.pack).failures == std::vector<std::string>{});
        }
    }
    CHECK(run > 0);
}
