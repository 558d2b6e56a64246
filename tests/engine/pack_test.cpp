#include "engine/pack.hpp"

#include <functional>
#include <random>
#include <string>
#include <vector>

#include "catch.hpp"
#include "citizen.hpp"
#include "damaged_pack.hpp"
#include "engine/sha256.hpp"
#include "sanitized.hpp"
#include "small_policy.hpp"
#include "walk_everything.hpp"

using namespace huji;
using namespace huji::tests;

constexpr int rounds = sanitized ? 4000 : 60000;

namespace {

// One of everything that a pack can hold.
City town() {
    SmallPolicy p;
    p.flag("rents");
    p.choice("work", {"none", "planned", "employer"});
    p.quantity("months", 0, 600, {"none"});
    p.flag("lease");
    p.flag("never_used");
    p.weights("rents", {30, 60});
    p.weights("work", {50, 1, 25});
    p.weights("months", {20});
    p.change("lease", "true", 1);
    p.change("work", "employer", 4);
    p.change("work", "planned", 2, {"none"});
    p.passing_time("months", 3, 2);
    p.topic("place");
    p.topic("work");
    p.question("work", "work", {"work"});
    p.question("residence", "place", {"months"});
    p.question("home", "place", {"rents", "lease"});
    p.question("unused", "place", {"never_used"});
    p.ask_after("home", "residence");
    p.goal("settle", {Kind::settlement_route});
    p.goal("rights", {Kind::rural_right, Kind::settled_service});
    huji::Document& old = p.document("old");
    old.issued = "2020-10-21";
    old.effective = "2022-08-01";
    old.ends = "2030-12-31";
    p.document("noted").issued = "2016-01-02";
    p.axiom(p.no("rents"), p.no("lease"));
    p.entitlement("settle", all({p.yes("rents"), p.yes("lease"), p.at_least("months", 6)}));
    huji::Entitlement& permit =
        p.entitlement("permit", all({p.is("work", "employer"), p.at_least("months", 12)}), p.at_least("months", 6));
    permit.kind = Kind::permit_service;
    permit.certainty = Certainty::exploratory;
    permit.clauses = {{"old", "3(1)2"}, {"plan", "1"}};
    return p.compiled();
}

PackError load(const Bytes& bytes) {
    Pack pack;
    return pack.load(bytes);
}

// What load() says of the town's pack after a change that leaves the envelope right.
PackError after(const std::function<void(Bytes&, const SectionStarts&)>& change) {
    Bytes bytes = town().bytes;
    change(bytes, sections_of(bytes));
    mend_envelope(bytes);
    return load(bytes);
}

bool empty(const Pack& pack) {
    return pack.sha256().empty() && pack.city().empty() && pack.facts().size() == 0 && pack.questions().size() == 0 &&
           pack.entitlements().size() == 0 && pack.goals().size() == 0 && pack.axiom_count() == 0 &&
           pack.diagram().size() == terminal_count;
}

}  // namespace

