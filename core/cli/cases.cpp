#include <ostream>

#include "author/cases/cases.hpp"
#include "cli/commands.hpp"
#include "cli/findings.hpp"

namespace huji {
namespace {

using OrderedJson = nlohmann::ordered_json;

struct Tally {
    std::size_t cases = 0;
    std::size_t families = 0;
    std::size_t grants = 0;
    std::size_t failed = 0;
    OrderedJson failures = OrderedJson::array();
};

void print_failure(const std::string& file, const Case& failed, const CaseOutcome& outcome, std::ostream& out) {
    out << file << '/' << failed.id << " (" << failed.clause << "): " << failed.citizen << '\n';
    for (const std::string& failure : outcome.failures) out << "   " << failure << '\n';
}

/// `file`: what the case is listed under, its place or "families/" and its city.
void run_one(const std::string& file, const Pack& pack, const Case& expected, const Options& options, Tally& tally,
             std::ostream& out, std::ostream& err) {
    const CaseOutcome outcome = run_case(expected, pack);
    if (options.results) out << file << '\t' << expected.id << '\t' << outcome.result << '\n';
    if (outcome.failures.empty()) return;
    ++tally.failed;
    tally.failures.push_back({{"place", file}, {"case", expected.id}, {"failures", outcome.failures}});
    if (!options.json) print_failure(file, expected, outcome, options.results ? err : out);
}

void run_family(const Loaded& loaded, const Family& family, const Options& options, Tally& tally, std::ostream& out,
                std::ostream& err) {
    ++tally.families;
    for (const auto& [city, expected] : family.cities) {
        const LoadedPlace* place = loaded.place(city);
        if (place != nullptr) run_one("families/" + city, place->pack, expected, options, tally, out, err);
    }
}

void compare_grants(const LoadedPlace& place, const Options& options, Tally& tally, std::ostream& out) {
    tally.grants += place.grants->size();
    for (const std::string& failure : grant_failures(*place.grants, *place.policy)) {
        ++tally.failed;
        tally.failures.push_back({{"place", place.policy->id}, {"grant", failure}});
        if (!options.json) out << place.policy->id << "/grants: " << failure << '\n';
    }
}

std::string tallied(const Tally& tally) {
    std::string text = counted(tally.cases, "case", "cases");
    if (tally.families != 0) text += ", " + counted(tally.families, "family", "families");
    if (tally.grants != 0) text += " and " + counted(tally.grants, "grant", "grants");
    return text;
}

}  // namespace

ExitCode run_cases(const Options& options, std::ostream& out, std::ostream& err) {
    const std::unique_ptr<Loaded> loaded = load_sound(options.policies, err);
    if (!loaded) return exit_unreadable;
    load_cases(*loaded);
    if (has_error(loaded->diagnostics)) {
        print_findings(loaded->diagnostics, Severity::error, err);
        return exit_findings;
    }
    Tally tally;
    for (const LoadedPlace& place : loaded->places) {
        for (const Case& expected : place.cases) {
            run_one(place.policy->id, place.pack, expected, options, tally, out, err);
        }
        tally.cases += place.cases.size();
        if (place.grants) compare_grants(place, options, tally, options.results ? err : out);
    }
    for (const Family& family : loaded->families) run_family(*loaded, family, options, tally, out, err);
    if (options.json) {
        const OrderedJson result{{"cases", tally.cases},
                                 {"families", tally.families},
                                 {"grants", tally.grants},
                                 {"failed", tally.failed},
                                 {"failures", tally.failures}};
        out << result.dump(2) << '\n';
    } else {
        (options.results ? err : out) << tallied(tally) << ", " << tally.failed << " failed\n";
    }
    return tally.failed == 0 ? exit_ok : exit_findings;
}

}  // namespace huji
