// The terms of a result: kinds and certainties of entitlements, verdicts, and the leaves of the diagram.
#pragma once

#include <cstdint>
#include <string_view>

namespace huji {

enum class Kind : std::uint8_t { settlement_route, permit_service, rural_right, settled_service };
inline constexpr unsigned kind_count = 4;

/// Returns the kind's name in policy files and results.
[[nodiscard]] std::string_view name(Kind kind);

/// A set of kinds; bit i stands for Kind i, as in a pack.
class KindSet {
public:
    constexpr KindSet() = default;
    constexpr explicit KindSet(std::uint8_t bits) : bits_(bits) {}

    [[nodiscard]] constexpr std::uint8_t bits() const { return bits_; }
    [[nodiscard]] constexpr bool contains(Kind kind) const { return (bits_ >> static_cast<unsigned>(kind) & 1U) != 0; }
    constexpr void add(Kind kind) { bits_ = static_cast<std::uint8_t>(bits_ | 1U << static_cast<unsigned>(kind)); }

private:
    std::uint8_t bits_ = 0;
};

inline constexpr KindSet all_kinds{(1U << kind_count) - 1};

enum class Certainty : std::uint8_t {
    definite,     ///< the document itself grants it
    delegated,    ///< details stand in another document
    exploratory,  ///< the document only explores it
    planned,      ///< the document only announces it
};
inline constexpr unsigned certainty_count = 4;

/// Returns the certainty's name in policy files and results.
[[nodiscard]] std::string_view name(Certainty certainty);

/// The first three are ranked: a greater one is better for the citizen.
enum class Verdict : std::uint8_t {
    does_not_apply,  ///< fails under every reading
    possible,        ///< holds under some reading: ask the office
    applies,         ///< holds under every reading
    undetermined,    ///< the answers so far leave more than one of these
    not_in_force,    ///< the document is not in force on the date asked about
};
inline constexpr unsigned verdict_count = 5;

/// What is known of a verdict without looking at anything else: one row of the table in verdict.cpp.
struct VerdictTerms {
    std::string_view name;  ///< in cases and results
    char letter;            ///< in Calculator.verdicts(), a letter an entitlement
    bool has_reason;        ///< answers decide it, so a smallest set of them is its reason
    bool granted;           ///< the citizen gets it, or may
    bool remediable;        ///< a change of answers can make it better
};

[[nodiscard]] const VerdictTerms& terms(Verdict verdict);
[[nodiscard]] inline std::string_view name(Verdict verdict) { return terms(verdict).name; }

/// The leaves of the diagram. `impossible`: an axiom excludes such a citizen.
enum class Terminal : std::uint8_t { impossible, does_not_apply, possible, applies };
inline constexpr unsigned terminal_count = 4;

/// A set of leaves: bit i stands for Terminal i.
using TerminalSet = std::uint8_t;

constexpr TerminalSet only(Terminal t) { return static_cast<TerminalSet>(1U << static_cast<unsigned>(t)); }

inline constexpr TerminalSet real_terminals =
    only(Terminal::does_not_apply) | only(Terminal::possible) | only(Terminal::applies);

}  // namespace huji
