// check --watch: an author saves a file and reads at once what is wrong with it.
#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <set>
#include <sstream>
#include <thread>

#include "author/command.hpp"
#include "catch.hpp"

using huji::Json;

namespace {

using Clock = std::chrono::steady_clock;

/// A `huji check --watch` that runs beside the test; interrupted in the end, if not before.
class Watcher {
public:
    explicit Watcher(const PolicyFolder& folder, const char* more = nullptr) : out_(folder.path("watched")) {
        folder.write("watched", std::string());
        process_ = fork();
        if (process_ != 0) return;
        dup2(open(out_.c_str(), O_WRONLY | O_APPEND), STDOUT_FILENO);
        execl(HUJI_COMMAND, HUJI_COMMAND, "check", folder.path().c_str(), "--watch", more, nullptr);
        _exit(127);
    }
    ~Watcher() {
        if (process_ > 0) interrupt();
    }
    Watcher(const Watcher&) = delete;
    Watcher& operator=(const Watcher&) = delete;

    [[nodiscard]] std::string said() const { return content(out_); }

    /// Returns whether the words are said, so often, before ten seconds have passed.
    [[nodiscard]] bool says(const std::string& words, std::size_t times = 1) const {
        const auto end = Clock::now() + std::chrono::seconds(10);
        while (Clock::now() < end) {
            if (count(said(), words) >= times) return true;
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        }
        return false;
    }

    /// Interrupts the process as Ctrl-C does, and returns its exit code; -1 if it had to be killed.
    int interrupt() {
        kill(process_, SIGINT);
        const auto end = Clock::now() + std::chrono::seconds(10);
        int status = 0;
        while (waitpid(process_, &status, WNOHANG) == 0) {
            if (Clock::now() > end) kill(process_, SIGKILL);
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        }
        process_ = 0;
        return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    }

private:
    static std::size_t count(const std::string& text, const std::string& words) {
        std::size_t found = 0;
        for (std::size_t at = text.find(words); at != std::string::npos; at = text.find(words, at + 1)) ++found;
        return found;
    }

    std::filesystem::path out_;
    pid_t process_ = 0;
};

/// Returns the findings that a program reads of a fresh check.
Json fresh_check(const PolicyFolder& folder) {
    return Json::parse(run_huji(folder, "check " + folder.path() + " --json").out);
}

/// Returns the last line.
Json last_check(const std::string& said) {
    const std::size_t start = said.rfind('\n', said.size() - 2);
    return Json::parse(said.substr(start == std::string::npos ? 0 : start + 1));
}

Json without_title(const PolicyFolder& folder) {
    Json city = folder.read("alder/policy.json");
    city["entitlements"][0].erase("title");
    return city;
}

}  // namespace

TEST_CASE("watch: a defect is named when it is saved, and gone when it is mended") {
    const PolicyFolder folder;
    const Json good = folder.read("alder/policy.json");
    Watcher watcher(folder);
    REQUIRE(watcher.says("1 city, no errors, no warnings"));
    folder.write("alder/policy.json", without_title(folder));
    CHECK(watcher.says(": error missing_key: "));
    CHECK(watcher.says("alder/policy.json is saved."));
    CHECK(watcher.says("1 error, no warnings"));
    folder.write("alder/policy.json", good);
    CHECK(watcher.says("1 city, no errors, no warnings", 2));
    CHECK(watcher.interrupt() == 0);
}

TEST_CASE("watch: what stands in a file that is not saved again is said again") {
    const PolicyFolder folder;
    Json cases = folder.read("alder/cases.json");
    cases["cases"][0]["clause"] = "nowhere";
    folder.write("alder/cases.json", cases);
    Watcher watcher(folder);
    REQUIRE(watcher.says("unknown_clause"));
    folder.write("national/policy.json", folder.read("national/policy.json").dump(2) + "\n");
    CHECK(watcher.says("unknown_clause", 2));
    Json glossary{{"terms", Json::array()}};
    folder.write("glossary.json", glossary);
    CHECK(watcher.says("unknown_clause", 3));
    cases["cases"][0]["clause"] = "二(一)";
    folder.write("alder/cases.json", cases);
    CHECK(watcher.says("1 city, no errors, no warnings"));
}

