#include "author/policy/layer.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace huji {
namespace {

struct LayerRow {
    std::string_view name;
    bool single;              ///< has one policy only, in the folder of its name
    std::string_view parent;  ///< id of the policy above; empty: none
};

/// By the value of Layer.
constexpr std::array layers{
    LayerRow{"national", true, ""},
    LayerRow{"city", false, "national"},
};

const LayerRow& row(Layer layer) { return layers[static_cast<std::size_t>(layer)]; }

}  // namespace

std::optional<Layer> layer_named(std::string_view name) {
    const auto* found =
        std::find_if(layers.begin(), layers.end(), [&](const LayerRow& known) { return known.name == name; });
    return found == layers.end() ? std::nullopt : std::optional(static_cast<Layer>(found - layers.begin()));
}

bool is_layer_folder(std::string_view folder) {
    const std::optional<Layer> layer = layer_named(folder);
    return layer && row(*layer).single;
}

Layer layer_in_folder(std::string_view folder, Layer claimed) {
    if (is_layer_folder(folder)) return *layer_named(folder);
    return row(claimed).single ? Layer::city : claimed;
}

std::string parent_of(Layer layer) { return std::string(row(layer).parent); }

}  // namespace huji
