// A workspace: all policies of a folder, loaded, compiled and packed, with everything that is wrong with them.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "author/cases/cases.hpp"
#include "author/cases/families.hpp"
#include "author/cases/grants.hpp"
#include "author/compile/compile.hpp"
#include "author/policy/diagnostic.hpp"
#include "author/policy/policy.hpp"
#include "engine/pack.hpp"

namespace huji {

/// What a workspace holds of one jurisdiction.
struct LoadedJurisdiction {
    const Policy* policy = nullptr;  ///< points into the workspace
    std::unique_ptr<CompiledPolicy> compiled;
    std::vector<std::uint8_t> bytes;  ///< of the pack; none when compiling reported an error
    Pack pack;
    double compile_ms = 0;                     ///< compiling, writing and checking the pack, not reading the files
    std::vector<Case> cases;                   ///< empty until load_cases
    std::optional<std::vector<Grant>> grants;  ///< nothing until load_cases, or where no file has them
    Diagnostics found_in_cases;                ///< by load_cases
};

/// Must stay where it is: its jurisdictions point into its policies.
struct Workspace {
    std::string folder;
    PolicySet set;
    std::vector<LoadedJurisdiction> jurisdictions;  ///< the upper layers, each by itself, then the cities
    std::vector<Family> families;                   ///< empty until load_cases
    Diagnostics diagnostics;

    /// Returns the jurisdiction of that id whose pack is ready, or null.
    [[nodiscard]] const LoadedJurisdiction* find(const std::string& id) const;
};

/// Loads a folder; compiles only if reading found no error. Never null, and never throws: see its diagnostics.
[[nodiscard]] std::unique_ptr<Workspace> load_workspace(const std::string& folder);

/// Reads the cases.json, cases and grants, of every jurisdiction that could be compiled and has one; those named as
/// known keep what they have. Then the families.json of the folder, if it has one and every jurisdiction could be
/// compiled.
void load_cases(Workspace& workspace, const std::set<std::string>& known = {});

}  // namespace huji
