// Differences of meaning, looked at citizen by citizen on small random policies; then the command as an official uses
// it.
#include "author/comparison/diff.hpp"

#include <algorithm>

#include "author/cases/workspace.hpp"
#include "author/command.hpp"
#include "catch.hpp"
#include "engine/assessment.hpp"
#include "engine/random_policy.hpp"
#include "engine/verdict.hpp"

namespace diff_tests {

using namespace huji;
using tests::Random;
using tests::SmallPolicy;

// ---- citizens, without diagrams or cells
// -----------------------------------------------------------------------------

/// What is true of somebody, in words: an option's id, or a number.
using Person = std::map<std::string, std::string>;

constexpr int longest_stay = 9;

bool holds(const FactTest& test, const Vocabulary& vocabulary, const Person& person) {
    const Fact& fact = vocabulary.facts[test.fact];
    const std::string& value = person.at(fact.id);
    for (const std::size_t option : test.options) {
        if (fact.options[option].id == value) return true;
    }
    if ((!test.at_least && !test.below) || option_named(fact, value)) return false;
    const int number = std::stoi(value);
    return number >= test.at_least.value_or(number) && number < test.below.value_or(number + 1);
}

bool holds(const Condition& c, const Vocabulary& vocabulary, const Person& person) {
    const auto part_holds = [&](const Condition& part) { return holds(part, vocabulary, person); };
    switch (c.kind) {
        case Condition::Kind::constant: return c.value;
        case Condition::Kind::test: return holds(c.test, vocabulary, person);
        case Condition::Kind::all: return std::all_of(c.parts.begin(), c.parts.end(), part_holds);
        case Condition::Kind::any: return std::any_of(c.parts.begin(), c.parts.end(), part_holds);
        case Condition::Kind::negation: return !part_holds(c.parts.front());
        case Condition::Kind::definition: return part_holds(c.parts.front());
    }
    return false;
}

Verdict verdict_for(const Entitlement& entitlement, const Vocabulary& vocabulary, const Person& person) {
    if (holds(entitlement.when, vocabulary, person)) return Verdict::applies;
    return holds(entitlement.may, vocabulary, person) ? Verdict::possible : Verdict::does_not_apply;
}

bool is_consistent(const Vocabulary& vocabulary, const Person& person) {
    return std::all_of(vocabulary.axioms.begin(), vocabulary.axioms.end(), [&](const Axiom& axiom) {
        return !holds(axiom.premise, vocabulary, person) || holds(axiom.conclusion, vocabulary, person);
    });
}

/// Returns everybody whom no axiom of either vocabulary excludes; the second knows every fact.
std::vector<Person> everybody(const Vocabulary& before, const Vocabulary& after) {
    std::vector<Person> people{{}};
    for (const Fact& fact : after.facts) {
        std::vector<std::string> values;
        for (const Option& option : fact.options) values.push_back(option.id);
        if (has_numbers(fact)) {
            for (int n = 0; n <= longest_stay; ++n) values.push_back(std::to_string(n));
        }
        std::vector<Person> more;
        for (const Person& person : people) {
            for (const std::string& value : values) {
                more.push_back(person);
                more.back()[fact.id] = value;
            }
        }
        people = std::move(more);
    }
    const auto excluded = [&](const Person& p) { return !is_consistent(before, p) || !is_consistent(after, p); };
    people.erase(std::remove_if(people.begin(), people.end(), excluded), people.end());
    return people;
}

std::size_t cell_of_person(const Diff& diff, std::size_t number, const Person& person) {
    const Fact& fact = diff.ground.vocabulary.facts[number];
    const FactCells& cells = diff.cut.facts[number];
    const std::string& value = person.at(fact.id);
    if (const auto cell = cell_named(cells, value)) return *cell;
    std::size_t cell = fact.options.size();
    while (cells[cell].interval->to && *cells[cell].interval->to <= std::stoi(value)) ++cell;
    return cell;
}

bool fits(const Diff& diff, const Cube& who, const Person& person) {
    return std::all_of(who.begin(), who.end(), [&](const auto& part) {
        return (part.second >> cell_of_person(diff, part.first, person) & 1U) != 0;
    });
}

bool is_example(const Diff& diff, const Citizen& citizen, const Person& person) {
    return std::all_of(citizen.begin(), citizen.end(),
                       [&](const auto& part) { return cell_of_person(diff, part.first, person) == part.second; });
}

Verdict best_verdict(const Diff& diff, const Compared& compared, Side side, const Person& person) {
    Verdict best = Verdict::does_not_apply;
    for (const std::size_t i : compared.rules[side]) {
        best = std::max(best,
                        verdict_for(*diff.entitlements[side][i].entitlement, *diff.versions[side].vocabulary, person));
    }
    return best;
}

// ---- random policies over the same facts, in another order, one of them new -----------------------------------------

Condition random_condition(const SmallPolicy& policy, Random& random, int depth) {
    const std::size_t facts = policy.vocabulary.facts.size();
    if (depth == 0 || random.chance(30)) {
        const Fact& fact = policy.vocabulary.facts[random.below(facts)];
        if (!has_numbers(fact)) return policy.is(fact.id, fact.options[random.below(fact.options.size())].id);
        if (random.chance(20)) return policy.is(fact.id, "none");
        const int from = random.between(0, longest_stay - 1);
        if (random.chance(30)) return policy.between(fact.id, from, random.between(from + 1, longest_stay));
        return random.chance(50) ? policy.at_least(fact.id, from) : policy.below(fact.id, from + 1);
    }
    const Condition a = random_condition(policy, random, depth - 1);
    const Condition b = random_condition(policy, random, depth - 1);
    return random.chance(20) ? tests::negated(a) : random.chance(50) ? tests::all({a, b}) : tests::any({a, b});
}

void add_fact(SmallPolicy& policy, const std::string& id) {
    if (id == "job") {
        policy.choice(id, {"none", "employer", "own"});
    } else if (id == "stay") {
        policy.quantity(id, 0, longest_stay, {"none"});
    } else {
        policy.flag(id);
    }
}

void add_rules(SmallPolicy& policy, Random& random, const std::vector<std::string>& rules) {
    for (std::size_t n = random.below(3); n > 0; --n) {
        policy.axiom(random_condition(policy, random, 0), random_condition(policy, random, 1));
    }
    for (const std::string& id : rules) {
        const Condition when = random_condition(policy, random, 2);
        const Condition may = random.chance(50) ? when : tests::any({when, random_condition(policy, random, 1)});
        policy.entitlement(id, when, may).kind = random.chance(50) ? Kind::settlement_route : Kind::rural_right;
    }
}

struct TwoTowns {
    SmallPolicy before, after;

