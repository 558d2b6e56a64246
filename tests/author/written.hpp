// A piece of a policy file written in a test, and what is reported as it is read.
#pragma once

#include <string>

#include "author/policy/json_reader.hpp"

namespace huji::tests {

struct Written {
    Json json;
    Diagnostics diagnostics;

    explicit Written(const std::string& text) : json(Json::parse(text)) {}

    [[nodiscard]] JsonReader node() { return {json, "file.json", diagnostics}; }

    /// Returns the codes reported, each with its pointer: "unknown_key /a".
    [[nodiscard]] std::vector<std::string> reported() const {
        std::vector<std::string> lines;
        for (const Diagnostic& d : diagnostics) lines.push_back(std::string(name_of(d.code)) + " " + d.pointer);
        return lines;
    }
};

using Lines = std::vector<std::string>;

}  // namespace huji::tests
