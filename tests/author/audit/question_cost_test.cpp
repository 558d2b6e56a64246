// How many questions are asked, against counting every citizen and trying every order.
#include "author/audit/question_cost.hpp"

#include <cmath>
#include <limits>
#include <map>
#include <set>

#include "author/cases/workspace.hpp"
#include "author/command.hpp"
#include "catch.hpp"
#include "engine/dialogue.hpp"
#include "engine/inquiry.hpp"
#include "engine/worked_example.hpp"

using huji::all_kinds;
using huji::Estimate;
using huji::Json;
using huji::KindSet;
using huji::Pack;
using huji::question_cost;
using huji::QuestionCost;

namespace {

constexpr huji::Date some_day = 20260101;
constexpr KindSet settling{1U << static_cast<unsigned>(huji::Kind::settlement_route)};

/// A citizen of whom every fact is known.
struct Person {
    std::vector<unsigned> cells;
    double share = 0;
    std::vector<huji::Verdict> verdicts;
};

/// Every citizen that the axioms allow, and conversations with them, by trying everything.
class Everybody {
public:
    Everybody(const Pack& pack, KindSet kinds) : pack_(pack), kinds_(kinds) {
        add({}, 1);
        double all = 0;
        for (const Person& person : people_) all += person.share;
        for (Person& person : people_) person.share /= all;
    }

    /// What the engine asks, citizen by citizen.
    [[nodiscard]] huji::Count asked() const {
        huji::Count count;
        for (const Person& person : people_) {
            huji::Answers answers(pack_);
            unsigned questions = 0;
            const auto next_question = [&] {
                const auto inquiry = huji::Inquiry::of(pack_, answers, huji::assess(pack_, answers, some_day));
                return inquiry ? huji::next_question(*inquiry, kinds_) : std::nullopt;
            };
            while (const auto next = next_question()) {
                ++questions;
                for (std::size_t f = 0; f < pack_.facts().size(); ++f) {
                    if ((next->facts >> f & 1U) != 0) say(answers, f, person.cells[f]);
                }
            }
            count.mean += person.share * questions;
            count.worst = std::max(count.worst, questions);
        }
        return count;
    }

    /// The fewest questions on average, by every order inside topics.
    [[nodiscard]] double best(bool in_sequence) const {
        std::set<std::size_t> all;
        for (std::size_t i = 0; i < people_.size(); ++i) all.insert(i);
        return fewest(all, {}, in_sequence);
    }

private:
    void say(huji::Answers& answers, std::size_t fact, unsigned cell) const {
        answers.answer_cell(static_cast<huji::FactIndex>(fact), static_cast<huji::CellIndex>(cell));
    }

    void add(const std::vector<unsigned>& cells, double share) {
        if (cells.size() == pack_.facts().size()) {
            huji::Answers answers(pack_);
            for (std::size_t f = 0; f < cells.size(); ++f) say(answers, f, cells[f]);
            const huji::Assessment assessment = huji::assess(pack_, answers, some_day);
            if (assessment.consistent) people_.push_back({cells, share, wanted(assessment.verdicts)});
            return;
        }
        const Pack::Fact fact = pack_.facts()[cells.size()];
        for (unsigned cell = 0; cell < fact.cell_count; ++cell) {
            std::vector<unsigned> longer = cells;
            longer.push_back(cell);
            add(longer, share * pack_.weight(fact, cell));
        }
    }

    [[nodiscard]] std::vector<huji::Verdict> wanted(const std::vector<huji::Verdict>& verdicts) const {
        std::vector<huji::Verdict> some;
        for (std::size_t i = 0; i < verdicts.size(); ++i) {
            if (kinds_.contains(pack_.entitlements()[i].kind)) some.push_back(verdicts[i]);
        }
        return some;
    }

    /// Whether two of them differ in these facts alone, and in a verdict.
    [[nodiscard]] bool matters(const std::set<std::size_t>& people, huji::FactSet facts) const {
        std::map<std::vector<unsigned>, const Person*> known;
        for (const std::size_t i : people) {
            std::vector<unsigned> others = people_[i].cells;
            for (std::size_t f = 0; f < others.size(); ++f) {
                if ((facts >> f & 1U) != 0) others[f] = 0;
            }
            const auto [at, is_new] = known.emplace(others, &people_[i]);
            if (!is_new && at->second->verdicts != people_[i].verdicts) return true;
        }
        return false;
    }