TEST_CASE("watch: a new file is read and a removed one missed") {
    const PolicyFolder folder;
    Watcher watcher(folder);
    REQUIRE(watcher.says("1 city, no errors, no warnings"));
    folder.write("families.json", std::string("{oops"));
    CHECK(watcher.says("bad_syntax"));
    folder.remove("families.json");
    CHECK(watcher.says("families.json is gone."));
    CHECK(watcher.says("1 city, no errors, no warnings", 2));
}

TEST_CASE("watch: an interrupt ends it with what the last check found") {
    const PolicyFolder folder;
    folder.write("alder/policy.json", without_title(folder));
    Watcher watcher(folder);
    REQUIRE(watcher.says("1 error"));
    CHECK(watcher.interrupt() == 1);
}

TEST_CASE("watch: programs read a line of JSON for each check") {
    const PolicyFolder folder;
    Watcher watcher(folder, "--json");
    REQUIRE(watcher.says("\n"));
    CHECK(Json::parse(watcher.said())["errors"] == 0);
    folder.write("alder/policy.json", without_title(folder));
    REQUIRE(watcher.says("\n", 2));
    const std::string said = watcher.said();
    CHECK(Json::parse(said.substr(said.find('\n') + 1))["diagnostics"][0]["code"] == "missing_key");
}

TEST_CASE("watch: each check finds exactly what a fresh check finds, whatever was saved before") {
    const PolicyFolder folder;
    const Json vocabulary = folder.read("vocabulary.json");
    const Json city = folder.read("alder/policy.json");
    const Json cases = folder.read("alder/cases.json");
    Json excluding = vocabulary;
    excluding["axioms"].push_back({{"id", "leases_are_for_workers"},
                                   {"if", {{"lease", true}}},
                                   {"then", {{"job", "employer"}}},
                                   {"text", vocabulary["axioms"][0]["text"]}});
    Json slip = cases;
    slip["cases"][1]["clause"] = "nowhere";
    Json wrong_fact = vocabulary;
    wrong_fact["facts"][0]["id"] = "region";
    Watcher watcher(folder, "--json");
    std::size_t checks = 0;
    REQUIRE(watcher.says("\n", ++checks));
    std::set<std::string> codes;
    // A space at the end makes each a new file of the same meaning; renamed, it is never seen half written.
    const auto save = [&](const std::string& file, const Json& json) {
        INFO("check " << checks << ", " << file);
        folder.write("saved", json.dump() + std::string(checks, ' '));
        std::filesystem::rename(folder.path("saved"), folder.path(file));
        REQUIRE(watcher.says("\n", ++checks));
        const Json found = last_check(watcher.said());
        CHECK(found == fresh_check(folder));
        for (const Json& finding : found["diagnostics"]) codes.insert(finding["code"].get<std::string>());
    };
    save("alder/cases.json", slip);
    save("vocabulary.json", excluding);  // excludes a case of a file that is not read again
    save("alder/policy.json", without_title(folder));
    save("alder/policy.json", city);
    save("vocabulary.json", wrong_fact);
    save("vocabulary.json", excluding);
    save("glossary.json", Json{{"terms", Json::array()}});
    save("national/policy.json", folder.read("national/policy.json"));
    save("families.json", Json{{"families", Json::array({Json::object()})}});
    save("alder/cases.json", cases);
    save("vocabulary.json", vocabulary);
    for (const char* code : {"unknown_clause", "case_excluded", "missing_key", "unknown_fact"})
        CHECK(codes.count(code) == 1);
}

TEST_CASE("watch: people read the same lines as of a fresh check, the audits' below the others") {
    const PolicyFolder folder;
    Watcher watcher(folder, "--notes");
    REQUIRE(watcher.says("audits: "));
    const std::string fresh = run_huji(folder, "check " + folder.path() + " --notes").out;
    folder.write("alder/cases.json", folder.read("alder/cases.json").dump() + "  ");
    REQUIRE(watcher.says("audits: ", 2));
    const std::string said = watcher.said();
    const std::string second = said.substr(said.find("is saved."));
    std::istringstream lines(fresh);
    std::size_t compared = 0;
    for (std::string line; std::getline(lines, line);) {
        if (line.find(": 1 city, ") != std::string::npos) continue;  // the sum, said in two parts while watching
        CHECK(has(second, line + "\n"));
        ++compared;
    }
    CHECK(compared > 0);
}
