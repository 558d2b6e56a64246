#include <nlohmann/json.hpp>

#include <istream>
#include <ostream>
#include <string>

#include "author/compile/texts.hpp"
#include "author/paper/condition_words.hpp"
#include "author/paper/explanation.hpp"
#include "author/policy/join.hpp"
#include "author/policy/json_parser.hpp"
#include "author/policy/labels.hpp"
#include "cli/citizen.hpp"
#include "cli/commands.hpp"
#include "cli/findings.hpp"
#include "engine/assessment.hpp"
#include "engine/bits.hpp"
#include "engine/reason.hpp"
#include "engine/verdict.hpp"

namespace huji {
namespace {

using OrderedJson = nlohmann::ordered_json;

std::string mark_of(Truth truth) {
    constexpr const char* marks[] = {"×", "✓", "?"};
    return marks[static_cast<std::size_t>(truth)];
}

std::string truth_name(Truth truth) {
    constexpr const char* names[] = {"false", "true", "open"};
    return names[static_cast<std::size_t>(truth)];
}

/// One entitlement explained to one citizen.
class ExplanationWriter {
public:
    ExplanationWriter(const LoadedJurisdiction& jurisdiction, std::size_t entitlement, const Answers& answers,
                      const ExplainOptions& options)
        : jurisdiction_(jurisdiction),
          layered_(jurisdiction.compiled->entitlements[entitlement]),
          index_(entitlement),
          answers_(answers),
          options_(options),
          words_(*jurisdiction.compiled, *layered_.policy, options.language),
          truth_(*jurisdiction.compiled, answers),
          assessment_(assess(jurisdiction.pack, answers, options.date)) {}

    [[nodiscard]] bool consistent() const { return assessment_.consistent; }

    OrderedJson json() {
        const Entitlement& entitlement = *layered_.entitlement;
        OrderedJson json = {{"city", jurisdiction_.policy->id}, {"entitlement", layered_.id},
                            {"date", to_text(options_.date)},   {"pack", jurisdiction_.pack.sha256()},
                            {"lang", tag(options_.language)},   {"consistent", consistent()}};
        if (!consistent()) {
            json["clash"] = fact_ids(conflicting_facts());
            return json;
        }
        json["title"] = words_.say(entitlement.title);
        json["verdict"] = name(assessment_.verdicts[index_]);
        json["certainty"] = name(entitlement.certainty);
        json["when"] = point_json(words_.point(entitlement.when));
        json["may"] = has_own_may() ? point_json(words_.point(entitlement.may)) : OrderedJson(nullptr);
        json["clauses"] = OrderedJson::array();
        for (const ClauseReference& reference : entitlement.clauses) {
            json["clauses"].push_back(
                {{"document", jurisdiction_.compiled->jurisdiction.layered_id(*layered_.policy, reference.document)},
                 {"clause", reference.clause}});
        }
        return json;
    }

    void print(std::ostream& out) {
        if (!consistent()) {
            out << substitute(say(labels().clash), "{what}", listed_facts(conflicting_facts())) << '\n';
            return;
        }
        const Entitlement& entitlement = *layered_.entitlement;
        out << words_.say(entitlement.title) << "  (" << layered_.id << ")\n\n" << say(labels().applies_when) << '\n';
        print_point(words_.point(entitlement.when), 1, {}, out);
        if (has_own_may()) {
            out << '\n' << say(labels().possible_when) << '\n';
            print_point(words_.point(entitlement.may), 1, {}, out);
        }
        out << "\n→ " << say(labels().verdicts[static_cast<std::size_t>(assessment_.verdicts[index_])])
            << say(labels().stop) << (info(options_.language).spaces ? " " : "")
            << say(labels().certainties[static_cast<std::size_t>(entitlement.certainty)]) << '\n'
            << say(labels().clause) << say(labels().colon) << clauses() << '\n';
        for (const Truth truth : {Truth::yes, Truth::no, Truth::open}) {
            out << (truth == Truth::yes ? "" : "   ") << mark_of(truth) << ' '
                << say(labels().truths[static_cast<std::size_t>(truth)]);
        }
        out << '\n';
    }

private:
    [[nodiscard]] std::string say(const Text& text) const { return words_.say(text); }

    /// Equal functions are one root.
    [[nodiscard]] bool has_own_may() const {
        DiagramBuilder& builder = jurisdiction_.compiled->builder;
        return builder.condition(layered_.entitlement->when) != builder.condition(layered_.entitlement->may);
    }

