// The mutation score of the law: every policy, and the vocabulary they share, is changed in every small way, and the
// changes that neither the cases nor the check notice are counted and listed.
#include <CLI/CLI.hpp>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <future>
#include <iomanip>
#include <iostream>
#include <map>
#include <string>
#include <vector>

#include "../author/diagnostic_line.hpp"
#include "trial.hpp"
#include "vocabulary_trial.hpp"

namespace {

using huji::Json;
using huji::LoadedJurisdiction;
using huji::Mutant;
using huji::Outcome;
using huji::Workspace;
using OrderedJson = nlohmann::ordered_json;

struct Options {
    std::string policies = "policies";
    std::string json;
    std::string reasons;
    std::vector<std::string> places;
    double require = 0;
    std::size_t every = 1;
};

struct Tally {
    std::map<Outcome, std::size_t> outcomes;

    [[nodiscard]] std::size_t of(Outcome outcome) const {
        const auto found = outcomes.find(outcome);
        return found == outcomes.end() ? 0 : found->second;
    }
    [[nodiscard]] std::size_t caught() const {
        return of(Outcome::by_cases) + of(Outcome::by_grants) + of(Outcome::by_check);
    }
    [[nodiscard]] std::size_t counted() const { return caught() + of(Outcome::survived); }
    [[nodiscard]] double score() const {
        return counted() == 0 ? 100 : 100.0 * static_cast<double>(caught()) / static_cast<double>(counted());
    }
};

struct Report {
    std::string place;
    Tally all;
    std::map<std::string, Tally> operations;
    std::vector<std::string> survivors;
    double seconds = 0;
};

/// Returns what is wrong with the place as it is; a mutant can only be judged by cases that hold before.
std::vector<std::string> failures_before(const LoadedJurisdiction& place) {
    std::vector<std::string> failures;
    if (place.grants) failures = huji::grant_failures(*place.grants, *place.policy);
    for (const huji::Case& expected : place.cases) {
        for (const std::string& failure : huji::run_case(expected, place.pack).failures) {
            failures.push_back(expected.id + ": " + failure);
        }
    }
    return failures;
}

/// Tries one of each `every` mutants of a file, those in the middle; `trial` says what becomes of one.
template <class Trial>
Report judge(const std::string& place, const std::vector<Mutant>& mutants, const Json& file, std::size_t every,
             Trial& trial) {
    const auto start = std::chrono::steady_clock::now();
    Report report;
    report.place = place;
    for (std::size_t i = every / 2; i < mutants.size(); i += every) {
        const Mutant& mutant = mutants[i];
        const Outcome outcome = trial.outcome(mutant);
        ++report.all.outcomes[outcome];
        ++report.operations[mutant.operation].outcomes[outcome];
        if (outcome == Outcome::survived) report.survivors.push_back(said(mutant, file));
    }
    report.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    return report;
}

Json read(const std::string& file) {
    huji::Diagnostics diagnostics;
    return huji::read_json(file, diagnostics).value_or(Json());
}

Report judge_place(const Workspace& workspace, const LoadedJurisdiction& place, std::size_t every) {
    Json policy = read(place.policy->file);
    huji::Trial trial(workspace, place, policy);
    const huji::Jurisdiction& jurisdiction = place.compiled->jurisdiction;
    return judge(place.policy->id, huji::mutants_of(policy, workspace.set.vocabulary, jurisdiction), policy, every,
                 trial);
}

Report judge_vocabulary(const Workspace& workspace, std::size_t every) {
    Json vocabulary = read(workspace.folder + "/vocabulary.json");
    huji::VocabularyTrial trial(workspace, vocabulary);
    return judge("vocabulary", huji::mutants_of_vocabulary(vocabulary, workspace.set.vocabulary), vocabulary, every,
                 trial);
}

// ---- writing -------------------------------------------------------------------------------------------------------

void print_row(const std::string& name, const Tally& tally) {
    std::cout << std::left << std::setw(24) << name << std::right;
    for (const std::size_t number :
         {tally.counted(), tally.of(Outcome::by_cases), tally.of(Outcome::by_grants), tally.of(Outcome::by_check),
          tally.of(Outcome::survived), tally.of(Outcome::equal), tally.of(Outcome::invalid)}) {
        std::cout << std::setw(10) << number;
    }
    std::cout << std::setw(9) << std::fixed << std::setprecision(2) << tally.score() << "%\n";
}

void print_heading(const std::string& name) {
    std::cout << std::left << std::setw(24) << name << std::right;
    for (const char* column : {"mutants", "cases", "grants", "check", "survived", "equal", "invalid", "score"}) {
        std::cout << std::setw(10) << column;
    }
    std::cout << '\n';
}

OrderedJson to_json(const Tally& tally) {
    return {{"mutants", tally.counted()},
            {"by_cases", tally.of(Outcome::by_cases)},
            {"by_grants", tally.of(Outcome::by_grants)},
            {"by_check", tally.of(Outcome::by_check)},
            {"survived", tally.of(Outcome::survived)},
            {"equal", tally.of(Outcome::equal)},
            {"invalid", tally.of(Outcome::invalid)},
            {"score", tally.score()}};
}

/// Reasons why a survivor is right to survive, by place and by what it changes.
using Reasons = std::map<std::string, std::map<std::string, std::string>>;

Reasons read_reasons(const std::string& file) {
    if (file.empty()) return {};
    huji::Diagnostics diagnostics;
    const std::optional<Json> json = huji::read_json(file, diagnostics);
    return json ? json->get<Reasons>() : Reasons{};
}

std::string reason_of(const Reasons& reasons, const std::string& place, const std::string& survivor) {
    const auto of_place = reasons.find(place);
    if (of_place == reasons.end()) return "";
    const auto found = of_place->second.find(survivor);
    return found == of_place->second.end() ? "" : found->second;
}

OrderedJson to_json(const Report& report, const Reasons& reasons) {
    OrderedJson json = to_json(report.all);
    json["seconds"] = report.seconds;
    for (const auto& [operation, tally] : report.operations) json["operations"][operation] = to_json(tally);
    json["survivors"] = OrderedJson::array();
    for (const std::string& survivor : report.survivors) {
        json["survivors"].push_back({{"change", survivor}, {"reason", reason_of(reasons, report.place, survivor)}});
    }
    return json;
}

void print_survivors(const Report& report, const Reasons& reasons) {
    for (const std::string& survivor : report.survivors) {
        const std::string reason = reason_of(reasons, report.place, survivor);
        std::cout << report.place << ' ' << survivor << "\n    " << (reason.empty() ? "NO REASON GIVEN" : reason)
                  << '\n';
    }
}

void add(const Report& report, Report& sum) {
    for (const auto& [outcome, count] : report.all.outcomes) sum.all.outcomes[outcome] += count;
    for (const auto& [operation, tally] : report.operations) {
        for (const auto& [outcome, count] : tally.outcomes) sum.operations[operation].outcomes[outcome] += count;
    }
}

bool is_wanted(const Options& options, const std::string& place) {
    return options.places.empty() ||
           std::find(options.places.begin(), options.places.end(), place) != options.places.end();
}

/// Returns the reports, or nothing after saying what has to be mended first. The files are tried side by side.
std::optional<std::vector<Report>> judge_all(const Workspace& workspace, const Options& options) {
    std::vector<std::future<Report>> trials;
    for (const LoadedJurisdiction& place : workspace.jurisdictions) {
        const std::vector<std::string> failures = failures_before(place);
        for (const std::string& failure : failures) std::cerr << place.policy->id << '/' << failure << '\n';
        if (!failures.empty()) return std::nullopt;
        if (!is_wanted(options, place.policy->id)) continue;
        trials.push_back(std::async(std::launch::async, [&] { return judge_place(workspace, place, options.every); }));
    }
    if (is_wanted(options, "vocabulary")) {
        trials.push_back(std::async(std::launch::async, [&] { return judge_vocabulary(workspace, options.every); }));
    }
    std::vector<Report> reports;
    for (std::future<Report>& trial : trials) reports.push_back(trial.get());
    return reports;
}

void write(const OrderedJson& json, const std::string& file) {
    std::error_code ignored;
    std::filesystem::create_directories(std::filesystem::path(file).parent_path(), ignored);
    std::ofstream(file) << json.dump(2) << '\n';
}

int report_all(const std::vector<Report>& reports, const Options& options) {
    const Reasons reasons = read_reasons(options.reasons);
    Report sum;
    OrderedJson json;
    bool good = true;
    print_heading("place");
    for (const Report& report : reports) {
        print_row(report.place, report.all);
        add(report, sum);
        json["places"][report.place] = to_json(report, reasons);
        good = good && report.all.score() >= options.require;
    }
    print_row("all", sum.all);
    std::cout << '\n';
    print_heading("change");
    for (const auto& [operation, tally] : sum.operations) print_row(operation, tally);
    std::cout << '\n';
    for (const Report& report : reports) print_survivors(report, reasons);
    json["all"] = to_json(sum.all);
    if (!options.json.empty()) write(json, options.json);
    if (!good) std::cout << "a place is below " << options.require << "%\n";
    return good ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv) {
    Options options;
    CLI::App app(
        "Changes every policy in every small way, and counts the changes that the cases and the check notice.");
    app.add_option("place", options.places, "places to try, or \"vocabulary\"; all if none is named");
    app.add_option("--policies", options.policies, "folder of the policies")->capture_default_str();
    app.add_option("--json", options.json, "file to write the figures to");
    app.add_option("--reasons", options.reasons, "file that says why a survivor is right to survive");
    app.add_option("--every", options.every, "try one mutant in so many")->check(CLI::PositiveNumber);
    app.add_option("--require", options.require, "smallest score of a place, in percent; below it the exit code is 1");
    CLI11_PARSE(app, argc, argv);

    const std::unique_ptr<Workspace> workspace = huji::load_workspace(options.policies);
    huji::load_cases(*workspace);
    for (const huji::Diagnostic& d : workspace->diagnostics) std::cerr << to_line(d) << '\n';
    if (has_error(workspace->diagnostics)) return 2;
    const std::optional<std::vector<Report>> reports = judge_all(*workspace, options);
    if (!reports) return 2;
    return report_all(*reports, options);
}
