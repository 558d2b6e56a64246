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
    /// No answers yet to the facts of this pack. Wherever answers and a pack come together, it must be the one they
    /// were made for, still loaded with the same bytes.
    explicit Answers(const Pack& pack);

    /// Sets the answer to one fact, in place of an earlier one: an option, `true` or `false`, a whole number, a cell's
    /// id, or `null` for "not sure". An error leaves the answers as they are.
    [[nodiscard]] AnswerError answer(const Pack& pack, std::string_view fact, std::string_view value);

    /// Sets the answer to one fact to one of its cells, both given by their index in the pack.
    void answer_cell(FactIndex fact, CellIndex cell) {
        cells_[fact] = one_cell(cell);
        answered_ |= one_fact(fact);
    }

    /// Takes the answer to one fact back; unknown_fact if the pack has no such fact, no error if it was not answered.
    [[nodiscard]] AnswerError forget(const Pack& pack, std::string_view fact);

    /// Returns the cells still possible of each fact, in the order of Pack::facts; valid as long as the answers.
    [[nodiscard]] const CellSets& cells() const { return cells_; }

    /// Returns the facts answered, also with "not sure": they are not asked again.
    [[nodiscard]] FactSet answered() const { return answered_; }

private:
    CellSets cells_;
    FactSet answered_ = 0;
};

}  // namespace huji
