// Citizens' guides, on the small good policies and on the real ones.
#include "author/paper/guide.hpp"
#include "author/languages.hpp"

#include <algorithm>

#include "author/cases/workspace.hpp"
#include "author/command.hpp"
#include "author/markup.hpp"
#include "author/paper/html.hpp"
#include "author/paper/sheet.hpp"
#include "catch.hpp"

using namespace huji;

namespace {

std::string guide_in(const PolicyFolder& folder, Language language) {
    const auto workspace = load_workspace(folder.path());
    const LoadedJurisdiction* alder = workspace->find("alder");
    REQUIRE(alder != nullptr);
    return guide_of(*alder->compiled, language, cities_of(workspace->set));
}

/// Returns what a page says of one entitlement but for its source, which only a guide dates.
std::string said_of(const std::string& html, const std::string& id) {
    const std::string article = article_of(html, id);
    return article.substr(0, article.rfind("<dt>"));
}

}  // namespace

TEST_CASE("a guide says all that the policy says of an entitlement, and dates its document") {
    const PolicyFolder folder;
    const std::string article = article_of(guide_in(folder, en), "settle_by_renting");
    for (const char* words :
         {"<h3>Settling by renting</h3>", "Register in Alder.", "Your lease is registered", "Time here: a year or more",
          "Is my work enough?", "Police station", "The lease", "The rented home", "Your family.", "No fee is named.",
          "The document says so clearly.", ", in force from 1 March 2020, until 31 December 2030, ",
          "<b lang=\"zh-Hans\">二(一)</b>"}) {
        INFO(words);
        CHECK(has(article, words));
    }
}

TEST_CASE("a guide leads to its documents, to the calculator, to its other languages and to a person") {
    const PolicyFolder folder;
    const std::string html = guide_in(folder, zh_hant);
    for (const char* target : {"alder.guide.zh-Hans.html", "alder.guide.en.html", "tel:12345", "#contents",
                               "#documents", "index.html?city=alder&amp;lang=zh-Hant"}) {
        INFO(target);
        CHECK(has(html, "href=\"" + std::string(target) + "\""));
    }
    CHECK(matches(html, "lang=\"(zh-Hant)\" aria-current=\"page\"").size() == 1);
}

TEST_CASE("a guide has the documents' dates and no other: it is the same whenever it is made") {
    const PolicyFolder folder;
    CHECK(guide_in(folder, en) == guide_in(folder, en));
    Json city = folder.read("alder/policy.json");
    city["documents"][0]["effective"] = nullptr;
    city["documents"][0]["ends"] = nullptr;
    folder.write("alder/policy.json", city);
    CHECK(has(guide_in(folder, en), "<span class=\"small\">issued 29 February 2020</span>"));
    city["documents"][0]["issued"] = nullptr;
    folder.write("alder/policy.json", city);
    CHECK(has(guide_in(folder, en), "<span class=\"small\">no date in our copy</span>"));
}

TEST_CASE("no text of a policy can bring markup into a guide") {
    const PolicyFolder folder;
    Json city = folder.read("alder/policy.json");
    const std::string attack = "<script>alert(\"1\")</script>&";
    const Json text = {{"zh-Hans", attack}, {"zh-Hant", attack}, {"en", attack}};
    city["name"] = text;
    city["entitlements"][0]["title"] = text;
    city["documents"][0]["title_in"] = text;
    folder.write("alder/policy.json", city);
    const std::string html = guide_in(folder, en);
    CHECK_FALSE(has(html, "<script"));
    CHECK(has(html, escaped(attack)));
    CHECK(unmatched_tag(html).empty());
}

TEST_CASE("the guide of every city says of every entitlement word for word what its sheet says") {
    const auto workspace = load_workspace(HUJI_SOURCE_DIR "/policies");
    const std::vector<const Policy*> cities = cities_of(workspace->set);
    REQUIRE(cities.size() >= 5);
    for (const LoadedJurisdiction& jurisdiction : workspace->jurisdictions) {
        if (jurisdiction.policy->layer != Layer::city) continue;
        for (const Language language : languages()) {
            const std::string html = guide_of(*jurisdiction.compiled, language, cities_of(workspace->set));
            const std::string sheet = sheet_of(*jurisdiction.compiled, language, "");
            INFO(jurisdiction.policy->id << " " << tag(language));
            CHECK(unmatched_tag(html).empty());
            CHECK(lost_anchor(html).empty());
            CHECK(matches(html, "<(h1)>").size() == 1);
            for (const char* open : {"{city}", "{what}", "{date}"}) CHECK_FALSE(has(html, open));
            for (const char* inside : {"<script", "<style", "style=\"", "<details", "src="})
                CHECK_FALSE(has(html, inside));
            for (const LayeredEntitlement& layered : jurisdiction.compiled->entitlements) {
                std::string id = layered.id;
                std::replace(id.begin(), id.end(), '/', '-');
                INFO(id);
                CHECK_FALSE(said_of(html, id).empty());
                CHECK(said_of(html, id) == said_of(sheet, id));
            }
            for (const Policy* city : cities) CHECK(has(html, "href=\"" + guide_name(*city, language) + "\""));
        }
    }
}
