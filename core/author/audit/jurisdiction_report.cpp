#include "author/audit/jurisdiction_report.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "author/audit/audit.hpp"
#include "author/policy/join.hpp"

namespace huji {
namespace {

std::string word_for(bool when, bool may) {
    if (when) return "applies";
    return may ? "is only possible" : "does not apply";
}

/// Whether some part of the condition names that fact, and that threshold if one is given.
bool names(const Condition& condition, std::size_t fact, std::optional<int> threshold) {
    const FactTest& test = condition.test;
    const bool here = condition.kind == Condition::Kind::test && test.fact == fact;
    if (here && (!threshold || test.at_least == threshold || test.below == threshold)) return true;
    return std::any_of(condition.parts.begin(), condition.parts.end(),
                       [&](const Condition& part) { return names(part, fact, threshold); });
}

/// The audit of one jurisdiction: its own entitlements, beside whatever else it has.
class JurisdictionReport {
public:
    JurisdictionReport(CompiledPolicy& jurisdiction, Diagnostics& diagnostics)
        : jurisdiction_(jurisdiction),
          audit_(jurisdiction),
          own_(jurisdiction.jurisdiction.own().entitlements.size()),
          diagnostics_(diagnostics) {}

    void report() {
        for (std::size_t i = 0; i < own_; ++i) report_entitlement(i);
        for (const std::size_t fact : jurisdiction_.facts) report_idle(fact);
        if (jurisdiction_.jurisdiction.own().layer == Layer::city) report_gap();
        report_offices();
    }

private:
    [[nodiscard]] const Entitlement& own(std::size_t i) const {
        return jurisdiction_.jurisdiction.own().entitlements[i];
    }
    [[nodiscard]] const std::string& cell_id(std::size_t fact, std::size_t cell) const {
        return jurisdiction_.cut.facts[fact][cell].id;
    }

    void report_at(Code code, const std::string& pointer, const std::string& message,
                   const std::optional<ExampleCitizen>& citizen) {
        std::optional<Example> example;
        if (citizen) example = example_of(jurisdiction_, *citizen);
        diagnostics_.push_back(
            diagnostic(code, jurisdiction_.jurisdiction.own().file, pointer, message, std::move(example)));
    }

    void report_entitlement(std::size_t i) {
        if (!audit_.holder(i)) {
            report_at(Code::never_holds, own(i).pointer + "/when",
                      in_quotes(own(i).id) + " is not even possible for any citizen; mend its condition or the axioms.",
                      audit_.outsider(i));
            return;
        }
        if (!audit_.outsider(i)) {
            report_at(
                Code::always_holds, own(i).pointer + "/when",
                in_quotes(own(i).id) + " applies to every citizen; say in its condition to whom the clause speaks.",
                audit_.holder(i));
            return;
        }
        report_neighbours(i);
        report_losses(i);
    }

    /// Names the entitlements with the same condition, and those of its kind that everybody has who has this one.
    void report_neighbours(std::size_t i) {
        std::vector<std::string> same, wider;
        for (std::size_t j = 0; j < jurisdiction_.entitlements.size(); ++j) {
            const bool kind = jurisdiction_.entitlements[j].entitlement->kind == own(i).kind;
            if (j == i || !audit_.inside(i, j) || !audit_.outsider(j)) continue;
            if (!audit_.inside(j, i)) {
                if (kind) wider.push_back(jurisdiction_.entitlements[j].id);
            } else if (j < i) {  // a pair is named once
                same.push_back(jurisdiction_.entitlements[j].id);
            }
        }
        if (!same.empty()) {
            report_at(Code::same_condition, own(i).pointer + "/when",
                      in_quotes(own(i).id) + " has the same verdict as " + join_or_none(same) +
                          " for every citizen; join them if they are one right, or leave it if they are several.",
                      audit_.holder(i));
        }
        if (!wider.empty()) {
            report_at(Code::inside_another, own(i).pointer + "/when",
                      "Whoever has " + in_quotes(own(i).id) + " has " + join_or_none(wider) +
                          " too; check that the clause asks for nothing less here.",
                      audit_.holder(i));
        }
    }

    void report_losses(std::size_t i) {
        const Vocabulary& vocabulary = *jurisdiction_.vocabulary;
        const std::vector<std::size_t>& declared = own(i).lost_with;
        for (std::size_t fact = 0; fact < vocabulary.facts.size(); ++fact) {
            const auto it = std::find(declared.begin(), declared.end(), fact);
            const bool lost = audit_.facts(i).count(fact) != 0 && report_loss(i, fact, it == declared.end());
            if (lost || it == declared.end()) continue;
            report_at(Code::not_lost, own(i).pointer + "/lost_with/" + std::to_string(it - declared.begin()),
                      in_quotes(own(i).id) + " is never lost as " + in_quotes(vocabulary.facts[fact].id) +
                          " rises; remove it here, or mend the condition.",
                      audit_.holder(i));
        }
    }

