#include "author/cases/cases.hpp"

#include <algorithm>
#include <utility>

#include "author/policy/enum_names.hpp"
#include "author/policy/join.hpp"
#include "engine/answers.hpp"
#include "engine/assessment.hpp"
#include "engine/bits.hpp"
#include "engine/dialogue.hpp"
#include "engine/inquiry.hpp"
#include "engine/reason.hpp"
#include "engine/receipt.hpp"

namespace huji {
namespace {

using Ids = std::set<std::string>;

// ---- reading -------------------------------------------------------------------------------------------------------

bool check_granted(const std::string& id, const JsonReader& node, const CompiledPolicy& compiled) {
    for (const LayeredEntitlement& layered : compiled.entitlements) {
        if (layered.id == id) return true;
    }
    node.report(Code::unknown_entitlement,
                "\"" + compiled.jurisdiction.id() + "\" grants no \"" + id + "\"; check its spelling.");
    return false;
}

class CaseReader {
public:
    explicit CaseReader(const CompiledPolicy& compiled) : c_(compiled) {}

    std::optional<Case> read(const JsonReader& node) const {
        if (!node.expect_object({"id", "citizen", "clause", "date", "answers", "verdicts", "consistent", "clash",
                                 "asks", "remedy", "reason"})) {
            return std::nullopt;
        }
        Case result;
        result.citizen = node.required_string("citizen").value_or("");
        result.clause = node.required_string("clause").value_or("");
        check_clause(node, result.clause);
        if (const auto date = node.required("date")) result.date = parse_date(date->date().value_or("")).value_or(0);
        if (const auto answers = node.required("answers")) result.answers = read_case_answers(*answers);
        read_expectations(node, result);
        const std::optional<std::string> id = node.required_id("id");
        result.id = id.value_or("");
        return id ? std::optional(std::move(result)) : std::nullopt;
    }

private:
    void check_clause(const JsonReader& node, const std::string& clause) const {
        if (clause.empty()) return;
        if (c_.jurisdiction.lists_clause(clause)) return;
        node.member("clause").report(Code::unknown_clause,
                                     "No document of this place lists clause \"" + clause + "\"; check it.");
    }

    /// What no rule depends on is left out, so an author who builds a case on it should know.
    [[nodiscard]] std::vector<Answer> read_case_answers(const JsonReader& node) const {
        AnswersFile file = read_answers(node, c_);
        for (const std::string& fact : file.unused) {
            node.member(fact).report(Code::unused_answer,
                                     "No rule of this place depends on \"" + fact + "\"; leave it out.");
        }
        return std::move(file.answers);
    }

    void read_expectations(const JsonReader& node, Case& result) const {
        read_verdicts_or_clash(node, result);
        if (const auto asks = node.find("asks")) result.asks = read_questions(*asks);
        if (const auto remedy = node.find("remedy")) {
            for (const auto& [id, changes] : remedy->members()) {
                if (check_granted(id, changes, c_)) result.remedies[id] = read_remedy(changes);
            }
        }
        if (const auto reason = node.find("reason")) {
            for (const auto& [id, facts] : reason->members()) {
                if (check_granted(id, facts, c_)) result.reasons[id] = read_facts(facts);
            }
        }
    }

    void read_verdicts_or_clash(const JsonReader& node, Case& result) const {
        const std::optional<JsonReader> consistent = node.find("consistent");
        const std::optional<JsonReader> verdicts = node.find("verdicts");
        if (!consistent) {
            if (node.find("clash")) node.report(Code::bad_case, "\"clash\" stands only beside \"consistent\": false.");
            if (const auto required = node.required("verdicts")) result.verdicts = read_verdicts(*required, c_);
            return;
        }
        if (consistent->value() != Json(false) || verdicts) {
            node.report(Code::bad_case,
                        "Only \"consistent\": false is written, with \"clash\", and in place of \"verdicts\".");
            return;
        }
        result.clash = Ids{};
        if (const auto clash = node.required("clash")) result.clash = read_facts(*clash);
    }

    [[nodiscard]] Ids read_questions(const JsonReader& list) const {
        Ids ids;
        UniqueIds once;
        for (const JsonReader& node : list.items()) {
            const std::optional<std::string> id = node.string();
            if (!id || !once.add(*id, node)) continue;
            const std::vector<Question>& questions = c_.vocabulary->questions;
            const auto same = [&](const Question& question) { return question.id == *id; };
            if (std::none_of(questions.begin(), questions.end(), same)) {
                node.report(Code::unknown_question, "There is no question \"" + *id + "\"; check its spelling.");
            }
            ids.insert(*id);
        }
        return ids;
    }

