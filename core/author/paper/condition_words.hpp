// A condition in words: nested points in one language, as a person would write them on paper.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "author/compile/compile.hpp"
#include "author/compile/fact_words.hpp"
#include "author/policy/condition.hpp"
#include "author/policy/text.hpp"

namespace huji {

/// One point: a statement about the citizen ("Work here: …"), or what joins its parts ("All of these").
struct ConditionPoint {
    const Condition* condition = nullptr;    ///< what the point says; true where the point is
    const Definition* definition = nullptr;  ///< the definition whose name the words are; its parts write it out
    std::string words;
    std::vector<ConditionPoint> parts;
};

class ConditionWords : public FactWords {
public:
    /// Says conditions of one layer of that jurisdiction; all must outlive this.
    ConditionWords(const CompiledPolicy& compiled, const Policy& owner, Language language)
        : FactWords(*compiled.vocabulary, compiled.cut, compiled.jurisdiction.name()[language], language),
          c_(compiled),
          owner_(owner) {}

    /// Returns the points of a condition. Definitions without a name are written out as if they stood there.
    [[nodiscard]] ConditionPoint point(const Condition& condition) const;

    /// Returns the definition of that id, the owner's or the vocabulary's, or null.
    [[nodiscard]] const Definition* definition(const std::string& id) const;

    /// Returns the name of a definition that has one.
    [[nodiscard]] std::string name_of(const Definition& definition) const;

private:
    [[nodiscard]] ConditionPoint joined(const Condition& condition, const Text& words) const;
    [[nodiscard]] ConditionPoint negated(const Condition& negation) const;
    [[nodiscard]] ConditionPoint named(const Condition& condition) const;

    const CompiledPolicy& c_;
    const Policy& owner_;
};

}  // namespace huji
