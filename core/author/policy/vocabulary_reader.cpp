#include "author/policy/vocabulary_reader.hpp"

#include <algorithm>

#include "author/policy/condition_reader.hpp"
#include "author/policy/terms.hpp"

namespace huji {
namespace {

constexpr int highest_weight = 1000;
constexpr int highest_effort = 99;
constexpr int highest_number = 65534;

// ---- facts ---------------------------------------------------------------------------------------------------------

void read_options(const JsonReader& list, Fact& fact) {
    UniqueIds once;
    for (const JsonReader& place : list.items()) {
        if (!place.is_object_of({"id", "text", "weight"})) continue;
        Option option;
        option.text = place.text_of("text");
        option.weight = place.integer_of("weight", 1, highest_weight);
        const std::optional<std::string> id = place.id_of("id");
        if (!id || !once.add(*id, place.member("id"))) continue;
        option.id = *id;
        fact.options.push_back(std::move(option));
    }
    if (fact.options.size() > max_cells) {
        list.report(Code::too_many_cells, "A fact has at most " + std::to_string(max_cells) + " options; split it.");
        fact.options.resize(max_cells);
    }
}

/// Returns the option of that id; where there is none, `place` says so.
std::optional<std::size_t> known_option(const JsonReader& place, const Fact& fact, const std::string& id) {
    const std::optional<std::size_t> option = option_named(fact, id);
    if (!option)
        place.report(Code::unknown_option, "The fact \"" + fact.id + "\" has no \"" + id + "\"; check its spelling.");
    return option;
}

std::vector<std::size_t> read_from(const JsonReader& list, const Fact& fact) {
    std::vector<std::size_t> from;
    for (const JsonReader& place : list.items()) {
        const std::optional<std::string> id = place.string();
        if (!id) continue;
        if (const auto option = known_option(place, fact, *id)) from.push_back(*option);
    }
    if (list.value().is_array() && list.value().empty())
        list.report(Code::empty_list, "Name an option or remove \"from\".");
    return from;
}

/// Reads 3, or {"effort": 3, "from": ["enrolled"]}.
Change read_change(const JsonReader& place, const Fact& fact) {
    Change change;
    if (!place.value().is_object()) {
        change.effort = place.integer(1, highest_effort).value_or(1);
        return change;
    }
    if (!place.is_object_of({"effort", "from"})) return change;
    change.effort = place.integer_of("effort", 1, highest_effort);
    if (const auto from = place.required("from")) change.from = read_from(*from, fact);
    return change;
}

void read_option_changes(const JsonReader& place, Fact& fact) {
    if (!place.is_object_of({"to"})) return;
    const std::optional<JsonReader> to = place.required("to");
    if (!to) return;
    for (const auto& [id, target] : to->members()) {
        Change change = read_change(target, fact);
        if (const auto option = known_option(target, fact, id)) {
            change.to = *option;
            fact.changes.push_back(std::move(change));
        }
    }
    std::sort(fact.changes.begin(), fact.changes.end(), [](const Change& a, const Change& b) { return a.to < b.to; });
}

void read_quantity_changes(const JsonReader& place, Fact& fact) {
    if (!place.is_object_of({"start", "wait"})) return;
    fact.start = place.integer_of("start", 1, highest_effort);
    fact.wait = place.integer_of("wait", 1, highest_effort);
}

/// Reads the options of a choice that are more and more.
void read_rising_options(const JsonReader& list, Fact& fact) {
    std::vector<std::size_t> rising;
    UniqueIds once;
    for (const JsonReader& place : list.items()) {
        const std::optional<std::string> id = place.string();
        if (!id) continue;
        const std::optional<std::size_t> option = known_option(place, fact, *id);
        if (option && once.add(*id, place)) rising.push_back(*option);
    }
    if (list.value().is_array() && list.value().size() < 2)
        list.report(Code::empty_list, "Name two options or more, from less to more, or remove \"gain\".");
    fact.gain = std::move(rising);
}

/// Reads whether yes, or a larger number, is a gain.
void read_gain(const JsonReader& place, Fact& fact) {
    if (!place.value().is_boolean()) {
        place.report(Code::wrong_type, "This is true, or left out.");
        return;
    }
    if (!place.value().get<bool>()) return;
    fact.gain.emplace();
    for (std::size_t i = 0; i < fact.options.size(); ++i) fact.gain->push_back(i);
}

/// Reads {"settled_here": "other_city", …}.
void read_elsewhere(const JsonReader& place, Fact& fact) {
    fact.elsewhere.emplace();
    for (const auto& [id, target] : place.members()) {
        const std::optional<std::string> there = target.string();
        if (!there) continue;
        const std::optional<std::size_t> from = known_option(target, fact, id);
        const std::optional<std::size_t> to = known_option(target, fact, *there);
        if (from && to) (*fact.elsewhere)[*from] = *to;
    }
}

void read_choice(const JsonReader& place, Fact& fact) {
    if (!place.is_object_of({"id", "type", "name", "help", "options", "gain", "elsewhere", "change"})) return;
    if (const auto options = place.required("options")) {
        read_options(*options, fact);
        if (options->value().is_array() && options->value().size() < 2) {
            options->report(Code::empty_list, "A choice needs at least two options.");
        }
    }
    if (const auto gain = place.find("gain")) read_rising_options(*gain, fact);
    if (const auto elsewhere = place.find("elsewhere")) read_elsewhere(*elsewhere, fact);
    if (const auto change = place.find("change")) read_option_changes(*change, fact);
}

void read_flag(const JsonReader& place, Fact& fact) {
    if (!place.is_object_of({"id", "type", "name", "help", "yes", "no", "weight", "gain", "elsewhere", "change"}))
        return;
    const int yes = place.integer_of("weight", 1, 99);
    fact.options = {{"false", place.text_of("no"), 100 - yes}, {"true", place.text_of("yes"), yes}};
    if (const auto gain = place.find("gain")) read_gain(*gain, fact);
    if (const auto elsewhere = place.find("elsewhere")) read_elsewhere(*elsewhere, fact);
    if (const auto change = place.find("change")) read_option_changes(*change, fact);
}

void read_quantity(const JsonReader& place, const Vocabulary& vocabulary, Fact& fact) {
    if (!place.is_object_of({"id", "type", "name", "help", "unit", "min", "max", "named", "gain", "change"})) return;
    if (const auto unit = place.required("unit")) fact.unit = unit->string().value_or("");
    if (!fact.unit.empty() && vocabulary.units.count(fact.unit) == 0) {
        place.member("unit").report(Code::unknown_unit,
                                    "\"units\" has no \"" + fact.unit + "\"; check its spelling or add it.");
    }
    fact.min = place.integer_of("min", 0, highest_number);
    fact.max = place.integer_of("max", 0, highest_number);
    if (fact.max < fact.min) place.report(Code::bad_number, "\"max\" must not be smaller than \"min\".");
    if (const auto named = place.required("named")) read_options(*named, fact);
    if (const auto gain = place.find("gain")) read_gain(*gain, fact);
    if (const auto change = place.find("change")) read_quantity_changes(*change, fact);
}

bool read_type(const JsonReader& place, const Vocabulary& vocabulary, Fact& fact) {
    const std::optional<JsonReader> type = place.required("type");
    const std::optional<std::string> name = type ? type->string() : std::nullopt;
    if (!name) return false;
    if (*name == "choice") {
        fact.type = FactType::choice;
        read_choice(place, fact);
    } else if (*name == "flag") {
        fact.type = FactType::flag;
        read_flag(place, fact);
    } else if (*name == "quantity") {
        fact.type = FactType::quantity;
        read_quantity(place, vocabulary, fact);
    } else {
        type->report(Code::unknown_option, "A fact is a \"choice\", a \"flag\" or a \"quantity\".");
        return false;
    }
    return true;
}

void read_facts(const JsonReader& file, Vocabulary& vocabulary) {
    UniqueIds once;
    for (const JsonReader& place : file.items_of("facts")) {
        if (!place.is_object()) continue;
        const std::optional<std::string> id = place.id_of("id");
        if (!id || !once.add(*id, place.member("id"))) continue;
        Fact fact;
        fact.id = *id;
        fact.name = place.text_of("name");
        fact.help = place.optional_text_of("help");
        if (read_type(place, vocabulary, fact)) vocabulary.facts.push_back(std::move(fact));
    }
}

// ---- units ---------------------------------------------------------------------------------------------------------

std::map<int, Text> read_numbers(const JsonReader& place) {
    std::map<int, Text> numbers;
    for (const auto& [key, text] : place.members()) {
        const bool digits = !key.empty() && key.size() < 6 && key.find_first_not_of("0123456789") == std::string::npos;
        if (digits) {
            numbers[std::stoi(key)] = text.text({});
        } else {
            text.report(Code::bad_number, "\"" + key + "\" is no whole number; write one such as \"6\".");
        }
    }
    return numbers;
}

Text unit_text(const JsonReader& place, const std::string& key, std::initializer_list<std::string_view> allowed) {
    const std::optional<JsonReader> member = place.required(key);
    return member ? member->text(allowed) : Text{};
}

void read_units(const JsonReader& place, Vocabulary& vocabulary) {
    for (const auto& [id, member] : place.members()) {
        if (!member.is_object_of({"any", "below", "between", "at_least", "other", "number"})) continue;
        Unit unit;
        unit.any = unit_text(member, "any", {});
        unit.below = unit_text(member, "below", {"{to}"});
        unit.between = unit_text(member, "between", {"{from}", "{to}"});
        unit.at_least = unit_text(member, "at_least", {"{from}"});
        unit.other = unit_text(member, "other", {"{n}"});
        if (const auto number = member.required("number")) unit.number = read_numbers(*number);
        vocabulary.units[id] = std::move(unit);
    }
}

// ---- topics, goals, questions --------------------------------------------------------------------------------------

void read_topics(const JsonReader& file, Vocabulary& vocabulary) {
    UniqueIds once;
    for (const JsonReader& place : file.items_of("topics")) {
        if (!place.is_object_of({"id", "name"})) continue;
        Text name = place.text_of("name");
        const std::optional<std::string> id = place.id_of("id");
        if (id && once.add(*id, place.member("id"))) vocabulary.topics.push_back({*id, std::move(name)});
    }
}

void read_goals(const JsonReader& file, Vocabulary& vocabulary) {
    UniqueIds once;
    for (const JsonReader& place : file.items_of("goals")) {
        if (!place.is_object_of({"id", "name", "kinds"})) continue;
        Goal goal;
        goal.name = place.text_of("name");
        if (const auto kinds = place.required("kinds")) goal.kinds = read_kinds(*kinds);
        const std::optional<std::string> id = place.id_of("id");
        if (!id || !once.add(*id, place.member("id"))) continue;
        goal.id = *id;
        vocabulary.goals.push_back(std::move(goal));
    }
}

/// Remembers which question asks which fact.
using AskedBy = std::vector<std::string>;

void read_asked_fact(const JsonReader& place, const Vocabulary& vocabulary, Question& question, AskedBy& asked_by) {
    const std::optional<std::string> id = place.string();
    if (!id) return;
    const std::optional<std::size_t> fact = fact_named(vocabulary, *id);
    if (!fact) {
        place.report(Code::unknown_fact, "The vocabulary has no fact \"" + *id + "\"; check its spelling or add it.");
        return;
    }
    std::string& asker = asked_by[*fact];
    if (!asker.empty()) {
        place.report(Code::fact_in_two_questions, "\"" + *id + "\" is also asked by \"" + asker + "\"; ask it once.");
        return;
    }
    asker = question.id;
    question.facts.push_back(*fact);
}

std::size_t read_topic(const JsonReader& place, const Vocabulary& vocabulary) {
    const std::optional<JsonReader> member = place.required("topic");
    const std::optional<std::string> id = member ? member->string() : std::nullopt;
    if (!id) return 0;
    for (std::size_t i = 0; i < vocabulary.topics.size(); ++i) {
        if (vocabulary.topics[i].id == *id) return i;
    }
    member->report(Code::unknown_topic, "There is no topic \"" + *id + "\"; check its spelling or add it.");
    return 0;
}

// Only an earlier question of the same topic can come first, so no two questions wait for each other.
std::optional<std::size_t> read_after(const JsonReader& place, const Vocabulary& vocabulary, std::size_t topic) {
    const std::optional<JsonReader> member = place.find("after");
    const std::optional<std::string> id = member ? member->string() : std::nullopt;
    if (!id) return std::nullopt;
    for (std::size_t i = 0; i < vocabulary.questions.size(); ++i) {
        if (vocabulary.questions[i].id == *id && vocabulary.questions[i].topic == topic) return i;
    }
    member->report(Code::unknown_question,
                   "No question \"" + *id + "\" of this topic stands before this one; name one that does.");
    return std::nullopt;
}

void check_group(const JsonReader& place, const Vocabulary& vocabulary, const Question& question) {
    if (place.value().is_array() && place.value().empty())
        place.report(Code::empty_list, "A question asks at least one fact.");
    const auto is_flag = [&](std::size_t fact) { return vocabulary.facts[fact].type == FactType::flag; };
    if (question.facts.size() > 1 && !std::all_of(question.facts.begin(), question.facts.end(), is_flag)) {
        place.report(Code::bad_question_group,
                     "Only flags can be asked together; give each other fact its own question.");
    }
}

std::optional<Question> read_question(const JsonReader& place, const Vocabulary& vocabulary, AskedBy& asked_by) {
    if (!place.is_object_of({"id", "topic", "facts", "after", "heading", "help"})) return std::nullopt;
    Question question;
    question.heading = place.text_of("heading");
    question.help = place.optional_text_of("help");
    question.topic = read_topic(place, vocabulary);
    question.after = read_after(place, vocabulary, question.topic);
    const std::optional<std::string> id = place.id_of("id");
    question.id = id.value_or("?");
    if (const auto facts = place.required("facts")) {
        for (const JsonReader& fact : facts->items()) read_asked_fact(fact, vocabulary, question, asked_by);
        check_group(*facts, vocabulary, question);
    }
    return id ? std::optional(std::move(question)) : std::nullopt;
}

void read_questions(const JsonReader& file, Vocabulary& vocabulary) {
    UniqueIds once;
    AskedBy asked_by(vocabulary.facts.size());
    const std::optional<JsonReader> list = file.required("questions");
    if (!list) return;
    for (const JsonReader& place : list->items()) {
        std::optional<Question> question = read_question(place, vocabulary, asked_by);
        if (question && once.add(question->id, place.member("id")))
            vocabulary.questions.push_back(std::move(*question));
    }
    for (std::size_t i = 0; i < asked_by.size(); ++i) {
        if (!asked_by[i].empty()) continue;
        list->report(Code::fact_without_question,
                     "No question asks \"" + vocabulary.facts[i].id + "\"; add one or drop the fact.");
    }
}

// ---- definitions and axioms ----------------------------------------------------------------------------------------

void read_axioms(const JsonReader& file, ConditionReader& conditions, Vocabulary& vocabulary) {
    UniqueIds once;
    for (const JsonReader& place : file.items_of("axioms")) {
        if (!place.is_object_of({"id", "if", "then", "text"})) continue;
        Axiom axiom;
        if (const auto premise = place.required("if")) axiom.premise = conditions.read(*premise);
        if (const auto conclusion = place.required("then")) axiom.conclusion = conditions.read(*conclusion);
        axiom.text = place.text_of("text");
        const std::optional<std::string> id = place.id_of("id");
        if (!id || !once.add(*id, place.member("id"))) continue;
        axiom.id = *id;
        vocabulary.axioms.push_back(std::move(axiom));
    }
}

}  // namespace

VocabularyFile read_vocabulary(const JsonReader& place) {
    VocabularyFile file;
    Vocabulary& vocabulary = file.vocabulary;
    if (!place.is_object_of({"$schema", "facts", "questions", "topics", "goals", "definitions", "axioms", "units"})) {
        return file;
    }
    if (const auto units = place.required("units")) read_units(*units, vocabulary);
    read_facts(place, vocabulary);
    read_topics(place, vocabulary);
    read_goals(place, vocabulary);
    read_questions(place, vocabulary);
    ConditionReader conditions(vocabulary);
    std::vector<Definition> definitions;
    if (const auto list = place.required("definitions")) definitions = conditions.read_definitions(*list);
    read_axioms(place, conditions, vocabulary);
    vocabulary.definitions = std::move(definitions);
    file.named = conditions.named();
    return file;
}

}  // namespace huji
