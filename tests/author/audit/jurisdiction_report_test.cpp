// The audits, each shown by a small city, and its example citizen assessed as an author would do it.
#include <algorithm>

#include "author/audit/audit_findings.hpp"

using namespace audit_tests;

TEST_CASE("a right that the axioms leave to nobody is an error, and nothing is built") {
    const PolicyFolder folder;
    set_land_condition(folder, {{"all", {{{"rural", false}}, {{"land", true}}}}});
    const Json found = only_finding(folder, "never_holds");
    CHECK(found["severity"] == "error");
    CHECK(replayed_verdict(folder, found["example"], "keep_land") == "does_not_apply");
    CHECK(run_huji(folder, "check .").exit == 1);
    CHECK(run_huji(folder, "build . --out site").exit == 1);
}

TEST_CASE("a right that is only ever possible is not dead") {
    const PolicyFolder folder;
    CHECK(audit_findings(folder, "never_holds").empty());  // national/permit never applies, and is possible
}

TEST_CASE("a condition that everybody meets by an axiom is found") {
    const PolicyFolder folder;
    set_land_condition(folder, {{"any", {{{"rural", true}}, {{"land", false}}}}});
    const Json found = only_finding(folder, "always_holds");
    CHECK(replayed_verdict(folder, found["example"], "keep_land") == "applies");
}

TEST_CASE("one condition written in two ways is found, for whatever kind") {
    const PolicyFolder folder;
    grant(folder, "land_again", "settled_service", {{"land", true}});
    const Json found = only_finding(folder, "same_condition");
    CHECK(found["pointer"] == "/entitlements/2/when");
    CHECK(has(found["message"], "keep_land"));
    CHECK(replayed_verdict(folder, found["example"], "keep_land") == "applies");
    CHECK(replayed_verdict(folder, found["example"], "land_again") == "applies");
}

TEST_CASE("a right inside a wider one of its kind is found; of another kind it is not") {
    const Json two_years = {{"all", {"tenant", {{"months", {{"at_least", 24}}}}}}};
    const PolicyFolder folder;
    grant(folder, "settle_after_two_years", "settlement_route", two_years);
    const Json found = only_finding(folder, "inside_another");
    CHECK(replayed_verdict(folder, found["example"], "settle_after_two_years") == "applies");
    CHECK(replayed_verdict(folder, found["example"], "settle_by_renting") == "applies");
    const PolicyFolder other;
    grant(other, "service_after_two_years", "settled_service", two_years);
    CHECK(audit_findings(other, "inside_another").empty());
}

TEST_CASE("a citizen who gets nothing is shown, until something is for everybody") {
    const PolicyFolder folder;
    const Json found = only_finding(folder, "gets_nothing");
    const Json result = replayed(folder, found["example"]);
    for (const Json& e : result["entitlements"]) CHECK(e["verdict"] == "does_not_apply");
    grant(folder, "for_everybody", "settled_service", true);
    CHECK(audit_findings(folder, "gets_nothing").empty());
}

TEST_CASE("land that is lost by living here longer is found, and is in order once it is declared") {
    const PolicyFolder folder;
    set_land_condition(folder, {{"all", {{{"rural", true}}, {{"land", true}}, {{"months", {{"below", 12}}}}}}});
    Json example = only_finding(folder, "lost_by_gain")["example"];
    CHECK(replayed_verdict(folder, example, "keep_land") == "applies");
    CHECK(example["answers"]["months"].get<int>() < 12);
    example["answers"]["months"] = 12;
    CHECK(replayed_verdict(folder, example, "keep_land") == "does_not_apply");
    folder.write("alder/policy.json",
                 folder.read("alder/policy.json").patch(change("add", "/entitlements/1/lost_with", {"months"})));
    CHECK(audit_findings(folder, "lost_by_gain").empty());
    CHECK(audit_findings(folder, "not_lost").empty());
}

TEST_CASE("from certain to possible is a loss too") {
    const PolicyFolder folder;
    Json city = folder.read("alder/policy.json");
    city["entitlements"][0]["when"] = {{"all", {"tenant", "works", {{"months", {{"below", 12}}}}}}};
    folder.write("alder/policy.json", city);
    Json example = only_finding(folder, "lost_by_gain")["example"];
    CHECK(replayed_verdict(folder, example, "settle_by_renting") == "applies");
    example["answers"]["months"] = 1200;
    CHECK(replayed_verdict(folder, example, "settle_by_renting") == "possible");
}

