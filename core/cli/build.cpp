#include <filesystem>
#include <map>
#include <ostream>
#include <string_view>
#include <vector>

#include "author/cases/self_test.hpp"
#include "author/compile/texts.hpp"
#include "author/paper/guide.hpp"
#include "author/policy/json_parser.hpp"
#include "cli/atomic_file.hpp"
#include "cli/commands.hpp"
#include "cli/findings.hpp"
#include "engine/sha256.hpp"
#include "engine/verdict.hpp"

namespace huji {
namespace {

namespace fs = std::filesystem;
using OrderedJson = nlohmann::ordered_json;

/// The first 64 bits of the SHA-256 in the name let a host cache a file for ever.
constexpr std::size_t digits_in_name = 16;

/// More cases show little that these do not, and each costs a phone some 35 bytes.
constexpr std::size_t self_test_cases = 4;

class SiteFiles {
public:
    explicit SiteFiles(fs::path folder) : folder_(std::move(folder)) {}

    [[nodiscard]] bool failed() const { return failed_; }
    [[nodiscard]] std::size_t bytes() const { return bytes_; }

    /// Writes bytes under a name with their SHA-256 in it, and returns what the catalog says of the file.
    OrderedJson write_named(const std::string& stem, const std::string& ending, std::string_view bytes) {
        const std::string hash = hash_of(bytes);
        const std::string file = stem + "." + hash.substr(0, digits_in_name) + "." + ending;
        write(file, bytes);
        return described(file, hash, bytes);
    }

    /// Writes bytes under a name that stays, and returns what the catalog says of the file.
    OrderedJson write_lasting(const std::string& file, std::string_view bytes) {
        write(file, bytes);
        return described(file, hash_of(bytes), bytes);
    }

    void write(const std::string& file, std::string_view bytes) {
        failed_ = !write_file((folder_ / file).string(), bytes) || failed_;
        bytes_ += bytes.size();
    }

private:
    static std::string hash_of(std::string_view bytes) {
        return sha256(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
    }

    static OrderedJson described(const std::string& file, const std::string& hash, std::string_view bytes) {
        return {{"file", file}, {"sha256", hash}, {"bytes", bytes.size()}};
    }

    fs::path folder_;
    bool failed_ = false;
    std::size_t bytes_ = 0;
};

/// Returns the vocabulary's roles by its ids, as the citizen's page reads them.
OrderedJson roles_of(const Vocabulary& vocabulary) {
    const Roles& roles = vocabulary.roles.value();
    const Fact& fact = vocabulary.facts[roles.settled_fact];
    return {
        {"settled", {{"fact", fact.id}, {"cell", fact.options[roles.settled_option].id}}},
        {"kinds", {{"route", name(roles.route)}, {"apart", name(roles.apart)}}},
        {"goals",
         {{"settle", vocabulary.goals[roles.settle_goal].id},
          {"apart", vocabulary.goals[roles.apart_goal].id},
          {"all", vocabulary.goals[roles.all_goal].id}}},
    };
}

OrderedJson names_of(const Text& name) {
    OrderedJson names = OrderedJson::object();
    for (const Language language : languages()) names[std::string(tag(language))] = name[language];
    return names;
}

/// Returns what the city's engine must answer on any device: the answers of a few cases, as cells, and the check sum of
/// the whole result. A case that is told something else than people expect is appended to `failed`.
OrderedJson self_test_of(const LoadedJurisdiction& jurisdiction, std::vector<std::string>& failed) {
    OrderedJson test = {{"date", nullptr}, {"cases", OrderedJson::array()}};
    for (const Case* known : pick_self_test_cases(jurisdiction.cases, self_test_cases)) {
        const CaseOutcome outcome = run_case(*known, jurisdiction.pack);
        if (!outcome.failures.empty()) failed.push_back(jurisdiction.policy->id + "/" + known->id);
        const OrderedJson result = OrderedJson::parse(outcome.result);
        test["date"] = result["date"];
        test["cases"].push_back({{"answers", result["answers"]}, {"crc32", check_sum(outcome.result)}});
    }
    return test;
}

OrderedJson write_city(const LoadedJurisdiction& jurisdiction, const std::vector<const Policy*>& cities,
                       const OrderedJson& self_test, SiteFiles& files) {
    const std::string& id = jurisdiction.policy->id;
    const std::string_view pack(reinterpret_cast<const char*>(jurisdiction.bytes.data()), jurisdiction.bytes.size());
    OrderedJson city = OrderedJson::object();
    city["id"] = id;
    city["name"] = names_of(jurisdiction.policy->name);
    city["pack"] = files.write_named(id, "pack", pack);
    city["texts"] = OrderedJson::object();
    for (const Language language : languages()) {
        const std::string name(tag(language));
        const std::string texts = texts_of(*jurisdiction.compiled, language).dump();
        city["texts"][name] = files.write_named(std::string(id).append(".").append(name), "json", texts);
    }
    city["self_test"] = self_test;
    city["guides"] = OrderedJson::object();
    for (const Language language : languages()) {
        const std::string guide = guide_of(*jurisdiction.compiled, language, cities);
        city["guides"][std::string(tag(language))] =
            files.write_lasting(guide_name(*jurisdiction.policy, language), guide);
    }
    return city;
}

}  // namespace

ExitCode build_files(const BuildOptions& options, std::ostream& out, std::ostream& err) {
    const std::unique_ptr<Workspace> workspace = load_workspace(options.policies);
    load_and_audit(*workspace);
    if (has_error(workspace->diagnostics)) {
        print_findings(workspace->diagnostics, Severity::error, err);
        err << "huji: nothing is built, because the check finds " << count_findings(workspace->diagnostics) << ".\n";
        return exit_findings;
    }
    std::vector<std::string> failing_cases;
    std::map<std::string, OrderedJson> self_tests;
    for (const LoadedJurisdiction& jurisdiction : workspace->jurisdictions)
        self_tests[jurisdiction.policy->id] = self_test_of(jurisdiction, failing_cases);
    if (!failing_cases.empty()) {
        err << "huji: nothing is built, because a case fails: " << failing_cases.front() << ".\n";
        return exit_findings;
    }
    std::error_code failed;
    fs::create_directories(options.out, failed);
    SiteFiles files(options.out);
    OrderedJson catalog = {
        {"format", 1}, {"roles", roles_of(workspace->set.vocabulary)}, {"cities", OrderedJson::array()}};
    const std::vector<const Policy*> cities = cities_of(workspace->set);
    for (const LoadedJurisdiction& jurisdiction : workspace->jurisdictions) {
        if (jurisdiction.policy->layer != Layer::city) continue;
        catalog["cities"].push_back(write_city(jurisdiction, cities, self_tests[jurisdiction.policy->id], files));
    }
    // The catalog names the other files, so it comes last.
    files.write("catalog.json", catalog.dump());
    if (failed || files.failed()) {
        err << "huji: cannot write into \"" << options.out << "\".\n";
        return exit_unreadable;
    }
    if (options.json) {
        out << catalog.dump(2, ' ', false, bad_utf8) << '\n';
    } else {
        out << counted(cities.size(), "city", "cities") << ", " << files.bytes() << " bytes, in " << options.out
            << '\n';
    }
    return exit_ok;
}

}  // namespace huji
