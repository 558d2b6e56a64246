#include "author/comparison/cover.hpp"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <limits>
#include <unordered_map>
#include <utility>

#include "author/compile/diagram_walk.hpp"
#include "engine/bits.hpp"

// The two steps of Espresso's heuristic that a cover needs, on diagrams instead of lists of cubes. EXPAND: a shortest
// path of what is still to be covered becomes a cube, and each of its facts is freed, or at least widened by a cell,
// where that keeps the cube clear of `off`. IRREDUNDANT: a cube that the others cover is left out, the narrowest first.
//
// Worked example: by the diagram of diagram.hpp, `on` is everybody who can settle, `off` everybody else.
//
//     still to be covered         shortest path                            expanded
//     all of `on`                 {job employer}                           {job employer}: no job would meet `off`
//     no job, rural, 6 months     {job none, rural yes, months 6_or_more}  {rural yes, months 6_or_more}: job is freed
//     nobody
//
// Neither is covered by the other, so both stay: "employed; or of rural origin and here for six months".
//
// Each cube costs one walk of `off` for every fact and cell of the path, O(cells * nodes); taking it out of what is
// still to be covered multiplies that diagram's nodes by the cube's facts at most.
namespace huji {
namespace {

class CoverMaker {
public:
    CoverMaker(DiagramBuilder& builder, const Cut& cut, NodeId on, NodeId off)
        : builder_(builder), cut_(cut), on_(on), off_(off), walk_(builder) {}

    std::vector<Cube> make() {
        std::vector<Cube> cubes;
        NodeId left = on_;
        while (left != false_node) {
            cubes.push_back(prime_around(shortest_path(left), left));
            left = builder_.conjunction(left, builder_.negation(function_of(builder_, cubes.back())));
        }
        return irredundant(std::move(cubes));
    }

private:
    [[nodiscard]] CellSet whole(std::size_t fact) const { return all_cells(cut_.facts[fact].size()); }

    bool meets(NodeId root, const AllowedCells& allowed) {
        const TerminalSet yes = only(Terminal::applies);
        return (walk_.leaves_within(root, allowed, yes) & yes) != 0;
    }

    [[nodiscard]] AllowedCells allowed_by(const Cube& cube) const {
        AllowedCells allowed(cut_.facts.size(), ~CellSet{0});
        for (const auto& [fact, cells] : cube) allowed[fact] = cells;
        return allowed;
    }

    std::uint32_t steps_to_true(NodeId root) {
        constexpr std::uint32_t never_true = std::numeric_limits<std::uint32_t>::max();
        if (DiagramBuilder::is_terminal(root)) return root == true_node ? 0 : never_true;
        if (const auto found = steps_.find(root); found != steps_.end()) return found->second;
        std::uint32_t least = never_true;
        for (const NodeId child : builder_.node(root).children) least = std::min(least, steps_to_true(child));
        return steps_[root] = least == never_true ? never_true : least + 1;
    }

    // Returns a cube of citizens of a function that is not false, along a path that asks as few facts as any.
    Cube shortest_path(NodeId root) {
        Cube cube;
        while (!DiagramBuilder::is_terminal(root)) {
            const DiagramBuilder::Node& node = builder_.node(root);
            NodeId next = node.children.front();
            for (const NodeId child : node.children) {
                if (steps_to_true(child) < steps_to_true(next)) next = child;
            }
            CellSet cells = 0;
            for (std::size_t cell = 0; cell < node.children.size(); ++cell) {
                if (node.children[cell] == next) cells |= one_cell(cell);
            }
            cube[node.fact] = cells;
            root = next;
        }
        return cube;
    }

    // Returns a prime cube that contains this one. Which facts are freed first decides which prime it is: try from
    // both ends, and keep the shorter, or else the one that more citizens still to be covered fit.
    Cube prime_around(const Cube& cube, NodeId left) {
        std::vector<std::size_t> facts;
        for (const auto& [fact, cells] : cube) facts.push_back(fact);
        Cube forward = expand(cube, facts);
        std::reverse(facts.begin(), facts.end());
        Cube backward = expand(cube, facts);
        if (forward.size() != backward.size()) return forward.size() < backward.size() ? forward : backward;
        if (forward == backward) return forward;
        return share_within(left, forward) >= share_within(left, backward) ? forward : backward;
    }

