#include "catch.hpp"

#include <algorithm>

#include "author/cases/workspace.hpp"
#include "author/diagnostic_line.hpp"
#include "author/languages.hpp"
#include "author/policy/glossary.hpp"
#include "author/policy/wording.hpp"
#include "author/policy_folder.hpp"

using namespace huji;

namespace {

Term term(const std::string& id, const std::string& simplified, const std::string& traditional,
          const std::string& english) {
    Term term;
    term.id = id;
    term.words[zh_hans] = simplified;
    term.words[zh_hant] = traditional;
    term.words[en] = english;
    return term;
}

std::vector<std::string> ids_in(const Glossary& glossary, const std::string& words) {
    std::vector<std::string> ids;
    for (const Term* found : glossary.terms_in(words)) ids.push_back(found->id);
    return ids;
}

Json text(const std::string& simplified, const std::string& traditional, const std::string& english) {
    return {{"zh-Hans", simplified}, {"zh-Hant", traditional}, {"en", english}};
}

/// Returns "code pointer" of all that is wrong with the wording of one file.
std::vector<std::string> wrong(const Json& file, const Glossary& glossary = {}) {
    Diagnostics diagnostics;
    check_wording({{"file.json", file}}, glossary, diagnostics);
    std::vector<std::string> found;
    for (const Diagnostic& d : diagnostics) found.push_back(std::string(name_of(d.code)) + " " + d.pointer);
    return found;
}

std::string characters(std::size_t count) {
    std::string words;
    for (std::size_t i = 0; i < count; ++i) words += "字";
    return words;
}

Json entitlement_titled(const std::string& words) {
    return {{"name", text("城城城", "城城城", "City")}, {"entitlements", {{{"title", text(words, words, "Title")}}}}};
}

using Found = std::vector<std::string>;

const Found none;

}  // namespace

TEST_CASE("the longest term is found, and not the one inside it") {
    const Glossary glossary(
        {term("settle", "落户", "落戶", "settle"), term("points", "积分落户", "積分落戶", "points")});
    CHECK(ids_in(glossary, "可以积分落户") == Found{"points"});
    CHECK(ids_in(glossary, "积分落户，也可以落户，再落户") == Found{"settle", "points"});
    CHECK(ids_in(glossary, "落，户") == none);
}

TEST_CASE("a term is passed over in a phrase that only has its characters") {
    Term card = term("insurance", "社保", "社保", "social insurance");
    card.not_in = {"社保卡"};
    const Glossary glossary({card});
    CHECK(ids_in(glossary, "办社保卡") == none);
    CHECK(ids_in(glossary, "用社保卡缴社保") == Found{"insurance"});
}

TEST_CASE("English words are whole words in any case, perhaps with a plural s") {
    CHECK(says("Residence permits are issued.", "residence permit"));
    CHECK(says("THE PERMIT’S use", "permit"));
    CHECK(says("(permit)", "permit"));
    CHECK(says("impermissible, but a permit", "permit"));
    CHECK_FALSE(says("permitted", "permit"));
    CHECK_FALSE(says("nonpermit", "permit"));
    CHECK_FALSE(says("permitss", "permit"));
    CHECK_FALSE(says("per mit", "permit"));
    CHECK_FALSE(says("", "permit"));
}

TEST_CASE("each place of a term is Traditional, and English says it once") {
    Term settle = term("settle", "落户", "落戶", "settle");
    settle.forms[en] = {"settling"};
    const Glossary glossary({settle});
    CHECK(wrong(text("落户，落户", "落戶，落戶", "Settling here."), glossary) == none);
    CHECK(wrong(text("落户，落户", "落戶，落户", "Settle here."), glossary) ==
          Found{"wrong_traditional_term /zh-Hant"});
    CHECK(wrong({{"a", {text("落户", "落戶", "Register.")}}}, glossary) == Found{"off_glossary /a/0/en"});
    CHECK(wrong(text("落下", "落下", "Fall."), glossary) == none);
}

TEST_CASE("an everyday word may be left out in English, not in Chinese") {
    Term you = term("you", "你", "你", "you");
    you.free_in_english = true;
    you.avoid[zh_hans] = {"您"};
    const Glossary glossary({you});
    CHECK(wrong(text("你好", "你好", "Hello."), glossary) == none);
    CHECK(wrong(text("你好", "好", "Hello."), glossary) == Found{"wrong_traditional_term /zh-Hant"});
    CHECK(wrong(text("您好", "好", "Hello."), glossary) == Found{"avoided_word /zh-Hans"});
}

