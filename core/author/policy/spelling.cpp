#include "author/policy/spelling.hpp"

#include <algorithm>
#include <numeric>

#include "author/policy/characters.hpp"

namespace huji {
namespace {

constexpr std::size_t most_slips = 2;

Characters narrowed(std::string_view word) {
    Characters characters = decoded(std::string(word)).value_or(Characters());
    for (char32_t& c : characters) {
        if (const char ascii = ascii_of(c); ascii != 0) c = static_cast<char32_t>(ascii);
    }
    return characters;
}

/// Returns how many characters are to be put in, taken out, replaced or exchanged with their neighbour.
std::size_t slips_between(const Characters& a, const Characters& b) {
    std::vector<std::size_t> before;
    std::vector<std::size_t> last(b.size() + 1);
    std::iota(last.begin(), last.end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::vector<std::size_t> now(b.size() + 1, i);
        for (std::size_t j = 1; j <= b.size(); ++j) {
            now[j] = std::min({last[j] + 1, now[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
            const bool exchanged = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
            if (exchanged) now[j] = std::min(now[j], before[j - 2] + 1);
        }
        before = std::move(last);
        last = std::move(now);
    }
    return last.back();
}

}  // namespace

char ascii_of(char32_t full_width) {
    switch (full_width) {
        case U'“':
        case U'”':
        case U'„':
        case U'＂': return '"';
        case U'‘':
        case U'’': return '\'';
        case U'、': return ',';
        case U'【':
        case U'〔': return '[';
        case U'】':
        case U'〕': return ']';
        case U'　': return ' ';
        default: break;
    }
    return full_width >= U'！' && full_width <= U'～' ? static_cast<char>(full_width - U'！' + U'!') : '\0';
}

std::string did_you_mean(std::string_view unknown, const std::vector<std::string_view>& known) {
    const Characters word = narrowed(unknown);
    std::string nearest;
    std::size_t fewest = std::min(most_slips, word.size() / 3) + 1;
    for (const std::string_view candidate : known) {
        const Characters other = narrowed(candidate);
        const std::size_t longer = std::max(word.size(), other.size()) - std::min(word.size(), other.size());
        if (longer >= fewest) continue;
        const std::size_t slips = slips_between(word, other);
        if (slips >= fewest) continue;
        fewest = slips;
        nearest = candidate;
    }
    return nearest.empty() ? nearest : " Did you mean \"" + nearest + "\"?";
}

}  // namespace huji
