#include "author/cases/loaded.hpp"

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

/// Every city compiles the national rules, so one defect there would be reported once a city.
void append_new(const Diagnostics& found, Diagnostics& all) {
    std::set<std::tuple<std::string, std::string, Code>> known;
    for (const Diagnostic& d : all) known.emplace(d.file, d.pointer, d.code);
    for (const Diagnostic& d : found) {
        if (known.emplace(d.file, d.pointer, d.code).second) all.push_back(d);
    }
}

LoadedPlace compile_place(const PolicySet& set, const Policy& policy, Diagnostics& all) {
    const Policy* national = policy.layer == Layer::city && set.national ? &*set.national : nullptr;
    LoadedPlace place;
    place.policy = &policy;
    Diagnostics diagnostics;
    const auto start = std::chrono::steady_clock::now();
    place.compiled = compile(set.vocabulary, policy, national, diagnostics);
    if (!has_error(diagnostics)) place.bytes = write_checked_pack(*place.compiled, place.pack, diagnostics);
    place.compile_ms = std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
    append_new(diagnostics, all);
    return place;
}

void read_cases_of(LoadedPlace& place) {
    Diagnostics& diagnostics = place.found_in_cases;
    const fs::path path = fs::path(place.policy->file).parent_path() / "cases.json";
    std::error_code ignored;
    if (!fs::exists(path, ignored)) return;
    const std::optional<Json> json = read_json(path.string(), diagnostics);
    if (!json) return;
    const JsonReader file(*json, path.string(), diagnostics);
    place.cases = read_cases(file, *place.compiled);
    if (const auto grants = file.find("grants")) place.grants = read_grants(*grants, *place.policy);
}

void read_families_of(Loaded& loaded, Diagnostics& diagnostics) {
    const fs::path path = fs::path(loaded.folder) / "families.json";
    std::error_code ignored;
    if (loaded.places.empty() || !fs::exists(path, ignored)) return;
    std::vector<const Compiled*> cities;
    for (const LoadedPlace& place : loaded.places) {
        if (place.bytes.empty()) return;
        if (place.policy->layer == Layer::city) cities.push_back(place.compiled.get());
    }
    const std::optional<Json> json = read_json(path.string(), diagnostics);
    if (json) loaded.families = read_families(JsonReader(*json, path.string(), diagnostics), cities);
}

}  // namespace

const LoadedPlace* Loaded::place(const std::string& id) const {
    const auto found = std::find_if(places.begin(), places.end(),
                                    [&](const LoadedPlace& p) { return p.policy->id == id && !p.bytes.empty(); });
    return found == places.end() ? nullptr : &*found;
}

std::unique_ptr<Loaded> load(const std::string& folder) {
    auto loaded = std::make_unique<Loaded>();
    loaded->folder = folder;
    loaded->set = load_policies(folder, loaded->diagnostics);
    if (has_error(loaded->diagnostics)) return loaded;
    std::vector<const Policy*> policies;
    if (loaded->set.national) policies.push_back(&*loaded->set.national);
    for (const Policy& city : loaded->set.cities) policies.push_back(&city);
    for (const Policy* policy : policies) {
        loaded->places.push_back(compile_place(loaded->set, *policy, loaded->diagnostics));
    }
    return loaded;
}

void load_cases(Loaded& loaded, const std::set<std::string>& known) {
    // Cases are the most part of what is read, and no place's cases look at another's, nor do families.
    std::vector<std::future<void>> readings;
    for (LoadedPlace& place : loaded.places) {
        if (place.bytes.empty() || known.count(place.policy->id) != 0) continue;
        readings.push_back(std::async(std::launch::async, read_cases_of, std::ref(place)));
    }
    Diagnostics found_in_families;
    read_families_of(loaded, found_in_families);
    for (std::future<void>& reading : readings) reading.get();
    for (const LoadedPlace& place : loaded.places) {
        loaded.diagnostics.insert(loaded.diagnostics.end(), place.found_in_cases.begin(), place.found_in_cases.end());
    }
    // A wrong answer of a family is wrong in every city, but reported once.
    append_new(found_in_families, loaded.diagnostics);
}

}  // namespace huji
