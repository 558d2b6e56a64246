// Answers as an author or a program writes them: a JSON object from fact to value.
#pragma once

#include <string>
#include <vector>

#include "author/compile/compile.hpp"
#include "author/policy/json_reader.hpp"

namespace huji {

struct Answer {
    std::string fact;
    std::string value;  ///< as the engine takes it: option, "true", "false", cell, whole number, or "null" for not sure
};

struct AnswersFile {
    std::vector<Answer> answers;      ///< in the order of the facts
    std::vector<std::string> unused;  ///< facts of the vocabulary that no rule of this place uses; they are left out
};

/// Returns the answers written at the node; reports unknown_fact, unknown_option, wrong_type and out_of_range.
AnswersFile read_answers(const JsonReader& node, const CompiledPolicy& compiled);

}  // namespace huji