    [[nodiscard]] huji::FactSet worth_asking(const std::set<std::size_t>& people, std::size_t question) const {
        huji::FactSet worth = 0;
        for (std::size_t f = 0; f < pack_.facts().size(); ++f) {
            const auto fact = huji::one_fact(static_cast<huji::FactIndex>(f));
            if (pack_.facts()[f].question == question && matters(people, fact)) worth |= fact;
        }
        return worth;
    }

    [[nodiscard]] double fewest(const std::set<std::size_t>& people, const std::set<std::size_t>& asked,
                                bool in_sequence) const {
        std::map<std::size_t, huji::FactSet> open;
        unsigned topic = pack_.topic_count();
        for (std::size_t q = 0; q < pack_.questions().size(); ++q) {
            if (asked.count(q) != 0) continue;
            if (const huji::FactSet facts = worth_asking(people, q); facts != 0) open[q] = facts;
            if (open.count(q) != 0) topic = std::min<unsigned>(topic, pack_.questions()[q].topic);
        }
        if (open.empty()) return 0;
        double best = std::numeric_limits<double>::infinity();
        for (const auto& [question, facts] : open) {
            const Pack::Question record = pack_.questions()[question];
            if (record.topic != topic) continue;
            if (in_sequence && record.after != question && open.count(record.after) != 0) continue;
            std::set<std::size_t> then = asked;
            then.insert(question);
            best = std::min(best, 1 + after(people, facts, then, in_sequence));
        }
        return best;
    }

    [[nodiscard]] double after(const std::set<std::size_t>& people, huji::FactSet facts,
                               const std::set<std::size_t>& asked, bool in_sequence) const {
        std::map<std::vector<unsigned>, std::set<std::size_t>> groups;
        double all = 0;
        for (const std::size_t i : people) {
            std::vector<unsigned> said;
            for (std::size_t f = 0; f < people_[i].cells.size(); ++f) {
                if ((facts >> f & 1U) != 0) said.push_back(people_[i].cells[f]);
            }
            groups[said].insert(i);
            all += people_[i].share;
        }
        double mean = 0;
        for (const auto& [said, group] : groups) {
            double share = 0;
            for (const std::size_t i : group) share += people_[i].share;
            mean += share / all * fewest(group, asked, in_sequence);
        }
        return mean;
    }

    const Pack& pack_;
    KindSet kinds_;
    std::vector<Person> people_;
};

bool close_to(double a, double b, double within = 1e-9) { return std::abs(a - b) < within; }

QuestionCost check_against_everybody(const PolicyFolder& folder, KindSet kinds = all_kinds) {
    const auto workspace = huji::load_workspace(folder.path());
    REQUIRE(workspace->find("alder") != nullptr);
    const Pack& pack = workspace->find("alder")->pack;
    const Everybody everybody(pack, kinds);
    const QuestionCost cost = question_cost(pack, kinds, some_day);
    CHECK(cost.asked.estimate == Estimate::exact);
    CHECK(cost.best.estimate == Estimate::exact);
    CHECK(close_to(cost.asked.mean, everybody.asked().mean));
    CHECK(cost.asked.worst == everybody.asked().worst);
    CHECK(close_to(cost.best.mean, everybody.best(false)));
    CHECK(close_to(cost.best_in_sequence.mean, everybody.best(true)));
    CHECK(cost.best.mean <= cost.best_in_sequence.mean + 1e-9);
    CHECK(cost.best_in_sequence.mean <= cost.asked.mean + 1e-9);
    return cost;
}

}  // namespace

TEST_CASE("question cost: exact counts are those of every citizen and every order") {
    check_against_everybody(PolicyFolder());
}

TEST_CASE("question cost: an author's sequence costs what it costs") {
    const PolicyFolder folder;
    // Half of all citizens are employed, and need not be asked for their lease.
    Json city = folder.read("alder/policy.json");
    city["entitlements"][0]["when"] = Json::parse(R"({"any": [{"job": "employer"}, {"lease": true}]})");
    city["entitlements"][0].erase("may");
    city["entitlements"][0].erase("ask");
    folder.write("alder/policy.json", city);
    const QuestionCost free = check_against_everybody(folder, settling);
    CHECK(close_to(free.asked.mean, 1.5));
    Json vocabulary = folder.read("vocabulary.json");
    std::swap(vocabulary["questions"][2], vocabulary["questions"][3]);
    vocabulary["questions"][3]["after"] = "home";
    folder.write("vocabulary.json", vocabulary);
    const QuestionCost bound = check_against_everybody(folder, settling);
    CHECK(close_to(bound.best.mean, 1.5));
    // The lease of a fifth of all citizens is registered: they are not asked for their work. A pack rounds the shares.
    CHECK(close_to(bound.best_in_sequence.mean, 1.8, 0.01));
    CHECK(close_to(bound.asked.mean, 1.8, 0.01));
}