TEST_CASE("a step that no citizen can take is no loss") {
    const PolicyFolder folder;
    set_land_condition(folder, {{"all", {{{"land", true}}, {{"months", {{"below", 12}}}}}}});
    add_axiom(folder, {{"land", true}}, {{"months", {{"below", 12}}}});
    CHECK(audit_findings(folder, "lost_by_gain").empty());
}

TEST_CASE("only the options that a choice's gain names are compared") {
    const PolicyFolder folder;
    set_land_condition(folder, {{"all", {{{"land", true}}, {{"job", "own"}}}}});
    const Json vocabulary = folder.read("vocabulary.json");
    folder.write("vocabulary.json", vocabulary.patch(change("add", "/facts/2/gain", {"none", "own"})));
    CHECK(audit_findings(folder, "lost_by_gain").empty());
    folder.write("vocabulary.json", vocabulary.patch(change("add", "/facts/2/gain", {"own", "employer"})));
    Json example = only_finding(folder, "lost_by_gain")["example"];
    CHECK(example["answers"]["job"] == "own");
    example["answers"]["job"] = "employer";
    CHECK(replayed_verdict(folder, example, "keep_land") == "does_not_apply");
}

TEST_CASE("a threshold that changes nothing is shown by a citizen on it") {
    const PolicyFolder folder;
    Json city = folder.read("alder/policy.json");
    const Json year = {{"all", {{{"months", {{"at_least", 3}}}}, {{"months", {{"at_least", 12}}}}}}};
    city["entitlements"][0]["may"]["all"][1]["any"].push_back(year);
    folder.write("alder/policy.json", city);
    Json example = only_finding(folder, "idle_threshold")["example"];
    CHECK(example["answers"]["months"] == 3);
    const Json on_it = replayed(folder, example)["entitlements"];
    example["answers"]["months"] = 2;
    const Json below = replayed(folder, example)["entitlements"];
    for (std::size_t i = 0; i < on_it.size(); ++i) CHECK(on_it[i]["verdict"] == below[i]["verdict"]);
}

TEST_CASE("a certainty that is not possible names a whole citizen") {
    const PolicyFolder folder;
    Json city = folder.read("alder/policy.json");
    city["entitlements"][1]["may"] = {{"months", "none"}};
    city["entitlements"][1]["ask"] = city["entitlements"][0]["ask"];
    folder.write("alder/policy.json", city);
    const Json citizen = only_finding(folder, "when_without_may")["example"]["answers"];
    CHECK(citizen.size() == 6);  // every fact of the good policies
    CHECK(citizen["rural"] == true);
    CHECK(citizen["land"] == true);
    CHECK(citizen["months"].is_number());
}

TEST_CASE("two rules in place of one national rule name a citizen who would have both") {
    const PolicyFolder folder;
    Json city = folder.read("alder/policy.json");
    for (const std::size_t i : {0U, 1U}) city["entitlements"][i]["replaces"] = {"national/permit"};
    folder.write("alder/policy.json", city);
    const Json example = only_finding(folder, "replacement_conflict")["example"];
    for (const std::size_t i : {0U, 1U}) city["entitlements"][i].erase("replaces");
    folder.write("alder/policy.json", city);  // what is refused cannot be assessed, so each rule by itself
    CHECK(replayed_verdict(folder, example, "keep_land") == "applies");
    CHECK(replayed_verdict(folder, example, "settle_by_renting") != "does_not_apply");
}

TEST_CASE("notes are shown when they are asked for, and never fail the check") {
    const PolicyFolder folder;
    const Run quiet = run_huji(folder, "check .");
    CHECK(quiet.exit == 0);
    CHECK_FALSE(has(quiet.out, "note gets_nothing"));
    const Run all = run_huji(folder, "check . --notes");
    CHECK(all.exit == 0);
    CHECK(has(all.out, ": note gets_nothing: "));
    CHECK(has(all.out, "/entitlements\n"));
    CHECK(has(all.out, "    example, for huji assess alder: {\"area\": "));
    CHECK(Json::parse(run_huji(folder, "check . --json").out)["notes"] == 4);
}

TEST_CASE("the five cities pass their audits without an error") {
    const PolicyFolder folder;
    const Run run = run_huji(folder, "check '" HUJI_SOURCE_DIR "/policies' --json");
    CHECK(run.exit == 0);
    CHECK(Json::parse(run.out)["errors"] == 0);
}
