// The normal form of a document's characters.
#include "author/documents/normal_form.hpp"

#include "catch.hpp"

TEST_CASE("white space and widths make no difference, words and figures do") {
    CHECK(huji::normalised(" １２　个月，（含）〔2020〕2号：“三权”\r\n\t・\xEF\xBB\xBF") ==
          "12个月,(含)[2020]2号:\"三权\"·");
    CHECK(huji::normalised("㈠⑵⒊①——") == "(一)(2)3.①--");
    CHECK(huji::normalised("壹年戶口。、") == "壹年戶口。、");
}

TEST_CASE("what is not UTF-8 has no normal form") {
    for (const char* bytes : {"\xD2\xBB\xA1\xA2", "\xE4\xB8", "\xC0\x80", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\x80"}) {
        CHECK_FALSE(huji::normalised(bytes));
    }
    CHECK(huji::normalised("\xF0\x9F\x8F\xA0") == "\xF0\x9F\x8F\xA0");
}

TEST_CASE("radicals that PDF files have for common characters are those characters") {
    CHECK(huji::normalised("⼀⼆⼗⼈⼝⼾⽅⾃⽣⻘⻓⻔⻋⻅") == "一二十人口户方自生青长门车见");
    CHECK(huji::normalised("⿕⼀⺟") == "龠一母");
}

TEST_CASE("a line knows where white space stood, and whether a character cannot be read") {
    const huji::NormalLine line = huji::normal_line(U"## 第一条　甲\uE003");
    CHECK(line.text == U"第一条甲");
    CHECK(line.after_space == std::vector<bool>{true, false, false, true, false});
    CHECK_FALSE(line.unreadable);
    CHECK(huji::normal_line(U"甲\uE003乙").unreadable);
    CHECK(huji::normal_line(U"甲\uFFFD").unreadable);
}
