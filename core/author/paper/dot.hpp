// Decision graphs as Graphviz DOT, with words in one language. Each question and outcome also says in attributes of
// ours (fact, cells, entitlement, outcome) what it is, so that a program can walk the graph.
#pragma once

#include <string>
#include <vector>

#include "author/paper/decision_graph.hpp"
#include "author/policy/text.hpp"

namespace huji {

/// Returns one graph that shows the decision graphs, each in a box of its own under its title and clauses.
std::string dot_of(const CompiledPolicy& compiled, const std::vector<DecisionGraph>& drawings, const std::string& title,
                   Language language);

/// Returns the words broken into lines of about that many columns, a Chinese character being two wide.
std::string in_lines(const std::string& words, std::size_t columns);

}  // namespace huji
