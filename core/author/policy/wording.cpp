#include "author/policy/wording.hpp"

#include <algorithm>
#include <future>
#include <iterator>
#include <map>

#include "author/policy/characters.hpp"

namespace huji {
namespace {

/// Limits of length count Chinese characters.
bool is_chinese(Language language) { return info(language).script.starts_with("Han"); }

/// Returns the text that stands in a place, or nothing if that is no text in all languages that every text needs.
std::optional<Text> text_in(const JsonReader& node) {
    Text text;
    for (const Language language : languages()) {
        const std::optional<JsonReader> words =
            node.value().is_object() ? node.find(std::string(tag(language))) : std::nullopt;
        if (!words && info(language).fallback) continue;
        if (!words || !words->value().is_string()) return std::nullopt;
        text[language] = words->value().get<std::string>();
    }
    return text;
}

std::optional<Text> text_in(const JsonReader& node, const std::string& key) {
    const std::optional<JsonReader> member = node.value().is_object() ? node.find(key) : std::nullopt;
    return member ? text_in(*member) : std::nullopt;
}

/// Returns the items of a list that may be missing or be no list.
std::vector<JsonReader> items_in(const JsonReader& node, const std::string& key) {
    const std::optional<JsonReader> list = node.value().is_object() ? node.find(key) : std::nullopt;
    return list && list->value().is_array() ? list->items() : std::vector<JsonReader>{};
}

std::string quoted(const std::string& words) { return "\"" + words + "\""; }

// ---- terms ---------------------------------------------------------------------------------------------------------

std::size_t count(std::string_view text, std::string_view words) {
    std::size_t found = 0;
    for (std::size_t at = text.find(words); at != std::string_view::npos; at = text.find(words, at + words.size())) {
        ++found;
    }
    return found;
}

bool says_a_form(const Term& term, const std::string& text, Language language) {
    const auto forms = term.forms.find(language);
    return says(text, term.words[language]) ||
           (forms != term.forms.end() && std::any_of(forms->second.begin(), forms->second.end(),
                                                     [&](const std::string& form) { return says(text, form); }));
}

/// A language with spaces has the term or a form of it somewhere, one without as often as the source language.
void check_term(const JsonReader& node, const Text& text, const Term& term, Language language) {
    const Language source = source_language();
    const auto report = [&](Code code, const char* remedy) {
        node.member(std::string(tag(language)))
            .report(code, quoted(term.words[source]) + " is " + quoted(term.words[language]) + " in " +
                              info(language).english + "; " + remedy);
    };
    if (!info(language).spaces) {
        const bool enough = count(text[language], term.words[language]) >= count(text[source], term.words[source]);
        if (!enough) report(Code::wrong_traditional_term, "write that.");
    } else if (!term.free_in_english && !says_a_form(term, text[language], language)) {
        report(Code::off_glossary, "say that, or add another form to the glossary.");
    }
}

void check_term(const JsonReader& node, const Text& text, const Term& term) {
    for (const Language language : languages()) {
        if (language == source_language() || !text.has(language) || !term.words.has(language)) continue;
        check_term(node, text, term, language);
    }
}

bool uses(Language language, const std::string& text, const std::string& avoided) {
    return info(language).spaces ? says(text, avoided) : text.find(avoided) != std::string::npos;
}

void check_avoided(const JsonReader& node, const Text& text, const Term& term, Language language) {
    const auto words = term.avoid.find(language);
    if (words == term.avoid.end() || !text.has(language)) return;
    for (const std::string& avoided : words->second) {
        if (!uses(language, text[language], avoided)) continue;
        node.member(std::string(tag(language)))
            .report(Code::avoided_word,
                    quoted(avoided) + " is not used here; say " + quoted(term.words[language]) + ".");
    }
}

void check_terms(const JsonReader& node, const Text& text, const Glossary& glossary) {
    for (const Term* term : glossary.terms_in(text[source_language()])) check_term(node, text, *term);
    for (const Term& term : glossary.terms()) {
        for (const Language language : languages()) check_avoided(node, text, term, language);
    }
}

void check_terms(const JsonReader& node, const Glossary& glossary) {
    if (const std::optional<Text> text = text_in(node)) {
        check_terms(node, *text, glossary);
    } else if (node.value().is_object()) {
        for (const auto& [key, member] : node.members()) check_terms(member, glossary);
    } else if (node.value().is_array()) {
        for (const JsonReader& item : node.items()) check_terms(item, glossary);
    }
}

// ---- length --------------------------------------------------------------------------------------------------------

/// Returns how many Chinese characters the words take the place of: a Latin letter or a digit is half as wide.
std::size_t characters(std::string_view words) {
    const auto is_ascii = [](char c) { return static_cast<unsigned char>(c) < 0x80U; };
    const auto ascii = static_cast<std::size_t>(std::count_if(words.begin(), words.end(), is_ascii));
    const auto spaces = static_cast<std::size_t>(std::count(words.begin(), words.end(), ' '));
    return character_count(words) - ascii + (ascii - spaces + 1) / 2;
}

class Lengths {
public:
    explicit Lengths(const std::vector<JsonReader>& files) {
        for (const JsonReader& file : files) note_city(file);
    }

