#include <algorithm>
#include <ostream>

#include "author/documents/clause_comparison.hpp"
#include "author/documents/clause_hashes.hpp"
#include "author/policy/join.hpp"
#include "author/policy/json_reader.hpp"
#include "author/policy/load.hpp"
#include "cli/atomic_file.hpp"
#include "cli/commands.hpp"
#include "cli/findings.hpp"
#include "cli/intake.hpp"

namespace huji {
namespace {

using OrderedJson = nlohmann::ordered_json;
using Kind = Difference::Kind;

const Policy* find_policy(const PolicySet& set, const SourcesOptions& options, std::ostream& err) {
    const Policy* policy = policy_named(set, options.place);
    if (policy == nullptr) err << "huji: no \"" << options.place << "\" can be read in " << options.policies << ".\n";
    return policy;
}

/// Returns the policies as far as they can be read: what is wrong with words or conditions need not be mended first.
PolicySet load_readable(const SourcesOptions& options, std::ostream& err) {
    Diagnostics diagnostics;
    PolicySet set = load_policies(options.policies, diagnostics);
    diagnostics.erase(std::remove_if(diagnostics.begin(), diagnostics.end(),
                                     [](const Diagnostic& d) { return d.code == Code::missing_hash; }),
                      diagnostics.end());
    if (has_error(diagnostics)) {
        err << "huji: the policies have errors besides; what is to be read again may be incomplete until \"huji "
               "check\" "
               "finds none.\n";
    }
    return set;
}

const Document* find_document(const Policy& policy, const std::string& id, std::ostream& err) {
    if (id.empty() && policy.documents.size() == 1) return policy.documents.data();
    for (const Document& document : policy.documents) {
        if (document.id == id) return &document;
    }
    err << "huji: name one document with --document:";
    for (const Document& document : policy.documents) err << ' ' << document.id;
    err << ".\n";
    return nullptr;
}

/// The text, the document that it claims to be, and what has become of it.
struct Reading {
    const Policy& policy;
    const Document& document;
    CutDocument cut;
    Comparison comparison;