    [[nodiscard]] bool check_fact(const std::string& id, const JsonReader& node) const {
        if (fact_named(*c_.vocabulary, id)) return true;
        node.report(Code::unknown_fact, "There is no fact \"" + id + "\"; check its spelling.");
        return false;
    }

    [[nodiscard]] Ids read_facts(const JsonReader& list) const {
        Ids ids;
        UniqueIds once;
        for (const JsonReader& node : list.items()) {
            const std::optional<std::string> id = node.string();
            if (id && check_fact(*id, node) && once.add(*id, node)) ids.insert(*id);
        }
        return ids;
    }

    [[nodiscard]] std::optional<std::vector<ExpectedChange>> read_remedy(const JsonReader& node) const {
        if (node.value().is_null()) return std::nullopt;
        std::vector<ExpectedChange> changes;
        for (const JsonReader& item : node.items()) {
            if (!item.expect_object({"fact", "from", "to"})) continue;
            const std::optional<std::string> fact = item.required_string("fact");
            const std::optional<std::string> to = item.required_string("to");
            if (!fact || !to || !check_fact(*fact, item.member("fact"))) continue;
            ExpectedChange change{*fact, *to, std::nullopt};
            check_cell(*fact, *to, item.member("to"));
            if (const auto from = item.find("from")) change.from = from->value().is_null() ? "null" : from->string();
            changes.push_back(std::move(change));
        }
        return changes;
    }

    void check_cell(const std::string& fact, const std::string& id, const JsonReader& node) const {
        if (cell_named(c_.cut.facts[*fact_named(*c_.vocabulary, fact)], id)) return;
        node.report(Code::unknown_option, "The fact \"" + fact + "\" has no \"" + id + "\"; check its spelling.");
    }

    const CompiledPolicy& c_;
};

// ---- running -------------------------------------------------------------------------------------------------------

Ids facts_of(const Pack& pack, FactSet facts) {
    Ids ids;
    for (const unsigned fact : bits(facts)) ids.insert(std::string(pack.facts()[fact].id));
    return ids;
}

std::string said(const std::vector<ExpectedChange>& changes) {
    if (changes.empty()) return "no change";
    return join(changes, ", ", [](const ExpectedChange& change) {
        return change.fact + (change.from ? " from " + *change.from : "") + " to " + change.to;
    });
}

class CaseRun {
public:
    CaseRun(const Case& expected, const Pack& pack) : expected_(expected), pack_(pack), answers_(pack) {}

    CaseOutcome run() {
        for (const Answer& answer : expected_.answers) {
            const AnswerError error = answers_.answer(pack_, answer.fact, answer.value);
            if (error != AnswerError::none) fail("the engine refuses " + answer.fact + ": " + std::string(name(error)));
        }
        outcome_.result = result_json(pack_, answers_, expected_.date, all_kinds);
        Assessment assessment = assess(pack_, answers_, expected_.date);
        const Ids conflict = facts_of(pack_, minimal_conflict(pack_, answers_, assessment));
        const auto inquiry = Inquiry::of(pack_, answers_, std::move(assessment));
        if (expected_.clash || !inquiry) {
            compare_clash(conflict, !inquiry);
        } else {
            compare_entitlements(*inquiry);
            compare_questions(*inquiry);
        }
        return std::move(outcome_);
    }

private:
    void fail(std::string sentence) { outcome_.failures.push_back(std::move(sentence)); }

    void compare_clash(const Ids& found, bool contradictory) {
        if (!expected_.clash) return fail("the answers contradict each other: " + join_or_none(found));
        if (!contradictory) return fail("the answers should contradict each other, and do not");
        if (found != *expected_.clash)
            fail("clash: expected " + join_or_none(*expected_.clash) + ", got " + join_or_none(found));
    }

