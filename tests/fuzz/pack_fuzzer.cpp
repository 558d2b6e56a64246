// Damages packs at random and walks whatever load() still accepts; libFuzzer steers by coverage, the sanitizers watch.
// Most mutants get a right checksum, so that the checks behind it are reached.
//
//     pack_fuzzer -max_total_time=600 CORPUS     looks for ten minutes, and keeps what it found in that folder
//     pack_fuzzer crash-…                        replays what a run reported
#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "../engine/damaged_pack.hpp"
#include "../engine/small_policy.hpp"
#include "../engine/walk_everything.hpp"

using namespace huji;
using namespace huji::tests;

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t max_size);

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

const Bytes& seed_pack() {
    static const Bytes bytes = whole_pack();
    return bytes;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    Pack pack;
    if (pack.load(Bytes(data, data + size)) == PackError::none) (void)walk_everything(pack, 3);
    return 0;
}

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t max_size,
                                               unsigned seed) {
    if (size < pack_sections_at || seed % 64 == 0) {
        size = std::min(seed_pack().size(), max_size);
        std::copy_n(seed_pack().begin(), size, data);
    }
    size = LLVMFuzzerMutate(data, size, max_size);
    if (seed % 8 == 1 || size < pack_sections_at) return size;
    Bytes bytes(data, data + size);
    mend_envelope(bytes);
    std::copy(bytes.begin(), bytes.end(), data);
    return size;
}
