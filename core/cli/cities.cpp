#include <iomanip>
#include <ostream>

#include "author/compile/texts.hpp"
#include "author/policy/json_parser.hpp"
#include "cli/commands.hpp"
#include "cli/findings.hpp"
#include "engine/diagram.hpp"

namespace huji {
namespace {

using OrderedJson = nlohmann::ordered_json;

std::size_t inner_nodes(const Pack& pack) { return pack.diagram().size() - terminal_count; }

OrderedJson plain(const std::optional<std::string>& text) { return text ? OrderedJson(*text) : OrderedJson(nullptr); }

/// A document in force on the date as the engine sees it: effective, else issued, else always; to the end of `ends`.
bool in_force(const Document& document, Date date) {
    const std::optional<std::string>& start = document.effective ? document.effective : document.issued;
    const bool started = !start || parse_date(*start).value_or(0) <= date;
    return started && (!document.ends || date <= parse_date(*document.ends).value_or(0));
}

OrderedJson documents_json(const LoadedJurisdiction& jurisdiction, Date date) {
    OrderedJson documents = OrderedJson::array();
    for (const Document& document : jurisdiction.policy->documents) {
        documents.push_back({{"id", document.id},
                             {"title", document.title},
                             {"issued", plain(document.issued)},
                             {"effective", plain(document.effective)},
                             {"ends", plain(document.ends)},
                             {"in_force", in_force(document, date)}});
    }
    return documents;
}

OrderedJson texts_bytes(const LoadedJurisdiction& jurisdiction) {
    OrderedJson bytes = OrderedJson::object();
    for (const Language language : languages()) {
        bytes[std::string(tag(language))] = texts_of(*jurisdiction.compiled, language).dump().size();
    }
    return bytes;
}

OrderedJson city_json(const LoadedJurisdiction& jurisdiction, Date date) {
    return {{"id", jurisdiction.policy->id},
            {"name", jurisdiction.policy->name[source_language()]},
            {"name_" + std::string(tag(technical_language())), jurisdiction.policy->name[technical_language()]},
            {"documents", documents_json(jurisdiction, date)},
            {"entitlements", jurisdiction.pack.entitlements().size()},
            {"facts", jurisdiction.pack.facts().size()},
            {"questions", jurisdiction.pack.questions().size()},
            {"nodes", inner_nodes(jurisdiction.pack)},
            {"pack", jurisdiction.pack.sha256()},
            {"pack_bytes", jurisdiction.bytes.size()},
            {"texts_bytes", texts_bytes(jurisdiction)},
            {"compile_ms", jurisdiction.compile_ms}};
}

void print_city(const LoadedJurisdiction& jurisdiction, const CitiesOptions& options, std::ostream& out) {
    out << jurisdiction.policy->id << "  " << jurisdiction.policy->name[options.language] << ": "
        << jurisdiction.pack.entitlements().size() << " entitlements, " << jurisdiction.pack.questions().size()
        << " questions, " << inner_nodes(jurisdiction.pack) << " nodes, pack " << jurisdiction.bytes.size()
        << " bytes, compiled in " << std::fixed << std::setprecision(1) << jurisdiction.compile_ms << " ms\n";
    for (const Document& document : jurisdiction.policy->documents) {
        out << "   " << document.title << ": " << (in_force(document, options.date) ? "in force" : "not in force")
            << " on " << to_text(options.date) << " (issued " << document.issued.value_or("not stated")
            << ", effective " << document.effective.value_or("not stated") << ", ends "
            << document.ends.value_or("not stated") << ")\n";
    }
}

}  // namespace

ExitCode list_cities(const CitiesOptions& options, std::ostream& out, std::ostream& err) {
    const std::unique_ptr<Workspace> workspace = load_sound(options.policies, err);
    if (!workspace) return exit_unreadable;
    OrderedJson list = OrderedJson::array();
    for (const LoadedJurisdiction& jurisdiction : workspace->jurisdictions) {
        if (jurisdiction.policy->layer != Layer::city) continue;
        if (options.json) {
            list.push_back(city_json(jurisdiction, options.date));
        } else {
            print_city(jurisdiction, options, out);
        }
    }
    if (options.json)
        out << OrderedJson{{"date", to_text(options.date)}, {"cities", std::move(list)}}.dump(2, ' ', false, bad_utf8)
            << '\n';
    return exit_ok;
}

}  // namespace huji
