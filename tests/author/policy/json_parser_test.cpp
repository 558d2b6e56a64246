// JSON files as people save them: every fault at its place, with what to do.
#include "author/policy/json_parser.hpp"

#include <sys/stat.h>

#include <filesystem>

#include "catch.hpp"

using namespace huji;

namespace {

Diagnostics diagnostics_of(const std::string& text) {
    Diagnostics diagnostics;
    parse_json(text, "file.json", diagnostics);
    return diagnostics;
}

std::vector<std::string> faults_of(const std::string& text) {
    std::vector<std::string> faults;
    for (const Diagnostic& d : diagnostics_of(text)) {
        CHECK(d.code == Code::bad_syntax);
        CHECK(d.offset);
        faults.push_back(d.message);
    }
    return faults;
}

}  // namespace

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

TEST_CASE("full-width punctuation is named, and does not hide the faults behind it") {
    CHECK(faults_of("{\"a\"：1，\n\"b\": 2}") ==
          std::vector<std::string>{
              "Not JSON at line 1, column 5: \"：\" is full-width; write : as on an English keyboard.",
              "Not JSON at line 1, column 7: \"，\" is full-width; write , as on an English keyboard."});
    CHECK(faults_of("{“a”: 1}").size() == 1);
    CHECK(faults_of("｛\"a\"： 【1】｝").size() == 5);
    CHECK(diagnostics_of("{\"户口，：“”\": \"，\"}").empty());
}

TEST_CASE("commas too few or too many are told where they are, all in one run") {
    CHECK(faults_of("{\"a\": 1\n \"b\": [1, 2,],\n}") ==
          std::vector<std::string>{"Not JSON at line 1, column 8: a comma is missing here.",
                                   "Not JSON at line 2, column 12: a comma stands before \"]\"; remove it.",
                                   "Not JSON at line 2, column 14: a comma stands before \"}\"; remove it."});
}

TEST_CASE("a byte order mark is taken, NUL bytes and other encodings are refused") {
    CHECK(diagnostics_of("\xEF\xBB\xBF{\"a\": 1}").empty());
    CHECK(faults_of(std::string("{\"a\": 1}\0x", 11)) ==
          std::vector<std::string>{"Not JSON at line 1, column 9: a NUL byte stands here; save the file as UTF-8."});
    CHECK(faults_of("{\"a\":\n\"\xD6\xD0\"}") ==
          std::vector<std::string>{
              "Not JSON at line 2, column 2: the file is not UTF-8; save it as UTF-8 (it may be GB18030)."});
}

TEST_CASE("pipes and devices are refused, not read") {
    const std::string pipe = (std::filesystem::temp_directory_path() / "huji-pipe.json").string();
    std::filesystem::remove(pipe);
    REQUIRE(mkfifo(pipe.c_str(), 0600) == 0);
    for (const std::string& path : {pipe, std::string("/dev/zero")}) {
        Diagnostics diagnostics;
        CHECK_FALSE(read_json(path, diagnostics));
        REQUIRE(diagnostics.size() == 1);
        CHECK(diagnostics[0].code == Code::cannot_read_file);
    }
    std::filesystem::remove(pipe);
}
