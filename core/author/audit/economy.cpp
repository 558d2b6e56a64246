#include "author/audit/economy.hpp"

#include <algorithm>
#include <bit>
#include <map>
#include <optional>
#include <random>
#include <unordered_map>
#include <utility>
#include <vector>

#include "engine/answers.hpp"
#include "engine/assessment.hpp"
#include "engine/dialogue.hpp"

namespace huji {
namespace {

// ---- diagrams of what is left open ---------------------------------------------------------------------------------

using Residue = std::uint32_t;  ///< a node of Residues; 0..3 are the leaves

/// The pack's diagram and all that it becomes as facts are answered; equal functions are one node, so situations can be
/// compared by numbers.
class Residues {
public:
    explicit Residues(const Pack& pack) : pack_(pack), nodes_(terminal_count) {
        for (unsigned leaf = 0; leaf < terminal_count; ++leaf) {
            nodes_[leaf].reached = static_cast<TerminalSet>(1U << leaf);
            nodes_[leaf].possible = (nodes_[leaf].reached & real_terminals) != 0 ? 1 : 0;
        }
        const Diagram& diagram = pack.diagram();
        for (std::size_t node = 0; node < diagram.size(); ++node) copies_.push_back(copy(diagram, node));
    }

    [[nodiscard]] Residue of(NodeIndex node) const { return copies_[node]; }
    [[nodiscard]] TerminalSet reached(Residue node) const { return nodes_[node].reached; }
    [[nodiscard]] FactSet support(Residue node) const { return nodes_[node].support; }

    /// Returns the share of citizens, all facts independent, who do not end in `impossible`.
    [[nodiscard]] double possible(Residue node) const { return nodes_[node].possible; }

    /// Returns what is left when a fact is in a cell.
    Residue answered(Residue node, FactIndex fact, unsigned cell) {
        if ((nodes_[node].support & one_fact(fact)) == 0) return node;
        if (nodes_[node].fact == fact) return nodes_[node].children[cell];
        const std::uint64_t key = std::uint64_t{node} << 16 | std::uint64_t{fact} << 8 | cell;
        if (const auto known = answered_.find(key); known != answered_.end()) return known->second;
        std::vector<Residue> children = nodes_[node].children;
        for (Residue& child : children) child = answered(child, fact, cell);
        return answered_[key] = make(nodes_[node].fact, std::move(children));
    }

    [[nodiscard]] double share(FactIndex fact, unsigned cell) const {
        const Pack::Fact record = pack_.facts()[fact];
        double all = 0;
        for (unsigned i = 0; i < record.cell_count; ++i) all += pack_.weight(record, i);
        return pack_.weight(record, cell) / all;
    }

private:
    struct Node {
        FactIndex fact = 0;
        std::vector<Residue> children;
        FactSet support = 0;
        TerminalSet reached = 0;
        double possible = 0;
    };

    Residue copy(const Diagram& diagram, std::size_t node) {
        if (node < terminal_count) return static_cast<Residue>(node);
        const auto index = static_cast<NodeIndex>(node);
        std::vector<Residue> children;
        for (unsigned cell = 0; cell < diagram.child_count(index); ++cell)
            children.push_back(copies_[diagram.child(index, cell)]);
        return make(diagram.fact(index), std::move(children));
    }

    Residue make(FactIndex fact, std::vector<Residue> children) {
        const auto other = [&](Residue child) { return child != children.front(); };
        if (std::none_of(children.begin(), children.end(), other)) return children.front();
        std::pair<FactIndex, std::vector<Residue>> key(fact, std::move(children));
        const auto [known, is_new] = unique_.try_emplace(std::move(key), static_cast<Residue>(nodes_.size()));
        if (!is_new) return known->second;
        Node node{fact, known->first.second, one_fact(fact), 0, 0};
        for (unsigned cell = 0; cell < node.children.size(); ++cell) {
            const Node& child = nodes_[node.children[cell]];
            node.support |= child.support;
            node.reached |= child.reached;
            node.possible += share(fact, cell) * child.possible;
        }
        nodes_.push_back(std::move(node));
        return known->second;
    }

