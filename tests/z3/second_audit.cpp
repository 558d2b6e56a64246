#include "second_audit.hpp"

#include <z3++.h>

#include <algorithm>
#include <optional>

#include "engine/answers.hpp"
#include "engine/assessment.hpp"
#include "translation.hpp"

namespace huji::tests {

Agreement& Agreement::operator+=(const Agreement& other) {
    questions += other.questions;
    examples += other.examples;
    differences.insert(differences.end(), other.differences.begin(), other.differences.end());
    return *this;
}

namespace {

constexpr Date any_day = 20260101;

class SecondAudit {
public:
    SecondAudit(CompiledPolicy& place, const Pack& pack)
        : place_(place),
          pack_(pack),
          audit_(place),
          say_(context_, *place.vocabulary),
          solver_(context_, z3::solver::simple()),
          person_(say_.anybody()),
          when_(context_),
          may_(context_) {
        solver_.add(say_.can_exist(person_));
        name_rights(person_, when_, may_);
    }

    Agreement run() {
        for (std::size_t i = 0; i < rights(); ++i) {
            compare_one(i);
            for (std::size_t j = 0; j < rights(); ++j) {
                if (i != j) compare_pair(i, j);
            }
        }
        z3::expr nothing = context_.bool_val(true);
        for (std::size_t i = 0; i < rights(); ++i) nothing = nothing && !may(i);
        agree("gets_nothing", audit_.gets_nothing(), nothing);
        compare_verdicts();
        for (const std::size_t fact : place_.facts) compare_moves(fact);
        for (const Question& question : place_.vocabulary->questions) compare_question(question);
        return agreement_;
    }

private:
    [[nodiscard]] std::size_t rights() const { return place_.entitlements.size(); }
    [[nodiscard]] const std::string& id(std::size_t i) const { return place_.entitlements[i].id; }
    z3::expr when(std::size_t i) { return when_[static_cast<unsigned>(i)]; }
    z3::expr may(std::size_t i) { return may_[static_cast<unsigned>(i)]; }

    /// Gives each condition a name, so that a question is short.
    void name_rights(const Person& person, z3::expr_vector& when, z3::expr_vector& may) {
        for (const LayeredEntitlement& layered : place_.entitlements) {
            when.push_back(named(say_.holds(layered.entitlement->when, person)));
            may.push_back(named(say_.holds(layered.entitlement->may, person)));
        }
    }

    z3::expr named(const z3::expr& condition) {
        z3::expr name = context_.bool_const(("right#" + std::to_string(names_++)).c_str());
        solver_.add(name == condition);
        return name;
    }

    /// Returns that the person is in that cell: read by what the cell is called, as whoever answers reads it.
    z3::expr in_cell(std::size_t fact, const Unknown& unknown, std::size_t cell) {
        const std::optional<Interval>& interval = place_.cut.facts[fact][cell].interval;
        return interval ? say_.is_between(unknown, interval->from, interval->to) : say_.is_option(fact, unknown, cell);
    }

    /// Returns that the person has the very answers of an example: of an interval its smallest number.
    z3::expr answers_like(const ExampleCitizen& citizen) {
        z3::expr_vector answers(context_);
        for (const auto& [fact, cell] : citizen.cells) {
            const std::optional<Interval>& interval = place_.cut.facts[fact][cell].interval;
            answers.push_back(in_cell(fact, person_[fact], cell));
            if (interval) answers.push_back(person_[fact].value == interval->from);
        }
        return z3::mk_and(answers);
    }

    void agree(const std::string& question, const std::optional<ExampleCitizen>& answer, const z3::expr& asked) {
        solver_.push();
        solver_.add(asked);
        if (answer) solver_.add(answers_like(*answer));
        const bool exists = solver_.check() == z3::sat;
        solver_.pop();
        ++agreement_.questions;
        if (answer) ++agreement_.examples;
        if (exists == answer.has_value()) return;
        agreement_.differences.push_back(place_.jurisdiction.id() + ": " + question +
                                         (answer ? ": the audit's example is none: " + in_short(place_, *answer)
                                                 : ": the audit finds nobody, but there is somebody"));
    }

    void compare_one(std::size_t i) {
        agree("holder of " + id(i), audit_.holder(i), may(i));
        agree("outsider of " + id(i), audit_.outsider(i), !when(i));
        agree("certain but impossible " + id(i), audit_.certain_but_impossible(i), when(i) && !may(i));
    }

    void compare_pair(std::size_t i, std::size_t j) {
        agree(id(i) + " better than " + id(j), audit_.better_by(i, j), (when(i) && !when(j)) || (may(i) && !may(j)));
        if (i < j) agree(id(i) + " and " + id(j), audit_.holder_of_both(i, j), may(i) && may(j));
    }

