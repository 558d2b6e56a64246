#include "author/policy/translations.hpp"

#include <filesystem>

#include "author/policy/labels.hpp"

namespace huji {
namespace {

/// The texts of a file, and those that lack a language; `first` is the JSON Pointer of the first of them.
struct Lacking {
    std::size_t texts = 0;
    std::size_t lacking = 0;
    std::string first;
};

void count_texts(const JsonReader& node, Language language, Lacking& count) {
    const Json& value = node.value();
    if (value.is_object() && value.contains(tag(source_language()))) {
        ++count.texts;
        if (value.contains(tag(language))) return;
        if (count.lacking++ == 0) count.first = node.pointer();
    } else if (value.is_object()) {
        for (const auto& [key, member] : node.members()) count_texts(member, language, count);
    } else if (value.is_array()) {
        for (const JsonReader& item : node.items()) count_texts(item, language, count);
    }
}

std::string sentence(const std::string& what, Language language, Language fallback, const std::string& first) {
    return what + " lack \"" + info(language).tag + "\" and are said in " + info(fallback).english + "; " + first + ".";
}

void check_file(const SourceFile& file, Language language, Language fallback, Diagnostics& diagnostics) {
    Lacking count;
    count_texts(JsonReader(file.json, file.path, diagnostics), language, count);
    if (count.lacking == 0) return;
    const std::string what = std::to_string(count.lacking) + " of " + std::to_string(count.texts) + " texts";
    diagnostics.push_back(diagnostic(Code::untranslated, file.path, count.first,
                                     sentence(what, language, fallback, "this is the first")));
}

void check_locale(const std::string& folder, Language language, Language fallback, Diagnostics& diagnostics) {
    const std::vector<std::string> missing = missing_messages(language);
    if (missing.empty()) return;
    const std::filesystem::path path = std::filesystem::path(folder) / "locales" / (info(language).tag + ".json");
    const std::string what = std::to_string(missing.size()) + " messages";
    diagnostics.push_back(diagnostic(Code::untranslated, path.string(), "",
                                     sentence(what, language, fallback, "the first is " + missing.front())));
}

}  // namespace

void check_translations(const std::string& folder, const std::vector<SourceFile>& files, Diagnostics& diagnostics) {
    for (const Language language : languages()) {
        const std::optional<Language> fallback = info(language).fallback;
        if (!fallback) continue;
        check_locale(folder, language, *fallback, diagnostics);
        for (const SourceFile& file : files) check_file(file, language, *fallback, diagnostics);
    }
}

}  // namespace huji
