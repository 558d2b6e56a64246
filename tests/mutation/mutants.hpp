// Mutants: a policy, or the vocabulary, with one thing changed that a careless or mistaken author could have changed.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "author/policy/json_reader.hpp"
#include "author/policy/jurisdiction.hpp"

namespace huji {

/// One change of a policy.json, or of vocabulary.json.
struct Mutant {
    std::string operation;      ///< what kind of change, such as threshold
    std::string pointer;        ///< JSON Pointer of what is replaced
    std::optional<Json> value;  ///< what stands there instead; nothing: the key is taken away
    bool verdicts = false;      ///< whether it changes conditions, so that it may mean the same as before
};

/// Returns every mutant of the policy file of a jurisdiction.
std::vector<Mutant> mutants_of(const Json& policy, const Vocabulary& vocabulary, const Jurisdiction& jurisdiction);

/// Returns every mutant of the definitions and the axioms of a vocabulary.json.
std::vector<Mutant> mutants_of_vocabulary(const Json& file, const Vocabulary& vocabulary);

/// Puts a mutant into its file, and the file right again when it goes.
class Mutation {
public:
    Mutation(Json& file, const Mutant& mutant);
    ~Mutation();
    Mutation(const Mutation&) = delete;
    Mutation& operator=(const Mutation&) = delete;

private:
    Json& file_;
    Json::json_pointer pointer_;
    Json before_;
};

/// Returns where and what a mutant changes, with the names of rules in place of their numbers.
std::string said(const Mutant& mutant, const Json& file);

}  // namespace huji
