// Compilation: one place's policy, with the national layer under it, becomes one diagram.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "author/compile/cut.hpp"
#include "author/compile/diagram_builder.hpp"
#include "author/policy/diagnostic.hpp"
#include "author/policy/policy.hpp"

namespace huji {

/// An entitlement as one place has it: its own, or the nation's under the name "national/…".
struct PlacedEntitlement {
    std::string id;
    const Policy* policy = nullptr;
    const Entitlement* entitlement = nullptr;
};

/// Returns a place's entitlements in order: its own, then those of the national layer that it does not replace.
/// `national` is null for the national layer itself.
std::vector<PlacedEntitlement> placed_entitlements(const Policy& place, const Policy* national);

/// Returns the id of a document as one place has it: "plan_2022", or "national/regulation_2015" seen from a city.
std::string placed_document(const Policy& place, const Policy& owner, const std::string& document);

struct Compiled {
    const Vocabulary* vocabulary = nullptr;
    const Policy* place = nullptr;
    const Policy* national = nullptr;
    Cut cut;
    std::vector<std::size_t> facts;  ///< the vocabulary's facts that some rule uses, in diagram order
    std::vector<PlacedEntitlement> entitlements;
    DiagramBuilder builder;
    std::vector<NodeId> verdicts;  ///< one an entitlement, axioms conjoined
    std::vector<NodeId> axioms;    ///< one for each group of axioms that share facts
    std::vector<NodeId> allowed;   ///< the same groups as boolean functions: holds for the citizens that they allow

    Compiled(const Vocabulary& v, const Policy& p, const Policy* n, Cut c, std::vector<PlacedEntitlement> e);
    Compiled(const Compiled&) = delete;
    Compiled& operator=(const Compiled&) = delete;
};

/// Compiles a place. The policies must be free of errors and outlive the result. Reports into `diagnostics`, each with
/// an example citizen: when_without_may, replacement_conflict; and too_many_facts, too_many_cells, too_many_nodes.
std::unique_ptr<Compiled> compile(const Vocabulary& vocabulary, const Policy& place, const Policy* national,
                                  Diagnostics& diagnostics);

}  // namespace huji
