#include "author/compile/example_citizen.hpp"

#include <nlohmann/json.hpp>

#include <set>

#include "author/compile/axioms.hpp"
#include "author/compile/diagram_walk.hpp"

namespace huji {
namespace {

using Facts = std::set<std::size_t>;

// Enters the first path to true. In a reduced diagram every node that is not a leaf has one.
void follow(const DiagramBuilder& builder, NodeId root, ExampleCitizen& citizen, bool decisive) {
    while (!DiagramBuilder::is_terminal(root)) {
        const DiagramBuilder::Node& node = builder.node(root);
        std::size_t cell = 0;
        while (node.children[cell] == false_node) ++cell;
        citizen.cells[node.fact] = cell;
        if (decisive) citizen.decisive.push_back(node.fact);
        root = node.children[cell];
    }
}

}  // namespace

// Groups of axioms share no facts with each other, so one that shares none with the function excludes nobody from it.
NodeId among_citizens(CompiledPolicy& place, NodeId function) {
    const Facts facts = place.builder.support(function);
    for (const NodeId axioms : place.allowed) {
        const bool concerns = axioms == false_node || share_a_fact(place.builder.support(axioms), facts);
        if (concerns) function = place.builder.conjunction(function, axioms);
    }
    return function;
}

std::optional<ExampleCitizen> citizen_in(CompiledPolicy& place, NodeId function) {
    const Facts facts = place.builder.support(function);
    const NodeId allowed = among_citizens(place, function);
    if (allowed == false_node) return std::nullopt;
    ExampleCitizen citizen;
    follow(place.builder, allowed, citizen, true);
    for (const NodeId axioms : place.allowed) {
        if (!share_a_fact(place.builder.support(axioms), facts)) follow(place.builder, axioms, citizen, false);
    }
    // What nothing depends on, once the others are as they are, is the first cell.
    for (const std::size_t fact : place.facts) citizen.cells.try_emplace(fact, 0);
    return citizen;
}

bool holds_for(const DiagramBuilder& builder, NodeId function, const ExampleCitizen& citizen) {
    const auto cell_of = [&](std::size_t fact) { return citizen.cells.at(fact); };
    return value_at(builder, function, cell_of) == Terminal::applies;
}

std::string in_short(const CompiledPolicy& place, const ExampleCitizen& citizen) {
    std::string text;
    for (const std::size_t fact : citizen.decisive) {
        if (!text.empty()) text += ", ";
        text += place.vocabulary->facts[fact].id + " = " + place.cut.facts[fact][citizen.cells.at(fact)].id;
    }
    return text.empty() ? "any citizen" : text;
}

Example example_of(const CompiledPolicy& place, const ExampleCitizen& citizen) {
    std::string answers;
    for (const auto& [fact, cell] : citizen.cells) {
        const Fact& known = place.vocabulary->facts[fact];
        answers += (answers.empty() ? "{\"" : ", \"") + known.id + "\": ";
        answers += answer_json(known, place.cut.facts[fact][cell]).dump();
    }
    return {place.jurisdiction.id(), answers.empty() ? "{}" : answers + "}"};
}

}  // namespace huji
