// Criteria sheets, on the small good policies and on the real ones.
#include "catch.hpp"

#include "author/cases/workspace.hpp"
#include "author/command.hpp"
#include "author/languages.hpp"
#include "author/markup.hpp"
#include "author/paper/html.hpp"
#include "author/paper/sheet.hpp"

using namespace huji;

namespace {

std::string sheet_in(const PolicyFolder& folder, Language language) {
    const auto workspace = load_workspace(folder.path());
    const LoadedJurisdiction* alder = workspace->find("alder");
    REQUIRE(alder != nullptr);
    return sheet_of(*alder->compiled, language, "0123abcd");
}

}  // namespace

TEST_CASE("a sheet says all that the policy says of an entitlement") {
    const PolicyFolder folder;
    const std::string article = article_of(sheet_in(folder, en), "settle_by_renting");
    for (const char* words :
         {"<h3>Settling by renting</h3>", "Register in Alder.", "Your lease is registered", "Time here: a year or more",
          "Work: anything but “none”", "Is my work enough?", "Police station", "The lease", "The rented home",
          "Your family.", "No fee is named.", "<dt>The national rule says more</dt>",
          "<a class=\"term\" href=\"#e-national-permit\">Permit</a>", "The document says so clearly.",
          "Rules <b lang=\"zh-Hans\">二(一)</b>"}) {
        INFO(words);
        CHECK(has(article, words));
    }
}

TEST_CASE("a sheet says where a text leaves something open, and only there") {
    const PolicyFolder folder;
    const std::string html = sheet_in(folder, en);
    CHECK(has(article_of(html, "settle_by_renting"), "When it may apply as well"));
    CHECK_FALSE(has(article_of(html, "keep_land"), "When it may apply as well"));
    CHECK(has(article_of(html, "keep_land"), "Another document sets the details."));
    const std::string permit = article_of(html, "national-permit");
    CHECK(has(permit, "The document alone never settles this."));
    CHECK_FALSE(has(permit, "When it may apply as well"));
}

TEST_CASE("a sheet names documents with number, issuer and dates, principles, and clauses without effect") {
    const PolicyFolder folder;
    const std::string html = sheet_in(folder, en);
    for (const char* words :
         {"〔2020〕1号", "The council of Alder", "29 February 2020", "1 March 2020", "31 December 2030",
          "The office decides.", "not stated", "Nobody in Alder is made to settle.", "Says who it is for.",
          "Says what the law is about.", "0123abcd"}) {
        INFO(words);
        CHECK(has(html, words));
    }
    CHECK(has(sheet_in(folder, zh_hans), "2020年2月29日"));
}

TEST_CASE("a named definition is explained once, and its name leads there") {
    const PolicyFolder folder;
    Json vocabulary = folder.read("vocabulary.json");
    vocabulary["definitions"][0]["name"] = {{"zh-Hans", "在城镇"}, {"zh-Hant", "在城鎮"}, {"en", "In town"}};
    folder.write("vocabulary.json", vocabulary);
    const std::string html = sheet_in(folder, en);
    CHECK(has(article_of(html, "settle_by_renting"), "<a class=\"term\" href=\"#d-in_town\">In town</a>"));
    CHECK(matches(html, "<dt id=\"(d-in_town)\">In town</dt><dd>Place: in a town of Alder</dd>").size() == 1);
}

TEST_CASE("no text of a policy can bring markup into a sheet") {
    const PolicyFolder folder;
    Json city = folder.read("alder/policy.json");
    const std::string attack = "<script>alert(\"1\")</script>&";
    const Json text = {{"zh-Hans", attack}, {"zh-Hant", attack}, {"en", attack}};
    city["entitlements"][0]["title"] = text;
    city["entitlements"][0]["ask"][0] = text;
    city["documents"][0]["title"] = attack;
    city["documents"][0]["link"] = "https://example.org/?a=1&b=\"2\"";
    folder.write("alder/policy.json", city);
    const std::string html = sheet_in(folder, en);
    CHECK_FALSE(has(html, "<script"));
    CHECK(has(html, escaped(attack)));
    CHECK(unmatched_tag(html).empty());
}

TEST_CASE("the sheet of every city in every language is whole: tags match, links lead somewhere, nothing is left out") {
    const auto workspace = load_workspace(HUJI_SOURCE_DIR "/policies");
    for (const LoadedJurisdiction& jurisdiction : workspace->jurisdictions) {
        for (const Language language : languages()) {
            const std::string html = sheet_of(*jurisdiction.compiled, language, jurisdiction.pack.sha256());
            INFO(jurisdiction.policy->id << " " << tag(language));
            CHECK(has(html, "<html lang=\"" + std::string(tag(language)) + "\">"));
            CHECK(unmatched_tag(html).empty());
            CHECK_FALSE(has(html, "{city}"));
            CHECK_FALSE(has(html, "{what}"));
            for (const char* outside : {"<script", "<link", "<img", "src=", "url(", "@import"})
                CHECK_FALSE(has(html, outside));
            CHECK(lost_anchor(html).empty());
            CHECK(matches(html, "<article id=\"(e-[^\"]*)\"").size() == jurisdiction.compiled->entitlements.size());
            for (const Document& document : jurisdiction.policy->documents) {
                for (const NoEffect& entry : document.no_effect) {
                    const std::string reason = escaped(entry.reason[language]);
                    if (!has(reason, "{city}")) CHECK(has(html, reason));
                }
            }
        }
    }
}

TEST_CASE("sheet writes a file or standard output, and refuses what it cannot write") {
    const PolicyFolder folder;
    const Run printed = run_huji(folder, "sheet alder --policies . --lang zh-Hant");
    CHECK(printed.exit == 0);
    CHECK(has(printed.out, "<html lang=\"zh-Hant\">"));
    CHECK(run_huji(folder, "sheet alder --policies . --lang zh-Hant --out sheet.html").exit == 0);
    CHECK(content(folder.path("sheet.html")) == printed.out);
    const Run json = run_huji(folder, "sheet alder --policies . --lang zh-Hant --json");
    CHECK(Json::parse(json.out)["html"] == printed.out);
    CHECK(run_huji(folder, "sheet alder --policies . --out nowhere/sheet.html").exit == 2);
    CHECK(run_huji(folder, "sheet birch --policies .").exit == 2);
}
