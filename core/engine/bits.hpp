// The members of a set held as the bits of a number, for range-based loops: `for (const unsigned fact : bits(facts))`.
#pragma once

#include <bit>

namespace huji {

/// The positions of the one bits of an unsigned number, rising.
template <class Set>
class Bits {
public:
    class Iterator {
    public:
        explicit constexpr Iterator(Set left) : left_(left) {}
        constexpr unsigned operator*() const { return static_cast<unsigned>(std::countr_zero(left_)); }
        constexpr Iterator& operator++() {
            left_ &= static_cast<Set>(left_ - 1);
            return *this;
        }
        constexpr bool operator!=(const Iterator& other) const { return left_ != other.left_; }

    private:
        Set left_;
    };

    explicit constexpr Bits(Set set) : set_(set) {}
    [[nodiscard]] constexpr Iterator begin() const { return Iterator(set_); }
    [[nodiscard]] constexpr Iterator end() const { return Iterator(0); }

private:
    Set set_;
};

/// Returns the members of a set. The set is copied: the loop may change the variable.
template <class Set>
constexpr Bits<Set> bits(Set set) {
    return Bits<Set>(set);
}

}  // namespace huji
