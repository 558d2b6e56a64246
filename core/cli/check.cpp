#include <algorithm>
#include <chrono>
#include <csignal>
#include <filesystem>
#include <iterator>
#include <map>
#include <ostream>
#include <set>
#include <thread>
#include <utility>
#include <vector>

#include "author/audit/audit_report.hpp"
#include "author/policy/json_reader.hpp"
#include "cli/commands.hpp"
#include "cli/findings.hpp"
#include "cli/sarif.hpp"

namespace huji {
namespace {

namespace fs = std::filesystem;

bool is_note(const Diagnostic& d) { return d.severity == Severity::note; }

ExitCode say_findings(const CheckOptions& options, const Workspace& workspace, std::ostream& out) {
    const Diagnostics& diagnostics = workspace.diagnostics;
    if (options.json) {
        // While watching, a line a check.
        out << findings_json(diagnostics).dump(options.watch ? -1 : 2, ' ', false, bad_utf8) << '\n';
    } else if (options.sarif) {
        out << sarif_of(diagnostics).dump(2, ' ', false, bad_utf8) << '\n';
    } else {
        print_findings(diagnostics, options.notes ? Severity::note : Severity::warning, out);
        const bool hidden = !options.notes && std::any_of(diagnostics.begin(), diagnostics.end(), is_note);
        out << options.policies << ": " << counted(cities_of(workspace.set).size(), "city", "cities") << ", "
            << count_findings(diagnostics) << (hidden ? " (--notes shows them)" : "") << '\n';
    }
    out.flush();
    return has_error(diagnostics) ? exit_findings : exit_ok;
}

// ---- watching ------------------------------------------------------------------------------------------------------

/// Looking at some twenty files takes well under a millisecond, and works on every file system.
constexpr std::chrono::milliseconds pause_between_looks{10};

struct FileState {
    fs::file_time_type written;
    std::uintmax_t bytes = 0;
    bool operator==(const FileState& other) const = default;
};

/// The JSON files of a folder, by path.
using FolderState = std::map<std::string, FileState>;

FolderState look_at(const std::string& folder) {
    FolderState state;
    std::error_code failed;
    for (fs::recursive_directory_iterator entry(folder, failed), end; !failed && entry != end;
         entry.increment(failed)) {
        // A file may be gone before it is asked: editors save by renaming.
        std::error_code gone;
        const fs::path& path = entry->path();
        if (path.extension() != ".json") continue;
        const FileState file{fs::last_write_time(path, gone), fs::file_size(path, gone)};
        if (!gone) state.emplace(path.generic_string(), file);
    }
    return state;
}

void print_changed_files(const FolderState& before, const FolderState& now, std::ostream& out) {
    out << '\n';
    for (const auto& [path, file] : now) {
        const auto known = before.find(path);
        if (known == before.end() || !(known->second == file)) out << path << " is saved.\n";
    }
    for (const auto& [path, file] : before) {
        if (now.count(path) == 0) out << path << " is gone.\n";
    }
}

/// What a file says, and what of that is no words for people.
struct FileContent {
    std::string text;
    std::string meaning;
};

void drop_words(Json& json) {
    if (json.is_object() && json.contains(tag(source_language()))) json.clear();
    for (Json& part : json) {
        if (part.is_structured()) drop_words(part);
    }
}

/// Returns the JSON without its texts; all of it where it is no JSON.
std::string meaning_of(const std::string& text) {
    Json json = Json::parse(text, nullptr, false);
    if (json.is_discarded()) return text;
    drop_words(json);
    return json.dump();
}

/// What files mean, by path; files that cannot be read are missing.
using Contents = std::map<std::string, std::string>;

/// What the cases.json of one jurisdiction said when these files were as they were.
struct CasesRead {
    Contents files;
    std::vector<Case> cases;
    Diagnostics found;
};

/// Cases are the most part of what a check reads: those of a jurisdiction are read again only where a file that they
/// rest on has changed. All else is done anew, so that each check says what a first one would.
class Watch {
public:
    explicit Watch(const CheckOptions& options) : options_(options) {}

    ExitCode check(const FolderState& now, std::ostream& out) {
        load_changed(now);
        load_cases(*workspace_, give_known_cases());
        // People see at once what is broken; what the audits find, which take longer, follows on the next lines.
        if (!options_.json) say_findings(options_, *workspace_, out);
        const ExitCode exit = say_audits(out);
        keep_cases();
        return exit;
    }

