#include "author/cases/answers_file.hpp"
#include "author/policy/spelling.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

namespace huji {
AnswersFile read_answers(const JsonReader& node, const CompiledPolicy& compiled) {
    AnswersFile file;
    const Vocabulary& vocabulary = *compiled.vocabulary;
    std::map<std::size_t, JsonReader> known;  // in the vocabulary's order
    for (auto& [id, member] : node.members()) {
        if (const std::optional<std::size_t> fact = fact_named(vocabulary, id)) {
            known.emplace(*fact, std::move(member));
        } else {
            member.report(Code::unknown_fact, "There is no fact \"" + id + "\"; check its spelling or leave it out." +
                                                  did_you_mean(id, vocabulary.facts, &Fact::id));
        }
    }
    for (const auto& [i, member] : known) {
        const Fact& fact = vocabulary.facts[i];
        const std::optional<std::string> value = read_answer(member, fact, compiled.cut.facts[i]);
        const bool used = std::find(compiled.facts.begin(), compiled.facts.end(), i) != compiled.facts.end();
        if (!used) file.unused.push_back(fact.id);
        if (used && value) file.answers.push_back({fact.id, *value});
    }
    return file;
}

}  // namespace huji
