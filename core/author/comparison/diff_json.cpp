#include "author/comparison/diff_json.hpp"

#include <algorithm>

#include "engine/verdict.hpp"

namespace huji {
namespace {

using OrderedJson = nlohmann::ordered_json;

bool can_answer(const Diff& diff, std::size_t number, std::size_t cell, Side side) {
    const CommonFact& common = diff.ground.facts[number];
    const auto& foreign = side == Side::before ? common.only_after : common.only_before;
    const bool has_option = std::find(foreign.begin(), foreign.end(), cell) == foreign.end();
    return common.known[side] && has_option;
}

OrderedJson side_json(const Diff& diff, const Compared& compared, const VerdictChange& shift, Side side) {
    OrderedJson clauses = OrderedJson::array();
    for (const std::size_t rule : rules_behind(compared, shift, side)) {
        const LayeredEntitlement& layered = diff.entitlements[side][rule];
        for (const ClauseReference& clause : layered.entitlement->clauses) {
            clauses.push_back(
                {{"entitlement", layered.id},
                 {"document", diff.versions[side].jurisdiction.layered_id(*layered.policy, clause.document)},
                 {"clause", clause.clause}});
        }
    }
    return {{"verdict", name(side == Side::before ? shift.before : shift.after)}, {"clauses", std::move(clauses)}};
}

OrderedJson pattern_json(const Diff& diff, const Cube& pattern) {
    OrderedJson json = OrderedJson::object();
    for (const auto& [fact, cells] : pattern) {
        OrderedJson ids = OrderedJson::array();
        for (CellSet left = cells; left != 0; left &= left - 1)
            ids.push_back(diff.cut.facts[fact][first_cell(left)].id);
        json[diff.ground.vocabulary.facts[fact].id] = std::move(ids);
    }
    return json;
}

OrderedJson shift_json(const Diff& diff, const Compared& compared, const VerdictChange& shift) {
    OrderedJson json = OrderedJson::object();
    if (!compared.of_kind()) json["entitlement"] = compared.id;
    json["kind"] = name(compared.kind);
    json["change"] = change_name(shift);
    json["before"] = side_json(diff, compared, shift, Side::before);
    json["after"] = side_json(diff, compared, shift, Side::after);
    json["who"] = pattern_json(diff, shift.who);
    if (compared.of_kind()) {
        const Side side = worse_side(shift);
        json["only_if"] = {{"side", side == Side::before ? "before" : "after"},
                           {"verdict", name(side == Side::before ? shift.before : shift.after)}};
    }
    ExampleAnswers answers = example_answers(diff, shift.example);
    json["example"] = std::move(answers.both);
    if (!answers.only.before.empty()) json["example_only_before"] = std::move(answers.only.before);
    if (!answers.only.after.empty()) json["example_only_after"] = std::move(answers.only.after);
    return json;
}

}  // namespace

const char* change_name(const VerdictChange& shift) {
    if (shift.before == Verdict::does_not_apply) return "gains";
    if (shift.after == Verdict::does_not_apply) return "loses";
    return shift.after == Verdict::applies ? "becomes_certain" : "becomes_uncertain";
}

const std::vector<std::size_t>& rules_behind(const Compared& compared, const VerdictChange& shift, Side side) {
    return compared.of_kind() ? shift.by[side] : compared.rules[side];
}

Side worse_side(const VerdictChange& shift) { return shift.before < shift.after ? Side::before : Side::after; }

ExampleAnswers example_answers(const Diff& diff, const Citizen& citizen) {
    ExampleAnswers answers;
    for (const auto& [fact, cell] : citizen) {
        const bool before = can_answer(diff, fact, cell, Side::before);
        const bool after = can_answer(diff, fact, cell, Side::after);
        const std::string& id = diff.ground.vocabulary.facts[fact].id;
        OrderedJson value = answer_json(diff.ground.vocabulary.facts[fact], diff.cut.facts[fact][cell]);
        if (before && after) {
            answers.both[id] = std::move(value);
        } else if (before || after) {
            answers.only[before ? Side::before : Side::after][id] = std::move(value);
        }
    }
    return answers;
}

nlohmann::ordered_json diff_json(const DiffReport& report) {
    const Diff& diff = report.diff;
    const auto list = [] { return OrderedJson::array(); };
    OrderedJson json{
        {"before", {{"city", diff.versions.before.jurisdiction.id()}, {"policies", report.folders.before}}},
        {"after", {{"city", diff.versions.after.jurisdiction.id()}, {"policies", report.folders.after}}},
        {"same_meaning", diff.same_meaning()},
        {"replay_date", nullptr},
        {"differences", list()},
        {"restated", list()},
        {"only_before", diff.only.before},
        {"only_after", diff.only.after},
        {"renamed", list()},
        {"not_compared", list()},
        {"reworded", list()}};
    if (diff.replay_date) json["replay_date"] = to_text(*diff.replay_date);
    for (const Compared& compared : diff.compared) {
        for (const VerdictChange& shift : compared.shifts)
            json["differences"].push_back(shift_json(diff, compared, shift));
    }
    for (const Restated& r : diff.restated) {
        json["restated"].push_back({{"entitlement", r.entitlement},
                                    {"aspect", r.aspect},
                                    {"before", r.values.before},
                                    {"after", r.values.after}});
    }
    for (const BeforeAfter<std::string>& r : diff.renamed)
        json["renamed"].push_back({{"before", r.before}, {"after", r.after}});
    for (const NotCompared& n : diff.not_compared) {
        json["not_compared"].push_back({{"about", n.about}, {"sentence", n.sentence}});
    }
    for (const Reworded& r : report.words) json["reworded"].push_back({{"what", r.what}, {"parts", r.parts}});
    return json;
}

}  // namespace huji
