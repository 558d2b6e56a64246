#include "author/policy/language.hpp"

#include <nlohmann/json.hpp>

#include "author/policy/locale_files.hpp"

namespace huji {
namespace {

struct LanguageTable {
    std::vector<LanguageInfo> rows;
    std::vector<Language> languages;
    Language source{};
    Language technical{};

    [[nodiscard]] std::optional<Language> find(std::string_view tag) const {
        for (const Language language : languages) {
            if (rows[static_cast<std::size_t>(language)].tag == tag) return language;
        }
        return std::nullopt;
    }
};

/// The file is compiled in and was held to its schema by the tests: it is not checked here.
LanguageTable read_languages() {
    const auto file = nlohmann::json::parse(locale_file("languages.json"));
    LanguageTable table;
    for (const auto& row : file.at("languages")) {
        LanguageInfo info{row.at("tag"), row.at("name"), row.at("english"), row.at("script"), row.at("spaces"), {}, {}};
        if (row.contains("months")) info.months = row.at("months").get<std::vector<std::string>>();
        if (row.contains("fallback")) info.fallback = table.find(row.at("fallback").get<std::string>());
        table.languages.push_back(static_cast<Language>(table.rows.size()));
        table.rows.push_back(std::move(info));
    }
    table.source = table.find(file.at("source").get<std::string>()).value_or(Language{});
    table.technical = table.find(file.at("technical").get<std::string>()).value_or(Language{});
    return table;
}

const LanguageTable& table() {
    static const LanguageTable read = read_languages();
    return read;
}

}  // namespace

const std::vector<Language>& languages() { return table().languages; }

const LanguageInfo& info(Language language) { return table().rows[static_cast<std::size_t>(language)]; }

std::optional<Language> language_of(std::string_view tag) { return table().find(tag); }

Language source_language() { return table().source; }

Language technical_language() { return table().technical; }

std::vector<std::string> language_tags() {
    std::vector<std::string> tags;
    for (const Language language : languages()) tags.emplace_back(tag(language));
    return tags;
}

}  // namespace huji
