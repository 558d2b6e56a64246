#include "author/comparison/cover.hpp"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <limits>
#include <unordered_map>
#include <utility>

namespace huji {
namespace {

/// For each fact the cells allowed; walks read it faster than a pattern.
using AllowedCells = std::vector<CellSet>;

/// Looks for citizens within allowed cells. Nodes never change, so what a walk has marked is only forgotten between
/// walks, not cleared.
class PatternWalk {
public:
    explicit PatternWalk(const DiagramBuilder& builder) : builder_(builder) {}

    bool meets(Root root, const AllowedCells& allowed) {
        if (visited_.size() < builder_.size()) visited_.resize(builder_.size(), 0);
        ++now_;
        return reaches_true(root, allowed);
    }

private:
    bool reaches_true(Root root, const AllowedCells& allowed) {
        if (DiagramBuilder::is_terminal(root)) return root == root_true;
        if (visited_[root] == now_) return false;  // it led nowhere before, or the walk would have ended
        visited_[root] = now_;
        const DiagramBuilder::Node& node = builder_.node(root);
        for (CellSet left = allowed[node.fact] & all_cells(static_cast<unsigned>(node.children.size())); left != 0;
             left &= left - 1) {
            if (reaches_true(node.children[first_cell(left)], allowed)) return true;
        }
        return false;
    }

    const DiagramBuilder& builder_;
    std::vector<std::uint32_t> visited_;
    std::uint32_t now_ = 0;
};

class CoverMaker {
public:
    CoverMaker(DiagramBuilder& builder, const Cut& cut, Root on, Root off)
        : builder_(builder), cut_(cut), on_(on), off_(off), walk_(builder) {}

    std::vector<Pattern> make() {
        std::vector<Pattern> patterns;
        Root left = on_;
        while (left != root_false) {
            patterns.push_back(prime_around(shortest_path(left), left));
            left = builder_.conjunction(left, builder_.negation(function_of(builder_, patterns.back())));
        }
        return without_redundant(std::move(patterns));
    }

private:
    [[nodiscard]] CellSet whole(std::size_t fact) const {
        return all_cells(static_cast<unsigned>(cut_.facts[fact].ids.size()));
    }

    [[nodiscard]] AllowedCells allowed_by(const Pattern& pattern) const {
        AllowedCells allowed(cut_.facts.size(), ~CellSet{0});
        for (const auto& [fact, cells] : pattern) allowed[fact] = cells;
        return allowed;
    }

    std::uint32_t steps_to_true(Root root) {
        constexpr std::uint32_t never_true = std::numeric_limits<std::uint32_t>::max();
        if (DiagramBuilder::is_terminal(root)) return root == root_true ? 0 : never_true;
        if (const auto found = steps_.find(root); found != steps_.end()) return found->second;
        std::uint32_t least = never_true;
        for (const Root child : builder_.node(root).children) least = std::min(least, steps_to_true(child));
        return steps_[root] = least == never_true ? never_true : least + 1;
    }

    /// Returns a pattern of citizens of a function that is not false, along a path that asks as few facts as any.
    Pattern shortest_path(Root root) {
        Pattern pattern;
        while (!DiagramBuilder::is_terminal(root)) {
            const DiagramBuilder::Node& node = builder_.node(root);
            Root next = node.children.front();
            for (const Root child : node.children) {
                if (steps_to_true(child) < steps_to_true(next)) next = child;
            }
            CellSet cells = 0;
            for (std::size_t cell = 0; cell < node.children.size(); ++cell) {
                if (node.children[cell] == next) cells |= one_cell(static_cast<CellIndex>(cell));
            }
            pattern[node.fact] = cells;
            root = next;
        }
        return pattern;
    }

    /// Returns a prime pattern that contains this one. Which facts are freed first decides which prime it is: try from
    /// both ends, and keep the shorter, or else the one that more citizens still to be covered fit.
    Pattern prime_around(const Pattern& pattern, Root left) {
        std::vector<std::size_t> facts;
        for (const auto& [fact, cells] : pattern) facts.push_back(fact);
        Pattern forward = widened(pattern, facts);
        std::reverse(facts.begin(), facts.end());
        Pattern backward = widened(pattern, facts);
        if (forward.size() != backward.size()) return forward.size() < backward.size() ? forward : backward;
        if (forward == backward) return forward;
        return share_within(left, forward) >= share_within(left, backward) ? forward : backward;
    }

