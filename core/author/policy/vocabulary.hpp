// The vocabulary: what may be asked of a citizen, in which words, and what is true of every citizen.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "author/policy/condition.hpp"
#include "author/policy/fact.hpp"
#include "author/policy/text.hpp"
#include "engine/verdict.hpp"

namespace huji {

struct Question {
    std::string id;
    std::size_t topic = 0;
    std::vector<std::size_t> facts;    ///< one choice, one quantity, or flags
    std::optional<std::size_t> after;  ///< a question of the same topic that comes first while it is open
    Text heading;
    std::optional<Text> help;
};

struct Topic {
    std::string id;
    Text name;
};

struct Goal {
    std::string id;
    Text name;
    std::vector<Kind> kinds;
};

struct Definition {
    std::string id;
    Condition condition;
    std::optional<Text> name;  ///< for readers; conditions use the id
};

/// What is true of every citizen: where `premise` holds, `conclusion` holds.
struct Axiom {
    std::string id;
    Condition premise;
    Condition conclusion;
    Text text;
};

struct Vocabulary {
    std::vector<Fact> facts;
    std::vector<Question> questions;
    std::vector<Topic> topics;
    std::vector<Goal> goals;
    std::vector<Definition> definitions;
    std::vector<Axiom> axioms;
    Units units;
};

/// Returns the index of the fact of that id, or nothing.
std::optional<std::size_t> fact_named(const Vocabulary& vocabulary, const std::string& id);

}  // namespace huji
