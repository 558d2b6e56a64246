#include "author/policy/load.hpp"

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <utility>

#include "author/policy/condition_reader.hpp"
#include "author/policy/glossary.hpp"
#include "author/policy/jurisdiction.hpp"
#include "author/policy/layer_reader.hpp"
#include "author/policy/policy_reader.hpp"
#include "author/policy/translations.hpp"
#include "author/policy/vocabulary_reader.hpp"
#include "author/policy/wording.hpp"

namespace huji {
namespace {

namespace fs = std::filesystem;

using Names = std::set<std::string>;

/// A policy.json that could be parsed.
struct FoundFile {
    std::string folder;
    SourceFile source;
};

/// Returns the names of the folders that hold a policy.json, sorted.
std::vector<std::string> policy_folders(const fs::path& folder) {
    std::vector<std::string> names;
    std::error_code failed;
    for (fs::directory_iterator entry(folder, failed), end; !failed && entry != end; entry.increment(failed)) {
        std::error_code ignored;
        if (fs::exists(entry->path() / "policy.json", ignored)) names.push_back(entry->path().filename().string());
    }
    std::sort(names.begin(), names.end());
    return names;
}

/// Returns the layer that a file claims to be of; a city's if it says nothing of use.
Layer claimed_layer(const Json& policy) {
    const bool says = policy.is_object() && policy.contains("layer") && policy.at("layer").is_string();
    return (says ? layer_named(policy.at("layer").get<std::string>()) : std::nullopt).value_or(Layer::city);
}

/// Puts layers above before those below, whose entitlements name theirs.
void sort_by_layer(std::vector<FoundFile>& files) {
    const auto rank = [](const FoundFile& file) {
        return std::pair(!is_layer_folder(file.folder), claimed_layer(file.source.json));
    };
    std::stable_sort(files.begin(), files.end(),
                     [&](const FoundFile& a, const FoundFile& b) { return rank(a) < rank(b); });
}

/// Adds a policy to the set, which holds those of the layers above.
void add_policy(const FoundFile& found, PolicySet& set, Names& named, Diagnostics& diagnostics) {
    const JsonReader reader(found.source.json, found.source.path, diagnostics);
    PolicyFile file = read_policy(reader, found.folder, set.vocabulary);
    named.merge(file.named);
    set.policies.push_back(std::move(file.policy));
    check_layers(reader, jurisdiction_of(set, set.policies.back()));
}

/// Returns whether a city's file was found, and all that were found could be read.
bool load_all(const fs::path& folder, PolicySet& set, Names& named, std::vector<SourceFile>& sources,
              Diagnostics& diagnostics) {
    const std::vector<std::string> folders = policy_folders(folder);
    std::vector<FoundFile> files;
    for (const std::string& name : folders) {
        const std::string path = (folder / name / "policy.json").string();
        if (std::optional<Json> json = read_json(path, diagnostics)) files.push_back({name, {path, std::move(*json)}});
    }
    sort_by_layer(files);
    for (FoundFile& file : files) {
        add_policy(file, set, named, diagnostics);
        sources.push_back(std::move(file.source));
    }
    const bool no_city = std::all_of(folders.begin(), folders.end(), is_layer_folder);
    if (no_city) {
        diagnostics.push_back(
            diagnostic(Code::no_policy, folder.string(), "", "No folder here holds a city's policy.json; add one."));
    }
    return !no_city && files.size() == folders.size();
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
    std::vector<SourceFile> sources;
    const bool all_read = load_all(folder, set, file.named, sources, diagnostics);
    const std::optional<JsonReader> definitions = reader.find("definitions");
    // What a missing city or a file that cannot be read would have used is not known.
    if (all_read && definitions) report_unused_definitions(*definitions, file.named);
    sources.push_back({path, std::move(*json)});
    check_wording(sources, load_glossary(folder, diagnostics), diagnostics);
    check_translations(folder, sources, diagnostics);
    return set;
}

}  // namespace huji
