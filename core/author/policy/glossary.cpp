#include "author/policy/glossary.hpp"

#include <algorithm>
#include <filesystem>
#include <set>
#include <system_error>

#include "author/policy/characters.hpp"

namespace huji {
namespace {

namespace fs = std::filesystem;

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

char upper(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; }

bool is_letter(char c) { return lower(c) >= 'a' && lower(c) <= 'z'; }

bool ends_word(std::string_view rest) { return rest.empty() || !is_letter(rest.front()); }

bool same_words(std::string_view a, std::string_view b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) { return lower(x) == lower(y); });
}

bool flag_of(const JsonReader& term, const std::string& key) {
    const std::optional<JsonReader> node = term.find(key);
    if (!node) return false;
    if (node->value().is_boolean()) return node->value().get<bool>();
    node->report(Code::wrong_type, "Write true or false here, or leave the key out.");
    return false;
}

std::vector<std::string> read_list(const JsonReader& list) {
    std::vector<std::string> words;
    if (list.value().is_array() && list.value().empty())
        list.report(Code::empty_list, "Name at least one, or none at all.");
    for (const JsonReader& item : list.items()) {
        std::optional<std::string> one = item.words();
        if (one) words.push_back(std::move(*one));
    }
    return words;
}

std::vector<std::string> list_of(const JsonReader& term, const std::string& key) {
    const std::optional<JsonReader> list = term.find(key);
    return list ? read_list(*list) : std::vector<std::string>{};
}

void read_avoid(const JsonReader& avoid, Term& term) {
    if (!avoid.expect_object(language_tags())) return;
    for (const Language language : languages()) term.avoid[language] = list_of(avoid, std::string(tag(language)));
}

/// The key of what a language may say instead, such as "en_forms".
std::string forms_key(Language language) { return std::string(tag(language)) + "_forms"; }

std::vector<std::string> term_keys() {
    std::vector<std::string> keys{"id", "not_in", "avoid", "free_in_english", "jargon", "explanation"};
    for (const Language language : languages()) {
        keys.emplace_back(tag(language));
        if (info(language).spaces) keys.push_back(forms_key(language));
    }
    return keys;
}

Term read_term(const JsonReader& node) {
    Term term;
    if (!node.expect_object(term_keys())) return term;
    term.id = node.required_id("id").value_or("");
    for (const Language language : languages()) {
        const std::string key(tag(language));
        if (!info(language).fallback || node.find(key)) term.words[language] = node.required_string(key).value_or("");
        if (info(language).spaces) term.forms[language] = list_of(node, forms_key(language));
    }
    term.not_in = list_of(node, "not_in");
    term.free_in_english = flag_of(node, "free_in_english");
    term.jargon = flag_of(node, "jargon");
    if (const std::optional<JsonReader> avoid = node.find("avoid")) read_avoid(*avoid, term);
    static_cast<void>(node.required_text("explanation"));
    return term;
}

/// Two terms written alike could not be told apart in a text.
bool is_new(const Term& term, const JsonReader& node, UniqueIds& ids, UniqueIds& written) {
    if (term.id.empty() || term.words[source_language()].empty()) return false;
    const Language source = source_language();
    return ids.add(term.id, node.member("id")) &&
           written.add(term.words[source], node.member(std::string(tag(source))));
}

Glossary read_glossary(const JsonReader& file) {
    std::vector<Term> terms;
    UniqueIds ids;
    UniqueIds written;
    if (!file.expect_object({"$schema", "terms"})) return {};
    for (const JsonReader& node : file.required_items("terms")) {
        Term term = read_term(node);
        if (is_new(term, node, ids, written)) terms.push_back(std::move(term));
    }
    return Glossary(std::move(terms));
}

}  // namespace

Glossary::Glossary(std::vector<Term> terms) : terms_(std::move(terms)) {
    for (std::size_t i = 0; i < terms_.size(); ++i) {
        add_phrase({terms_[i].words[source_language()], i, true});
        for (const std::string& phrase : terms_[i].not_in) add_phrase({phrase, i, false});
    }
}

void Glossary::add_phrase(Phrase phrase) {
    std::vector<Phrase>& same_start = phrases_[std::string(first_characters(phrase.words, 1))];
    const auto shorter = std::find_if(same_start.begin(), same_start.end(),
                                      [&](const Phrase& p) { return p.words.size() < phrase.words.size(); });
    same_start.insert(shorter, std::move(phrase));
}

const Glossary::Phrase* Glossary::phrase_at(std::string_view words) const {
    const auto same_start = phrases_.find(first_characters(words, 1));
    if (same_start == phrases_.end()) return nullptr;
    for (const Phrase& phrase : same_start->second) {
        if (words.substr(0, phrase.words.size()) == phrase.words) return &phrase;
    }
    return nullptr;
}

std::vector<const Term*> Glossary::terms_in(std::string_view words) const {
    std::set<std::size_t> found;
    while (!words.empty()) {
        const Phrase* phrase = phrase_at(words);
        if (phrase != nullptr && phrase->is_term) found.insert(phrase->term);
        words.remove_prefix(phrase != nullptr ? phrase->words.size() : first_characters(words, 1).size());
    }
    std::vector<const Term*> terms;
    terms.reserve(found.size());
    for (const std::size_t term : found) terms.push_back(&terms_[term]);
    return terms;
}

Glossary load_glossary(const std::string& folder, Diagnostics& diagnostics) {
    const std::string path = (fs::path(folder) / "glossary.json").string();
    std::error_code ignored;
    if (!fs::exists(path, ignored)) return {};
    const std::optional<Json> json = read_json(path, diagnostics);
    return json ? read_glossary(JsonReader(*json, path, diagnostics)) : Glossary{};
}

bool says(std::string_view text, std::string_view words) {
    if (words.empty() || words.size() > text.size()) return false;
    const char small = lower(words.front());
    const char capital = upper(words.front());
    const std::size_t last = text.size() - words.size();
    for (std::size_t at = 0; at <= last; ++at) {
        // Most texts lack most words, and most places another letter: that must be quick to see.
        if (text[at] != small && text[at] != capital) continue;
        if (at > 0 && is_letter(text[at - 1])) continue;
        if (!same_words(text.substr(at, words.size()), words)) continue;
        const std::string_view rest = text.substr(at + words.size());
        if (ends_word(rest) || (lower(rest.front()) == 's' && ends_word(rest.substr(1)))) return true;
    }
    return false;
}

}  // namespace huji
