#include "author/compile/pack_writer.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <utility>

#include "engine/date.hpp"
#include "engine/pack.hpp"
#include "engine/pack_layout.hpp"

namespace huji {
namespace {

// Bytes of one section, or of the file.
class Bytes {
public:
    void number(std::size_t value, unsigned bytes) {
        for (unsigned i = 0; i < bytes; ++i) bytes_.push_back(static_cast<std::uint8_t>(value >> 8 * i & 0xff));
    }
    void append(const Bytes& other) { bytes_.insert(bytes_.end(), other.bytes_.begin(), other.bytes_.end()); }
    void append(const std::string& text) { bytes_.insert(bytes_.end(), text.begin(), text.end()); }
    [[nodiscard]] std::size_t size() const { return bytes_.size(); }
    [[nodiscard]] const std::vector<std::uint8_t>& all() const { return bytes_; }

private:
    std::vector<std::uint8_t> bytes_;
};

// What an author calls the records of each section, in the order of the file.
constexpr std::array<const char*, section_count> section_names{"cells",
                                                               "thresholds",
                                                               "facts",
                                                               "questions",
                                                               "topics",
                                                               "goals",
                                                               "documents",
                                                               "clauses cited",
                                                               "entitlements",
                                                               "groups of axioms",
                                                               "children of nodes",
                                                               "nodes",
                                                               "weights",
                                                               "efforts",
                                                               "bytes of all ids and clauses"};

// Shares of citizens on a scale of 1..255, the largest 255; only their proportions count.
std::vector<std::uint8_t> scaled(const std::vector<double>& shares) {
    const double largest = *std::max_element(shares.begin(), shares.end());
    std::vector<std::uint8_t> bytes;
    for (const double share : shares) {
        bytes.push_back(static_cast<std::uint8_t>(std::clamp(share * 255 / largest + 0.5, 1.0, 255.0)));
    }
    return bytes;
}

class PackWriter {
public:
    explicit PackWriter(const CompiledPolicy& compiled) : c_(compiled) {}

    WrittenPack write() {
        string(c_.jurisdiction.id());
        number_questions();
        write_facts();
        write_questions();
        write_goals();
        write_documents();
        write_nodes();
        write_entitlements();
        std::vector<std::uint8_t> bytes = whole();
        return {std::move(bytes), std::move(overflows_)};
    }

private:
    // Appends a number to a section, and notes if its field of so many bytes cannot hold it.
    void put(Section section, std::size_t value, unsigned bytes, const std::string& what) {
        limit(value, (std::size_t{1} << 8 * bytes) - 1, what);
        sections_[index_of(section)].number(value, bytes);
    }
    void u8(Section section, std::size_t value, const std::string& what) { put(section, value, 1, what); }
    void u16(Section section, std::size_t value, const std::string& what) { put(section, value, 2, what); }

    void limit(std::size_t value, std::size_t largest, const std::string& what) {
        if (value > largest) {
            overflows_.push_back(what + ": " + std::to_string(value) + ", at most " + std::to_string(largest));
        }
    }

    // Returns the offset of a string among the strings; each stands there once.
    std::size_t string(const std::string& text) {
        Bytes& strings = sections_[index_of(Section::strings)];
        const auto [it, is_new] = offsets_.try_emplace(text, strings.size());
        if (is_new) {
            limit(text.size(), 0xff, "bytes of \"" + text + "\"");
            strings.number(text.size(), 1);
            strings.append(text);
        }
        return it->second;
    }

    // Every record that has an id begins with it. Offsets past the end of their field overflow as bytes of all strings.
    void id(Section section, const std::string& text) { sections_[index_of(section)].number(string(text), 2); }

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
            const std::size_t count = cells.size();
            const std::string of_fact = " of the fact \"" + fact.id + "\"";
            id(Section::facts, fact.id);
            u8(Section::facts, static_cast<std::size_t>(type_in_pack(fact)), "type" + of_fact);
            u8(Section::facts, question_of_fact_.at(number), "questions before the one" + of_fact);
            u8(Section::facts, count, "cells" + of_fact);
            u8(Section::facts, has_numbers(fact) ? option_count(cells) : 0, "named values" + of_fact);
            u16(Section::facts, static_cast<std::size_t>(largest_number(fact)), "largest number" + of_fact);
            u16(Section::facts, first_cell, "cells before those" + of_fact);
            u16(Section::facts, first_step, "efforts before those" + of_fact);
            first_cell += count;
            first_step += count * count;
            for (std::size_t cell = 0; cell < count; ++cell) {
                const std::optional<Interval>& interval = cells[cell].interval;
                id(Section::cell_ids, cells[cell].id);
                u16(Section::cell_froms, interval ? static_cast<std::size_t>(interval->from) : 0,
                    "threshold" + of_fact);
                for (std::size_t to = 0; to < count; ++to) {
                    const std::optional<std::size_t> effort = effort_of(fact, cells, cell, to);
                    u8(Section::efforts, effort ? std::min<std::size_t>(*effort, never - 1) : never,
                       "effort" + of_fact);
                }
            }
            for (const std::uint8_t weight : scaled(weights_of(fact, cells)))
                u8(Section::weights, weight, "weight" + of_fact);
        }
    }

