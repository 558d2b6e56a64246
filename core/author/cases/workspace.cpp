#include "author/cases/workspace.hpp"

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <functional>
#include <future>
#include <set>
#include <tuple>

#include "author/compile/pack_check.hpp"
#include "author/policy/json_reader.hpp"
#include "author/policy/load.hpp"

namespace huji {
namespace {

namespace fs = std::filesystem;

/// Every city compiles the rules of the layers above, so one defect there would be reported once a city.
void append_new(const Diagnostics& found, Diagnostics& all) {
    std::set<std::tuple<std::string, std::string, Code>> known;
    for (const Diagnostic& d : all) known.emplace(d.file, d.pointer, d.code);
    for (const Diagnostic& d : found) {
        if (known.emplace(d.file, d.pointer, d.code).second) all.push_back(d);
    }
}

LoadedJurisdiction compile_jurisdiction(const PolicySet& set, const Policy& policy, Diagnostics& all) {
    LoadedJurisdiction jurisdiction;
    jurisdiction.policy = &policy;
    Diagnostics diagnostics;
    const auto start = std::chrono::steady_clock::now();
    jurisdiction.compiled = compile(set.vocabulary, jurisdiction_of(set, policy), diagnostics);
    if (!has_error(diagnostics))
        jurisdiction.bytes = write_checked_pack(*jurisdiction.compiled, jurisdiction.pack, diagnostics);
    jurisdiction.compile_ms =
        std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
    append_new(diagnostics, all);
    return jurisdiction;
}

void read_cases_of(LoadedJurisdiction& jurisdiction) {
    Diagnostics& diagnostics = jurisdiction.found_in_cases;
    const fs::path path = fs::path(jurisdiction.policy->file).parent_path() / "cases.json";
    std::error_code ignored;
    if (!fs::exists(path, ignored)) return;
    const std::optional<Json> json = read_json(path.string(), diagnostics);
    if (!json) return;
    const JsonReader file(*json, path.string(), diagnostics);
    jurisdiction.cases = read_cases(file, *jurisdiction.compiled);
    if (const auto grants = file.find("grants")) jurisdiction.grants = read_grants(*grants, *jurisdiction.policy);
}

void read_families_of(Workspace& workspace, Diagnostics& diagnostics) {
    const fs::path path = fs::path(workspace.folder) / "families.json";
    std::error_code ignored;
    if (workspace.jurisdictions.empty() || !fs::exists(path, ignored)) return;
    std::vector<const CompiledPolicy*> cities;
    for (const LoadedJurisdiction& jurisdiction : workspace.jurisdictions) {
        if (jurisdiction.bytes.empty()) return;
        if (jurisdiction.policy->layer == Layer::city) cities.push_back(jurisdiction.compiled.get());
    }
    const std::optional<Json> json = read_json(path.string(), diagnostics);
    if (json) workspace.families = read_families(JsonReader(*json, path.string(), diagnostics), cities);
}

}  // namespace

const LoadedJurisdiction* Workspace::find(const std::string& id) const {
    const auto found = std::find_if(jurisdictions.begin(), jurisdictions.end(), [&](const LoadedJurisdiction& p) {
        return p.policy->id == id && !p.bytes.empty();
    });
    return found == jurisdictions.end() ? nullptr : &*found;
}

std::unique_ptr<Workspace> load_workspace(const std::string& folder) {
    auto workspace = std::make_unique<Workspace>();
    workspace->folder = folder;
    workspace->set = load_policies(folder, workspace->diagnostics);
    if (has_error(workspace->diagnostics)) return workspace;
    for (const Policy& policy : workspace->set.policies) {
        workspace->jurisdictions.push_back(compile_jurisdiction(workspace->set, policy, workspace->diagnostics));
    }
    return workspace;
}

void load_cases(Workspace& workspace, const std::set<std::string>& known) {
    // Cases are the most part of what is read, and no jurisdiction's cases look at another's, nor do families.
    std::vector<std::future<void>> readings;
    for (LoadedJurisdiction& jurisdiction : workspace.jurisdictions) {
        if (jurisdiction.bytes.empty() || known.count(jurisdiction.policy->id) != 0) continue;
        readings.push_back(std::async(std::launch::async, read_cases_of, std::ref(jurisdiction)));
    }
    Diagnostics found_in_families;
    read_families_of(workspace, found_in_families);
    for (std::future<void>& reading : readings) reading.get();
    for (const LoadedJurisdiction& jurisdiction : workspace.jurisdictions) {
        workspace.diagnostics.insert(workspace.diagnostics.end(), jurisdiction.found_in_cases.begin(),
                                     jurisdiction.found_in_cases.end());
    }
    // A wrong answer of a family is wrong in every city, but reported once.
    append_new(found_in_families, workspace.diagnostics);
}

}  // namespace huji