    /// Returns whether the entitlement is lost as the fact rises, and reports the first such step unless it is
    /// declared.
    bool report_loss(std::size_t i, std::size_t fact, bool undeclared) {
        const std::vector<std::size_t> rising =
            rising_cells(jurisdiction_.vocabulary->facts[fact], jurisdiction_.cut.facts[fact]);
        for (std::size_t low = 0; low < rising.size(); ++low) {
            for (std::size_t high = low + 1; high < rising.size(); ++high) {
                const auto citizen = audit_.loser(i, fact, rising[low], rising[high]);
                if (!citizen) continue;
                if (undeclared) report_step(i, fact, rising[high], *citizen);
                return true;
            }
        }
        return false;
    }

    void report_step(std::size_t i, std::size_t fact, std::size_t high, const ExampleCitizen& before) {
        ExampleCitizen after = before;
        after.cells[fact] = high;
        const std::string& id = jurisdiction_.vocabulary->facts[fact].id;
        std::string message = in_quotes(own(i).id) + " " + verdict_of(i, before) + " with " + id + " = ";
        message += cell_id(fact, before.cells.at(fact)) + " and " + verdict_of(i, after) + " with " + id + " = ";
        message +=
            cell_id(fact, high) + " (" + in_short(jurisdiction_, before) + "); mend the condition, or, if the clause ";
        message += "means it, write \"lost_with\": [\"" + id + "\"].";
        report_at(Code::lost_by_gain, own(i).pointer + "/when", message, before);
    }

    [[nodiscard]] std::string verdict_of(std::size_t i, const ExampleCitizen& citizen) {
        const auto holds = [&](const Condition& condition) {
            return holds_for(jurisdiction_.builder, jurisdiction_.builder.condition(condition), citizen);
        };
        return word_for(holds(own(i).when), holds(own(i).may));
    }

    /// Reports a fact, or a threshold of it, that the rules name and nobody's verdict depends on.
    void report_idle(std::size_t fact) {
        const FactCells& cells = jurisdiction_.cut.facts[fact];
        bool idle = true;
        for (std::size_t a = 0; a < cells.size() && idle; ++a) {
            for (std::size_t b = a + 1; b < cells.size() && idle; ++b) idle = !audit_.told_apart(fact, a, b);
        }
        if (idle) {
            report_naming(Code::idle_fact, fact, std::nullopt, cells.size() - 1,
                          "Once the rest is known, nobody's verdict here depends on " +
                              in_quotes(jurisdiction_.vocabulary->facts[fact].id) +
                              ", though the condition names it; mend it or leave the fact out.");
            return;
        }
        for (std::size_t cell = option_count(cells) + 1; cell < cells.size(); ++cell) {
            if (!audit_.alike(fact, cell - 1, cell)) continue;
            const int threshold = cells[cell].interval->from;
            report_naming(Code::idle_threshold, fact, threshold, cell,
                          "Nobody's verdict here changes as " + in_quotes(jurisdiction_.vocabulary->facts[fact].id) +
                              " reaches " + std::to_string(threshold) + "; mend the condition or leave it out.");
        }
    }

    /// Reports at the first of the jurisdiction's own conditions that names it, with a citizen in that cell.
    void report_naming(Code code, std::size_t fact, std::optional<int> threshold, std::size_t cell,
                       const std::string& message) {
        for (std::size_t i = 0; i < own_; ++i) {
            const bool in_when = names(own(i).when, fact, threshold);
            if (!in_when && !names(own(i).may, fact, threshold)) continue;
            const CellSet cells = one_cell(cell);
            report_at(code, own(i).pointer + (in_when ? "/when" : "/may"), message,
                      citizen_in(jurisdiction_, jurisdiction_.builder.literal(fact, cells)));
            return;
        }
    }

    void report_gap() {
        const std::optional<ExampleCitizen> citizen = audit_.gets_nothing();
        if (!citizen) return;
        report_at(
            Code::gets_nothing, "/entitlements",
            "There are citizens for whom nothing here is even possible; read the example, and check that no clause "
            "speaks to them.",
            citizen);
    }

    void report_offices() {
        if (jurisdiction_.jurisdiction.own().offices.empty() && own_ > 0) {
            report_at(Code::no_office, "/offices", "No office is named; add the one that a clause names, if any does.",
                      {});
            return;
        }
        for (std::size_t i = 0; i < own_; ++i) {
            if (!own(i).offices.empty()) continue;
            report_at(Code::no_office, own(i).pointer,
                      in_quotes(own(i).id) + " names no office; add the one that its clause names, if it does.", {});
        }
    }

    CompiledPolicy& jurisdiction_;
    Audit audit_;
    std::size_t own_;
    Diagnostics& diagnostics_;
};

}  // namespace

void report_jurisdiction(CompiledPolicy& jurisdiction, Diagnostics& diagnostics) {
    JurisdictionReport(jurisdiction, diagnostics).report();
}

}  // namespace huji
