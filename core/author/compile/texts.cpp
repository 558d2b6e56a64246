#include "author/compile/texts.hpp"

#include <algorithm>
#include <set>

#include "engine/verdict.hpp"

namespace huji {
namespace {

using OrderedJson = nlohmann::ordered_json;

class TextsWriter {
public:
    TextsWriter(const CompiledPolicy& compiled, Language language)
        : c_(compiled), language_(language), used_(compiled.facts.begin(), compiled.facts.end()) {}

    OrderedJson write() {
        OrderedJson texts = OrderedJson::object();
        texts["city"] = c_.jurisdiction.id();
        texts["lang"] = tag(language_);
        texts["name"] = c_.jurisdiction.name()[language_];
        texts["documents"] = documents();
        texts["goals"] = goals();
        texts["questions"] = questions();
        texts["facts"] = facts();
        texts["axioms"] = axioms();
        texts["entitlements"] = entitlements();
        texts["principles"] = principles();
        return texts;
    }

private:
    [[nodiscard]] std::string words(const Text& text) const {
        return filled_in(text, c_.jurisdiction.own(), language_);
    }

    [[nodiscard]] OrderedJson words(const std::optional<Text>& text) const {
        return text ? OrderedJson(words(*text)) : OrderedJson(nullptr);
    }

    [[nodiscard]] OrderedJson words(const std::vector<Text>& texts) const {
        OrderedJson list = OrderedJson::array();
        for (const Text& text : texts) list.push_back(words(text));
        return list;
    }

    [[nodiscard]] static OrderedJson plain(const std::optional<std::string>& text) {
        return text ? OrderedJson(*text) : OrderedJson(nullptr);
    }

    [[nodiscard]] OrderedJson documents() const {
        OrderedJson documents = OrderedJson::object();
        for (const Policy* policy : c_.jurisdiction.layers()) {
            for (const Document& document : policy->documents) {
                documents[c_.jurisdiction.layered_id(*policy, document.id)] = {
                    {"title", document.title},          {"short", words(document.short_title)},
                    {"number", plain(document.number)}, {"issuer", words(document.issuer)},
                    {"issued", plain(document.issued)}, {"effective", plain(document.effective)},
                    {"ends", plain(document.ends)},     {"link", plain(document.link)},
                    {"notice", words(document.notice)},
                };
            }
        }
        return documents;
    }

    /// Returns the facts of a question that this place uses.
    [[nodiscard]] OrderedJson asked(const Question& question) const {
        OrderedJson ids = OrderedJson::array();
        for (const std::size_t fact : question.facts) {
            if (used_.count(fact) != 0) ids.push_back(c_.vocabulary->facts[fact].id);
        }
        return ids;
    }

    [[nodiscard]] OrderedJson goals() const {
        OrderedJson goals = OrderedJson::array();
        for (const Goal& goal : c_.vocabulary->goals) {
            OrderedJson kinds = OrderedJson::array();
            for (const Kind kind : goal.kinds) kinds.push_back(name(kind));
            goals.push_back({{"id", goal.id}, {"name", words(goal.name)}, {"kinds", std::move(kinds)}});
        }
        return goals;
    }

    [[nodiscard]] OrderedJson questions() const {
        OrderedJson questions = OrderedJson::object();
        for (const Question& question : c_.vocabulary->questions) {
            OrderedJson facts = asked(question);
            if (facts.empty()) continue;
            OrderedJson entry = OrderedJson::object();
            entry["facts"] = std::move(facts);
            entry["heading"] = words(question.heading);
            if (question.help) entry["help"] = words(*question.help);
            questions[question.id] = std::move(entry);
        }
        return questions;
    }

    [[nodiscard]] OrderedJson cells(const Fact& fact, const FactCells& cells) const {
        OrderedJson list = OrderedJson::array();
        for (std::size_t cell = 0; cell < cells.size(); ++cell) {
            const Text text = texts_of(fact, cells, one_cell(cell), c_.vocabulary->units).front();
            list.push_back(OrderedJson::array({cells[cell].id, words(text)}));
        }
        return list;
    }

