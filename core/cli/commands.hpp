// The commands of `huji`, one a file.
#pragma once

#include <iosfwd>
#include <string>

#include "author/policy/text.hpp"
#include "engine/date.hpp"

namespace huji {

// ---- options that several commands have ----------------------------------------------------------------------------

struct PoliciesOption {
    std::string policies = "policies";  ///< folder of the policies
};

struct PlaceOption {
    std::string place;  ///< id of a city, or "national"
};

struct DateOption {
    Date date = 0;  ///< on which the citizen asks
};

struct LanguageOption {
    Language language = source_language();  ///< of the citizen's texts
};

struct JsonOption {
    bool json = false;
};

struct AnswersOption : JsonOption {
    std::string answers;  ///< path of an answers file, or "-"
};

struct OutOption {
    std::string out;  ///< folder to write into, or file to write; empty: standard output
};

// ---- options of each command ---------------------------------------------------------------------------------------

struct CitiesOptions : PoliciesOption, DateOption, LanguageOption, JsonOption {};

struct AssessOptions : PlaceOption, AnswersOption, PoliciesOption, DateOption, LanguageOption {};

struct ExplainOptions : AssessOptions {
    std::string entitlement;  ///< id
};

struct AskOptions : PlaceOption, PoliciesOption, DateOption, LanguageOption {
    std::string goal;  ///< what the citizen came for; empty: ask
};

struct CheckOptions : PoliciesOption, JsonOption {
    bool watch = false;  ///< again whenever a file changes
    bool notes = false;  ///< print notes too
    bool sarif = false;  ///< print SARIF
};

struct BuildOptions : PoliciesOption, OutOption, JsonOption {};

struct CasesOptions : PoliciesOption, JsonOption {
    bool results = false;  ///< print every result
};

struct SheetOptions : PlaceOption, OutOption, PoliciesOption, LanguageOption, JsonOption {};

struct GraphOptions : PlaceOption, OutOption, PoliciesOption, LanguageOption, JsonOption {
    std::string goal;         ///< whose entitlements; empty: all
    std::string entitlement;  ///< id of the only one; empty: all
    std::string split;        ///< folder for a page each; empty: one graph
};

struct DiffOptions : PlaceOption, PoliciesOption, LanguageOption, JsonOption {
    std::string other_place;  ///< id of the city to compare with
    std::string before;       ///< folder of the policies as they were
    bool markdown = false;    ///< print a table
};

struct SourcesOptions : PlaceOption, PoliciesOption, JsonOption {
    std::string text;      ///< path of the document
    std::string document;  ///< id; empty: the only one
    bool write = false;    ///< record the hashes of the text
};

struct NewOptions : PlaceOption, OutOption, PoliciesOption, JsonOption {
    std::string text;      ///< path of the document
    std::string name;      ///< of the city, in Simplified Chinese
    std::string document;  ///< id for it
};

struct SchemasOptions : PoliciesOption, JsonOption {};

struct QuestionsOptions : PlaceOption, PoliciesOption, DateOption, JsonOption {
    std::string goal;  ///< what it is about; empty: every goal
};

struct CodesOptions : JsonOption {};

/// What a shell sees of a command.
enum ExitCode : int {
    exit_ok = 0,
    exit_findings = 1,    ///< the policies, the cases or the answers are not in order
    exit_unreadable = 2,  ///< the command line, or a file that it names, cannot be used
};

ExitCode list_cities(const CitiesOptions& options, std::ostream& out, std::ostream& err);
ExitCode assess_answers(const AssessOptions& options, std::istream& in, std::ostream& out, std::ostream& err);
ExitCode explain_entitlement(const ExplainOptions& options, std::istream& in, std::ostream& out, std::ostream& err);
ExitCode ask_citizen(const AskOptions& options, std::istream& in, std::ostream& out, std::ostream& err);
ExitCode check_policies(const CheckOptions& options, std::ostream& out, std::ostream& err);
ExitCode build_files(const BuildOptions& options, std::ostream& out, std::ostream& err);
ExitCode run_cases(const CasesOptions& options, std::ostream& out, std::ostream& err);
ExitCode write_sheet(const SheetOptions& options, std::ostream& out, std::ostream& err);
ExitCode draw_graph(const GraphOptions& options, std::ostream& out, std::ostream& err);
ExitCode diff_places(const DiffOptions& options, std::ostream& out, std::ostream& err);
ExitCode compare_sources(const SourcesOptions& options, std::ostream& out, std::ostream& err);
ExitCode lay_down_city(const NewOptions& options, std::ostream& out, std::ostream& err);
ExitCode count_questions(const QuestionsOptions& options, std::ostream& out, std::ostream& err);
ExitCode list_codes(const CodesOptions& options, std::ostream& out, std::ostream& err);
ExitCode write_schemas(const SchemasOptions& options, std::ostream& out, std::ostream& err);

}  // namespace huji