    void check(const JsonReader& node, const std::string& key, std::size_t limit) const {
        const std::optional<Text> text = text_in(node, key);
        if (!text) return;
        for (const Language language : languages()) {
            if (!is_chinese(language)) continue;
            const std::size_t length = characters(substitute((*text)[language], "{city}", longest_city_[language]));
            if (length <= limit) continue;
            node.member(key).member(std::string(tag(language))).report(Code::text_too_long, sentence(length, limit));
        }
    }

private:
    void note_city(const JsonReader& file) {
        const std::optional<Text> name = text_in(file, "name");
        for (const Language language : languages()) {
            if (!is_chinese(language)) continue;
            std::string& longest = longest_city_[language];
            if (name && characters((*name)[language]) > characters(longest)) longest = (*name)[language];
        }
    }

    static std::string sentence(std::size_t length, std::size_t limit) {
        return "These are " + std::to_string(length) + " characters; say it in " + std::to_string(limit) + ".";
    }

    Text longest_city_;
};

void check_lengths(const JsonReader& file, const Lengths& lengths) {
    for (const JsonReader& question : items_in(file, "questions")) lengths.check(question, "heading", longest_heading);
    for (const JsonReader& fact : items_in(file, "facts")) {
        for (const char* statement : {"yes", "no"}) lengths.check(fact, statement, longest_option);
        for (const char* list : {"options", "named"}) {
            for (const JsonReader& option : items_in(fact, list)) lengths.check(option, "text", longest_option);
        }
    }
    for (const JsonReader& document : items_in(file, "documents")) lengths.check(document, "title_in", longest_title);
    for (const JsonReader& entitlement : items_in(file, "entitlements")) {
        lengths.check(entitlement, "title", longest_title);
    }
}

// ---- explanations --------------------------------------------------------------------------------------------------

/// What a citizen sees of a question, in Simplified Chinese: at once, and one tap away.
struct Seen {
    std::string asked;
    std::string help;
};

/// A line break between two texts keeps their ends from forming a term.
void add_words(std::string& to, const std::optional<Text>& text) {
    if (text) to += (*text)[source_language()] + "\n";
}

void add_fact(Seen& seen, const JsonReader& fact) {
    for (const char* statement : {"yes", "no"}) add_words(seen.asked, text_in(fact, statement));
    for (const char* list : {"options", "named"}) {
        for (const JsonReader& option : items_in(fact, list)) add_words(seen.asked, text_in(option, "text"));
    }
    add_words(seen.help, text_in(fact, "help"));
}

/// The facts of a vocabulary by their ids, as far as they have any.
std::map<std::string, JsonReader> facts_by_id(const JsonReader& file) {
    std::map<std::string, JsonReader> facts;
    for (const JsonReader& fact : items_in(file, "facts")) {
        const std::optional<JsonReader> id = fact.value().is_object() ? fact.find("id") : std::nullopt;
        if (id && id->value().is_string()) facts.emplace(id->value().get<std::string>(), fact);
    }
    return facts;
}

Seen seen_of(const JsonReader& question, const std::map<std::string, JsonReader>& facts) {
    Seen seen;
    add_words(seen.asked, text_in(question, "heading"));
    add_words(seen.help, text_in(question, "help"));
    for (const JsonReader& asked : items_in(question, "facts")) {
        if (!asked.value().is_string()) continue;
        const auto fact = facts.find(asked.value().get<std::string>());
        if (fact != facts.end()) add_fact(seen, fact->second);
    }
    return seen;
}

void check_explanations(const JsonReader& file, const Glossary& glossary) {
    const std::map<std::string, JsonReader> facts = facts_by_id(file);
    for (const JsonReader& question : items_in(file, "questions")) {
        const Seen seen = seen_of(question, facts);
        for (const Term* term : glossary.terms_in(seen.asked)) {
            const std::string& words = term->words[source_language()];
            if (!term->jargon || seen.help.find(words) != std::string::npos) continue;
            question.report(Code::unexplained_term,
                            "This question uses " + quoted(words) + "; say in its help what that is.");
        }
    }
}

}  // namespace

void check_wording(const std::vector<SourceFile>& files, const Glossary& glossary, Diagnostics& diagnostics) {
    std::vector<Diagnostics> found(files.size());
    std::vector<JsonReader> readers;
    readers.reserve(files.size());
    for (std::size_t i = 0; i < files.size(); ++i) readers.emplace_back(files[i].json, files[i].path, found[i]);
    const Lengths lengths(readers);
    std::vector<std::future<void>> checks;
    for (const JsonReader& reader : readers) {
        checks.push_back(std::async(std::launch::async, [&reader, &glossary, &lengths] {
            check_terms(reader, glossary);
            check_lengths(reader, lengths);
            check_explanations(reader, glossary);
        }));
    }
    for (std::future<void>& check : checks) check.get();
    for (Diagnostics& some : found) std::move(some.begin(), some.end(), std::back_inserter(diagnostics));
}

}  // namespace huji
