// What a reader reports about a JSON value, in short.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "author/policy/json_reader.hpp"

/// Returns "code pointer" for each diagnostic that `read` reports about the value.
inline std::vector<std::string> reported(const huji::Json& json,
                                         const std::function<void(const huji::JsonReader&)>& read) {
    huji::Diagnostics diagnostics;
    read(huji::JsonReader(json, "policy.json", diagnostics));
    std::vector<std::string> lines;
    for (const huji::Diagnostic& d : diagnostics) lines.push_back(std::string(huji::name_of(d.code)) + " " + d.pointer);
    return lines;
}
