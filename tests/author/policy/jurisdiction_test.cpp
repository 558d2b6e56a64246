#include "author/policy/jurisdiction.hpp"

#include "catch.hpp"

using namespace huji;

namespace {

using Ids = std::vector<std::string>;

Policy policy(const std::string& id, const Ids& entitlements) {
    Policy policy;
    policy.id = id;
    for (const std::string& name : entitlements) {
        policy.entitlements.emplace_back();
        policy.entitlements.back().id = name;
    }
    return policy;
}

Ids entitlements_of(const Jurisdiction& jurisdiction) {
    Ids ids;
    for (const LayeredEntitlement& layered : jurisdiction.entitlements()) ids.push_back(layered.id);
    return ids;
}

/// A city under a province under the nation: the chain has as many layers as there are policies.
struct Chain {
    Policy nation = policy("national", {"permit", "school"});
    Policy province = policy("guizhou", {"points", "school"});
    Policy city = policy("kaili", {"buying", "permit"});
    Jurisdiction jurisdiction{city, {&province, &nation}};
};

}  // namespace

TEST_CASE("a jurisdiction has its own policy first, then the layers above it") {
    const Chain chain;
    CHECK(chain.jurisdiction.id() == "kaili");
    CHECK(&chain.jurisdiction.own() == &chain.city);
    CHECK(chain.jurisdiction.layers() == std::vector<const Policy*>{&chain.city, &chain.province, &chain.nation});
}

TEST_CASE("what comes from a layer above carries that layer's id") {
    const Chain chain;
    CHECK(chain.jurisdiction.layered_id(chain.city, "plan") == "plan");
    CHECK(chain.jurisdiction.layered_id(chain.province, "plan") == "guizhou/plan");
    CHECK(Jurisdiction(chain.nation).layered_id(chain.nation, "law") == "law");
}

TEST_CASE("a jurisdiction grants what its layers grant, nearest first") {
    const Chain chain;
    CHECK(entitlements_of(chain.jurisdiction) ==
          Ids{"buying", "permit", "guizhou/points", "guizhou/school", "national/permit", "national/school"});
    const std::vector<LayeredEntitlement> all = chain.jurisdiction.entitlements();
    CHECK(all[3].policy == &chain.province);
    CHECK(all[3].entitlement == &chain.province.entitlements[1]);
}

TEST_CASE("every layer may replace entitlements of any layer above it") {
    Chain chain;
    chain.city.entitlements[1].replaces = {"national/permit", "guizhou/points"};
    chain.province.entitlements[1].replaces = {"national/school"};
    CHECK(entitlements_of(chain.jurisdiction) == Ids{"buying", "permit", "guizhou/school"});
    CHECK(entitlements_of(Jurisdiction(chain.province, {&chain.nation})) == Ids{"points", "school", "national/permit"});
}

TEST_CASE("a clause is listed if a document of any layer lists it") {
    Chain chain;
    chain.nation.documents.emplace_back();
    chain.nation.documents.back().clauses = {"三"};
    CHECK(chain.jurisdiction.lists_clause("三"));
    CHECK_FALSE(chain.jurisdiction.lists_clause("四"));
    CHECK_FALSE(Jurisdiction(chain.city).lists_clause("三"));
}

TEST_CASE("the policies above are found by following parents, upwards only") {
    PolicySet set;
    set.policies = {policy("national", {}), policy("kaili", {})};
    Policy& nation = set.policies[0];
    Policy& city = set.policies[1];
    nation.layer = Layer::national;
    city.parent = "national";
    CHECK(jurisdiction_of(set, city).layers() == std::vector<const Policy*>{&city, &nation});
    CHECK(jurisdiction_of(set, nation).layers() == std::vector<const Policy*>{&nation});
    city.parent = "guizhou";  // not in the set
    CHECK(jurisdiction_of(set, city).layers() == std::vector<const Policy*>{&city});
    nation.parent = "kaili";  // a circle
    city.parent = "national";
    CHECK(jurisdiction_of(set, nation).layers() == std::vector<const Policy*>{&nation});
    CHECK(jurisdiction_of(set, city).layers().size() == 2);
}
