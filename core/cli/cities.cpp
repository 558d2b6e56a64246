#include <iomanip>
#include <ostream>

#include "author/compile/texts.hpp"
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

OrderedJson documents_json(const LoadedPlace& place, Date date) {
    OrderedJson documents = OrderedJson::array();
    for (const Document& document : place.policy->documents) {
        documents.push_back({{"id", document.id},
                             {"title", document.title},
                             {"issued", plain(document.issued)},
                             {"effective", plain(document.effective)},
                             {"ends", plain(document.ends)},
                             {"in_force", in_force(document, date)}});
    }
    return documents;
}

OrderedJson texts_bytes(const LoadedPlace& place) {
    OrderedJson bytes = OrderedJson::object();
    for (const Language language : languages) {
        bytes[std::string(tag(language))] = texts_of(*place.compiled, language).dump().size();
    }
    return bytes;
}

OrderedJson city_json(const LoadedPlace& place, Date date) {
    return {{"id", place.policy->id},
            {"name", place.policy->name[Language::zh_hans]},
            {"name_en", place.policy->name[Language::en]},
            {"documents", documents_json(place, date)},
            {"entitlements", place.pack.entitlements().size()},
            {"facts", place.pack.facts().size()},
            {"questions", place.pack.questions().size()},
            {"nodes", inner_nodes(place.pack)},
            {"pack", place.pack.sha256()},
            {"pack_bytes", place.bytes.size()},
            {"texts_bytes", texts_bytes(place)},
            {"compile_ms", place.compile_ms}};
}

void print_city(const LoadedPlace& place, const Options& options, std::ostream& out) {
    out << place.policy->id << "  " << place.policy->name[options.language] << ": " << place.pack.entitlements().size()
        << " entitlements, " << place.pack.questions().size() << " questions, " << inner_nodes(place.pack)
        << " nodes, pack " << place.bytes.size() << " bytes, compiled in " << std::fixed << std::setprecision(1)
        << place.compile_ms << " ms\n";
    for (const Document& document : place.policy->documents) {
        out << "   " << document.title << ": " << (in_force(document, options.date) ? "in force" : "not in force")
            << " on " << to_text(options.date) << " (issued " << document.issued.value_or("not stated")
            << ", effective " << document.effective.value_or("not stated") << ", ends "
            << document.ends.value_or("not stated") << ")\n";
    }
}

}  // namespace

ExitCode list_cities(const Options& options, std::ostream& out, std::ostream& err) {
    const std::unique_ptr<Loaded> loaded = load_sound(options.policies, err);
    if (!loaded) return exit_unreadable;
    OrderedJson list = OrderedJson::array();
    for (const LoadedPlace& place : loaded->places) {
        if (place.policy->layer != Layer::city) continue;
        if (options.json) {
            list.push_back(city_json(place, options.date));
        } else {
            print_city(place, options, out);
        }
    }
    if (options.json) out << OrderedJson{{"date", to_text(options.date)}, {"cities", std::move(list)}}.dump(2) << '\n';
    return exit_ok;
}

}  // namespace huji
