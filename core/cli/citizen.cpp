#include "cli/citizen.hpp"

#include <istream>
#include <iterator>
#include <ostream>

#include "author/cases/answers_file.hpp"
#include "author/policy/json_parser.hpp"
#include "cli/findings.hpp"

namespace huji {
namespace {

AnswersFile read_answers_file(const AnswersOption& options, const CompiledPolicy& compiled, std::istream& in,
                              Diagnostics& diagnostics) {
    const bool standard = options.answers == "-";
    const std::string file = standard ? "(standard input)" : options.answers;
    const std::optional<std::string> text =
        standard ? std::optional(std::string(std::istreambuf_iterator<char>(in), {})) : read_file(file, diagnostics);
    const std::optional<Json> json = text ? parse_json(*text, file, diagnostics) : std::nullopt;
    return json ? read_answers(JsonReader(*json, file, diagnostics), compiled) : AnswersFile{};
}

void print_refusal(const Diagnostics& diagnostics, const JsonOption& options, std::ostream& out, std::ostream& err) {
    if (options.json) {
        out << findings_json(diagnostics).dump(2, ' ', false, bad_utf8) << '\n';
    } else {
        print_findings(diagnostics, Severity::warning, err);
    }
}

/// Enters the answers; returns whether the engine took them all, and says which it refused.
bool enter(const AnswersFile& file, const Pack& pack, Answers& answers, std::ostream& err) {
    for (const Answer& answer : file.answers) {
        const AnswerError error = answers.answer(pack, answer.fact, answer.value);
        if (error == AnswerError::none) continue;
        err << "huji: the engine refuses " << answer.value << " for \"" << answer.fact << "\": " << name(error)
            << ".\n";
        return false;
    }
    return true;
}

}  // namespace

std::optional<Answers> read_citizen(const AnswersOption& options, const LoadedJurisdiction& jurisdiction,
                                    std::istream& in, std::ostream& out, std::ostream& err) {
    Diagnostics diagnostics;
    const AnswersFile file = read_answers_file(options, *jurisdiction.compiled, in, diagnostics);
    if (has_error(diagnostics)) {
        print_refusal(diagnostics, options, out, err);
        return std::nullopt;
    }
    for (const std::string& fact : file.unused) err << "huji: no rule here depends on \"" << fact << "\"; left out.\n";
    Answers answers(jurisdiction.pack);
    if (!enter(file, jurisdiction.pack, answers, err)) return std::nullopt;
    return answers;
}

}  // namespace huji
