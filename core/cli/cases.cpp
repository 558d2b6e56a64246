#include <ostream>

#include "author/cases.hpp"
#include "cli/commands.hpp"
#include "cli/findings.hpp"

namespace huji {
namespace {

using OrderedJson = nlohmann::ordered_json;

struct Tally {
    std::size_t run = 0;
    std::size_t failed = 0;
    OrderedJson failures = OrderedJson::array();
};

void print_failure(const LoadedPlace& place, const Case& failed, const CaseOutcome& outcome, std::ostream& out) {
    out << place.policy->id << '/' << failed.id << " (" << failed.clause << "): " << failed.citizen << '\n';
    for (const std::string& failure : outcome.failures) out << "   " << failure << '\n';
}

void run_one(const LoadedPlace& place, const Case& expected, const Options& options, Tally& tally, std::ostream& out,
             std::ostream& err) {
    const CaseOutcome outcome = run_case(expected, place.pack);
    ++tally.run;
    if (options.results) out << place.policy->id << '\t' << expected.id << '\t' << outcome.result << '\n';
    if (outcome.failures.empty()) return;
    ++tally.failed;
    tally.failures.push_back({{"place", place.policy->id}, {"case", expected.id}, {"failures", outcome.failures}});
    if (!options.json) print_failure(place, expected, outcome, options.results ? err : out);
}

}  // namespace

ExitCode run_cases(const Options& options, std::ostream& out, std::ostream& err) {
    const std::unique_ptr<Loaded> loaded = load_sound(options.policies, err);
    if (!loaded) return exit_unreadable;
    load_cases(*loaded);
    if (has_error(loaded->diagnostics)) {
        print_findings(loaded->diagnostics, false, err);
        return exit_findings;
    }
    Tally tally;
    for (const LoadedPlace& place : loaded->places) {
        for (const Case& expected : place.cases) run_one(place, expected, options, tally, out, err);
    }
    if (options.json) {
        out << OrderedJson{{"cases", tally.run}, {"failed", tally.failed}, {"failures", tally.failures}}.dump(2)
            << '\n';
    } else {
        (options.results ? err : out) << counted(tally.run, "case", "cases") << ", " << tally.failed << " failed\n";
    }
    return tally.failed == 0 ? exit_ok : exit_findings;
}

}  // namespace huji
