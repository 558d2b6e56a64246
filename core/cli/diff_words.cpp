#include "cli/diff_words.hpp"

#include <algorithm>
#include <bit>
#include <ostream>

#include "author/compile/texts.hpp"
#include "author/policy/join.hpp"
#include "author/policy/labels.hpp"
#include "engine/verdict.hpp"

namespace huji {
namespace {

using OrderedJson = nlohmann::ordered_json;

std::string verdict_words(Verdict verdict) {
    if (verdict == Verdict::applies) return "applies";
    return verdict == Verdict::possible ? "possible" : "does not apply";
}

/// Returns the stable name of what a shift is to the citizen.
const char* change_name(const Shift& shift) {
    if (shift.before == Verdict::does_not_apply) return "gains";
    if (shift.after == Verdict::does_not_apply) return "loses";
    return shift.after == Verdict::applies ? "becomes_certain" : "becomes_uncertain";
}

std::string change_words(const Shift& shift) {
    if (shift.before == Verdict::does_not_apply) return "GAINS";
    if (shift.after == Verdict::does_not_apply) return "LOSES";
    return shift.after == Verdict::applies ? "BECOMES CERTAIN" : "BECOMES UNCERTAIN";
}

std::string kind_words(Kind kind) {
    switch (kind) {
        case Kind::settlement_route: return "any settlement route";
        case Kind::permit_service: return "any residence-permit service";
        case Kind::rural_right: return "any rural right";
        case Kind::settled_service: return "any service for the settled";
    }
    return "";
}

/// The rules that stand behind a shift on one side: the entitlement itself, or those of a kind that give the verdict.
const std::vector<std::size_t>& rules_behind(const Compared& compared, const Shift& shift, Side side) {
    return compared.of_kind() ? shift.by[side] : compared.rules[side];
}

/// The side that gives the worse verdict: of all who fit a pattern over a kind, those to whom it gives that.
Side worse_side(const Shift& shift) { return shift.before < shift.after ? Side::before : Side::after; }

std::string condition_words(const Diff& diff, const Compared& compared, const Shift& shift) {
    if (!compared.of_kind()) return "";
    const Side side = worse_side(shift);
    const std::string at = " in " + diff.versions[side].jurisdiction.id();
    const Verdict verdict = side == Side::before ? shift.before : shift.after;
    return verdict == Verdict::possible ? ", those to whom it is only possible" + at
                                        : ", those to whom nothing of the kind applies" + at;
}

std::string clauses_of(const Diff& diff, Side side, std::size_t rule) {
    return join(diff.entitlements[side][rule].entitlement->clauses, ", ",
                [](const ClauseReference& reference) { return reference.clause; });
}

/// Says which clauses stand behind a shift on one side, with the entitlement's id where a whole kind is compared.
std::string source_words(const Diff& diff, const Compared& compared, const Shift& shift, Side side) {
    const std::string text = join(rules_behind(compared, shift, side), "; ", [&](std::size_t rule) {
        const std::string clauses = clauses_of(diff, side, rule);
        return compared.of_kind() ? diff.entitlements[side][rule].id + " (" + clauses + ")" : clauses;
    });
    return text.empty() ? "none" : text;
}

// ---- patterns in words ---------------------------------------------------------------------------------------------

class PatternWords {
public:
    PatternWords(const Diff& diff, Language language) : d_(diff), language_(language) {
        place_ = diff.versions.before.jurisdiction.name()[language];
        if (!diff.of_one_jurisdiction()) place_ += "/" + diff.versions.after.jurisdiction.name()[language];
    }

    [[nodiscard]] std::string of(const Cube& pattern) const {
        if (pattern.empty()) return "everybody";
        return join(pattern, "; ", [&](const auto& fact_cells) { return part(fact_cells.first, fact_cells.second); });
    }

    [[nodiscard]] std::string filled(const Text& text) const {
        std::string words = text[language_];
        const std::string placeholder = "{city}";
        for (std::size_t at = words.find(placeholder); at != std::string::npos; at = words.find(placeholder, at)) {
            words.replace(at, placeholder.size(), place_);
            at += place_.size();
        }
        return words;
    }

private:
    [[nodiscard]] std::string part(std::size_t number, CellSet cells) const {
        const Fact& fact = d_.ground.vocabulary.facts[number];
        if (is_yes_or_no(fact)) return filled(fact.options[first_cell(cells)].text);
        const std::size_t count = d_.cut.facts[number].size();
        const CellSet others = all_cells(count) & ~cells;
        if (!has_numbers(fact) && count > 3 && std::has_single_bit(others)) {
            return filled(fact.name) + ": " + all_but(filled(fact.options[first_cell(others)].text));
        }
        return filled(fact.name) + ": " +
               join(texts_of(fact, d_.cut.facts[number], cells, d_.ground.vocabulary.units), " / ",
                    [&](const Text& words) { return filled(words); });
    }

