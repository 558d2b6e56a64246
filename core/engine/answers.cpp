#include "engine/answers.hpp"

#include <optional>

namespace huji {
namespace {

std::optional<std::size_t> find_fact(const Pack& pack, std::string_view id) {
    for (std::size_t i = 0; i < pack.facts().size(); ++i) {
        if (pack.facts()[i].id == id) return i;
    }
    return std::nullopt;
}

bool is_number(std::string_view value) {
    if (value.empty()) return false;
    for (std::size_t i = value[0] == '-' && value.size() > 1 ? 1 : 0; i < value.size(); ++i) {
        if (value[i] < '0' || value[i] > '9') return false;
    }
    return true;
}

// Leading zeros and a minus sign are read as they are meant; anything past four digits is above every maximum.
long to_number(std::string_view value) {
    long number = 0;
    for (const char c : value) {
        if (c == '-') continue;
        number = number * 10 + (c - '0');
        if (number > 0xffff) break;
    }
    return value[0] == '-' ? -number : number;
}

AnswerError cell_of_number(const Pack& pack, const Pack::Fact& fact, long number, CellSet& into) {
    if (fact.named == fact.cell_count || number < pack.cell_from(fact, fact.named) || number > fact.max) {
        return AnswerError::out_of_range;
    }
    unsigned cell = fact.named;
    while (cell + 1U < fact.cell_count && number >= pack.cell_from(fact, cell + 1U)) ++cell;
    into = one_cell(cell);
    return AnswerError::none;
}

AnswerError cell_of(const Pack& pack, const Pack::Fact& fact, std::string_view value, CellSet& into) {
    if (value == "null") {
        into = all_cells(fact.cell_count);
        return AnswerError::none;
    }
    if (is_number(value)) {
        if (!takes_numbers(fact.type)) return AnswerError::wrong_type;
        return cell_of_number(pack, fact, to_number(value), into);
    }
    for (unsigned cell = 0; cell < fact.cell_count; ++cell) {
        if (pack.cell_id(fact, cell) == value) {
            into = one_cell(cell);
            return AnswerError::none;
        }
    }
    const bool is_bool = value == "true" || value == "false";
    return is_bool || takes_booleans(fact.type) ? AnswerError::wrong_type : AnswerError::unknown_option;
}

}  // namespace

std::string_view name(AnswerError error) {
    switch (error) {
        case AnswerError::none: return "";
        case AnswerError::unknown_fact: return "unknown_fact";
        case AnswerError::unknown_option: return "unknown_option";
        case AnswerError::wrong_type: return "wrong_type";
        case AnswerError::out_of_range: return "out_of_range";
    }
    return "";
}

Answers::Answers(const Pack& pack) {
    cells_.reserve(pack.facts().size());
    for (const Pack::Fact& fact : pack.facts()) cells_.push_back(all_cells(fact.cell_count));
}

AnswerError Answers::answer(const Pack& pack, std::string_view fact, std::string_view value) {
    const auto index = find_fact(pack, fact);
    if (!index) return AnswerError::unknown_fact;
    CellSet cells = 0;
    const AnswerError error = cell_of(pack, pack.facts()[*index], value, cells);
    if (error != AnswerError::none) return error;
    cells_[*index] = cells;
    answered_ |= one_fact(static_cast<FactIndex>(*index));
    return AnswerError::none;
}

AnswerError Answers::forget(const Pack& pack, std::string_view fact) {
    const auto index = find_fact(pack, fact);
    if (!index) return AnswerError::unknown_fact;
    cells_[*index] = all_cells(pack.facts()[*index].cell_count);
    answered_ &= ~one_fact(static_cast<FactIndex>(*index));
    return AnswerError::none;
}

}  // namespace huji
