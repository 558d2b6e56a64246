// The wording of the texts: the glossary's terms are kept, what a citizen reads at a glance is short, and no question
// uses a term of art without explaining it.
#pragma once

#include <string>
#include <vector>

#include "author/policy/diagnostic.hpp"
#include "author/policy/glossary.hpp"
#include "author/policy/json_reader.hpp"

namespace huji {

/// A file of the policies, as read.
struct SourceFile {
    std::string path;
    Json json;
};

/// Limits in Chinese characters, punctuation counted, spaces not, Latin letters by half; a city's name counts as the
/// longest one.
inline constexpr std::size_t longest_heading = 40;
inline constexpr std::size_t longest_option = 30;
inline constexpr std::size_t longest_title = 20;

/// Reports wrong_traditional_term, off_glossary, avoided_word, text_too_long and unexplained_term in the texts of the
/// vocabulary and the policies. What is no whole text is passed over: reading the files reports that.
void check_wording(const std::vector<SourceFile>& files, const Glossary& glossary, Diagnostics& diagnostics);

}  // namespace huji
