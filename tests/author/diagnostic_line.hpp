// A diagnostic in one line, for the messages of tests.
#pragma once

#include <string>

#include "author/policy/diagnostic.hpp"

/// Returns `file:pointer: severity code: message`.
inline std::string to_line(const huji::Diagnostic& diagnostic) {
    std::string line = diagnostic.file + ":" + diagnostic.pointer + ": ";
    line += name_of(diagnostic.severity);
    line += ' ';
    line += name_of(diagnostic.code);
    return line + ": " + diagnostic.message;
}
