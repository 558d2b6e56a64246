#include "author/paper/sheet.hpp"
#include "author/policy/json_parser.hpp"

#include <nlohmann/json.hpp>

#include <ostream>
#include <string>

#include "cli/commands.hpp"
#include "cli/findings.hpp"
#include "cli/output.hpp"

namespace huji {

ExitCode write_sheet(const SheetOptions& options, std::ostream& out, std::ostream& err) {
    const std::unique_ptr<Workspace> workspace = load_sound(options.policies, err);
    const LoadedJurisdiction* jurisdiction = workspace ? find_jurisdiction(*workspace, options.place, err) : nullptr;
    if (jurisdiction == nullptr) return exit_unreadable;
    const std::string sheet = sheet_of(*jurisdiction->compiled, options.language, jurisdiction->pack.sha256());
    const bool prints_sheet = options.out.empty();
    if (!(options.json && prints_sheet) && !write_out(options.out, sheet, out, err)) return exit_unreadable;
    if (!options.json) return exit_ok;
    nlohmann::ordered_json json = {
        {"city", jurisdiction->policy->id}, {"lang", tag(options.language)}, {"pack", jurisdiction->pack.sha256()}};
    json[prints_sheet ? "html" : "file"] = prints_sheet ? sheet : options.out;
    out << json.dump(2, ' ', false, bad_utf8) << '\n';
    return exit_ok;
}

}  // namespace huji
