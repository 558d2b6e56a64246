// Labels: the words of criteria sheets, explanations and drawings themselves, from the locale files.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "author/policy/text.hpp"
#include "engine/verdict.hpp"

namespace huji {

enum class Truth { no, yes, open };

struct Labels {
    // A condition. {what} stands for the words of a part.
    Text all, any, none_of, not_all, not_so, always, never_by_text, any_but, quoted, last_or, list_comma, semicolon,
        colon, stop, open_bracket, close_bracket;

    // What is known of a citizen.
    std::array<Text, 3> truths;    ///< by Truth
    std::array<Text, 5> verdicts;  ///< by Verdict
    Text rests_on, applies_when, possible_when, clash;

    // A criteria sheet.
    Text sheet_title, sheet_about, contents, documents, document_title, number, issuer, issued, effective, ends, link,
        notice, not_stated, condition, possible_condition, possible_help, undecided_condition, certainty, clause,
        offices, papers, places, places_ordered, along, ask, notes, national, principles, terms, terms_help,
        not_modelled, not_modelled_help, reading;

    // A citizen's guide: what it has beside all that. {date} stands for a date in words.
    Text guide_title, guide_about, guide_description, made_from, calculate, calculate_help, skip, to_contents,
        languages, elder, other_cities, brand, seal, office, help, comma, in_force_from, issued_on, in_force_until,
        undated;

    Text date;  ///< {y}, {m} or {month}, {d}
    std::array<Text, kind_count> kinds;
    std::array<Text, certainty_count> certainties;

    // A drawing.
    Text yes, no, otherwise, possible_outcome;
};

/// Returns the one table of labels.
const Labels& labels();

/// Returns every text of the table, so that a test can hold them to the glossary.
std::vector<Text> all_labels();

/// Returns the names of the messages of a locale file that the source language has and this one lacks, such as
/// "page.title": those of the page too.
std::vector<std::string> missing_messages(Language language);

/// Returns a date of a policy file (YYYY-MM-DD) as people write it.
std::string date_words(std::string_view date, Language language);

}  // namespace huji
