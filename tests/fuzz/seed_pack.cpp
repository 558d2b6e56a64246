// Writes the pack that the fuzzer starts from:
//
//     seed_pack FILE
#include <fstream>
#include <iostream>

#include "engine/damaged_pack.hpp"
#include "engine/small_policy.hpp"

using namespace huji;
using namespace huji::tests;

namespace {

// One of everything that a pack can hold, and small, so that a mutation often strikes something that matters.
Bytes whole_pack() {
    SmallPolicy p;
    p.flag("rents");
    p.choice("work", {"none", "planned", "employer"});
    p.quantity("months", 0, 600, {"none"});
    p.flag("lease");
    p.flag("land");
    p.change("lease", "true", 1);
    p.change("work", "employer", 4);
    p.passing_time("months", 3, 2);
    p.topic("place");
    p.topic("work");
    p.question("residence", "place", {"months"});
    p.question("home", "place", {"rents", "lease", "land"});
    p.question("work", "work", {"work"});
    p.ask_after("home", "residence");
    p.goal("settle", {Kind::settlement_route});
    p.document("old").effective = "2022-08-01";
    p.axiom(p.no("rents"), p.no("lease"));
    p.axiom(p.is("months", "none"), p.no("rents"));
    p.entitlement("settle", all({p.yes("lease"), p.at_least("months", 6)}), p.yes("lease"));
    p.entitlement("permit", all({p.is("work", "employer"), p.at_least("months", 12)})).kind = Kind::permit_service;
    p.entitlement("right", chosen(p.yes("land"), p.yes("rents"), p.is("work", "none"))).clauses = {{"old", "1"}};
    return p.compiled().bytes;
}

}  // namespace

int main(int count, char** arguments) {
    if (count != 2) {
        std::cerr << "usage: seed_pack FILE\n";
        return 2;
    }
    const Bytes bytes = whole_pack();
    std::ofstream file(arguments[1], std::ios::binary);
    file.write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
    return file.flush() ? 0 : 1;
}
