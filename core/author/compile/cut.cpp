#include "author/compile/cut.hpp"

namespace huji {
namespace {

// Fact by fact, the tests of some conditions.
using FactTests = std::vector<std::vector<const FactTest*>>;

void collect_tests(const Condition& condition, FactTests& tests) {
    if (condition.kind == Condition::Kind::test) tests[condition.test.fact].push_back(&condition.test);
    for (const Condition& part : condition.parts) collect_tests(part, tests);
}

}  // namespace

Cut cut_of(const Vocabulary& vocabulary, const std::vector<const Condition*>& conditions) {
    FactTests tests(vocabulary.facts.size());
    for (const Condition* condition : conditions) collect_tests(*condition, tests);
    Cut cut;
    for (std::size_t fact = 0; fact < vocabulary.facts.size(); ++fact) {
        cut.facts.push_back(cells_cut_by(tests[fact], vocabulary.facts[fact]));
    }
    return cut;
}

CellSet cells_of(const FactTest& test, const Vocabulary& vocabulary, const Cut& cut) {
    return cells_of(test, vocabulary.facts[test.fact], cut.facts[test.fact]);
}

}  // namespace huji
