#include "author/policy.hpp"

#include <algorithm>

namespace huji {

const Policy* city_named(const PolicySet& set, const std::string& id) {
    const auto found =
        std::find_if(set.cities.begin(), set.cities.end(), [&](const Policy& city) { return city.id == id; });
    return found == set.cities.end() ? nullptr : &*found;
}

}  // namespace huji
