#include <istream>
#include <ostream>

#include "author/compile/texts.hpp"
#include "cli/citizen.hpp"
#include "cli/commands.hpp"
#include "cli/findings.hpp"
#include "cli/result_words.hpp"
#include "engine/receipt.hpp"

namespace huji {
namespace {}  // namespace

ExitCode assess_answers(const AssessOptions& options, std::istream& in, std::ostream& out, std::ostream& err) {
    const std::unique_ptr<Workspace> workspace = load_sound(options.policies, err);
    const LoadedJurisdiction* jurisdiction = workspace ? find_jurisdiction(*workspace, options.place, err) : nullptr;
    if (jurisdiction == nullptr) return exit_unreadable;
    const std::optional<Answers> answers = read_citizen(options, *jurisdiction, in, out, err);
    if (!answers) return exit_unreadable;
    const std::string result = result_json(jurisdiction->pack, *answers, options.date, all_kinds);
    const auto json = nlohmann::ordered_json::parse(result);
    if (options.json) {
        out << result << '\n';
    } else {
        const nlohmann::ordered_json texts = texts_of(*jurisdiction->compiled, options.language);
        const ResultWords words(texts);
        words.print(json, all_kinds, out);
        words.print_next(json, out);
    }
    return json.at("consistent").get<bool>() ? exit_ok : exit_findings;
}

}  // namespace huji