    [[nodiscard]] std::string all_but(const std::string& words) const {
        const std::string quoted = substitute(labels().quoted[language_], "{what}", words);
        return substitute(labels().any_but[language_], "{what}", quoted);
    }

    const Diff& d_;
    Language language_;
    std::string place_;
};

std::string subject_words(const Diff& diff, const Compared& compared, const PatternWords& words) {
    if (compared.of_kind()) return kind_words(compared.kind);
    const Side side = compared.rules.after.empty() ? Side::before : Side::after;
    const Entitlement& entitlement = *diff.entitlements[side][compared.rules[side].front()].entitlement;
    return words.filled(entitlement.title) + " [" + compared.id + "]";
}

// ---- answers as `huji assess` takes them ---------------------------------------------------------------------------

bool can_answer(const Diff& diff, std::size_t number, std::size_t cell, Side side) {
    const CommonFact& common = diff.ground.facts[number];
    const auto& foreign = side == Side::before ? common.only_after : common.only_before;
    const bool has_option = std::find(foreign.begin(), foreign.end(), cell) == foreign.end();
    return common.known[side] && has_option;
}

struct ExampleAnswers {
    OrderedJson both = OrderedJson::object();
    Both<OrderedJson> only{OrderedJson::object(), OrderedJson::object()};
};

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

/// Says as much of an example as decides what is compared; the rest is in the JSON.
std::string example_words(const Diff& diff, const Compared& compared, const Shift& shift) {
    Citizen deciding;
    for (const auto& [fact, cell] : shift.example) {
        if (compared.facts.count(fact) != 0) deciding[fact] = cell;
    }
    const ExampleAnswers answers = example_answers(diff, deciding);
    std::string text = answers.both.dump();
    if (!answers.only.before.empty()) text += " and before " + answers.only.before.dump();
    if (!answers.only.after.empty()) text += " and after " + answers.only.after.dump();
    return text;
}

// ---- text ----------------------------------------------------------------------------------------------------------

std::string side_name(const DiffReport& report, Side side) {
    const std::string& id = report.diff.versions[side].jurisdiction.id();
    return report.diff.of_one_jurisdiction() ? id + " in " + report.folders[side] : id;
}

void print_shifts(const Diff& diff, const Compared& compared, const PatternWords& words, std::ostream& out) {
    out << '\n' << subject_words(diff, compared, words) << '\n';
    const Shift* last = nullptr;
    for (const Shift& shift : compared.shifts) {
        if (last == nullptr || last->before != shift.before || last->after != shift.after) {
            out << "   " << change_words(shift) << ": " << verdict_words(shift.before) << " -> "
                << verdict_words(shift.after) << condition_words(diff, compared, shift) << '\n';
        }
        last = &shift;
        out << "      * " << words.of(shift.who) << '\n';
        out << "        clauses: " << source_words(diff, compared, shift, Side::before) << " -> "
            << source_words(diff, compared, shift, Side::after) << '\n';
        out << "        example: " << example_words(diff, compared, shift) << '\n';
    }
}

void print_rest(const DiffReport& report, const char* bullet, std::ostream& out) {
    const Diff& diff = report.diff;
    for (const Restated& r : diff.restated) {
        out << bullet << r.entitlement << ": " << r.aspect << " was " << r.values.before << ", is " << r.values.after
            << '\n';
    }
    for (const NotCompared& n : diff.not_compared) out << bullet << "CANNOT BE COMPARED: " << n.sentence << '\n';
    for (const Both<std::string>& r : diff.renamed) {
        out << bullet << "only renamed: " << r.before << " is now " << r.after << '\n';
    }
    const bool versions = diff.of_one_jurisdiction();
    if (!diff.only.before.empty()) {
        out << bullet << (versions ? "gone: " : "only in " + diff.versions.before.jurisdiction.id() + ": ")
            << join(diff.only.before, ", ") << '\n';
    }
    if (!diff.only.after.empty()) {
        out << bullet << (versions ? "new: " : "only in " + diff.versions.after.jurisdiction.id() + ": ")
            << join(diff.only.after, ", ") << '\n';
    }
    for (const Reworded& r : report.words) out << bullet << "words: " << r.what << ": " << join(r.parts, ", ") << '\n';
}

bool anything_besides(const DiffReport& report) {
    const Diff& diff = report.diff;
    return !diff.restated.empty() || !diff.not_compared.empty() || !diff.renamed.empty() || !diff.only.before.empty() ||
           !diff.only.after.empty() || !report.words.empty();
}

std::string summary(const DiffReport& report) {
    std::size_t patterns = 0;
    for (const Compared& compared : report.diff.compared) patterns += compared.shifts.size();
    std::string text = report.diff.same_meaning() ? "No difference in meaning" : std::to_string(patterns);
    if (!report.diff.same_meaning()) text += patterns == 1 ? " pattern" : " patterns";
    if (report.diff.same_meaning() && !report.words.empty()) text += "; only words changed";
    text += ".";
    if (patterns > 0 && report.diff.replay_date) {
        text += " To replay an example: huji assess, --date " + to_text(*report.diff.replay_date) +
                " (all documents in force).";
    }
    return text;
}

/// A bar would end a table's cell.
std::string in_cell(const std::string& words) {
    std::string text;
    for (const char c : words) {
        if (c == '|') text += '\\';
        text += c;
    }
    return text;
}

void print_row(const Diff& diff, const Compared& compared, const Shift& shift, const PatternWords& words,
               std::ostream& out) {
    std::string change = change_name(shift);
    if (const std::size_t at = change.find('_'); at != std::string::npos) change[at] = ' ';
    change += condition_words(diff, compared, shift);
    out << "| " << in_cell(subject_words(diff, compared, words)) << " | " << change << " | "
        << in_cell(words.of(shift.who)) << " | " << verdict_words(shift.before) << ": "
        << in_cell(source_words(diff, compared, shift, Side::before)) << " | " << verdict_words(shift.after) << ": "
        << in_cell(source_words(diff, compared, shift, Side::after)) << " | `"
        << in_cell(example_words(diff, compared, shift)) << "` |\n";
}

// ---- JSON ----------------------------------------------------------------------------------------------------------

OrderedJson side_json(const Diff& diff, const Compared& compared, const Shift& shift, Side side) {
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

OrderedJson shift_json(const Diff& diff, const Compared& compared, const Shift& shift) {
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

void print_diff_text(const DiffReport& report, Language language, std::ostream& out) {
    const Diff& diff = report.diff;
    const PatternWords words(diff, language);
    out << side_name(report, Side::before) << " -> " << side_name(report, Side::after) << '\n';
    for (const Compared& compared : diff.compared) {
        if (!compared.shifts.empty()) print_shifts(diff, compared, words, out);
    }
    if (anything_besides(report)) out << '\n';
    print_rest(report, "", out);
    out << '\n' << summary(report) << '\n';
}

void print_diff_markdown(const DiffReport& report, Language language, std::ostream& out) {
    const Diff& diff = report.diff;
    const PatternWords words(diff, language);
    out << "### " << side_name(report, Side::before) << " → " << side_name(report, Side::after) << "\n\n";
    out << summary(report) << '\n';
    bool first = true;
    for (const Compared& compared : diff.compared) {
        for (const Shift& shift : compared.shifts) {
            if (first) out << "\n| What | Change | Who | Before | After | Example |\n|---|---|---|---|---|---|\n";
            first = false;
            print_row(diff, compared, shift, words, out);
        }
    }
    if (anything_besides(report)) out << '\n';
    print_rest(report, "- ", out);
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
        for (const Shift& shift : compared.shifts) json["differences"].push_back(shift_json(diff, compared, shift));
    }
    for (const Restated& r : diff.restated) {
        json["restated"].push_back({{"entitlement", r.entitlement},
                                    {"aspect", r.aspect},
                                    {"before", r.values.before},
                                    {"after", r.values.after}});
    }
    for (const Both<std::string>& r : diff.renamed)
        json["renamed"].push_back({{"before", r.before}, {"after", r.after}});
    for (const NotCompared& n : diff.not_compared) {
        json["not_compared"].push_back({{"about", n.about}, {"sentence", n.sentence}});
    }
    for (const Reworded& r : report.words) json["reworded"].push_back({{"what", r.what}, {"parts", r.parts}});
    return json;
}

}  // namespace huji
