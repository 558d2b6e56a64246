#include "author/policy/jurisdiction.hpp"

#include <algorithm>
#include <set>

namespace huji {

Jurisdiction::Jurisdiction(const Policy& own, const std::vector<const Policy*>& above) : layers_{&own} {
    layers_.insert(layers_.end(), above.begin(), above.end());
}

std::string Jurisdiction::layered_id(const Policy& layer, const std::string& id) const {
    return &layer == &own() ? id : layer.id + "/" + id;
}

std::vector<LayeredEntitlement> Jurisdiction::entitlements() const {
    std::vector<LayeredEntitlement> result;
    std::set<std::string> replaced;
    for (const Policy* layer : layers_) {
        for (const Entitlement& entitlement : layer->entitlements) {
            std::string id = layered_id(*layer, entitlement.id);
            if (replaced.count(id) == 0) result.push_back({std::move(id), layer, &entitlement});
            replaced.insert(entitlement.replaces.begin(), entitlement.replaces.end());
        }
    }
    return result;
}

bool Jurisdiction::lists_clause(const std::string& clause) const {
    return std::any_of(layers_.begin(), layers_.end(),
                       [&](const Policy* layer) { return huji::lists_clause(*layer, clause); });
}

Jurisdiction jurisdiction_of(const PolicySet& set, const Policy& policy) {
    std::vector<const Policy*> above;
    // A parent is of a layer above, so the chain ends.
    for (const Policy* lower = &policy; !lower->parent.empty();) {
        const Policy* parent = policy_named(set, lower->parent);
        if (parent == nullptr || parent->layer >= lower->layer) break;
        above.push_back(parent);
        lower = parent;
    }
    return Jurisdiction(policy, above);
}

}  // namespace huji
