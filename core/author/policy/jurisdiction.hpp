// A jurisdiction: a city, or a layer above it, with everything that is in force there: its own policy and those above.
#pragma once

#include <string>
#include <vector>

#include "author/policy/policy.hpp"

namespace huji {

/// An entitlement as one jurisdiction has it.
struct LayeredEntitlement {
    std::string id;                  ///< "permit" of its own policy, "national/permit" of a layer above
    const Policy* policy = nullptr;  ///< the layer that grants it
    const Entitlement* entitlement = nullptr;
};

/// Refers to its policies, which must outlive it and stay where they are.
class Jurisdiction {
public:
    /// `above`: the policies above its own, the nearest first.
    explicit Jurisdiction(const Policy& own, const std::vector<const Policy*>& above = {});

    [[nodiscard]] const std::string& id() const { return own().id; }
    [[nodiscard]] const Text& name() const { return own().name; }
    [[nodiscard]] const Policy& own() const { return *layers_.front(); }

    /// Returns its own policy, then those above, the nearest first.
    [[nodiscard]] const std::vector<const Policy*>& layers() const { return layers_; }

    /// Returns the id by which something of a layer is known here, LAYER/ID but for its own: "plan_2022",
    /// "national/regulation_2015".
    [[nodiscard]] std::string layered_id(const Policy& layer, const std::string& id) const;

    /// Returns its own entitlements in their order, then those of each layer above that no layer below replaces.
    [[nodiscard]] std::vector<LayeredEntitlement> entitlements() const;

    /// Returns whether a document of some layer lists that clause.
    [[nodiscard]] bool lists_clause(const std::string& clause) const;

private:
    std::vector<const Policy*> layers_;
};

/// Returns the jurisdiction of a policy of the set, with every policy above it that the set holds.
[[nodiscard]] Jurisdiction jurisdiction_of(const PolicySet& set, const Policy& policy);

}  // namespace huji
