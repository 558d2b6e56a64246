#include <istream>
#include <iterator>
#include <ostream>

#include "author/answers_file.hpp"
#include "author/texts.hpp"
#include "cli/commands.hpp"
#include "cli/findings.hpp"
#include "cli/result_words.hpp"
#include "engine/receipt.hpp"

namespace huji {
namespace {

constexpr std::uint8_t all_kinds = (1U << kind_count) - 1;

AnswersFile read_answers_file(const Options& options, const Compiled& compiled, std::istream& in,
                              Diagnostics& diagnostics) {
    const bool standard = options.answers == "-";
    const std::string file = standard ? "(standard input)" : options.answers;
    const std::optional<std::string> text =
        standard ? std::optional(std::string(std::istreambuf_iterator<char>(in), {})) : read_file(file, diagnostics);
    const std::optional<Json> json = text ? parse_json(*text, file, diagnostics) : std::nullopt;
    return json ? read_answers(JsonReader(*json, file, diagnostics), compiled) : AnswersFile{};
}

void print_refusal(const Diagnostics& diagnostics, const Options& options, std::ostream& out, std::ostream& err) {
    if (options.json) {
        out << findings_json(diagnostics).dump(2) << '\n';
    } else {
        print_findings(diagnostics, Severity::warning, err);
    }
}

void enter(const AnswersFile& file, const Pack& pack, Answers& answers) {
    // Every value was checked against the same cells that stand in the pack, so the engine takes it.
    for (const Answer& answer : file.answers) answers.answer(pack, answer.fact, answer.value);
}

}  // namespace

ExitCode assess_answers(const Options& options, std::istream& in, std::ostream& out, std::ostream& err) {
    const std::unique_ptr<Loaded> loaded = load_sound(options.policies, err);
    const LoadedPlace* place = loaded ? find_place(*loaded, options.place, err) : nullptr;
    if (place == nullptr) return exit_unreadable;
    Diagnostics diagnostics;
    const AnswersFile file = read_answers_file(options, *place->compiled, in, diagnostics);
    if (has_error(diagnostics)) {
        print_refusal(diagnostics, options, out, err);
        return exit_unreadable;
    }
    for (const std::string& fact : file.unused) err << "huji: no rule here depends on \"" << fact << "\"; left out.\n";
    Answers answers(place->pack);
    enter(file, place->pack, answers);
    const std::string result = receipt(place->pack, answers, options.date, all_kinds);
    const auto json = nlohmann::ordered_json::parse(result);
    if (options.json) {
        out << result << '\n';
    } else {
        const nlohmann::ordered_json texts = texts_of(*place->compiled, options.language);
        const ResultWords words(texts);
        words.print(json, all_kinds, out);
        words.print_next(json, out);
    }
    return json.at("consistent").get<bool>() ? exit_ok : exit_findings;
}

}  // namespace huji
