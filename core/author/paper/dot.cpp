#include "author/paper/dot.hpp"

#include <algorithm>
#include <bit>
#include <string_view>

#include "author/paper/condition_words.hpp"
#include "author/policy/characters.hpp"
#include "author/policy/join.hpp"
#include "author/policy/labels.hpp"
#include "engine/bits.hpp"
#include "engine/verdict.hpp"

namespace huji {
namespace {

constexpr std::size_t question_columns = 26;
constexpr std::size_t answer_columns = 20;
constexpr std::size_t title_columns = 56;
constexpr const char* font = "fontname=\"sans-serif\"";

std::string dot_string(std::string_view words) {
    std::string result(1, '"');
    for (const char c : words) {
        if (c == '\n') {
            result += "\\n";
            continue;
        }
        if (c == '"' || c == '\\') result += '\\';
        result += c;
    }
    result += '"';
    return result;
}

// A line must not begin with these.
bool closes(std::string_view character) {
    constexpr std::string_view closing[] = {"，", "。", "、", "；", "：", "？", "）", "」",
                                            "』", "”",  "’",  ",",  ".",  ")",  ";"};
    return std::find(std::begin(closing), std::end(closing), character) != std::end(closing);
}

// The parts between which a line may break: words of a Latin text with the space after them, Chinese characters with
// the punctuation after them.
std::vector<std::string> breakable(const std::string& words) {
    std::vector<std::string> parts;
    bool glued = false;
    for (std::size_t at = 0; at < words.size();) {
        const std::string character(first_characters(std::string_view(words).substr(at), 1));
        at += character.size();
        const bool wide = character.size() > 2;
        if (parts.empty() || (wide ? !closes(character) : !glued && character != " " && !closes(character))) {
            parts.push_back(character);
        } else {
            parts.back() += character;
        }
        glued = !wide && character != " ";
    }
    return parts;
}

std::size_t columns_of(const std::string& words) {
    std::size_t columns = 0;
    for (std::size_t at = 0; at < words.size();) {
        const std::size_t bytes = first_characters(std::string_view(words).substr(at), 1).size();
        columns += bytes > 2 ? 2 : 1;
        at += bytes;
    }
    return columns;
}

class DotWriter {
public:
    DotWriter(const CompiledPolicy& compiled, Language language) : c_(compiled), language_(language) {}

    std::string write(const std::vector<DecisionGraph>& drawings, const std::string& title) {
        text_ = "digraph huji {\n  graph [";
        text_ += font;
        text_ += ", fontsize=12, labelloc=t, rankdir=TB, nodesep=0.16, ranksep=0.15, label=" + dot_string(title);
        text_ += "];\n  node [";
        text_ += font;
        text_ += ", fontsize=10, shape=box, style=rounded, margin=\"0.09,0.05\", height=0.3];\n  edge [";
        text_ += font;
        text_ += ", fontsize=9, arrowsize=0.6];\n";
        for (std::size_t i = 0; i < drawings.size(); ++i) cluster(drawings[i], i);
        stack(drawings);
        text_ += "}\n";
        return std::move(text_);
    }

private:
    // Graphviz would put all boxes side by side, and where it packs them itself it loses labels (2.43). Lines that are
    // not seen put them into columns, below each other.
    void stack(const std::vector<DecisionGraph>& drawings) {
        std::size_t columns = 1;
        while (columns * columns < drawings.size()) ++columns;
        for (std::size_t i = columns; i < drawings.size(); ++i) {
            const std::vector<DecisionNode>& above = drawings[i - columns].nodes;
            const std::string root = node_id(i, drawings[i].nodes.size() - 1);
            for (std::size_t leaf = 0; leaf < above.size(); ++leaf) {
                if (!above[leaf].edges.empty() || !is_shared(drawings[i - columns], leaf)) continue;
                text_ += "  " + node_id(i - columns, leaf) + " -> " + root + " [style=invis];\n";
            }
        }
    }

    // Nearly every question leads to "does not apply": a leaf of its own for each keeps the lines short.
    [[nodiscard]] static bool is_shared(const DecisionGraph& drawing, std::size_t leaf) {
        return drawing.nodes[leaf].outcome != Terminal::does_not_apply || drawing.nodes.size() == 1;
    }

    [[nodiscard]] std::string node_id(std::size_t number, std::size_t node) const {
        std::string id(1, 'n');
        id += std::to_string(number);
        id += '_';
        return id += std::to_string(node);
    }

    [[nodiscard]] std::string say(const Text& text, const Policy& owner) const {
        return ConditionWords(c_, owner, language_).say(text);
    }

