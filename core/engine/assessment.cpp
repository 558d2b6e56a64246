#include "engine/assessment.hpp"

namespace huji {
namespace {

Verdict verdict_of(TerminalSet reached) {
    switch (reached & real_terminals) {
        case only(Terminal::does_not_apply): return Verdict::does_not_apply;
        case only(Terminal::possible): return Verdict::possible;
        case only(Terminal::applies): return Verdict::applies;
        default: return Verdict::undetermined;
    }
}

}  // namespace

bool in_force(const Pack& pack, const Pack::Entitlement& entitlement, Date date) {
    for (unsigned i = 0; i < entitlement.clause_count; ++i) {
        const Pack::Document& document = pack.documents()[pack.clauses()[entitlement.first_clause + i].document];
        if (date < document.from || (document.until != 0 && date > document.until)) return false;
    }
    return true;
}

Assessment assess(const Pack& pack, const Answers& answers, Date date) {
    Assessment result;
    result.reached = reach(pack.diagram(), answers.cells());
    for (std::size_t i = 0; i < pack.axiom_count(); ++i) {
        const NodeIndex root = pack.axiom(i);
        if ((result.reached[root] & real_terminals) == 0) result.consistent = false;
    }
    if (!result.consistent) return result;
    result.verdicts.reserve(pack.entitlements().size());
    for (const Pack::Entitlement& entitlement : pack.entitlements()) {
        result.verdicts.push_back(in_force(pack, entitlement, date) ? verdict_of(result.reached[entitlement.root])
                                                                    : Verdict::not_in_force);
    }
    return result;
}

}  // namespace huji
