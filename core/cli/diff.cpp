#include "author/diff.hpp"

#include <ostream>

#include "author/load.hpp"
#include "cli/commands.hpp"
#include "cli/diff_words.hpp"
#include "cli/findings.hpp"

namespace huji {
namespace {

/// A folder without errors; packs are not needed to compare.
struct SoundFolder {
    std::string path;
    PolicySet set;
};

std::optional<SoundFolder> read_folder(const std::string& path, std::ostream& err) {
    Diagnostics diagnostics;
    SoundFolder folder{path, load_policies(path, diagnostics)};
    if (!has_error(diagnostics)) return folder;
    print_findings(diagnostics, false, err);
    return std::nullopt;
}

std::optional<Version> version_in(const SoundFolder& folder, const std::string& id, std::ostream& err) {
    const PolicySet& set = folder.set;
    const Policy* national = set.national ? &*set.national : nullptr;
    if (national != nullptr && national->id == id) return Version{&set.vocabulary, national, nullptr};
    if (const Policy* city = city_named(set, id)) return Version{&set.vocabulary, city, national};
    err << "huji: there is no \"" << id << "\" in " << folder.path << "; there is";
    if (national != nullptr) err << ' ' << national->id;
    for (const Policy& city : set.cities) err << ' ' << city.id;
    err << ".\n";
    return std::nullopt;
}

ExitCode report_diff(const Options& options, const SoundFolder& then, const SoundFolder& now, std::ostream& out,
                     std::ostream& err) {
    const std::optional<Version> before = version_in(then, options.place, err);
    const std::optional<Version> after =
        version_in(now, options.other_place.empty() ? options.place : options.other_place, err);
    if (!before || !after) return exit_unreadable;
    Diagnostics diagnostics;
    const std::unique_ptr<Diff> found = diff(*before, *after, diagnostics);
    if (!found) {
        print_findings(diagnostics, false, err);
        return exit_unreadable;
    }
    DiffReport report{*found, {}, {then.path, now.path}};
    if (found->of_one_place()) report.words = reworded(*found);
    if (options.json) {
        out << diff_json(report).dump(2) << '\n';
    } else if (options.markdown) {
        print_diff_markdown(report, options.language, out);
    } else {
        print_diff_text(report, options.language, out);
    }
    return found->same_meaning() ? exit_ok : exit_findings;
}

}  // namespace

ExitCode diff_places(const Options& options, std::ostream& out, std::ostream& err) {
    if (options.before.empty() == options.other_place.empty()) {
        err << "huji: name two cities, or one city and --before with the folder of its earlier policies.\n";
        return exit_unreadable;
    }
    const std::optional<SoundFolder> now = read_folder(options.policies, err);
    if (!now) return exit_unreadable;
    if (options.before.empty()) return report_diff(options, *now, *now, out, err);
    const std::optional<SoundFolder> then = read_folder(options.before, err);
    return then ? report_diff(options, *then, *now, out, err) : exit_unreadable;
}

}  // namespace huji
