#include "author/policy/load.hpp"

#include <algorithm>
#include <filesystem>
#include <system_error>

#include "author/policy/condition_reader.hpp"
#include "author/policy/glossary.hpp"
#include "author/policy/policy_reader.hpp"
#include "author/policy/vocabulary_reader.hpp"
#include "author/policy/wording.hpp"

namespace huji {
namespace {

namespace fs = std::filesystem;

using Names = std::set<std::string>;

using Sources = std::vector<SourceFile>;

/// Returns the names of the folders that hold a policy.json, sorted.
std::vector<std::string> places_in(const fs::path& folder) {
    std::vector<std::string> places;
    std::error_code failed;
    for (fs::directory_iterator entry(folder, failed), end; !failed && entry != end; entry.increment(failed)) {
        std::error_code ignored;
        if (fs::exists(entry->path() / "policy.json", ignored)) places.push_back(entry->path().filename().string());
    }
    std::sort(places.begin(), places.end());
    return places;
}

/// Returns whether the file could be read at all.
bool load_place(const fs::path& folder, const std::string& place, PolicySet& set, Names& named, Sources& sources,
                Diagnostics& diagnostics) {
    const std::string path = (folder / place / "policy.json").string();
    std::optional<Json> json = read_json(path, diagnostics);
    if (!json) return false;
    sources.push_back({path, std::move(*json)});
    const JsonReader reader(sources.back().json, path, diagnostics);
    PolicyFile file = read_policy(reader, place, set.vocabulary);
    named.merge(file.named);
    const bool national = place == "national";
    check_layers(reader, !national && set.national ? &*set.national : nullptr);
    if (national) {
        set.national = std::move(file.policy);
    } else {
        set.cities.push_back(std::move(file.policy));
    }
    return true;
}

/// Returns whether every place's file could be read.
bool load_places(const fs::path& folder, PolicySet& set, Names& named, Sources& sources, Diagnostics& diagnostics) {
    std::vector<std::string> places = places_in(folder);
    // The cities name what the nation grants, so that is read first.
    std::stable_partition(places.begin(), places.end(), [](const std::string& place) { return place == "national"; });
    bool all_read = true;
    for (const std::string& place : places) {
        all_read = load_place(folder, place, set, named, sources, diagnostics) && all_read;
    }
    const bool only_national = places.empty() || (places.size() == 1 && places.front() == "national");
    if (only_national) {
        diagnostics.push_back(
            diagnostic(Code::no_policy, folder.string(), "", "No folder here holds a city's policy.json; add one."));
    }
    return all_read;
}

}  // namespace

PolicySet load_policies(const std::string& folder, Diagnostics& diagnostics) {
    PolicySet set;
    std::error_code ignored;
    if (!fs::is_directory(folder, ignored)) {
        diagnostics.push_back(diagnostic(Code::cannot_read_file, folder, "",
                                         "There is no such folder; name the folder of the policies."));
        return set;
    }
    const std::string path = (fs::path(folder) / "vocabulary.json").string();
    std::optional<Json> json = read_json(path, diagnostics);
    // Without its vocabulary every fact of every policy would be reported as unknown, which helps nobody.
    if (!json) return set;
    const JsonReader reader(*json, path, diagnostics);
    VocabularyFile file = read_vocabulary(reader);
    set.vocabulary = std::move(file.vocabulary);
    Sources sources;
    const bool all_read = load_places(folder, set, file.named, sources, diagnostics);
    const std::optional<JsonReader> definitions = reader.find("definitions");
    // What a missing city or a file that cannot be read would have used is not known.
    if (all_read && !set.cities.empty() && definitions) report_unused_definitions(*definitions, file.named);
    sources.push_back({path, std::move(*json)});
    check_wording(sources, load_glossary(folder, diagnostics), diagnostics);
    return set;
}

}  // namespace huji
