#include "author/policy/layer_reader.hpp"

#include <set>

namespace huji {
namespace {

/// Returns the ids by which the entitlements of the layers above are named.
std::set<std::string> ids_above(const Jurisdiction& jurisdiction) {
    std::set<std::string> ids;
    for (const Policy* layer : jurisdiction.layers()) {
        if (layer == &jurisdiction.own()) continue;
        for (const Entitlement& entitlement : layer->entitlements) {
            ids.insert(jurisdiction.layered_id(*layer, entitlement.id));
        }
    }
    return ids;
}

void check_names(const JsonReader& entitlement, const std::string& key, const std::set<std::string>& above) {
    const std::optional<JsonReader> list = entitlement.find(key);
    if (!list || !list->value().is_array()) return;
    for (const JsonReader& item : list->items()) {
        if (!item.value().is_string()) continue;
        const auto id = item.value().get<std::string>();
        if (above.count(id) != 0) continue;
        item.report(Code::unknown_entitlement,
                    "The national policy grants no \"" + id + "\"; write an id such as \"national/permit\".");
    }
}

}  // namespace

Layer read_layer(const JsonReader& file) {
    const std::optional<JsonReader> member = file.required("layer");
    const std::optional<std::string> name = member ? member->string() : std::nullopt;
    if (!name) return Layer::city;
    const std::optional<Layer> layer = layer_named(*name);
    if (!layer) member->report(Code::unknown_layer, "\"" + *name + "\" is no layer; write \"national\" or \"city\".");
    return layer.value_or(Layer::city);
}

void check_folder(const JsonReader& file, const std::string& folder, const Policy& policy) {
    if (!policy.id.empty() && policy.id != folder) {
        file.member("id").report(Code::wrong_folder,
                                 "The folder is \"" + folder + "\", the id \"" + policy.id + "\"; make them the same.");
    }
    if (file.find("layer") && policy.layer != layer_in_folder(folder, policy.layer)) {
        file.member("layer").report(Code::wrong_folder,
                                    "The national layer, and only that, stands in the folder \"national\".");
    }
}

void check_layers(const JsonReader& file, const Jurisdiction& jurisdiction) {
    const std::optional<JsonReader> list = file.find("entitlements");
    if (!list || !list->value().is_array()) return;
    const std::set<std::string> above = ids_above(jurisdiction);
    for (const JsonReader& entitlement : list->items()) {
        check_names(entitlement, "extends", above);
        check_names(entitlement, "replaces", above);
    }
}

}  // namespace huji
