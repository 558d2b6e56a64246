#include "engine/inquiry.hpp"

#include "engine/bits.hpp"
#include "engine/reason.hpp"
#include "engine/relevance.hpp"

namespace huji {

std::optional<Inquiry> Inquiry::of(const Pack& pack, const Answers& answers, Assessment assessment) {
    if (!assessment.consistent) return std::nullopt;
    return Inquiry(pack, answers, std::move(assessment));
}

FactSet Inquiry::reason(std::size_t entitlement) const {
    if (!terms(verdict(entitlement)).has_reason) return 0;
    const auto avoided = static_cast<TerminalSet>(real_terminals & ~assessment_.reached[root(entitlement)]);
    return smallest_deciding(pack_, answers_, root(entitlement), avoided);
}

FactSet Inquiry::missing(std::size_t entitlement) const {
    if (verdict(entitlement) != Verdict::undetermined) return 0;
    Relevance relevance(pack_.diagram(), answers_.cells(), assessment_.reached);
    FactSet missing = 0;
    for (const unsigned fact : bits(pack_.diagram().support(root(entitlement)))) {
        if (relevance.relevant(root(entitlement), one_fact(fact))) missing |= one_fact(fact);
    }
    return missing;
}

std::optional<Remedy> Inquiry::remedy(std::size_t entitlement) const {
    return cheapest_remedy(pack_, answers_.cells(), root(entitlement), verdict(entitlement));
}

}  // namespace huji
