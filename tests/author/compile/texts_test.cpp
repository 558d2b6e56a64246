#include "catch.hpp"

#include "author/cases/workspace.hpp"
#include "author/compile/texts.hpp"
#include "author/languages.hpp"
#include "author/policy_folder.hpp"

using namespace huji;

namespace {

Json texts(const std::string& policies, const std::string& jurisdiction, Language language) {
    const std::unique_ptr<Workspace> workspace = load_workspace(policies);
    REQUIRE(workspace->find(jurisdiction) != nullptr);
    return Json::parse(texts_of(*workspace->find(jurisdiction)->compiled, language).dump());
}

Json alder(Language language = en) { return texts(PolicyFolder().path(), "alder", language); }

/// Replaces every string by "" so that only the shape is left, save for ids.
Json shape(const Json& value) {
    Json result = value;
    if (value.is_string()) return "";
    if (value.is_structured()) {
        for (auto& item : result) item = shape(item);
    }
    return result;
}

void check_no_braces(const Json& value) {
    if (value.is_string()) CHECK(value.get<std::string>().find('{') == std::string::npos);
    if (value.is_structured()) {
        for (const Json& item : value) check_no_braces(item);
    }
}

}  // namespace

TEST_CASE("the cells of a quantity are said in the words of its unit") {
    CHECK(alder()["facts"]["months"]["cells"] ==
          Json::parse(R"([["none", "does not live here"], ["under_6", "under half a year"],
                          ["6_to_11", "half a year to under a year"], ["12_or_more", "a year or more"]])"));
}

TEST_CASE("a flag is said as two statements, no first") {
    const Json lease = alder()["facts"]["lease"];
    CHECK(lease["type"] == "flag");
    CHECK(lease["cells"] ==
          Json::parse(R"([["false", "Your lease is not registered"], ["true", "Your lease is registered"]])"));
}

TEST_CASE("the city's name is filled in, in its language") {
    CHECK(alder()["questions"]["where"]["heading"] == "Where in Alder?");
    CHECK(alder(zh_hans)["entitlements"]["settle_by_renting"]["gives"] == "简：Register in 桤木.");
}

TEST_CASE("what an entitlement names stands in words, in the document's order") {
    const Json renting = alder()["entitlements"]["settle_by_renting"];
    CHECK(renting["kind"] == "settlement_route");
    CHECK(renting["offices"] == Json::array({"Police station"}));
    CHECK(renting["papers"] == Json::array({"The lease"}));
    CHECK(renting["places"] == Json::array({"The rented home"}));
    CHECK(renting["along"] == "Your family.");
    CHECK(renting["extends"] == Json::array({"national/permit"}));
    CHECK(renting["clauses"] == Json::parse(R"json([{"document": "plan", "clause": "二(一)"}])json"));
    const Json land = alder()["entitlements"]["keep_land"];
    CHECK(land["along"].is_null());
    CHECK(land["ask"] == Json::array());
}

TEST_CASE("what the nation grants carries its layer in ids") {
    const Json json = alder();
    CHECK(json["entitlements"]["national/permit"]["clauses"][0]["document"] == "national/law");
    CHECK(json["documents"]["national/law"]["issued"] == "2015-10-21");
    CHECK(json["documents"]["plan"]["link"].is_null());
    CHECK(json["documents"]["plan"]["issuer"] == "The council of Alder");
}

TEST_CASE("a fact that no rule uses is left out, with its question and the axioms about it") {
    const PolicyFolder folder;
    Json city = folder.read("alder/policy.json");
    city["entitlements"][1]["when"] = {{"lease", true}};
    folder.write("alder/policy.json", city);
    const Json json = texts(folder.path(), "alder", en);
    CHECK_FALSE(json["facts"].contains("rural"));
    CHECK_FALSE(json["questions"].contains("countryside"));
    CHECK(json["axioms"].empty());
    CHECK(alder()["axioms"] ==
          Json::parse(R"([{"facts": ["rural", "land"], "text": "Land is held by rural households only."}])"));
}

TEST_CASE("a question names only those of its facts that some rule uses") {
    const PolicyFolder folder;
    Json city = folder.read("alder/policy.json");
    city["entitlements"][1]["when"] = {{"rural", true}};
    folder.write("alder/policy.json", city);
    CHECK(texts(folder.path(), "alder", en)["questions"]["countryside"]["facts"] == Json::array({"rural"}));
}

TEST_CASE("the three languages differ in nothing but words") {
    for (const std::string& policies : {std::string("tests/author/good"), std::string("policies")}) {
        const std::unique_ptr<Workspace> workspace = load_workspace(std::string(HUJI_SOURCE_DIR) + "/" + policies);
        for (const LoadedJurisdiction& jurisdiction : workspace->jurisdictions) {
            if (jurisdiction.bytes.empty()) continue;
            const Json hans = Json::parse(texts_of(*jurisdiction.compiled, zh_hans).dump());
            for (const Language language : languages()) {
                const Json json = Json::parse(texts_of(*jurisdiction.compiled, language).dump());
                CHECK(shape(json) == shape(hans));
                CHECK(json["lang"] == tag(language));
                check_no_braces(json);
            }
        }
    }
}

TEST_CASE("every question, fact and entitlement of the pack has its texts") {
    for (const std::string& policies : {std::string("tests/author/good"), std::string("policies")}) {
        const std::unique_ptr<Workspace> workspace = load_workspace(std::string(HUJI_SOURCE_DIR) + "/" + policies);
        for (const LoadedJurisdiction& jurisdiction : workspace->jurisdictions) {
            if (jurisdiction.bytes.empty()) continue;
            const Json json = Json::parse(texts_of(*jurisdiction.compiled, en).dump());
            CHECK(json["facts"].size() == jurisdiction.pack.facts().size());
            CHECK(json["questions"].size() == jurisdiction.pack.questions().size());
            CHECK(json["entitlements"].size() == jurisdiction.pack.entitlements().size());
            for (const Pack::Fact& fact : jurisdiction.pack.facts()) {
                const Json cells = json["facts"][std::string(fact.id)]["cells"];
                REQUIRE(cells.size() == fact.cell_count);
                for (unsigned i = 0; i < fact.cell_count; ++i)
                    CHECK(cells[i][0] == std::string(jurisdiction.pack.cell_id(fact, i)));
            }
            for (const Pack::Document& document : jurisdiction.pack.documents())
                CHECK(json["documents"].contains(std::string(document.id)));
        }
    }
}

TEST_CASE("a fact that stays behind says what it means from another city, and others say nothing") {
    const PolicyFolder folder;
    Json vocabulary = folder.read("vocabulary.json");
    vocabulary["facts"][0]["elsewhere"] = {{"town", "village"}};
    folder.write("vocabulary.json", vocabulary);
    const Json facts = texts(folder.path(), "alder", en)["facts"];
    CHECK(facts["area"]["elsewhere"] == Json{{"town", "village"}});
    CHECK_FALSE(facts["months"].contains("elsewhere"));
}