    const Pack& pack_;
    std::vector<Node> nodes_;
    std::vector<Residue> copies_;  ///< of each node of the pack
    std::map<std::pair<FactIndex, std::vector<Residue>>, Residue> unique_;
    std::unordered_map<std::uint64_t, Residue> answered_;
};

// ---- conversations -------------------------------------------------------------------------------------------------

using Residual = std::vector<Residue>;

struct ResidualHash {
    std::size_t operator()(const Residual& residual) const {
        std::size_t hash = 0;
        for (const Residue node : residual) hash = (hash ^ node) * 0x9e3779b97f4a7c15ULL;
        return hash ^ hash >> 29;
    }
};

/// A point of a conversation: the answers, and what they leave of the verdicts and of the axioms.
struct Situation {
    Answers answers;
    Residual verdicts;
    Residual axioms;
    double share = 1;  ///< of the citizens of the situation before
};

/// What is still to come on average, and at worst.
struct Ahead {
    double mean = 0;
    unsigned worst = 0;
};

/// Which of the questions of a topic the best order may choose from.
enum class Order {
    free,         ///< any that is worth asking
    in_sequence,  ///< not one that waits for another by the author's wish
};

class Conversations {
public:
    Conversations(const Pack& pack, std::uint8_t kinds, Date date, std::size_t states, Order order)
        : pack_(pack), kinds_(kinds), date_(date), states_(states), order_(order), residues_(pack) {}

    Situation beginning() {
        Situation start{Answers(pack_), {}, {}, 1};
        for (const Pack::Entitlement& e : pack_.entitlements()) {
            const bool wanted = (kinds_ >> static_cast<unsigned>(e.kind) & 1) != 0 && in_force(pack_, e, date_);
            if (wanted) start.verdicts.push_back(residues_.of(e.root));
        }
        for (std::size_t i = 0; i < pack_.axiom_count(); ++i) start.axioms.push_back(residues_.of(pack_.axiom(i)));
        return start;
    }

    [[nodiscard]] std::vector<OpenQuestion> open(const Situation& at) const {
        return open_questions(pack_, at.answers, assess(pack_, at.answers, date_), kinds_);
    }

    /// Returns what the engine asks from there; nothing if that is beyond the limit.
    std::optional<Ahead> asked(const Situation& at) {
        if (!undecided(at)) return Ahead{};
        const Residual key = residual_of(at);
        if (const auto known = asked_.find(key); known != asked_.end()) return known->second;
        if (asked_.size() >= states_) return std::nullopt;
        const auto next = next_question(pack_, at.answers, assess(pack_, at.answers, date_), kinds_);
        std::optional<Ahead> ahead = Ahead{};
        if (next) ahead = after(at, *next, [this](const Situation& then) { return asked(then); });
        if (ahead) asked_.emplace(key, *ahead);
        return ahead;
    }

    /// Returns the fewest questions on average, and the fewest at worst, by an order inside topics; nothing beyond the
    /// limit.
    std::optional<Ahead> best(const Situation& at) {
        if (!undecided(at)) return Ahead{};
        const Residual key = residual_of(at);
        if (const auto known = best_.find(key); known != best_.end()) return known->second;
        if (best_.size() >= states_) return std::nullopt;
        std::optional<Ahead> fewest;
        for (const OpenQuestion& question : first_topic(open(at))) {
            const auto ahead = after(at, question, [this](const Situation& then) { return best(then); });
            if (!ahead) return std::nullopt;
            if (!fewest) fewest = ahead;
            fewest->mean = std::min(fewest->mean, ahead->mean);
            fewest->worst = std::min(fewest->worst, ahead->worst);
        }
        if (!fewest) fewest = Ahead{};
        best_.emplace(key, *fewest);
        return fewest;
    }

    /// Returns the situation when a fact is in a cell; its share is 0 where the axioms exclude that.
    Situation answered(const Situation& at, FactIndex fact, unsigned cell) {
        Situation then = at;
        const Pack::Fact record = pack_.facts()[fact];
        then.answers.answer(pack_, record.id, pack_.cell_id(record, cell));
        then.share = at.share * residues_.share(fact, cell);
        for (Residue& axiom : then.axioms) {
            const double before = residues_.possible(axiom);
            axiom = residues_.answered(axiom, fact, cell);
            then.share *= residues_.possible(axiom) / before;
            if (then.share == 0) return then;
        }
        for (Residue& verdict : then.verdicts) verdict = residues_.answered(verdict, fact, cell);
        return then;
    }

