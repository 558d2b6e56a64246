// Small random policies, the same on every machine for the same seed.
#pragma once

#include <cstddef>
#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include "small_policy.hpp"

namespace huji::tests {

class Random {
public:
    explicit Random(std::uint64_t seed) : engine_(seed) {}
    /// Returns a number from 0 to n - 1.
    std::size_t below(std::size_t n) { return static_cast<std::size_t>(engine_() % n); }
    int between(int first, int last) {
        return first + static_cast<int>(below(static_cast<std::size_t>(last - first + 1)));
    }
    bool chance(unsigned percent) { return below(100) < percent; }

private:
    std::mt19937_64 engine_;  // its numbers are fixed by the standard, unlike those of the distributions
};

/// 3 to 7 facts of all types with 2 to 4 cells, 0 to 3 axioms, 1 to 4 entitlements; changes, weights, questions, groups
/// of flags, topics, kinds and dates at random.
SmallPolicy random_policy(Random& random);

/// Returns the policy in words, one line a fact, axiom, entitlement and question.
std::string described(const SmallPolicy& policy);

}  // namespace huji::tests