    void write_questions() {
        const Vocabulary& v = *c_.vocabulary;
        for (const std::size_t number : questions_) {
            const std::string of_question = " the question \"" + v.questions[number].id + "\"";
            id(Section::questions, v.questions[number].id);
            u8(Section::questions, v.questions[number].topic, "topics before that of" + of_question);
            u8(Section::questions, question_before(number), "questions before" + of_question);
        }
        for (const Topic& topic : v.topics) id(Section::topics, topic.id);
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
            KindSet kinds;
            for (const Kind kind : goal.kinds) kinds.add(kind);
            id(Section::goals, goal.id);
            u8(Section::goals, kinds.bits(), "kinds of the goal \"" + goal.id + "\"");
            sections_[index_of(Section::goals)].number(0, 1);
        }
    }

    void write_documents() {
        for (const Policy* policy : c_.jurisdiction.layers()) {
            for (const Document& document : policy->documents) {
                const std::string id = c_.jurisdiction.layered_id(*policy, document.id);
                const auto date = [](const std::optional<std::string>& text) {
                    return text ? parse_date(*text).value_or(0) : 0;
                };
                document_number_.try_emplace(id, document_number_.size());
                this->id(Section::documents, id);
                put(Section::documents, date(document.effective ? document.effective : document.issued), 4, id);
                put(Section::documents, date(document.ends), 4, id);
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
        for (const std::size_t child : children) u16(Section::children, child, "nodes");
        u8(Section::nodes, fact_number_.at(node.fact), "facts");
        const std::size_t number = terminal_count + node_number_.size();
        node_number_.emplace(root, number);
        return number;
    }

    void write_nodes() {
        for (const NodeId root : c_.verdicts) number_node(root);
        for (const NodeId root : c_.axioms) u16(Section::axioms, number_node(root), "nodes");
    }

    void write_entitlements() {
        std::size_t first_clause = 0;
        for (std::size_t i = 0; i < c_.entitlements.size(); ++i) {
            const LayeredEntitlement& layered = c_.entitlements[i];
            const std::string of_entitlement = " of \"" + layered.id + "\"";
            id(Section::entitlements, layered.id);
            u8(Section::entitlements, static_cast<std::size_t>(layered.entitlement->kind), "kind" + of_entitlement);
            u8(Section::entitlements, static_cast<std::size_t>(layered.entitlement->certainty),
               "certainty" + of_entitlement);
            u16(Section::entitlements, number_node(c_.verdicts[i]), "nodes");
            u16(Section::entitlements, first_clause, "clauses cited before those" + of_entitlement);
            u8(Section::entitlements, layered.entitlement->clauses.size(), "clauses" + of_entitlement);
            sections_[index_of(Section::entitlements)].number(0, 1);
            for (const ClauseReference& clause : layered.entitlement->clauses) {
                const std::string document = c_.jurisdiction.layered_id(*layered.policy, clause.document);
                id(Section::clauses, clause.clause);
                u8(Section::clauses, document_number_.at(document), "documents before \"" + document + "\"");
                sections_[index_of(Section::clauses)].number(0, 1);
                ++first_clause;
            }
        }
    }

    std::vector<std::uint8_t> whole() {
        Bytes body;
        for (std::size_t i = 0; i < section_count; ++i) {
            if (!is_counted(i)) continue;
            const std::size_t records = sections_[i].size() / pack_sections[i].record_bytes;
            limit(records, 0xffff, section_names[i]);
            body.number(records, 2);
        }
        for (const Bytes& section : sections_) body.append(section);
        Bytes file;
        for (const std::uint8_t byte : pack_magic) file.number(byte, 1);
        file.number(pack_version, 2);
        file.number(0, 2);
        file.number(pack_counts_at + body.size(), 4);
        file.number(crc32(body.all().data(), body.size()), 4);
        file.append(body);
        return file.all();
    }

    const CompiledPolicy& c_;
    std::array<Bytes, section_count> sections_;
    std::map<std::string, std::size_t> offsets_;
    std::vector<std::string> overflows_;
    std::vector<std::size_t> questions_;
    std::map<std::size_t, std::size_t> fact_number_, question_of_fact_;
    std::map<std::string, std::size_t> document_number_;
    std::map<NodeId, std::size_t> node_number_;
};

}  // namespace

WrittenPack write_pack(const CompiledPolicy& compiled) { return PackWriter(compiled).write(); }

}  // namespace huji
