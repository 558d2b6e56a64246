#include <ostream>

#include "author/cases/cases.hpp"
#include "author/policy/json_parser.hpp"
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

/// `file`: what the case is listed under, its jurisdiction or "families/" and its city.
void run_one(const std::string& file, const Pack& pack, const Case& expected, const CasesOptions& options, Tally& tally,
             std::ostream& out, std::ostream& err) {
    const CaseOutcome outcome = run_case(expected, pack);
    if (options.results) out << file << '\t' << expected.id << '\t' << outcome.result << '\n';
    if (outcome.failures.empty()) return;
    ++tally.failed;
    tally.failures.push_back({{"place", file}, {"case", expected.id}, {"failures", outcome.failures}});
    if (!options.json) print_failure(file, expected, outcome, options.results ? err : out);
}

void run_family(const Workspace& workspace, const Family& family, const CasesOptions& options, Tally& tally,
                std::ostream& out, std::ostream& err) {
    ++tally.families;
    for (const auto& [city, expected] : family.cities) {
        const LoadedJurisdiction* jurisdiction = workspace.find(city);
        if (jurisdiction != nullptr)
            run_one("families/" + city, jurisdiction->pack, expected, options, tally, out, err);
    }
}

void compare_grants(const LoadedJurisdiction& jurisdiction, const CasesOptions& options, Tally& tally,
                    std::ostream& out) {
    tally.grants += jurisdiction.grants->size();
    for (const std::string& failure : grant_failures(*jurisdiction.grants, *jurisdiction.policy)) {
        ++tally.failed;
        tally.failures.push_back({{"place", jurisdiction.policy->id}, {"grant", failure}});
        if (!options.json) out << jurisdiction.policy->id << "/grants: " << failure << '\n';
    }
}

std::string tallied(const Tally& tally) {
    std::string text = counted(tally.cases, "case", "cases");
    if (tally.families != 0) text += ", " + counted(tally.families, "family", "families");
    if (tally.grants != 0) text += " and " + counted(tally.grants, "grant", "grants");
    return text;
}

}  // namespace

ExitCode run_cases(const CasesOptions& options, std::ostream& out, std::ostream& err) {
    const std::unique_ptr<Workspace> workspace = load_sound(options.policies, err);
    if (!workspace) return exit_unreadable;
    load_cases(*workspace);
    if (has_error(workspace->diagnostics)) {
        print_findings(workspace->diagnostics, Severity::error, err);
        return exit_findings;
    }
    Tally tally;
    for (const LoadedJurisdiction& jurisdiction : workspace->jurisdictions) {
        for (const Case& expected : jurisdiction.cases) {
            run_one(jurisdiction.policy->id, jurisdiction.pack, expected, options, tally, out, err);
        }
        tally.cases += jurisdiction.cases.size();
        if (jurisdiction.grants) compare_grants(jurisdiction, options, tally, options.results ? err : out);
    }
    for (const Family& family : workspace->families) run_family(*workspace, family, options, tally, out, err);
    if (options.json) {
        const OrderedJson result{{"cases", tally.cases},
                                 {"families", tally.families},
                                 {"grants", tally.grants},
                                 {"failed", tally.failed},
                                 {"failures", tally.failures}};
        out << result.dump(2, ' ', false, bad_utf8) << '\n';
    } else {
        (options.results ? err : out) << tallied(tally) << ", " << tally.failed << " failed\n";
    }
    return tally.failed == 0 ? exit_ok : exit_findings;
}

}  // namespace huji
