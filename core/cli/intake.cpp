#include "cli/intake.hpp"

#include <array>
#include <ostream>
#include <utility>

#include "author/policy/json_reader.hpp"
#include "cli/findings.hpp"

namespace huji {
namespace {

using OrderedJson = nlohmann::ordered_json;

std::string reason(LeftOut::Kind kind) {
    switch (kind) {
        case LeftOut::Kind::before_first: return "before the first clause";
        case LeftOut::Kind::page_number: return "page number";
        case LeftOut::Kind::page_end: return "what a web page prints after a document";
        case LeftOut::Kind::sign_off: return "who issued it, and when";
        case LeftOut::Kind::contents: return "table of contents";
        case LeftOut::Kind::annex_list: return "names of the annexes";
        case LeftOut::Kind::after_sign_off: return "after the date of issue";
    }
    return "";
}

std::string reason(const Doubt& doubt) {
    const std::string in = doubt.passage.empty() ? "" : " of " + doubt.passage;
    switch (doubt.kind) {
        case Doubt::Kind::skipped: return "the number does not follow the last one; is a clause missing before it?";
        case Doubt::Kind::repeated: return "this number was there before with another text; both are kept";
        case Doubt::Kind::mentioned: return "this looks like a number, but is taken for the text" + in;
        case Doubt::Kind::unreadable: return "a character here cannot be read; type it";
    }
    return "";
}

/// What a document says of itself, by the key of policy.json.
std::array<std::pair<const char*, const std::optional<ReadValue>*>, 6> values_of(const FrontMatter& matter) {
    return {{{"title", &matter.title},
             {"number", &matter.number},
             {"issuer", &matter.issuer},
             {"issued", &matter.issued},
             {"effective", &matter.effective},
             {"ends", &matter.ends}}};
}

}  // namespace

std::optional<DocumentFile> read_document_file(const std::string& path, std::ostream& err) {
    Diagnostics diagnostics;
    const std::optional<std::string> bytes = read_file(path, diagnostics);
    print_findings(diagnostics, Severity::error, err);
    if (!bytes) return std::nullopt;
    DocumentFile file = read_document(*bytes);
    if (file.problem == FileProblem::none) return file;
    err << "huji: \"" << path << "\" " << remedy_of(file.problem);
    if (file.line != 0) err << " Line " << file.line << " is the first that is not UTF-8.";
    err << '\n';
    return std::nullopt;
}

void print_intake(const std::vector<LeftOut>& left_out, const std::vector<Doubt>& doubts, std::ostream& out) {
    for (const LeftOut& lines : left_out) {
        out << "   left out, line " << lines.first;
        if (lines.last != lines.first) out << " to " << lines.last;
        out << " (" << reason(lines.kind) << "): " << lines.words << '\n';
    }
    for (const Doubt& doubt : doubts)
        out << "   look at line " << doubt.line << ", " << doubt.words << ": " << reason(doubt) << '\n';
}

void print_front_matter(const FrontMatter& matter, std::ostream& out) {
    for (const auto& [key, read] : values_of(matter)) {
        out << "   " << key << ": ";
        if (*read) {
            out << (*read)->value << " (line " << (*read)->line << "; compare)\n";
        } else {
            out << "not found in the text\n";
        }
    }
}

OrderedJson left_out_json(const std::vector<LeftOut>& left_out) {
    OrderedJson list = OrderedJson::array();
    for (const LeftOut& lines : left_out)
        list.push_back(
            {{"kind", name_of(lines.kind)}, {"first", lines.first}, {"last", lines.last}, {"words", lines.words}});
    return list;
}

OrderedJson doubts_json(const std::vector<Doubt>& doubts) {
    OrderedJson list = OrderedJson::array();
    for (const Doubt& doubt : doubts)
        list.push_back(
            {{"kind", name_of(doubt.kind)}, {"line", doubt.line}, {"passage", doubt.passage}, {"words", doubt.words}});
    return list;
}

OrderedJson front_matter_json(const FrontMatter& matter) {
    OrderedJson json = OrderedJson::object();
    for (const auto& [key, read] : values_of(matter))
        json[key] = *read ? OrderedJson{{"value", (*read)->value}, {"line", (*read)->line}} : OrderedJson(nullptr);
    return json;
}

}  // namespace huji