TEST_CASE("a pack holds what the policy says") {
    const City city = town();
    const Pack& pack = city.pack;
    CHECK(pack.city() == "smalltown");
    CHECK(pack.sha256() == sha256(city.bytes.data(), city.bytes.size()));

    // A fact that no rule uses is left out, and so is a question that would ask nothing else.
    REQUIRE(pack.facts().size() == 4);
    CHECK(pack.facts()[0].id == "rents");
    CHECK(pack.facts()[1].id == "work");
    CHECK(pack.facts()[2].id == "months");
    CHECK(pack.facts()[3].id == "lease");
    CHECK(pack.facts()[0].type == FactType::flag);
    CHECK(pack.facts()[1].type == FactType::choice);
    const Pack::Fact months = pack.facts()[2];
    CHECK(months.type == FactType::quantity);
    CHECK(months.max == 600);
    CHECK(months.named == 1);
    REQUIRE(months.cell_count == 4);
    CHECK(pack.cell_id(months, 0) == "none");
    CHECK(pack.cell_id(months, 1) == "under_6");
    CHECK(pack.cell_id(months, 2) == "6_to_11");
    CHECK(pack.cell_id(months, 3) == "12_or_more");
    CHECK(pack.cell_from(months, 1) == 0);
    CHECK(pack.cell_from(months, 2) == 6);
    CHECK(pack.cell_from(months, 3) == 12);

    REQUIRE(pack.questions().size() == 3);
    CHECK(pack.questions()[0].id == "work");
    CHECK(pack.questions()[2].id == "home");
    CHECK(pack.topic_count() == 2);
    CHECK(pack.questions()[0].topic == 1);
    CHECK(pack.questions()[1].topic == 0);
    CHECK(pack.questions()[0].after == 0);  // itself: it waits for none
    CHECK(pack.questions()[1].after == 1);
    CHECK(pack.questions()[2].after == 1);
    CHECK(facts_of(pack, 0) == 0b0010);
    CHECK(facts_of(pack, 1) == 0b0100);
    CHECK(facts_of(pack, 2) == 0b1001);

    REQUIRE(pack.goals().size() == 3);
    CHECK(pack.goals()[0].id == "everything");
    CHECK(pack.goals()[0].kinds.bits() == 0b1111);
    CHECK(pack.goals()[2].id == "rights");
    CHECK(pack.goals()[2].kinds.bits() == 0b1100);

    REQUIRE(pack.documents().size() == 3);
    CHECK(pack.documents()[0].id == "plan");
    CHECK(pack.documents()[0].from == 0);
    CHECK(pack.documents()[0].until == 0);
    CHECK(pack.documents()[1].from == 20220801);
    CHECK(pack.documents()[1].until == 20301231);
    CHECK(pack.documents()[2].from == 20160102);
    CHECK(pack.documents()[2].until == 0);

    REQUIRE(pack.entitlements().size() == 2);
    const Pack::Entitlement permit = pack.entitlements()[1];
    CHECK(permit.id == "permit");
    CHECK(permit.kind == Kind::permit_service);
    CHECK(permit.certainty == Certainty::exploratory);
    REQUIRE(permit.clause_count == 2);
    CHECK(pack.clauses()[permit.first_clause].text == "3(1)2");
    CHECK(pack.clauses()[permit.first_clause].document == 1);
    CHECK(pack.clauses()[permit.first_clause + 1U].document == 0);
    CHECK(pack.entitlements()[0].kind == Kind::settlement_route);
    CHECK(pack.entitlements()[0].certainty == Certainty::definite);
    CHECK(pack.axiom_count() == 1);
}

TEST_CASE("efforts are those of the vocabulary, and time moves only forward") {
    const City city = town();
    const Pack& pack = city.pack;
    const auto efforts = [&](std::size_t fact) {
        std::vector<std::vector<int>> table;
        const Pack::Fact f = pack.facts()[fact];
        for (unsigned from = 0; from < f.cell_count; ++from) {
            table.emplace_back();
            for (unsigned to = 0; to < f.cell_count; ++to) table.back().push_back(pack.effort(f, from, to));
        }
        return table;
    };
    using Table = std::vector<std::vector<int>>;
    const int no = never;
    CHECK(efforts(0) == Table{{0, no}, {no, 0}});
    CHECK(efforts(1) == Table{{0, 2, 4}, {no, 0, 4}, {no, no, 0}});
    CHECK(efforts(2) == Table{{0, 3, 5, 7}, {no, 0, 2, 4}, {no, no, 0, 2}, {no, no, no, 0}});
    CHECK(efforts(3) == Table{{0, 1}, {no, 0}});
}

TEST_CASE("weights keep the proportions of the vocabulary") {
    const City city = town();
    const Pack& pack = city.pack;
    const auto share = [&](std::size_t fact, unsigned cell) {
        const Pack::Fact f = pack.facts()[fact];
        double sum = 0;
        for (unsigned i = 0; i < f.cell_count; ++i) sum += pack.weight(f, i);
        return pack.weight(f, cell) / sum;
    };
    const auto near = [](double a, double b) { return a > b - 0.01 && a < b + 0.01; };
    CHECK(near(share(0, 0), 30.0 / 90));
    CHECK(near(share(0, 1), 60.0 / 90));
    CHECK(near(share(1, 0), 50.0 / 76));
    CHECK(near(share(1, 1), 1.0 / 76));
    CHECK(near(share(1, 2), 25.0 / 76));
    // A named value takes its weight of 100 citizens, the intervals share the rest evenly.
    CHECK(near(share(2, 0), 20.0 / 100));
    CHECK(near(share(2, 1), 80.0 / 300));
    CHECK(near(share(2, 3), 80.0 / 300));
}

