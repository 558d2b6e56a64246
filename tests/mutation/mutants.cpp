#include "mutants.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace huji {
namespace {

using Strings = std::vector<std::string>;

Json without(const Json& list, std::size_t index) {
    Json rest = list;
    rest.erase(index);
    return rest;
}

Json negated(const Json& condition) {
    if (condition.is_object() && condition.contains("not")) return condition["not"];
    return {{"not", condition}};
}

// ---- what conditions may name --------------------------------------------------------------------------------------

void collect_thresholds(const Condition& condition, std::map<std::size_t, std::set<int>>& into) {
    if (condition.test.at_least) into[condition.test.fact].insert(*condition.test.at_least);
    if (condition.test.below) into[condition.test.fact].insert(*condition.test.below);
    for (const Condition& part : condition.parts) collect_thresholds(part, into);
}

void collect_thresholds(const Json& condition, const Vocabulary& vocabulary,
                        std::map<std::size_t, std::set<int>>& into) {
    if (condition.is_array()) {
        for (const Json& part : condition) collect_thresholds(part, vocabulary, into);
    }
    if (!condition.is_object()) return;
    for (const auto& [key, value] : condition.items()) {
        const std::optional<std::size_t> fact = fact_named(vocabulary, key);
        if (!fact) {
            collect_thresholds(value, vocabulary, into);
        } else if (value.is_object()) {
            for (const Json& bound : value) into[*fact].insert(bound.get<int>());
        }
    }
}

/// What the conditions of one file may name.
struct NamesInPlace {
    Strings definitions;
    std::map<std::size_t, std::set<int>> thresholds;  ///< by fact
};

NamesInPlace names_in(const Vocabulary& vocabulary) {
    NamesInPlace names;
    for (const Definition& definition : vocabulary.definitions) {
        names.definitions.push_back(definition.id);
        collect_thresholds(definition.condition, names.thresholds);
    }
    for (const Axiom& axiom : vocabulary.axioms) {
        collect_thresholds(axiom.premise, names.thresholds);
        collect_thresholds(axiom.conclusion, names.thresholds);
    }
    return names;
}

NamesInPlace names_in(const Json& policy, const Vocabulary& vocabulary, const Jurisdiction& jurisdiction) {
    NamesInPlace names = names_in(vocabulary);
    collect_thresholds(policy["entitlements"], vocabulary, names.thresholds);
    for (const Json& definition : policy.value("definitions", Json::array())) {
        names.definitions.push_back(definition["id"]);
        collect_thresholds(definition["condition"], vocabulary, names.thresholds);
    }
    for (const Policy* layer : jurisdiction.layers()) {
        if (layer == &jurisdiction.own()) continue;
        for (const Entitlement& entitlement : layer->entitlements) {
            collect_thresholds(entitlement.when, names.thresholds);
            collect_thresholds(entitlement.may, names.thresholds);
        }
    }
    return names;
}

// ---- conditions ----------------------------------------------------------------------------------------------------

class ConditionMutants {
public:
    ConditionMutants(const Vocabulary& vocabulary, NamesInPlace names, std::vector<Mutant>& mutants)
        : vocabulary_(vocabulary), names_(std::move(names)), mutants_(mutants) {}

    /// A whole condition can also be dropped: nothing is asked any more, or nobody gets it.
    void whole(const Json& condition, const std::string& pointer) {
        if (!condition.is_boolean()) {
            add("condition dropped", pointer, true);
            add("condition dropped", pointer, false);
        }
        part(condition, pointer);
    }

private:
    void add(const char* operation, const std::string& pointer, Json value) {
        mutants_.push_back({operation, pointer, std::move(value), true});
    }

