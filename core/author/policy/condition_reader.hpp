// Reads conditions from JSON, looks up their facts, and puts definitions in place of their names.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "author/policy/condition.hpp"
#include "author/policy/json_reader.hpp"
#include "author/policy/vocabulary.hpp"

namespace huji {

class ConditionReader {
public:
    /// Knows the facts and the definitions of the vocabulary, which must outlive it.
    explicit ConditionReader(const Vocabulary& vocabulary);

    /// Reads a list of definitions, which may stand in any order; they are known to all conditions read afterwards.
    std::vector<Definition> read_definitions(const JsonReader& list);

    /// Returns the condition written at the node; reports what is wrong, and then returns a constant in its stead.
    Condition read(const JsonReader& node);

    /// Returns the names of all definitions that the conditions read so far use.
    [[nodiscard]] const std::set<std::string>& named() const { return named_; }

private:
    struct Declared {
        std::optional<JsonReader> node;  ///< nothing: read before
        std::optional<Condition> condition;
        bool being_read = false;
    };

    Condition definition(const std::string& name);
    Condition read_name(const JsonReader& node);
    Condition read_object(const JsonReader& node);
    Condition read_parts(const JsonReader& node, Condition::Kind kind);
    Condition read_test(const std::string& key, const JsonReader& node);

    const Vocabulary& vocabulary_;
    std::map<std::string, Declared> definitions_;
    std::set<std::string> named_;
    std::size_t chain_ = 0;  ///< definitions being read, one inside another
};

/// Reports each definition in a list that is not among the names in use.
void report_unused_definitions(const JsonReader& list, const std::set<std::string>& named);

}  // namespace huji
