// Files are written whole or not at all.
#include "author/command.hpp"
#include "catch.hpp"

namespace fs = std::filesystem;

TEST_CASE("a full disk leaves the policy file as it was, and says so") {
    const PolicyFolder folder;
    std::string policy = content(folder.path("alder/policy.json"));
    // A blank file system cannot be had in a test; a limit on file sizes fails the same write.
    folder.write("alder/policy.json", policy + std::string(4096, ' '));
    const std::string before = content(folder.path("alder/policy.json"));
    folder.write("plan.txt", std::string("一、甲\n二、乙\n（一）丙\n（二）丁\n三、戊\n"));
    const std::string huji = HUJI_COMMAND;
    const Run run = run_huji(folder, "--help > /dev/null; trap '' XFSZ; ulimit -f 4; '" + huji +
                                         "' sources alder plan.txt --policies . --write");
    CHECK(run.exit != 0);
    CHECK(content(folder.path("alder/policy.json")) == before);
    CHECK_FALSE(fs::exists(folder.path("alder/policy.json.part")));
}

TEST_CASE("a file that is written again keeps its mode, and a link stays a link") {
    const PolicyFolder folder;
    const fs::path target = folder.path("sheet.html");
    folder.write("sheet.html", std::string("old"));
    fs::permissions(target, fs::perms::owner_read | fs::perms::owner_write);
    fs::create_symlink("sheet.html", folder.path("link.html"));
    CHECK(run_huji(folder, "sheet alder --policies . --out link.html").exit == 0);
    CHECK(fs::is_symlink(folder.path("link.html")));
    CHECK(has(content(target), "<html"));
    CHECK(fs::status(target).permissions() == (fs::perms::owner_read | fs::perms::owner_write));
}

TEST_CASE("a standard output that is full is no success") {
    const PolicyFolder folder;
    for (const char* arguments : {"codes", "check .", "cases .", "sheet alder --policies .", "graph alder --policies .",
                                  "--version", "--help"}) {
        INFO(arguments);
        const Run run = run_huji(folder, std::string(arguments) + " > /dev/full; echo $? > exit; :");
        CHECK(content(folder.path("exit")) == "2\n");
        (void)run;
    }
}

TEST_CASE("the version is the project's") {
    const PolicyFolder folder;
    const Run run = run_huji(folder, "--version");
    CHECK(run.exit == 0);
    CHECK(run.out.starts_with("huji "));
    CHECK(run.out.find('.') != std::string::npos);
}