    Cube expand(const Cube& cube, const std::vector<std::size_t>& facts) {
        AllowedCells allowed = allowed_by(cube);
        for (const std::size_t fact : facts) {
            const CellSet kept = std::exchange(allowed[fact], whole(fact));
            if (meets(off_, allowed)) allowed[fact] = kept;
        }
        // What cannot be freed may still take a further cell.
        Cube prime;
        for (const std::size_t fact : facts) {
            for (const unsigned cell : bits(whole(fact) & ~allowed[fact])) {
                const CellSet kept = allowed[fact];
                allowed[fact] |= one_cell(cell);
                if (meets(off_, allowed)) allowed[fact] = kept;
            }
            if (allowed[fact] != whole(fact)) prime[fact] = allowed[fact];
        }
        return prime;
    }

    // Returns which share of all citizens fits the cube and the function, every cell of a fact counting alike.
    double share_within(NodeId root, const Cube& cube) {
        std::unordered_map<NodeId, double> known;
        double share = 1;
        for (const auto& [fact, cells] : cube) share *= share_of(fact, cells);
        return share * average(root, allowed_by(cube), known);
    }

    [[nodiscard]] double share_of(std::size_t fact, CellSet cells) const {
        return static_cast<double>(std::popcount(cells)) / static_cast<double>(cut_.facts[fact].size());
    }

    double average(NodeId root, const AllowedCells& allowed, std::unordered_map<NodeId, double>& known) {
        if (DiagramBuilder::is_terminal(root)) return root == true_node ? 1 : 0;
        if (const auto found = known.find(root); found != known.end()) return found->second;
        const DiagramBuilder::Node& node = builder_.node(root);
        const CellSet cells = allowed[node.fact] & whole(node.fact);
        double sum = 0;
        for (const unsigned cell : bits(cells)) sum += average(node.children[cell], allowed, known);
        return known[root] = sum / static_cast<double>(std::popcount(cells));
    }

    // Leaves out cubes that the others cover, narrow ones before wide ones.
    std::vector<Cube> irredundant(std::vector<Cube> cubes) {
        const auto narrower = [&](const Cube& a, const Cube& b) {
            return a.size() != b.size() ? a.size() > b.size() : a < b;
        };
        std::sort(cubes.begin(), cubes.end(), narrower);
        std::vector<NodeId> covered_after(cubes.size() + 1, false_node);
        for (std::size_t i = cubes.size(); i-- > 0;) {
            covered_after[i] = builder_.disjunction(covered_after[i + 1], function_of(builder_, cubes[i]));
        }
        std::vector<Cube> needed;
        NodeId covered = false_node;
        for (std::size_t i = 0; i < cubes.size(); ++i) {
            const NodeId others = builder_.disjunction(covered, covered_after[i + 1]);
            const NodeId alone = builder_.conjunction(on_, builder_.negation(others));
            if (!meets(alone, allowed_by(cubes[i]))) continue;
            covered = builder_.disjunction(covered, function_of(builder_, cubes[i]));
            needed.push_back(std::move(cubes[i]));
        }
        std::reverse(needed.begin(), needed.end());
        return needed;
    }

    DiagramBuilder& builder_;
    const Cut& cut_;
    NodeId on_;
    NodeId off_;
    LeafWalk walk_;
    std::unordered_map<NodeId, std::uint32_t> steps_;
};

}  // namespace

bool meets(const DiagramBuilder& builder, NodeId root, const Cube& cube) {
    std::size_t facts = 0;
    for (const std::size_t fact : builder.support(root)) facts = std::max(facts, fact + 1);
    AllowedCells allowed(facts, ~CellSet{0});
    for (const auto& [fact, cells] : cube) {
        if (fact < facts) allowed[fact] = cells;
    }
    return holds_within(builder, root, allowed);
}

NodeId function_of(DiagramBuilder& builder, const Cube& cube) {
    NodeId root = true_node;
    // From the last fact up, each step only puts one node on top.
    for (auto part = cube.rbegin(); part != cube.rend(); ++part) {
        root = builder.conjunction(builder.literal(part->first, part->second), root);
    }
    return root;
}

std::vector<Cube> cover(DiagramBuilder& builder, const Cut& cut, NodeId on, NodeId off) {
    return CoverMaker(builder, cut, on, off).make();
}

}  // namespace huji