    [[nodiscard]] std::vector<std::size_t> conflicting_facts() const {
        const FactSet set = minimal_conflict(jurisdiction_.pack, answers_, assessment_);
        std::vector<std::size_t> facts;
        for (const unsigned fact : bits(set)) facts.push_back(jurisdiction_.compiled->facts[fact]);
        return facts;
    }

    [[nodiscard]] OrderedJson fact_ids(const std::vector<std::size_t>& facts) const {
        OrderedJson ids = OrderedJson::array();
        for (const std::size_t fact : facts) ids.push_back(jurisdiction_.compiled->vocabulary->facts[fact].id);
        return ids;
    }

    [[nodiscard]] std::string listed_facts(const std::vector<std::size_t>& facts) const {
        return join(facts, say(labels().semicolon),
                    [&](std::size_t fact) { return words_.statement(fact, truth_.answered(fact)); });
    }

    [[nodiscard]] std::string clauses() const {
        std::vector<std::string> list;
        for (const ClauseReference& reference : layered_.entitlement->clauses) {
            for (const Document& document : layered_.policy->documents) {
                if (document.id == reference.document)
                    list.push_back(say(document.short_title) + ' ' + reference.clause);
            }
        }
        return join(list, say(labels().semicolon));
    }

    OrderedJson point_json(const ConditionPoint& point) {
        const ConditionResult result = truth_.of(*point.condition);
        OrderedJson json = {{"words", point.words}};
        if (point.definition != nullptr) json["definition"] = point.definition->id;
        json["truth"] = truth_name(result.truth);
        json["rests_on"] = fact_ids(result.rests_on);
        if (point.parts.empty()) return json;
        json["parts"] = OrderedJson::array();
        for (const ConditionPoint& part : point.parts) json["parts"].push_back(point_json(part));
        return json;
    }

    /// A part that rests on the same answers as the whole does not say so again.
    void print_point(const ConditionPoint& point, std::size_t depth, const std::vector<std::size_t>& said,
                     std::ostream& out) {
        const ConditionResult result = truth_.of(*point.condition);
        out << std::string(3 * depth, ' ') << mark_of(result.truth) << ' ' << point.words;
        const ConditionPoint& joint = joint_of(point);
        if (&joint != &point) out << say(labels().colon) << joint.words;
        if (result.rests_on != said) print_rests_on(point, result.rests_on, out);
        out << '\n';
        for (const ConditionPoint& part : joint.parts) print_point(part, depth + 1, result.rests_on, out);
    }

    /// A definition that joins several parts stands on one line with what joins them.
    [[nodiscard]] static const ConditionPoint& joint_of(const ConditionPoint& point) {
        const bool joins = point.definition != nullptr && point.condition->kind == Condition::Kind::definition &&
                           !point.parts.front().parts.empty();
        return joins ? point.parts.front() : point;
    }

    void print_rests_on(const ConditionPoint& point, const std::vector<std::size_t>& facts, std::ostream& out) {
        const std::string answers = listed_facts(facts);
        if (facts.empty() || answers == point.words) return;
        out << say(labels().open_bracket) << say(labels().rests_on) << say(labels().colon) << answers
            << say(labels().close_bracket);
    }

    const LoadedJurisdiction& jurisdiction_;
    const LayeredEntitlement& layered_;
    std::size_t index_;
    const Answers& answers_;
    const ExplainOptions& options_;
    ConditionWords words_;
    ConditionTruth truth_;
    Assessment assessment_;
};

}  // namespace

ExitCode explain_entitlement(const ExplainOptions& options, std::istream& in, std::ostream& out, std::ostream& err) {
    const std::unique_ptr<Workspace> workspace = load_sound(options.policies, err);
    const LoadedJurisdiction* jurisdiction = workspace ? find_jurisdiction(*workspace, options.place, err) : nullptr;
    const std::optional<std::size_t> entitlement =
        jurisdiction ? find_entitlement(*jurisdiction, options.entitlement, err) : std::nullopt;
    if (!entitlement) return exit_unreadable;
    const std::optional<Answers> answers =
        options.answers.empty() ? Answers(jurisdiction->pack) : read_citizen(options, *jurisdiction, in, out, err);
    if (!answers) return exit_unreadable;
    ExplanationWriter writer(*jurisdiction, *entitlement, *answers, options);
    if (options.json) {
        out << writer.json().dump(2, ' ', false, bad_utf8) << '\n';
    } else {
        writer.print(out);
    }
    return writer.consistent() ? exit_ok : exit_findings;
}

}  // namespace huji
