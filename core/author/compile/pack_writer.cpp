#include "author/compile/pack_writer.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "engine/date.hpp"
#include "engine/pack.hpp"
#include "engine/pack_layout.hpp"

namespace huji {
namespace {

class Bytes {
public:
    void u8(std::size_t value) { bytes_.push_back(static_cast<std::uint8_t>(value)); }
    void u16(std::size_t value) {
        u8(value & 0xff);
        u8(value >> 8 & 0xff);
    }
    void u32(std::size_t value) {
        u16(value & 0xffff);
        u16(value >> 16 & 0xffff);
    }
    void append(const Bytes& other) { bytes_.insert(bytes_.end(), other.bytes_.begin(), other.bytes_.end()); }
    void append(const std::string& text) {
        u8(text.size());
        for (const char c : text) u8(static_cast<unsigned char>(c));
    }
    [[nodiscard]] std::size_t size() const { return bytes_.size(); }
    [[nodiscard]] const std::vector<std::uint8_t>& all() const { return bytes_; }

private:
    std::vector<std::uint8_t> bytes_;
};

// Every string once, named by its offset.
class Strings {
public:
    std::size_t offset(const std::string& text) {
        const auto [place, is_new] = offsets_.try_emplace(text, bytes_.size());
        if (is_new) bytes_.append(text);
        return place->second;
    }
    [[nodiscard]] const Bytes& bytes() const { return bytes_; }

private:
    std::map<std::string, std::size_t> offsets_;
    Bytes bytes_;
};

// Shares of citizens on a scale of 1..255, the largest 255; only their proportions count.
std::vector<std::uint8_t> scaled(const std::vector<double>& shares) {
    const double largest = *std::max_element(shares.begin(), shares.end());
    std::vector<std::uint8_t> bytes;
    for (const double share : shares) {
        bytes.push_back(static_cast<std::uint8_t>(std::clamp(share * 255 / largest + 0.5, 1.0, 255.0)));
    }
    return bytes;
}

std::vector<std::uint8_t> weights_of(const Fact& fact, const FactCells& cells) {
    std::vector<double> shares;
    double named = 0;
    for (const Option& option : fact.options) {
        shares.push_back(option.weight);
        named += option.weight;
    }
    // The named values of a quantity take their share of 100; its intervals divide the rest evenly.
    for (std::size_t i = 0; i < cells.intervals.size(); ++i) {
        shares.push_back(std::max(1.0, (100 - named) / static_cast<double>(cells.intervals.size())));
    }
    return scaled(shares);
}

std::uint8_t effort_of(const Fact& fact, const FactCells& cells, std::size_t from, std::size_t to) {
    if (from == to) return 0;
    if (fact.type == FactType::quantity) {
        if (to < cells.named || to < from) return never;
        if (from < cells.named && !fact.start) return never;
        const std::size_t first = from < cells.named ? cells.named : from;
        if (to > first && !fact.wait) return never;
        const std::size_t begin = from < cells.named ? static_cast<std::size_t>(*fact.start) : 0;
        const std::size_t waits = to > first ? (to - first) * static_cast<std::size_t>(*fact.wait) : 0;
        return static_cast<std::uint8_t>(std::min<std::size_t>(begin + waits, never - 1));
    }
    for (const Change& change : fact.changes) {
        const bool from_here =
            change.from.empty() || std::find(change.from.begin(), change.from.end(), from) != change.from.end();
        if (change.to == to && from_here) return static_cast<std::uint8_t>(std::min<int>(change.effort, never - 1));
    }
    return never;
}

struct Sections {
    Bytes cell_ids, cell_froms, facts, questions, topics, goals, documents, clauses, entitlements, axioms, children,
        nodes, weights, efforts;
    Strings strings;
};

class PackWriter {
public:
    explicit PackWriter(const Compiled& compiled) : c_(compiled) {}

