#include "author/comparison/in_force.hpp"

#include <algorithm>
#include <optional>

namespace huji {
namespace {

void narrow(InForce& days, const Document& document) {
    const auto date = [](const std::optional<std::string>& text) { return text ? parse_date(*text).value_or(0) : 0; };
    days.from = std::max(days.from, date(document.effective ? document.effective : document.issued));
    const Date ends = date(document.ends);
    if (ends != 0 && (days.until == 0 || ends < days.until)) days.until = ends;
}

}  // namespace

void narrow(InForce& days, const LayeredEntitlement& layered) {
    for (const ClauseReference& clause : layered.entitlement->clauses) {
        for (const Document& document : layered.policy->documents) {
            if (document.id == clause.document) narrow(days, document);
        }
    }
}

std::string in_words(const InForce& days) {
    if (days.from == 0 && days.until == 0) return "no date";
    return (days.from == 0 ? "" : "from " + to_text(days.from)) + (days.from != 0 && days.until != 0 ? " " : "") +
           (days.until == 0 ? "" : "until " + to_text(days.until));
}

}  // namespace huji
