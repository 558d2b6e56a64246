// The commands of `huji`, one a file.
#pragma once

#include <iosfwd>
#include <string>

#include "author/policy/text.hpp"
#include "engine/date.hpp"

namespace huji {

/// What the command line says; each command reads what concerns it.
struct Options {
    std::string policies = "policies";  ///< folder of the policies
    std::string place;                  ///< id of a city, or "national"
    std::string entitlement;            ///< id of one of its entitlements; empty: all
    std::string other_place;            ///< diff: id of the city to compare with
    std::string before;                 ///< diff: folder of the policies as they were
    std::string answers;                ///< path of an answers file, or "-"
    std::string out;                    ///< folder to build into, or file to write; empty: standard output
    std::string split;                  ///< graph: folder for a page each; empty: one graph
    std::string goal;                   ///< what the citizen came for; empty: ask
    std::string document;               ///< id of a document; empty: the only one
    std::string text;                   ///< path of a document's text
    std::string name;                   ///< new: the city's name in Simplified Chinese
    Date date = 0;
    Language language = source_language();
    bool json = false;
    bool sarif = false;     ///< check: print SARIF
    bool notes = false;     ///< check: print notes too
    bool markdown = false;  ///< diff: print a table
    bool results = false;   ///< cases: print every result
    bool write = false;     ///< sources: record the hashes of the text
    bool watch = false;     ///< check: again whenever a file changes
};

/// What a shell sees of a command.
enum ExitCode : int {
    exit_ok = 0,
    exit_findings = 1,    ///< the policies, the cases or the answers are not in order
    exit_unreadable = 2,  ///< the command line, or a file that it names, cannot be used
};

ExitCode list_cities(const Options& options, std::ostream& out, std::ostream& err);
ExitCode assess_answers(const Options& options, std::istream& in, std::ostream& out, std::ostream& err);
ExitCode explain_entitlement(const Options& options, std::istream& in, std::ostream& out, std::ostream& err);
ExitCode ask_citizen(const Options& options, std::istream& in, std::ostream& out, std::ostream& err);
ExitCode check_policies(const Options& options, std::ostream& out, std::ostream& err);
ExitCode build_files(const Options& options, std::ostream& out, std::ostream& err);
ExitCode run_cases(const Options& options, std::ostream& out, std::ostream& err);
ExitCode write_sheet(const Options& options, std::ostream& out, std::ostream& err);
ExitCode draw_graph(const Options& options, std::ostream& out, std::ostream& err);
ExitCode diff_places(const Options& options, std::ostream& out, std::ostream& err);
ExitCode compare_sources(const Options& options, std::ostream& out, std::ostream& err);
ExitCode lay_down_city(const Options& options, std::ostream& out, std::ostream& err);
ExitCode count_questions(const Options& options, std::ostream& out, std::ostream& err);
ExitCode list_codes(const Options& options, std::ostream& out);
ExitCode write_schemas(const Options& options, std::ostream& out, std::ostream& err);

}  // namespace huji
