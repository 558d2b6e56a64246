#include "author/policy/vocabulary.hpp"

#include <algorithm>

namespace huji {
std::optional<std::size_t> fact_named(const Vocabulary& vocabulary, const std::string& id) {
    const std::vector<Fact>& facts = vocabulary.facts;
    const auto found = std::find_if(facts.begin(), facts.end(), [&](const Fact& fact) { return fact.id == id; });
    if (found == facts.end()) return std::nullopt;
    return static_cast<std::size_t>(found - facts.begin());
}

}  // namespace huji
