// The diagram built by hand, so that the walks are tested apart from the compiler.
#include "engine/diagram.hpp"

#include <vector>

#include "catch.hpp"

using namespace huji;

namespace {

constexpr NodeIndex leaf(Terminal t) { return static_cast<NodeIndex>(t); }
constexpr NodeIndex impossible = leaf(Terminal::impossible);
constexpr NodeIndex does_not_apply = leaf(Terminal::does_not_apply);
constexpr NodeIndex possible = leaf(Terminal::possible);
constexpr NodeIndex applies = leaf(Terminal::applies);

NodeIndex add(Diagram& diagram, FactIndex fact, const std::vector<NodeIndex>& children) {
    diagram.add_node(fact, children);
    return static_cast<NodeIndex>(diagram.size() - 1);
}

// The worked example of diagram.hpp: job (none, employer), rural_origin (no, yes), residence (under_6, 6_or_more).
struct WorkedExample {
    Diagram diagram;
    NodeIndex residence = add(diagram, 2, {does_not_apply, applies});
    NodeIndex rural = add(diagram, 1, {does_not_apply, residence});
    NodeIndex job = add(diagram, 0, {rural, applies});
};

// Prices are made-up numbers: one a cell, in the order of the facts.
Costs priced(const std::vector<std::vector<Cost>>& prices) {
    Costs costs(prices.size());
    for (unsigned fact = 0; fact < prices.size(); ++fact) {
        for (unsigned cell = 0; cell < prices[fact].size(); ++cell) costs.set(fact, cell, prices[fact][cell]);
    }
    return costs;
}

std::vector<std::pair<unsigned, unsigned>> pairs(const Path& path) {
    std::vector<std::pair<unsigned, unsigned>> steps;
    for (const Step step : path.steps) steps.emplace_back(step.fact, step.cell);
    return steps;
}

using Pairs = std::vector<std::pair<unsigned, unsigned>>;

}  // namespace

TEST_CASE("a diagram begins with the four leaves") {
    const Diagram diagram;
    CHECK(diagram.size() == 4);
    for (NodeIndex node = 0; node < 4; ++node) {
        CHECK(Diagram::is_terminal(node));
        CHECK(diagram.support(node) == 0);
        CHECK(diagram.level(node) >= max_facts);
    }
    CHECK_FALSE(Diagram::is_terminal(4));
}

TEST_CASE("a node knows its fact, its children and every fact below it") {
    const WorkedExample w;
    CHECK(w.diagram.fact(w.job) == 0);
    CHECK(w.diagram.child_count(w.job) == 2);
    CHECK(w.diagram.child(w.job, 0) == w.rural);
    CHECK(w.diagram.child(w.job, 1) == applies);
    CHECK(w.diagram.support(w.job) == 0b111);
    CHECK(w.diagram.support(w.rural) == 0b110);
    CHECK(w.diagram.support(w.residence) == 0b100);
    CHECK(w.diagram.level(w.job) < w.diagram.level(w.rural));
    CHECK(w.diagram.level(w.residence) < w.diagram.level(applies));
}

TEST_CASE("reach finds exactly the leaves that the cells leave open") {
    const WorkedExample w;
    const auto reached = [&](const CellSets& cells) { return reach(w.diagram, cells)[w.job]; };
    const TerminalSet yes = only(Terminal::applies);
    const TerminalSet no = only(Terminal::does_not_apply);
    CHECK(reached({0b11, 0b11, 0b11}) == (yes | no));
    CHECK(reached({0b10, 0b11, 0b11}) == yes);
    CHECK(reached({0b01, 0b11, 0b11}) == (yes | no));
    CHECK(reached({0b01, 0b01, 0b11}) == no);
    CHECK(reached({0b01, 0b10, 0b11}) == (yes | no));
    CHECK(reached({0b01, 0b10, 0b10}) == yes);
    CHECK(reached({0b01, 0b10, 0b01}) == no);
    CHECK(reached({0b11, 0b10, 0b10}) == yes);
}

