#include "author/comparison/diff.hpp"
#include "author/policy/json_parser.hpp"

#include <ostream>

#include "author/comparison/diff_words.hpp"
#include "cli/commands.hpp"
#include "cli/findings.hpp"

namespace huji {
namespace {

std::optional<Version> version_in(const Workspace& workspace, const std::string& id, std::ostream& err) {
    const LoadedJurisdiction* jurisdiction = find_jurisdiction(workspace, id, err);
    if (jurisdiction == nullptr) return std::nullopt;
    return Version{&workspace.set.vocabulary, jurisdiction->compiled->jurisdiction};
}

void print_report(const DiffReport& report, const DiffOptions& options, std::ostream& out) {
    if (options.json) {
        out << diff_json(report).dump(2, ' ', false, bad_utf8) << '\n';
    } else if (options.markdown) {
        print_diff_markdown(report, options.language, out);
    } else {
        print_diff_text(report, options.language, out);
    }
}

ExitCode report_diff(const DiffOptions& options, const Workspace& then, const Workspace& now, std::ostream& out,
                     std::ostream& err) {
    const std::optional<Version> before = version_in(then, options.place, err);
    const std::optional<Version> after =
        version_in(now, options.other_place.empty() ? options.place : options.other_place, err);
    if (!before || !after) return exit_unreadable;
    Diagnostics diagnostics;
    const std::unique_ptr<Diff> found = diff(*before, *after, diagnostics);
    if (!found) {
        print_findings(diagnostics, Severity::warning, err);
        return exit_unreadable;
    }
    DiffReport report{*found, {}, {then.folder, now.folder}};
    if (found->of_one_jurisdiction()) report.words = reworded(*found);
    print_report(report, options, out);
    return found->same_meaning() ? exit_ok : exit_findings;
}

}  // namespace

ExitCode diff_places(const DiffOptions& options, std::ostream& out, std::ostream& err) {
    if (options.before.empty() == options.other_place.empty()) {
        err << "huji: name two cities, or one city and --before with the folder of its earlier policies.\n";
        return exit_unreadable;
    }
    const std::unique_ptr<Workspace> now = load_sound(options.policies, err);
    if (!now) return exit_unreadable;
    if (options.before.empty()) return report_diff(options, *now, *now, out, err);
    const std::unique_ptr<Workspace> then = load_sound(options.before, err);
    return then ? report_diff(options, *then, *now, out, err) : exit_unreadable;
}

}  // namespace huji
