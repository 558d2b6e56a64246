// Damages packs at random and walks whatever load() still accepts; libFuzzer steers by coverage, the sanitizers watch.
// Most mutants get a right checksum, so that the checks behind it are reached.
//
//     pack_fuzzer -max_total_time=600 CORPUS     looks for ten minutes, and keeps what it found in that folder
//     pack_fuzzer crash-…                        replays what a run reported
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <iterator>

#include "../engine/damaged_pack.hpp"
#include "../engine/walk_everything.hpp"

using namespace huji;
using namespace huji::tests;

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t max_size);

namespace {

const Bytes& seed_pack() {
    static const Bytes bytes = [] {
        std::ifstream file(HUJI_SEED_PACK, std::ios::binary);
        return Bytes(std::istreambuf_iterator<char>(file), {});
    }();
    if (bytes.empty()) std::abort();  // built beside the fuzzer; without it a run would find nothing and pass
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
