#include "author/policy/vocabulary_reader.hpp"

#include <algorithm>

#include "author/policy/condition_reader.hpp"
#include "author/policy/enum_names.hpp"
#include "author/policy/roles_reader.hpp"

namespace huji {
namespace {

void read_facts(const JsonReader& file, Vocabulary& vocabulary) {
    UniqueIds once;
    for (const JsonReader& node : file.required_items("facts")) {
        if (!node.expect_object()) continue;
        const std::optional<std::string> id = node.required_id("id");
        if (!id || !once.add(*id, node.member("id"))) continue;
        if (auto fact = read_fact(node, *id, vocabulary.units)) vocabulary.facts.push_back(std::move(*fact));
    }
}

// ---- topics, goals, questions --------------------------------------------------------------------------------------

void read_topics(const JsonReader& file, Vocabulary& vocabulary) {
    UniqueIds once;
    for (const JsonReader& node : file.required_items("topics")) {
        if (!node.expect_object({"id", "name"})) continue;
        Text name = node.required_text("name");
        const std::optional<std::string> id = node.required_id("id");
        if (id && once.add(*id, node.member("id"))) vocabulary.topics.push_back({*id, std::move(name)});
    }
}

void read_goals(const JsonReader& file, Vocabulary& vocabulary) {
    UniqueIds once;
    for (const JsonReader& node : file.required_items("goals")) {
        if (!node.expect_object({"id", "name", "kinds"})) continue;
        Goal goal;
        goal.name = node.required_text("name");
        if (const auto kinds = node.required("kinds")) goal.kinds = read_kinds(*kinds);
        const std::optional<std::string> id = node.required_id("id");
        if (!id || !once.add(*id, node.member("id"))) continue;
        goal.id = *id;
        vocabulary.goals.push_back(std::move(goal));
    }
}

/// Remembers which question asks which fact.
using AskedBy = std::vector<std::string>;

void read_asked_fact(const JsonReader& node, const Vocabulary& vocabulary, Question& question, AskedBy& asked_by) {
    const std::optional<std::string> id = node.string();
    if (!id) return;
    const std::optional<std::size_t> fact = fact_named(vocabulary, *id);
    if (!fact) {
        node.report(Code::unknown_fact, "The vocabulary has no fact \"" + *id + "\"; check its spelling or add it.");
        return;
    }
    std::string& asker = asked_by[*fact];
    if (!asker.empty()) {
        node.report(Code::fact_in_two_questions, "\"" + *id + "\" is also asked by \"" + asker + "\"; ask it once.");
        return;
    }
    asker = question.id;
    question.facts.push_back(*fact);
}

std::size_t read_topic(const JsonReader& node, const Vocabulary& vocabulary) {
    const std::optional<JsonReader> member = node.required("topic");
    const std::optional<std::string> id = member ? member->string() : std::nullopt;
    if (!id) return 0;
    for (std::size_t i = 0; i < vocabulary.topics.size(); ++i) {
        if (vocabulary.topics[i].id == *id) return i;
    }
    member->report(Code::unknown_topic, "There is no topic \"" + *id + "\"; check its spelling or add it.");
    return 0;
}

// Only an earlier question of the same topic can come first, so no two questions wait for each other.
std::optional<std::size_t> read_after(const JsonReader& node, const Vocabulary& vocabulary, std::size_t topic) {
    const std::optional<JsonReader> member = node.find("after");
    const std::optional<std::string> id = member ? member->string() : std::nullopt;
    if (!id) return std::nullopt;
    for (std::size_t i = 0; i < vocabulary.questions.size(); ++i) {
        if (vocabulary.questions[i].id == *id && vocabulary.questions[i].topic == topic) return i;
    }
    member->report(Code::unknown_question,
                   "No question \"" + *id + "\" of this topic stands before this one; name one that does.");
    return std::nullopt;
}

void check_group(const JsonReader& node, const Vocabulary& vocabulary, const Question& question) {
    if (node.value().is_array() && node.value().empty())
        node.report(Code::empty_list, "A question asks at least one fact.");
    const auto is_box = [&](std::size_t fact) { return is_yes_or_no(vocabulary.facts[fact]); };
    if (question.facts.size() > 1 && !std::all_of(question.facts.begin(), question.facts.end(), is_box)) {
        node.report(Code::bad_question_group,
                    "Only flags can be asked together; give each other fact its own question.");
    }
}

std::optional<Question> read_question(const JsonReader& node, const Vocabulary& vocabulary, AskedBy& asked_by) {
    if (!node.expect_object({"id", "topic", "facts", "after", "heading", "help"})) return std::nullopt;
    Question question;
    question.heading = node.required_text("heading");
    question.help = node.optional_text("help");
    question.topic = read_topic(node, vocabulary);
    question.after = read_after(node, vocabulary, question.topic);
    const std::optional<std::string> id = node.required_id("id");
    question.id = id.value_or("?");
    if (const auto facts = node.required("facts")) {
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
    for (const JsonReader& node : list->items()) {
        std::optional<Question> question = read_question(node, vocabulary, asked_by);
        if (question && once.add(question->id, node.member("id"))) vocabulary.questions.push_back(std::move(*question));
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
    for (const JsonReader& node : file.required_items("axioms")) {
        if (!node.expect_object({"id", "if", "then", "text"})) continue;
        Axiom axiom;
        if (const auto premise = node.required("if")) axiom.premise = conditions.read(*premise);
        if (const auto conclusion = node.required("then")) axiom.conclusion = conditions.read(*conclusion);
        axiom.text = node.required_text("text");
        const std::optional<std::string> id = node.required_id("id");
        if (!id || !once.add(*id, node.member("id"))) continue;
        axiom.id = *id;
        vocabulary.axioms.push_back(std::move(axiom));
    }
}

}  // namespace

VocabularyFile read_vocabulary(const JsonReader& node) {
    VocabularyFile file;
    Vocabulary& vocabulary = file.vocabulary;
    if (!node.expect_object(
            {"$schema", "facts", "questions", "topics", "goals", "roles", "definitions", "axioms", "units"})) {
        return file;
    }
    if (const auto units = node.required("units")) vocabulary.units = read_units(*units);
    read_facts(node, vocabulary);
    read_topics(node, vocabulary);
    read_goals(node, vocabulary);
    if (const auto roles = node.required("roles")) vocabulary.roles = read_roles(*roles, vocabulary);
    read_questions(node, vocabulary);
    ConditionReader conditions(vocabulary);
    std::vector<Definition> definitions;
    if (const auto list = node.required("definitions")) definitions = conditions.read_definitions(*list);
    read_axioms(node, conditions, vocabulary);
    vocabulary.definitions = std::move(definitions);
    file.named = conditions.named();
    return file;
}

}  // namespace huji