    std::vector<std::uint8_t> write() {
        s_.strings.offset(c_.place->id);
        number_questions();
        write_facts();
        write_questions();
        write_goals();
        write_documents();
        write_nodes();
        write_entitlements();
        return whole();
    }

private:
    // Questions of facts in use, in the author's order, and the topics they belong to.
    void number_questions() {
        for (std::size_t i = 0; i < c_.facts.size(); ++i) fact_number_[c_.facts[i]] = i;
        const Vocabulary& v = *c_.vocabulary;
        for (std::size_t q = 0; q < v.questions.size(); ++q) {
            const bool used = std::any_of(v.questions[q].facts.begin(), v.questions[q].facts.end(),
                                          [&](std::size_t fact) { return fact_number_.count(fact) != 0; });
            if (!used) continue;
            for (const std::size_t fact : v.questions[q].facts) question_of_fact_[fact] = questions_.size();
            questions_.push_back(q);
        }
    }

    void write_facts() {
        std::size_t first_cell = 0;
        std::size_t first_step = 0;
        for (const std::size_t number : c_.facts) {
            const Fact& fact = c_.vocabulary->facts[number];
            const FactCells& cells = c_.cut.facts[number];
            const std::size_t count = cells.ids.size();
            const std::size_t named = fact.type == FactType::quantity ? cells.named : 0;
            s_.facts.u16(s_.strings.offset(fact.id));
            s_.facts.u8(static_cast<std::size_t>(fact.type));
            s_.facts.u8(question_of_fact_.at(number));
            s_.facts.u8(count);
            s_.facts.u8(named);
            s_.facts.u16(static_cast<std::size_t>(fact.max));
            s_.facts.u16(first_cell);
            s_.facts.u16(first_step);
            first_cell += count;
            first_step += count * count;
            for (std::size_t cell = 0; cell < count; ++cell) {
                const bool interval = fact.type == FactType::quantity && cell >= named;
                s_.cell_ids.u16(s_.strings.offset(cells.ids[cell]));
                s_.cell_froms.u16(interval ? static_cast<std::size_t>(cells.intervals[cell - named].from) : 0);
                for (std::size_t to = 0; to < count; ++to) s_.efforts.u8(effort_of(fact, cells, cell, to));
            }
            for (const std::uint8_t weight : weights_of(fact, cells)) s_.weights.u8(weight);
        }
    }

    void write_questions() {
        const Vocabulary& v = *c_.vocabulary;
        for (const std::size_t number : questions_) {
            s_.questions.u16(s_.strings.offset(v.questions[number].id));
            s_.questions.u8(v.questions[number].topic);
            s_.questions.u8(question_before(number));
        }
        for (const Topic& topic : v.topics) s_.topics.u16(s_.strings.offset(topic.id));
    }

    // The question that this one comes after, or itself: one that no rule uses here holds nothing up.
    [[nodiscard]] std::size_t question_before(std::size_t number) const {
        const auto after =
            std::find(questions_.begin(), questions_.end(), c_.vocabulary->questions[number].after.value_or(number));
        const auto self = std::find(questions_.begin(), questions_.end(), number);
        return static_cast<std::size_t>((after == questions_.end() ? self : after) - questions_.begin());
    }

    void write_goals() {
        for (const Goal& goal : c_.vocabulary->goals) {
            std::size_t kinds = 0;
            for (const Kind kind : goal.kinds) kinds |= std::size_t{1} << static_cast<unsigned>(kind);
            s_.goals.u16(s_.strings.offset(goal.id));
            s_.goals.u8(kinds);
            s_.goals.u8(0);
        }
    }

    void write_documents() {
        for (const Policy* policy : {c_.place, c_.national}) {
            if (policy == nullptr) continue;
            for (const Document& document : policy->documents) {
                const std::string id = placed_document(*c_.place, *policy, document.id);
                const auto date = [](const std::optional<std::string>& text) {
                    return text ? parse_date(*text).value_or(0) : 0;
                };
                document_number_.try_emplace(id, document_number_.size());
                s_.documents.u16(s_.strings.offset(id));
                s_.documents.u32(date(document.effective ? document.effective : document.issued));
                s_.documents.u32(date(document.ends));
            }
        }
    }