    /// Frees what the check before last needed, when nobody waits.
    void rest() { retired_.reset(); }

private:
    ExitCode say_audits(std::ostream& out) {
        Diagnostics found = audit_report(*workspace_);
        if (options_.json) {
            std::move(found.begin(), found.end(), std::back_inserter(workspace_->diagnostics));
            return say_findings(options_, *workspace_, out);
        }
        print_findings(found, options_.notes ? Severity::note : Severity::warning, out);
        out << "audits: " << count_findings(found) << '\n';
        out.flush();
        return has_error(workspace_->diagnostics) || has_error(found) ? exit_findings : exit_ok;
    }

    /// Loads the policies again unless only cases or families have changed.
    void load_changed(const FolderState& now) {
        FolderState files = now;
        std::erase_if(files, [](const auto& file) {
            const fs::path name = fs::path(file.first).filename();
            return name == "cases.json" || name == "families.json";
        });
        if (!workspace_ || files != files_) {
            retired_ = std::move(workspace_);
            workspace_ = load_workspace(options_.policies);
            found_loading_ = workspace_->diagnostics;
            files_ = std::move(files);
        }
        workspace_->diagnostics = found_loading_;
    }

    /// Returns the places whose cases are known; they have them then.
    std::set<std::string> give_known_cases() {
        std::set<std::string> known;
        for (LoadedJurisdiction& jurisdiction : workspace_->jurisdictions) {
            const std::string& id = jurisdiction.policy->id;
            Contents files = contents_for(jurisdiction);
            CasesRead& read = read_[id];
            if (jurisdiction.bytes.empty()) continue;
            if (read.files == files) {
                jurisdiction.cases = std::move(read.cases);
                jurisdiction.found_in_cases = std::move(read.found);
                known.insert(id);
            }
            read.files = std::move(files);
        }
        return known;
    }

    void keep_cases() {
        for (LoadedJurisdiction& jurisdiction : workspace_->jurisdictions) {
            if (jurisdiction.bytes.empty()) continue;
            CasesRead& read = read_[jurisdiction.policy->id];
            read.cases = std::exchange(jurisdiction.cases, {});
            read.found = std::exchange(jurisdiction.found_in_cases, {});
        }
    }

    /// Returns the files that the cases of a jurisdiction rest on: no verdict of a case rests on words.
    [[nodiscard]] Contents contents_for(const LoadedJurisdiction& jurisdiction) {
        std::vector<fs::path> paths{fs::path(options_.policies) / "vocabulary.json"};
        for (const Policy* layer : jurisdiction.compiled->jurisdiction.layers()) paths.emplace_back(layer->file);
        Contents files;
        for (const fs::path& path : paths) {
            if (auto text = read(path)) files.emplace(path.string(), meaning(path.string(), std::move(*text)));
        }
        const fs::path cases = fs::path(jurisdiction.policy->file).parent_path() / "cases.json";
        if (auto text = read(cases)) files.emplace(cases.string(), std::move(*text));
        return files;
    }

    static std::optional<std::string> read(const fs::path& path) {
        Diagnostics unreadable;
        return read_file(path.string(), unreadable);
    }

    const std::string& meaning(const std::string& path, std::string text) {
        FileContent& known = contents_[path];
        if (known.text != text) {
            known.meaning = meaning_of(text);
            known.text = std::move(text);
        }
        return known.meaning;
    }

    const CheckOptions& options_;
    FolderState files_;  ///< that the policies were loaded from
    std::unique_ptr<Workspace> workspace_, retired_;
    Diagnostics found_loading_;
    std::map<std::string, CasesRead> read_;        ///< by jurisdiction
    std::map<std::string, FileContent> contents_;  ///< by path
};

volatile std::sig_atomic_t interrupted = 0;
void interrupt(int /*signal*/) { interrupted = 1; }

/// Checks again whenever a file is saved, until the user interrupts.
ExitCode watch_policies(const CheckOptions& options, std::ostream& out) {
    std::signal(SIGINT, interrupt);
    Watch watch(options);
    FolderState seen = look_at(options.policies);
    ExitCode last = watch.check(seen, out);
    while (interrupted == 0) {
        watch.rest();
        std::this_thread::sleep_for(pause_between_looks);
        FolderState now = look_at(options.policies);
        if (now == seen) continue;
        if (!options.json) print_changed_files(seen, now, out);
        seen = std::move(now);
        last = watch.check(seen, out);
    }
    return last;
}

}  // namespace

ExitCode check_policies(const CheckOptions& options, std::ostream& out, std::ostream& err) {
    std::error_code ignored;
    if (!fs::is_directory(options.policies, ignored)) {
        err << "huji: there is no folder \"" << options.policies << "\"; name the folder of the policies.\n";
        return exit_unreadable;
    }
    if (options.watch) return watch_policies(options, out);
    const std::unique_ptr<Workspace> workspace = load_workspace(options.policies);
    load_and_audit(*workspace);
    return say_findings(options, *workspace, out);
}

}  // namespace huji