    [[nodiscard]] std::size_t index() const { return static_cast<std::size_t>(&document - policy.documents.data()); }
};

std::string pointer_of(const Reading& reading, std::size_t no_effect) {
    return "/documents/" + std::to_string(reading.index()) + "/no_effect/" + std::to_string(no_effect);
}

// ---- JSON ----------------------------------------------------------------------------------------------------------

OrderedJson difference_json(const Reading& reading, const Difference& difference) {
    const ReadAgain read = read_again(reading.policy, reading.document, difference.clauses);
    OrderedJson no_effect = OrderedJson::array();
    for (const std::size_t i : read.no_effect) no_effect.push_back(pointer_of(reading, i));
    OrderedJson json{{"kind", name_of(difference.kind)}, {"passage", difference.passage}};
    if (difference.kind == Kind::renumbered) json["now"] = difference.now;
    json["clauses"] = difference.clauses;
    json["entitlements"] = read.entitlements;
    json["principles"] = read.principles;
    json["no_effect"] = std::move(no_effect);
    return json;
}

void print_json(const Reading& reading, bool written, std::ostream& out) {
    OrderedJson differences = OrderedJson::array();
    for (const Difference& difference : reading.comparison.differences)
        differences.push_back(difference_json(reading, difference));
    out << OrderedJson{{"city", reading.policy.id},
                       {"document", reading.document.id},
                       {"clauses", reading.document.clauses.size()},
                       {"passages", reading.comparison.listed},
                       {"same", reading.comparison.same},
                       {"differences", std::move(differences)},
                       {"unlike_printings", reading.comparison.unlike_occurrences},
                       {"left_out", left_out_json(reading.cut.left_out)},
                       {"doubts", doubts_json(reading.cut.doubts)},
                       {"written", written}}
               .dump(2, ' ', false, bad_utf8)
        << '\n';
}

// ---- words ---------------------------------------------------------------------------------------------------------

std::string meaning(const Difference& difference) {
    switch (difference.kind) {
        case Kind::changed: return "its text, or a heading above it, is another; read again";
        case Kind::missing: return "the text has no such passage; read again";
        case Kind::added: return "the list has no such passage; read it, list it, and read its neighbours again";
        case Kind::renumbered: return "the same text is now " + difference.now + "; correct the list and what cites it";
        case Kind::unrecorded: return "its text was never recorded; read";
    }
    return "";
}

void print_label(const std::string& label, const std::string& words, std::ostream& out) {
    if (!words.empty()) out << "      " << label << ": " << words << '\n';
}

void print_difference(const Reading& reading, const Difference& difference, std::ostream& out) {
    const ReadAgain read = read_again(reading.policy, reading.document, difference.clauses);
    out << "   " << name_of(difference.kind) << ' ' << difference.passage << ": " << meaning(difference) << '\n';
    print_label("clauses", join(difference.clauses, ", "), out);
    print_label("entitlements", join(read.entitlements, ", "), out);
    print_label("principles", join(read.principles, ", "), out);
    std::vector<std::string> no_effect;
    for (const std::size_t i : read.no_effect) no_effect.push_back(pointer_of(reading, i));
    print_label("no effect", join(no_effect, ", "), out);
}

void print_words(const Reading& reading, std::ostream& out) {
    const Comparison& c = reading.comparison;
    out << reading.policy.id << ' ' << reading.document.id << ": "
        << counted(reading.document.clauses.size(), "clause", "clauses") << " in "
        << counted(c.listed, "passage", "passages") << ", " << c.same << " the same, "
        << counted(c.differences.size(), "difference", "differences") << '\n';
    for (const Difference& difference : c.differences) print_difference(reading, difference, out);
    print_label("printed more than once, and not alike", join(c.unlike_occurrences, ", "), out);
    print_intake(reading.cut.left_out, reading.cut.doubts, out);
}

// ---- writing -------------------------------------------------------------------------------------------------------

/// Hashes may be recorded only where it is certain which clause each of them belongs to.
bool can_be_recorded(const Comparison& comparison) {
    return std::all_of(comparison.differences.begin(), comparison.differences.end(),
                       [](const Difference& d) { return d.kind == Kind::changed || d.kind == Kind::unrecorded; });
}

bool write_hashes(const Reading& reading, std::ostream& err) {
    if (!can_be_recorded(reading.comparison)) {
        err << "huji: nothing is written; first correct the list of clauses where a passage is missing, new or "
               "renumbered.\n";
        return false;
    }
    Diagnostics ignored;
    const std::optional<std::string> file = read_file(reading.policy.file, ignored);
    const std::optional<std::string> changed =
        file ? with_hashes(*file, reading.index(), reading.cut.passages) : std::nullopt;
    if (changed && write_file(reading.policy.file, *changed)) return true;
    err << "huji: \"" << reading.policy.file << "\" cannot be written.\n";
    return false;
}

}  // namespace

ExitCode compare_sources(const SourcesOptions& options, std::ostream& out, std::ostream& err) {
    const PolicySet set = load_readable(options, err);
    const Policy* policy = find_policy(set, options, err);
    const Document* document = policy == nullptr ? nullptr : find_document(*policy, options.document, err);
    if (document == nullptr) return exit_unreadable;
    const std::optional<DocumentFile> file = read_document_file(options.text, err);
    if (!file) return exit_unreadable;
    std::optional<CutDocument> cut = cut_text(file->text, opening_words_of(*document));
    if (!cut) return exit_unreadable;
    Comparison comparison = compare(*document, cut->passages);
    const Reading reading{*policy, *document, std::move(*cut), std::move(comparison)};
    const bool written = options.write && write_hashes(reading, err);
    if (options.json) {
        print_json(reading, written, out);
    } else {
        print_words(reading, out);
        if (written) out << "Recorded in " << policy->file << ".\n";
    }
    return written || reading.comparison.differences.empty() ? exit_ok : exit_findings;
}

}  // namespace huji