    Pattern widened(const Pattern& pattern, const std::vector<std::size_t>& facts) {
        AllowedCells allowed = allowed_by(pattern);
        for (const std::size_t fact : facts) {
            const CellSet kept = std::exchange(allowed[fact], whole(fact));
            if (walk_.meets(off_, allowed)) allowed[fact] = kept;
        }
        // What cannot be freed may still take a further cell.
        Pattern prime;
        for (const std::size_t fact : facts) {
            for (CellSet missing = whole(fact) & ~allowed[fact]; missing != 0; missing &= missing - 1) {
                const CellSet kept = allowed[fact];
                allowed[fact] |= missing & (~missing + 1);
                if (walk_.meets(off_, allowed)) allowed[fact] = kept;
            }
            if (allowed[fact] != whole(fact)) prime[fact] = allowed[fact];
        }
        return prime;
    }

    /// Returns which share of all citizens fits the pattern and the function, every cell of a fact counting alike.
    double share_within(Root root, const Pattern& pattern) {
        std::unordered_map<Root, double> known;
        double share = 1;
        for (const auto& [fact, cells] : pattern) share *= share_of(fact, cells);
        return share * average(root, allowed_by(pattern), known);
    }

    [[nodiscard]] double share_of(std::size_t fact, CellSet cells) const {
        return static_cast<double>(std::popcount(cells)) / static_cast<double>(cut_.facts[fact].ids.size());
    }

    double average(Root root, const AllowedCells& allowed, std::unordered_map<Root, double>& known) {
        if (DiagramBuilder::is_terminal(root)) return root == root_true ? 1 : 0;
        if (const auto found = known.find(root); found != known.end()) return found->second;
        const DiagramBuilder::Node& node = builder_.node(root);
        const CellSet cells = allowed[node.fact] & whole(node.fact);
        double sum = 0;
        for (CellSet left = cells; left != 0; left &= left - 1) {
            sum += average(node.children[first_cell(left)], allowed, known);
        }
        return known[root] = sum / static_cast<double>(std::popcount(cells));
    }

    /// Leaves out patterns that the others cover, narrow ones before wide ones.
    std::vector<Pattern> without_redundant(std::vector<Pattern> patterns) {
        const auto narrower = [&](const Pattern& a, const Pattern& b) {
            return a.size() != b.size() ? a.size() > b.size() : a < b;
        };
        std::sort(patterns.begin(), patterns.end(), narrower);
        std::vector<Root> covered_after(patterns.size() + 1, root_false);
        for (std::size_t i = patterns.size(); i-- > 0;) {
            covered_after[i] = builder_.disjunction(covered_after[i + 1], function_of(builder_, patterns[i]));
        }
        std::vector<Pattern> needed;
        Root covered = root_false;
        for (std::size_t i = 0; i < patterns.size(); ++i) {
            const Root others = builder_.disjunction(covered, covered_after[i + 1]);
            const Root alone = builder_.conjunction(on_, builder_.negation(others));
            if (!walk_.meets(alone, allowed_by(patterns[i]))) continue;
            covered = builder_.disjunction(covered, function_of(builder_, patterns[i]));
            needed.push_back(std::move(patterns[i]));
        }
        std::reverse(needed.begin(), needed.end());
        return needed;
    }

    DiagramBuilder& builder_;
    const Cut& cut_;
    Root on_;
    Root off_;
    PatternWalk walk_;
    std::unordered_map<Root, std::uint32_t> steps_;
};

}  // namespace

bool meets(const DiagramBuilder& builder, Root root, const Pattern& pattern) {
    std::size_t facts = 0;
    for (const std::size_t fact : builder.support(root)) facts = std::max(facts, fact + 1);
    AllowedCells allowed(facts, ~CellSet{0});
    for (const auto& [fact, cells] : pattern) {
        if (fact < facts) allowed[fact] = cells;
    }
    return PatternWalk(builder).meets(root, allowed);
}

Root function_of(DiagramBuilder& builder, const Pattern& pattern) {
    Root root = root_true;
    // From the last fact up, each step only puts one node on top.
    for (auto part = pattern.rbegin(); part != pattern.rend(); ++part) {
        root = builder.conjunction(builder.in_cells(part->first, part->second), root);
    }
    return root;
}

std::vector<Pattern> cover(DiagramBuilder& builder, const Cut& cut, Root on, Root off) {
    return CoverMaker(builder, cut, on, off).make();
}

}  // namespace huji