TEST_CASE("question cost: where no answer decides by itself, the author's first question need not be the best") {
    const PolicyFolder folder;
    Json city = folder.read("alder/policy.json");
    city["entitlements"][0]["when"] = Json::parse(
        R"({"any": [{"all": [{"lease": true}, {"area": "town"}]}, {"all": [{"lease": false}, {"job": "employer"}]}]})");
    city["entitlements"][0].erase("may");
    city["entitlements"][0].erase("ask");
    folder.write("alder/policy.json", city);
    const QuestionCost cost = check_against_everybody(folder, settling);
    // The lease first, then what it leaves open.
    CHECK(close_to(cost.best.mean, 2));
    CHECK(cost.best.worst == 2);
    CHECK(cost.asked.mean > 2.1);
    CHECK(cost.asked.worst == 3);
}

TEST_CASE("question cost: rare answers count for as much as they are rare, and axioms leave some out") {
    const PolicyFolder folder;
    Json vocabulary = folder.read("vocabulary.json");
    vocabulary["facts"][0]["options"][0]["weight"] = 1;
    vocabulary["facts"][3]["weight"] = 97;
    const Json words{{"zh-Hans", "租"}, {"zh-Hant", "租"}, {"en", "Lease"}};
    vocabulary["axioms"].push_back({{"id", "no_lease_without_living_here"},
                                    {"if", {{"months", "none"}}},
                                    {"then", {{"lease", false}}},
                                    {"text", words}});
    folder.write("vocabulary.json", vocabulary);
    check_against_everybody(folder);
}

TEST_CASE("question cost: beyond the limit citizens are drawn, and the best is bounded from below") {
    const PolicyFolder folder;
    const auto workspace = huji::load_workspace(folder.path());
    const Pack& pack = workspace->find("alder")->pack;
    const QuestionCost exact = question_cost(pack, all_kinds, some_day);
    const QuestionCost drawn = question_cost(pack, all_kinds, some_day, {0, 1000, 1000});
    CHECK(drawn.asked.estimate == Estimate::sampled);
    CHECK(drawn.best.estimate == Estimate::sampled);
    // Four standard errors of a thousand citizens, whose counts lie between 1 and 5.
    CHECK(close_to(drawn.asked.mean, exact.asked.mean, 0.26));
    CHECK(drawn.best.mean < exact.best.mean + 0.26);
    CHECK(drawn.best.mean > 0);
    CHECK(drawn.form == exact.form);
    CHECK(drawn.asked.mean == question_cost(pack, all_kinds, some_day, {0, 1000, 1000}).asked.mean);
}

TEST_CASE("question cost: nothing is asked about a document that is not in force") {
    const PolicyFolder folder;
    const auto workspace = huji::load_workspace(folder.path());
    const QuestionCost cost = question_cost(workspace->find("alder")->pack, settling, 19990101);
    CHECK(cost.form == 0);
    CHECK(cost.asked.mean == 0);
}

TEST_CASE("questions reports each goal, in words and as JSON") {
    const PolicyFolder folder;
    const Run words = run_huji(folder, "questions alder --policies . --date 2026-01-01");
    CHECK(words.exit == 0);
    for (const char* part :
         {"settle: ", "everything: ", "questions on average", "best order inside topics", "% of the form; ours"})
        CHECK(has(words.out, part));
    const Run one = run_huji(folder, "questions alder --goal settle --policies . --date 2026-01-01 --json");
    const Json json = Json::parse(one.out);
    REQUIRE(json["goals"].size() == 1);
    CHECK(json["goals"][0]["goal"] == "settle");
    CHECK(json["goals"][0]["asked"]["is"] == "exact");
    CHECK(json["goals"][0]["best"]["mean"].get<double>() <= json["goals"][0]["asked"]["mean"].get<double>());
    CHECK(run_huji(folder, "questions birch --policies .").exit == 2);
    CHECK(run_huji(folder, "questions alder --goal fly --policies .").exit == 2);
    folder.write("vocabulary.json", std::string("{"));
    CHECK(run_huji(folder, "questions alder --policies .").exit == 1);
}

TEST_CASE("question cost: the worked example of conversations.cpp") {
    const huji::tests::City city = huji::tests::worked_example().compiled();
    const QuestionCost cost = question_cost(city.pack, all_kinds, some_day);
    CHECK(close_to(cost.asked.mean, 1.75));
    CHECK(cost.asked.worst == 3);
    CHECK(close_to(cost.best.mean, 1.75));
    CHECK(cost.form == 3);
}
