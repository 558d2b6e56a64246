#include <nlohmann/json.hpp>

#include <ostream>

#include "author/policy/diagnostic.hpp"
#include "author/policy/json_parser.hpp"
#include "cli/commands.hpp"

namespace huji {

ExitCode list_codes(const CodesOptions& options, std::ostream& out, std::ostream& /*err*/) {
    nlohmann::ordered_json list = nlohmann::ordered_json::array();
    for (const DiagnosticCode& code : diagnostic_codes()) {
        list.push_back({{"code", code.id}, {"severity", name_of(code.severity)}, {"meaning", code.meaning}});
        if (!options.json) out << name_of(code.severity) << ' ' << code.id << ": " << code.meaning << '\n';
    }
    if (options.json) out << list.dump(2, ' ', false, bad_utf8) << '\n';
    return exit_ok;
}

}  // namespace huji
