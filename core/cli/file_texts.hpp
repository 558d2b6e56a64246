// The texts of the files that findings are about, and where in them each finding is.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>

#include <nlohmann/json.hpp>

#include "author/policy/diagnostic.hpp"
#include "author/policy/json_position.hpp"

namespace huji {

/// A file as it is now, read once.
struct FileText {
    std::string text;
    std::optional<nlohmann::json> json;  ///< nothing if it is not JSON
};

class FileTexts {
public:
    /// Returns the file, or null if it cannot be read. The pointer lasts as long as this object.
    const FileText* of(const std::string& file);

    /// Returns the byte of the file that a diagnostic is about; nothing if the file has no such place.
    std::optional<std::size_t> offset(const Diagnostic& diagnostic);

private:
    std::map<std::string, std::optional<FileText>> texts_;
};

/// Returns the line of that byte, its number before it, and a caret below the character; a long line is cut round it.
std::string excerpt(const std::string& text, std::size_t byte);

/// Returns the title and id of the innermost thing with an id that a pointer leads through: 租房落户
/// (settle_by_renting);
/// "" where there is none.
std::string name_at(const nlohmann::json& json, const std::string& pointer);

}  // namespace huji
