#include "author/comparison/diff.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <utility>

#include "author/comparison/in_force.hpp"
#include "author/compile/axioms.hpp"
#include "author/compile/diagram_walk.hpp"
#include "engine/bits.hpp"
#include "engine/verdict.hpp"

namespace huji {
namespace {

using FactNumbers = std::set<std::size_t>;

constexpr std::array real_verdicts{Verdict::does_not_apply, Verdict::possible, Verdict::applies};

/// One side's rules in terms of the common vocabulary.
struct TranslatedRule {
    Condition when, may;
    FactNumbers facts;
    bool comparable = true;  ///< asks no fact that means something else on the other side
};

/// Where some rules hold certainly, and where they may.
struct Held {
    NodeId when = false_node;
    NodeId may = false_node;
};

std::vector<TranslatedRule> translated_rules(const std::vector<LayeredEntitlement>& entitlements,
                                             const CommonGround& ground, Side side) {
    std::vector<TranslatedRule> rules;
    for (const LayeredEntitlement& layered : entitlements) {
        TranslatedRule rule{translated(layered.entitlement->when, ground, side),
                            translated(layered.entitlement->may, ground, side),
                            {}};
        collect_facts(rule.when, rule.facts);
        collect_facts(rule.may, rule.facts);
        rule.comparable = std::none_of(rule.facts.begin(), rule.facts.end(),
                                       [&](std::size_t fact) { return ground.facts[fact].incompatible; });
        rules.push_back(std::move(rule));
    }
    return rules;
}

Cut common_cut(const CommonGround& ground, const BeforeAfter<std::vector<TranslatedRule>>& rules) {
    std::vector<const Condition*> conditions;
    for (const Side side : sides) {
        for (const TranslatedRule& rule : rules[side]) conditions.insert(conditions.end(), {&rule.when, &rule.may});
    }
    for (const Axiom& axiom : ground.vocabulary.axioms) {
        conditions.insert(conditions.end(), {&axiom.premise, &axiom.conclusion});
    }
    return cut_of(ground.vocabulary, conditions);
}

class DiffMaker {
public:
    DiffMaker(Diff& diff, BeforeAfter<std::vector<TranslatedRule>> rules)
        : d_(diff), rules_(std::move(rules)), builder_(diff.ground.vocabulary, diff.cut) {
        for (const Side side : sides) {
            for (const TranslatedRule& rule : rules_[side]) {
                used_.insert(rule.facts.begin(), rule.facts.end());
                const NodeId when = builder_.condition(rule.when);
                held_[side].push_back({when, builder_.disjunction(when, builder_.condition(rule.may))});
            }
        }
        axioms_ = axiom_groups(builder_, d_.ground.vocabulary.axioms, used_);
    }

    void make() {
        if (d_.of_one_jurisdiction()) {
            pair_by_id();
            pair_renamed();
            keep_unpaired();
        } else {
            pair_by_kind();
            pair_by_id();
            note_unpaired();
        }
        for (Compared& compared : d_.compared) find_shifts(compared);
        find_replay_date();
    }

private:
    using Index = std::size_t;

    [[nodiscard]] const LayeredEntitlement& entitlement(Side side, Index i) const { return d_.entitlements[side][i]; }

    // ---- what is compared with what --------------------------------------------------------------------------------

    void pair_by_kind() {
        for (unsigned k = 0; k < kind_count; ++k) {
            Compared compared;
            compared.kind = static_cast<Kind>(k);
            for (const Side side : sides) {
                for (Index i = 0; i < rules_[side].size(); ++i) {
                    if (entitlement(side, i).entitlement->kind == compared.kind) compared.rules[side].push_back(i);
                }
            }
            d_.compared.push_back(std::move(compared));
        }
    }

