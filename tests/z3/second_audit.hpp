// Every answer of an audit, and every verdict that a pack can give, asked of Z3 a second time.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "author/audit/audit.hpp"
#include "author/compile/compile.hpp"
#include "engine/pack.hpp"

namespace huji::tests {

/// What the two were asked, and where they differ.
struct Agreement {
    std::size_t questions = 0;
    std::size_t examples = 0;              ///< answered by a citizen, who was found right
    std::vector<std::string> differences;  ///< a sentence each

    Agreement& operator+=(const Agreement& other);
};

/// Asks all questions of the audit about one place. An example citizen must be one in Z3's eyes too; where the audit
/// says that there is none, Z3 must prove it.
Agreement compare_audits(CompiledPolicy& place, const Pack& pack);

}  // namespace huji::tests
