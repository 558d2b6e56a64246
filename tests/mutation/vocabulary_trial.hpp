// A trial of the vocabulary: whether the cases of any place, or the check, notice that a definition or an axiom was
// changed.
#pragma once

#include <map>
#include <string>

#include "author/cases/workspace.hpp"
#include "author/policy/json_reader.hpp"
#include "mutants.hpp"
#include "notice.hpp"

namespace huji {

/// Tries the mutants of the vocabulary, one after the other.
class VocabularyTrial {
public:
    /// `vocabulary` is the folder's vocabulary.json; it is changed and changed back. The cases of `workspace` must be
    /// read.
    VocabularyTrial(const Workspace& workspace, Json& vocabulary);

    Outcome outcome(const Mutant& mutant);

private:
    struct Changed;

    /// Returns every place as the vocabulary now makes it.
    [[nodiscard]] Changed read(Diagnostics& diagnostics) const;

    const Workspace& workspace_;
    Json& vocabulary_;
    std::map<std::string, Json> policies_;  ///< by the place's id
    Reported reported_;                     ///< what the vocabulary as it is gets reported
};

}  // namespace huji
