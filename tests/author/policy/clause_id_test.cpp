// The numbers that ids of clauses are put together from.
#include "author/policy/clause_id.hpp"

#include "catch.hpp"

using huji::Number;

TEST_CASE("every number from 1 to 999 is read as it is written") {
    for (int value = 1; value <= huji::largest_clause_number; ++value) {
        const huji::Characters written = huji::chinese(value);
        INFO(huji::encoded(written));
        const huji::Numeral read = huji::read_numeral(huji::Numerals::chinese, written + U"条");
        CHECK(read.value == value);
        CHECK(read.length == written.size());
    }
    CHECK(huji::encoded(huji::chinese(112)) == "一百一十二");
    CHECK(huji::encoded(huji::chinese(101)) == "一百零一");
    CHECK(huji::encoded(huji::chinese(110)) == "一百一十");
}

TEST_CASE("what is no number of a passage has no value") {
    for (const char32_t* text : {U"一二三", U"十十", U"百", U"零", U"〇一", U"一百零", U"万"}) {
        INFO(huji::encoded(text));
        const int value = huji::read_numeral(huji::Numerals::chinese, text).value;
        CHECK((value == 0 || value == 100));
    }
}

TEST_CASE("an id is a number only as the cutter writes it") {
    for (const char* number : {"一", "二十一", "三(十四)", "三(一)5", "三(一)5(2)①", "第二条", "第十二条", "(一)",
                               "第一百零一条", "第十条之二", "第三章", "第二章第一节", "附件", "附件1", "附件1第三条",
                               "附件2一(二)", "附件1之3", "附件之3"}) {
        INFO(number);
        CHECK(huji::is_numbered(number));
    }
    for (const char* other : {"", "前言", "通知", "壹", "三（一）", "三(壹)", "一末", "第二條", "5a", "末段一x", "\xFF",
                              "第一百一条", "附件01", "第十条之"}) {
        INFO(other);
        CHECK_FALSE(huji::is_numbered(other));
    }
}

TEST_CASE("articles are named without their chapters, and everything in an annex with it") {
    const Number chapter{huji::chapter_level, 2};
    const Number annex{huji::annex_level, 1};
    CHECK(huji::encoded(huji::written(std::vector{chapter, Number{huji::article_level, 4}, Number{2, 1}})) ==
          "第四条(一)");
    CHECK(huji::encoded(huji::written(std::vector{chapter, Number{1, 3}})) == "第二章三");
    CHECK(huji::encoded(huji::written(std::vector{annex, chapter, Number{huji::article_level, 4}})) == "附件1第四条");
    CHECK(huji::encoded(huji::written(std::vector{annex, Number{3, 2}})) == "附件1之2");
    CHECK(huji::encoded(huji::written(std::vector{Number{huji::article_level, 10, 2}})) == "第十条之二");
}
