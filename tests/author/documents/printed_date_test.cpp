// Dates as documents print them.
#include "author/documents/printed_date.hpp"

#include "catch.hpp"

TEST_CASE("a day is read in every form that documents print") {
    for (const char32_t* text :
         {U"2016年7月20日起", U"二〇一六年七月二十日", U"二O一六年七月二十日", U"二零一六年七月二十日", U"2016-07-20",
          U"2016-7-20", U"2016/7/20", U"2016.7.20", U"20160720"}) {
        INFO(huji::encoded(text));
        const auto date = huji::date_at(text);
        REQUIRE(date);
        CHECK(to_text(*date) == "2016-07-20");
    }
    CHECK(huji::date_at(U"3月1日起") == huji::PrintedDate{0, 3, 1, 4});
}

TEST_CASE("what is no day of the calendar is none") {
    for (const char32_t* text :
         {U"", U"2016年", U"2016年13月1日", U"2016年2月30日", U"2016-07", U"1.5.2", U"二十日", U"甲"}) {
        INFO(huji::encoded(text));
        CHECK_FALSE(huji::date_at(text));
    }
}