    // Children before parents; within that, depth first from the roots, so that neighbours in the file are neighbours
    // in the diagram.
    std::size_t number_node(NodeId root) {
        if (DiagramBuilder::is_terminal(root)) return root;
        if (const auto found = node_number_.find(root); found != node_number_.end()) return found->second;
        const DiagramBuilder::Node& node = c_.builder.node(root);
        std::vector<std::size_t> children;
        for (const NodeId child : node.children) children.push_back(number_node(child));
        for (const std::size_t child : children) s_.children.u16(child);
        s_.nodes.u8(fact_number_.at(node.fact));
        const std::size_t number = terminal_count + node_number_.size();
        node_number_.emplace(root, number);
        return number;
    }

    void write_nodes() {
        for (const NodeId root : c_.verdicts) number_node(root);
        for (const NodeId root : c_.axioms) s_.axioms.u16(number_node(root));
    }

    void write_entitlements() {
        std::size_t first_clause = 0;
        for (std::size_t i = 0; i < c_.entitlements.size(); ++i) {
            const PlacedEntitlement& placed = c_.entitlements[i];
            s_.entitlements.u16(s_.strings.offset(placed.id));
            s_.entitlements.u8(static_cast<std::size_t>(placed.entitlement->kind));
            s_.entitlements.u8(static_cast<std::size_t>(placed.entitlement->certainty));
            s_.entitlements.u16(number_node(c_.verdicts[i]));
            s_.entitlements.u16(first_clause);
            s_.entitlements.u8(placed.entitlement->clauses.size());
            s_.entitlements.u8(0);
            for (const ClauseReference& clause : placed.entitlement->clauses) {
                s_.clauses.u16(s_.strings.offset(clause.clause));
                s_.clauses.u8(document_number_.at(placed_document(*c_.place, *placed.policy, clause.document)));
                s_.clauses.u8(0);
                ++first_clause;
            }
        }
    }

    std::vector<std::uint8_t> whole() {
        Bytes body;
        for (const std::size_t count :
             {s_.cell_ids.size() / 2, s_.facts.size() / fact_bytes, s_.questions.size() / question_bytes,
              s_.topics.size() / topic_bytes, s_.goals.size() / goal_bytes, s_.documents.size() / document_bytes,
              s_.clauses.size() / clause_bytes, s_.entitlements.size() / entitlement_bytes, s_.axioms.size() / 2,
              s_.children.size() / 2, s_.nodes.size(), s_.efforts.size(), s_.strings.bytes().size()}) {
            body.u16(count);
        }
        const Bytes* const sections[] = {&s_.cell_ids,     &s_.cell_froms, &s_.facts,          &s_.questions,
                                         &s_.topics,       &s_.goals,      &s_.documents,      &s_.clauses,
                                         &s_.entitlements, &s_.axioms,     &s_.children,       &s_.nodes,
                                         &s_.weights,      &s_.efforts,    &s_.strings.bytes()};
        for (const Bytes* const section : sections) {
            body.append(*section);
        }
        Bytes file;
        for (const std::uint8_t byte : pack_magic) file.u8(byte);
        file.u16(pack_version);
        file.u16(0);
        file.u32(pack_counts_at + body.size());
        file.u32(crc32(body.all().data(), body.size()));
        file.append(body);
        return file.all();
    }

    const Compiled& c_;
    Sections s_;
    std::vector<std::size_t> questions_;
    std::map<std::size_t, std::size_t> fact_number_, question_of_fact_;
    std::map<std::string, std::size_t> document_number_;
    std::map<NodeId, std::size_t> node_number_;
};

}  // namespace

std::vector<std::uint8_t> write_pack(const Compiled& compiled) { return PackWriter(compiled).write(); }

}  // namespace huji
