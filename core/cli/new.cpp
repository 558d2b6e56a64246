#include <filesystem>
#include <ostream>

#include "author/documents/skeleton.hpp"
#include "author/policy/json_reader.hpp"
#include "author/policy/layer.hpp"
#include "cli/atomic_file.hpp"
#include "cli/commands.hpp"
#include "cli/findings.hpp"
#include "cli/intake.hpp"

namespace huji {
namespace {

namespace fs = std::filesystem;
using OrderedJson = nlohmann::ordered_json;

bool can_be_new(const std::string& city, const fs::path& folder, std::ostream& err) {
    std::error_code ignored;
    if (!is_id(city) || is_layer_folder(city)) {
        err << "huji: \"" << city << "\" is no id of a city; use lower-case English snake_case, such as liaocheng.\n";
    } else if (fs::exists(fs::symlink_status(folder, ignored))) {
        err << "huji: " << folder
            << " is there already, and nothing is overwritten; remove it, or name another city.\n";
    } else {
        return true;
    }
    return false;
}

/// Returns the way from the city's folder to the schemas that lie in the folder of the policies.
std::string way_to_schemas(const NewOptions& options, const fs::path& folder) {
    std::error_code failed;
    const fs::path schemas = fs::absolute(fs::path(options.policies) / "schemas", failed);
    const fs::path way = schemas.lexically_normal().lexically_relative(fs::absolute(folder, failed).lexically_normal());
    return failed || way.empty() ? "../schemas" : way.generic_string();
}

bool write_skeleton(const fs::path& folder, const Skeleton& skeleton, std::ostream& err) {
    std::error_code failed;
    fs::create_directories(folder, failed);
    if (!failed && write_file((folder / "policy.json").string(), skeleton.policy_json) &&
        write_file((folder / "cases.json").string(), skeleton.cases_json) &&
        write_file((folder / "clauses.md").string(), skeleton.clauses_md))
        return true;
    err << "huji: " << folder << " cannot be written.\n";
    return false;
}

bool is_usable(const Skeleton& skeleton, const std::string& text, std::ostream& err) {
    switch (skeleton.error) {
        case SkeletonError::none: return true;
        case SkeletonError::not_utf8: err << "huji: \"" << text << "\" is not UTF-8; convert it first.\n"; break;
        case SkeletonError::no_numbers:
            err << "huji: no line of \"" << text
                << "\" starts with a number such as 一、 （一） 1. or 第一条, so it has no clauses to list; is it the "
                   "document itself?\n";
            break;
    }
    return false;
}

void print_skeleton_json(const NewOptions& options, const fs::path& folder, FileFormat format, const Skeleton& skeleton,
                         std::ostream& out) {
    OrderedJson clauses = OrderedJson::array();
    for (const ListedClause& clause : skeleton.clauses)
        clauses.push_back({{"id", clause.id}, {"sha256", clause.sha256}, {"text", clause.text}});
    out << OrderedJson{{"city", options.place},
                       {"document", options.document},
                       {"folder", folder.generic_string()},
                       {"files", {"policy.json", "cases.json", "clauses.md"}},
                       {"read_as", name_of(format)},
                       {"read", front_matter_json(skeleton.front_matter)},
                       {"clauses", std::move(clauses)},
                       {"left_out", left_out_json(skeleton.left_out)},
                       {"doubts", doubts_json(skeleton.doubts)}}
               .dump(2, ' ', false, bad_utf8)
        << '\n';
}

}  // namespace

ExitCode lay_down_city(const NewOptions& options, std::ostream& out, std::ostream& err) {
    const fs::path folder = fs::path(options.out.empty() ? options.policies : options.out) / options.place;
    if (!can_be_new(options.place, folder, err)) return exit_unreadable;
    const std::string document = options.document.empty() ? "document" : options.document;
    if (!is_id(document)) {
        err << "huji: \"" << document << "\" is no id of a document; use lower-case English snake_case, such as "
            << "plan_2022.\n";
        return exit_unreadable;
    }
    const std::optional<DocumentFile> file = read_document_file(options.text, err);
    if (!file) return exit_unreadable;
    const Skeleton skeleton =
        skeleton_of({options.place, options.name, document, way_to_schemas(options, folder), file->text});
    if (!is_usable(skeleton, options.text, err) || !write_skeleton(folder, skeleton, err)) return exit_unreadable;
    if (options.json) {
        print_skeleton_json(options, folder, file->format, skeleton, out);
    } else {
        out << folder.generic_string() << ": " << counted(skeleton.clauses.size(), "clause", "clauses")
            << " to read in clauses.md and to encode in policy.json; \"huji check\" says what is missing.\n";
        print_front_matter(skeleton.front_matter, out);
        print_intake(skeleton.left_out, skeleton.doubts, out);
    }
    return exit_ok;
}

}  // namespace huji
