// Where a command writes what it made: a file, or standard output.
#pragma once

#include <iosfwd>
#include <string>

namespace huji {

/// Writes the bytes into the file, or to `out` where the path is empty; says so and returns false if it cannot.
bool write_out(const std::string& path, const std::string& bytes, std::ostream& out, std::ostream& err);

}  // namespace huji
