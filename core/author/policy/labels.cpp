#include "author/policy/labels.hpp"

#include <nlohmann/json.hpp>

#include <cstddef>
#include <span>

#include "author/policy/locale_files.hpp"
#include "engine/verdict.hpp"

namespace huji {
namespace {

using Json = nlohmann::json;

/// Where a label stands in a locale file.
struct Entry {
    const char* section;
    const char* message;
    Text Labels::*label;
};

constexpr Entry entries[] = {
    {"shared", "colon", &Labels::colon},
    {"shared", "stop", &Labels::stop},
    {"shared", "comma", &Labels::comma},
    {"shared", "date", &Labels::date},
    {"shared", "languages", &Labels::languages},
    {"shared", "elder", &Labels::elder},
    {"shared", "brand", &Labels::brand},
    {"shared", "seal", &Labels::seal},
    {"shared", "office", &Labels::office},
    {"shared", "help", &Labels::help},
    {"shared", "documents", &Labels::documents},
    {"shared", "clause", &Labels::clause},
    {"shared", "offices", &Labels::offices},
    {"shared", "papers", &Labels::papers},
    {"shared", "places", &Labels::places},
    {"shared", "placesOrdered", &Labels::places_ordered},
    {"shared", "along", &Labels::along},
    {"shared", "ask", &Labels::ask},
    {"shared", "notes", &Labels::notes},
    {"shared", "national", &Labels::national},
    {"shared", "principles", &Labels::principles},
    {"shared", "inForce", &Labels::in_force_from},
    {"shared", "issued", &Labels::issued_on},
    {"shared", "ends", &Labels::in_force_until},
    {"shared", "undated", &Labels::undated},
    {"conditions", "all", &Labels::all},
    {"conditions", "any", &Labels::any},
    {"conditions", "noneOf", &Labels::none_of},
    {"conditions", "notAll", &Labels::not_all},
    {"conditions", "notSo", &Labels::not_so},
    {"conditions", "always", &Labels::always},
    {"conditions", "neverByText", &Labels::never_by_text},
    {"conditions", "anyBut", &Labels::any_but},
    {"conditions", "quoted", &Labels::quoted},
    {"conditions", "lastOr", &Labels::last_or},
    {"conditions", "listComma", &Labels::list_comma},
    {"conditions", "semicolon", &Labels::semicolon},
    {"conditions", "openBracket", &Labels::open_bracket},
    {"conditions", "closeBracket", &Labels::close_bracket},
    {"conditions", "restsOn", &Labels::rests_on},
    {"conditions", "appliesWhen", &Labels::applies_when},
    {"conditions", "possibleWhen", &Labels::possible_when},
    {"conditions", "clash", &Labels::clash},
    {"sheet", "title", &Labels::sheet_title},
    {"sheet", "about", &Labels::sheet_about},
    {"sheet", "contents", &Labels::contents},
    {"sheet", "documentTitle", &Labels::document_title},
    {"sheet", "number", &Labels::number},
    {"sheet", "issuer", &Labels::issuer},
    {"sheet", "issued", &Labels::issued},
    {"sheet", "effective", &Labels::effective},
    {"sheet", "ends", &Labels::ends},
    {"sheet", "link", &Labels::link},
    {"sheet", "notice", &Labels::notice},
    {"sheet", "notStated", &Labels::not_stated},
    {"sheet", "condition", &Labels::condition},
    {"sheet", "possibleCondition", &Labels::possible_condition},
    {"sheet", "possibleHelp", &Labels::possible_help},
    {"sheet", "undecidedCondition", &Labels::undecided_condition},
    {"sheet", "certainty", &Labels::certainty},
    {"sheet", "terms", &Labels::terms},
    {"sheet", "termsHelp", &Labels::terms_help},
    {"sheet", "notModelled", &Labels::not_modelled},
    {"sheet", "notModelledHelp", &Labels::not_modelled_help},
    {"sheet", "reading", &Labels::reading},
    {"guide", "title", &Labels::guide_title},
    {"guide", "about", &Labels::guide_about},
    {"guide", "description", &Labels::guide_description},
    {"guide", "madeFrom", &Labels::made_from},
    {"guide", "calculate", &Labels::calculate},
    {"guide", "calculateHelp", &Labels::calculate_help},
    {"guide", "skip", &Labels::skip},
    {"guide", "toContents", &Labels::to_contents},
    {"guide", "otherCities", &Labels::other_cities},
    {"drawing", "yes", &Labels::yes},
    {"drawing", "no", &Labels::no},
    {"drawing", "otherwise", &Labels::otherwise},
    {"drawing", "possibleOutcome", &Labels::possible_outcome},
};

/// The names of truths in locale files, by Truth.
constexpr std::array<std::string_view, 3> truth_names{"no", "yes", "open"};

Json read_locale(Language language) {
    const std::string_view text = locale_file(std::string(tag(language)) + ".json");
    return text.empty() ? Json::object() : Json::parse(text);
}

/// Takes a message over into a text; one that is missing is left to the fallback.
void take(const Json& locale, const char* section, const char* message, Text& text, Language language) {
    const auto messages = locale.find(section);
    if (messages == locale.end()) return;
    const auto found = messages->find(message);
    if (found != messages->end()) text[language] = found->get<std::string>();
}

/// The same for a table of messages, by the name of each value of an enum.
template <class Value, std::size_t count>
void take(const Json& locale, const char* section, const char* table, std::array<Text, count>& texts,
          Language language) {
    const auto messages = locale.find(section);
    if (messages == locale.end() || !messages->contains(table)) return;
    for (std::size_t i = 0; i < count; ++i) {
        std::string_view id;
        if constexpr (std::is_same_v<Value, Truth>) {
            id = truth_names[i];
        } else {
            id = name(static_cast<Value>(i));
        }
        const auto found = messages->at(table).find(id);
        if (found != messages->at(table).end()) texts[i][language] = found->template get<std::string>();
    }
}

Labels read_labels() {
    Labels labels;
    for (const Language language : languages()) {
        const Json locale = read_locale(language);
        for (const Entry& e : entries) take(locale, e.section, e.message, labels.*e.label, language);
        take<Truth>(locale, "conditions", "truths", labels.truths, language);
        take<Verdict>(locale, "conditions", "verdicts", labels.verdicts, language);
        take<Kind>(locale, "sheet", "kinds", labels.kinds, language);
        take<Certainty>(locale, "shared", "certainties", labels.certainties, language);
    }
    return labels;
}

/// A plural and a message in two variants are one message each.
bool is_message(const Json& value) { return !value.is_object() || value.contains("one") || value.contains("if"); }

void collect_missing(const Json& whole, const Json& own, const std::string& prefix, std::vector<std::string>& missing) {
    for (const auto& [key, value] : whole.items()) {
        if (key == "$schema") continue;
        const Json there = own.is_object() && own.contains(key) ? own.at(key) : Json();
        if (!is_message(value)) {
            collect_missing(value, there, prefix + key + ".", missing);
        } else if (there.is_null()) {
            missing.push_back(prefix + key);
        }
    }
}

}  // namespace

const Labels& labels() {
    static const Labels read = read_labels();
    return read;
}

std::vector<Text> all_labels() {
    const Labels& l = labels();
    std::vector<Text> all;
    for (const Entry& e : entries) {
        // The seal is a picture that happens to be made of two characters.
        if (e.label != &Labels::seal) all.push_back(l.*e.label);
    }
    const auto add = [&](const auto& texts) { all.insert(all.end(), texts.begin(), texts.end()); };
    add(l.truths);
    add(l.verdicts);
    add(l.kinds);
    add(l.certainties);
    return all;
}

std::vector<std::string> missing_messages(Language language) {
    std::vector<std::string> missing;
    collect_missing(read_locale(source_language()), read_locale(language), "", missing);
    return missing;
}

std::string date_words(std::string_view date, Language language) {
    const auto number = [&](std::size_t at) { return (date[at] - '0') * 10 + (date[at + 1] - '0'); };
    const int month = number(5);
    const std::vector<std::string>& months = info(language).months;
    std::string words = substitute(labels().date[language], "{y}", date.substr(0, 4));
    words = substitute(std::move(words), "{m}", std::to_string(month));
    if (!months.empty())
        words = substitute(std::move(words), "{month}", months.at(static_cast<std::size_t>(month - 1)));
    return substitute(std::move(words), "{d}", std::to_string(number(8)));
}

}  // namespace huji