    void cluster(const DecisionGraph& drawing, std::size_t number) {
        const LayeredEntitlement& layered = c_.entitlements[drawing.entitlement];
        std::string clauses;
        for (const ClauseReference& reference : layered.entitlement->clauses) {
            if (!clauses.empty()) clauses += "、";
            clauses += reference.clause;
        }
        const std::string title =
            in_lines(say(layered.entitlement->title, *layered.policy), title_columns) + "\n" + clauses;
        text_ += "  subgraph cluster_" + std::to_string(number) +
                 " {\n    graph [style=\"rounded\", color=gray60, margin=8, label=" + dot_string(title) +
                 ", entitlement=" + dot_string(layered.id) + "];\n";
        for (std::size_t i = drawing.nodes.size(); i-- > 0;) {
            const DecisionNode& node = drawing.nodes[i];
            if (node.edges.empty()) {
                if (is_shared(drawing, i)) outcome(node_id(number, i), node.outcome);
            } else {
                question(node, number, i);
                for (const DecisionEdge& edge : node.edges) this->edge(drawing, number, i, edge);
            }
        }
        text_ += "  }\n";
    }

    void outcome(const std::string& id, Terminal terminal) {
        const Labels& l = labels();
        const bool no = terminal == Terminal::does_not_apply;
        const Verdict verdict = no                              ? Verdict::does_not_apply
                                : terminal == Terminal::applies ? Verdict::applies
                                                                : Verdict::possible;
        const std::string words = terminal == Terminal::possible
                                      ? l.possible_outcome[language_]
                                      : l.verdicts[static_cast<std::size_t>(verdict)][language_];
        const std::string look = no                              ? "shape=plaintext, fontcolor=gray30"
                                 : terminal == Terminal::applies ? "style=\"filled,bold\", fillcolor=\"#d9ead3\""
                                                                 : "style=\"filled,dashed\", fillcolor=\"#fff2cc\"";
        text_ += "    " + id + " [label=" + dot_string(in_lines(words, question_columns)) + ", " + look +
                 ", outcome=" + dot_string(name(verdict)) + "];\n";
    }

    [[nodiscard]] const Fact& fact_of(const DecisionNode& node) const { return c_.vocabulary->facts[node.fact]; }

    // Yes or no is asked by its statement, which is so or not.
    void question(const DecisionNode& node, std::size_t number, std::size_t i) {
        const Fact& fact = fact_of(node);
        const bool flag = is_yes_or_no(fact);
        const std::string words = say(flag ? fact.options[1].text : fact.name, c_.jurisdiction.own());
        text_ += "    " + node_id(number, i) + " [label=" + dot_string(in_lines(words, question_columns)) +
                 ", fact=" + dot_string(fact.id) + "];\n";
    }

    void edge(const DecisionGraph& drawing, std::size_t number, std::size_t from, const DecisionEdge& edge) {
        const DecisionNode& node = drawing.nodes[from];
        const DecisionNode& next = drawing.nodes[edge.to];
        std::string to = node_id(number, edge.to);
        if (next.edges.empty() && next.outcome == Terminal::does_not_apply) {
            to = node_id(number, from) + "x";
            outcome(to, next.outcome);
        }
        text_ += "    " + node_id(number, from) + " -> " + to + " [label=" + dot_string(answer_words(node, edge)) +
                 ", cells=" + dot_string(cell_ids(node.fact, edge.cells)) + "];\n";
    }

    [[nodiscard]] std::string cell_ids(std::size_t fact, CellSet cells) const {
        return join(bits(cells), " ", [&](unsigned cell) { return c_.cut.facts[fact][cell].id; });
    }

    // The edge with most answers is "anything else" where the others name what it is not.
    [[nodiscard]] bool is_otherwise(const DecisionNode& node, const DecisionEdge& edge) const {
        const int count = std::popcount(edge.cells);
        return std::all_of(node.edges.begin(), node.edges.end(), [&](const DecisionEdge& other) {
            return &other == &edge || std::popcount(other.cells) < count ||
                   (std::popcount(other.cells) == count && &other < &edge);
        });
    }

    [[nodiscard]] std::string answer_words(const DecisionNode& node, const DecisionEdge& edge) const {
        const Labels& l = labels();
        if (is_yes_or_no(fact_of(node))) return (edge.cells == 2 ? l.yes : l.no)[language_];
        const std::vector<std::string> words =
            ConditionWords(c_, c_.jurisdiction.own(), language_).cells(node.fact, edge.cells);
        if (words.size() > 2 && is_otherwise(node, edge)) return l.otherwise[language_];
        std::string lines;
        for (const std::string& one : words) {
            if (!lines.empty()) lines += '\n';
            if (words.size() > 1) lines += "· ";
            lines += in_lines(one, answer_columns);
        }
        return lines;
    }

    const CompiledPolicy& c_;
    Language language_;
    std::string text_;
};

}  // namespace

std::string in_lines(const std::string& words, std::size_t columns) {
    std::string lines;
    std::size_t used = 0;
    for (const std::string& part : breakable(words)) {
        const std::size_t width = columns_of(part);
        const bool full = used > 0 && used + width - (part.back() == ' ' ? 1 : 0) > columns;
        if (full) {
            while (!lines.empty() && lines.back() == ' ') lines.pop_back();
            lines += '\n';
            used = 0;
        }
        lines += part;
        used += width;
    }
    return lines;
}

std::string dot_of(const CompiledPolicy& compiled, const std::vector<DecisionGraph>& drawings, const std::string& title,
                   Language language) {
    return DotWriter(compiled, language).write(drawings, title);
}

}  // namespace huji
