#include "author/policy/terms.hpp"

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

std::optional<Certainty> certainty_named(std::string_view name) {
    return value_named<Certainty>(name, certainty_count);
}
std::optional<Verdict> verdict_named(std::string_view name) { return value_named<Verdict>(name, verdict_count); }

/// Reads one of the values that have a name; reports the code and the names of all where it is none.
template <class Value>
std::optional<Value> read_named(const JsonReader& place, std::optional<Value> (*named)(std::string_view), Code code,
                                const char* names) {
    const std::optional<std::string> name = place.string();
    if (!name) return std::nullopt;
    const std::optional<Value> value = named(*name);
    if (!value) place.report(code, "\"" + *name + "\" is none of " + names + ".");
    return value;
}

}  // namespace

std::optional<Kind> kind_named(std::string_view name) { return value_named<Kind>(name, kind_count); }

std::optional<Kind> read_kind(const JsonReader& place) {
    return read_named<Kind>(place, kind_named, Code::unknown_kind,
                            "settlement_route, permit_service, rural_right, settled_service");
}

std::vector<Kind> read_kinds(const JsonReader& list) {
    std::vector<Kind> kinds;
    UniqueIds once;
    if (list.value().is_array() && list.value().empty()) list.report(Code::empty_list, "Name at least one kind.");
    for (const JsonReader& place : list.items()) {
        const std::optional<Kind> kind = read_kind(place);
        if (kind && once.add(std::string(name(*kind)), place)) kinds.push_back(*kind);
    }
    return kinds;
}

std::optional<Certainty> read_certainty(const JsonReader& place) {
    return read_named<Certainty>(place, certainty_named, Code::unknown_certainty,
                                 "definite, delegated, exploratory, planned");
}

std::optional<Verdict> read_verdict(const JsonReader& place) {
    return read_named<Verdict>(place, verdict_named, Code::unknown_verdict,
                               "applies, possible, does_not_apply, undetermined, not_in_force");
}

}  // namespace huji
