#include "author/compile/pack_check.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>

#include "author/compile/pack_writer.hpp"

namespace huji {
namespace {

using IdList = std::vector<std::string>;

// Returns the first id that the records of a table do not have in its place, in words.
template <class Records>
std::string compare_ids(const std::string& what, const Records& records, const IdList& ids) {
    for (std::size_t i = 0; i < std::max(records.size(), ids.size()); ++i) {
        const std::string expected = i < ids.size() ? ids[i] : "";
        if (i < records.size() && records[i].id == expected) continue;
        return std::string(what).append(" \"").append(expected).append("\"");
    }
    return "";
}

std::string compare_cells(const Pack& pack, const CompiledPolicy& compiled) {
    for (std::size_t i = 0; i < compiled.facts.size(); ++i) {
        const Pack::Fact fact = pack.facts()[i];
        const FactCells& cells = compiled.cut.facts[compiled.facts[i]];
        bool same = fact.cell_count == cells.size();
        for (std::size_t cell = 0; same && cell < cells.size(); ++cell) {
            same = pack.cell_id(fact, static_cast<unsigned>(cell)) == cells[cell].id;
        }
        if (!same) return "the cells of the fact \"" + std::string(fact.id) + "\"";
    }
    return "";
}

IdList questions_of(const CompiledPolicy& compiled) {
    IdList ids;
    for (const Question& question : compiled.vocabulary->questions) {
        const auto is_used = [&](std::size_t fact) {
            return std::find(compiled.facts.begin(), compiled.facts.end(), fact) != compiled.facts.end();
        };
        if (std::any_of(question.facts.begin(), question.facts.end(), is_used)) ids.push_back(question.id);
    }
    return ids;
}

IdList documents_of(const CompiledPolicy& compiled) {
    IdList ids;
    for (const Policy* policy : compiled.jurisdiction.layers()) {
        for (const Document& document : policy->documents) {
            ids.push_back(compiled.jurisdiction.layered_id(*policy, document.id));
        }
    }
    return ids;
}

std::string compare_clauses(const Pack& pack, const CompiledPolicy& compiled) {
    for (std::size_t i = 0; i < compiled.entitlements.size(); ++i) {
        const LayeredEntitlement& layered = compiled.entitlements[i];
        const Pack::Entitlement entitlement = pack.entitlements()[i];
        const std::vector<ClauseReference>& clauses = layered.entitlement->clauses;
        bool same = entitlement.clause_count == clauses.size();
        for (std::size_t c = 0; same && c < clauses.size(); ++c) {
            const Pack::Clause clause = pack.clauses()[entitlement.first_clause + c];
            same = clause.text == clauses[c].clause &&
                   pack.documents()[clause.document].id ==
                       compiled.jurisdiction.layered_id(*layered.policy, clauses[c].document);
        }
        if (!same) return "the clauses of \"" + layered.id + "\"";
    }
    return "";
}

}  // namespace

std::string first_difference(const Pack& pack, const CompiledPolicy& compiled) {
    if (pack.city() != compiled.jurisdiction.id()) return "the place \"" + compiled.jurisdiction.id() + "\"";
    IdList facts;
    for (const std::size_t fact : compiled.facts) facts.push_back(compiled.vocabulary->facts[fact].id);
    IdList goals;
    for (const Goal& goal : compiled.vocabulary->goals) goals.push_back(goal.id);
    IdList entitlements;
    for (const LayeredEntitlement& layered : compiled.entitlements) entitlements.push_back(layered.id);
    for (const std::string& difference : {compare_ids("the fact", pack.facts(), facts),
                                          compare_ids("the question", pack.questions(), questions_of(compiled)),
                                          compare_ids("the goal", pack.goals(), goals),
                                          compare_ids("the document", pack.documents(), documents_of(compiled)),
                                          compare_ids("the entitlement", pack.entitlements(), entitlements)}) {
        if (!difference.empty()) return difference;
    }
    const std::string cells = compare_cells(pack, compiled);
    return cells.empty() ? compare_clauses(pack, compiled) : cells;
}

std::vector<std::uint8_t> write_checked_pack(const CompiledPolicy& compiled, Pack& pack, Diagnostics& diagnostics) {
    WrittenPack written = write_pack(compiled);
    std::string overflow = written.overflows.empty() ? "" : written.overflows.front();
    if (overflow.empty() && pack.load(written.bytes) != PackError::none) overflow = "the engine refuses it as damaged";
    if (overflow.empty()) overflow = first_difference(pack, compiled);
    if (overflow.empty()) return std::move(written.bytes);
    diagnostics.push_back(
        diagnostic(Code::pack_overflow, compiled.jurisdiction.own().file, "",
                   "A pack cannot hold this place (" + overflow + "); shorten ids, or cite and name fewer things."));
    pack = Pack();
    return {};
}

}  // namespace huji
