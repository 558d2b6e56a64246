#include "author/policy/layer_reader.hpp"

#include "author/policy/reported.hpp"
#include "catch.hpp"

using namespace huji;

namespace {

using Lines = std::vector<std::string>;

Lines folder_reports(const std::string& folder, const std::string& id, Layer layer) {
    return reported({{"id", id}, {"layer", "said"}}, [&](const JsonReader& file) {
        Policy policy;
        policy.id = id;
        policy.layer = layer;
        check_folder(file, folder, policy);
    });
}

}  // namespace

TEST_CASE("a layer is read by its name") {
    Layer layer = Layer::city;
    const auto read = [&](const JsonReader& file) { layer = read_layer(file); };
    CHECK(reported({{"layer", "national"}}, read).empty());
    CHECK(layer == Layer::national);
    CHECK(reported({{"layer", "village"}}, read) == Lines{"unknown_layer /layer"});
    CHECK(layer == Layer::city);
    CHECK(reported(Json::object(), read) == Lines{"missing_key "});
}

TEST_CASE("a policy stands in the folder of its id, and the nation's in its own") {
    CHECK(folder_reports("alder", "alder", Layer::city).empty());
    CHECK(folder_reports("national", "national", Layer::national).empty());
    CHECK(folder_reports("alder", "birch", Layer::city) == Lines{"wrong_folder /id"});
    CHECK(folder_reports("alder", "alder", Layer::national) == Lines{"wrong_folder /layer"});
    CHECK(folder_reports("national", "national", Layer::city) == Lines{"wrong_folder /layer"});
}

TEST_CASE("what is extended or replaced is an entitlement of a layer above, named with its layer") {
    Policy nation, city;
    nation.id = "national";
    nation.entitlements.emplace_back();
    nation.entitlements[0].id = "permit";
    city.id = "alder";
    const auto check = [&](const JsonReader& file) { check_layers(file, Jurisdiction(city, {&nation})); };
    const auto file = [](const char* key, const char* id) { return Json{{"entitlements", {{{key, {id}}}}}}; };
    CHECK(reported(file("extends", "national/permit"), check).empty());
    CHECK(reported(file("replaces", "national/permit"), check).empty());
    CHECK(reported(file("extends", "permit"), check) == Lines{"unknown_entitlement /entitlements/0/extends/0"});
    CHECK(reported(file("replaces", "national/school"), check) ==
          Lines{"unknown_entitlement /entitlements/0/replaces/0"});
}
