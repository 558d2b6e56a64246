#include "author/policy/vocabulary.hpp"

#include <algorithm>

namespace huji {
namespace {

template <class Items>
std::optional<std::size_t> index_of(const Items& items, const std::string& id) {
    const auto found = std::find_if(items.begin(), items.end(), [&](const auto& item) { return item.id == id; });
    if (found == items.end()) return std::nullopt;
    return static_cast<std::size_t>(found - items.begin());
}

}  // namespace

std::optional<std::size_t> fact_named(const Vocabulary& vocabulary, const std::string& id) {
    return index_of(vocabulary.facts, id);
}

std::optional<std::size_t> option_named(const Fact& fact, const std::string& id) { return index_of(fact.options, id); }

}  // namespace huji
