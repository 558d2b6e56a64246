#include "author/documents/clause_hashes.hpp"

#include <unordered_map>

#include <nlohmann/json.hpp>

#include "author/policy/clause_id.hpp"
#include "author/policy/json_position.hpp"

namespace huji {
namespace {

/// Returns where the document's clause list starts.
std::optional<std::size_t> find_clause_list(const std::string& json, std::size_t document) {
    const std::string pointer = "/documents/" + std::to_string(document) + "/clauses";
    const std::optional<std::size_t> list = offset_of(json, pointer);
    return list && json[*list] == '[' ? list : std::nullopt;
}

/// Writes a list of clauses, one a line, as deep as the line that it starts in.
std::string written_clauses(const nlohmann::ordered_json& list, const std::string& indent, const std::string& newline) {
    std::string text = "[";
    for (const nlohmann::ordered_json& clause : list) {
        if (text.size() > 1) text += ',';
        text.append(newline).append(indent).append("  {");
        std::string members;
        for (const auto& [key, value] : clause.items()) {
            members += (members.empty() ? "\"" : ", \"") + key + "\": " + value.dump();
        }
        text += members + "}";
    }
    return text + newline + indent + "]";
}

}  // namespace

std::optional<std::string> with_hashes(const std::string& file, std::size_t document,
                                       const std::vector<Passage>& passages) {
    const std::optional<std::size_t> start = find_clause_list(file, document);
    if (!start) return std::nullopt;
    const std::size_t end = end_of_value(file, *start);
    std::unordered_map<std::string, const std::string*> hashes;
    for (const Passage& passage : passages) hashes.try_emplace(passage.id, &passage.sha256);
    auto list = nlohmann::ordered_json::parse(file.substr(*start, end - *start));
    for (nlohmann::ordered_json& clause : list) {
        if (!clause.is_object() || !clause.contains("id") || !clause["id"].is_string()) return std::nullopt;
        const auto hash = hashes.find(passage_of(clause["id"].get<std::string>()));
        if (hash != hashes.end()) clause["sha256"] = *hash->second;
    }
    const std::size_t line = file.rfind('\n', *start) + 1;
    const std::string indent = file.substr(line, file.find_first_not_of(" \t\r\n", line) - line);
    const std::string newline = line > 1 && file[line - 2] == '\r' ? "\r\n" : "\n";
    return file.substr(0, *start) + written_clauses(list, indent, newline) + file.substr(end);
}

}  // namespace huji
