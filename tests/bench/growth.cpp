// How cost grows: made-up policies of 10 to 3,000 entitlements, over vocabularies of 20 to 400 facts, workspace,
// compiled, checked and assessed. Writes every time, and the exponent of each: 1 is linear, 2 is quadratic.
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <chrono>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iostream>
#include <limits>
#include <nlohmann/json.hpp>
#include <random>

#include "../author/diagnostic_line.hpp"
#include "author/cases/workspace.hpp"
#include "author/policy/load.hpp"
#include "engine/assessment.hpp"
#include "engine/dialogue.hpp"

namespace {

namespace fs = std::filesystem;
using huji::Json;

struct Size {
    std::size_t entitlements;
    std::size_t facts;  ///< of the vocabulary; the jurisdiction asks at most max_facts of them
};

// ---- a made-up jurisdiction
// -----------------------------------------------------------------------------------------------

Json text(const std::string& words) { return {{"zh-Hans", words}, {"zh-Hant", words}, {"en", words}}; }

class MadeUpPlace {
public:
    explicit MadeUpPlace(Size size) : size_(size) {
        const std::size_t asked = std::min<std::size_t>(size.facts, huji::max_facts);
        for (std::size_t i = 0; i < asked; ++i) asked_.push_back(i * size.facts / asked);
    }

    void write(const fs::path& folder) {
        fs::create_directories(folder / "somewhere");
        fs::copy_file(fs::path(HUJI_SOURCE_DIR) / "policies/glossary.json", folder / "glossary.json",
                      fs::copy_options::overwrite_existing);
        std::ofstream(folder / "vocabulary.json") << vocabulary().dump(1);
        std::ofstream(folder / "somewhere/policy.json") << policy().dump(1);
    }

private:
    [[nodiscard]] static std::string fact_id(std::size_t i) { return "fact_" + std::to_string(i); }

    /// Of twelve facts eight are flags, three choices, one a quantity; about as in the real vocabulary.
    [[nodiscard]] static Json fact(std::size_t i) {
        Json fact{{"id", fact_id(i)}, {"name", text("甲")}};
        if (i % 12 == 11) {
            fact.update({{"type", "quantity"}, {"unit", "months"}, {"min", 0}, {"max", 1200}});
            fact["named"] = {{{"id", "none"}, {"text", text("没有")}, {"weight", 10}}};
        } else if (i % 4 == 3) {
            fact["type"] = "choice";
            for (const char* id : {"red", "green", "blue", "grey"}) {
                fact["options"].push_back({{"id", id}, {"text", text("乙")}, {"weight", 25}});
            }
        } else {
            fact.update({{"type", "flag"}, {"yes", text("是")}, {"no", text("不是")}, {"weight", 40}});
        }
        return fact;
    }

    [[nodiscard]] Json vocabulary() const {
        Json facts = Json::array();
        Json questions = Json::array();
        Json axioms = Json::array();
        for (std::size_t i = 0; i < size_.facts; ++i) {
            facts.push_back(fact(i));
            questions.push_back({{"id", "question_" + std::to_string(i)},
                                 {"topic", "topic"},
                                 {"facts", {fact_id(i)}},
                                 {"heading", text("问甲？")}});
            // Each twelfth pair of neighbours is tied together.
            if (i % 12 == 1) {
                axioms.push_back({{"id", "axiom_" + std::to_string(i)},
                                  {"if", {{fact_id(i), true}}},
                                  {"then", {{fact_id(i - 1), true}}},
                                  {"text", text("有甲必有乙。")}});
            }
        }
        Json unit;
        for (const char* key : {"any", "below", "between", "at_least", "other"}) unit[key] = text("月");
        unit["number"] = Json::object();
        Json goal{{"id", "everything"}, {"name", text("全部")}};
        goal["kinds"] = {"settlement_route", "permit_service", "rural_right", "settled_service"};
        const Json settle{{"id", "settle"}, {"name", text("落户")}, {"kinds", {"settlement_route"}}};
        const auto choice =
            std::find_if(facts.begin(), facts.end(), [](const Json& f) { return f["type"] == "choice"; });
        const Json roles{
            {"settled", {{(*choice)["id"].get<std::string>(), (*choice)["options"][0]["id"]}}},
            {"kinds", {{"route", "settlement_route"}, {"apart", "rural_right"}}},
            {"goals", {{"settle", "settle"}, {"apart", "everything"}, {"all", "everything"}}},
        };
        return {{"facts", facts},
                {"questions", questions},
                {"topics", {{{"id", "topic"}, {"name", text("题")}}}},
                {"goals", Json::array({settle, goal})},
                {"roles", roles},
                {"definitions", Json::array()},
                {"axioms", axioms},
                {"units", {{"months", unit}}}};
    }

    /// A comparison of one fact, which ones being left to chance.
    [[nodiscard]] Json test(std::size_t number) {
        const Json about = fact(number);
        if (about["type"] == "flag") return {{fact_id(number), chance(70)}};
        if (about["type"] == "quantity") {
            constexpr std::array thresholds{6, 12, 24, 36, 60};
            return {{fact_id(number), {{"at_least", thresholds[below(thresholds.size())]}}}};
        }
        const std::size_t first = below(3);
        return {{fact_id(number), {about["options"][first]["id"], about["options"][first + 1]["id"]}}};
    }

