#include "author/policy/condition_reader.hpp"
#include "author/policy/spelling.hpp"

#include <algorithm>
#include <utility>

namespace huji {
namespace {

/// Real rules have a few dozen parts, a few levels deep; definitions of definitions could otherwise grow without end.
constexpr std::size_t largest_condition = 10000;
constexpr std::size_t deepest_condition = 200;
constexpr std::size_t longest_chain = 32;

struct Extent {
    std::size_t size = 1;
    std::size_t depth = 1;
};

Extent extent_of(const Condition& condition) {
    Extent extent;
    for (const Condition& part : condition.parts) {
        const Extent inner = extent_of(part);
        extent.size += inner.size;
        extent.depth = std::max(extent.depth, inner.depth + 1);
    }
    return extent;
}

Condition constant(bool value) {
    Condition condition;
    condition.kind = Condition::Kind::constant;
    condition.value = value;
    return condition;
}

bool too_large(const Extent& extent, const JsonReader& node) {
    if (extent.size <= largest_condition && extent.depth <= deepest_condition) return false;
    node.report(Code::condition_too_large, "With its definitions written out this condition has more than " +
                                               std::to_string(largest_condition) + " parts or " +
                                               std::to_string(deepest_condition) + " levels; simplify it.");
    return true;
}

}  // namespace

ConditionReader::ConditionReader(const Vocabulary& vocabulary) : vocabulary_(vocabulary) {
    for (const Definition& definition : vocabulary.definitions) {
        definitions_[definition.id].condition = definition.condition;
    }
}

std::vector<Definition> ConditionReader::read_definitions(const JsonReader& list) {
    std::vector<std::pair<std::string, std::optional<Text>>> names;
    for (const JsonReader& node : list.items()) {
        if (!node.expect_object({"id", "name", "condition"})) continue;
        const std::optional<std::string> id = node.required_id("id");
        const std::optional<JsonReader> condition = node.required("condition");
        if (!id || !condition) continue;
        if (definitions_.count(*id) != 0) {
            node.member("id").report(Code::duplicate_id,
                                     "\"" + *id + "\" is defined a second time; rename one of the two.");
            continue;
        }
        definitions_[*id].node = condition;
        names.emplace_back(*id, node.optional_text("name"));
    }
    std::vector<Definition> definitions;
    definitions.reserve(names.size());
    for (const auto& [id, name] : names) definitions.push_back({id, definition(id), name});
    return definitions;
}

Condition ConditionReader::definition(const std::string& name) {
    Declared& declared = definitions_[name];
    if (declared.condition || !declared.node) return declared.condition.value_or(constant(false));
    declared.being_read = true;
    ++chain_;
    Condition condition = read(*declared.node);
    --chain_;
    declared.being_read = false;
    declared.condition = condition;
    return condition;
}

Condition ConditionReader::read(const JsonReader& node) {
    const Json& value = node.value();
    if (value.is_boolean()) return constant(value.get<bool>());
    if (value.is_string()) return read_name(node);
    if (value.is_object()) return read_object(node);
    node.report(Code::bad_condition,
                "A condition is true, false, the name of a definition, or an object with one key.");
    return constant(false);
}

Condition ConditionReader::read_name(const JsonReader& node) {
    const auto name = node.value().get<std::string>();
    const auto found = definitions_.find(name);
    if (found == definitions_.end()) {
        node.report(Code::unknown_definition,
                    "There is no definition \"" + name + "\"; check its spelling or define it." +
                        did_you_mean(name, definitions_, [](const auto& d) -> const std::string& { return d.first; }));
        return constant(false);
    }
    named_.insert(name);
    if (found->second.being_read) {
        node.report(Code::definition_cycle, "\"" + name + "\" is defined by way of itself; break the circle.");
        return constant(false);
    }
    if (chain_ > longest_chain) {
        node.report(Code::nested_too_deep, "More than " + std::to_string(longest_chain) +
                                               " definitions stand behind each other here; shorten the chain.");
        return constant(false);
    }
    Condition condition;
    condition.kind = Condition::Kind::definition;
    condition.name = name;
    condition.parts.push_back(definition(name));
    if (too_large(extent_of(condition), node)) return constant(false);
    return condition;
}

Condition ConditionReader::read_object(const JsonReader& node) {
    if (node.value().size() != 1) {
        node.report(Code::bad_condition, "A condition has exactly one key; join several with \"all\" or \"any\".");
        return constant(false);
    }
    const auto [key, member] = node.members().front();
    if (key == "all") return read_parts(member, Condition::Kind::all);
    if (key == "any") return read_parts(member, Condition::Kind::any);
    if (key != "not") return read_test(key, member);
    Condition negation;
    negation.kind = Condition::Kind::negation;
    negation.parts.push_back(read(member));
    return negation;
}

Condition ConditionReader::read_parts(const JsonReader& node, Condition::Kind kind) {
    if (!node.value().is_array() || node.value().empty()) {
        node.report(Code::bad_condition, "\"all\" and \"any\" take a list of at least one condition.");
        return constant(false);
    }
    Condition condition;
    condition.kind = kind;
    Extent extent;
    for (const JsonReader& item : node.items()) {
        condition.parts.push_back(read(item));
        extent.size += extent_of(condition.parts.back()).size;
        if (too_large(extent, node)) return constant(false);
    }
    return condition;
}

Condition ConditionReader::read_test(const std::string& key, const JsonReader& node) {
    const std::optional<std::size_t> index = fact_named(vocabulary_, key);
    if (!index) {
        node.report(Code::unknown_fact, "The vocabulary has no fact \"" + key + "\"; check its spelling or add it." +
                                            did_you_mean(key, vocabulary_.facts, &Fact::id));
        return constant(false);
    }
    const std::optional<FactTest> test = huji::read_test(node, vocabulary_.facts[*index]);
    if (!test) return constant(false);
    Condition condition;
    condition.kind = Condition::Kind::test;
    condition.test = *test;
    condition.test.fact = *index;
    return condition;
}

void report_unused_definitions(const JsonReader& list, const std::set<std::string>& named) {
    if (!list.value().is_array()) return;
    for (const JsonReader& node : list.items()) {
        const std::optional<JsonReader> id = node.find("id");
        if (!id || !id->value().is_string() || named.count(id->value().get<std::string>()) != 0) continue;
        id->report(Code::unused_definition,
                   "No condition names \"" + id->value().get<std::string>() + "\"; use it or remove it.");
    }
}

}  // namespace huji
