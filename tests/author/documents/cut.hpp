// Made-up texts, and how tests cut them and compare them with a clause list.
#pragma once

#include <string>
#include <vector>

#include "author/documents/clause_comparison.hpp"
#include "author/documents/passages.hpp"
#include "author/policy/clause_id.hpp"
#include "catch.hpp"

using Ids = std::vector<std::string>;

/// The made-up document behind tests/author/good/alder: its clause list has the hashes of this text.
inline const std::string plan =
    "一、适用范围\n"
    "本办法写给来阿尔德居住的人。\n"
    "二、落户条件\n"
    "（一）租房落户。租约登记满12个月的，可以落户。\n"
    "（二）土地权益。落户以后，承包地仍归本人。\n"
    "三、自愿\n"
    "任何人不得强迫他人落户。\n";

inline std::string replaced(std::string text, const std::string& from, const std::string& to) {
    const std::size_t at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

inline huji::CutDocument cut_document(const std::string& text, const std::vector<huji::OpeningWords>& openings = {}) {
    auto document = huji::cut_text(text, openings);
    REQUIRE(document);
    return *document;
}

inline std::vector<huji::Passage> cut(const std::string& text, const std::vector<huji::OpeningWords>& openings = {}) {
    return cut_document(text, openings).passages;
}

inline Ids ids_of(const std::vector<huji::Passage>& passages) {
    Ids ids;
    for (const huji::Passage& passage : passages) ids.push_back(passage.id);
    return ids;
}

inline Ids ids_in(const std::string& text, const std::vector<huji::OpeningWords>& openings = {}) {
    return ids_of(cut(text, openings));
}

/// "kind first-last" of what is left out.
inline Ids left_out_of(const std::string& text) {
    Ids found;
    for (const huji::LeftOut& lines : cut_document(text).left_out)
        found.push_back(std::string(name_of(lines.kind)) + " " + std::to_string(lines.first) + "-" +
                        std::to_string(lines.last));
    return found;
}

/// "kind line" of each doubt.
inline Ids doubts_of(const std::string& text) {
    Ids found;
    for (const huji::Doubt& doubt : cut_document(text).doubts)
        found.push_back(std::string(name_of(doubt.kind)) + " " + std::to_string(doubt.line));
    return found;
}

/// A document with these clauses, as somebody recorded them from the text.
inline huji::Document recorded(const std::string& text, const Ids& clauses,
                               const std::vector<huji::OpeningWords>& openings = {}) {
    huji::Document document;
    document.id = "plan";
    document.clauses = clauses;
    const std::vector<huji::Passage> passages = cut(text, openings);
    for (const std::string& clause : clauses) {
        for (const huji::Passage& passage : passages) {
            if (passage.id == huji::passage_of(clause)) document.sources[clause].sha256 = passage.sha256;
        }
    }
    for (const huji::OpeningWords& opening : openings) document.sources[opening.passage].opens = opening.words;
    return document;
}

/// "kind passage", or "renumbered passage now" of each difference.
inline Ids differences(const huji::Document& document, const std::string& text) {
    Ids found;
    for (const huji::Difference& d : compare(document, cut(text, opening_words_of(document))).differences)
        found.push_back(std::string(name_of(d.kind)) + " " + d.passage + (d.now.empty() ? "" : " " + d.now));
    return found;
}

inline const Ids plan_clauses{"一", "二(一)", "二(二)", "三"};
