#include "author/policy/layer.hpp"

#include "catch.hpp"

using namespace huji;

TEST_CASE("layers are known by name, the wider before the narrower") {
    CHECK(layer_named("national") == Layer::national);
    CHECK(layer_named("city") == Layer::city);
    CHECK(layer_named("village") == std::nullopt);
    CHECK(Layer::national < Layer::city);
}

TEST_CASE("the folder of a layer that has one policy only is kept for it") {
    CHECK(is_layer_folder("national"));
    CHECK_FALSE(is_layer_folder("city"));
    CHECK_FALSE(is_layer_folder("liaocheng"));
    CHECK(layer_in_folder("national", Layer::city) == Layer::national);
    CHECK(layer_in_folder("liaocheng", Layer::national) == Layer::city);
    CHECK(layer_in_folder("liaocheng", Layer::city) == Layer::city);
}

TEST_CASE("the nation has no policy above it, a city has the nation's") {
    CHECK(parent_of(Layer::national).empty());
    CHECK(parent_of(Layer::city) == "national");
}
