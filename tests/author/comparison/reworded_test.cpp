// What changed in words alone is named by its place in the policy file, and no more is said of it.
#include "author/comparison/reworded.hpp"

#include "author/cases/workspace.hpp"
#include "author/policy_folder.hpp"
#include "catch.hpp"

namespace reworded_tests {

using namespace huji;

/// Returns what is reworded when the city's file, or the vocabulary, is patched, as "what: part, part".
std::vector<std::string> reworded_by(const std::string& file, const Json& patch) {
    const PolicyFolder then, now;
    now.write(file, now.read(file).patch(patch));
    const std::unique_ptr<Workspace> before = load_workspace(then.path());
    const std::unique_ptr<Workspace> after = load_workspace(now.path());
    REQUIRE_FALSE(has_error(after->diagnostics));
    const auto version = [](const Workspace& workspace) {
        return Version{&workspace.set.vocabulary, workspace.find("alder")->compiled->jurisdiction};
    };
    Diagnostics diagnostics;
    const std::unique_ptr<Diff> found = diff(version(*before), version(*after), diagnostics);
    CHECK(found->same_meaning());
    std::vector<std::string> lines;
    for (const Reworded& r : reworded(*found)) {
        std::string line = r.what + ":";
        for (const std::string& part : r.parts) line += " " + part;
        lines.push_back(line);
    }
    return lines;
}

using Lines = std::vector<std::string>;

TEST_CASE("what an entitlement says is compared by what its names stand for") {
    CHECK(reworded_by("alder/policy.json", change("replace", "/papers/lease_contract/en", "The contract")) ==
          Lines{"entitlement settle_by_renting: papers"});
    CHECK(reworded_by("alder/policy.json", change("remove", "/entitlements/0/notes")) ==
          Lines{"entitlement settle_by_renting: notes"});
}

TEST_CASE("documents, principles, facts and questions are named with what changed in them") {
    CHECK(reworded_by("alder/policy.json", change("replace", "/documents/0/number", nullptr)) ==
          Lines{"document plan: number"});
    CHECK(reworded_by("alder/policy.json", change("replace", "/principles/0/id", "free_choice")) ==
          Lines{"principle free_choice: new", "principle voluntary: gone"});
    CHECK(reworded_by("vocabulary.json", change("replace", "/facts/2/options/1/text/en", "has an employer")) ==
          Lines{"fact job: options"});
    CHECK(reworded_by("vocabulary.json", change("replace", "/questions/1/heading/en", "Since when?")) ==
          Lines{"question how_long: heading"});
}

TEST_CASE("a condition written otherwise changes no words") {
    CHECK(reworded_by("alder/policy.json", change("replace", "/entitlements/1/when",
                                                  {{"not", {{"any", {{{"rural", false}}, {{"land", false}}}}}}}))
              .empty());
}

}  // namespace reworded_tests