    /// Returns the situation, out of every one that these facts can lead to.
    std::vector<Situation> answers_to(const Situation& at, FactSet facts) {
        std::vector<Situation> all{at};
        all.front().share = 1;
        for (; facts != 0; facts &= facts - 1) {
            const auto fact = static_cast<FactIndex>(std::countr_zero(facts));
            std::vector<Situation> longer;
            for (const Situation& one : all) {
                for (unsigned cell = 0; cell < pack_.facts()[fact].cell_count; ++cell) {
                    Situation then = answered(one, fact, cell);
                    if (then.share > 0) longer.push_back(std::move(then));
                }
            }
            all = std::move(longer);
        }
        return all;
    }

    void allow(std::size_t states) { states_ += states; }

private:
    [[nodiscard]] bool is_open(Residue verdict) const {
        const TerminalSet reached = residues_.reached(verdict) & real_terminals;
        return (reached & (reached - 1)) != 0;
    }

    [[nodiscard]] bool undecided(const Situation& at) const {
        return std::any_of(at.verdicts.begin(), at.verdicts.end(), [this](Residue v) { return is_open(v); });
    }

    /// Two situations with the same residual have the same future: what is decided matters no more, nor do axioms about
    /// facts that are far from every open verdict.
    [[nodiscard]] Residual residual_of(const Situation& at) const {
        Residual residual;
        FactSet near = 0;
        for (const Residue verdict : at.verdicts) {
            residual.push_back(is_open(verdict) ? verdict : 0);
            if (is_open(verdict)) near |= residues_.support(verdict);
        }
        for (const Residue axiom : at.axioms) {
            residual.push_back((residues_.support(axiom) & near) != 0 ? axiom : 0);
        }
        return residual;
    }

    [[nodiscard]] std::vector<OpenQuestion> first_topic(std::vector<OpenQuestion> open) const {
        unsigned first = pack_.topic_count();
        const auto topic = [&](const OpenQuestion& q) { return unsigned{pack_.questions()[q.question].topic}; };
        for (const OpenQuestion& q : open) first = std::min(first, topic(q));
        std::erase_if(open, [&](const OpenQuestion& q) { return topic(q) != first; });
        if (order_ == Order::free) return open;
        std::vector<OpenQuestion> ready;
        for (const OpenQuestion& q : open) {
            const unsigned after = pack_.questions()[q.question].after;
            const auto is_awaited = [&](const OpenQuestion& other) { return other.question == after; };
            const bool waits = after != q.question && std::any_of(open.begin(), open.end(), is_awaited);
            if (!waits) ready.push_back(q);
        }
        return ready;
    }

    template <typename Future>
    std::optional<Ahead> after(const Situation& at, const OpenQuestion& question, const Future& future) {
        Ahead ahead;
        for (const Situation& then : answers_to(at, question.facts)) {
            const std::optional<Ahead> later = future(then);
            if (!later) return std::nullopt;
            ahead.mean += then.share * later->mean;
            ahead.worst = std::max(ahead.worst, later->worst);
        }
        ahead.mean += 1;
        ahead.worst += 1;
        return ahead;
    }

    const Pack& pack_;
    std::uint8_t kinds_;
    Date date_;
    std::size_t states_;
    Order order_;
    Residues residues_;
    std::unordered_map<Residual, Ahead, ResidualHash> asked_, best_;
};

// ---- citizens drawn by their weights -------------------------------------------------------------------------------

/// The cell of each fact of one citizen.
using Citizen = std::vector<unsigned>;

class Crowd {
public:
    Crowd(const Pack& pack, Conversations& conversations) : pack_(pack), conversations_(conversations) {}

    Citizen draw() {
        Citizen citizen;
        Situation at = conversations_.beginning();
        for (std::size_t fact = 0; fact < pack_.facts().size(); ++fact) {
            std::vector<Situation> cells;
            std::vector<double> shares;
            at.share = 1;
            for (unsigned cell = 0; cell < pack_.facts()[fact].cell_count; ++cell) {
                cells.push_back(conversations_.answered(at, static_cast<FactIndex>(fact), cell));
                shares.push_back(cells.back().share);
            }
            citizen.push_back(choose(shares));
            at = std::move(cells[citizen.back()]);
        }
        return citizen;
    }

private:
    /// As std::discrete_distribution, which libraries compute differently.
    unsigned choose(const std::vector<double>& shares) {
        double left = static_cast<double>(engine_() >> 11U) * 0x1p-53;
        unsigned last = 0;
        for (unsigned cell = 0; cell < shares.size(); ++cell) {
            if (shares[cell] <= 0) continue;
            last = cell;
            if (left < shares[cell]) return cell;
            left -= shares[cell];
        }
        return last;
    }