TEST_CASE("the same policy makes the same bytes, a different one different bytes") {
    CHECK(town().bytes == town().bytes);
    SmallPolicy other;
    other.flag("rents");
    other.entitlement("settle", other.yes("rents"));
    CHECK(other.compiled().pack.sha256() != town().pack.sha256());
}

TEST_CASE("a pack with any one byte changed is refused") {
    const Bytes whole = town().bytes;
    for (std::size_t at = 0; at < whole.size(); ++at) {
        for (unsigned change = 1; change < 256; ++change) {
            Bytes bytes = whole;
            bytes[at] = static_cast<std::uint8_t>(bytes[at] ^ change);
            Pack pack;
            const PackError error = pack.load(std::move(bytes));
            if (error == PackError::none || !empty(pack)) FAIL("byte " << at << " changed by " << change);
            // Each part of the envelope has its own code.
            const PackError expected = at < 4    ? PackError::foreign
                                       : at < 6  ? PackError::version
                                       : at < 8  ? PackError::damaged
                                       : at < 12 ? PackError::truncated
                                                 : PackError::damaged;
            if (error != expected) FAIL("byte " << at << " changed by " << change << " gives " << name(error));
        }
    }
    CHECK(load(whole) == PackError::none);
}

TEST_CASE("a pack cut short anywhere is refused as truncated") {
    const Bytes whole = town().bytes;
    for (std::size_t size = 0; size < whole.size(); ++size) {
        Pack pack;
        const PackError error = pack.load(Bytes(whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(size)));
        if (error != PackError::truncated || !empty(pack)) FAIL("the first " << size << " bytes: " << name(error));
    }
    SUCCEED();
}

TEST_CASE("a pack with bytes after its end is refused as truncated") {
    for (const std::uint8_t extra : Bytes{0, 1, 255}) {
        Bytes bytes = town().bytes;
        bytes.push_back(extra);
        CHECK(load(bytes) == PackError::truncated);
    }
}

TEST_CASE("a pack of another version, and a file that is none, are named so") {
    Bytes newer = town().bytes;
    mend_envelope(newer);
    put_number(newer, 4, pack_version + 1U);
    CHECK(load(newer) == PackError::version);
    put_number(newer, 4, 0);
    CHECK(load(newer) == PackError::version);

    const std::string page = "<!doctype html><title>404 Not Found</title>";
    CHECK(load(Bytes(page.begin(), page.end())) == PackError::foreign);
    CHECK(load(Bytes(1000, 0)) == PackError::foreign);
    CHECK(load({}) == PackError::truncated);
}

TEST_CASE("the codes of a refused pack are stable") {
    CHECK(name(PackError::none).empty());
    CHECK(name(PackError::truncated) == "pack_truncated");
    CHECK(name(PackError::foreign) == "pack_foreign");
    CHECK(name(PackError::version) == "pack_version");
    CHECK(name(PackError::damaged) == "pack_damaged");
}

TEST_CASE("a refused pack leaves nothing of the one loaded before, and a whole one loads again") {
    City city = town();
    REQUIRE_FALSE(empty(city.pack));
    CHECK(city.pack.load({1, 2, 3}) == PackError::truncated);
    CHECK(empty(city.pack));
    CHECK(city.pack.load(city.bytes) == PackError::none);
    CHECK(city.pack.sha256() == town().pack.sha256());
    CHECK(city.pack.diagram().size() == town().pack.diagram().size());
}

TEST_CASE("nothing is asked or said of an empty pack") {
    const Pack pack;
    CHECK(empty(pack));
    CHECK(walk_everything(pack, 3) > 0);
}

