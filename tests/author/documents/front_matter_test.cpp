// What a text says of itself: title, number, issuer, days.
#include "author/documents/front_matter.hpp"

#include "catch.hpp"

using huji::FrontMatter;

namespace {

std::string said(const std::optional<huji::ReadValue>& read) {
    return read ? read->value + " " + std::to_string(read->line) : "nothing";
}

}  // namespace

TEST_CASE("a notice that forwards measures: the measures' title, the notice's number, issuer and day") {
    const FrontMatter matter = huji::front_matter(
        "云府办发〔2026〕13号\n云溪市人民政府办公室\n关于印发云溪市户口迁移登记\n实施办法的通知\n各区人民政府：\n"
        "《云溪市户口迁移登记实施办法》已经同意，按（国发〔2014〕25号）办理。\n云溪市人民政府办公室\n2026年7月20日\n"
        "云溪市户口迁移登记\n实施办法（试行）\n第一条　甲。\n第二条　本办法自印发之日起施行，有效期5年。\n");
    CHECK(said(matter.title) == "云溪市户口迁移登记实施办法（试行） 9");
    CHECK(said(matter.number) == "云府办发〔2026〕13号 1");
    CHECK(said(matter.issuer) == "云溪市人民政府办公室 7");
    CHECK(said(matter.issued) == "2026-07-20 8");
    CHECK(said(matter.effective) == "2026-07-20 12");
    CHECK(said(matter.ends) == "2031-07-19 12");
    REQUIRE(matter.openings.size() == 1);
    CHECK(matter.openings[0].words == "各区人民政府：");
}

TEST_CASE("a page's table of the document, and a day without its year") {
    const FrontMatter matter = huji::front_matter(
        "您的当前位置：首页 > 政策\n索 引 号：XM001\n文    "
        "号：云府〔2026〕36号\n发布机构：云溪市人民政府\n发文日期：20260213\n"
        "名    称：云溪市人民政府关于调整投靠入户政策的通知\n云溪市人民政府关于调整投靠入户政策的通知\n"
        "时间：2026-02-14 [ 大 中 小 ] "
        "浏览次数：\n各区人民政府：\n一、取消下列政策\n本通知自3月1日起执行。有效期至2029年12月31日。\n");
    CHECK(said(matter.title) == "云溪市人民政府关于调整投靠入户政策的通知 7");
    CHECK(said(matter.number) == "云府〔2026〕36号 3");
    CHECK(said(matter.issuer) == "云溪市人民政府 4");
    CHECK(said(matter.issued) == "2026-02-13 5");
    CHECK(said(matter.effective) == "2026-03-01 11");
    CHECK(said(matter.ends) == "2029-12-31 11");
    CHECK(matter.openings.at(0).words == "各区人民政府：");
}

TEST_CASE("what a text cites is not taken for what it is, and nothing is invented") {
    const FrontMatter matter = huji::front_matter(
        "为落实《国务院关于户籍的意见》（国发〔2014〕25号），制定本办法。\n一、甲。\n自愿的人可以申请。\n");
    CHECK(said(matter.title) == "nothing");
    CHECK(said(matter.number) == "nothing");
    CHECK(said(matter.issuer) == "nothing");
    CHECK(said(matter.issued) == "nothing");
    CHECK(said(matter.effective) == "nothing");
    CHECK(said(matter.ends) == "nothing");
    CHECK(said(huji::front_matter("").title) == "nothing");
}
