// The text of a document against the clauses that were read: what is the same, and what must be read again.
#include "author/documents/sources.hpp"
#include "author/policy/clause_id.hpp"

#include <algorithm>
#include <cstdlib>
#include <iostream>
#include <map>

#include "author/command.hpp"
#include "author/policy/load.hpp"
#include "catch.hpp"
#include "engine/sha256.hpp"

using huji::Comparison;
using huji::cut_text;
using huji::Difference;
using huji::Document;
using huji::Json;
using huji::Opening;
using huji::Passage;

namespace {

namespace fs = std::filesystem;

using Kind = Difference::Kind;
using Ids = std::vector<std::string>;

/// The made-up document behind tests/author/good/alder: its clause list has the hashes of this text.
const std::string plan =
    "一、适用范围\n"
    "本办法写给来阿尔德居住的人。\n"
    "二、落户条件\n"
    "（一）租房落户。租约登记满12个月的，可以落户。\n"
    "（二）土地权益。落户以后，承包地仍归本人。\n"
    "三、自愿\n"
    "任何人不得强迫他人落户。\n";

std::string replaced(std::string text, const std::string& from, const std::string& to) {
    const std::size_t at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

std::vector<Passage> cut(const std::string& text, const std::vector<Opening>& openings = {}) {
    const auto passages = cut_text(text, openings);
    REQUIRE(passages);
    return *passages;
}

Ids ids_of(const std::vector<Passage>& passages) {
    Ids ids;
    for (const Passage& passage : passages) ids.push_back(passage.id);
    return ids;
}

Ids ids_in(const std::string& text, const std::vector<Opening>& openings = {}) { return ids_of(cut(text, openings)); }

std::string sha256_of(const std::string& text) {
    return huji::sha256(reinterpret_cast<const std::uint8_t*>(text.data()), text.size());
}

/// A document with these clauses, as somebody recorded them from the text.
Document recorded(const std::string& text, const Ids& clauses, const std::vector<Opening>& openings = {}) {
    Document document;
    document.id = "plan";
    document.clauses = clauses;
    const std::vector<Passage> passages = cut(text, openings);
    for (const std::string& clause : clauses) {
        for (const Passage& passage : passages) {
            if (passage.id == huji::passage_of(clause)) document.sources[clause].sha256 = passage.sha256;
        }
    }
    for (const Opening& opening : openings) document.sources[opening.passage].opens = opening.words;
    return document;
}

/// "kind passage", or "renumbered passage now" of each difference.
Ids differences(const Document& document, const std::string& text) {
    Ids found;
    for (const Difference& d : compare(document, cut(text, openings_of(document))).differences) {
        found.push_back(std::string(name_of(d.kind)) + " " + d.passage + (d.now.empty() ? "" : " " + d.now));
    }
    return found;
}

const Ids plan_clauses{"一", "二(一)", "二(二)", "三"};

}  // namespace

// ---- cutting -------------------------------------------------------------------------------------------------------

TEST_CASE("a text is cut at every number that a line starts with, as deep as the text numbers") {
    CHECK(ids_in("一、甲\n（一）乙\n1.丙\n（1）丁\n①戊\n②己\n（2）庚\n2.辛\n（二）壬\n二、癸\n1.子") ==
          Ids{"一", "一(一)", "一(一)1", "一(一)1(1)", "一(一)1(1)①", "一(一)1(1)②", "一(一)1(2)", "一(一)2", "一(二)",
              "二", "二1"});
    CHECK(ids_in("第二条 甲\n第十条　乙\n第二十一條 丙") == Ids{"第二条", "第十条", "第二十一条"});
}

TEST_CASE("one number has many forms: wide, narrow, enclosed, traditional and mixed") {
    for (const char* section : {"二、甲", "二. 甲", "二．甲", " 二 、甲", "　二、甲", "貳、甲", "贰、甲"}) {
        INFO(section);
        CHECK(ids_in(section) == Ids{"二"});
    }
    for (const char* part : {"（十一）乙", "(十一)乙", "( 十一 ) 乙", "（十壹）乙", "（拾壹）乙", "（11）乙", "⑾乙"}) {
        INFO(part);
        CHECK(ids_in(std::string("二、甲\n") + part) == Ids{"二", "二(十一)"});
    }
    CHECK(ids_in("二、甲\n㈢乙") == Ids{"二", "二(三)"});
    for (const char* item : {"5.丙", "5．丙", "５．丙", "5、丙", "⒌丙", "5.2016年以前"}) {
        INFO(item);
        CHECK(ids_in(std::string("二、甲\n（三）乙\n") + item) == Ids{"二", "二(三)", "二(三)5"});
    }
}

TEST_CASE("a bracketed digit counts on inside an item, and is otherwise a part, as Liaoyuan's copy prints it") {
    CHECK(ids_in("壹.甲\n(1)乙\n(2)丙\n1.丁\n2.戊\n3.己\n(3)庚\n二、辛\n(4)壬\n(五)癸\n第三,子\n(六)丑") ==
          Ids{"一", "一(一)", "一(二)", "一(二)1", "一(二)2", "一(二)3", "一(三)", "二", "二(四)", "二(五)", "三",
              "三(六)"});
    CHECK(ids_in("一、甲\n（一）乙\n1.丙\n（1）丁\n（2）戊\n（3）己") ==
          Ids{"一", "一(一)", "一(一)1", "一(一)1(1)", "一(一)1(2)", "一(一)1(3)"});
}

TEST_CASE("what is no number at the start of a line cuts nothing") {
    for (const char* line : {"1.5倍以上", "2017年底以前", "一是乙", "“十三五”期间", "第三,乙", "前文（二）乙",
                             "一百零一、乙", "（市公安局负责）", "20.17%"}) {
        INFO(line);
        CHECK(ids_in(std::string("一、甲\n") + line) == Ids{"一"});
    }
}

TEST_CASE("an unnumbered passage is known by the words that it opens with") {
    const std::vector<Opening> openings{{"前言", "为了"}, {"末段", "各单位要"}};
    const std::vector<Passage> passages = cut("网站首页\n为了居住\n一、甲\n乙\n各单位 要努力\n附件\n一、丙", openings);
    CHECK(ids_of(passages) == Ids{"前言", "一", "末段"});
    CHECK(passages[0].printings == Ids{"为了居住"});
    CHECK(passages[2].printings == Ids{"各单位要努力附件一、丙"});
}

TEST_CASE("page furniture belongs to no clause") {
    const std::string body = "一、甲\n（一）乙";
    const std::vector<Passage> with = cut("首页\n" + body + "\n上一篇:丙\n1.丁\n相关文章\n一、戊");
    CHECK(ids_of(with) == Ids{"一", "一(一)"});
    CHECK(with[1].sha256 == cut(body)[1].sha256);
}

TEST_CASE("a text printed twice counts once, and a printing that is not alike is hashed and named") {
    const std::string body = "一、甲\n（一）乙方可以申请落户。\n（二）丙方可以申请落户。\n";
    const std::vector<Opening> openings{{"说明", "起草说明"}};
    const std::string note = "起草说明\n一、丁\n";
    const std::vector<Passage> once = cut(body + note, openings);
    CHECK(ids_of(once) == Ids{"一", "一(一)", "一(二)", "说明"});
    for (const std::string& twice :
         {body + body + note, body + note + "（一）乙方可以申请落户。\n（二）丙方可以申请落户。\n" + note}) {
        const std::vector<Passage> passages = cut(twice, openings);
        REQUIRE(ids_of(passages) == ids_of(once));
        for (std::size_t i = 0; i < once.size(); ++i) CHECK(passages[i].sha256 == once[i].sha256);
    }
    const Document document = recorded(body + note, {"一(一)", "一(二)", "说明"}, openings);
    const std::string unlike = body + note + "（二）丙方可以申请落戊户。\n";
    CHECK(differences(document, unlike) == Ids{"changed 一(二)"});
    CHECK(compare(document, cut(unlike, openings)).unlike_printings == Ids{"一(二)"});
}

TEST_CASE("bytes that are not UTF-8 are refused") {
    for (const char* bytes : {"\xD2\xBB\xA1\xA2", "\xE4\xB8", "\xC0\x80", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\x80"}) {
        CHECK_FALSE(cut_text(bytes, {}));
        CHECK_FALSE(huji::normalised(bytes));
    }
    CHECK(huji::normalised("\xF0\x9F\x8F\xA0") == "\xF0\x9F\x8F\xA0");
}

// ---- hashing -------------------------------------------------------------------------------------------------------

TEST_CASE("white space and widths make no difference, words and figures do") {
    CHECK(huji::normalised(" １２　个月，（含）〔2020〕2号：“三权”\r\n\t・\xEF\xBB\xBF") ==
          "12个月,(含)[2020]2号:\"三权\"·");
    CHECK(huji::normalised("㈠⑵⒊①——") == "(一)(2)3.①--");
    CHECK(huji::normalised("壹年戶口。、") == "壹年戶口。、");
    const Document document = recorded(plan, plan_clauses);
    CHECK(differences(document, replaced(plan, "（一）租房落户。租约", "(一) 租房落户。\r\n　　租约")).empty());
    CHECK(differences(document, "\xEF\xBB\xBF" + replaced(plan, "12个月的，", "１２个 月的,")).empty());
}

TEST_CASE("a hash is that of the headings above and the passage, without numbers, a line each") {
    const std::vector<Passage> passages = cut(plan);
    REQUIRE(ids_of(passages) == Ids{"一", "二", "二(一)", "二(二)", "三"});
    CHECK(passages[0].sha256 == sha256_of("适用范围本办法写给来阿尔德居住的人。"));
    CHECK(passages[2].sha256 == sha256_of("落户条件\n租房落户。租约登记满12个月的,可以落户。"));
}

TEST_CASE("lettered clauses share the passage that they are parts of") {
    CHECK(huji::passage_of("三(一)5a") == "三(一)5");
    CHECK(huji::passage_of("三(一)") == "三(一)");
    CHECK(huji::passage_of("前言") == "前言");
    const std::string text = "三、甲\n（一）乙\n5.丙，丁\n6.戊\n";
    const Document document = recorded(text, {"三(一)a", "三(一)b", "三(一)5a", "三(一)5b", "三(一)6"});
    const Comparison comparison = compare(document, cut(replaced(text, "丁", "己")));
    REQUIRE(comparison.differences.size() == 1);
    CHECK(comparison.differences[0].passage == "三(一)5");
    CHECK(comparison.differences[0].clauses == Ids{"三(一)5a", "三(一)5b"});
    CHECK(comparison.listed == 3);
    CHECK(comparison.same == 2);
}

TEST_CASE("an id is a number only as the cutter writes it") {
    for (const char* number : {"一", "二十一", "三(十四)", "三(一)5", "三(一)5(2)①", "第二条", "第十二条", "(一)"}) {
        INFO(number);
        CHECK(huji::is_numbered(number));
    }
    for (const char* other :
         {"", "前言", "通知", "壹", "三（一）", "三(壹)", "一末", "第二條", "5a", "末段一x", "\xFF"}) {
        INFO(other);
        CHECK_FALSE(huji::is_numbered(other));
    }
}

// ---- comparing -----------------------------------------------------------------------------------------------------

TEST_CASE("the same text has no differences") { CHECK(differences(recorded(plan, plan_clauses), plan).empty()); }

TEST_CASE("an edited threshold is found") {
    const Document document = recorded(plan, plan_clauses);
    CHECK(differences(document, replaced(plan, "12个月", "6个月")) == Ids{"changed 二(一)"});
    CHECK(differences(document, replaced(plan, "12个月", "12个月以上")) == Ids{"changed 二(一)"});
}

TEST_CASE("an inserted clause is found, and those that it moved are known again") {
    const Document document = recorded(plan, plan_clauses);
    CHECK(differences(document, replaced(plan, "三、自愿", "（三）投靠落户。配偶可以落户。\n三、自愿")) ==
          Ids{"new 二(三)"});
    CHECK(differences(document, replaced(plan, "（二）土地", "（二）投靠落户。配偶可以落户。\n（三）土地")) ==
          Ids{"renumbered 二(二) 二(三)", "new 二(二)"});
    CHECK(differences(document, replaced(plan, "三、自愿", "三、费用\n不收费。\n四、自愿")) ==
          Ids{"renumbered 三 四", "new 三"});
}

TEST_CASE("a clause that is moved and edited is never taken for the same") {
    const std::string text =
        replaced(replaced(plan, "（二）土地", "（二）投靠落户。配偶可以落户。\n（三）土地"), "仍归本人", "收回");
    CHECK(differences(recorded(plan, plan_clauses), text) == Ids{"changed 二(二)", "new 二(三)"});
}

TEST_CASE("a renumbering is found, of one clause, of two that changed places, and of a section with all in it") {
    const Document document = recorded(plan, plan_clauses);
    CHECK(differences(document, replaced(plan, "（二）", "（三）")) == Ids{"renumbered 二(二) 二(三)"});
    CHECK(differences(document, replaced(replaced(plan, "（二）", "（一）"), "（一）", "（二）")) ==
          Ids{"renumbered 二(一) 二(二)", "renumbered 二(二) 二(一)"});
    CHECK(differences(document, replaced(replaced(plan, "三、", "四、"), "二、", "三、")) ==
          Ids{"renumbered 二(一) 三(一)", "renumbered 二(二) 三(二)", "renumbered 三 四"});
}

TEST_CASE("a missing clause, a divided clause and a heading of another meaning are found") {
    const Document document = recorded(plan, plan_clauses);
    CHECK(differences(document, replaced(plan, "（二）土地权益。落户以后，承包地仍归本人。\n", "")) ==
          Ids{"missing 二(二)"});
    CHECK(differences(document, replaced(plan, "租约登记", "\n1.租约登记")) == Ids{"changed 二(一)", "new 二(一)1"});
    CHECK(differences(document, replaced(plan, "二、落户条件", "二、以后的落户条件")) ==
          Ids{"changed 二(一)", "changed 二(二)"});
    CHECK(differences(document, "") == Ids{"missing 一", "missing 二(一)", "missing 二(二)", "missing 三"});
}

TEST_CASE("a clause without hash is never taken for the same") {
    Document document = recorded(plan, plan_clauses);
    document.sources["三"].sha256.reset();
    CHECK(differences(document, plan) == Ids{"unrecorded 三"});
}

TEST_CASE("whichever character changes, something is to be read again") {
    const Document document = recorded(plan, plan_clauses);
    for (std::size_t at = 0; at < plan.size(); ++at) {
        const bool starts_character = (static_cast<unsigned char>(plan[at]) & 0xC0U) != 0x80U;
        if (!starts_character || plan[at] == '\n') continue;
        std::size_t end = at + 1;
        while (end < plan.size() && (static_cast<unsigned char>(plan[end]) & 0xC0U) == 0x80U) ++end;
        INFO(at);
        CHECK_FALSE(differences(document, plan.substr(0, at) + "改" + plan.substr(end)).empty());
    }
}

// ---- the command ---------------------------------------------------------------------------------------------------

namespace {

Run compare_plan(const PolicyFolder& folder, const std::string& text, const std::string& options = "") {
    folder.write("plan.txt", text);
    return run_huji(folder, "sources alder plan.txt --policies . " + options);
}

}  // namespace

TEST_CASE("sources exits with 0 for the text that was read") {
    const PolicyFolder folder;
    const Run run = compare_plan(folder, plan);
    CHECK(run.exit == 0);
    CHECK(has(run.out, "4 clauses in 4 passages, 4 the same, no differences"));
    CHECK(run_huji(folder, "sources --help").exit == 0);
}

TEST_CASE("sources names the entitlements, principles and no_effect entries to read again, and exits with 1") {
    const PolicyFolder folder;
    const Run threshold = compare_plan(folder, replaced(plan, "12个月", "6个月"));
    CHECK(threshold.exit == 1);
    CHECK(has(threshold.out, "changed 二(一)"));
    CHECK(has(threshold.out, "entitlements: settle_by_renting\n"));
    CHECK_FALSE(has(threshold.out, "keep_land"));
    CHECK(has(compare_plan(folder, replaced(plan, "任何人", "有人")).out, "principles: voluntary\n"));
    CHECK(has(compare_plan(folder, replaced(plan, "居住", "工作")).out, "no effect: /documents/0/no_effect/0\n"));
}

TEST_CASE("sources gives programs the same as JSON; a new clause names what its neighbours grant") {
    const PolicyFolder folder;
    const Run run = compare_plan(folder, replaced(plan, "（二）土地", "（二）投靠落户。配偶可以落户。\n（三）土地"),
                                 "--document plan --json");
    CHECK(run.exit == 1);
    const Json json = Json::parse(run.out);
    CHECK(json["document"] == "plan");
    CHECK(json["same"] == 3);
    CHECK(json["written"] == false);
    REQUIRE(json["differences"].size() == 2);
    CHECK(json["differences"][0]["kind"] == "renumbered");
    CHECK(json["differences"][0]["now"] == "二(三)");
    CHECK(json["differences"][0]["entitlements"] == Json::array({"keep_land"}));
    CHECK(json["differences"][1]["kind"] == "new");
    CHECK(json["differences"][1]["passage"] == "二(二)");
    CHECK(json["differences"][1]["entitlements"] == Json::array({"settle_by_renting", "keep_land"}));
}

TEST_CASE("sources --write records the hashes, and nothing else in the file changes") {
    const PolicyFolder folder;
    const std::string before = content(folder.path("alder/policy.json"));
    const std::string text = replaced(plan, "12个月", "6个月");
    const Run run = compare_plan(folder, text, "--write");
    CHECK(run.exit == 0);
    CHECK(has(run.out, "changed 二(一)"));
    CHECK(has(run.out, "Recorded"));
    CHECK(compare_plan(folder, text).exit == 0);
    CHECK(compare_plan(folder, plan).exit == 1);
    CHECK(compare_plan(folder, plan, "--write").exit == 0);
    CHECK(content(folder.path("alder/policy.json")) == before);
}

TEST_CASE("sources --write fills in hashes that check misses") {
    const PolicyFolder folder;
    Json city = folder.read("alder/policy.json");
    for (Json& clause : city["documents"][0]["clauses"]) clause["sha256"] = nullptr;
    folder.write("alder/policy.json", city);
    CHECK(compare_plan(folder, plan).exit == 1);
    CHECK(compare_plan(folder, plan, "--write").exit == 0);
    CHECK(compare_plan(folder, plan).exit == 0);
    huji::Diagnostics diagnostics;
    huji::load_policies(folder.path(), diagnostics);
    CHECK_FALSE(huji::has_error(diagnostics));
}

TEST_CASE("sources --write refuses while the list does not match the text's numbering") {
    const PolicyFolder folder;
    const std::string before = content(folder.path("alder/policy.json"));
    for (const std::string& text :
         {replaced(plan, "（二）", "（三）"), replaced(plan, "三、自愿", "（三）新。\n三、自愿"),
          replaced(plan, "（二）土地权益。落户以后，承包地仍归本人。\n", "")}) {
        const Run run = compare_plan(folder, text, "--write");
        CHECK(run.exit == 1);
        CHECK(has(run.err, "nothing is written"));
        CHECK(content(folder.path("alder/policy.json")) == before);
    }
}

TEST_CASE("sources exits with 2 for what it cannot read, and says why") {
    const PolicyFolder folder;
    folder.write("plan.txt", plan);
    folder.write("gbk.txt", std::string("\xD2\xBB\xA1\xA2"));
    for (const char* arguments : {"", "alder", "alder nowhere.txt --policies .", "birch plan.txt --policies .",
                                  "alder plan.txt --policies . --document other", "alder gbk.txt --policies .",
                                  "alder plan.txt --policies nowhere"}) {
        INFO(arguments);
        const Run run = run_huji(folder, std::string("sources ") + arguments);
        CHECK(run.exit == 2);
        CHECK_FALSE(run.err.empty());
    }
}

TEST_CASE("the national layer's clauses need no hash, and are compared where a text is at hand") {
    const PolicyFolder folder;
    folder.write("law.txt", std::string("第一条 甲\n第二条 乙\n"));
    const Run run = run_huji(folder, "sources national law.txt --policies .");
    CHECK(run.exit == 1);
    CHECK(has(run.out, "unrecorded 第二条"));
    CHECK(run_huji(folder, "sources national law.txt --policies . --write").exit == 0);
    CHECK(run_huji(folder, "sources national law.txt --policies .").exit == 0);
}

// ---- the real texts ------------------------------------------------------------------------------------------------

namespace {

/// The folder of the source texts, which are not ours to publish: HUJI_SOURCES, or ../shared/sources if it is there.
std::optional<fs::path> source_folder() {
    if (const char* named = std::getenv("HUJI_SOURCES")) {
        INFO("HUJI_SOURCES names no folder: " << named);
        REQUIRE(fs::is_directory(named));
        return named;
    }
    const fs::path beside = fs::path(HUJI_SOURCE_DIR) / "../shared/sources";
    return fs::is_directory(beside) ? std::optional(beside) : std::nullopt;
}

std::vector<std::string> source_texts(const fs::path& folder) {
    std::vector<std::string> texts;
    for (const auto& entry : fs::directory_iterator(folder)) {
        if (entry.path().extension() == ".txt") texts.push_back(content(entry.path()));
    }
    return texts;
}

/// Returns the text that has most passages of the document as they were read.
std::string text_of(const Document& document, const std::vector<std::string>& texts) {
    const auto same = [&](const std::string& text) { return compare(document, cut(text, openings_of(document))).same; };
    return *std::max_element(texts.begin(), texts.end(),
                             [&](const std::string& a, const std::string& b) { return same(a) < same(b); });
}

/// Returns the lines that can change without a difference being found.
Ids unwatched_lines(const Document& document, const std::string& text) {
    Ids unwatched;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        const std::string line = text.substr(at, end - at);
        if (!line.empty() && differences(document, text.substr(0, end) + "改" + text.substr(end)).empty())
            unwatched.push_back(line);
        at = end + 1;
    }
    return unwatched;
}

}  // namespace

TEST_CASE("the clause lists of all five cities hold on their source texts", "[source-texts]") {
    const std::optional<fs::path> folder = source_folder();
    if (!folder) {
        WARN("SKIPPED: no source texts are at hand; set HUJI_SOURCES to their folder.");
        std::cout
            << "# SKIP the clause lists were not compared with their source texts: set HUJI_SOURCES to their folder"
            << std::endl;
        return;
    }
    const std::vector<std::string> texts = source_texts(*folder);
    REQUIRE(texts.size() >= 5);
    huji::Diagnostics diagnostics;
    const huji::PolicySet set = huji::load_policies(std::string(HUJI_SOURCE_DIR) + "/policies", diagnostics);
    const std::vector<const huji::Policy*> cities = huji::cities_of(set);
    CHECK(cities.size() == 5);
    for (const huji::Policy* city : cities) {
        for (const Document& document : city->documents) {
            INFO(city->id << " " << document.id);
            const std::string text = text_of(document, texts);
            CHECK(differences(document, text) == Ids{});
            const Comparison comparison = compare(document, cut(text, openings_of(document)));
            std::cout << city->id << " " << document.id << ": " << document.clauses.size() << " clauses, "
                      << comparison.same << " of " << comparison.listed << " passages the same" << std::endl;
            // Whatever reads as a sentence belongs to a clause; what is left over is page furniture.
            for (const std::string& line : unwatched_lines(document, text)) {
                INFO(line);
                CHECK_FALSE(has(line, "。"));
            }
        }
    }
}
