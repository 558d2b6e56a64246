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

/// What the citizen's page singles out, so that its scripts name no id of a vocabulary.
struct Roles {
    std::size_t settled_fact = 0;  ///< with the option: the answer of a citizen who has settled in the city
    std::size_t settled_option = 0;
    Kind route = Kind::settlement_route;  ///< ways to settle
    Kind apart = Kind::rural_right;       ///< listed apart from all other results
    std::size_t settle_goal = 0;          ///< to settle in the city
    std::size_t apart_goal = 0;           ///< what is listed apart
    std::size_t all_goal = 0;             ///< everything
};

struct Vocabulary {
    std::vector<Fact> facts;
    std::vector<Question> questions;
    std::vector<Topic> topics;
    std::vector<Goal> goals;
    std::vector<Definition> definitions;
    std::vector<Axiom> axioms;
    Units units;
    std::optional<Roles> roles;  ///< nothing only where reading them failed
};

/// Returns the index of the fact of that id, or nothing.
std::optional<std::size_t> fact_named(const Vocabulary& vocabulary, const std::string& id);

}  // namespace huji