    /// As a clause reads: three to six facts that stand near each other, one of them with an alternative.
    [[nodiscard]] Json condition() {
        std::vector<std::size_t> near;
        const std::size_t first = below(asked_.size() - 9);
        for (std::size_t i = 0; i < 9; ++i) near.push_back(asked_[first + i]);
        std::shuffle(near.begin(), near.end(), random_);
        near.resize(3 + below(4));
        Json any{{"any", {test(near[0]), test(near[1])}}};
        Json all = Json::array({any});
        for (std::size_t i = 2; i < near.size(); ++i) all.push_back(test(near[i]));
        return {{"all", all}};
    }

    [[nodiscard]] Json entitlement(std::size_t i) {
        constexpr std::array kinds{"settlement_route", "permit_service", "rural_right", "settled_service"};
        Json made{{"id", "rule_" + std::to_string(i)},
                  {"kind", kinds[i % kinds.size()]},
                  {"clauses", {{{"document", "plan"}, {"clause", "c" + std::to_string(i)}}}},
                  {"certainty", "definite"},
                  {"when", condition()},
                  {"title", text("丙")},
                  {"gives", text("给丁。")}};
        if (!chance(30)) return made;
        made["may"] = {{"any", {made["when"], condition()}}};
        made["ask"] = {text("行吗？")};
        return made;
    }

    /// One document with a clause for each entitlement.
    [[nodiscard]] Json document() const {
        Json made{{"id", "plan"},
                  {"title", "文"},
                  {"title_in", text("文")},
                  {"number", nullptr},
                  {"issuer", nullptr},
                  {"issued", "2020-01-01"},
                  {"effective", nullptr},
                  {"ends", nullptr},
                  {"link", nullptr},
                  {"notice", text("由机关决定。")},
                  {"no_effect", Json::array()}};
        for (std::size_t i = 0; i < size_.entitlements; ++i) {
            made["clauses"].push_back(
                {{"id", "c" + std::to_string(i)}, {"opens", "c"}, {"sha256", std::string(64, '0')}});
        }
        return made;
    }

    [[nodiscard]] Json policy() {
        Json entitlements = Json::array();
        for (std::size_t i = 0; i < size_.entitlements; ++i) entitlements.push_back(entitlement(i));
        return {{"id", "somewhere"},          {"layer", "city"},
                {"name", text("某地")},       {"documents", Json::array({document()})},
                {"offices", Json::object()},  {"papers", Json::object()},
                {"places", Json::object()},   {"entitlements", entitlements},
                {"principles", Json::array()}};
    }

    std::size_t below(std::size_t n) { return static_cast<std::size_t>(random_() % n); }
    bool chance(unsigned percent) { return below(100) < percent; }