    /// Compares what the pack, as it ships, can answer to somebody who says nothing.
    void compare_verdicts() {
        const Assessment nothing_said = assess(pack_, Answers(pack_), any_day);
        for (std::size_t i = 0; i < rights(); ++i) {
            const TerminalSet reached = nothing_said.reached[pack_.entitlements()[i].root];
            compare_verdict(i, "applies", (reached & only(Terminal::applies)) != 0, when(i));
            compare_verdict(i, "possible", (reached & only(Terminal::possible)) != 0, may(i) && !when(i));
            compare_verdict(i, "does not apply", (reached & only(Terminal::does_not_apply)) != 0, !may(i) && !when(i));
        }
    }

    void compare_verdict(std::size_t i, const std::string& verdict, bool given, const z3::expr& asked) {
        solver_.push();
        solver_.add(asked);
        const bool exists = solver_.check() == z3::sat;
        solver_.pop();
        ++agreement_.questions;
        if (exists == given) return;
        agreement_.differences.push_back(place_.jurisdiction.id() + ": the verdict \"" + verdict + "\" of " + id(i) +
                                         (given ? " is given to nobody" : " is never given"));
    }

    /// The same person after some facts moved. Facts that the place does not use may be other ones too: nobody asks
    /// them.
    Person moved(const std::vector<std::size_t>& facts) {
        Person other = person_;
        for (std::size_t i = 0; i < other.size(); ++i) {
            const bool used = std::find(place_.facts.begin(), place_.facts.end(), i) != place_.facts.end();
            const bool moves = std::find(facts.begin(), facts.end(), i) != facts.end();
            if (moves || !used) other[i] = say_.anything(i);
        }
        return other;
    }

    void compare_moves(std::size_t fact) {
        solver_.push();
        const Person other = moved({fact});
        z3::expr_vector when_then(context_), may_then(context_);
        solver_.add(say_.can_exist(other));
        name_rights(other, when_then, may_then);
        compare_losses(fact, other[fact], when_then, may_then);
        compare_cells(fact, other[fact], when_then, may_then);
        solver_.pop();
    }

    /// Whether a right is lost by any step upwards, in real numbers; the audit steps from cell to cell.
    void compare_losses(std::size_t fact, const Unknown& then, z3::expr_vector& when_then, z3::expr_vector& may_then) {
        const std::vector<std::size_t> rising = rising_cells(place_.vocabulary->facts[fact], place_.cut.facts[fact]);
        for (std::size_t i = 0; i < rights(); ++i) {
            std::optional<ExampleCitizen> loser;
            for (std::size_t low = 0; low < rising.size() && !loser; ++low) {
                for (std::size_t high = low + 1; high < rising.size() && !loser; ++high) {
                    loser = audit_.loser(i, fact, rising[low], rising[high]);
                }
            }
            const auto n = static_cast<unsigned>(i);
            agree(id(i) + " lost with " + place_.vocabulary->facts[fact].id, loser,
                  say_.rises(fact, person_[fact], then) && ((when(i) && !when_then[n]) || (may(i) && !may_then[n])));
        }
    }

    void compare_question(const Question& question) {
        solver_.push();
        const Person other = moved(question.facts);
        z3::expr_vector when_then(context_), may_then(context_);
        solver_.add(say_.can_exist(other));
        name_rights(other, when_then, may_then);
        solver_.add(differ(when_then, may_then));
        const bool matters = solver_.check() == z3::sat;
        solver_.pop();
        ++agreement_.questions;
        if (matters == audit_.matter(question.facts)) return;
        agreement_.differences.push_back(place_.jurisdiction.id() + ": the question " + question.id +
                                         (matters ? " can be worth asking" : " is never worth asking"));
    }

    /// Returns that some verdict of the person is another than before the move.
    z3::expr differ(z3::expr_vector& when_then, z3::expr_vector& may_then) {
        z3::expr_vector different(context_);
        for (unsigned i = 0; i < rights(); ++i) {
            different.push_back(when_[i] != when_then[i]);
            different.push_back(may_[i] != may_then[i]);
        }
        return z3::mk_or(different);
    }

    void compare_cells(std::size_t fact, const Unknown& then, z3::expr_vector& when_then, z3::expr_vector& may_then) {
        const z3::expr told = named(differ(when_then, may_then));
        const std::size_t cells = place_.cut.facts[fact].size();
        for (std::size_t a = 0; a < cells; ++a) {
            for (std::size_t b = a + 1; b < cells; ++b) {
                agree(place_.vocabulary->facts[fact].id + " told apart", audit_.told_apart(fact, a, b),
                      told && in_cell(fact, person_[fact], a) && in_cell(fact, then, b));
            }
            // One cell holds nobody whom its own rules would tell apart.
            agree(place_.vocabulary->facts[fact].id + " told apart inside a cell", std::nullopt,
                  told && in_cell(fact, person_[fact], a) && in_cell(fact, then, a));
        }
    }

    CompiledPolicy& place_;
    const Pack& pack_;
    Audit audit_;
    z3::context context_;
    Translation say_;
    z3::solver solver_;
    Person person_;
    z3::expr_vector when_, may_;
    int names_ = 0;
    Agreement agreement_;
};

}  // namespace

Agreement compare_audits(CompiledPolicy& place, const Pack& pack) { return SecondAudit(place, pack).run(); }

}  // namespace huji::tests
