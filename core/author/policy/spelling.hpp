// Spelling: what somebody may have meant by a word that is not known.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace huji {

/// Returns " Did you mean "x"?" for the known word that is nearest to the unknown one: in narrow instead of wide
/// characters, or at most two slips of a key away (a third of the word's characters at most); "" if none is near.
std::string did_you_mean(std::string_view unknown, const std::vector<std::string_view>& known);

/// The same for anything that holds words; `id` says what of each is the word.
template <class Words, class Id = std::identity>
std::string did_you_mean(std::string_view unknown, const Words& known, Id id = {}) {
    std::vector<std::string_view> words;
    for (const auto& one : known) words.emplace_back(std::invoke(id, one));
    return did_you_mean(unknown, words);
}

/// Returns the ASCII character that a full-width one of an input method stands for, such as , for ，; 0 if none.
char ascii_of(char32_t full_width);

}  // namespace huji
