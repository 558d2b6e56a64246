// The schemas that editors read follow the vocabulary.
#include "author/policy/schemas.hpp"

#include "author/command.hpp"
#include "catch.hpp"

using huji::Json;

namespace {

namespace fs = std::filesystem;

/// The good policies with the project's own schemas beside them.
void add_schemas_to(const PolicyFolder& folder) {
    fs::copy(fs::path(HUJI_SOURCE_DIR) / "policies/schemas", folder.path("schemas"), fs::copy_options::recursive);
}

}  // namespace

TEST_CASE("schemas: editors complete the vocabulary's facts, options, questions and definitions") {
    const PolicyFolder folder;
    add_schemas_to(folder);
    const Run run = run_huji(folder, "schemas .");
    CHECK(run.exit == 0);
    const Json schema = folder.read("schemas/conditions.schema.json")["definitions"];
    CHECK(schema["fact_id"]["enum"] == Json({"area", "months", "job", "lease", "rural", "land"}));
    CHECK(schema["question_id"]["enum"] == Json({"where", "how_long", "work", "home", "countryside"}));
    const Json& conditions = schema["condition"]["anyOf"][3]["properties"];
    CHECK(conditions.size() == 3 + 6);
    CHECK(conditions["job"]["description"] == "Work: one option, or a list of options of which one must be given.");
    CHECK(conditions["job"]["anyOf"][0]["enum"] == Json({"none", "employer", "own"}));
    CHECK(conditions["lease"]["type"] == "boolean");
    CHECK(schema["answers"]["properties"]["months"]["anyOf"][0]["maximum"] == 1200);
    CHECK(schema["answers"]["properties"]["months"]["anyOf"][1]["enum"] == Json({"none", nullptr}));
}

TEST_CASE("schemas: a second run changes nothing") {
    const PolicyFolder folder;
    add_schemas_to(folder);
    CHECK(Json::parse(run_huji(folder, "schemas . --json").out)["written"] == true);
    const std::string once = content(folder.path("schemas/conditions.schema.json"));
    CHECK(has(run_huji(folder, "schemas .").out, "nothing to change"));
    CHECK(content(folder.path("schemas/conditions.schema.json")) == once);
}

TEST_CASE("schemas: those of the project follow its vocabulary; run \"huji schemas\" if not") {
    const PolicyFolder folder;
    fs::copy(fs::path(HUJI_SOURCE_DIR) / "policies", folder.path("copy"), fs::copy_options::recursive);
    const Run run = run_huji(folder, "schemas copy --json");
    REQUIRE(run.exit == 0);
    CHECK(Json::parse(run.out)["written"] == false);
}

TEST_CASE("schemas: what cannot be completed is refused with its reason") {
    const PolicyFolder folder;
    CHECK(run_huji(folder, "schemas .").exit == 2);
    add_schemas_to(folder);
    folder.write("schemas/conditions.schema.json", std::string("{}"));
    const Run lacking = run_huji(folder, "schemas .");
    CHECK(lacking.exit == 2);
    CHECK(has(lacking.err, "lacks the places"));
    folder.write("vocabulary.json", std::string("{"));
    CHECK(run_huji(folder, "schemas .").exit == 1);
}
