#include "author/audit/audit_report.hpp"

#include <algorithm>
#include <future>
#include <utility>
#include <vector>

#include "author/audit/excluded_cases.hpp"
#include "author/audit/jurisdiction_report.hpp"
#include "author/audit/vocabulary_report.hpp"

namespace huji {

Diagnostics audit_report(Workspace& workspace) {
    Diagnostics diagnostics;
    const bool all_compiled =
        std::none_of(workspace.jurisdictions.begin(), workspace.jurisdictions.end(),
                     [](const LoadedJurisdiction& jurisdiction) { return jurisdiction.bytes.empty(); });
    if (!all_compiled) return diagnostics;
    // No jurisdiction's report looks at another's diagram.
    std::vector<std::future<Diagnostics>> reports;
    for (LoadedJurisdiction& jurisdiction : workspace.jurisdictions) {
        reports.push_back(std::async(std::launch::async, [&jurisdiction] {
            Diagnostics found;
            report_jurisdiction(*jurisdiction.compiled, found);
            return found;
        }));
    }
    for (std::future<Diagnostics>& report : reports) {
        for (Diagnostic& d : report.get()) diagnostics.push_back(std::move(d));
    }
    if (!workspace.jurisdictions.empty()) report_vocabulary(workspace, diagnostics);
    report_excluded_cases(workspace, diagnostics);
    return diagnostics;
}

}  // namespace huji
