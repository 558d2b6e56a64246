#include "author/policy/enum_names.hpp"

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

/// Reads one of the first `count` values by its name; reports the code and the names of all where it is none.
template <class Value>
std::optional<Value> read_named(const JsonReader& node, unsigned count, Code code) {
    const std::optional<std::string> wanted = node.string();
    if (!wanted) return std::nullopt;
    const std::optional<Value> value = value_named<Value>(*wanted, count);
    if (value) return value;
    std::string names;
    for (unsigned i = 0; i < count; ++i) names.append(i == 0 ? "" : ", ").append(name(static_cast<Value>(i)));
    node.report(code, "\"" + *wanted + "\" is none of " + names + ".");
    return std::nullopt;
}

}  // namespace

std::optional<Kind> kind_named(std::string_view name) { return value_named<Kind>(name, kind_count); }
std::optional<Verdict> verdict_named(std::string_view name) { return value_named<Verdict>(name, verdict_count); }

std::optional<Kind> read_kind(const JsonReader& node) { return read_named<Kind>(node, kind_count, Code::unknown_kind); }

std::vector<Kind> read_kinds(const JsonReader& list) {
    std::vector<Kind> kinds;
    UniqueIds once;
    if (list.value().is_array() && list.value().empty()) list.report(Code::empty_list, "Name at least one kind.");
    for (const JsonReader& node : list.items()) {
        const std::optional<Kind> kind = read_kind(node);
        if (kind && once.add(std::string(name(*kind)), node)) kinds.push_back(*kind);
    }
    return kinds;
}

std::optional<Certainty> read_certainty(const JsonReader& node) {
    return read_named<Certainty>(node, certainty_count, Code::unknown_certainty);
}

std::optional<Verdict> read_verdict(const JsonReader& node) {
    return read_named<Verdict>(node, verdict_count, Code::unknown_verdict);
}

}  // namespace huji
