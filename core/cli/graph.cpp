#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>
#include <ostream>

#include "author/compile/texts.hpp"
#include "author/paper/decision_graph.hpp"
#include "author/paper/dot.hpp"
#include "author/policy/json_parser.hpp"
#include "cli/commands.hpp"
#include "cli/findings.hpp"
#include "cli/output.hpp"

namespace huji {
namespace {

using OrderedJson = nlohmann::ordered_json;

/// Returns the goal that the command line names, or nothing after saying which there are.
const Goal* find_goal(const Vocabulary& vocabulary, const std::string& id, std::ostream& err) {
    for (const Goal& goal : vocabulary.goals) {
        if (goal.id == id) return &goal;
    }
    err << "huji: there is no goal \"" << id << "\"; there is";
    for (const Goal& goal : vocabulary.goals) err << ' ' << goal.id;
    err << ".\n";
    return nullptr;
}

std::vector<DecisionGraph> decision_graphs_of(CompiledPolicy& compiled, const std::vector<Kind>& kinds) {
    std::vector<DecisionGraph> drawings;
    for (std::size_t i = 0; i < compiled.entitlements.size(); ++i) {
        const Kind kind = compiled.entitlements[i].entitlement->kind;
        if (std::find(kinds.begin(), kinds.end(), kind) == kinds.end()) continue;
        drawings.push_back(decision_graph_of(compiled, i));
    }
    return drawings;
}

std::size_t questions_in(const DecisionGraph& drawing) {
    return static_cast<std::size_t>(std::count_if(drawing.nodes.begin(), drawing.nodes.end(),
                                                  [](const DecisionNode& n) { return !n.edges.empty(); }));
}

/// "national/permit" is one file: national-permit.dot.
std::string page_name(std::size_t number, std::string id) {
    std::replace(id.begin(), id.end(), '/', '-');
    std::string name(number < 9 ? 1 : 0, '0');
    name += std::to_string(number + 1);
    name += '-';
    name += id;
    return name += ".dot";
}

class GraphCommand {
public:
    GraphCommand(const GraphOptions& options, const LoadedJurisdiction& jurisdiction, std::string title,
                 std::vector<DecisionGraph> drawings)
        : options_(options), jurisdiction_(jurisdiction), title_(std::move(title)), drawings_(std::move(drawings)) {}

    bool write(std::ostream& out, std::ostream& err) {
        if (options_.split.empty()) {
            return write_out(options_.out, dot_of(*jurisdiction_.compiled, drawings_, title_, options_.language), out,
                             err);
        }
        std::error_code ignored;
        std::filesystem::create_directories(options_.split, ignored);
        for (std::size_t i = 0; i < drawings_.size(); ++i) {
            const std::string file =
                (std::filesystem::path(options_.split) / page_name(i, id_of(drawings_[i]))).string();
            if (!write_out(file, dot_of(*jurisdiction_.compiled, {drawings_[i]}, title_, options_.language), out,
                           err)) {
                return false;
            }
        }
        return true;
    }

    [[nodiscard]] OrderedJson json() const {
        OrderedJson list = OrderedJson::array();
        for (std::size_t i = 0; i < drawings_.size(); ++i) {
            OrderedJson entry = {{"id", id_of(drawings_[i])},
                                 {"questions", questions_in(drawings_[i])},
                                 {"nodes", drawings_[i].nodes.size()}};
            if (!options_.split.empty()) entry["file"] = page_name(i, id_of(drawings_[i]));
            list.push_back(std::move(entry));
        }
        return {
            {"city", jurisdiction_.policy->id}, {"pack", jurisdiction_.pack.sha256()}, {"drawings", std::move(list)}};
    }

private:
    [[nodiscard]] const std::string& id_of(const DecisionGraph& drawing) const {
        return jurisdiction_.compiled->entitlements[drawing.entitlement].id;
    }

    const GraphOptions& options_;
    const LoadedJurisdiction& jurisdiction_;
    std::string title_;
    std::vector<DecisionGraph> drawings_;
};

}  // namespace

ExitCode draw_graph(const GraphOptions& options, std::ostream& out, std::ostream& err) {
    const std::unique_ptr<Workspace> workspace = load_sound(options.policies, err);
    const LoadedJurisdiction* jurisdiction = workspace ? find_jurisdiction(*workspace, options.place, err) : nullptr;
    if (jurisdiction == nullptr) return exit_unreadable;
    std::string title = jurisdiction->policy->name[options.language];
    std::vector<DecisionGraph> drawings;
    if (!options.entitlement.empty()) {
        const std::optional<std::size_t> entitlement = find_entitlement(*jurisdiction, options.entitlement, err);
        if (!entitlement) return exit_unreadable;
        drawings.push_back(decision_graph_of(*jurisdiction->compiled, *entitlement));
    } else {
        const Goal* goal =
            find_goal(workspace->set.vocabulary, options.goal.empty() ? "everything" : options.goal, err);
        if (goal == nullptr) return exit_unreadable;
        title += ": " + filled_in(goal->name, *jurisdiction->policy, options.language);
        drawings = decision_graphs_of(*jurisdiction->compiled, goal->kinds);
    }
    GraphCommand command(options, *jurisdiction, std::move(title), std::move(drawings));
    const bool prints_dot = options.out.empty() && options.split.empty();
    if (!(options.json && prints_dot) && !command.write(out, err)) return exit_unreadable;
    if (options.json) out << command.json().dump(2, ' ', false, bad_utf8) << '\n';
    return exit_ok;
}

}  // namespace huji
