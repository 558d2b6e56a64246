// A layer: how far a policy reaches. Which layers there are is known here and in layer_reader alone.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace huji {

/// From the widest to the narrowest, so that a layer above is less than one below.
enum class Layer { national, city };

/// Returns the layer of that name in policy.json.
[[nodiscard]] std::optional<Layer> layer_named(std::string_view name);

/// Returns whether a folder of that name is kept for a layer that has one policy only.
[[nodiscard]] bool is_layer_folder(std::string_view folder);

/// Returns the layer of a policy in that folder; `claimed`: the one that the file says, which counts where the folder
/// leaves it open.
[[nodiscard]] Layer layer_in_folder(std::string_view folder, Layer claimed);

/// Returns the id of the policy above one of this layer; empty: none.
[[nodiscard]] std::string parent_of(Layer layer);

}  // namespace huji
