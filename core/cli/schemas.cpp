#include "author/policy/schemas.hpp"

#include <filesystem>
#include <ostream>

#include "author/policy/json_reader.hpp"
#include "author/policy/load.hpp"
#include "cli/atomic_file.hpp"
#include "cli/commands.hpp"
#include "cli/findings.hpp"

namespace huji {
namespace {

using OrderedJson = nlohmann::ordered_json;

/// Returns the schema, or nothing after saying what is wrong with the file.
std::optional<OrderedJson> read_schema(const std::string& path, std::ostream& err) {
    Diagnostics diagnostics;
    const std::optional<std::string> text = read_file(path, diagnostics);
    // Read for its defects first, then once more in the order in which it is written.
    const bool sound = text && parse_json(*text, path, diagnostics).has_value();
    print_findings(diagnostics, Severity::error, err);
    if (!sound) return std::nullopt;
    OrderedJson schema = OrderedJson::parse(*text);
    if (takes_ids(schema)) return schema;
    err << "huji: \"" << path << "\" lacks the places for the vocabulary's ids; restore it.\n";
    return std::nullopt;
}

}  // namespace

ExitCode write_schemas(const SchemasOptions& options, std::ostream& out, std::ostream& err) {
    Diagnostics diagnostics;
    const PolicySet set = load_policies(options.policies, diagnostics);
    const auto of_vocabulary = [](const Diagnostic& d) { return !d.file.ends_with("vocabulary.json"); };
    std::erase_if(diagnostics, of_vocabulary);
    print_findings(diagnostics, Severity::error, err);
    if (has_error(diagnostics)) return exit_findings;
    const std::string path =
        (std::filesystem::path(options.policies) / "schemas" / "conditions.schema.json").generic_string();
    const std::optional<OrderedJson> schema = read_schema(path, err);
    if (!schema) return exit_unreadable;
    const OrderedJson completed = with_ids(*schema, set.vocabulary);
    const bool same = completed == *schema;
    if (!same && !write_file(path, completed.dump(2, ' ', false, bad_utf8) + "\n")) {
        err << "huji: \"" << path << "\" cannot be written.\n";
        return exit_unreadable;
    }
    if (options.json) {
        out << OrderedJson{{"file", path}, {"written", !same}}.dump(2, ' ', false, bad_utf8) << '\n';
    } else {
        out << path << (same ? ": nothing to change.\n" : " follows the vocabulary again.\n");
    }
    return exit_ok;
}

}  // namespace huji