    void compare_entitlements(const Inquiry& inquiry) {
        for (std::size_t i = 0; i < pack_.entitlements().size(); ++i) {
            const std::string id(pack_.entitlements()[i].id);
            const auto verdict = expected_.verdicts.find(id);
            if (verdict != expected_.verdicts.end() && verdict->second != inquiry.verdict(i)) {
                fail(id + ": expected " + std::string(name(verdict->second)) + ", got " +
                     std::string(name(inquiry.verdict(i))));
            }
            const auto expected_reason = expected_.reasons.find(id);
            if (expected_reason != expected_.reasons.end()) {
                compare_reason(id, facts_of(pack_, inquiry.reason(i)), expected_reason->second);
            }
            const auto expected_remedy = expected_.remedies.find(id);
            if (expected_remedy != expected_.remedies.end()) {
                compare_remedy(id, changes_of(inquiry.remedy(i)), expected_remedy->second);
            }
        }
    }

    void compare_reason(const std::string& id, const Ids& found, const Ids& expected) {
        if (found != expected)
            fail(id + ": reason: expected " + join_or_none(expected) + ", got " + join_or_none(found));
    }

    void compare_remedy(const std::string& id, const std::optional<std::vector<ExpectedChange>>& found,
                        const std::optional<std::vector<ExpectedChange>>& expected) {
        if (same(expected, found)) return;
        fail(id + ": remedy: expected " + (expected ? said(*expected) : "none") + ", got " +
             (found ? said(*found) : "none"));
    }

    [[nodiscard]] std::optional<std::vector<ExpectedChange>> changes_of(const std::optional<Remedy>& found) const {
        if (!found) return std::nullopt;
        std::vector<ExpectedChange> changes;
        for (const FactChange& change : found->changes) {
            const Pack::Fact& fact = pack_.facts()[change.fact];
            const auto cell = [&](CellIndex index) { return std::string(pack_.cell_id(fact, index)); };
            changes.push_back({std::string(fact.id), cell(change.to), change.from ? cell(*change.from) : "null"});
        }
        return changes;
    }

    static bool same(std::optional<std::vector<ExpectedChange>> expected,
                     std::optional<std::vector<ExpectedChange>> found) {
        if (!expected || !found) return !expected && !found;
        const auto by_fact = [](const ExpectedChange& a, const ExpectedChange& b) { return a.fact < b.fact; };
        std::sort(expected->begin(), expected->end(), by_fact);
        std::sort(found->begin(), found->end(), by_fact);
        return std::equal(expected->begin(), expected->end(), found->begin(), found->end(),
                          [](const ExpectedChange& want, const ExpectedChange& got) {
                              return want.fact == got.fact && want.to == got.to &&
                                     (!want.from || want.from == got.from);
                          });
    }

    void compare_questions(const Inquiry& inquiry) {
        if (!expected_.asks) return;
        Ids found;
        for (const OpenQuestion& open : open_questions(inquiry, all_kinds)) {
            found.insert(std::string(pack_.questions()[open.question].id));
        }
        if (found != *expected_.asks)
            fail("asks: expected " + join_or_none(*expected_.asks) + ", got " + join_or_none(found));
    }

    const Case& expected_;
    const Pack& pack_;
    Answers answers_;
    CaseOutcome outcome_;
};

}  // namespace

std::map<std::string, Verdict> read_verdicts(const JsonReader& node, const CompiledPolicy& compiled) {
    std::map<std::string, Verdict> verdicts;
    std::optional<Verdict> others;
    for (const auto& [id, member] : node.members()) {
        const Verdict verdict = read_verdict(member).value_or(Verdict{});
        if (id == "*") {
            others = verdict;
        } else if (check_granted(id, member, compiled)) {
            verdicts[id] = verdict;
        }
    }
    std::vector<std::string> missing;
    for (const LayeredEntitlement& layered : compiled.entitlements) {
        if (verdicts.count(layered.id) != 0) continue;
        if (others) {
            verdicts[layered.id] = *others;
        } else {
            missing.push_back(layered.id);
        }
    }
    if (!missing.empty()) {
        node.report(Code::missing_verdict, "No verdict is said for " + join(missing, ", ") + "; add them, or \"*\".");
    }
    return verdicts;
}

std::vector<Case> read_cases(const JsonReader& node, const CompiledPolicy& compiled) {
    std::vector<Case> cases;
    if (!node.expect_object({"$schema", "cases", "grants"})) return cases;
    const CaseReader reader(compiled);
    UniqueIds once;
    for (const JsonReader& item : node.required_items("cases")) {
        std::optional<Case> result = reader.read(item);
        if (result && once.add(result->id, item.member("id"))) cases.push_back(std::move(*result));
    }
    return cases;
}

CaseOutcome run_case(const Case& expected, const Pack& pack) { return CaseRun(expected, pack).run(); }

}  // namespace huji
