#include "engine/dialogue.hpp"

#include <algorithm>

#include "engine/relevance.hpp"

namespace huji {
namespace {

using Roots = std::vector<NodeIndex>;

Roots open_roots(const Pack& pack, const Assessment& assessment, std::uint8_t kinds) {
    Roots roots;
    for (std::size_t i = 0; i < assessment.verdicts.size(); ++i) {
        const Pack::Entitlement& entitlement = pack.entitlements()[i];
        const bool wanted = (kinds >> static_cast<unsigned>(entitlement.kind) & 1) != 0;
        if (wanted && assessment.verdicts[i] == Verdict::undetermined) roots.push_back(entitlement.root);
    }
    return roots;
}

FactSet facts_of_some(const Diagram& diagram, const Roots& roots) {
    FactSet facts = 0;
    for (const NodeIndex root : roots) facts |= diagram.support(root);
    return facts;
}

class Dialogue {
public:
    Dialogue(const Pack& pack, const Answers& answers, const Assessment& assessment, std::uint8_t kinds)
        : pack_(pack),
          answers_(answers),
          reached_(assessment.reached),
          roots_(open_roots(pack, assessment, kinds)),
          support_(facts_of_some(pack.diagram(), roots_)),
          relevance_(pack.diagram(), answers.cells(), reached_),
          facts_(pack.questions().size(), 0) {
        for (std::size_t i = 0; i < pack.facts().size(); ++i) {
            facts_[pack.facts()[i].question] |= one_fact(static_cast<FactIndex>(i));
        }
    }

    // The facts of a question still worth asking; none when it can change nothing.
    FactSet worth_asking(std::uint8_t question) {
        const FactSet unasked = facts_[question] & ~answers_.asked() & support_;
        if (unasked == 0 || !relevant(unasked)) return 0;
        if ((unasked & (unasked - 1)) == 0) return unasked;
        FactSet each = 0;
        for (FactSet left = unasked; left != 0; left &= left - 1) {
            const FactSet fact = left & (~left + 1);
            if (relevant(fact)) each |= fact;
        }
        return each != 0 ? each : together(unasked);
    }

    // Where axioms tie facts so tightly that no question can change anything by itself (a holds exactly when b does),
    // asking either still narrows a verdict; where not even that, the answers to several together may. Without this the
    // conversation would end with a verdict that answers could decide. What hangs on a "not sure" alone stays open: no
    // question is asked to get round it.
    FactSet tied() {
        const FactSet unasked = support_ & ~answers_.asked();
        FactSet facts = 0;
        for (const NodeIndex root : roots_) {
            if (!decidable(root)) continue;
            for (FactSet left = unasked; left != 0; left &= left - 1) {
                const auto fact = static_cast<FactIndex>(std::countr_zero(left));
                if (narrows(root, fact)) facts |= one_fact(fact);
            }
        }
        if (facts != 0 || !relevant(unasked)) return facts;
        return together(unasked);
    }

    [[nodiscard]] FactSet facts(std::uint8_t question) const { return facts_[question]; }

    // How many verdicts the answers to these facts decide on average, fact by fact, in 1/65536.
    std::uint64_t gain(FactSet facts) {
        std::uint64_t total = 0;
        for (FactSet left = facts; left != 0; left &= left - 1) {
            total += gain_of(static_cast<FactIndex>(std::countr_zero(left)));
        }
        return total;
    }

    [[nodiscard]] bool has_open_verdict() const { return !roots_.empty(); }

private:
    // Flags that matter only together are asked together, without those that add nothing.
    FactSet together(FactSet facts) {
        for (FactSet left = facts; left != 0; left &= left - 1) {
            const FactSet fact = left & (~left + 1);
            if (relevant(facts & ~fact)) facts &= ~fact;
        }
        return facts;
    }

    bool relevant(FactSet facts) {
        for (const NodeIndex root : roots_) {
            if ((pack_.diagram().support(root) & facts) != 0 && relevance_.relevant(root, facts)) return true;
        }
        return false;
    }

    // Whether what is not asked yet can decide the verdict, all that is asked being left as it is.
    bool decidable(NodeIndex root) {
        return relevance_.relevant(root, pack_.diagram().support(root) & ~answers_.asked());
    }

    bool narrows(NodeIndex root, FactIndex fact) {
        for (CellSet left = answers_.cells()[fact]; left != 0; left &= left - 1) {
            memo_.begin(pack_.diagram().size());
            const TerminalSet reached = reached_if(root, fact, first_cell(left)) & real_terminals;
            if (reached != 0 && reached != (reached_[root] & real_terminals)) return true;
        }
        return false;
    }

    std::uint64_t gain_of(FactIndex index) {
        const Pack::Fact& fact = pack_.facts()[index];
        std::uint64_t decided = 0;
        std::uint64_t weights = 0;
        for (CellSet left = answers_.cells()[index]; left != 0; left &= left - 1) {
            const unsigned cell = first_cell(left);
            const std::optional<unsigned> here = decided_by(index, cell);
            if (!here) continue;
            const std::uint64_t weight = pack_.weight(fact, cell);
            weights += weight;
            decided += weight * *here;
        }
        return weights == 0 ? 0 : (decided << 16) / weights;
    }

    // Nothing where axioms exclude the cell: nobody can answer it.
    std::optional<unsigned> decided_by(FactIndex fact, unsigned cell) {
        unsigned decided = 0;
        memo_.begin(pack_.diagram().size());
        for (const NodeIndex root : roots_) {
            if ((pack_.diagram().support(root) & one_fact(fact)) == 0) continue;
            const TerminalSet reached = reached_if(root, fact, cell) & real_terminals;
            if (reached == 0) return std::nullopt;
            if ((reached & (reached - 1)) == 0) ++decided;
        }
        return decided;
    }

