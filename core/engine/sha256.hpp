// SHA-256 (FIPS 180-4): the name of a pack.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

namespace huji {

/// Returns the SHA-256 of the bytes as 64 lower-case hexadecimal digits.
std::string sha256(const std::uint8_t* bytes, std::size_t size);

}  // namespace huji
