// How the command says what is wrong, and refuses to go on.
#pragma once

#include <nlohmann/json.hpp>

#include <iosfwd>
#include <memory>
#include <optional>
#include <string>

#include "author/cases/workspace.hpp"
#include "author/policy/diagnostic.hpp"

namespace huji {

/// Returns {"place", "answers"}.
nlohmann::ordered_json example_json(const Example& example);

/// Returns {"errors": n, "warnings": n, "notes": n, "diagnostics": [{"code","severity","file","pointer","message",
/// "example"?: {"place","answers"}}…]}.
nlohmann::ordered_json findings_json(const Diagnostics& diagnostics);

/// Prints each diagnostic that is at least as bad: `file:line:column: severity code: message`, the line of the file
/// with a caret, its example citizen, and what it is in and its JSON Pointer. Reads the files again.
void print_findings(const Diagnostics& diagnostics, Severity least, std::ostream& out);

/// Returns "no cities", "1 city" or "2 cities".
std::string counted(std::size_t number, const std::string& one, const std::string& many);

/// Returns "2 errors, 1 warning, no notes".
std::string count_findings(const Diagnostics& diagnostics);

/// Reads the cases and audits what could be compiled, adding to the diagnostics.
void load_and_audit(Workspace& workspace);

/// Returns the workspace of a folder, or null after printing its errors.
std::unique_ptr<Workspace> load_sound(const std::string& folder, std::ostream& err);

/// Returns the jurisdiction of that id, or null after saying which places there are.
const LoadedJurisdiction* find_jurisdiction(const Workspace& workspace, const std::string& id, std::ostream& err);

/// Returns the index of the jurisdiction's entitlement of that id, or nothing after saying which there are.
std::optional<std::size_t> find_entitlement(const LoadedJurisdiction& jurisdiction, const std::string& id,
                                            std::ostream& err);

}  // namespace huji