TEST_CASE("reach keeps possible and impossible apart from the rest") {
    Diagram diagram;
    const NodeIndex node = add(diagram, 0, {impossible, possible, applies});
    CHECK(reach(diagram, {0b001})[node] == only(Terminal::impossible));
    CHECK(reach(diagram, {0b010})[node] == only(Terminal::possible));
    CHECK(reach(diagram, {0b011})[node] == (only(Terminal::impossible) | only(Terminal::possible)));
    CHECK(reach(diagram, {0b111})[node] ==
          (only(Terminal::impossible) | only(Terminal::possible) | only(Terminal::applies)));
}

TEST_CASE("the 32nd cell is walked like any other") {
    Diagram diagram;
    std::vector<NodeIndex> children(max_cells, does_not_apply);
    children.back() = applies;
    const NodeIndex node = add(diagram, 0, children);
    CHECK(reach(diagram, {one_cell(31)})[node] == only(Terminal::applies));
    CHECK(reach(diagram, {all_cells(31)})[node] == only(Terminal::does_not_apply));
    CHECK(reach(diagram, {all_cells(32)})[node] == (only(Terminal::applies) | only(Terminal::does_not_apply)));
}

TEST_CASE("the cheapest path is found, with its steps from the root down") {
    const WorkedExample w;
    CheapestPath paths(w.diagram);
    const TerminalSet yes = only(Terminal::applies);

    const Costs job_is_dear = priced({{0, 9}, {0, 3}, {0, 4}});
    const Path through_all = paths.path(w.job, yes, job_is_dear);
    CHECK(through_all.cost == 7);
    CHECK(pairs(through_all) == Pairs{{0, 0}, {1, 1}, {2, 1}});

    const Costs job_is_cheap = priced({{0, 6}, {0, 3}, {0, 4}});
    const Path through_job = paths.path(w.job, yes, job_is_cheap);
    CHECK(through_job.cost == 6);
    CHECK(pairs(through_job) == Pairs{{0, 1}});

    CHECK(paths.cost(w.job, yes, job_is_dear) == 7);
    CHECK(paths.cost(w.job, only(Terminal::does_not_apply), job_is_dear) == 0);
}

TEST_CASE("of equally cheap paths the one with the lowest cells is taken") {
    const WorkedExample w;
    const Path path = CheapestPath(w.diagram).path(w.job, only(Terminal::applies), priced({{0, 7}, {0, 3}, {0, 4}}));
    CHECK(path.cost == 7);
    CHECK(pairs(path) == Pairs{{0, 0}, {1, 1}, {2, 1}});
}

TEST_CASE("where no path leads to the targets there is none") {
    const WorkedExample w;
    CheapestPath paths(w.diagram);
    CHECK(paths.cost(w.job, only(Terminal::possible), priced({{0, 0}, {0, 0}, {0, 0}})) == unreachable);
    const Costs shut = priced({{0, unreachable}, {0, unreachable}, {0, 0}});
    const Path none = paths.path(w.job, only(Terminal::applies), shut);
    CHECK(none.cost == unreachable);
    CHECK(none.steps.empty());
    CHECK(paths.cost(w.job, only(Terminal::does_not_apply), shut) == 0);
}

TEST_CASE("several targets take whichever is nearest, and a leaf is its own path") {
    const WorkedExample w;
    CheapestPath paths(w.diagram);
    const Costs costs = priced({{1, 9}, {5, 3}, {0, 4}});
    const auto either = static_cast<TerminalSet>(only(Terminal::applies) | only(Terminal::does_not_apply));
    CHECK(paths.path(w.job, either, costs).cost == 4);
    CHECK(paths.path(applies, only(Terminal::applies), costs).cost == 0);
    CHECK(paths.path(applies, only(Terminal::possible), costs).cost == unreachable);
}

TEST_CASE("a memo forgets everything when it begins anew, however often") {
    NodeMemo<int> memo;
    for (int round = 0; round < 70000; ++round) {  // more often than a 16-bit stamp can count
        memo.begin(3);
        REQUIRE_FALSE(memo.has(0));
        REQUIRE_FALSE(memo.has(2));
        if (round % 3 == 0) CHECK(memo.put(2, round) == round);
        if (round % 3 == 0) REQUIRE((memo.has(2) && memo.get(2) == round));
    }
}
