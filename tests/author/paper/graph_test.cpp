// Drawings: what the command writes, read by Graphviz and walked as a person would walk it on paper.
#include "catch.hpp"

#include <map>
#include <random>
#include <sstream>

#include "author/cases/workspace.hpp"
#include "author/command.hpp"
#include "author/languages.hpp"
#include "author/paper/decision_graph.hpp"
#include "author/paper/dot.hpp"
#include "engine/assessment.hpp"
#include "engine/verdict.hpp"

using namespace huji;

namespace {

/// A question or an outcome as Graphviz read it.
struct ReadNode {
    std::string fact, outcome;
    std::map<std::string, std::size_t> next;  ///< by cell
};

/// A DOT text read by Graphviz itself, with its nodes, edges and boxes.
class ReadDrawing {
public:
    ReadDrawing(const PolicyFolder& folder, const std::string& dot) {
        folder.write("drawing.dot", dot);
        const std::string command =
            "dot -Tdot_json '" + folder.path("drawing.dot") + "' > '" + folder.path("drawing.json") + "'";
        REQUIRE(std::system(command.c_str()) == 0);
        const Json json = Json::parse(content(folder.path("drawing.json")));
        for (const Json& object : json["objects"]) read_node(object);
        for (const Json& edge : json["edges"]) read_edge(edge);
        for (const Json& object : json["objects"]) read_box(object);
    }

    [[nodiscard]] bool draws(const std::string& entitlement) const { return roots_.count(entitlement) != 0; }

    /// Follows the answers, given by fact and cell, from the entitlement's first question to an outcome.
    [[nodiscard]] std::string outcome(const std::string& entitlement,
                                      const std::map<std::string, std::string>& answers) const {
        const ReadNode* node = &nodes_.at(roots_.at(entitlement));
        while (node->outcome.empty()) {
            const auto edge = node->next.find(answers.at(node->fact));
            if (edge == node->next.end()) return "no way on from " + node->fact;
            node = &nodes_.at(edge->second);
        }
        return node->outcome;
    }

    [[nodiscard]] bool has_outcome(const std::string& entitlement) const {
        const std::vector<std::size_t>& members = members_.at(entitlement);
        return std::any_of(members.begin(), members.end(),
                           [&](std::size_t i) { return !nodes_.at(i).outcome.empty(); });
    }

private:
    void read_node(const Json& object) {
        const std::string name = object["name"];
        if (object.contains("nodes")) return;
        nodes_[object["_gvid"]] = {object.value("fact", ""), object.value("outcome", ""), {}};
    }
    void read_edge(const Json& edge) {
        if (edge.value("style", "") == "invis") return;
        std::istringstream cells(edge["cells"].get<std::string>());
        for (std::string cell; cells >> cell;) {
            CHECK(nodes_.at(edge["tail"]).next.emplace(cell, edge["head"].get<std::size_t>()).second);
        }
        led_to_.push_back(edge["head"]);
    }
    void read_box(const Json& object) {
        if (!object.contains("nodes")) return;
        const std::string entitlement = object["entitlement"];
        std::size_t starts = 0;
        for (const Json& node : object["nodes"]) {
            const auto i = node.get<std::size_t>();
            members_[entitlement].push_back(i);
            if (std::find(led_to_.begin(), led_to_.end(), i) != led_to_.end()) continue;
            roots_[entitlement] = i;
            ++starts;
        }
        CHECK(starts == 1);
    }

    std::map<std::size_t, ReadNode> nodes_;
    std::map<std::string, std::size_t> roots_;
    std::map<std::string, std::vector<std::size_t>> members_;
    std::vector<std::size_t> led_to_;
};

std::vector<DecisionGraph> all_graphs(const LoadedJurisdiction& jurisdiction) {
    std::vector<DecisionGraph> drawings;
    for (std::size_t i = 0; i < jurisdiction.compiled->entitlements.size(); ++i)
        drawings.push_back(decision_graph_of(*jurisdiction.compiled, i));
    return drawings;
}

/// A citizen of whom everything is known, by fact; some are not consistent.
std::map<std::string, std::string> random_citizen(const Pack& pack, std::mt19937& random) {
    std::map<std::string, std::string> citizen;
    for (const Pack::Fact& fact : pack.facts()) {
        const auto cell = static_cast<unsigned>(random() % fact.cell_count);
        citizen[std::string(fact.id)] = std::string(pack.cell_id(fact, cell));
    }
    return citizen;
}

}  // namespace

TEST_CASE("in every city a citizen who walks the drawing comes to the verdict that the engine gives") {
    const PolicyFolder folder;
    const auto workspace = load_workspace(HUJI_SOURCE_DIR "/policies");
    std::mt19937 random(7);
    for (const LoadedJurisdiction& jurisdiction : workspace->jurisdictions) {
        const ReadDrawing drawing(folder, dot_of(*jurisdiction.compiled, all_graphs(jurisdiction), "", zh_hans));
        int walked = 0;
        for (int tried = 0; tried < 20000 && walked < 60; ++tried) {
            const std::map<std::string, std::string> citizen = random_citizen(jurisdiction.pack, random);
            Answers answers(jurisdiction.pack);
            for (const auto& [fact, cell] : citizen)
                REQUIRE(answers.answer(jurisdiction.pack, fact, cell) == AnswerError::none);
            const Assessment assessment = assess(jurisdiction.pack, answers, 20260101);
            if (!assessment.consistent) continue;
            ++walked;
            for (std::size_t i = 0; i < assessment.verdicts.size(); ++i) {
                if (assessment.verdicts[i] == Verdict::not_in_force) continue;
                const std::string& id = jurisdiction.compiled->entitlements[i].id;
                INFO(jurisdiction.policy->id << " " << id);
                CHECK(drawing.outcome(id, citizen) == name(assessment.verdicts[i]));
            }
        }
        CHECK(walked > 0);
    }
}

