// Compilation: the rules of one jurisdiction, with those of the layers above it, become one diagram.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "author/compile/cut.hpp"
#include "author/compile/diagram_builder.hpp"
#include "author/policy/diagnostic.hpp"
#include "author/policy/jurisdiction.hpp"

namespace huji {

/// Refers to the vocabulary and the policies that it was compiled from.
struct CompiledPolicy {
    const Vocabulary* vocabulary = nullptr;
    Jurisdiction jurisdiction;
    Cut cut;
    std::vector<std::size_t> facts;  ///< the vocabulary's facts that some rule uses, in diagram order
    std::vector<LayeredEntitlement> entitlements;
    DiagramBuilder builder;
    std::vector<NodeId> verdicts;  ///< one an entitlement, axioms conjoined
    std::vector<NodeId> axioms;    ///< one for each group of axioms that share facts
    std::vector<NodeId> allowed;   ///< the same groups as boolean functions: holds for the citizens that they allow

    CompiledPolicy(const Vocabulary& v, Jurisdiction j, Cut c, std::vector<LayeredEntitlement> e);
    CompiledPolicy(const CompiledPolicy&) = delete;
    CompiledPolicy& operator=(const CompiledPolicy&) = delete;
};

/// Compiles a jurisdiction. Vocabulary and policies must be free of errors and outlive the result. Reports into
/// `diagnostics`, each with an example citizen: when_without_may, replacement_conflict; and too_many_facts,
/// too_many_cells, too_many_nodes.
std::unique_ptr<CompiledPolicy> compile(const Vocabulary& vocabulary, const Jurisdiction& jurisdiction,
                                        Diagnostics& diagnostics);

}  // namespace huji
