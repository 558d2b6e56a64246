// The report on the vocabulary: facts, options and questions that no rule of any jurisdiction needs, as diagnostics.
#pragma once

#include "author/cases/workspace.hpp"
#include "author/policy/diagnostic.hpp"

namespace huji {

/// Reports idle_fact, alike_options and idle_question. Every jurisdiction must be compiled; adds to their builders.
void report_vocabulary(Workspace& workspace, Diagnostics& diagnostics);

}  // namespace huji
