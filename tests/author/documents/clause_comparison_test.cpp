// A clause list against a text: what is the same, and what must be read again.
#include "author/documents/clause_comparison.hpp"

#include "author/documents/cut.hpp"

using huji::Comparison;
using huji::Document;
using huji::OpeningWords;
using huji::Passage;

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

TEST_CASE("a text printed twice counts once, and a printing that is not alike is hashed and named") {
    const std::string body = "一、甲\n（一）乙方可以申请落户。\n（二）丙方可以申请落户。\n";
    const std::vector<OpeningWords> openings{{"说明", "起草说明"}};
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
    CHECK(compare(document, cut(unlike, openings)).unlike_occurrences == Ids{"一(二)"});
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

TEST_CASE("white space, widths and a byte order mark are no difference") {
    const Document document = recorded(plan, plan_clauses);
    CHECK(differences(document, replaced(plan, "（一）租房落户。租约", "(一) 租房落户。\r\n　　租约")).empty());
    CHECK(differences(document, "\xEF\xBB\xBF" + replaced(plan, "12个月的，", "１２个 月的,")).empty());
}
