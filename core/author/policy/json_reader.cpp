#include "author/policy/json_reader.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdint>

#include "author/policy/spelling.hpp"
#include "engine/date.hpp"

namespace huji {
namespace {

std::string article_of(const Json& value) {
    if (value.is_array()) return "a list";
    if (value.is_object()) return "an object";
    if (value.is_string()) return "a string";
    if (value.is_boolean()) return "true or false";
    if (value.is_number()) return "a number";
    return "null";
}

bool blank(const std::string& words) {
    constexpr std::string_view ideographic_space = "\xE3\x80\x80";
    for (std::size_t i = 0; i < words.size();) {
        if (words.compare(i, ideographic_space.size(), ideographic_space) == 0) {
            i += ideographic_space.size();
        } else if (std::isspace(static_cast<unsigned char>(words[i])) != 0) {
            ++i;
        } else {
            return false;
        }
    }
    return true;
}

}  // namespace

bool is_id(std::string_view id) {
    constexpr std::array<std::string_view, 6> reserved{"true", "false", "null", "all", "any", "not"};
    const auto lower = [](char c) { return c >= 'a' && c <= 'z'; };
    const auto allowed = [&](char c) { return lower(c) || (c >= '0' && c <= '9') || c == '_'; };
    return !id.empty() && lower(id.front()) && std::all_of(id.begin(), id.end(), allowed) &&
           std::find(reserved.begin(), reserved.end(), id) == reserved.end();
}

JsonReader::JsonReader(const Json& value, std::string file, Diagnostics& diagnostics, std::string pointer)
    : value_(&value),
      file_(std::make_shared<const std::string>(std::move(file))),
      diagnostics_(&diagnostics),
      pointer_(std::move(pointer)) {}

JsonReader::JsonReader(const Json& value, const JsonReader& around, std::string pointer)
    : value_(&value), file_(around.file_), diagnostics_(around.diagnostics_), pointer_(std::move(pointer)) {}

void JsonReader::report(Code code, std::string message) const {
    diagnostics_->push_back(diagnostic(code, *file_, pointer_, std::move(message)));
}

JsonReader JsonReader::member(const std::string& key) const {
    return {value_->at(key), *this, pointer_ + "/" + pointer_token(key)};
}

std::optional<JsonReader> JsonReader::find(const std::string& key) const {
    const auto found = value_->is_object() ? value_->find(key) : value_->end();
    if (found == value_->end()) return std::nullopt;
    return JsonReader(*found, *this, pointer_ + "/" + pointer_token(key));
}

std::optional<JsonReader> JsonReader::required(const std::string& key) const {
    std::optional<JsonReader> found = find(key);
    if (!found) report(Code::missing_key, "The key \"" + key + "\" is missing; add it.");
    return found;
}

bool JsonReader::expect_object() const {
    if (value_->is_object()) return true;
    report(Code::wrong_type, "An object is needed here, not " + article_of(*value_) + ".");
    return false;
}

bool JsonReader::expect_object(std::initializer_list<std::string_view> keys) const {
    return expect_object(std::vector<std::string>(keys.begin(), keys.end()));
}

bool JsonReader::expect_object(const std::vector<std::string>& keys) const {
    if (!expect_object()) return false;
    for (const auto& [key, value] : value_->items()) {
        if (std::find(keys.begin(), keys.end(), key) == keys.end()) {
            member(key).report(Code::unknown_key, "The key \"" + key +
                                                      "\" is not known here; check its spelling or remove it." +
                                                      did_you_mean(key, keys));
        }
    }
    return true;
}

std::vector<JsonReader> JsonReader::items() const {
    std::vector<JsonReader> items;
    if (!value_->is_array()) {
        report(Code::wrong_type, "A list is needed here, not " + article_of(*value_) + ".");
        return items;
    }
    items.reserve(value_->size());
    for (std::size_t i = 0; i < value_->size(); ++i) {
        items.push_back(JsonReader((*value_)[i], *this, pointer_ + "/" + std::to_string(i)));
    }
    return items;
}

std::vector<std::pair<std::string, JsonReader>> JsonReader::members() const {
    std::vector<std::pair<std::string, JsonReader>> members;
    if (!expect_object()) return members;
    for (const auto& [key, value] : value_->items()) {
        members.emplace_back(key, JsonReader(value, *this, pointer_ + "/" + pointer_token(key)));
    }
    return members;
}

std::optional<std::string> JsonReader::string() const {
    if (value_->is_string()) return value_->get<std::string>();
    report(Code::wrong_type, "A string is needed here, not " + article_of(*value_) + ".");
    return std::nullopt;
}

std::optional<int> JsonReader::integer(int low, int high) const {
    if (!value_->is_number()) {
        report(Code::wrong_type, "A whole number is needed here, not " + article_of(*value_) + ".");
        return std::nullopt;
    }
    const bool huge = value_->is_number_unsigned() && value_->get<std::uint64_t>() > INT32_MAX;
    if (value_->is_number_integer() && !huge) {
        const auto number = value_->get<std::int64_t>();
        if (number >= low && number <= high) return static_cast<int>(number);
    }
    report(Code::bad_number,
           "A whole number from " + std::to_string(low) + " to " + std::to_string(high) + " is needed here.");
    return std::nullopt;
}

std::optional<std::string> JsonReader::id() const {
    std::optional<std::string> id = string();
    if (!id || is_id(*id)) return id;
    report(Code::bad_id, "\"" + *id + "\" is no id; use lower-case English snake_case, and no reserved word.");
    return std::nullopt;
}

std::optional<std::string> JsonReader::date() const {
    std::optional<std::string> date = string();
    if (!date || parse_date(*date)) return date;
    report(Code::bad_date, "\"" + *date + "\" is no day of the calendar; write YYYY-MM-DD, years 1900 to 2999.");
    return std::nullopt;
}

std::optional<std::string> JsonReader::words() const {
    std::optional<std::string> words = string();
    if (!words || !blank(*words)) return words;
    report(Code::empty_text, "This is empty; write what should be read here.");
    return std::nullopt;
}

Text JsonReader::text(std::initializer_list<std::string_view> allowed) const {
    Text text;
    if (!expect_object(language_tags())) return text;
    for (const Language language : languages()) {
        const std::string key(tag(language));
        const std::optional<JsonReader> node = find(key);
        if (!node) {
            if (!info(language).fallback) {
                report(Code::missing_language, "The text lacks \"" + key + "\"; every text needs it.");
            }
            continue;
        }
        const std::optional<std::string> words = node->words();
        if (!words) continue;
        node->check_placeholders(*words, allowed);
        text[language] = *words;
    }
    return text;
}

std::vector<JsonReader> JsonReader::required_items(const std::string& key) const {
    const std::optional<JsonReader> list = required(key);
    return list ? list->items() : std::vector<JsonReader>{};
}

std::optional<std::string> JsonReader::required_id(const std::string& key) const {
    const std::optional<JsonReader> node = required(key);
    return node ? node->id() : std::nullopt;
}

std::optional<std::string> JsonReader::required_string(const std::string& key) const {
    const std::optional<JsonReader> node = required(key);
    return node ? node->words() : std::nullopt;
}

int JsonReader::required_integer(const std::string& key, int low, int high) const {
    const std::optional<JsonReader> node = required(key);
    return node ? node->integer(low, high).value_or(low) : low;
}

Text JsonReader::required_text(const std::string& key) const {
    const std::optional<JsonReader> node = required(key);
    return node ? node->text() : Text{};
}

bool JsonReader::bool_or_false(const std::string& key) const {
    const std::optional<JsonReader> node = find(key);
    if (!node) return false;
    if (node->value().is_boolean()) return node->value().get<bool>();
    node->report(Code::wrong_type, "Write true or false here, or leave it out.");
    return false;
}

std::optional<Text> JsonReader::optional_text(const std::string& key) const {
    const std::optional<JsonReader> node = find(key);
    return node ? std::optional(node->text()) : std::nullopt;
}

void JsonReader::check_placeholders(const std::string& words, std::initializer_list<std::string_view> allowed) const {
    std::size_t at = 0;
    while ((at = words.find_first_of("{}", at)) != std::string::npos) {
        const auto fits = [&](std::string_view name) { return words.compare(at, name.size(), name) == 0; };
        const auto* known = std::find_if(allowed.begin(), allowed.end(), fits);
        if (known == allowed.end()) {
            const std::size_t close = std::min(words.find('}', at), words.size() - 1);
            report(Code::bad_placeholder,
                   "\"" + words.substr(at, close - at + 1) + "\" is not filled in here; remove or correct it.");
            return;
        }
        at += known->size();
    }
}

bool UniqueIds::add(const std::string& id, const JsonReader& node) {
    if (ids_.insert(id).second) return true;
    node.report(Code::duplicate_id, "\"" + id + "\" stands here a second time; each may stand once.");
    return false;
}

}  // namespace huji
