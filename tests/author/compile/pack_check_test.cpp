// The limits of a pack: at, below and above each, what does not fit is named and nothing is ever silently cut.
#include "author/compile/pack_check.hpp"

#include <string>

#include "catch.hpp"
#include "engine/damaged_pack.hpp"
#include "engine/pack_layout.hpp"
#include "engine/small_policy.hpp"

namespace pack_check_tests {

using namespace huji;
using namespace huji::tests;

std::string letters(std::size_t count) { return std::string(count, 'g'); }

/// Returns what the check says of the pack, "" where it holds everything.
std::string check(SmallPolicy& policy) {
    Pack pack;
    const Diagnostics found = policy.pack_diagnostics(pack);
    if (found.empty()) return "";
    CHECK(found.size() == 1);
    CHECK(found.front().code == Code::pack_overflow);
    CHECK(pack.facts().size() == 0);
    return found.front().message;
}

bool names(const std::string& message, const std::string& part) { return message.find(part) != std::string::npos; }

SmallPolicy with_fact(const std::string& id) {
    SmallPolicy p;
    p.flag("a");
    p.flag(id);
    p.entitlement("e", all({p.yes("a"), p.yes(id)}));
    return p;
}

TEST_CASE("pack: ids of up to 255 bytes are held whole") {
    for (const std::size_t length : {std::size_t{254}, std::size_t{255}}) {
        SmallPolicy p = with_fact(letters(length));
        CHECK(check(p).empty());
        CHECK(with_fact(letters(length)).compiled().pack.facts()[1].id == letters(length));
    }
    SmallPolicy longer = with_fact(letters(256));
    CHECK(names(check(longer), "bytes of \"" + letters(256) + "\": 256, at most 255"));

    SmallPolicy option;
    option.choice("a", {"x", letters(256)});
    option.entitlement("e", option.is("a", "x"));
    CHECK(names(check(option), letters(256)));

    SmallPolicy entitlement;
    entitlement.flag("a");
    entitlement.entitlement(letters(256), entitlement.yes("a"));
    CHECK(names(check(entitlement), letters(256)));
}

TEST_CASE("pack: clauses of up to 255 bytes are held whole, in whatever script") {
    const auto citing = [](std::size_t characters) {
        std::string clause;
        for (std::size_t i = 0; i < characters; ++i) clause += "条";
        SmallPolicy p;
        p.flag("a");
        p.entitlement("e", p.yes("a")).clauses = {{"plan", clause}};
        return p;
    };
    for (const std::size_t characters : {std::size_t{84}, std::size_t{85}}) {
        SmallPolicy p = citing(characters);
        CHECK(check(p).empty());
        const City city = citing(characters).compiled();
        CHECK(city.pack.clauses()[0].text.size() == 3 * characters);
    }
    SmallPolicy p = citing(86);
    CHECK(names(check(p), "258, at most 255"));
}

TEST_CASE("pack: an entitlement may cite any of 256 documents") {
    const auto citing_last_of = [](std::size_t documents) {
        SmallPolicy p;
        p.flag("a");
        for (std::size_t i = 1; i < documents; ++i) p.document(numbered("d", i));
        p.entitlement("e", p.yes("a")).clauses = {{numbered("d", documents - 1), "1"}};
        return p;
    };
    for (const std::size_t documents : {std::size_t{255}, std::size_t{256}}) {
        SmallPolicy p = citing_last_of(documents);
        CHECK(check(p).empty());
        const City city = citing_last_of(documents).compiled();
        CHECK(city.pack.documents()[city.pack.clauses()[0].document].id == numbered("d", documents - 1));
    }
    SmallPolicy p = citing_last_of(257);
    CHECK(names(check(p), "documents before \"d256\": 256, at most 255"));
}

SmallPolicy citing_clauses(std::size_t entitlements, std::size_t clauses) {
    SmallPolicy p;
    p.flag("a");
    for (std::size_t i = 0; i < entitlements; ++i) {
        p.entitlement(numbered("e", i), p.yes("a")).clauses.assign(clauses, {"plan", "1"});
    }
    return p;
}

TEST_CASE("pack: an entitlement may cite 255 clauses, all together 65,535") {
    for (const std::size_t clauses : {std::size_t{254}, std::size_t{255}}) {
        SmallPolicy p = citing_clauses(1, clauses);
        CHECK(check(p).empty());
    }
    SmallPolicy one = citing_clauses(1, 256);
    CHECK(names(check(one), "clauses of \"e0\": 256, at most 255"));

    SmallPolicy most = citing_clauses(257, 255);
    CHECK(check(most).empty());
    SmallPolicy more = citing_clauses(257, 255);
    more.entitlement("last", more.yes("a"));
    CHECK(names(check(more), "clauses cited: 65536, at most 65535"));
}

TEST_CASE("pack: all ids and clauses together take up to 65,535 bytes") {
    const auto filled = [](std::size_t last_clause) {
        SmallPolicy p;
        p.flag("a");
        for (std::size_t i = 0; i < 256; ++i) {
            p.entitlement(letters(250) + std::to_string(1000 + i), p.yes("a"));
        }
        p.entitlement("last", p.yes("a")).clauses = {{"plan", std::string(last_clause, 'x')}};
        return p;
    };
    const Bytes bytes = filled(1).compiled().bytes;
    const std::size_t used = number_at(bytes, pack_counts_at + 2 * (count_of_counts - 1));
    const std::size_t fits = 0xffff - used + 1;
    REQUIRE(fits < 255);
    SmallPolicy most = filled(fits);
    CHECK(check(most).empty());
    SmallPolicy more = filled(fits + 1);
    CHECK(names(check(more), "bytes of all ids and clauses: 65536, at most 65535"));
}

TEST_CASE("pack: a quantity reaches up to 65,535") {
    const auto reaching = [](int max) {
        SmallPolicy p;
        p.quantity("months", 0, max);
        p.entitlement("e", p.at_least("months", max));
        return p;
    };
    for (const int max : {65534, 65535}) {
        SmallPolicy p = reaching(max);
        CHECK(check(p).empty());
        const City city = reaching(max).compiled();
        CHECK(city.pack.facts()[0].max == max);
        CHECK(city.pack.cell_from(city.pack.facts()[0], 1) == max);
    }
    SmallPolicy p = reaching(65536);
    CHECK(names(check(p), "largest number of the fact \"months\": 65536, at most 65535"));
}

TEST_CASE("pack: 256 topics have a number") {
    const auto asking_in_last_of = [](std::size_t topics) {
        SmallPolicy p;
        p.flag("a");
        for (std::size_t i = 0; i < topics; ++i) p.topic(numbered("t", i));
        p.question("q", numbered("t", topics - 1), {"a"});
        p.entitlement("e", p.yes("a"));
        return p;
    };
    for (const std::size_t topics : {std::size_t{255}, std::size_t{256}}) {
        SmallPolicy p = asking_in_last_of(topics);
        CHECK(check(p).empty());
    }
    SmallPolicy p = asking_in_last_of(257);
    CHECK(names(check(p), "topics before that of the question \"q\": 256, at most 255"));
}

TEST_CASE("pack: 64 facts of 32 cells have one effort too many") {
    const auto large = [](std::size_t last_cells) {
        SmallPolicy p;
        std::vector<Condition> parts;
        for (std::size_t fact = 0; fact < max_facts; ++fact) {
            std::vector<std::string> options;
            for (std::size_t i = 0; i < (fact == 0 ? last_cells : max_cells); ++i) options.push_back(numbered("o", i));
            p.choice(numbered("f", fact), options);
            parts.push_back(p.is(numbered("f", fact), "o0"));
        }
        p.entitlement("e", all(parts));
        return p;
    };
    SmallPolicy most = large(31);
    CHECK(check(most).empty());
    SmallPolicy more = large(32);
    CHECK(names(check(more), "efforts: 65536, at most 65535"));
}

TEST_CASE("pack: what another place's pack says otherwise is found") {
    SmallPolicy p = with_fact("b");
    Pack pack;
    REQUIRE(p.pack_diagnostics(pack).empty());
    const auto difference = [&](SmallPolicy other) {
        Diagnostics found;
        return first_difference(pack, *other.compilation(found));
    };
    CHECK(difference(with_fact("b")).empty());
    CHECK(difference(with_fact("c")) == "the fact \"c\"");
    SmallPolicy clause = with_fact("b");
    clause.policy.entitlements[0].clauses[0].clause = "2";
    CHECK(difference(clause) == "the clauses of \"e\"");
    SmallPolicy document = with_fact("b");
    document.policy.documents[0].id = "law";
    document.policy.entitlements[0].clauses[0].document = "law";
    CHECK(difference(document) == "the document \"law\"");
    SmallPolicy goal = with_fact("b");
    goal.goal("settle", {Kind::settlement_route});
    CHECK(difference(goal) == "the goal \"settle\"");
    SmallPolicy entitlement = with_fact("b");
    entitlement.policy.entitlements[0].id = "f";
    CHECK(difference(entitlement) == "the entitlement \"f\"");
    SmallPolicy question = with_fact("b");
    question.topic("t");
    question.question("both", "t", {"a", "b"});
    CHECK(difference(question) == "the question \"both\"");
}

}  // namespace pack_check_tests
