// How a finding is printed: place, line, caret, name and pointer.
#include "author/command.hpp"
#include "catch.hpp"

using huji::Json;

namespace {

/// Returns what check prints of a vocabulary in alder's place.
std::string printed_of(const std::string& policy) {
    const PolicyFolder folder;
    folder.write("alder/policy.json", policy);
    return run_huji(folder, "check .").out;
}

}  // namespace

TEST_CASE("a finding names file, line and column, shows the line with a caret, and ends with the pointer") {
    const PolicyFolder folder;
    std::string policy = content(folder.path("alder/policy.json"));
    const std::string good = "\"certainty\": \"definite\"";
    const std::size_t at = policy.find(good);
    REQUIRE(at != std::string::npos);
    policy.replace(at, good.size(), "\"certainty\": \"definit\"");
    for (const char* mark : {"", "\xEF\xBB\xBF"}) {
        folder.write("alder/policy.json", mark + policy);
        const std::string out = run_huji(folder, "check .").out;
        const auto line = std::to_string(std::count(policy.begin(), policy.begin() + static_cast<long>(at), '\n') + 1);
        INFO(out);
        CHECK(has(out, "alder/policy.json:" + line + ":"));
        CHECK(has(out, ": error unknown_certainty: "));
        CHECK(has(out, "^\n    in "));
        CHECK(has(out, "/certainty\n"));
    }
}

TEST_CASE("the caret stands under the character, also behind Chinese ones and in long lines") {
    const std::string out = printed_of("{\"id\": \"户口\"， \"layer\": 1}");
    CHECK(has(out, "./alder/policy.json:1:12: error bad_syntax: "));
    CHECK(has(out, "  1 | {\"id\": \"户口\"， \"layer\": 1}\n    |              ^\n"));
    const std::string wide(400, 'x');
    const std::string shown = printed_of("{\"" + wide + "\": 1，\"b\": \"" + wide + "\"}");
    CHECK(has(shown, "：") == false);
    for (std::size_t start = 0; start < shown.size();) {
        const std::size_t end = std::min(shown.find('\n', start), shown.size());
        CHECK(end - start < 300);
        start = end + 1;
    }
}

TEST_CASE("bytes that are not UTF-8 never end the program, whatever is printed") {
    const PolicyFolder folder;
    folder.write("alder/policy.json", std::string("{\"a\": \"\xFF\"}"));
    for (const char* how : {"", "--json", "--sarif"}) {
        INFO(how);
        const Run run = run_huji(folder, std::string("check . ") + how);
        CHECK(run.exit == 1);
        CHECK(has(run.out, "bad_syntax"));
        if (*how != '\0') CHECK_FALSE(Json::parse(run.out).is_discarded());
    }
    const PolicyFolder good;
    CHECK(run_huji(good, "assess alder --policies . --answers $(printf '\\377') --json").exit == 2);
    std::filesystem::copy(good.path("alder"),
                          good.path("al\xFF"
                                    "der"),
                          std::filesystem::copy_options::recursive);
    CHECK(run_huji(good, "check . --json").exit == 1);
}
