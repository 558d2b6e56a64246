#include <algorithm>
#include <filesystem>
#include <ostream>

#include "cli/commands.hpp"
#include "cli/findings.hpp"

namespace huji {

ExitCode check_policies(const Options& options, std::ostream& out, std::ostream& err) {
    std::error_code ignored;
    if (!std::filesystem::is_directory(options.policies, ignored)) {
        err << "huji: there is no folder \"" << options.policies << "\"; name the folder of the policies.\n";
        return exit_unreadable;
    }
    const std::unique_ptr<Loaded> loaded = load(options.policies);
    load_cases(*loaded);
    if (options.json) {
        out << findings_json(loaded->diagnostics).dump(2) << '\n';
    } else {
        print_findings(loaded->diagnostics, true, out);
        out << options.policies << ": " << counted(loaded->set.cities.size(), "city", "cities") << ", "
            << count_findings(loaded->diagnostics) << '\n';
    }
    return has_error(loaded->diagnostics) ? exit_findings : exit_ok;
}

}  // namespace huji