    Size size_;
    std::vector<std::size_t> asked_;
    std::mt19937_64 random_{2024};
};

// ---- measuring -----------------------------------------------------------------------------------------------------

/// Returns the fastest of some runs, in microseconds: what else the machine does only ever adds.
double fastest_time(std::size_t runs, const std::function<void()>& work) {
    double fastest = std::numeric_limits<double>::max();
    for (std::size_t i = 0; i < runs; ++i) {
        const auto start = std::chrono::steady_clock::now();
        work();
        const std::chrono::duration<double, std::micro> time = std::chrono::steady_clock::now() - start;
        fastest = std::min(fastest, time.count());
    }
    return fastest;
}

/// Citizens who have answered a random half of the questions.
std::vector<huji::Answers> random_citizens(const huji::Pack& pack, std::size_t count) {
    std::mt19937_64 random(7);
    std::vector<huji::Answers> citizens;
    for (std::size_t i = 0; i < count; ++i) {
        citizens.emplace_back(pack);
        for (std::size_t fact = 0; fact < pack.facts().size(); ++fact) {
            if (random() % 2 == 0) continue;
            const auto cell = static_cast<huji::CellIndex>(random() % pack.facts()[fact].cell_count);
            citizens.back().answer_cell(static_cast<huji::FactIndex>(fact), cell);
        }
    }
    return citizens;
}

// load: the pack; assess: all verdicts of a citizen; next: those and the next question; read: the JSON files; compile:
// the diagram; check: all of `huji check`.
const std::vector<std::string> measures{"load", "assess", "next", "read", "compile", "check"};

/// Returns microseconds by measure, and what the pack came to; "error" says what does not fit.
Json measured(Size size, const fs::path& folder) {
    MadeUpPlace(size).write(folder);
    Json row{{"entitlements", size.entitlements}, {"facts", size.facts}};
    const std::unique_ptr<huji::Workspace> workspace = huji::load_workspace(folder.string());
    if (huji::has_error(workspace->diagnostics)) {
        row["error"] = to_line(workspace->diagnostics.front());
        return row;
    }
    const huji::LoadedJurisdiction& jurisdiction = workspace->jurisdictions.front();
    row["pack_bytes"] = jurisdiction.bytes.size();
    row["nodes"] = jurisdiction.pack.diagram().size();
    huji::Pack pack;
    row["load"] = fastest_time(15, [&] { (void)pack.load(jurisdiction.bytes); });
    const std::vector<huji::Answers> citizens = random_citizens(pack, 32);
    row["assess"] = fastest_time(15,
                                 [&] {
                                     for (const huji::Answers& answers : citizens)
                                         (void)huji::assess(pack, answers, 20240101);
                                 }) /
                    static_cast<double>(citizens.size());
    row["next"] = fastest_time(5,
                               [&] {
                                   for (const huji::Answers& answers : citizens) {
                                       const auto inquiry =
                                           huji::Inquiry::of(pack, answers, huji::assess(pack, answers, 20240101));
                                       if (inquiry) (void)huji::next_question(*inquiry, huji::all_kinds);
                                   }
                               }) /
                  static_cast<double>(citizens.size());
    row["read"] = fastest_time(5, [&] {
        huji::Diagnostics diagnostics;
        (void)huji::load_policies(folder.string(), diagnostics);
    });
    row["compile"] = fastest_time(5, [&] {
        huji::Diagnostics diagnostics;
        (void)huji::compile(workspace->set.vocabulary, huji::Jurisdiction(*jurisdiction.policy), diagnostics);
    });
    row["check"] = fastest_time(5, [&] { huji::load_cases(*huji::load_workspace(folder.string())); });
    return row;
}

/// Returns the slope of a line through the logarithms: what power of the size the time grows with.
double exponent(const Json& rows, const std::string& size, const std::string& measure) {
    double n = 0, sx = 0, sy = 0, sxx = 0, sxy = 0;
    for (const Json& row : rows) {
        if (!row.contains(measure)) continue;
        const double x = std::log(row[size].get<double>());
        const double y = std::log(row[measure].get<double>());
        ++n, sx += x, sy += y, sxx += x * x, sxy += x * y;
    }
    return (n * sxy - sx * sy) / (n * sxx - sx * sx);
}

Json sweep(const std::string& grows, const std::vector<Size>& sizes, const fs::path& folder) {
    Json result{{"grows", grows}, {"rows", Json::array()}};
    std::cout << "Growing " << grows << " (times in microseconds)\n  entitlements  facts";
    for (const std::string& measure : measures) std::cout << "  " << measure;
    std::cout << '\n';
    for (const Size& size : sizes) {
        result["rows"].push_back(measured(size, folder));
        const Json& row = result["rows"].back();
        std::cout << "  " << size.entitlements << "  " << size.facts;
        for (const std::string& measure : measures)
            std::cout << "  " << (row.contains(measure) ? std::lround(row[measure].get<double>()) : -1);
        if (row.contains("error")) std::cout << "  " << row["error"].get<std::string>();
        std::cout << std::endl;
    }
    // What a run costs before it has anything to do hides the growth of small sizes: the larger half counts.
    const Json larger(result["rows"].begin() + static_cast<std::ptrdiff_t>(sizes.size() / 2), result["rows"].end());
    for (const std::string& measure : measures) {
        result["exponents"][measure] = exponent(larger, grows, measure);
        std::cout << "  exponent of " << measure << ": " << result["exponents"][measure] << '\n';
    }
    return result;
}

void write_table(const Json& sweeps, const std::string& path) {
    std::ofstream out(path);
    out << "entitlements,facts";
    for (const std::string& measure : measures) out << ',' << measure << "_us";
    for (const Json& sweep : sweeps) {
        for (const Json& row : sweep["rows"]) {
            out << '\n' << row["entitlements"] << ',' << row["facts"];
            for (const std::string& measure : measures)
                out << ',' << (row.contains(measure) ? row[measure].dump() : "");
        }
        out << "\n\n";  // gnuplot's mark between two data sets
    }
}

}  // namespace

int main(int argc, char** argv) {
    CLI::App app{"Measures how the cost of policies grows with entitlements and with facts."};
    std::string json = "build/growth.json";
    std::string table = "build/growth.csv";
    app.add_option("--json", json, "Where to write times and exponents")->capture_default_str();
    app.add_option("--csv", table, "Where to write the times as a table, for plotting")->capture_default_str();
    CLI11_PARSE(app, argc, argv);
    const fs::path folder = fs::temp_directory_path() / ("huji-growth-" + std::to_string(getpid()));
    Json sweeps = Json::array();
    sweeps.push_back(
        sweep("entitlements", {{10, 60}, {30, 60}, {100, 60}, {300, 60}, {1000, 60}, {2000, 60}, {3000, 60}}, folder));
    sweeps.push_back(sweep("facts", {{100, 20}, {100, 40}, {100, 64}, {100, 100}, {100, 200}, {100, 400}}, folder));
    fs::remove_all(folder);
    std::ofstream(json) << sweeps.dump(1) << '\n';
    write_table(sweeps, table);
    return 0;
}