TEST_CASE("every entitlement of a goal has a drawing with an outcome, and no other has") {
    const auto workspace = load_workspace(HUJI_SOURCE_DIR "/policies");
    const PolicyFolder folder;
    for (const LoadedJurisdiction& jurisdiction : workspace->jurisdictions) {
        if (jurisdiction.policy->layer != Layer::city) continue;
        const std::string arguments =
            "graph " + jurisdiction.policy->id + " --goal settle --policies '" HUJI_SOURCE_DIR "/policies'";
        const Run run = run_huji(folder, arguments);
        REQUIRE(run.exit == 0);
        const ReadDrawing drawing(folder, run.out);
        for (const LayeredEntitlement& layered : jurisdiction.compiled->entitlements) {
            const bool wanted = layered.entitlement->kind == Kind::settlement_route;
            INFO(layered.id);
            CHECK(drawing.draws(layered.id) == wanted);
            if (wanted) CHECK(drawing.has_outcome(layered.id));
        }
    }
}

TEST_CASE("a drawing asks nothing that an axiom answers, and one edge stands for all answers with one effect") {
    const PolicyFolder folder;
    const auto workspace = load_workspace(folder.path());
    const LoadedJurisdiction* alder = workspace->find("alder");
    REQUIRE(alder != nullptr);
    // Whoever holds land is rural, so keeping land depends on the land alone once rural is known.
    const DecisionGraph keep = decision_graph_of(*alder->compiled, 1);
    const DecisionNode& first = keep.nodes.back();
    CHECK(alder->compiled->vocabulary->facts[first.fact].id == "rural");
    CHECK(keep.nodes.size() == 4);
    // A permit is possible from half a year on: below that and not living here are one edge, half a year and a year
    // one.
    const DecisionGraph permit = decision_graph_of(*alder->compiled, 2);
    REQUIRE(permit.nodes.size() == 3);
    REQUIRE(permit.nodes.back().edges.size() == 2);
    CHECK(std::popcount(permit.nodes.back().edges[0].cells) == 2);
    CHECK(std::popcount(permit.nodes.back().edges[1].cells) == 2);
}

TEST_CASE("graph draws one entitlement, a page each, or says what it would draw") {
    const PolicyFolder folder;
    const Run one = run_huji(folder, "graph alder --entitlement settle_by_renting --policies . --lang en");
    CHECK(one.exit == 0);
    for (const char* words : {"Settling by renting", "Your lease is registered", "label=\"Yes\"", "under a year",
                              "Possible: ask the office", "Applies", "Does not apply"}) {
        INFO(words << one.out);
        CHECK(has(one.out, words));
    }
    const Run pages = run_huji(folder, "graph alder --split pages --policies . --json");
    CHECK(pages.exit == 0);
    const Json json = Json::parse(pages.out);
    REQUIRE(json["drawings"].size() == 3);
    for (const Json& drawing : json["drawings"]) {
        const std::string dot = content(folder.path("pages/" + drawing["file"].get<std::string>()));
        CHECK(ReadDrawing(folder, dot).draws(drawing["id"]));
    }
    CHECK(json["drawings"][2]["file"] == "03-national-permit.dot");
    CHECK(run_huji(folder, "graph alder --goal fly --policies .").exit == 2);
    CHECK(run_huji(folder, "graph alder --entitlement fly --policies .").exit == 2);
    CHECK(run_huji(folder, "graph alder --goal settle --entitlement keep_land --policies .").exit == 2);
    CHECK(run_huji(folder, "graph alder --out no/where.dot --policies .").exit == 2);
}

TEST_CASE("words with quotation marks and backslashes stay words in a drawing") {
    const PolicyFolder folder;
    Json city = folder.read("alder/policy.json");
    const std::string odd = "a \"b\" \\n c\\";
    city["entitlements"][0]["title"] = {{"zh-Hans", odd}, {"zh-Hant", odd}, {"en", odd}};
    folder.write("alder/policy.json", city);
    const Run run = run_huji(folder, "graph alder --entitlement settle_by_renting --policies . --lang en");
    CHECK(ReadDrawing(folder, run.out).draws("settle_by_renting"));
}

TEST_CASE("long words break into lines: Latin between words, Chinese between characters but not before punctuation") {
    CHECK(in_lines("You hold contracted land", 12) == "You hold\ncontracted\nland");
    CHECK(in_lines("户口落在城镇", 8) == "户口落在\n城镇");
    CHECK(in_lines("户口落在，城镇", 8) == "户口落\n在，城镇");
    CHECK(in_lines("short", 20) == "short");
}