TEST_CASE("a wrong number in a section is refused though the checksum is right") {
    CHECK(after([](Bytes&, const SectionStarts&) {}) == PackError::none);

    struct Damage {
        const char* what;
        std::function<void(Bytes&, const SectionStarts&)> make;
    };
    const auto u16_max = 0xffffU;
    const std::vector<Damage> all_damage = {
        {"the city's name is too long", [](Bytes& b, const SectionStarts& at) { b[at.strings] = 0xff; }},
        {"a string runs over the end by one",
         [](Bytes& b, const SectionStarts&) {
             b.pop_back();
             put_number(b, pack_counts_at + 24, number_at(b, pack_counts_at + 24) - 1);
         }},
        {"no strings at all",
         [](Bytes& b, const SectionStarts& at) {
             b.resize(at.strings);
             put_number(b, pack_counts_at + 24, 0);
         }},
        {"one string byte too many said",
         [](Bytes& b, const SectionStarts&) {
             put_number(b, pack_counts_at + 24, number_at(b, pack_counts_at + 24) + 1);
         }},
        {"cell id outside", [&](Bytes& b, const SectionStarts& at) { put_number(b, at.cell_ids, u16_max); }},
        {"last cell id just outside",
         [](Bytes& b, const SectionStarts& at) {
             put_number(b, at.cell_froms - 2, static_cast<unsigned>(b.size() - at.strings));
         }},
        {"fact id outside", [&](Bytes& b, const SectionStarts& at) { put_number(b, at.facts, u16_max); }},
        {"fact of no type", [](Bytes& b, const SectionStarts& at) { b[at.facts + 2] = 3; }},
        {"fact of no question", [](Bytes& b, const SectionStarts& at) { b[at.facts + 3] = 3; }},
        {"flag of three cells", [](Bytes& b, const SectionStarts& at) { b[at.facts + 4] = 3; }},
        {"fact of no cells", [](Bytes& b, const SectionStarts& at) { b[at.facts + 12 + 4] = 0; }},
        {"fact of 33 cells", [](Bytes& b, const SectionStarts& at) { b[at.facts + 12 + 4] = 33; }},
        {"more named values than cells", [](Bytes& b, const SectionStarts& at) { b[at.facts + 24 + 5] = 5; }},
        {"cells of another fact", [](Bytes& b, const SectionStarts& at) { put_number(b, at.facts + 12 + 8, 0); }},
        {"efforts of another fact", [](Bytes& b, const SectionStarts& at) { put_number(b, at.facts + 12 + 10, 0); }},
        {"question id outside", [&](Bytes& b, const SectionStarts& at) { put_number(b, at.questions, u16_max); }},
        {"question of no topic", [](Bytes& b, const SectionStarts& at) { b[at.questions + 2] = 2; }},
        {"question after one that is not there",
         [](Bytes& b, const SectionStarts& at) { b[at.questions + 8 + 3] = 3; }},
        {"question after a later one, which comes after it",
         [](Bytes& b, const SectionStarts& at) { b[at.questions + 4 + 3] = 2; }},
        {"topic id outside", [&](Bytes& b, const SectionStarts& at) { put_number(b, at.topics, u16_max); }},
        {"goal id outside", [&](Bytes& b, const SectionStarts& at) { put_number(b, at.goals, u16_max); }},
        {"goal of no kind there is", [](Bytes& b, const SectionStarts& at) { b[at.goals + 2] = 0x10; }},
        {"document id outside", [&](Bytes& b, const SectionStarts& at) { put_number(b, at.documents, u16_max); }},
        {"clause text outside", [&](Bytes& b, const SectionStarts& at) { put_number(b, at.clauses, u16_max); }},
        {"clause of no document", [](Bytes& b, const SectionStarts& at) { b[at.clauses + 2] = 3; }},
        {"entitlement id outside", [&](Bytes& b, const SectionStarts& at) { put_number(b, at.entitlements, u16_max); }},
        {"entitlement of no kind", [](Bytes& b, const SectionStarts& at) { b[at.entitlements + 2] = 4; }},
        {"entitlement of no certainty", [](Bytes& b, const SectionStarts& at) { b[at.entitlements + 3] = 4; }},
        {"entitlement of no node",
         [](Bytes& b, const SectionStarts& at) {
             const unsigned nodes = number_at(b, pack_counts_at + 2 * 10);
             put_number(b, at.entitlements + 4, nodes + 4);
         }},
        {"clauses begin outside", [](Bytes& b, const SectionStarts& at) { put_number(b, at.entitlements + 6, 4); }},
        {"one clause too many", [](Bytes& b, const SectionStarts& at) { b[at.entitlements + 10 + 8] = 3; }},
        {"axiom of no node",
         [](Bytes& b, const SectionStarts& at) {
             put_number(b, at.axioms, number_at(b, pack_counts_at + 2 * 10) + 4);
         }},
        {"first node points to itself", [](Bytes& b, const SectionStarts& at) { put_number(b, at.children, 4); }},
        {"first node points to the last",
         [](Bytes& b, const SectionStarts& at) {
             put_number(b, at.children, number_at(b, pack_counts_at + 2 * 10) + 3);
         }},
        {"node points outside", [&](Bytes& b, const SectionStarts& at) { put_number(b, at.children, u16_max); }},
        {"node asks no fact, though what stands there would have as many cells",
         [](Bytes& b, const SectionStarts& at) {
             b[at.nodes] = 4;
             put_number(b, at.questions + 4, 2);
         }},
        {"a child of no node",
         [](Bytes& b, const SectionStarts& at) {
             b.insert(b.begin() + static_cast<std::ptrdiff_t>(at.nodes), 2, 0);
             put_number(b, pack_counts_at + 2 * 9, number_at(b, pack_counts_at + 2 * 9) + 1);
         }},
        {"an effort of no fact",
         [](Bytes& b, const SectionStarts& at) {
             b.insert(b.begin() + static_cast<std::ptrdiff_t>(at.strings), 1, 0);
             put_number(b, pack_counts_at + 2 * 11, number_at(b, pack_counts_at + 2 * 11) + 1);
         }},
        {"node asks no fact", [](Bytes& b, const SectionStarts& at) { b[at.nodes] = 4; }},
        {"last node asks the last fact, which its children ask",
         [](Bytes& b, const SectionStarts& at) { b[at.weights - 1] = 3; }},
        {"weight of nothing", [](Bytes& b, const SectionStarts& at) { b[at.weights + 2] = 0; }},
    };
    for (const Damage& damage : all_damage) {
        INFO(damage.what);
        CHECK(after(damage.make) == PackError::damaged);
    }
}

