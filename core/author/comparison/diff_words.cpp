#include "author/comparison/diff_words.hpp"

#include <ostream>

#include "author/comparison/diff_json.hpp"
#include "author/compile/fact_words.hpp"
#include "author/policy/join.hpp"
#include "engine/verdict.hpp"

namespace huji {
namespace {

std::string verdict_words(Verdict verdict) {
    if (verdict == Verdict::applies) return "applies";
    return verdict == Verdict::possible ? "possible" : "does not apply";
}

std::string change_words(const VerdictChange& shift) {
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

std::string condition_words(const Diff& diff, const Compared& compared, const VerdictChange& shift) {
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
std::string source_words(const Diff& diff, const Compared& compared, const VerdictChange& shift, Side side) {
    const std::string text = join(rules_behind(compared, shift, side), "; ", [&](std::size_t rule) {
        const std::string clauses = clauses_of(diff, side, rule);
        return compared.of_kind() ? diff.entitlements[side][rule].id + " (" + clauses + ")" : clauses;
    });
    return text.empty() ? "none" : text;
}

// ---- patterns in words ---------------------------------------------------------------------------------------------

class PatternWords : public FactWords {
public:
    PatternWords(const Diff& diff, Language language)
        : FactWords(diff.ground.vocabulary, diff.cut, names_of(diff, language), language) {}

    [[nodiscard]] std::string of(const Cube& pattern) const {
        if (pattern.empty()) return "everybody";
        return join(pattern, "; ", [&](const auto& part) { return statement(part.first, part.second); });
    }

private:
    static std::string names_of(const Diff& diff, Language language) {
        const std::string& before = diff.versions.before.jurisdiction.name()[language];
        const std::string& after = diff.versions.after.jurisdiction.name()[language];
        return diff.of_one_jurisdiction() ? before : before + "/" + after;
    }
};

std::string subject_words(const Diff& diff, const Compared& compared, const PatternWords& words) {
    if (compared.of_kind()) return kind_words(compared.kind);
    const Side side = compared.rules.after.empty() ? Side::before : Side::after;
    const Entitlement& entitlement = *diff.entitlements[side][compared.rules[side].front()].entitlement;
    return words.say(entitlement.title) + " [" + compared.id + "]";
}

/// Says as much of an example as decides what is compared; the rest is in the JSON.
std::string example_words(const Diff& diff, const Compared& compared, const VerdictChange& shift) {
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
    const VerdictChange* last = nullptr;
    for (const VerdictChange& shift : compared.shifts) {
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
    for (const BeforeAfter<std::string>& r : diff.renamed) {
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

void print_row(const Diff& diff, const Compared& compared, const VerdictChange& shift, const PatternWords& words,
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
        for (const VerdictChange& shift : compared.shifts) {
            if (first) out << "\n| What | Change | Who | Before | After | Example |\n|---|---|---|---|---|---|\n";
            first = false;
            print_row(diff, compared, shift, words, out);
        }
    }
    if (anything_besides(report)) out << '\n';
    print_rest(report, "- ", out);
}

}  // namespace huji
