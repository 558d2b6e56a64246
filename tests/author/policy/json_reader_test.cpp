#include "catch.hpp"

#include "author/policy/json_reader.hpp"

using namespace huji;

TEST_CASE("an id is lower-case snake_case and no word of JSON or of conditions") {
    CHECK(is_id("rural_origin"));
    CHECK(is_id("a1"));
    for (const char* id :
         {"", "Rural", "1a", "_a", "a-b", "a b", "户口", "true", "false", "null", "all", "any", "not"}) {
        INFO(id);
        CHECK_FALSE(is_id(id));
    }
}

TEST_CASE("a diagnostic has the severity of its code") {
    const Diagnostic found =
        diagnostic(Code::unused_office, "alder/policy.json", "/offices/bank", "Use it or remove it.");
    CHECK(found.severity == Severity::warning);
    CHECK(name_of(found.code) == "unused_office");
    CHECK_FALSE(has_error({found}));
    CHECK(has_error({found, diagnostic(Code::bad_id, "", "", "")}));
}

TEST_CASE("each language has its tag") {
    for (const Language language : languages()) CHECK(language_of(tag(language)) == language);
    CHECK_FALSE(language_of("zh"));
}
