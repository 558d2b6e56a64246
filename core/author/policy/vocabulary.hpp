// The vocabulary: what may be asked of a citizen, in which words, and what is true of every citizen.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "author/policy/condition.hpp"
#include "author/policy/text.hpp"
#include "engine/fact.hpp"
#include "engine/verdict.hpp"

namespace huji {

struct Option {
    std::string id;
    Text text;
    int weight = 1;  ///< rough share of citizens; only steers the order of questions
};

/// A change a remedy may suggest: to `to`, from any option or only from those of `from`.
struct Change {
    std::size_t to = 0;
    int effort = 1;
    std::vector<std::size_t> from;
};

struct Fact {
    std::string id;
    FactType type = FactType::choice;
    Text name;
    std::optional<Text> help;
    std::vector<Option> options;  ///< choice: its options; flag: {false, true}; quantity: its named values
    /// Options from less to more, where more should take no right away; of a quantity its named values, which stand
    /// below its numbers. Nothing: neither way is a gain.
    std::optional<std::vector<std::size_t>> gain;
    /// Option by option, what holds of the same citizen seen from another city; options left out are asked again there.
    /// Nothing: what is said of one city may be supposed of another.
    std::optional<std::map<std::size_t, std::size_t>> elsewhere;
    std::string unit;             ///< quantities only
    int min = 0;                  ///< quantities only, smallest number allowed
    int max = 0;                  ///< quantities only, largest number allowed
    std::vector<Change> changes;  ///< choice and flag
    std::optional<int> start;     ///< quantities: effort from a named value to the first interval
    std::optional<int> wait;      ///< quantities: effort of each further interval
};

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

/// How the intervals of a quantity are said; {from}, {to} and {n} stand for numbers.
struct Unit {
    Text any;  ///< no threshold cuts the fact
    Text below;
    Text between;
    Text at_least;
    Text other;
    std::map<int, Text> number;  ///< numbers with a name of their own, such as 6 months
};

struct Vocabulary {
    std::vector<Fact> facts;
    std::vector<Question> questions;
    std::vector<Topic> topics;
    std::vector<Goal> goals;
    std::vector<Definition> definitions;
    std::vector<Axiom> axioms;
    std::map<std::string, Unit> units;
};

/// Returns the index of the fact of that id, or nothing.
std::optional<std::size_t> fact_named(const Vocabulary& vocabulary, const std::string& id);

/// Returns the index of the option (of a flag: "false", "true"; of a quantity: the named value) of that id, or nothing.
std::optional<std::size_t> option_named(const Fact& fact, const std::string& id);

}  // namespace huji
