#include "author/terms.hpp"

#include "engine/receipt.hpp"

namespace huji {
namespace {

/// Returns the value among the first `count` whose name is that one.
template <class Value>
std::optional<Value> value_named(std::string_view wanted, unsigned count) {
    for (unsigned i = 0; i < count; ++i) {
        const auto value = static_cast<Value>(i);
        if (name(value) == wanted) return value;
    }
    return std::nullopt;
}

constexpr unsigned verdict_count = 5;

}  // namespace

std::optional<Kind> kind_named(std::string_view name) { return value_named<Kind>(name, kind_count); }
std::optional<Certainty> certainty_named(std::string_view name) {
    return value_named<Certainty>(name, certainty_count);
}
std::optional<Verdict> verdict_named(std::string_view name) { return value_named<Verdict>(name, verdict_count); }

std::optional<Kind> read_kind(const JsonReader& place) {
    const std::optional<std::string> name = place.string();
    if (!name) return std::nullopt;
    const std::optional<Kind> kind = kind_named(*name);
    if (!kind) {
        place.report("unknown_kind",
                     "\"" + *name + "\" is none of settlement_route, permit_service, rural_right, settled_service.");
    }
    return kind;
}

std::vector<Kind> read_kinds(const JsonReader& list) {
    std::vector<Kind> kinds;
    UniqueIds once;
    if (list.value().is_array() && list.value().empty()) list.report("empty_list", "Name at least one kind.");
    for (const JsonReader& place : list.items()) {
        const std::optional<Kind> kind = read_kind(place);
        if (kind && once.add(std::string(name(*kind)), place)) kinds.push_back(*kind);
    }
    return kinds;
}

std::optional<Certainty> read_certainty(const JsonReader& place) {
    const std::optional<std::string> name = place.string();
    if (!name) return std::nullopt;
    const std::optional<Certainty> certainty = certainty_named(*name);
    if (!certainty) {
        place.report("unknown_certainty", "\"" + *name + "\" is none of definite, delegated, exploratory, planned.");
    }
    return certainty;
}

std::optional<Verdict> read_verdict(const JsonReader& place) {
    const std::optional<std::string> name = place.string();
    if (!name) return std::nullopt;
    const std::optional<Verdict> verdict = verdict_named(*name);
    if (!verdict) {
        place.report("unknown_verdict",
                     "\"" + *name + "\" is none of applies, possible, does_not_apply, undetermined, not_in_force.");
    }
    return verdict;
}

}  // namespace huji