    void part(const Json& condition, const std::string& pointer) {
        if (condition.is_boolean()) return add("constant turned", pointer, !condition.get<bool>());
        if (condition.is_string()) return definition(condition, pointer);
        const auto member = condition.begin();
        const std::string& key = member.key();
        const Json& value = member.value();
        if (key == "all" || key == "any") {
            operands(key, value, pointer);
        } else if (key == "not") {
            add("negated", pointer, value);
            part(value, pointer + "/not");
        } else {
            test(vocabulary_.facts[*fact_named(vocabulary_, key)], value, pointer);
        }
    }

    void definition(const Json& name, const std::string& pointer) {
        add("negated", pointer, negated(name));
        for (const std::string& other : names_.definitions) {
            if (other != name.get<std::string>()) add("definition replaced", pointer, other);
        }
    }

    void operands(const std::string& key, const Json& parts, const std::string& pointer) {
        if (parts.size() > 1) add("all/any swapped", pointer, {{key == "all" ? "any" : "all", parts}});
        add("negated", pointer, negated({{key, parts}}));
        const std::string list = pointer + "/" + key + "/";
        for (std::size_t i = 0; i < parts.size(); ++i) {
            if (parts.size() > 1) add("operand dropped", pointer, {{key, without(parts, i)}});
            part(parts[i], list + std::to_string(i));
        }
    }

    void test(const Fact& fact, const Json& value, const std::string& pointer) {
        if (is_yes_or_no(fact)) {
            add("flag turned", pointer, {{fact.id, !value.get<bool>()}});
        } else {
            add("negated", pointer, negated({{fact.id, value}}));
            if (value.is_object()) {
                range(fact, value, pointer);
            } else {
                options(fact, value, pointer);
            }
        }
    }

    void options(const Fact& fact, const Json& value, const std::string& pointer) {
        const Json list = value.is_array() ? value : Json::array({value});
        for (std::size_t i = 0; list.size() > 1 && i < list.size(); ++i) {
            add("option removed", pointer, {{fact.id, without(list, i)}});
        }
        for (const Option& option : fact.options) {
            if (std::find(list.begin(), list.end(), Json(option.id)) != list.end()) continue;
            if (list.size() == 1) add("option replaced", pointer, {{fact.id, option.id}});
            // A quantity is compared with one named value at a time.
            if (has_numbers(fact)) continue;
            Json longer = list;
            longer.push_back(option.id);
            add("option added", pointer, {{fact.id, longer}});
        }
    }

    void range(const Fact& fact, const Json& bounds, const std::string& pointer) {
        for (const auto& [key, bound] : bounds.items()) {
            for (const int moved : near(fact, bound.get<int>())) {
                Json other = bounds;
                other[key] = moved;
                add("threshold moved", pointer, {{fact.id, other}});
            }
            if (bounds.size() > 1) {
                Json other = bounds;
                other.erase(key);
                add("bound dropped", pointer, {{fact.id, other}});
            }
        }
        if (bounds.size() > 1) return;
        const std::string turned = bounds.contains("at_least") ? "below" : "at_least";
        add("comparison turned", pointer, {{fact.id, {{turned, *bounds.begin()}}}});
        add("bound dropped", pointer, {{fact.id, {{"at_least", std::get<Quantity>(fact.type).min}}}});
    }

    /// Returns one less, one more, and the neighbours among the thresholds of this place.
    [[nodiscard]] std::set<int> near(const Fact& fact, int threshold) const {
        std::set<int> moved{threshold - 1, threshold + 1};
        const std::set<int>& known = names_.thresholds.at(*fact_named(vocabulary_, fact.id));
        const auto at = known.find(threshold);
        if (at != known.begin()) moved.insert(*std::prev(at));
        if (std::next(at) != known.end()) moved.insert(*std::next(at));
        return moved;
    }

