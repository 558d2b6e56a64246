#include "author/audit/vocabulary_report.hpp"

#include <algorithm>
#include <filesystem>
#include <optional>
#include <utility>
#include <vector>

#include "author/audit/audit.hpp"
#include "author/policy/join.hpp"

namespace huji {
namespace {

namespace fs = std::filesystem;

/// What no jurisdiction tells apart.
class VocabularyReport {
public:
    VocabularyReport(Workspace& workspace, Diagnostics& diagnostics)
        : vocabulary_(workspace.set.vocabulary), jurisdictions_(workspace.jurisdictions), diagnostics_(diagnostics) {
        const fs::path file = fs::path(workspace.folder) / "vocabulary.json";
        file_ = file.string();
        for (LoadedJurisdiction& jurisdiction : jurisdictions_) audits_.emplace_back(*jurisdiction.compiled);
    }

    void report() {
        for (std::size_t fact = 0; fact < vocabulary_.facts.size(); ++fact) {
            if (is_idle(fact)) {
                report_idle_fact(fact);
            } else if (!has_numbers(vocabulary_.facts[fact])) {
                report_alike_options(fact);
            }
        }
        report_idle_questions();
    }

private:
    [[nodiscard]] static bool uses(const CompiledPolicy& jurisdiction, std::size_t fact) {
        return std::find(jurisdiction.facts.begin(), jurisdiction.facts.end(), fact) != jurisdiction.facts.end();
    }

    /// A jurisdiction may cut a quantity into cells of its own, so all pairs are tried in each.
    [[nodiscard]] bool is_idle(std::size_t fact) {
        for (std::size_t i = 0; i < jurisdictions_.size(); ++i) {
            const CompiledPolicy& jurisdiction = *jurisdictions_[i].compiled;
            if (!uses(jurisdiction, fact)) continue;
            const std::size_t count = jurisdiction.cut.facts[fact].size();
            for (std::size_t a = 0; a < count; ++a) {
                for (std::size_t b = a + 1; b < count; ++b) {
                    if (audits_[i].told_apart(fact, a, b)) return false;
                }
            }
        }
        return true;
    }

    /// Where a jurisdiction's rules name the fact, the jurisdiction's own report says so.
    void report_idle_fact(std::size_t fact) {
        const bool named = std::any_of(jurisdictions_.begin(), jurisdictions_.end(),
                                       [&](const LoadedJurisdiction& p) { return uses(*p.compiled, fact); });
        if (named) return;
        report(Code::idle_fact, "/facts/" + std::to_string(fact),
               "No rule of any place names " + in_quotes(vocabulary_.facts[fact].id) + "; remove it.", {});
    }

    [[nodiscard]] bool alike(std::size_t fact, std::size_t a, std::size_t b) {
        for (std::size_t i = 0; i < jurisdictions_.size(); ++i) {
            if (uses(*jurisdictions_[i].compiled, fact) && !audits_[i].alike(fact, a, b)) return false;
        }
        return true;
    }

    void report_alike_options(std::size_t fact) {
        const std::vector<Option>& options = vocabulary_.facts[fact].options;
        for (std::size_t b = 1; b < options.size(); ++b) {
            for (std::size_t a = 0; a < b; ++a) {
                if (!alike(fact, a, b)) continue;
                report(Code::alike_options, "/facts/" + std::to_string(fact) + "/options/" + std::to_string(b),
                       "No rule tells \"" + options[b].id + "\" from \"" + options[a].id + "\" of " +
                           in_quotes(vocabulary_.facts[fact].id) + "; join them, if the question stays as clear.",
                       example_in(fact, b));
                break;
            }
        }
    }

    /// Returns a citizen in that cell, of the first city that uses the fact.
    [[nodiscard]] std::optional<Example> example_in(std::size_t fact, std::size_t cell) {
        for (LoadedJurisdiction& jurisdiction : jurisdictions_) {
            if (jurisdiction.policy->layer != Layer::city || !uses(*jurisdiction.compiled, fact)) continue;
            const CellSet cells = one_cell(cell);
            const auto citizen =
                citizen_in(*jurisdiction.compiled, jurisdiction.compiled->builder.literal(fact, cells));
            if (citizen) return example_of(*jurisdiction.compiled, *citizen);
        }
        return std::nullopt;
    }

    /// Facts that an axiom ties together can matter as one question, though neither does alone.
    void report_idle_questions() {
        for (std::size_t i = 0; i < vocabulary_.questions.size(); ++i) {
            const Question& question = vocabulary_.questions[i];
            const auto asks = [&](Audit& audit) { return audit.matter(question.facts); };
            if (std::any_of(audits_.begin(), audits_.end(), asks)) continue;
            report(Code::idle_question, "/questions/" + std::to_string(i),
                   "No place would ever ask " + in_quotes(question.id) + ", because no rule depends on it; remove it.",
                   {});
        }
    }

    void report(Code code, const std::string& pointer, const std::string& message, std::optional<Example> example) {
        diagnostics_.push_back(diagnostic(code, file_, pointer, message, std::move(example)));
    }

    const Vocabulary& vocabulary_;
    std::vector<LoadedJurisdiction>& jurisdictions_;
    Diagnostics& diagnostics_;
    std::string file_;
    std::vector<Audit> audits_;
};

}  // namespace

void report_vocabulary(Workspace& workspace, Diagnostics& diagnostics) {
    VocabularyReport(workspace, diagnostics).report();
}

}  // namespace huji
