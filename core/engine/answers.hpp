// Answers: for each fact the cells a citizen may still be in. An answer only ever narrows; "not sure" leaves them all.
#pragma once

#include <string>
#include <string_view>

#include "engine/diagram.hpp"
#include "engine/pack.hpp"

namespace huji {

enum class AnswerError {
    none,
    unknown_fact,    ///< the pack has no such fact
    unknown_option,  ///< the fact has no such option or cell
    wrong_type,      ///< a number for a choice, a word for a flag
    out_of_range,    ///< a number below the smallest or above the largest allowed
};

/// Returns the stable name, such as unknown_fact; "" for none.
std::string_view name(AnswerError error);

class Answers {
public:
    explicit Answers(const Pack& pack);

    /// Sets the answer to one fact, in place of an earlier one: an option, `true` or `false`, a whole number, a cell's
    /// id, or `null` for "not sure".
    AnswerError answer(const Pack& pack, std::string_view fact, std::string_view value);

    /// Takes the answer to one fact back.
    AnswerError forget(const Pack& pack, std::string_view fact);

    /// Returns the cells still possible.
    [[nodiscard]] const CellSets& cells() const { return cells_; }

    /// Returns the facts answered, also with "not sure": they are not asked again.
    [[nodiscard]] FactSet asked() const { return asked_; }

private:
    CellSets cells_;
    FactSet asked_ = 0;
};

}  // namespace huji
