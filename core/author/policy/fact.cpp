#include "author/policy/fact.hpp"

#include <algorithm>
#include <utility>

#include "author/policy/json_reader.hpp"

namespace huji {
namespace {

using OrderedJson = nlohmann::ordered_json;

// Calls `use` with the fact's type, of whichever it is.
template <class Use>
auto with_type(const Fact& fact, Use use) {
    return std::visit(use, fact.type);
}

// The types one by one: alternative I of AnyFactType and those after it.
template <std::size_t I = 0>
bool read_type(const std::string& name, const JsonReader& node, const Units& units, Fact& fact) {
    if constexpr (I < std::variant_size_v<AnyFactType>) {
        using Type = std::variant_alternative_t<I, AnyFactType>;
        if (name != Type::name) return read_type<I + 1>(name, node, units, fact);
        fact.type = Type::read(node, units, fact);
        return true;
    } else {
        return false;
    }
}

template <std::size_t... I>
std::string type_names(std::index_sequence<I...> /*types*/) {
    std::string names;
    const auto add = [&](std::string_view name) {
        const bool last = name == std::variant_alternative_t<sizeof...(I) - 1, AnyFactType>::name;
        names.append(names.empty() ? "a \"" : last ? " or a \"" : ", a \"").append(name).append("\"");
    };
    (add(std::variant_alternative_t<I, AnyFactType>::name), ...);
    return names;
}

bool has(CellSet set, std::size_t cell) { return (set >> cell & 1U) != 0; }

}  // namespace

std::optional<std::size_t> option_named(const Fact& fact, const std::string& id) {
    const auto found =
        std::find_if(fact.options.begin(), fact.options.end(), [&](const Option& option) { return option.id == id; });
    if (found == fact.options.end()) return std::nullopt;
    return static_cast<std::size_t>(found - fact.options.begin());
}

std::optional<Fact> read_fact(const JsonReader& node, const std::string& id, const Units& units) {
    Fact fact;
    fact.id = id;
    fact.name = node.required_text("name");
    fact.help = node.optional_text("help");
    const std::optional<JsonReader> type = node.required("type");
    const std::optional<std::string> name = type ? type->string() : std::nullopt;
    if (!name) return std::nullopt;
    if (read_type(*name, node, units, fact)) return fact;
    type->report(Code::unknown_option,
                 "A fact is " + type_names(std::make_index_sequence<std::variant_size_v<AnyFactType>>()) + ".");
    return std::nullopt;
}

std::string_view type_name(const Fact& fact) {
    return with_type(fact, [](const auto& type) { return type.name; });
}

FactType type_in_pack(const Fact& fact) {
    return with_type(fact, [](const auto& type) { return type.in_pack; });
}

bool is_yes_or_no(const Fact& fact) { return takes_booleans(type_in_pack(fact)); }

bool has_numbers(const Fact& fact) { return takes_numbers(type_in_pack(fact)); }

int largest_number(const Fact& fact) {
    return with_type(fact, [](const auto& type) {
        if constexpr (takes_numbers(std::decay_t<decltype(type)>::in_pack)) return type.max;
        return 0;
    });
}

std::optional<AnyFactType> merged(const Fact& a, const Fact& b) {
    return with_type(a, [&](const auto& type) -> std::optional<AnyFactType> {
        using Type = std::decay_t<decltype(type)>;
        const auto* const other = std::get_if<Type>(&b.type);
        if (other == nullptr) return std::nullopt;
        std::optional<Type> both = type.merged(*other);
        if (!both) return std::nullopt;
        return AnyFactType(std::move(*both));
    });
}

std::optional<FactTest> read_test(const JsonReader& node, const Fact& fact) {
    return with_type(fact, [&](const auto& type) { return type.read_test(node, fact); });
}

FactCells cells_cut_by(const std::vector<const FactTest*>& tests, const Fact& fact) {
    return with_type(fact, [&](const auto& type) { return type.cells(fact, tests); });
}

CellSet cells_of(const FactTest& test, const Fact& fact, const FactCells& cells) {
    return with_type(fact, [&](const auto& type) { return type.cells_of(test, cells); });
}

std::optional<std::size_t> effort_of(const Fact& fact, const FactCells& cells, std::size_t from, std::size_t to) {
    if (from == to) return 0;
    return with_type(fact, [&](const auto& type) { return type.effort(cells, from, to); });
}

std::vector<double> weights_of(const Fact& fact, const FactCells& cells) {
    std::vector<double> weights;
    double named = 0;
    for (const Option& option : fact.options) {
        weights.push_back(option.weight);
        named += option.weight;
    }
    const std::size_t intervals = cells.size() - weights.size();
    if (intervals > 0) weights.resize(cells.size(), std::max(1.0, (100 - named) / static_cast<double>(intervals)));
    return weights;
}

std::optional<std::string> read_answer(const JsonReader& node, const Fact& fact, const FactCells& cells) {
    if (node.value().is_null()) return "null";
    return with_type(fact, [&](const auto& type) { return type.read_answer(node, cells); });
}

std::optional<std::size_t> cell_of_answer(const std::string& answer, const FactCells& cells) {
    if (answer == "null") return std::nullopt;
    if (const auto cell = cell_named(cells, answer)) return cell;
    const int number = std::stoi(answer);
    const auto holds = [&](const Cell& cell) {
        return cell.interval && (!cell.interval->to || number < *cell.interval->to);
    };
    const auto cell = std::find_if(cells.begin(), cells.end(), holds);
    if (cell == cells.end()) return std::nullopt;
    return static_cast<std::size_t>(cell - cells.begin());
}

OrderedJson answer_json(const Fact& fact, const Cell& cell) {
    return with_type(fact, [&](const auto& type) { return type.answer_json(cell); });
}

std::vector<Text> texts_of(const Fact& fact, const FactCells& cells, CellSet set, const Units& units) {
    std::vector<Text> texts;
    for (std::size_t cell = 0; cell < cells.size(); ++cell) {
        if (!has(set, cell)) continue;
        if (!cells[cell].interval) {
            texts.push_back(fact.options[cell].text);
            continue;
        }
        Interval run = *cells[cell].interval;
        while (cell + 1 < cells.size() && has(set, cell + 1)) run.to = cells[++cell].interval->to;
        texts.push_back(with_type(fact, [&](const auto& type) {
            if constexpr (takes_numbers(std::decay_t<decltype(type)>::in_pack)) return type.words(run, units);
            return Text();
        }));
    }
    return texts;
}

OrderedJson condition_schema(const Fact& fact) {
    return with_type(fact, [&](const auto& type) { return type.condition_schema(fact); });
}

OrderedJson answer_schema(const Fact& fact) {
    return with_type(fact, [&](const auto& type) { return type.answer_schema(fact); });
}

}  // namespace huji