    TwoTowns(Random& random, bool of_one_jurisdiction) {
        for (const char* id : {"rural", "job", "stay", "land"}) add_fact(before, id);
        for (const char* id : {"stay", "rural", "veteran", "land", "job"}) add_fact(after, id);
        add_rules(before, random, {"both", "gone", "also"});
        add_rules(after, random, {"new", "both", "also"});
        if (!of_one_jurisdiction) after.policy.id = "elsewhere";
    }

    [[nodiscard]] std::unique_ptr<Diff> diff() const {
        Diagnostics diagnostics;
        auto found = huji::diff({&before.vocabulary, Jurisdiction(before.policy)},
                                {&after.vocabulary, Jurisdiction(after.policy)}, diagnostics);
        CHECK(diagnostics.empty());
        return found;
    }
};

struct Told {
    Person person;
    Verdict before, after;
};

/// Returns whether a pattern of such a shift may fit somebody who is told this.
bool may_fit(const Compared& compared, const VerdictChange& shift, const Told& told) {
    if (!compared.of_kind()) return told.before == shift.before && told.after == shift.after;
    return shift.before > shift.after ? told.before >= shift.before : told.after >= shift.after;
}

void check_patterns(const Diff& diff, const Compared& compared, const std::vector<Told>& people) {
    for (const VerdictChange& shift : compared.shifts) {
        bool example = false;
        bool needed = false;
        for (const Told& told : people) {
            const bool shifts = told.before == shift.before && told.after == shift.after;
            if (fits(diff, shift.who, told.person)) CHECK(may_fit(compared, shift, told));
            example = example ||
                      (shifts && fits(diff, shift.who, told.person) && is_example(diff, shift.example, told.person));
            const auto others =
                std::count_if(compared.shifts.begin(), compared.shifts.end(), [&](const VerdictChange& other) {
                    return other.before == shift.before && other.after == shift.after &&
                           fits(diff, other.who, told.person);
                });
            needed = needed || (shifts && others == 1 && fits(diff, shift.who, told.person));
        }
        CHECK(example);
        CHECK(needed);
    }
}

void check_nobody_is_missing(const Diff& diff, const Compared& compared, const std::vector<Told>& people) {
    for (const Told& told : people) {
        const bool covered =
            std::any_of(compared.shifts.begin(), compared.shifts.end(), [&](const VerdictChange& shift) {
                return shift.before == told.before && shift.after == told.after && fits(diff, shift.who, told.person);
            });
        CHECK(covered == (told.before != told.after));
    }
}

/// Wider by one cell, a pattern would fit somebody whom it must not.
void check_every_part_is_needed(const Diff& diff, const Compared& compared, const std::vector<Told>& people) {
    for (const VerdictChange& shift : compared.shifts) {
        for (const auto& [fact, cells] : shift.who) {
            for (std::size_t cell = 0; cell < diff.cut.facts[fact].size(); ++cell) {
                if ((cells >> cell & 1U) != 0) continue;
                Cube wider = shift.who;
                wider[fact] |= one_cell(cell);
                CHECK(std::any_of(people.begin(), people.end(), [&](const Told& told) {
                    return fits(diff, wider, told.person) && !may_fit(compared, shift, told);
                }));
            }
        }
    }
}

void check_by_hand(const TwoTowns& towns) {
    const std::unique_ptr<Diff> diff = towns.diff();
    const std::vector<Person> people = everybody(towns.before.vocabulary, towns.after.vocabulary);
    for (const Compared& compared : diff->compared) {
        INFO((compared.of_kind() ? "a kind" : compared.id));
        std::vector<Told> told;
        for (const Person& person : people) {
            told.push_back({person, best_verdict(*diff, compared, Side::before, person),
                            best_verdict(*diff, compared, Side::after, person)});
        }
        check_nobody_is_missing(*diff, compared, told);
        check_patterns(*diff, compared, told);
        check_every_part_is_needed(*diff, compared, told);
    }
}

TEST_CASE("between versions, patterns fit exactly those who are told otherwise, and no part is idle") {
    Random random(7);
    for (int round = 0; round < 60; ++round) {
        INFO("round " << round);
        check_by_hand(TwoTowns(random, true));
    }
}

TEST_CASE("between cities, every citizen whose best verdict of a kind differs fits a pattern that says so") {
    Random random(8);
    for (int round = 0; round < 60; ++round) {
        INFO("round " << round);
        check_by_hand(TwoTowns(random, false));
    }
}

// ---- what stands beside the patterns
// ---------------------------------------------------------------------------------

/// A town where tenants of six months may settle.
SmallPolicy tenants_town() {
    SmallPolicy town;
    town.choice("job", {"none", "employer"});
    town.quantity("months", 0, 600, {"none"});
    town.flag("rents");
    town.entitlement("settle", tests::all({town.yes("rents"), town.at_least("months", 6)}));
    return town;
}

std::unique_ptr<Diff> diff_of(const SmallPolicy& before, const SmallPolicy& after) {
    Diagnostics diagnostics;
    return diff({&before.vocabulary, Jurisdiction(before.policy)}, {&after.vocabulary, Jurisdiction(after.policy)},
                diagnostics);
}

TEST_CASE("a rule written otherwise that means the same is no difference") {
    const SmallPolicy before = tenants_town();
    SmallPolicy after = tenants_town();
    after.policy.entitlements[0].when =
        tests::negated(tests::any({after.no("rents"), after.is("months", "none"), after.below("months", 6)}));
    after.policy.entitlements[0].may = tests::all({after.at_least("months", 6), after.yes("rents")});
    CHECK(diff_of(before, after)->same_meaning());
}

TEST_CASE("an entitlement that only has another id is renamed, nobody gains or loses") {
    const SmallPolicy before = tenants_town();
    SmallPolicy after = tenants_town();
    after.policy.entitlements[0].id = "settle_as_tenant";
    const auto found = diff_of(before, after);
    CHECK(found->same_meaning());
    REQUIRE(found->renamed.size() == 1);
    CHECK(found->renamed[0].before == "settle");
    CHECK(found->renamed[0].after == "settle_as_tenant");
}

TEST_CASE("a threshold that was moved concerns those between the old and the new one") {
    const SmallPolicy before = tenants_town();
    SmallPolicy after = tenants_town();
    after.policy.entitlements[0].when = tests::all({after.yes("rents"), after.at_least("months", 12)});
    after.policy.entitlements[0].may = after.policy.entitlements[0].when;
    const auto found = diff_of(before, after);
    REQUIRE(found->compared.size() == 1);
    REQUIRE(found->compared[0].shifts.size() == 1);
    const VerdictChange& shift = found->compared[0].shifts[0];
    CHECK(shift.before == Verdict::applies);
    CHECK(shift.after == Verdict::does_not_apply);
    REQUIRE(shift.who.size() == 2);
    CHECK(found->cut.facts[1][first_cell(shift.who.at(1))].id == "6_to_11");
    CHECK(shift.who.at(2) == 0b10);
}

TEST_CASE("a rule that asks a fact which means something else now is not compared, and that is said") {
    const SmallPolicy before = tenants_town();
    SmallPolicy after;
    after.quantity("months", 0, 600, {"none"});
    after.choice("rents", {"no", "privately", "from_the_city"});
    after.entitlement("settle", tests::all({after.is("rents", "privately"), after.at_least("months", 6)}));
    const auto found = diff_of(before, after);
    CHECK_FALSE(found->same_meaning());
    CHECK(found->compared.empty());
    REQUIRE(found->not_compared.size() == 1);
    CHECK(found->not_compared[0].about == "settle");
}

TEST_CASE("citizens with an option that one side cannot answer are left out, and that is said") {
    SmallPolicy before = tenants_town();
    before.policy.entitlements[0].when = before.is("job", "employer");
    before.policy.entitlements[0].may = before.policy.entitlements[0].when;
    SmallPolicy after;
    after.choice("job", {"none", "employer", "gig"});
    after.entitlement("settle", after.is_one_of("job", {"employer", "gig"}));
    const auto found = diff_of(before, after);
    CHECK(found->compared[0].shifts.empty());
    CHECK_FALSE(found->same_meaning());
    REQUIRE(found->not_compared.size() == 1);
    CHECK(has(found->not_compared[0].sentence, "job = gig"));
}

TEST_CASE("another certainty and other dates are differences of the whole entitlement") {
    SmallPolicy before = tenants_town();
    before.policy.documents[0].issued = "2020-10-21";
    SmallPolicy after = tenants_town();
    after.policy.documents[0].effective = "2022-08-01";
    after.policy.entitlements[0].certainty = Certainty::planned;
    const auto found = diff_of(before, after);
    CHECK_FALSE(found->same_meaning());
    REQUIRE(found->restated.size() == 2);
    CHECK(found->restated[0].values.after == "planned");
    CHECK(found->restated[1].values.before == "from 2020-10-21");
    CHECK(found->restated[1].values.after == "from 2022-08-01");
    CHECK(found->replay_date == 20220801U);
}

// ---- the cities of this repository
// -----------------------------------------------------------------------------------

Verdict best_in_pack(const Diff& diff, const Compared& compared, const VerdictChange& shift, Side side,
                     const Pack& pack) {
    Answers answers(pack);
    for (const auto& [number, cell] : shift.example) {
        const FactCells& cells = diff.cut.facts[number];
        const Fact& fact = diff.ground.vocabulary.facts[number];
        const std::optional<Interval>& interval = cells[cell].interval;
        const std::string value = interval ? std::to_string(interval->from) : cells[cell].id;
        const AnswerError error = answers.answer(pack, fact.id, value);
        CHECK((error == AnswerError::none || error == AnswerError::unknown_fact));
    }
    const Assessment assessment = assess(pack, answers, *diff.replay_date);
    REQUIRE(assessment.consistent);
    Verdict best = Verdict::does_not_apply;
    for (const std::size_t rule : compared.rules[side]) {
        const std::string& id = diff.entitlements[side][rule].id;
        for (std::size_t i = 0; i < assessment.verdicts.size(); ++i) {
            if (pack.entitlements()[i].id != id) continue;
            CHECK(assessment.verdicts[i] <= Verdict::applies);
            best = std::max(best, assessment.verdicts[i]);
        }
    }
    return best;
}

TEST_CASE("every example between the cities here gets from the engine what the difference says") {
    const std::unique_ptr<Workspace> workspace = load_workspace(std::string(HUJI_SOURCE_DIR) + "/policies");
    std::vector<const LoadedJurisdiction*> cities;
    for (const LoadedJurisdiction& jurisdiction : workspace->jurisdictions) {
        if (jurisdiction.policy->layer == Layer::city) cities.push_back(&jurisdiction);
    }
    const Vocabulary& vocabulary = workspace->set.vocabulary;
    std::size_t examples = 0;
    for (std::size_t i = 0; i < cities.size(); ++i) {
        const LoadedJurisdiction& here = *cities[i];
        const LoadedJurisdiction& there = *cities[(i + 1) % cities.size()];
        INFO(here.policy->id << " and " << there.policy->id);
        Diagnostics diagnostics;
        const auto found =
            diff({&vocabulary, here.compiled->jurisdiction}, {&vocabulary, there.compiled->jurisdiction}, diagnostics);
        REQUIRE(found);
        REQUIRE(found->replay_date);
        for (const Compared& compared : found->compared) {
            for (const VerdictChange& shift : compared.shifts) {
                CHECK(best_in_pack(*found, compared, shift, Side::before, here.pack) == shift.before);
                CHECK(best_in_pack(*found, compared, shift, Side::after, there.pack) == shift.after);
                ++examples;
            }
        }
    }
    CHECK(examples > 0);
}

// ---- the command ---------------------------------------------------------------------------------------------------

/// The good policies as they were, in "old", beside what a test makes of them.
class Versions {
public:
    PolicyFolder folder;

