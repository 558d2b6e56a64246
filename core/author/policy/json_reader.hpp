// A JSON reader walks a parsed file, knows the JSON Pointer of where it is, and reports what is wrong there.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "author/policy/diagnostic.hpp"
#include "author/policy/json_parser.hpp"
#include "author/policy/text.hpp"

namespace huji {

/// One node of a parsed file. Refers to the value and to the diagnostics, which must outlive it.
class JsonReader {
public:
    JsonReader(const Json& value, std::string file, Diagnostics& diagnostics, std::string pointer = "");

    [[nodiscard]] const Json& value() const { return *value_; }
    [[nodiscard]] const std::string& file() const { return *file_; }
    [[nodiscard]] const std::string& pointer() const { return pointer_; }

    /// Adds a diagnostic about this node.
    void report(Code code, std::string message) const;

    /// Returns the member of that key, which must be there.
    [[nodiscard]] JsonReader member(const std::string& key) const;

    /// Returns the member of that key, or nothing.
    [[nodiscard]] std::optional<JsonReader> find(const std::string& key) const;

    /// Returns the member of that key, or nothing after reporting missing_key.
    [[nodiscard]] std::optional<JsonReader> required(const std::string& key) const;

    /// Returns whether this is an object; reports wrong_type if not, and unknown_key for each key that is not one of
    /// `keys`.
    [[nodiscard]] bool expect_object(std::initializer_list<std::string_view> keys) const;
    [[nodiscard]] bool expect_object(const std::vector<std::string>& keys) const;

    /// Returns whether this is an object; reports wrong_type if not.
    [[nodiscard]] bool expect_object() const;

    /// Returns the items of an array; reports wrong_type if this is none.
    [[nodiscard]] std::vector<JsonReader> items() const;

    /// Returns the keys and members of an object; reports wrong_type if this is none.
    [[nodiscard]] std::vector<std::pair<std::string, JsonReader>> members() const;

    /// Return the value of that type, or nothing after reporting wrong_type (or what the name says).
    [[nodiscard]] std::optional<std::string> string() const;
    [[nodiscard]] std::optional<int> integer(int low, int high) const;
    [[nodiscard]] std::optional<std::string> id() const;
    [[nodiscard]] std::optional<std::string> date() const;

    /// Returns a non-empty string, or nothing after reporting wrong_type or empty_text.
    [[nodiscard]] std::optional<std::string> words() const;

    /// Returns a text; what is missing is reported and left empty. `allowed`: placeholders that are
    /// filled in.
    [[nodiscard]] Text text(std::initializer_list<std::string_view> allowed = {"{city}"}) const;

    /// Read a required member: as above, and missing_key is reported if it is absent.
    [[nodiscard]] std::vector<JsonReader> required_items(const std::string& key) const;
    [[nodiscard]] std::optional<std::string> required_id(const std::string& key) const;
    [[nodiscard]] std::optional<std::string> required_string(const std::string& key) const;
    [[nodiscard]] int required_integer(const std::string& key, int low, int high) const;
    [[nodiscard]] Text required_text(const std::string& key) const;

    /// Returns whether a member says true; one that is absent says false. Reports wrong_type for anything else.
    [[nodiscard]] bool bool_or_false(const std::string& key) const;

    /// Reads a member that may be absent.
    [[nodiscard]] std::optional<Text> optional_text(const std::string& key) const;

private:
    /// A reader of something in the same file; all readers of a file share its name.
    JsonReader(const Json& value, const JsonReader& around, std::string pointer);

    void check_placeholders(const std::string& words, std::initializer_list<std::string_view> allowed) const;

    const Json* value_;
    std::shared_ptr<const std::string> file_;
    Diagnostics* diagnostics_;
    std::string pointer_;
};

/// Ids that must differ from each other.
class UniqueIds {
public:
    /// Returns whether the id is new; reports duplicate_id at the node if not.
    bool add(const std::string& id, const JsonReader& node);
    [[nodiscard]] bool has(const std::string& id) const { return ids_.count(id) != 0; }

private:
    std::set<std::string> ids_;
};

/// Returns whether an id is ^[a-z][a-z0-9_]*$ and no word of JSON or of conditions.
bool is_id(std::string_view id);

}  // namespace huji
