#include "catch.hpp"

#include "author/policy/json_reader.hpp"

using namespace huji;

namespace {

Diagnostics diagnostics_of(const std::string& text) {
    Diagnostics diagnostics;
    parse_json(text, "file.json", diagnostics);
    return diagnostics;
}

}  // namespace

TEST_CASE("an id is lower-case snake_case and no word of JSON or of conditions") {
    CHECK(is_id("rural_origin"));
    CHECK(is_id("a1"));
    for (const char* id :
         {"", "Rural", "1a", "_a", "a-b", "a b", "户口", "true", "false", "null", "all", "any", "not"}) {
        INFO(id);
        CHECK_FALSE(is_id(id));
    }
}

TEST_CASE("a syntax error says line and column in characters") {
    const Diagnostics diagnostics = diagnostics_of("{\n  \"户口\": oops\n}");
    REQUIRE(diagnostics.size() == 1);
    CHECK(diagnostics[0].message.find("line 2, column 9") != std::string::npos);
}

TEST_CASE("a pointer escapes slashes and tildes, and counts the items of a list") {
    const Diagnostics diagnostics = diagnostics_of(R"({"a/b": [{}, {"c~": 1, "c~": [1, 2]}]})");
    REQUIRE(diagnostics.size() == 1);
    CHECK(diagnostics[0].code == huji::Code::duplicate_key);
    CHECK(diagnostics[0].pointer == "/a~1b/1/c~0");
}

TEST_CASE("the same key in two objects is no duplicate") {
    CHECK(diagnostics_of(R"([{"a": 1}, {"a": {"a": [{"a": 2}]}}])").empty());
}

TEST_CASE("a folder in place of a file cannot be read") {
    Diagnostics diagnostics;
    CHECK_FALSE(read_json(HUJI_SOURCE_DIR, diagnostics));
    REQUIRE(diagnostics.size() == 1);
    CHECK(diagnostics[0].code == huji::Code::cannot_read_file);
}

TEST_CASE("a hundred thousand brackets are refused, not followed") {
    const Diagnostics diagnostics = diagnostics_of(std::string(100000, '[') + std::string(100000, ']'));
    REQUIRE(diagnostics.size() == 1);
    CHECK(diagnostics[0].code == huji::Code::nested_too_deep);
}

TEST_CASE("a diagnostic is one line with file, pointer, severity and code") {
    const Diagnostic found =
        diagnostic(Code::unused_office, "alder/policy.json", "/offices/bank", "Use it or remove it.");
    CHECK(to_line(found) == "alder/policy.json:/offices/bank: warning unused_office: Use it or remove it.");
    CHECK_FALSE(has_error({found}));
    CHECK(has_error({found, diagnostic(Code::bad_id, "", "", "")}));
}

TEST_CASE("each language has its tag") {
    for (const Language language : languages()) CHECK(language_of(tag(language)) == language);
    CHECK_FALSE(language_of("zh"));
}
