#include "author/cases/families.hpp"

#include <algorithm>

#include "author/cases/answers_file.hpp"
#include "author/policy/join.hpp"
#include "engine/date.hpp"

namespace huji {
namespace {

bool named_in(const Text& text, const std::string& clause) {
    return std::all_of(languages().begin(), languages().end(),
                       [&](Language language) { return text[language].find(clause) != std::string::npos; });
}

/// Reads what stands under one family; the families share nothing but the cities.
class FamilyReader {
public:
    FamilyReader(const JsonReader& node, const std::vector<const CompiledPolicy*>& cities)
        : node_(node), cities_(cities) {}

    std::optional<Family> read() {
        if (!node_.expect_object({"id", "family", "date", "answers", "cities", "differences"})) return std::nullopt;
        const std::optional<std::string> id = node_.required_id("id");
        family_.id = id.value_or("");
        sentence_ = node_.required_string("family").value_or("");
        if (const auto text = node_.required("differences")) family_.differences = text->text({});
        if (const auto date = node_.required("date")) date_ = parse_date(date->date().value_or("")).value_or(0);
        if (const auto expected = node_.required("cities")) read_cities(*expected);
        if (const auto answers = node_.required("answers")) read_family_answers(*answers);
        return id ? std::optional(std::move(family_)) : std::nullopt;
    }

private:
    void read_cities(const JsonReader& node) {
        std::vector<std::string> missing;
        for (const CompiledPolicy* city : cities_) {
            const std::string& id = city->jurisdiction.id();
            if (const auto expected = node.find(id)) {
                family_.cities[id] = read_city(*expected, *city);
            } else {
                missing.push_back(id);
            }
        }
        if (!node.expect_object()) return;
        if (!missing.empty()) {
            node.report(Code::missing_city,
                        "Nothing is said about " + join(missing, ", ") + "; a family moves through every city.");
        }
        for (const auto& [id, member] : node.members()) {
            if (family_.cities.count(id) != 0) continue;
            member.report(Code::unknown_city, "There is no city \"" + id + "\"; check its spelling.");
        }
    }

    Case read_city(const JsonReader& node, const CompiledPolicy& city) const {
        Case result;
        result.id = family_.id;
        result.citizen = sentence_;
        result.date = date_;
        if (!node.expect_object({"clauses", "verdicts"})) return result;
        result.clause = read_clauses(node, city.jurisdiction.own());
        if (const auto verdicts = node.required("verdicts")) result.verdicts = read_verdicts(*verdicts, city);
        return result;
    }

    /// Returns the deciding clauses as one string; the differences must name each of them.
    std::string read_clauses(const JsonReader& node, const Policy& city) const {
        const std::optional<JsonReader> list = node.required("clauses");
        if (!list) return "";
        std::vector<std::string> clauses;
        UniqueIds once;
        for (const JsonReader& item : list->items()) {
            const std::optional<std::string> clause = item.words();
            if (!clause || !once.add(*clause, item)) continue;
            clauses.push_back(*clause);
            if (!lists_clause(city, *clause)) {
                item.report(Code::unknown_clause,
                            "No document of this city lists clause \"" + *clause + "\"; check it.");
            } else if (!named_in(family_.differences, *clause)) {
                item.report(Code::clause_not_explained, "The differences do not name clause \"" + *clause +
                                                            "\" in every language; say what it does for this family.");
            }
        }
        if (list->value().is_array() && list->value().empty())
            list->report(Code::empty_list, "Name at least one clause that decides here.");
        return join(clauses, ", ");
    }

    /// A family is described for all cities at once, so a fact that one of them does not use is no defect there.
    void read_family_answers(const JsonReader& node) {
        std::map<std::string, std::size_t> unused;
        for (const CompiledPolicy* city : cities_) {
            AnswersFile file = read_answers(node, *city);
            for (const std::string& fact : file.unused) ++unused[fact];
            const auto expected = family_.cities.find(city->jurisdiction.id());
            if (expected != family_.cities.end()) expected->second.answers = std::move(file.answers);
        }
        for (const auto& [fact, count] : unused) {
            if (count < cities_.size()) continue;
            node.member(fact).report(Code::unused_answer,
                                     "No rule of any city depends on \"" + fact + "\"; leave it out.");
        }
    }

    const JsonReader& node_;
    const std::vector<const CompiledPolicy*>& cities_;
    Family family_;
    std::string sentence_;
    Date date_ = 0;
};

}  // namespace

std::vector<Family> read_families(const JsonReader& node, const std::vector<const CompiledPolicy*>& cities) {
    std::vector<Family> families;
    if (!node.expect_object({"$schema", "families"})) return families;
    UniqueIds once;
    for (const JsonReader& item : node.required_items("families")) {
        std::optional<Family> family = FamilyReader(item, cities).read();
        if (family && once.add(family->id, item.member("id"))) families.push_back(std::move(*family));
    }
    return families;
}

}  // namespace huji