TEST_CASE("a title may have 20 characters: no spaces counted, Latin by half, the city by its name") {
    CHECK(wrong(entitlement_titled(characters(20) + "  ")) == none);
    CHECK(wrong(entitlement_titled(characters(17) + "{city}")) == none);
    CHECK(wrong(entitlement_titled(characters(18) + "2020")) == none);
    CHECK(wrong(entitlement_titled(characters(18) + "{city}")) ==
          Found{"text_too_long /entitlements/0/title/zh-Hans", "text_too_long /entitlements/0/title/zh-Hant"});
}

TEST_CASE("a heading may have 40 characters and an option 30") {
    const auto heading = [](std::size_t count) {
        return Json{{"questions", {{{"heading", text(characters(count), "字", "Word")}}}}};
    };
    const auto option = [](std::size_t count) {
        return Json{{"facts", {{{"yes", text("字", characters(count), "Word")}}}}};
    };
    CHECK(wrong(heading(40)) == none);
    CHECK(wrong(heading(41)) == Found{"text_too_long /questions/0/heading/zh-Hans"});
    CHECK(wrong(option(30)) == none);
    CHECK(wrong(option(31)) == Found{"text_too_long /facts/0/yes/zh-Hant"});
}

TEST_CASE("a term of art in a question is explained by the question or by its fact") {
    Term origin = term("origin", "原籍", "原籍", "origin");
    origin.jargon = true;
    const Glossary glossary({origin});
    const Json asked = text("原籍在哪里？", "原籍在哪裡？", "Origin?");
    const Json help = text("原籍是老家。", "原籍是老家。", "Your origin.");
    Json file = {{"facts", {{{"id", "home"}}, {{"id", "other"}, {"help", help}}}},
                 {"questions", {{{"heading", asked}, {"facts", {"home"}}}}}};
    CHECK(wrong(file, glossary) == Found{"unexplained_term /questions/0"});
    SECTION("by the question") { file["questions"][0]["help"] = help; }
    SECTION("by the fact") { file["facts"][0]["help"] = help; }
    CHECK(wrong(file, glossary) == none);
}

TEST_CASE("what is no text, no list or no object is passed over") {
    for (const char* json : {"null", "[]", "{\"questions\": 1, \"facts\": [1, null, {\"id\": 2, \"yes\": []}]}",
                             "{\"questions\": [{\"facts\": [[]], \"heading\": {\"zh-Hans\": 1}}]}", "{\"name\": {}}"}) {
        CHECK(wrong(Json::parse(json)) == none);
    }
}

TEST_CASE("a glossary that is wrong is reported where it is wrong") {
    const PolicyFolder folder;
    const Json explained = text("简", "繁", "word");
    const Json good = {{"id", "a"}, {"zh-Hans", "甲"}, {"zh-Hant", "甲"}, {"en", "a"}, {"explanation", explained}};
    Json twice = good;
    twice["id"] = "b";
    Json odd = good;
    odd.update({{"id", "c"}, {"zh-Hans", "丙"}, {"jargon", 1}, {"en_forms", Json::array()}, {"avoid", {{"fr", 1}}}});
    odd.erase("explanation");
    const Json glossary = {{"terms", {good, twice, odd}}};
    folder.write("glossary.json", glossary);
    Found found;
    const auto workspace = load_workspace(folder.path());
    for (const Diagnostic& d : workspace->diagnostics) found.push_back(std::string(name_of(d.code)) + " " + d.pointer);
    std::sort(found.begin(), found.end());
    CHECK(found == Found{"duplicate_id /terms/1/zh-Hans", "empty_list /terms/2/en_forms", "missing_key /terms/2",
                         "unknown_key /terms/2/avoid/fr", "wrong_type /terms/2/jargon"});
}

TEST_CASE("the project's own texts keep the glossary, are short and explain their terms") {
    const std::string folder = std::string(HUJI_SOURCE_DIR) + "/policies";
    Diagnostics diagnostics;
    CHECK(load_glossary(folder, diagnostics).terms().size() > 80);
    const auto workspace = load_workspace(folder);
    for (const Code code : {Code::wrong_traditional_term, Code::off_glossary, Code::avoided_word, Code::text_too_long,
                            Code::unexplained_term}) {
        for (const Diagnostic& d : workspace->diagnostics) {
            if (d.code == code) FAIL_CHECK(to_line(d));
        }
    }
    CHECK(diagnostics.empty());
}
