// The self-test: the few cases that a device must answer as the native command does before it shows any result.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "author/cases/cases.hpp"

namespace huji {

/// Returns at most `most` of the cases of the date that most cases have: each shows as many verdicts of entitlements as
/// it can that none before it showed; the earlier case wins a tie. Cases whose answers clash are left out.
std::vector<const Case*> pick_self_test_cases(const std::vector<Case>& cases, std::size_t most);

/// The check sum of a canonical result, as the page computes it: CRC-32.
std::uint32_t check_sum(const std::string& result);

}  // namespace huji
