// The terms of a result: kinds and certainties of entitlements, verdicts, and sets of verdicts.
#pragma once

#include <cstdint>

namespace huji {

enum class Kind : std::uint8_t { settlement_route, permit_service, rural_right, settled_service };
inline constexpr unsigned kind_count = 4;

enum class Certainty : std::uint8_t {
    definite,     ///< the document itself grants it
    delegated,    ///< details stand in another document
    exploratory,  ///< the document only explores it
    planned,      ///< the document only announces it
};
inline constexpr unsigned certainty_count = 4;

enum class Verdict : std::uint8_t {
    does_not_apply,  ///< fails under every reading
    possible,        ///< holds under some reading: ask the office
    applies,         ///< holds under every reading
    undetermined,    ///< the answers so far leave more than one of these
    not_in_force,    ///< the document is not in force on the date asked about
};

/// The leaves of the diagram. `impossible`: an axiom excludes such a citizen.
enum class Terminal : std::uint8_t { impossible, does_not_apply, possible, applies };
inline constexpr unsigned terminal_count = 4;

/// A set of leaves: bit i stands for Terminal i.
using TerminalSet = std::uint8_t;

constexpr TerminalSet only(Terminal t) { return static_cast<TerminalSet>(1U << static_cast<unsigned>(t)); }

inline constexpr TerminalSet real_terminals =
    only(Terminal::does_not_apply) | only(Terminal::possible) | only(Terminal::applies);

}  // namespace huji