    const Pack& pack_;
    Conversations& conversations_;
    std::mt19937_64 engine_{20260101};
};

void give(const Pack& pack, Answers& answers, const Citizen& citizen, FactSet facts) {
    for (; facts != 0; facts &= facts - 1) {
        const auto fact = static_cast<std::size_t>(std::countr_zero(facts));
        const Pack::Fact record = pack.facts()[fact];
        answers.answer(pack, record.id, pack.cell_id(record, citizen[fact]));
    }
}

unsigned asked_of(const Pack& pack, const Citizen& citizen, std::uint8_t kinds, Date date) {
    Answers answers(pack);
    for (unsigned count = 0;; ++count) {
        const auto next = next_question(pack, answers, assess(pack, answers, date), kinds);
        if (!next) return count;
        give(pack, answers, citizen, next->facts);
    }
}

/// Returns the fewest questions about one topic on average when the citizen's other answers are known.
std::optional<double> best_of_topic(const Pack& pack, Conversations& conversations, const Citizen& citizen,
                                    unsigned topic) {
    Situation at = conversations.beginning();
    for (std::size_t fact = 0; fact < pack.facts().size(); ++fact) {
        if (pack.questions()[pack.facts()[fact].question].topic == topic) continue;
        at = conversations.answered(at, static_cast<FactIndex>(fact), citizen[fact]);
    }
    const std::optional<Ahead> ahead = conversations.best(at);
    return ahead ? std::optional(ahead->mean) : std::nullopt;
}

/// Whatever the order, the questions of a topic must decide what the answers of all other topics leave open; so a
/// conversation is never shorter than the sum over topics, each at its best with all the others known. A topic too
/// large for the limit counts as none, which keeps the bound.
double bound_of(const Pack& pack, Conversations& conversations, const Citizen& citizen, std::size_t states) {
    double sum = 0;
    for (unsigned topic = 0; topic < pack.topic_count(); ++topic) {
        conversations.allow(states);
        sum += best_of_topic(pack, conversations, citizen, topic).value_or(0);
    }
    return sum;
}

double average(double sum, std::size_t citizens) { return sum / static_cast<double>(citizens); }

/// Counts what the engine asks of citizens drawn.
Count drawn_asked(const Pack& pack, Crowd& crowd, std::uint8_t kinds, Date date, std::size_t citizens) {
    double sum = 0;
    unsigned worst = 0;
    for (std::size_t i = 0; i < citizens; ++i) {
        const unsigned count = asked_of(pack, crowd.draw(), kinds, date);
        sum += count;
        worst = std::max(worst, count);
    }
    return {average(sum, citizens), worst, Certitude::sampled};
}

Count drawn_bound(const Pack& pack, Crowd& crowd, Conversations& conversations, const EconomyLimits& limits) {
    double sum = 0;
    for (std::size_t i = 0; i < limits.citizens; ++i) {
        sum += bound_of(pack, conversations, crowd.draw(), limits.topic_states);
    }
    return {average(sum, limits.citizens), 0, Certitude::sampled};
}

Count best_count(const Pack& pack, std::uint8_t kinds, Date date, const EconomyLimits& limits, Order order) {
    Conversations conversations(pack, kinds, date, limits.states, order);
    if (const auto best = conversations.best(conversations.beginning()))
        return {best->mean, best->worst, Certitude::exact};
    Conversations topics(pack, kinds, date, 0, order);
    Crowd crowd(pack, topics);
    return drawn_bound(pack, crowd, topics, limits);
}

}  // namespace

Economy economy_of(const Pack& pack, std::uint8_t kinds, Date date, const EconomyLimits& limits) {
    Economy economy;
    Conversations conversations(pack, kinds, date, limits.states, Order::in_sequence);
    const Situation start = conversations.beginning();
    economy.form = conversations.open(start).size();
    if (const auto asked = conversations.asked(start)) {
        economy.asked = {asked->mean, asked->worst, Certitude::exact};
    } else {
        Crowd crowd(pack, conversations);
        economy.asked = drawn_asked(pack, crowd, kinds, date, limits.citizens);
    }
    economy.best = best_count(pack, kinds, date, limits, Order::free);
    economy.best_in_sequence = best_count(pack, kinds, date, limits, Order::in_sequence);
    return economy;
}

}  // namespace huji
