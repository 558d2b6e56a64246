// The difference of two jurisdictions by meaning: who gains, who loses, and for whom something becomes certain or
// uncertain.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "author/comparison/common_ground.hpp"
#include "author/comparison/cover.hpp"
#include "author/comparison/typical_citizen.hpp"
#include "author/compile/compile.hpp"
#include "author/compile/cut.hpp"
#include "author/policy/diagnostic.hpp"
#include "author/policy/jurisdiction.hpp"
#include "engine/date.hpp"
#include "engine/verdict.hpp"

namespace huji {

/// A jurisdiction as one folder has it.
struct Version {
    const Vocabulary* vocabulary = nullptr;
    Jurisdiction jurisdiction;
};

/// Citizens who are told one thing before and another after. Where single entitlements are compared, `who` fits these
/// citizens and no others. Where all of a kind are compared, `who` fits only citizens who get the better verdict where
/// it is given; of these, the shift speaks of those to whom the other side gives the worse. (To say in one pattern that
/// not one of a dozen routes is open takes a dozen parts and more, and hundreds of patterns; nobody reads that.)
struct VerdictChange {
    Verdict before = Verdict::does_not_apply;
    Verdict after = Verdict::does_not_apply;
    Cube who;
    Citizen example;  ///< one of them, the most ordinary by the vocabulary's weights
    BeforeAfter<std::vector<std::size_t>>
        by;  ///< the rules that give the example the verdict; none where nothing applies
};

/// Two entitlements that stand for each other, or all of a kind beside each other: the best verdict of any counts.
struct Compared {
    std::string id;  ///< of the entitlement, as it is now; empty: all of the kind
    Kind kind = Kind::settlement_route;
    BeforeAfter<std::vector<std::size_t>> rules;  ///< indexes in Diff::entitlements
    std::set<std::size_t> facts;                  ///< those that decide it on either side
    std::vector<VerdictChange> shifts;            ///< for each pair of verdicts, a cover of the citizens who get them

    [[nodiscard]] bool of_kind() const { return id.empty(); }
};

/// What is said of an entitlement as a whole and is another now: "certainty", "kind" or "in_force".
struct Restated {
    std::string entitlement;
    std::string aspect;
    BeforeAfter<std::string> values;
};

/// What no diagram can compare, in a sentence.
struct NotCompared {
    std::string about;  ///< id of the fact or entitlement
    std::string sentence;
};

struct Diff {
    BeforeAfter<Version> versions;
    CommonGround ground;
    Cut cut;
    BeforeAfter<std::vector<LayeredEntitlement>> entitlements;
    std::vector<Compared> compared;
    std::vector<Restated> restated;
    BeforeAfter<std::vector<std::string>> only;  ///< entitlements without a counterpart
    std::vector<BeforeAfter<std::string>> renamed;
    std::vector<NotCompared> not_compared;
    std::optional<Date> replay_date;  ///< a day on which all documents of both sides are in force

    explicit Diff(BeforeAfter<Version> v) : versions(std::move(v)) {}

    /// Returns whether these are two versions of one jurisdiction, not two jurisdictions.
    [[nodiscard]] bool of_one_jurisdiction() const {
        return versions.before.jurisdiction.id() == versions.after.jurisdiction.id();
    }

    /// Returns whether every citizen is told the same, as far as everything could be compared.
    [[nodiscard]] bool same_meaning() const;
};

/// Compares two versions of a jurisdiction, entitlement by entitlement as their ids say, or two: kind by kind, and
/// those entitlements that have the same id in both. The policies must be free of errors and outlive the result.
/// Citizens whom an axiom of either vocabulary excludes do not count; nor does the date. Reports too_many_cells, and
/// then the result is null.
std::unique_ptr<Diff> diff(const Version& before, const Version& after, Diagnostics& diagnostics);

}  // namespace huji
