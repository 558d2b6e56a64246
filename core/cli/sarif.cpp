#include "cli/sarif.hpp"

#include <algorithm>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "cli/file_texts.hpp"
#include "cli/findings.hpp"

namespace huji {
namespace {

namespace fs = std::filesystem;
using OrderedJson = nlohmann::ordered_json;

/// Returns the path with every byte that a URI does not take as it is written %XX.
std::string uri_path(const std::string& path) {
    constexpr const char* digits = "0123456789ABCDEF";
    std::string uri;
    for (const char c : path) {
        const auto byte = static_cast<unsigned char>(c);
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                           std::string_view("-._~/").find(c) != std::string_view::npos;
        if (plain) {
            uri += c;
        } else {
            uri += {'%', digits[byte >> 4U], digits[byte & 0xfU]};
        }
    }
    return uri;
}

/// Returns {"uri"} relative to the working directory, or absolute for a file outside it.
OrderedJson artifact_location(const std::string& file) {
    std::error_code ignored;
    const fs::path whole = fs::absolute(file, ignored).lexically_normal();
    const std::string relative = whole.lexically_relative(fs::current_path(ignored)).generic_string();
    if (relative.empty() || relative.rfind("..", 0) == 0)
        return {{"uri", "file://" + uri_path(whole.generic_string())}};
    return {{"uri", uri_path(relative)}, {"uriBaseId", "%SRCROOT%"}};
}

OrderedJson location_of(const Diagnostic& d, FileTexts& texts) {
    OrderedJson physical = {{"artifactLocation", artifact_location(d.file)}};
    if (const std::optional<std::size_t> offset = texts.offset(d)) {
        const Position place = position_of(texts.of(d.file)->text, *offset);
        physical["region"] = {{"startLine", place.line}, {"startColumn", place.column}};
    }
    OrderedJson location = {{"physicalLocation", std::move(physical)}};
    if (!d.pointer.empty()) {
        location["logicalLocations"] = OrderedJson::array({{{"fullyQualifiedName", d.pointer}, {"kind", "value"}}});
    }
    return location;
}

/// What a reader of the page sees, who does not see the properties.
std::string text_of(const Diagnostic& d) {
    if (!d.example) return d.message;
    return d.message + "\n\nExample, for huji assess " + d.example->place + ": " + d.example->answers;
}

OrderedJson result_of(const Diagnostic& d, std::size_t rule, FileTexts& texts) {
    OrderedJson result = {{"ruleId", name_of(d.code)},
                          {"ruleIndex", rule},
                          {"level", name_of(d.severity)},
                          {"message", {{"text", text_of(d)}}},
                          {"locations", OrderedJson::array({location_of(d, texts)})}};
    if (d.example) result["properties"] = {{"example", example_json(*d.example)}};
    return result;
}

OrderedJson rule_of(const DiagnosticCode& code) {
    return {{"id", code.id},
            {"shortDescription", {{"text", code.meaning}}},
            {"defaultConfiguration", {{"level", name_of(code.severity)}}}};
}

}  // namespace

OrderedJson sarif_of(const Diagnostics& diagnostics) {
    FileTexts texts;
    std::map<Code, std::size_t> rules;  // code to index
    OrderedJson rule_list = OrderedJson::array();
    for (const DiagnosticCode& code : diagnostic_codes()) {
        const auto same = [&](const Diagnostic& d) { return d.code == code.code; };
        if (std::none_of(diagnostics.begin(), diagnostics.end(), same)) continue;
        rules.emplace(code.code, rules.size());
        rule_list.push_back(rule_of(code));
    }
    OrderedJson results = OrderedJson::array();
    for (const Diagnostic& d : diagnostics) results.push_back(result_of(d, rules.at(d.code), texts));
    OrderedJson driver = {{"name", "huji"}, {"rules", std::move(rule_list)}};
    OrderedJson run = {{"tool", {{"driver", std::move(driver)}}},
                       {"columnKind", "unicodeCodePoints"},
                       {"results", std::move(results)}};
    return {{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
            {"version", "2.1.0"},
            {"runs", OrderedJson::array({std::move(run)})}};
}

}  // namespace huji
