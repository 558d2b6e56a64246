#include "cli/findings.hpp"

#include <algorithm>
#include <iterator>
#include <ostream>

#include "author/audit/audit_report.hpp"
#include "cli/file_texts.hpp"

namespace huji {
namespace {

std::size_t count(const Diagnostics& diagnostics, Severity severity) {
    return static_cast<std::size_t>(std::count_if(diagnostics.begin(), diagnostics.end(),
                                                  [&](const Diagnostic& d) { return d.severity == severity; }));
}

/// Prints `file:line:column: severity code: message`, the line with a caret, and what and where it is in the file.
void print_finding(const Diagnostic& d, FileTexts& files, std::ostream& out) {
    const FileText* file = files.of(d.file);
    const std::optional<std::size_t> offset = files.offset(d);
    out << d.file << ':';
    if (file != nullptr && offset) {
        const Position position = position_of(file->text, *offset);
        out << position.line << ':' << position.column << ':';
    }
    out << ' ' << name_of(d.severity) << ' ' << name_of(d.code) << ": " << d.message << '\n';
    if (file != nullptr && offset) out << excerpt(file->text, *offset);
    if (d.example) out << "    example, for huji assess " << d.example->place << ": " << d.example->answers << '\n';
    if (d.pointer.empty()) return;
    const std::string name = file != nullptr && file->json ? name_at(*file->json, d.pointer) : "";
    out << "    in " << (name.empty() ? "" : name + ", ") << d.pointer << '\n';
}

}  // namespace

std::string counted(std::size_t number, const std::string& one, const std::string& many) {
    return (number == 0 ? "no" : std::to_string(number)) + " " + (number == 1 ? one : many);
}

nlohmann::ordered_json example_json(const Example& example) {
    return {{"place", example.place}, {"answers", nlohmann::ordered_json::parse(example.answers)}};
}

nlohmann::ordered_json findings_json(const Diagnostics& diagnostics) {
    nlohmann::ordered_json list = nlohmann::ordered_json::array();
    for (const Diagnostic& d : diagnostics) {
        nlohmann::ordered_json finding = {{"code", name_of(d.code)},
                                          {"severity", name_of(d.severity)},
                                          {"file", d.file},
                                          {"pointer", d.pointer},
                                          {"message", d.message}};
        if (d.example) finding["example"] = example_json(*d.example);
        list.push_back(std::move(finding));
    }
    return {{"errors", count(diagnostics, Severity::error)},
            {"warnings", count(diagnostics, Severity::warning)},
            {"notes", count(diagnostics, Severity::note)},
            {"diagnostics", std::move(list)}};
}

void print_findings(const Diagnostics& diagnostics, Severity least, std::ostream& out) {
    FileTexts files;
    for (const Diagnostic& d : diagnostics) {
        if (d.severity <= least) print_finding(d, files, out);
    }
}

std::string count_findings(const Diagnostics& diagnostics) {
    return counted(count(diagnostics, Severity::error), "error", "errors") + ", " +
           counted(count(diagnostics, Severity::warning), "warning", "warnings") + ", " +
           counted(count(diagnostics, Severity::note), "note", "notes");
}

void load_and_audit(Workspace& workspace) {
    load_cases(workspace);
    Diagnostics found = audit_report(workspace);
    std::move(found.begin(), found.end(), std::back_inserter(workspace.diagnostics));
}

std::unique_ptr<Workspace> load_sound(const std::string& folder, std::ostream& err) {
    std::unique_ptr<Workspace> workspace = load_workspace(folder);
    if (!has_error(workspace->diagnostics)) return workspace;
    print_findings(workspace->diagnostics, Severity::error, err);
    return nullptr;
}

const LoadedJurisdiction* find_jurisdiction(const Workspace& workspace, const std::string& id, std::ostream& err) {
    const LoadedJurisdiction* jurisdiction = workspace.find(id);
    if (jurisdiction != nullptr) return jurisdiction;
    err << "huji: there is no \"" << id << "\" in " << workspace.folder << "; there is";
    for (const LoadedJurisdiction& known : workspace.jurisdictions) err << ' ' << known.policy->id;
    err << ".\n";
    return nullptr;
}

std::optional<std::size_t> find_entitlement(const LoadedJurisdiction& jurisdiction, const std::string& id,
                                            std::ostream& err) {
    const std::vector<LayeredEntitlement>& entitlements = jurisdiction.compiled->entitlements;
    for (std::size_t i = 0; i < entitlements.size(); ++i) {
        if (entitlements[i].id == id) return i;
    }
    err << "huji: there is no entitlement \"" << id << "\" in " << jurisdiction.policy->id << "; there is";
    for (const LayeredEntitlement& known : entitlements) err << ' ' << known.id;
    err << ".\n";
    return std::nullopt;
}

}  // namespace huji
