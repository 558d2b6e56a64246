#include "engine/dialogue.hpp"

#include <algorithm>
#include <bit>

#include "engine/bits.hpp"
#include "engine/relevance.hpp"

namespace huji {
namespace {

using Roots = std::vector<NodeIndex>;

Roots open_roots(const Inquiry& inquiry, KindSet kinds) {
    Roots roots;
    for (std::size_t i = 0; i < inquiry.pack().entitlements().size(); ++i) {
        const Pack::Entitlement& entitlement = inquiry.pack().entitlements()[i];
        const bool wanted = kinds.contains(entitlement.kind);
        if (wanted && inquiry.verdict(i) == Verdict::undetermined) roots.push_back(entitlement.root);
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
    Dialogue(const Inquiry& inquiry, KindSet kinds)
        : pack_(inquiry.pack()),
          answers_(inquiry.answers()),
          reached_(inquiry.assessment().reached),
          roots_(open_roots(inquiry, kinds)),
          support_(facts_of_some(pack_.diagram(), roots_)),
          relevance_(pack_.diagram(), answers_.cells(), reached_),
          facts_(pack_.questions().size(), 0) {
        for (unsigned i = 0; i < pack_.facts().size(); ++i) facts_[pack_.facts()[i].question] |= one_fact(i);
    }

    // The facts of a question still worth asking; none when it can change nothing.
    FactSet worth_asking(std::uint8_t question) {
        const FactSet unasked = facts_[question] & ~answers_.answered() & support_;
        if (unasked == 0 || !relevant(unasked)) return 0;
        if (std::has_single_bit(unasked)) return unasked;
        FactSet each = 0;
        for (const unsigned fact : bits(unasked)) {
            if (relevant(one_fact(fact))) each |= one_fact(fact);
        }
        return each != 0 ? each : minimal_joint_set(unasked);
    }

    // Where axioms tie facts so tightly that no question can change anything by itself (a holds exactly when b does),
    // asking either still narrows a verdict; where not even that, the answers to several together may. Without this the
    // conversation would end with a verdict that answers could decide. What hangs on a "not sure" alone stays open: no
    // question is asked to get round it.
    FactSet jointly_relevant() {
        const FactSet unasked = support_ & ~answers_.answered();
        FactSet facts = 0;
        for (const NodeIndex root : roots_) {
            if (!decidable(root)) continue;
            for (const unsigned fact : bits(unasked)) {
                if (narrows(root, fact)) facts |= one_fact(fact);
            }
        }
        if (facts != 0 || !relevant(unasked)) return facts;
        return minimal_joint_set(unasked);
    }

    [[nodiscard]] FactSet facts(std::uint8_t question) const { return facts_[question]; }

    // How many verdicts the answers to these facts decide on average, fact by fact, in 1/65536.
    std::uint64_t expected_decided(FactSet facts) {
        std::uint64_t total = 0;
        for (const unsigned fact : bits(facts)) total += expected_decided_by(fact);
        return total;
    }

    [[nodiscard]] bool has_open_verdict() const { return !roots_.empty(); }

private:
    // Flags that matter only together are asked together, without those that add nothing.
    FactSet minimal_joint_set(FactSet facts) {
        for (const unsigned fact : bits(facts)) {
            if (relevant(facts & ~one_fact(fact))) facts &= ~one_fact(fact);
        }
        return facts;
    }

    bool relevant(FactSet facts) {
        for (const NodeIndex root : roots_) {
            if ((pack_.diagram().support(root) & facts) != 0 && relevance_.relevant(root, facts)) return true;
        }
        return false;
    }

    // Whether the unanswered facts alone can still decide the verdict.
    bool decidable(NodeIndex root) {
        return relevance_.relevant(root, pack_.diagram().support(root) & ~answers_.answered());
    }

    bool narrows(NodeIndex root, unsigned fact) {
        for (const unsigned cell : bits(answers_.cells()[fact])) {
            memo_.begin(pack_.diagram().size());
            const TerminalSet reached = reached_if(root, fact, cell) & real_terminals;
            if (reached != 0 && reached != (reached_[root] & real_terminals)) return true;
        }
        return false;
    }

    std::uint64_t expected_decided_by(unsigned index) {
        const Pack::Fact& fact = pack_.facts()[index];
        std::uint64_t decided = 0;
        std::uint64_t weights = 0;
        for (const unsigned cell : bits(answers_.cells()[index])) {
            const std::optional<unsigned> here = decided_by(index, cell);
            if (!here) continue;
            const std::uint64_t weight = pack_.weight(fact, cell);
            weights += weight;
            decided += weight * *here;
        }
        return weights == 0 ? 0 : (decided << 16) / weights;
    }

    // Nothing where axioms exclude the cell: nobody can answer it.
    std::optional<unsigned> decided_by(unsigned fact, unsigned cell) {
        unsigned decided = 0;
        memo_.begin(pack_.diagram().size());
        for (const NodeIndex root : roots_) {
            if ((pack_.diagram().support(root) & one_fact(fact)) == 0) continue;
            const TerminalSet reached = reached_if(root, fact, cell) & real_terminals;
            if (reached == 0) return std::nullopt;
            if (std::has_single_bit(reached)) ++decided;
        }
        return decided;
    }

    // The leaves reachable if one fact were in one cell; only nodes above that fact are walked.
    TerminalSet reached_if(NodeIndex node, unsigned fact, unsigned cell) {
        const Diagram& diagram = pack_.diagram();
        if ((diagram.support(node) & one_fact(fact)) == 0) return reached_[node];
        if (diagram.level(node) == fact) return reached_[diagram.child(node, cell)];
        if (memo_.has(node)) return memo_.get(node);
        TerminalSet set = 0;
        for (const unsigned here : bits(answers_.cells()[diagram.fact(node)])) {
            set |= reached_if(diagram.child(node, here), fact, cell);
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
std::vector<OpenQuestion> joint_questions(const Pack& pack, Dialogue& dialogue) {
    std::vector<OpenQuestion> open;
    const FactSet joint = dialogue.jointly_relevant();
    for (std::size_t i = 0; i < pack.questions().size(); ++i) {
        const auto question = static_cast<std::uint8_t>(i);
        if (const FactSet facts = dialogue.facts(question) & joint; facts != 0) open.push_back({question, facts});
    }
    return open;
}

// Of the questions of one topic that need not wait; ties keep the author's order.
OpenQuestion most_deciding(const Pack& pack, const std::vector<OpenQuestion>& open, Dialogue& dialogue) {
    if (open.size() == 1) return open.front();
    const OpenQuestion* best = nullptr;
    std::uint64_t best_decided = 0;
    for (const OpenQuestion& question : open) {
        if (waits(pack, question, open)) continue;
        const std::uint64_t decided = dialogue.expected_decided(question.facts);
        if (best == nullptr || decided > best_decided) best = &question, best_decided = decided;
    }
    return *best;
}

}  // namespace

std::optional<KindSet> kinds_of_goal(const Pack& pack, std::string_view goal) {
    for (const Pack::Goal& g : pack.goals()) {
        if (g.id == goal) return g.kinds;
    }
    return std::nullopt;
}

std::vector<OpenQuestion> open_questions(const Inquiry& inquiry, KindSet kinds) {
    Dialogue dialogue(inquiry, kinds);
    if (!dialogue.has_open_verdict()) return {};
    std::vector<OpenQuestion> open = questions_worth_asking(inquiry.pack(), dialogue);
    return open.empty() ? joint_questions(inquiry.pack(), dialogue) : open;
}

std::vector<OpenQuestion> of_first_topic(const Pack& pack, std::vector<OpenQuestion> open) {
    unsigned first = pack.topic_count();
    const auto topic = [&](const OpenQuestion& q) { return unsigned{pack.questions()[q.question].topic}; };
    for (const OpenQuestion& q : open) first = std::min(first, topic(q));
    std::erase_if(open, [&](const OpenQuestion& q) { return topic(q) != first; });
    return open;
}

bool waits(const Pack& pack, const OpenQuestion& question, const std::vector<OpenQuestion>& open) {
    const std::uint8_t after = pack.questions()[question.question].after;
    return after != question.question &&
           std::any_of(open.begin(), open.end(), [&](const OpenQuestion& other) { return other.question == after; });
}

std::optional<OpenQuestion> next_question(const Inquiry& inquiry, KindSet kinds) {
    const Pack& pack = inquiry.pack();
    Dialogue dialogue(inquiry, kinds);
    if (!dialogue.has_open_verdict()) return std::nullopt;
    for (unsigned topic = 0; topic < pack.topic_count(); ++topic) {
        const std::vector<OpenQuestion> open = questions_worth_asking(pack, dialogue, topic);
        if (!open.empty()) return most_deciding(pack, open, dialogue);
    }
    const std::vector<OpenQuestion> joint = of_first_topic(pack, joint_questions(pack, dialogue));
    if (joint.empty()) return std::nullopt;
    return most_deciding(pack, joint, dialogue);
}

}  // namespace huji
