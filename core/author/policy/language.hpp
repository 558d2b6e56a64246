// The languages that command and page speak: those of policies/languages.json, compiled into the command.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace huji {

/// A language, by its position in languages.json.
enum class Language : std::uint8_t {};

struct LanguageInfo {
    std::string tag;      ///< BCP 47, such as zh-Hans
    std::string name;     ///< what it calls itself
    std::string english;  ///< what English calls it
    std::string script;   ///< ISO 15924, such as Hans
    bool spaces = false;  ///< whether spaces part words and sentences
    std::vector<std::string> months;
    std::optional<Language> fallback;  ///< stands in where a text is missing; a language without one must be complete
};

/// Returns all languages in the order in which readers are offered them, the source language first.
const std::vector<Language>& languages();

/// Returns what is known of a language.
const LanguageInfo& info(Language language);

inline std::string_view tag(Language language) { return info(language).tag; }

/// Returns the language of a BCP 47 tag, or nothing.
std::optional<Language> language_of(std::string_view tag);

/// Returns the language that the documents are written in; every text has it.
Language source_language();

/// Returns the language of schemas and of summaries for programs.
Language technical_language();

/// Returns the tags of all languages.
std::vector<std::string> language_tags();

}  // namespace huji
