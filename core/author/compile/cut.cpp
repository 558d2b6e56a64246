#include "author/compile/cut.hpp"

#include <algorithm>
#include <set>

namespace huji {
namespace {

/// What the conditions say of one fact.
struct Usage {
    bool used = false;
    std::set<int> thresholds;
};

void collect(const Condition& condition, std::vector<Usage>& usages) {
    if (condition.kind == Condition::Kind::test) {
        Usage& usage = usages[condition.test.fact];
        usage.used = true;
        if (condition.test.at_least) usage.thresholds.insert(*condition.test.at_least);
        if (condition.test.below) usage.thresholds.insert(*condition.test.below);
    }
    for (const Condition& part : condition.parts) collect(part, usages);
}

std::vector<Interval> intervals_between(int min, int max, const std::set<int>& thresholds) {
    std::vector<Interval> intervals{{min, std::nullopt}};
    for (const int threshold : thresholds) {
        if (threshold <= min || threshold > max) continue;
        intervals.back().to = threshold;
        intervals.push_back({threshold, std::nullopt});
    }
    return intervals;
}

/// Returns an id that says the interval, so that an answer reads well without the pack: 6_to_11 for 6 <= n < 12.
std::string interval_id(const Interval& interval, bool first) {
    if (first && !interval.to) return "any_number";
    if (first) return "under_" + std::to_string(*interval.to);
    if (!interval.to) return std::to_string(interval.from) + "_or_more";
    return std::to_string(interval.from) + "_to_" + std::to_string(*interval.to - 1);
}

FactCells cells_of_fact(const Fact& fact, const Usage& usage) {
    FactCells cells;
    cells.used = usage.used;
    if (fact.type == FactType::flag) {
        cells.ids = {"false", "true"};
        return cells;
    }
    for (const Option& option : fact.options) cells.ids.push_back(option.id);
    if (fact.type == FactType::choice) return cells;
    cells.named = fact.options.size();
    cells.intervals = intervals_between(fact.min, fact.max, usage.thresholds);
    for (const Interval& interval : cells.intervals) {
        cells.ids.push_back(interval_id(interval, &interval == &cells.intervals.front()));
    }
    return cells;
}

bool inside(const Interval& interval, const FactTest& test) {
    const bool above = !test.at_least || interval.from >= *test.at_least;
    const bool below = !test.below || (interval.to && *interval.to <= *test.below);
    return above && below;
}

/// A threshold at or under the smallest number, or over the largest, cuts nothing; bring it to the end it stands for.
FactTest clamped(FactTest test, const Fact& fact) {
    if (test.at_least && *test.at_least <= fact.min) test.at_least = fact.min;
    if (test.below && *test.below > fact.max) test.below.reset();
    return test;
}

CellSet intervals_in(const FactTest& test, const Fact& fact, const FactCells& cells) {
    if (!test.at_least && !test.below) return 0;
    if (test.at_least && *test.at_least > fact.max) return 0;
    const FactTest range = clamped(test, fact);
    CellSet set = 0;
    for (std::size_t i = 0; i < cells.intervals.size(); ++i) {
        if (inside(cells.intervals[i], range)) set |= one_cell(static_cast<CellIndex>(cells.named + i));
    }
    return set;
}

}  // namespace

Cut cut_of(const Vocabulary& vocabulary, const std::vector<const Condition*>& conditions) {
    std::vector<Usage> usages(vocabulary.facts.size());
    for (const Condition* condition : conditions) collect(*condition, usages);
    Cut cut;
    for (std::size_t i = 0; i < vocabulary.facts.size(); ++i) {
        cut.facts.push_back(cells_of_fact(vocabulary.facts[i], usages[i]));
    }
    return cut;
}

CellSet cells_of(const FactTest& test, const Vocabulary& vocabulary, const Cut& cut) {
    CellSet set = 0;
    for (const std::size_t option : test.options) set |= one_cell(static_cast<CellIndex>(option));
    const Fact& fact = vocabulary.facts[test.fact];
    return fact.type == FactType::quantity ? set | intervals_in(test, fact, cut.facts[test.fact]) : set;
}

std::optional<std::size_t> cell_named(const FactCells& cells, const std::string& id) {
    const auto found = std::find(cells.ids.begin(), cells.ids.end(), id);
    if (found == cells.ids.end()) return std::nullopt;
    return static_cast<std::size_t>(found - cells.ids.begin());
}

}  // namespace huji
