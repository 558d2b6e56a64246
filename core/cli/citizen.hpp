// The citizen whom a command is asked about: the answers of a file or of standard input.
#pragma once

#include <iosfwd>
#include <optional>

#include "author/cases/workspace.hpp"
#include "cli/commands.hpp"
#include "engine/answers.hpp"

namespace huji {

/// Returns the answers that the command line names, or nothing after saying what is wrong with them, as JSON if asked.
std::optional<Answers> read_citizen(const AnswersOption& options, const LoadedJurisdiction& jurisdiction,
                                    std::istream& in, std::ostream& out, std::ostream& err);

}  // namespace huji
