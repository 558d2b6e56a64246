// The command `huji`: what an author does with policies, and what a citizen would be told.
#include <CLI/CLI.hpp>

#include <array>
#include <chrono>
#include <exception>
#include <functional>
#include <iostream>
#include <memory>
#include <string>
#include <type_traits>

#include "author/policy/join.hpp"
#include "cli/commands.hpp"

namespace huji {
namespace {

Date today_in_utc() {
    const auto days = std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
    const std::chrono::year_month_day day(days);
    return static_cast<Date>(static_cast<int>(day.year())) * 10000 + static_cast<unsigned>(day.month()) * 100 +
           static_cast<unsigned>(day.day());
}

void add_policies(CLI::App& command, PoliciesOption& options, const std::string& names = "--policies") {
    command.add_option(names, options.policies, "Folder of the policies")->capture_default_str()->type_name("DIR");
}

// Commands about the folder itself take it without naming the option too.
void add_policies_path(CLI::App& command, PoliciesOption& options) {
    add_policies(command, options, "path,--policies");
}

void add_date(CLI::App& command, DateOption& options) {
    options.date = today_in_utc();
    const auto read = [&options](const std::string& text) {
        const std::optional<Date> date = parse_date(text);
        if (!date) throw CLI::ValidationError("--date", "\"" + text + "\" is no day of the calendar; write YYYY-MM-DD");
        options.date = *date;
    };
    command.add_option_function<std::string>("--date", read, "Day on which the citizen asks (default: today, UTC)")
        ->type_name("YYYY-MM-DD");
}

void add_language(CLI::App& command, LanguageOption& options) {
    const auto read = [&options](const std::string& name) {
        const std::optional<Language> language = language_of(name);
        if (!language)
            throw CLI::ValidationError("--lang", "\"" + name + "\" is none of " + join(language_tags(), ", "));
        options.language = *language;
    };
    command
        .add_option_function<std::string>(
            "--lang", read, "Language of the citizen's texts (default: " + std::string(tag(source_language())) + ")")
        ->type_name(join(language_tags(), "|"));
}

void add_json(CLI::App& command, JsonOption& options) {
    command.add_flag("--json", options.json, "Print JSON, for programs");
}

void add_place(CLI::App& command, PlaceOption& options) {
    command
        .add_option("city", options.place, "Id of the city, such as liaocheng (\"national\": the national rules alone)")
        ->required()
        ->type_name("CITY");
}

CLI::Option* add_answers(CLI::App& command, AnswersOption& options) {
    return command
        .add_option("--answers", options.answers,
                    "Answers as JSON, {\"fact\": value}; null for not sure; \"-\" reads standard input")
        ->type_name("FILE|-");
}

void add_cities(CLI::App& command, CitiesOptions& options) {
    add_policies(command, options);
    add_date(command, options);
    add_language(command, options);
    add_json(command, options);
}

void add_assess(CLI::App& command, AssessOptions& options) {
    add_place(command, options);
    add_answers(command, options)->required();
    add_policies(command, options);
    add_date(command, options);
    add_language(command, options);
    add_json(command, options);
}

void add_explain(CLI::App& command, ExplainOptions& options) {
    add_place(command, options);
    command.add_option("entitlement", options.entitlement, "Id of the entitlement, such as settle_by_renting")
        ->required()
        ->type_name("ENTITLEMENT");
    add_answers(command, options);
    add_policies(command, options);
    add_date(command, options);
    add_language(command, options);
    add_json(command, options);
}

void add_ask(CLI::App& command, AskOptions& options) {
    add_place(command, options);
    command.add_option("--goal", options.goal, "What it is about, such as settle (default: asks)")->type_name("GOAL");
    add_policies(command, options);
    add_date(command, options);
    add_language(command, options);
}

void add_check(CLI::App& command, CheckOptions& options) {
    add_policies_path(command, options);
    command.add_flag("--watch", options.watch, "Check again whenever a file is saved; end with Ctrl-C");
    command.add_flag("--notes", options.notes, "Print notes too: what an author may want to know, but need not mend");
    CLI::Option* sarif = command.add_flag("--sarif", options.sarif,
                                          "Print SARIF 2.1.0, so that GitHub or GitLab show each finding at its line");
    command.add_flag("--json", options.json, "Print JSON, for programs")->excludes(sarif);
    sarif->excludes("--watch");
}

void add_build(CLI::App& command, BuildOptions& options) {
    add_policies_path(command, options);
    command.add_option("--out", options.out, "Folder to write into")->required()->type_name("DIR");
    add_json(command, options);
}

void add_cases(CLI::App& command, CasesOptions& options) {
    add_policies_path(command, options);
    CLI::Option* results =
        command.add_flag("--results", options.results, "Print every result: place, case and JSON, with tabs between");
    command.add_flag("--json", options.json, "Print JSON, for programs")->excludes(results);
}

void add_sheet(CLI::App& command, SheetOptions& options) {
    add_place(command, options);
    command.add_option("--out", options.out, "File to write (default: standard output)")->type_name("FILE");
    add_policies(command, options);
    add_language(command, options);
    add_json(command, options);
}

void add_graph(CLI::App& command, GraphOptions& options) {
    add_place(command, options);
    CLI::Option* goal =
        command.add_option("--goal", options.goal, "Entitlements of that goal, such as settle (default: everything)")
            ->type_name("GOAL");
    command.add_option("--entitlement", options.entitlement, "Only the entitlement of that id")
        ->excludes(goal)
        ->type_name("ID");
    CLI::Option* out =
        command.add_option("--out", options.out, "File to write (default: standard output)")->type_name("FILE");
    command.add_option("--split", options.split, "Folder to write a graph for each entitlement into, one a page")
        ->excludes(out)
        ->type_name("DIR");
    add_policies(command, options);
    add_language(command, options);
    command.add_flag("--json", options.json, "Print what is drawn and how large it is as JSON, for programs");
}

void add_diff(CLI::App& command, DiffOptions& options) {
    add_place(command, options);
    command.add_option("other", options.other_place, "Id of the city to compare with")->type_name("CITY");
    command
        .add_option("--before", options.before, "Folder of the policies as they were: compares the city with itself")
        ->type_name("DIR");
    add_policies(command, options);
    add_language(command, options);
    CLI::Option* markdown = command.add_flag("--markdown", options.markdown, "Print a table fit for a pull request");
    command.add_flag("--json", options.json, "Print JSON, for programs")->excludes(markdown);
}

void add_sources(CLI::App& command, SourcesOptions& options) {
    add_place(command, options);
    command.add_option("text", options.text, "The document: a text (UTF-8, GB18030) or a Word file (.docx)")
        ->required()
        ->type_name("TEXT");
    command.add_option("--document", options.document, "Id of the document, where the city has several")
        ->type_name("ID");
    command.add_flag("--write", options.write,
                     "Record the text as read: write its hashes into the policy file, which must list every clause");
    add_policies(command, options);
    add_json(command, options);
}

void add_new(CLI::App& command, NewOptions& options) {
    command.add_option("city", options.place, "Id of the new city, such as liaocheng")->required()->type_name("CITY");
    command.add_option("--text", options.text, "The document: a text (UTF-8, GB18030) or a Word file (.docx)")
        ->required()
        ->type_name("FILE");
    command.add_option("--name", options.name, "Name of the city in Simplified Chinese")->type_name("NAME");
    command.add_option("--document", options.document, "Id for the document (default: document)")->type_name("ID");
    command.add_option("--out", options.out, "Folder to lay it in (default: the folder of the policies)")
        ->type_name("DIR");
    add_policies(command, options);
    add_json(command, options);
}

void add_schemas(CLI::App& command, SchemasOptions& options) {
    add_policies_path(command, options);
    add_json(command, options);
}

void add_questions(CLI::App& command, QuestionsOptions& options) {
    add_place(command, options);
    command.add_option("--goal", options.goal, "What it is about, such as settle (default: every goal)")
        ->type_name("GOAL");
    add_policies(command, options);
    add_date(command, options);
    add_json(command, options);
}

void add_codes(CLI::App& command, CodesOptions& options) { add_json(command, options); }

/// A command: what it is called, what help says of it, which options it takes, and what it does.
struct Command {
    const char* name;
    const char* about;
    /// Adds the options to the subcommand, and returns what runs it with them once they are read.
    std::function<ExitCode()> (*prepare)(CLI::App& subcommand);
};

/// Returns `run` with options of its own, as `add` adds them.
template <auto add, auto run, class Options>
std::function<ExitCode()> prepared(CLI::App& subcommand) {
    const auto options = std::make_shared<Options>();
    add(subcommand, *options);
    return [options] {
        if constexpr (std::is_invocable_v<decltype(run), const Options&, std::ostream&, std::ostream&>) {
            return run(*options, std::cout, std::cerr);
        } else {
            return run(*options, std::cin, std::cout, std::cerr);
        }
    };
}

constexpr std::array commands{
    Command{"cities", "List the cities: documents and when in force, entitlements, questions, nodes",
            prepared<add_cities, list_cities, CitiesOptions>},
    Command{"assess", "Assess answers: verdicts, reasons, what is missing, what would help",
            prepared<add_assess, assess_answers, AssessOptions>},
    Command{"explain", "Explain one entitlement: its condition in words, and which parts hold because of which answers",
            prepared<add_explain, explain_entitlement, ExplainOptions>},
    Command{"ask", "Ask question by question in this terminal, then say the result",
            prepared<add_ask, ask_citizen, AskOptions>},
    Command{"check",
            "Check and audit policies and cases: each finding with its place, what to do and an example citizen",
            prepared<add_check, check_policies, CheckOptions>},
    Command{"build", "Write packs, texts, guides and catalog.json for the page; refuses what check refuses",
            prepared<add_build, build_files, BuildOptions>},
    Command{"cases", "Run the cases: does each citizen get the verdicts that they must get?",
            prepared<add_cases, run_cases, CasesOptions>},
    Command{"sheet",
            "Write the criteria sheet of a city: every rule in plain words, as a page of HTML that prints on A4",
            prepared<add_sheet, write_sheet, SheetOptions>},
    Command{"graph", "Draw the questions and outcomes of entitlements as Graphviz DOT, for legal review on paper",
            prepared<add_graph, draw_graph, GraphOptions>},
    Command{"diff",
            "Compare two cities, or two versions of a city, by meaning: who gains, who loses, for whom is it open?",
            prepared<add_diff, diff_places, DiffOptions>},
    Command{"sources", "Compare a document's text with the clauses that were read: which rules are to be read again?",
            prepared<add_sources, compare_sources, SourcesOptions>},
    Command{"new", "Lay down the folder of a new city: its document's clauses, each with its hash, ready to be encoded",
            prepared<add_new, lay_down_city, NewOptions>},
    Command{"schemas", "Write the vocabulary's ids into the JSON Schemas, so that editors complete and explain them",
            prepared<add_schemas, write_schemas, SchemasOptions>},
    Command{"questions", "Count the questions that citizens are asked, beside the fewest possible and a form of all",
            prepared<add_questions, count_questions, QuestionsOptions>},
    Command{"codes", "List every defect that check can find, and what it means",
            prepared<add_codes, list_codes, CodesOptions>},
};

/// Returns what a command says about its success; a full disk behind standard output is none.
int finished(ExitCode exit) {
    std::cout.flush();
    if (std::cout) return exit;
    std::cerr << "huji: standard output cannot be written; what was printed is not whole.\n";
    return exit_unreadable;
}

int run(int argc, const char* const* argv) {
    CLI::App app{
        "Huji says which settlement routes, residence-permit services and retained rural rights a citizen has in a "
        "city.\n"
        "Exit codes: 0 in order; 1 findings in policies, failed cases or contradictory answers; 2 wrong usage or "
        "unreadable input."};
    app.name("huji");
    app.set_version_flag("--version", "huji " HUJI_VERSION);
    app.require_subcommand(1);
    std::function<ExitCode()> chosen;
    for (const Command& command : commands) {
        CLI::App& subcommand = *app.add_subcommand(command.name, command.about);
        subcommand.callback([&chosen, run = command.prepare(subcommand)] { chosen = run; });
    }
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? finished(exit_ok) : exit_unreadable;
    }
    return chosen ? finished(chosen()) : exit_unreadable;
}

}  // namespace
}  // namespace huji

int main(int argc, char** argv) {
    try {
        return huji::run(argc, argv);
    } catch (const std::exception& error) {
        // Nothing that a file holds should lead here.
        std::cerr << "huji: this is a defect of huji, please report it: " << error.what() << ".\n";
        return huji::exit_unreadable;
    }
}
