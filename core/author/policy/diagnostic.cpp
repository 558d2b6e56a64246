#include "author/policy/diagnostic.hpp"

#include <algorithm>
#include <array>

namespace huji {
namespace {

constexpr Severity error = Severity::error;
constexpr Severity warning = Severity::warning;
constexpr Severity note = Severity::note;

constexpr std::array codes{
    // Reading a file
    DiagnosticCode{"cannot_read_file", error, "The file or folder is missing or cannot be read."},
    DiagnosticCode{"bad_syntax", error, "The file is not JSON; the message names line and column."},
    DiagnosticCode{"duplicate_key", error, "An object has the same key twice; JSON readers would silently keep one."},
    DiagnosticCode{"nested_too_deep", error, "Arrays and objects are nested deeper than any policy needs."},
    // The shape of what it holds
    DiagnosticCode{"missing_key", error, "A required key is absent."},
    DiagnosticCode{"unknown_key", error, "A key that the format does not have; often a typing error."},
    DiagnosticCode{"wrong_type", error, "A value of another JSON type than the format asks for."},
    DiagnosticCode{"bad_id", error, "An id is not lower-case snake_case, or is a reserved word."},
    DiagnosticCode{"duplicate_id", error, "The same id or name stands twice where it must be unique."},
    DiagnosticCode{"bad_number", error, "A number is not whole or not in the allowed range."},
    DiagnosticCode{"bad_date", error, "A date is not a civil date written YYYY-MM-DD."},
    DiagnosticCode{"dates_out_of_order", error, "A document ends before it starts."},
    DiagnosticCode{"empty_list", error, "A list that must name something is empty."},
    // Texts
    DiagnosticCode{"missing_language", error, "A text lacks one of zh-Hans, zh-Hant and en."},
    DiagnosticCode{"empty_text", error, "A text is empty or only white space."},
    DiagnosticCode{"bad_placeholder", error, "A text has a placeholder that is not filled in where it stands."},
    DiagnosticCode{"wrong_traditional_term", error,
                   "A term of the glossary is not written as the glossary has it in Traditional Chinese."},
    DiagnosticCode{"off_glossary", warning, "A term of the glossary is said in other English words."},
    DiagnosticCode{"avoided_word", error, "A text uses a word that the glossary forbids."},
    DiagnosticCode{"text_too_long", warning,
                   "A heading, an option or a title is longer than one takes in at a glance."},
    DiagnosticCode{"unexplained_term", warning, "A question uses a term of art that its help does not explain."},
    // The vocabulary
    DiagnosticCode{"unknown_fact", error, "A fact that the vocabulary does not have."},
    DiagnosticCode{"unknown_option", error, "An option, named value or cell that the fact does not have."},
    DiagnosticCode{"unknown_definition", error, "A condition names a definition that does not exist."},
    DiagnosticCode{"unknown_topic", error, "A question names a topic that the vocabulary does not have."},
    DiagnosticCode{"unknown_unit", error, "A quantity's unit is not among the vocabulary's units."},
    DiagnosticCode{"unknown_kind", error, "A kind of entitlement that does not exist."},
    DiagnosticCode{"definition_cycle", error, "Definitions are defined by each other in a circle."},
    DiagnosticCode{"fact_without_question", error, "No question asks this fact, so nobody could ever answer it."},
    DiagnosticCode{"fact_in_two_questions", error, "Two questions ask the same fact."},
    DiagnosticCode{"bad_question_group", error, "A question asks several facts that are not all flags."},
    DiagnosticCode{"too_many_facts", error, "A place asks more facts than the engine numbers."},
    DiagnosticCode{"too_many_cells", error, "A fact has more options or intervals than a cell set holds."},
    // Conditions
    DiagnosticCode{"bad_condition", error, "A condition is not one of the forms that the format has."},
    DiagnosticCode{"condition_too_large", error,
                   "A condition, with its definitions written out, is beyond any real rule."},
    DiagnosticCode{"impossible_cell", error,
                   "A range that no number of the fact can be in, or that cuts outside its limits."},
    // A policy
    DiagnosticCode{"no_policy", error, "The folder holds no city with a policy.json."},
    DiagnosticCode{"wrong_folder", error, "A policy's id or layer does not match the folder that it stands in."},
    DiagnosticCode{"unknown_layer", error, "A layer other than national or city."},
    DiagnosticCode{"unknown_certainty", error, "A certainty other than definite, delegated, exploratory or planned."},
    DiagnosticCode{"unknown_document", error, "A clause reference names a document that the policy does not have."},
    DiagnosticCode{"unknown_clause", error, "A reference names a clause that the document does not list."},
    DiagnosticCode{"unknown_office", error, "An entitlement names an office that the policy does not have."},
    DiagnosticCode{"unknown_paper", error, "An entitlement names a paper that the policy does not have."},
    DiagnosticCode{"unknown_place", error, "An entitlement names a place that the policy does not have."},
    DiagnosticCode{"unknown_entitlement", error, "An entitlement is named that does not exist there."},
    DiagnosticCode{"uncovered_clause", error, "A clause is neither cited nor listed as having no effect."},
    DiagnosticCode{"clause_twice", error, "A clause is both cited and listed as having no effect, or listed so twice."},
    DiagnosticCode{"bad_clause", error,
                   "A clause cannot be found in a text: its id is no number, and nothing says how it begins."},
    DiagnosticCode{"missing_hash", error, "A clause of a city's document has no hash of its text."},
    DiagnosticCode{"bad_hash", error, "A hash is not 64 lower-case hexadecimal digits."},
    DiagnosticCode{"hashes_differ", error, "Parts of one numbered passage have different hashes."},
    DiagnosticCode{"missing_ask", error, "when and may differ, but nothing says what to ask the office."},
    DiagnosticCode{"unused_office", warning, "No entitlement names this office."},
    DiagnosticCode{"unused_paper", warning, "No entitlement names this paper."},
    DiagnosticCode{"unused_place", warning, "No entitlement names this place."},
    DiagnosticCode{"unused_definition", warning, "No condition names this definition."},
    // Audits of the compiled policy
    DiagnosticCode{"axioms_exclude_everybody", error, "The axioms contradict each other: no citizen meets them all."},
    DiagnosticCode{"when_without_may", error,
                   "An entitlement certainly applies to a citizen to whom it is not even possible."},
    DiagnosticCode{"replacement_conflict", error, "Two rules replace the same national one and can both hold."},
    DiagnosticCode{"never_holds", error, "An entitlement that is not even possible for any citizen."},
    DiagnosticCode{"always_holds", warning, "An entitlement that certainly applies to every citizen."},
    DiagnosticCode{"lost_by_gain", warning,
                   "Living here longer, a permit, a qualification or another gain takes a right away."},
    DiagnosticCode{"not_lost", warning, "An entitlement is declared to be lost with a gain, but never is."},
    DiagnosticCode{"idle_fact", warning, "A fact on which nobody's verdict depends."},
    DiagnosticCode{"idle_question", warning, "A question that is never worth asking, in no place."},
    DiagnosticCode{"idle_threshold", warning, "A threshold on both sides of which everybody gets the same verdicts."},
    DiagnosticCode{"alike_options", note, "Two options that no rule of any place tells apart."},
    DiagnosticCode{"same_condition", note, "Two entitlements give every citizen the same verdict."},
    DiagnosticCode{"inside_another", note,
                   "Whoever has this entitlement has another one of its kind too, as surely or more so."},
    DiagnosticCode{"gets_nothing", note, "There are citizens to whom no entitlement of the place is even possible."},
    DiagnosticCode{"no_office", note, "An entitlement, or a whole policy, names no office to go to."},
    DiagnosticCode{"too_many_nodes", error, "The diagram has more nodes than a pack numbers."},
    DiagnosticCode{"pack_overflow", error, "The place is larger than the fields of a pack can hold."},
    // Cases
    DiagnosticCode{"unknown_verdict", error, "A verdict other than the five."},
    DiagnosticCode{"unknown_question", error,
                   "A case expects, or a question comes after, a question that is not there."},
    DiagnosticCode{"missing_verdict", error, "A case does not say the verdict of every entitlement."},
    DiagnosticCode{"bad_case", error, "A case expects things that cannot stand together."},
    DiagnosticCode{"case_excluded", error, "An axiom excludes a citizen whom a case describes."},
    DiagnosticCode{"unused_answer", warning, "A case answers a fact that no rule of its place depends on."},
    DiagnosticCode{"missing_city", error, "A family says nothing about one of the cities."},
    DiagnosticCode{"unknown_city", error, "A family moves to a city that does not exist."},
    DiagnosticCode{"clause_not_explained", error,
                   "What a family is told differs by a clause that the differences do not name."},
    // Answers
    DiagnosticCode{"out_of_range", error, "A number that the fact cannot have."},
};

}  // namespace

std::span<const DiagnosticCode> diagnostic_codes() { return codes; }

Diagnostic diagnostic(std::string_view code, std::string file, std::string pointer, std::string message,
                      std::optional<Example> example) {
    const auto* known =
        std::find_if(codes.begin(), codes.end(), [&](const DiagnosticCode& c) { return c.code == code; });
    const Severity severity = known == codes.end() ? Severity::error : known->severity;
    return {std::string(code), severity, std::move(file), std::move(pointer), std::move(message), std::move(example)};
}

bool has_error(const Diagnostics& diagnostics) {
    return std::any_of(diagnostics.begin(), diagnostics.end(),
                       [](const Diagnostic& d) { return d.severity == Severity::error; });
}

std::string_view name_of(Severity severity) {
    switch (severity) {
        case Severity::error: return "error";
        case Severity::warning: return "warning";
        case Severity::note: return "note";
    }
    return "";
}

std::string to_line(const Diagnostic& diagnostic) {
    std::string line = diagnostic.file + ":" + diagnostic.pointer + ": ";
    line += name_of(diagnostic.severity);
    return line + " " + diagnostic.code + ": " + diagnostic.message;
}

}  // namespace huji