    [[nodiscard]] OrderedJson facts() const {
        OrderedJson facts = OrderedJson::object();
        for (const std::size_t i : c_.facts) {
            const Fact& fact = c_.vocabulary->facts[i];
            OrderedJson entry = OrderedJson::object();
            entry["type"] = type_name(fact);
            entry["name"] = words(fact.name);
            if (fact.help) entry["help"] = words(*fact.help);
            entry["cells"] = cells(fact, c_.cut.facts[i]);
            if (fact.elsewhere) entry["elsewhere"] = elsewhere(fact);
            facts[fact.id] = std::move(entry);
        }
        return facts;
    }

    [[nodiscard]] static OrderedJson elsewhere(const Fact& fact) {
        OrderedJson there = OrderedJson::object();
        for (const auto& [from, to] : *fact.elsewhere) there[fact.options[from].id] = fact.options[to].id;
        return there;
    }

    /// An axiom about a fact that this place never asks cannot be shown as a clash of two answers.
    [[nodiscard]] OrderedJson axioms() const {
        OrderedJson axioms = OrderedJson::array();
        for (const Axiom& axiom : c_.vocabulary->axioms) {
            std::set<std::size_t> facts;
            collect_facts(axiom.premise, facts);
            collect_facts(axiom.conclusion, facts);
            if (!std::includes(used_.begin(), used_.end(), facts.begin(), facts.end())) continue;
            OrderedJson ids = OrderedJson::array();
            for (const std::size_t fact : facts) ids.push_back(c_.vocabulary->facts[fact].id);
            axioms.push_back({{"facts", std::move(ids)}, {"text", words(axiom.text)}});
        }
        return axioms;
    }

    [[nodiscard]] OrderedJson clauses(const Policy& policy, const std::vector<ClauseReference>& references) const {
        OrderedJson clauses = OrderedJson::array();
        for (const ClauseReference& reference : references) {
            const std::string document = c_.jurisdiction.layered_id(policy, reference.document);
            clauses.push_back({{"document", document}, {"clause", reference.clause}});
        }
        return clauses;
    }

    [[nodiscard]] OrderedJson entries(const std::map<std::string, Text>& table,
                                      const std::vector<std::string>& names) const {
        OrderedJson list = OrderedJson::array();
        for (const std::string& name : names) list.push_back(words(table.at(name)));
        return list;
    }

    [[nodiscard]] OrderedJson entitlement(const Policy& policy, const Entitlement& entitlement) const {
        return {
            {"kind", name(entitlement.kind)},
            {"title", words(entitlement.title)},
            {"gives", words(entitlement.gives)},
            {"ask", words(entitlement.ask)},
            {"offices", entries(policy.offices, entitlement.offices)},
            {"papers", entries(policy.papers, entitlement.papers)},
            {"places", entries(policy.registration_sites, entitlement.registration_sites)},
            {"along", words(entitlement.along)},
            {"way_back", entitlement.way_back},
            {"notes", words(entitlement.notes)},
            {"extends", entitlement.extends},
            {"clauses", clauses(policy, entitlement.clauses)},
        };
    }

    [[nodiscard]] OrderedJson entitlements() const {
        OrderedJson entitlements = OrderedJson::object();
        for (const LayeredEntitlement& layered : c_.entitlements) {
            entitlements[layered.id] = entitlement(*layered.policy, *layered.entitlement);
        }
        return entitlements;
    }

    [[nodiscard]] OrderedJson principles() const {
        OrderedJson principles = OrderedJson::array();
        for (const Policy* policy : c_.jurisdiction.layers()) {
            for (const Principle& principle : policy->principles) {
                OrderedJson kinds = OrderedJson::array();
                for (const Kind kind : principle.kinds) kinds.push_back(name(kind));
                principles.push_back({{"id", c_.jurisdiction.layered_id(*policy, principle.id)},
                                      {"text", words(principle.text)},
                                      {"kinds", std::move(kinds)},
                                      {"certainty", name(principle.certainty)},
                                      {"clauses", clauses(*policy, principle.clauses)}});
            }
        }
        return principles;
    }

    const CompiledPolicy& c_;
    Language language_;
    std::set<std::size_t> used_;
};

}  // namespace

std::string filled_in(const Text& text, const Policy& place, Language language) {
    return substitute(text[language], "{city}", place.name[language]);
}

nlohmann::ordered_json texts_of(const CompiledPolicy& compiled, Language language) {
    return TextsWriter(compiled, language).write();
}

}  // namespace huji