    void pair_by_id() {
        std::map<std::string, Index> before;
        for (Index i = 0; i < rules_.before.size(); ++i) before[entitlement(Side::before, i).id] = i;
        for (Index i = 0; i < rules_.after.size(); ++i) {
            const auto found = before.find(entitlement(Side::after, i).id);
            if (found == before.end()) {
                unpaired_.after.push_back(i);
            } else {
                pair(found->second, i);
                before.erase(found);
            }
        }
        for (Index i = 0; i < rules_.before.size(); ++i) {
            if (before.count(entitlement(Side::before, i).id) != 0) unpaired_.before.push_back(i);
        }
    }

    void pair(Index before, Index after) {
        const LayeredEntitlement& then = entitlement(Side::before, before);
        const LayeredEntitlement& now = entitlement(Side::after, after);
        const auto restate = [&](const char* aspect, const auto& a, const auto& b) {
            if (a != b) d_.restated.push_back({now.id, aspect, {std::string(a), std::string(b)}});
        };
        restate("kind", name(then.entitlement->kind), name(now.entitlement->kind));
        restate("certainty", name(then.entitlement->certainty), name(now.entitlement->certainty));
        if (d_.of_one_jurisdiction()) {
            InForce days_then, days_now;
            narrow(days_then, then);
            narrow(days_now, now);
            restate("in_force", in_words(days_then), in_words(days_now));
        }
        compare_if_possible(now.id, now.entitlement->kind, {{before}, {after}});
    }

    void compare_if_possible(const std::string& id, Kind kind, BeforeAfter<std::vector<Index>> rules) {
        for (const Side side : sides) {
            for (const Index i : rules[side]) {
                if (rules_[side][i].comparable) continue;
                d_.not_compared.push_back(
                    {id,
                     "\"" + id + "\" is not compared: it asks a fact that means something else on the other side."});
                return;
            }
        }
        d_.compared.push_back({id, kind, std::move(rules), {}, {}});
    }

    [[nodiscard]] bool alike(Index before, Index after) const {
        const Entitlement& a = *entitlement(Side::before, before).entitlement;
        const Entitlement& b = *entitlement(Side::after, after).entitlement;
        const Held& then = held_.before[before];
        const Held& now = held_.after[after];
        return a.kind == b.kind && a.certainty == b.certainty && then.when == now.when && then.may == now.may &&
               !DiagramBuilder::is_terminal(then.may) && rules_.before[before].comparable;
    }

    /// An entitlement that is gone and one that is new, of one kind and for the same citizens, are one that was
    /// renamed, if there is no doubt which.
    void pair_renamed() {
        const BeforeAfter<std::vector<Index>> open = std::exchange(unpaired_, {});
        std::set<Index> taken;
        for (const Index before : open.before) {
            std::vector<Index> same;
            std::copy_if(open.after.begin(), open.after.end(), std::back_inserter(same),
                         [&](Index after) { return alike(before, after); });
            const auto rivals = std::count_if(open.before.begin(), open.before.end(), [&](Index other) {
                return same.size() == 1 && alike(other, same.front());
            });
            if (same.size() != 1 || rivals != 1) {
                unpaired_.before.push_back(before);
                continue;
            }
            taken.insert(same.front());
            d_.renamed.push_back({entitlement(Side::before, before).id, entitlement(Side::after, same.front()).id});
            pair(before, same.front());
        }
        std::copy_if(open.after.begin(), open.after.end(), std::back_inserter(unpaired_.after),
                     [&](Index after) { return taken.count(after) == 0; });
    }

    /// Between versions, what has no counterpart did not, or does not any more, apply to anybody.
    void keep_unpaired() {
        note_unpaired();
        for (const Side side : sides) {
            for (const Index i : unpaired_[side]) {
                const LayeredEntitlement& layered = entitlement(side, i);
                BeforeAfter<std::vector<Index>> rules;
                rules[side] = {i};
                compare_if_possible(layered.id, layered.entitlement->kind, std::move(rules));
            }
        }
    }

