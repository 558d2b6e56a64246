#include "author/policy/policy_reader.hpp"

#include "author/policy/reported.hpp"
#include "author/policy/vocabulary_reader.hpp"
#include "author/policy_folder.hpp"
#include "catch.hpp"

using namespace huji;

namespace {

using Lines = std::vector<std::string>;

struct Read {
    PolicyFile file;
    Lines reports;
};

/// Reads the good city's policy.json after a patch.
Read read_patched(const Json& patch = Json::array()) {
    const PolicyFolder folder;
    Diagnostics ignored;
    const Json vocabulary_json = folder.read("vocabulary.json");
    const Vocabulary vocabulary = read_vocabulary(JsonReader(vocabulary_json, "vocabulary.json", ignored)).vocabulary;
    Read result;
    result.reports = reported(folder.read("alder/policy.json").patch(patch),
                              [&](const JsonReader& node) { result.file = read_policy(node, "alder", vocabulary); });
    return result;
}

Lines reports(const std::string& operation, const std::string& path, const Json& value = nullptr) {
    return read_patched(change(operation, path, value)).reports;
}

}  // namespace

TEST_CASE("a policy is read with its rules, tables and the definitions it uses") {
    const Read read = read_patched();
    CHECK(read.reports.empty());
    const Policy& policy = read.file.policy;
    CHECK(policy.id == "alder");
    CHECK(policy.layer == Layer::city);
    CHECK(policy.parent == "national");
    CHECK(policy.registration_sites.count("the_home") == 1);
    CHECK(policy.entitlements.at(0).registration_sites == Lines{"the_home"});
    CHECK(policy.entitlements.at(0).ask.size() == 1);
    CHECK(read.file.named == std::set<std::string>{"in_town", "tenant", "works"});
}

TEST_CASE("names in a rule must be in the policy's tables, and every entry must be named") {
    CHECK(reports("replace", "/entitlements/0/offices/0", "court") ==
          Lines{"unknown_office /entitlements/0/offices/0", "unused_office /offices/police"});
    CHECK(reports("replace", "/entitlements/0/papers/0", "passport") ==
          Lines{"unknown_paper /entitlements/0/papers/0", "unused_paper /papers/lease_contract"});
    CHECK(reports("replace", "/entitlements/0/places/0", "a_tent") ==
          Lines{"unknown_place /entitlements/0/places/0", "unused_place /places/the_home"});
}

TEST_CASE("a rule cites clauses of the policy's documents") {
    CHECK(reports("replace", "/entitlements/0/clauses/0/document", "law") ==
          Lines{"unknown_document /entitlements/0/clauses/0/document", "uncovered_clause /documents/0/clauses/1"});
    CHECK(reports("replace", "/entitlements/0/clauses/0/clause", "九") ==
          Lines{"unknown_clause /entitlements/0/clauses/0/clause", "uncovered_clause /documents/0/clauses/1"});
    CHECK(reports("replace", "/entitlements/0/clauses", Json::array()) ==
          Lines{"empty_list /entitlements/0/clauses", "uncovered_clause /documents/0/clauses/1"});
}

TEST_CASE("what can be possible without being certain says what to ask") {
    CHECK(reports("remove", "/entitlements/0/ask") == Lines{"missing_ask /entitlements/0"});
}

TEST_CASE("a rule is lost with a fact that the vocabulary knows") {
    CHECK(read_patched(change("add", "/entitlements/1/lost_with", {"months"})).file.policy.entitlements[1].lost_with ==
          std::vector<std::size_t>{1});
    CHECK(reports("add", "/entitlements/1/lost_with", {"weight"}) == Lines{"unknown_fact /entitlements/1/lost_with/0"});
}

TEST_CASE("a key that no policy has is reported, and nothing else is lost") {
    const Read read = read_patched(change("add", "/colour", "red"));
    CHECK(read.reports == Lines{"unknown_key /colour"});
    CHECK(read.file.policy.entitlements.size() == 2);
}
