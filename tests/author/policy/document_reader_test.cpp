#include "author/policy/document_reader.hpp"

#include "author/policy/reported.hpp"
#include "author/policy_folder.hpp"
#include "catch.hpp"

using namespace huji;

namespace {

using Lines = std::vector<std::string>;

/// Returns what is reported about the good city's documents after a patch of its policy.json.
Lines document_reports(const Json& patch, Layer layer = Layer::city) {
    return reported(PolicyFolder().read("alder/policy.json").patch(patch), [&](const JsonReader& file) {
        Policy policy;
        policy.layer = layer;
        read_documents(file, policy);
    });
}

}  // namespace

TEST_CASE("a document is read with its dates and clauses, in their order") {
    const Json json = PolicyFolder().read("alder/policy.json");
    Policy policy;
    CHECK(reported(json, [&](const JsonReader& file) { read_documents(file, policy); }).empty());
    REQUIRE(policy.documents.size() == 1);
    const Document& plan = policy.documents[0];
    CHECK(plan.id == "plan");
    CHECK(plan.issued == "2020-02-29");
    CHECK(plan.ends == "2030-12-31");
    CHECK_FALSE(plan.link);
    CHECK(plan.clauses == Lines{"一", "二(一)", "二(二)", "三"});
    CHECK(plan.sources.at("三").sha256->size() == 64);
    CHECK(plan.no_effect.at(0).clauses == Lines{"一"});
}

TEST_CASE("a date may be null, but not out of order or in another form") {
    CHECK(document_reports(change("replace", "/documents/0/ends")).empty());
    CHECK(document_reports(change("replace", "/documents/0/ends", "2020-02-28")) ==
          Lines{"dates_out_of_order /documents/0/ends"});
    CHECK(document_reports(change("replace", "/documents/0/issued", "29 February")) ==
          Lines{"bad_date /documents/0/issued"});
    CHECK(document_reports(change("remove", "/documents/0/effective")) == Lines{"missing_key /documents/0"});
}

TEST_CASE("only a city's clauses must have hashes, and every hash has the right form") {
    const Json without = change("replace", "/documents/0/clauses/3/sha256");
    CHECK(document_reports(without) == Lines{"missing_hash /documents/0/clauses/3/sha256"});
    CHECK(document_reports(without, Layer::national).empty());
    CHECK(document_reports(change("replace", "/documents/0/clauses/3/sha256", "ABC")) ==
          Lines{"bad_hash /documents/0/clauses/3/sha256"});
}

TEST_CASE("a clause without a number says how it begins") {
    CHECK(document_reports(change("replace", "/documents/0/clauses/3/id", "附则")) ==
          Lines{"bad_clause /documents/0/clauses/3"});
    CHECK(document_reports(change("add", "/documents/0/clauses/3/opens", "本办法")) ==
          Lines{"bad_clause /documents/0/clauses/3"});
}

TEST_CASE("a clause without effect must be one of the document's") {
    CHECK(document_reports(change("replace", "/documents/0/no_effect/0/clauses/0", "九")) ==
          Lines{"unknown_clause /documents/0/no_effect/0/clauses/0"});
}
