// host PACK DATE [FACT=VALUE…]: prints the result for these answers to a pack.
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "engine/answers.hpp"
#include "engine/date.hpp"
#include "engine/pack.hpp"
#include "engine/receipt.hpp"

namespace {

int refuse(const std::string& what, std::string_view code) {
    std::fprintf(stderr, "host: %s: %s\n", what.c_str(), std::string(code).c_str());
    return 1;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 3) return refuse("usage", "host PACK DATE [FACT=VALUE...]");
    std::ifstream file(argv[1], std::ios::binary);
    huji::Pack pack;
    const huji::PackError damage = pack.load({std::istreambuf_iterator<char>(file), {}});
    if (damage != huji::PackError::none) return refuse(argv[1], name(damage));
    const auto date = huji::parse_date(argv[2]);
    if (!date) return refuse(argv[2], "bad_date");
    huji::Answers answers(pack);
    for (int i = 3; i < argc; ++i) {
        const std::string said = argv[i];
        const std::size_t equals = said.find('=');
        if (equals == std::string::npos) return refuse(said, "not FACT=VALUE");
        const huji::AnswerError error = answers.answer(pack, said.substr(0, equals), said.substr(equals + 1));
        if (error != huji::AnswerError::none) return refuse(said, name(error));
    }
    std::puts(huji::result_json(pack, answers, *date, huji::all_kinds).c_str());
    return 0;
}
