// What somebody may have meant.
#include "author/policy/spelling.hpp"

#include "catch.hpp"

TEST_CASE("a word with a slip or two, or in wide characters, is recognised") {
    const std::vector<std::string> known{"in_town", "works", "other_city", "二(二)2"};
    const std::pair<const char*, const char*> slips[]{{"in_twon", "in_town"},     {"in_tow", "in_town"},
                                                      {"othr_ciy", "other_city"}, {"ｗorks", "works"},
                                                      {"二（二）2", "二(二)2"},   {"wroks", "works"}};
    for (const auto& [word, meant] : slips) {
        INFO(word);
        CHECK(huji::did_you_mean(word, known) == " Did you mean \"" + std::string(meant) + "\"?");
    }
    for (const char* word : {"", "x", "其他城市", "elsewhere", "a_b"}) {
        INFO(word);
        CHECK(huji::did_you_mean(word, known).empty());
    }
}

TEST_CASE("full-width characters have their ASCII ones") {
    CHECK(huji::ascii_of(U'，') == ',');
    CHECK(huji::ascii_of(U'：') == ':');
    CHECK(huji::ascii_of(U'“') == '"');
    CHECK(huji::ascii_of(U'｛') == '{');
    CHECK(huji::ascii_of(U'户') == 0);
    CHECK(huji::ascii_of(U'a') == 0);
}
