#include <algorithm>
#include <filesystem>
#include <ostream>

#include "cli/commands.hpp"
#include "cli/findings.hpp"
#include "cli/sarif.hpp"

namespace huji {

ExitCode check_policies(const Options& options, std::ostream& out, std::ostream& err) {
    std::error_code ignored;
    if (!std::filesystem::is_directory(options.policies, ignored)) {
        err << "huji: there is no folder \"" << options.policies << "\"; name the folder of the policies.\n";
        return exit_unreadable;
    }
    const std::unique_ptr<Loaded> loaded = load(options.policies);
    load_and_audit(*loaded);
    const Diagnostics& diagnostics = loaded->diagnostics;
    if (options.json) {
        out << findings_json(diagnostics).dump(2) << '\n';
    } else if (options.sarif) {
        out << sarif_of(diagnostics).dump(2) << '\n';
    } else {
        print_findings(diagnostics, options.notes ? Severity::note : Severity::warning, out);
        const bool hidden =
            !options.notes && std::any_of(diagnostics.begin(), diagnostics.end(),
                                          [](const Diagnostic& d) { return d.severity == Severity::note; });
        out << options.policies << ": " << counted(loaded->set.cities.size(), "city", "cities") << ", "
            << count_findings(diagnostics) << (hidden ? " (--notes shows them)" : "") << '\n';
    }
    return has_error(diagnostics) ? exit_findings : exit_ok;
}

}  // namespace huji