    void note_unpaired() {
        for (const Side side : sides) {
            for (const Index i : unpaired_[side]) d_.only[side].push_back(entitlement(side, i).id);
        }
    }

    // ---- who is told otherwise -------------------------------------------------------------------------------------

    [[nodiscard]] Held held(const Compared& compared, Side side) {
        Held sum;
        for (const Index i : compared.rules[side]) {
            sum.when = builder_.disjunction(sum.when, held_[side][i].when);
            sum.may = builder_.disjunction(sum.may, held_[side][i].may);
        }
        return sum;
    }

    NodeId where(const Held& held, Verdict verdict) {
        if (verdict == Verdict::applies) return held.when;
        if (verdict == Verdict::does_not_apply) return builder_.negation(held.may);
        return builder_.conjunction(held.may, builder_.negation(held.when));
    }

    void find_shifts(Compared& compared) {
        const BeforeAfter<Held> both{held(compared, Side::before), held(compared, Side::after)};
        for (const Side side : sides) {
            compared.facts.merge(builder_.support(both[side].when));
            compared.facts.merge(builder_.support(both[side].may));
        }
        const NodeId expressible = expressible_on_both_sides(compared);
        for (const Verdict before : real_verdicts) {
            for (const Verdict after : real_verdicts) {
                if (before == after) continue;
                const NodeId differ = builder_.conjunction(where(both.before, before), where(both.after, after));
                if (differ == false_node) continue;
                const Held& better = both[before > after ? Side::before : Side::after];
                const NodeId allowed = !compared.of_kind()                           ? differ
                                       : std::max(before, after) == Verdict::applies ? better.when
                                                                                     : better.may;
                add_shifts(compared, before, after, differ, allowed, expressible);
            }
        }
    }

    /// Adds a cover of the citizens who differ, by patterns that fit nobody who is not allowed.
    void add_shifts(Compared& compared, Verdict before, Verdict after, NodeId differ, NodeId allowed,
                    NodeId expressible) {
        FactNumbers facts = builder_.support(differ);
        facts.merge(builder_.support(allowed));
        facts.merge(builder_.support(expressible));
        NodeId citizens = expressible;
        for (const AxiomGroup& group : axioms_) {
            if (share_a_fact(group.facts, facts)) citizens = builder_.conjunction(citizens, group.holds);
        }
        const NodeId on = builder_.conjunction(citizens, differ);
        const NodeId off = builder_.conjunction(citizens, builder_.negation(allowed));
        const TypicalCitizen typical{builder_, d_.ground.vocabulary, d_.cut, axioms_, used_};
        for (Cube& who : cover(builder_, d_.cut, on, off)) {
            VerdictChange shift{before, after, std::move(who), {}, {}};
            shift.example = typical.in(on, shift.who);
            for (const Side side : sides) {
                shift.by[side] = rules_giving(compared, side, side == Side::before ? before : after, shift.example);
            }
            compared.shifts.push_back(std::move(shift));
        }
    }

    /// Options that one vocabulary alone has cannot be answered on the other side; where both sides ask the fact,
    /// nobody can say what those citizens would have answered there.
    NodeId expressible_on_both_sides(const Compared& compared) {
        BeforeAfter<FactNumbers> asked;
        for (const Side side : sides) {
            for (const Index i : compared.rules[side]) {
                asked[side].insert(rules_[side][i].facts.begin(), rules_[side][i].facts.end());
            }
        }
        NodeId expressible = true_node;
        for (const std::size_t fact : asked.before) {
            const CommonFact& common = d_.ground.facts[fact];
            if (asked.after.count(fact) == 0 || (common.only_before.empty() && common.only_after.empty())) continue;
            CellSet shared = all_cells(d_.cut.facts[fact].size());
            for (const auto* missing : {&common.only_before, &common.only_after}) {
                for (const std::size_t option : *missing) shared &= ~one_cell(option);
            }
            expressible = builder_.conjunction(expressible, builder_.literal(fact, shared));
            note_left_out(fact, common);
        }
        return expressible;
    }