    const Vocabulary& vocabulary_;
    NamesInPlace names_;
    std::vector<Mutant>& mutants_;
};

// ---- the rest of a rule --------------------------------------------------------------------------------------------

void others(const char* operation, const Json& value, const Strings& names, const std::string& pointer,
            std::vector<Mutant>& mutants) {
    for (const std::string& name : names) {
        if (value != name) mutants.push_back({operation, pointer, name, false});
    }
}

const Strings kinds{"settlement_route", "permit_service", "rural_right", "settled_service"};
const Strings certainties{"definite", "delegated", "exploratory", "planned"};

void entry_mutants(const Json& rule, const std::string& key, const std::string& pointer, std::vector<Mutant>& mutants) {
    if (!rule.contains(key)) return;
    const std::string list = pointer + "/" + key;
    for (std::size_t i = 0; i < rule[key].size(); ++i) {
        mutants.push_back({key + " entry dropped", list, without(rule[key], i), false});
    }
}

void order_mutants(const Json& rule, const std::string& key, const std::string& pointer, std::vector<Mutant>& mutants) {
    if (!rule.contains(key)) return;
    const std::string list = pointer + "/" + key;
    for (std::size_t i = 1; i < rule[key].size(); ++i) {
        Json swapped = rule[key];
        std::swap(swapped[i - 1], swapped[i]);
        mutants.push_back({key + " swapped", list, swapped, false});
    }
}

void reading_mutants(const Json& rule, const std::string& pointer, std::vector<Mutant>& mutants) {
    if (!rule.contains("may")) return;
    mutants.push_back({"may copied to when", pointer + "/when", rule["may"], true});
    mutants.push_back({"when copied to may", pointer + "/may", rule["when"], true});
}

void entitlement_mutants(const Json& rule, const std::string& pointer, std::vector<Mutant>& mutants) {
    reading_mutants(rule, pointer, mutants);
    others("kind changed", rule["kind"], kinds, pointer + "/kind", mutants);
    others("certainty changed", rule["certainty"], certainties, pointer + "/certainty", mutants);
    for (const char* key : {"clauses", "extends", "offices", "papers", "places"}) {
        entry_mutants(rule, key, pointer, mutants);
    }
    order_mutants(rule, "places", pointer, mutants);
    for (const char* key : {"along", "way_back"}) {
        const std::string at = pointer + "/" + key;
        if (rule.contains(key)) mutants.push_back({std::string(key) + " dropped", at, std::nullopt, false});
    }
}

void principle_mutants(const Json& rule, const std::string& pointer, std::vector<Mutant>& mutants) {
    others("certainty changed", rule["certainty"], certainties, pointer + "/certainty", mutants);
    entry_mutants(rule, "clauses", pointer, mutants);
    if (rule["kinds"].size() > 1) entry_mutants(rule, "kinds", pointer, mutants);
    for (const std::string& kind : kinds) {
        if (std::find(rule["kinds"].begin(), rule["kinds"].end(), Json(kind)) != rule["kinds"].end()) continue;
        Json longer = rule["kinds"];
        longer.push_back(kind);
        mutants.push_back({"kinds entry added", pointer + "/kinds", longer, false});
    }
}

// ---- dates ---------------------------------------------------------------------------------------------------------

/// Returns the days around a date that are days of the calendar, by its last two digits.
Strings days_around(const std::string& date) {
    Strings days;
    const int day = std::stoi(date.substr(8));
    for (const int other : {day - 1, day + 1}) {
        const std::string digits = (other < 10 ? "0" : "") + std::to_string(other);
        if (other >= 1 && other <= 28) days.push_back(date.substr(0, 8) + digits);
    }
    return days;
}

/// The dates that say when a document is in force: its effect, or its issue where no other is stated, and its end.
void date_mutants(const Json& document, const std::string& pointer, std::vector<Mutant>& mutants) {
    const char* start = document["effective"].is_string() ? "effective" : "issued";
    for (const char* key : {start, "ends"}) {
        if (!document[key].is_string()) continue;
        const std::string place = pointer + "/" + key;
        mutants.push_back({"date dropped", place, Json(nullptr), true});
        for (const std::string& day : days_around(document[key])) mutants.push_back({"date moved", place, day, true});
    }
}

// ---- pointers ------------------------------------------------------------------------------------------------------

std::string numbered(const char* list, std::size_t i) { return list + std::to_string(i); }

/// Returns the pointer with the ids of list items in place of their numbers, as far as they have ids.
std::string named(const std::string& pointer, const Json& file) {
    std::string result;
    const Json* at = &file;
    std::size_t begin = 1;
    while (begin <= pointer.size()) {
        const std::size_t end = std::min(pointer.find('/', begin), pointer.size());
        const std::string token = pointer.substr(begin, end - begin);
        begin = end + 1;
        const Json* next = nullptr;
        if (at != nullptr && at->is_array()) next = &(*at)[std::stoul(token)];
        if (at != nullptr && at->is_object() && at->contains(token)) next = &(*at)[token];
        const bool has_id = next != nullptr && next->is_object() && next->contains("id");
        result += (result.empty() ? "" : "/") + (has_id ? (*next)["id"].get<std::string>() : token);
        at = next;
    }
    return result;
}

}  // namespace