    // The leaves reachable if one fact were in one cell; only nodes above that fact are walked.
    TerminalSet reached_if(NodeIndex node, FactIndex fact, unsigned cell) {
        const Diagram& diagram = pack_.diagram();
        if ((diagram.support(node) & one_fact(fact)) == 0) return reached_[node];
        if (diagram.level(node) == fact) return reached_[diagram.child(node, cell)];
        if (memo_.has(node)) return memo_.get(node);
        TerminalSet set = 0;
        for (CellSet left = answers_.cells()[diagram.fact(node)]; left != 0; left &= left - 1) {
            set |= reached_if(diagram.child(node, first_cell(left)), fact, cell);
        }
        return memo_.put(node, set);
    }

    const Pack& pack_;
    const Answers& answers_;
    const std::vector<TerminalSet>& reached_;
    Roots roots_;
    FactSet support_;
    Relevance relevance_;
    std::vector<FactSet> facts_;  // of each question
    NodeMemo<TerminalSet> memo_;
};

// Whether the author wants another question of this topic, still open, asked before this one.
bool waits(const Pack& pack, const OpenQuestion& question, const std::vector<OpenQuestion>& open) {
    const std::uint8_t after = pack.questions()[question.question].after;
    return after != question.question &&
           std::any_of(open.begin(), open.end(), [&](const OpenQuestion& other) { return other.question == after; });
}

// The questions, of one topic or of all, that can change something by themselves.
std::vector<OpenQuestion> questions_worth_asking(const Pack& pack, Dialogue& dialogue,
                                                 std::optional<unsigned> topic = std::nullopt) {
    std::vector<OpenQuestion> open;
    for (std::size_t i = 0; i < pack.questions().size(); ++i) {
        if (topic && pack.questions()[i].topic != *topic) continue;
        const auto question = static_cast<std::uint8_t>(i);
        if (const FactSet facts = dialogue.worth_asking(question); facts != 0) open.push_back({question, facts});
    }
    return open;
}

// Only when no question can change anything by itself but a verdict is open.
std::vector<OpenQuestion> tied_questions(const Pack& pack, Dialogue& dialogue) {
    std::vector<OpenQuestion> open;
    const FactSet tied = dialogue.tied();
    for (std::size_t i = 0; i < pack.questions().size(); ++i) {
        const auto question = static_cast<std::uint8_t>(i);
        if (const FactSet facts = dialogue.facts(question) & tied; facts != 0) open.push_back({question, facts});
    }
    return open;
}

// Of the questions of one topic that need not wait; ties keep the author's order.
OpenQuestion most_gaining(const Pack& pack, const std::vector<OpenQuestion>& open, Dialogue& dialogue) {
    if (open.size() == 1) return open.front();
    const OpenQuestion* best = nullptr;
    std::uint64_t best_gain = 0;
    for (const OpenQuestion& question : open) {
        if (waits(pack, question, open)) continue;
        const std::uint64_t gain = dialogue.gain(question.facts);
        if (best == nullptr || gain > best_gain) best = &question, best_gain = gain;
    }
    return *best;
}

}  // namespace

std::optional<std::uint8_t> kinds_of_goal(const Pack& pack, std::string_view goal) {
    for (const Pack::Goal& g : pack.goals()) {
        if (g.id == goal) return g.kinds;
    }
    return std::nullopt;
}

std::vector<OpenQuestion> open_questions(const Pack& pack, const Answers& answers, const Assessment& assessment,
                                         std::uint8_t kinds) {
    Dialogue dialogue(pack, answers, assessment, kinds);
    if (!dialogue.has_open_verdict()) return {};
    std::vector<OpenQuestion> open = questions_worth_asking(pack, dialogue);
    return open.empty() ? tied_questions(pack, dialogue) : open;
}

std::optional<OpenQuestion> next_question(const Pack& pack, const Answers& answers, const Assessment& assessment,
                                          std::uint8_t kinds) {
    Dialogue dialogue(pack, answers, assessment, kinds);
    if (!dialogue.has_open_verdict()) return std::nullopt;
    for (unsigned topic = 0; topic < pack.topic_count(); ++topic) {
        const std::vector<OpenQuestion> open = questions_worth_asking(pack, dialogue, topic);
        if (!open.empty()) return most_gaining(pack, open, dialogue);
    }
    std::vector<OpenQuestion> tied = tied_questions(pack, dialogue);
    unsigned first_topic = pack.topic_count();
    for (const OpenQuestion& q : tied)
        first_topic = std::min<unsigned>(first_topic, pack.questions()[q.question].topic);
    std::erase_if(tied, [&](const OpenQuestion& q) { return pack.questions()[q.question].topic != first_topic; });
    if (tied.empty()) return std::nullopt;
    return most_gaining(pack, tied, dialogue);
}

FactSet missing_facts(const Pack& pack, const Answers& answers, const Assessment& assessment, std::size_t entitlement) {
    if (assessment.verdicts[entitlement] != Verdict::undetermined) return 0;
    const NodeIndex root = pack.entitlements()[entitlement].root;
    Relevance relevance(pack.diagram(), answers.cells(), assessment.reached);
    FactSet missing = 0;
    for (FactSet left = pack.diagram().support(root); left != 0; left &= left - 1) {
        const FactSet fact = left & (~left + 1);
        if (relevance.relevant(root, fact)) missing |= fact;
    }
    return missing;
}

}  // namespace huji
