// In force: the days on which the documents of an entitlement hold.
#pragma once

#include <string>

#include "author/policy/jurisdiction.hpp"
#include "engine/date.hpp"

namespace huji {

/// The days on which all documents of some entitlements are in force; 0: no start, or no end, is stated. Empty where
/// `until` is before `from`.
struct InForce {
    Date from = 0;
    Date until = 0;
};

/// Leaves only the days on which the documents that the entitlement cites are in force too.
void narrow(InForce& days, const LayeredEntitlement& layered);

/// Returns "no date", "from 2020-03-01", "until 2030-12-31" or both.
[[nodiscard]] std::string in_words(const InForce& days);

}  // namespace huji
