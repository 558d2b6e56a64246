#include "catch.hpp"

#include "author/policy/json_position.hpp"

using huji::offset_of;

namespace {

const std::string placed_json =
    "{\n"
    "  \"name\": \"a } and a ] and a \\\" in words\",\n"
    "  \"落户\": [1, {\"x\": true}, [ ]],\n"
    "  \"a/b\": {\"~\": null},\n"
    "  \"last\":\n"
    "    -1.5e3}\n";

std::string rest(const std::string& pointer) { return placed_json.substr(offset_of(placed_json, pointer).value()); }

std::string line_and_column(const std::string& pointer) {
    const huji::Position place = huji::position_of(placed_json, pointer);
    return std::to_string(place.line) + ":" + std::to_string(place.column);
}

}  // namespace

TEST_CASE("a JSON Pointer leads to the value in the text") {
    CHECK(offset_of(placed_json, "") == 0);
    CHECK(rest("/name").substr(0, 3) == "\"a ");
    CHECK(rest("/落户/0").substr(0, 2) == "1,");
    CHECK(rest("/落户/1/x").substr(0, 5) == "true}");
    CHECK(rest("/落户/2").substr(0, 3) == "[ ]");
    CHECK(rest("/a~1b/~0").substr(0, 5) == "null}");
    CHECK(rest("/last") == "-1.5e3}\n");
}

TEST_CASE("what the text does not have has no offset") {
    for (const char* pointer :
         {"/nothing", "/name/0", "/落户/3", "/落户/x", "/落户/2/0", "/落户/-", "/落户/99999999999"}) {
        INFO(pointer);
        CHECK_FALSE(offset_of(placed_json, pointer));
    }
}

TEST_CASE("lines and columns count from 1, columns in characters") {
    CHECK(line_and_column("") == "1:1");
    CHECK(line_and_column("/name") == "2:11");
    CHECK(line_and_column("/落户/1") == "3:13");
    CHECK(line_and_column("/last") == "6:5");
}

TEST_CASE("a missing value stands where the innermost value around it does") {
    CHECK(line_and_column("/落户/1/y/z") == line_and_column("/落户/1"));
    CHECK(line_and_column("/offices") == "1:1");
}

TEST_CASE("a byte order mark and line ends of every kind leave places as they are") {
    for (const char* newline : {"\n", "\r\n", "\r"}) {
        for (const char* mark : {"", "\xEF\xBB\xBF"}) {
            std::string json = mark;
            for (const char c : placed_json) c == '\n' ? json += newline : json += c;
            for (const char* pointer : {"", "/name", "/落户/1", "/last"}) {
                INFO(pointer);
                const huji::Position found = huji::position_of(json, std::string(pointer));
                CHECK(std::to_string(found.line) + ":" + std::to_string(found.column) == line_and_column(pointer));
            }
            CHECK(huji::line_at(json, huji::nearest_offset(json, "/last")) == "    -1.5e3}");
            CHECK(huji::line_at(json, huji::nearest_offset(json, "")) == "{");
        }
    }
}