    Versions() {
        namespace fs = std::filesystem;
        fs::create_directory(folder.path("old"));
        for (const char* name : {"vocabulary.json", "alder", "national"}) {
            fs::copy(folder.path(name), folder.path("old/" + std::string(name)), fs::copy_options::recursive);
        }
    }

    void change_city(const Json& patch) const {
        folder.write("alder/policy.json", folder.read("alder/policy.json").patch(patch));
    }
    [[nodiscard]] Run run(const std::string& arguments) const { return run_huji(folder, "diff " + arguments); }
};

TEST_CASE("an unchanged folder, and a rewrite that means the same, exit with 0") {
    const Versions versions;
    Run run = versions.run("alder --before old --policies .");
    CHECK(run.exit == 0);
    CHECK(has(run.out, "No difference in meaning."));
    versions.change_city(
        change("replace", "/entitlements/0/when",
               {{"not", {{"any", {{{"not", "tenant"}}, {{"months", "none"}}, {{"months", {{"below", 12}}}}}}}}}));
    run = versions.run("alder --before old --policies . --json");
    CHECK(run.exit == 0);
    const Json json = Json::parse(run.out);
    CHECK(json.at("same_meaning") == true);
    CHECK(json.at("differences").empty());
    CHECK(json.at("reworded").empty());
}

TEST_CASE("where only words changed, that is said in brief") {
    const Versions versions;
    versions.change_city(change("replace", "/entitlements/0/title/en", "Renting"));
    const Run run = versions.run("alder --before old --policies . --lang en");
    CHECK(run.exit == 0);
    CHECK(has(run.out, "words: entitlement settle_by_renting: title"));
    CHECK(has(run.out, "only words changed"));
}

TEST_CASE("an example replays on both sides with huji assess") {
    const Versions versions;
    versions.change_city(
        change("replace", "/entitlements/0/when", {{"all", {"tenant", {{"months", {{"at_least", 6}}}}}}}));
    versions.change_city(change("remove", "/entitlements/0/may"));
    versions.change_city(change("remove", "/entitlements/0/ask"));
    const Run run = versions.run("alder --before old --policies . --json");
    CHECK(run.exit == 1);
    const Json json = Json::parse(run.out);
    // Tenants at work of under six months lose what was possible; those of six to eleven gain, or gain certainty.
    REQUIRE(json.at("differences").size() == 3);
    for (const Json& difference : json.at("differences")) {
        for (const auto& [side, folder] : {std::pair{"before", "old"}, std::pair{"after", "."}}) {
            const Run assessed = run_huji(versions.folder,
                                          "assess alder --json --answers - --policies " + std::string(folder) +
                                              " --date " + json.at("replay_date").get<std::string>(),
                                          difference.at("example").dump());
            REQUIRE(assessed.exit == 0);
            const Json result = Json::parse(assessed.out);
            for (const Json& entitlement : result.at("entitlements")) {
                if (entitlement.at("id") != difference.at("entitlement")) continue;
                CHECK(entitlement.at("verdict") == difference.at(side).at("verdict"));
            }
        }
        CHECK(difference.at("before").at("clauses").at(0).at("clause") == "二(一)");
    }
}

TEST_CASE("a table for a pull request has a row a pattern") {
    const Versions versions;
    versions.change_city(change("replace", "/entitlements/1/when", {{"rural", true}}));
    const Run run = versions.run("alder --before old --policies . --markdown --lang en");
    CHECK(run.exit == 1);
    CHECK(has(run.out,
              "| What | Change | Who | Before | After | Example |\n|---|---|---|---|---|---|\n| Keeping land "
              "[keep_land] | gains | You come from a rural household; You hold no land | does not apply: "
              "二(二) | applies: 二(二) | `{\"rural\":true,\"land\":false}` |\n"));
}

TEST_CASE("a comparison that cannot be made exits with 2 and says why") {
    const Versions versions;
    for (const char* arguments :
         {"alder --policies .", "alder birch --before old --policies .", "alder birch --policies .",
          "alder --before nowhere --policies .", "birch --before old --policies .",
          "alder --before old --policies . --json --markdown"}) {
        INFO(arguments);
        const Run run = versions.run(arguments);
        CHECK(run.exit == 2);
        CHECK_FALSE(run.err.empty());
    }
}

}  // namespace diff_tests
