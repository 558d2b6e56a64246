// A difference says facts as sheets do, in each language.
#include "author/comparison/diff_words.hpp"

#include <filesystem>

#include "author/command.hpp"
#include "catch.hpp"

using namespace huji;

namespace {

/// What `huji diff` prints where everybody at work may keep land too.
std::string diff_in(const std::string& language) {
    namespace fs = std::filesystem;
    const PolicyFolder folder;
    fs::create_directory(folder.path("old"));
    for (const char* name : {"vocabulary.json", "alder", "national"}) {
        fs::copy(folder.path(name), folder.path("old/" + std::string(name)), fs::copy_options::recursive);
    }
    Json city = folder.read("alder/policy.json");
    const Json before = city["entitlements"][1]["when"];
    city["entitlements"][1]["when"] = {{"any", {before, {{"job", {"employer", "own"}}}}}};
    folder.write("alder/policy.json", city);
    return run_huji(folder, "diff alder --before old --policies . --lang " + language).out;
}

}  // namespace

TEST_CASE("all options but one are said by the one, quoted as the language quotes") {
    CHECK(has(diff_in("en"), "Work: anything but “none”"));
    CHECK(has(diff_in("zh-Hans"), "简：Work：除了“简：none”，都可以"));
    CHECK(has(diff_in("zh-Hant"), "繁：Work：除了「繁：none」，都可以"));
}

TEST_CASE("a shift names the change, the clauses of both sides and an example") {
    const std::string out = diff_in("en");
    CHECK(has(out, "GAINS: does not apply -> applies"));
    CHECK(has(out, "clauses: 二(二) -> 二(二)"));
    CHECK(has(out, "example: {"));
}
