// Reads what a policy.json says about layers: its own, and the entitlements of layers above that it names.
#pragma once

#include <string>

#include "author/policy/json_reader.hpp"
#include "author/policy/jurisdiction.hpp"

namespace huji {

/// Returns the layer of a policy; a city's after reporting unknown_layer, missing_key or wrong_type.
[[nodiscard]] Layer read_layer(const JsonReader& file);

/// Reports wrong_folder where a policy's id or layer is not the one that its folder stands for.
void check_folder(const JsonReader& file, const std::string& folder, const Policy& policy);

/// Reports unknown_entitlement for each `extends` and `replaces` of the jurisdiction's own policy that names no
/// entitlement of a layer above.
void check_layers(const JsonReader& file, const Jurisdiction& jurisdiction);

}  // namespace huji