TEST_CASE("no count can be wrong by one, even with the checksum right") {
    for (std::size_t i = 0; i < count_of_counts; ++i) {
        for (const int change : {-1, 1}) {
            INFO("count " << i << " changed by " << change);
            CHECK(after([&](Bytes& b, const SectionStarts&) {
                      const std::size_t at = pack_counts_at + 2 * i;
                      put_number(b, at, static_cast<unsigned>(static_cast<int>(number_at(b, at)) + change));
                  }) == PackError::damaged);
        }
    }
}

// Refused or walked, but never a crash or an endless walk; the sanitizers watch.
TEST_CASE("a pack damaged at random with its checksum made right is refused or can be walked") {
    const Bytes whole = town().bytes;
    std::mt19937 random(20260101);
    int refused = 0;
    int walked = 0;
    for (int round = 0; round < rounds; ++round) {
        Bytes bytes = whole;
        for (unsigned changes = 1 + random() % 4; changes > 0; --changes) {
            const std::size_t at = pack_counts_at + random() % (bytes.size() - pack_counts_at);
            const std::uint8_t small = static_cast<std::uint8_t>(random() % 8);
            const std::uint8_t values[] = {static_cast<std::uint8_t>(random()), small,
                                           static_cast<std::uint8_t>(bytes[at] + 1),
                                           static_cast<std::uint8_t>(bytes[at] - 1), 0xff};
            bytes[at] = values[random() % 5];
        }
        if (random() % 8 == 0) bytes.insert(bytes.begin() + pack_sections_at + random() % 50, std::uint8_t{4});
        if (random() % 8 == 0) bytes.erase(bytes.begin() + pack_sections_at + random() % 50);
        mend_envelope(bytes);
        Pack pack;
        const PackError error = pack.load(std::move(bytes));
        if (error == PackError::none) {
            ++walked;
            (void)walk_everything(pack, 2);
        } else {
            ++refused;
            if (error != PackError::damaged || !empty(pack)) FAIL("round " << round << ": " << name(error));
        }
    }
    // Both must happen often, or this test tests nothing.
    CHECK(refused > rounds / 10);
    CHECK(walked > rounds / 10);
}

TEST_CASE("every byte of every section set to its extremes is refused or can be walked") {
    const Bytes whole = town().bytes;
    for (std::size_t at = pack_counts_at; at < whole.size(); ++at) {
        for (const unsigned value : {0x00U, 0x01U, 0x04U, 0x20U, 0x7fU, 0x80U, 0xfeU, 0xffU}) {
            Bytes bytes = whole;
            bytes[at] = static_cast<std::uint8_t>(value);
            mend_envelope(bytes);
            Pack pack;
            if (pack.load(std::move(bytes)) == PackError::none) (void)walk_everything(pack, 2);
        }
    }
    SUCCEED();
}
