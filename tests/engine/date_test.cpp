#include "engine/date.hpp"

#include <string>

#include "catch.hpp"

using namespace huji;

TEST_CASE("a civil date is read as a number that compares like the date") {
    CHECK(parse_date("2022-08-01") == Date{20220801});
    CHECK(parse_date("1900-01-01") == Date{19000101});
    CHECK(parse_date("2999-12-31") == Date{29991231});
    CHECK(*parse_date("2022-07-31") < *parse_date("2022-08-01"));
    CHECK(*parse_date("2021-12-31") < *parse_date("2022-01-01"));
}

TEST_CASE("every day of every month is a date, and the day after the last is none") {
    const unsigned days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const auto written = [](unsigned month, unsigned day) {
        return std::string("2023-") + (month < 10 ? "0" : "") + std::to_string(month) + (day < 10 ? "-0" : "-") +
               std::to_string(day);
    };
    for (unsigned month = 1; month <= 12; ++month) {
        for (unsigned day = 1; day <= days[month - 1]; ++day) {
            CHECK(parse_date(written(month, day)) == Date{20230000 + month * 100 + day});
        }
        CHECK_FALSE(parse_date(written(month, days[month - 1] + 1)));
        CHECK_FALSE(parse_date(written(month, 0)));
    }
}

TEST_CASE("February has 29 days in leap years only") {
    CHECK(parse_date("2024-02-29"));
    CHECK(parse_date("2000-02-29"));
    CHECK_FALSE(parse_date("2023-02-29"));
    CHECK_FALSE(parse_date("1900-02-29"));
    CHECK_FALSE(parse_date("2100-02-29"));
    CHECK_FALSE(parse_date("2024-02-30"));
}

TEST_CASE("what is not a date in range is refused") {
    for (const char* text : {"",
                             "2022",
                             "2022-8-1",
                             "2022-08-1",
                             "22-08-01",
                             "2022/08/01",
                             "2022-08-01 ",
                             " 2022-08-01",
                             "2022-08-011",
                             "20220801",
                             "2022-0801-",
                             "2022--8-01",
                             "2022-08--1",
                             "202--08-01",
                             "-022-08-01",
                             "2022-13-01",
                             "2022-00-10",
                             "2022-08-32",
                             "2022-08-00",
                             "1899-12-31",
                             "3000-01-01",
                             "0000-01-01",
                             "2022-0a-01",
                             "2022-08-0x",
                             "+022-08-01",
                             "2022-08-01T00:00:00",
                             "2022-08\n01",
                             "２０２２-08-01",
                             "----------",
                             "0000000000"}) {
        INFO(text);
        CHECK_FALSE(parse_date(text));
    }
    CHECK_FALSE(parse_date(std::string_view("2022-08\0-1", 10)));
}

TEST_CASE("a date is written as it is read") {
    for (const char* text : {"1900-01-01", "2022-08-01", "2024-02-29", "2999-12-31"}) {
        CHECK(to_text(*parse_date(text)) == text);
    }
}
