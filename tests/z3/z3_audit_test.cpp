// The audits proved a second time by Z3, which knows neither cells nor diagrams.
#include "catch.hpp"

#include "author/cases/workspace.hpp"
#include "author/compile/pack_writer.hpp"
#include "engine/random_policy.hpp"
#include "second_audit.hpp"

using namespace huji;
using namespace huji::tests;

namespace {

constexpr std::size_t random_policies = 2000;

/// Every fact may be a gain, so that losses are found and ruled out.
void make_gains(Vocabulary& vocabulary) {
    for (huji::Fact& fact : vocabulary.facts) {
        fact.gain.emplace();
        for (std::size_t i = 0; i < fact.options.size(); ++i) fact.gain->push_back(i);
    }
}

void report_agreement(const std::string& what, const Agreement& agreement) {
    WARN(what << ": " << agreement.questions << " questions, " << agreement.examples << " answered by a citizen, "
              << agreement.differences.size() << " differences");
    for (const std::string& difference : agreement.differences) FAIL_CHECK(difference);
}

}  // namespace

TEST_CASE("Z3 gives every audit answer about the five cities and the nation too") {
    const std::unique_ptr<Workspace> workspace = load_workspace(HUJI_SOURCE_DIR "/policies");
    REQUIRE_FALSE(has_error(workspace->diagnostics));
    REQUIRE(workspace->jurisdictions.size() >= 6);
    for (LoadedJurisdiction& jurisdiction : workspace->jurisdictions) {
        const Agreement agreement = compare_audits(*jurisdiction.compiled, jurisdiction.pack);
        CHECK(agreement.examples > 0);
        CHECK(agreement.examples < agreement.questions);
        report_agreement(jurisdiction.policy->id, agreement);
    }
}

TEST_CASE("Z3 gives every audit answer about random policies too") {
    Agreement all;
    std::size_t compiled_policies = 0;
    for (std::size_t seed = 0; seed < random_policies; ++seed) {
        Random random(seed);
        SmallPolicy policy = random_policy(random);
        make_gains(policy.vocabulary);
        Diagnostics diagnostics;
        const auto compiled = compile(policy.vocabulary, Jurisdiction(policy.policy), diagnostics);
        if (has_error(diagnostics)) continue;  // axioms that exclude everybody
        Pack pack;
        REQUIRE(pack.load(write_pack(*compiled).bytes) == PackError::none);
        const Agreement agreement = compare_audits(*compiled, pack);
        if (!agreement.differences.empty()) UNSCOPED_INFO("seed " << seed << "\n" << described(policy));
        for (const std::string& difference : agreement.differences) FAIL_CHECK(difference);
        ++compiled_policies;
        all += agreement;
    }
    CHECK(compiled_policies > random_policies * 9 / 10);
    WARN(compiled_policies << " random policies: " << all.questions << " questions, " << all.examples
                           << " answered by a citizen");
}
