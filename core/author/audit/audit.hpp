// An audit asks of a compiled place what its text can hide: rules that nobody or everybody meets, one rule written
// twice, rights lost by what should only help. Each answer is exact for all citizens whom the axioms allow: it is one
// of them, or there is none.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <vector>

#include "author/compile/compile.hpp"
#include "author/compile/example_citizen.hpp"

namespace huji {

class Audit {
public:
    /// The place must outlive the audit, which adds to its builder. Entitlements are numbered as there.
    explicit Audit(CompiledPolicy& place);

    /// Returns the facts that the entitlement's conditions depend on, were there no axioms.
    [[nodiscard]] const std::set<std::size_t>& facts(std::size_t entitlement) const { return facts_[entitlement]; }

    /// Returns a citizen to whom the entitlement is at least possible.
    const std::optional<ExampleCitizen>& holder(std::size_t entitlement);

    /// Returns a citizen to whom both are at least possible.
    std::optional<ExampleCitizen> holder_of_both(std::size_t one, std::size_t other);

    /// Returns a citizen to whom the entitlement does not certainly apply.
    const std::optional<ExampleCitizen>& outsider(std::size_t entitlement);

    /// Returns a citizen for whom `when` holds and `may` does not.
    std::optional<ExampleCitizen> certain_but_impossible(std::size_t entitlement);

    /// Returns a citizen with a better verdict of the one than of the other; none: the one is inside the other.
    std::optional<ExampleCitizen> better_by(std::size_t one, std::size_t other);

    /// Returns whether nobody has a better verdict of the one than of the other.
    bool inside(std::size_t one, std::size_t other);

    /// Returns a citizen to whom nothing is even possible.
    std::optional<ExampleCitizen> gets_nothing();

    /// Returns a citizen in the cell `from` of the fact whose verdict of the entitlement is worse in the cell `to`,
    /// where the axioms allow them too.
    std::optional<ExampleCitizen> loser(std::size_t entitlement, std::size_t fact, std::size_t from, std::size_t to);

    /// Returns a citizen in the cell `a` of the fact some verdict of whom is another in the cell `b`, where the axioms
    /// allow them too.
    std::optional<ExampleCitizen> told_apart(std::size_t fact, std::size_t a, std::size_t b);

    /// Returns whether there are two citizens, alike but for these facts, with different verdicts: only then a question
    /// about these facts is ever worth asking.
    bool matter(const std::vector<std::size_t>& facts);

    /// Returns whether neither a verdict nor an axiom tells the two cells apart.
    bool alike(std::size_t fact, std::size_t a, std::size_t b);

private:
    NodeId without(NodeId a, NodeId b);
    NodeId some(NodeId right, const std::vector<std::size_t>& facts);
    [[nodiscard]] bool shows_better(const std::optional<ExampleCitizen>& citizen, std::size_t one,
                                    std::size_t other) const;
    std::optional<ExampleCitizen> moved(NodeId change, std::size_t fact, std::size_t from, std::size_t to);

    CompiledPolicy& place_;
    std::vector<NodeId> when_, may_;
    std::vector<std::set<std::size_t>> facts_;  ///< that an entitlement's conditions depend on
    std::map<std::size_t, std::optional<ExampleCitizen>> holders_, outsiders_;  ///< by entitlement, once looked for
};

/// Returns the cells of a fact that should take no right away as they rise, from less to more; empty if it has no gain.
std::vector<std::size_t> rising_cells(const Fact& fact, const FactCells& cells);

}  // namespace huji