std::vector<Mutant> mutants_of(const Json& policy, const Vocabulary& vocabulary, const Jurisdiction& jurisdiction) {
    std::vector<Mutant> mutants;
    ConditionMutants conditions(vocabulary, names_in(policy, vocabulary, jurisdiction), mutants);
    const Json definitions = policy.value("definitions", Json::array());
    for (std::size_t i = 0; i < definitions.size(); ++i) {
        conditions.whole(definitions[i]["condition"], numbered("/definitions/", i) + "/condition");
    }
    for (std::size_t i = 0; i < policy["entitlements"].size(); ++i) {
        const Json& rule = policy["entitlements"][i];
        const std::string place = numbered("/entitlements/", i);
        conditions.whole(rule["when"], place + "/when");
        if (rule.contains("may")) conditions.whole(rule["may"], place + "/may");
        entitlement_mutants(rule, place, mutants);
    }
    for (std::size_t i = 0; i < policy["principles"].size(); ++i) {
        principle_mutants(policy["principles"][i], numbered("/principles/", i), mutants);
    }
    for (std::size_t i = 0; i < policy["documents"].size(); ++i) {
        date_mutants(policy["documents"][i], numbered("/documents/", i), mutants);
    }
    return mutants;
}

std::vector<Mutant> mutants_of_vocabulary(const Json& file, const Vocabulary& vocabulary) {
    std::vector<Mutant> mutants;
    ConditionMutants conditions(vocabulary, names_in(vocabulary), mutants);
    for (std::size_t i = 0; i < file["definitions"].size(); ++i) {
        conditions.whole(file["definitions"][i]["condition"], numbered("/definitions/", i) + "/condition");
    }
    for (std::size_t i = 0; i < file["axioms"].size(); ++i) {
        const std::string place = numbered("/axioms/", i);
        mutants.push_back({"axiom dropped", "/axioms", without(file["axioms"], i), true});
        conditions.whole(file["axioms"][i]["if"], place + "/if");
        conditions.whole(file["axioms"][i]["then"], place + "/then");
    }
    return mutants;
}

Mutation::Mutation(Json& file, const Mutant& mutant)
    : file_(file), pointer_(mutant.pointer), before_(file.at(pointer_)) {
    if (mutant.value) {
        file_.at(pointer_) = *mutant.value;
    } else {
        file_.at(pointer_.parent_pointer()).erase(pointer_.back());
    }
}

Mutation::~Mutation() { file_[pointer_] = std::move(before_); }

std::string said(const Mutant& mutant, const Json& file) {
    const std::string before = file.at(Json::json_pointer(mutant.pointer)).dump();
    const std::string after = mutant.value ? mutant.value->dump() : "nothing";
    return named(mutant.pointer, file) + ": " + mutant.operation + ": " + before + " -> " + after;
}

}  // namespace huji