    void note_left_out(std::size_t number, const CommonFact& common) {
        if (!noted_.insert(number).second) return;
        const Fact& fact = d_.ground.vocabulary.facts[number];
        const auto leave_out = [&](const std::vector<std::size_t>& options, const char* whose) {
            for (const std::size_t option : options) {
                d_.not_compared.push_back({fact.id, "Citizens with " + fact.id + " = " + fact.options[option].id +
                                                        " are left out where both sides ask it: only the vocabulary " +
                                                        whose + " knows that option."});
            }
        };
        leave_out(common.only_before, "before");
        leave_out(common.only_after, "after");
    }

    // ---- whose rules, and when -------------------------------------------------------------------------------------

    [[nodiscard]] bool holds_for(NodeId root, const Citizen& citizen) const {
        return value_at(builder_, root, [&](std::size_t fact) { return citizen.at(fact); }) == Terminal::applies;
    }

    [[nodiscard]] std::vector<Index> rules_giving(const Compared& compared, Side side, Verdict verdict,
                                                  const Citizen& citizen) const {
        std::vector<Index> giving;
        for (const Index i : compared.rules[side]) {
            const Held& rule = held_[side][i];
            const bool gives = verdict == Verdict::applies    ? holds_for(rule.when, citizen)
                               : verdict == Verdict::possible ? holds_for(rule.may, citizen)
                                                              : false;
            if (gives) giving.push_back(i);
        }
        return giving;
    }

    void find_replay_date() {
        InForce days;
        for (const Side side : sides) {
            for (const LayeredEntitlement& layered : d_.entitlements[side]) narrow(days, layered);
        }
        constexpr Date any_day = 20000101;
        if (days.from == 0) days.from = days.until == 0 ? any_day : days.until;
        if (days.until == 0 || days.from <= days.until) d_.replay_date = days.from;
    }

    Diff& d_;
    BeforeAfter<std::vector<TranslatedRule>> rules_;
    DiagramBuilder builder_;
    BeforeAfter<std::vector<Held>> held_;
    FactNumbers used_;
    std::vector<AxiomGroup> axioms_;
    BeforeAfter<std::vector<Index>> unpaired_;
    FactNumbers noted_;
};

bool fits(const Diff& diff, Diagnostics& diagnostics) {
    for (std::size_t i = 0; i < diff.cut.facts.size(); ++i) {
        const std::size_t cells = diff.cut.facts[i].size();
        if (cells <= max_cells) continue;
        diagnostics.push_back(diagnostic(Code::too_many_cells, diff.versions.after.jurisdiction.own().file, "",
                                         "Together the two sides cut \"" + diff.ground.vocabulary.facts[i].id +
                                             "\" into " + std::to_string(cells) + " cells; at most " +
                                             std::to_string(max_cells) + " can be compared."));
    }
    return !has_error(diagnostics);
}

}  // namespace

bool Diff::same_meaning() const {
    const bool shifted =
        std::any_of(compared.begin(), compared.end(), [](const Compared& c) { return !c.shifts.empty(); });
    return !shifted && restated.empty() && not_compared.empty();
}

std::unique_ptr<Diff> diff(const Version& before, const Version& after, Diagnostics& diagnostics) {
    auto made = std::make_unique<Diff>(BeforeAfter<Version>{before, after});
    made->ground = common_ground(*before.vocabulary, *after.vocabulary);
    BeforeAfter<std::vector<TranslatedRule>> rules;
    for (const Side side : sides) {
        made->entitlements[side] = made->versions[side].jurisdiction.entitlements();
        rules[side] = translated_rules(made->entitlements[side], made->ground, side);
    }
    made->cut = common_cut(made->ground, rules);
    if (!fits(*made, diagnostics)) return nullptr;
    DiffMaker(*made, std::move(rules)).make();
    return made;
}

}  // namespace huji
