#include "author/policy_folder.hpp"

#include <unistd.h>

#include <fstream>

namespace fs = std::filesystem;

PolicyFolder::PolicyFolder() {
    static int number = 0;
    folder_ = fs::temp_directory_path() / ("huji-" + std::to_string(getpid()) + "-" + std::to_string(number++));
    fs::copy(fs::path(HUJI_SOURCE_DIR) / "tests/author/good", folder_, fs::copy_options::recursive);
}

PolicyFolder::~PolicyFolder() {
    std::error_code ignored;
    fs::remove_all(folder_, ignored);
}

huji::Json PolicyFolder::read(const std::string& file) const {
    std::ifstream in(folder_ / file);
    return huji::Json::parse(in);
}

void PolicyFolder::write(const std::string& file, const std::string& text) const {
    std::ofstream out(folder_ / file, std::ios::binary);
    out << text;
}

void PolicyFolder::remove(const std::string& file) const { fs::remove(folder_ / file); }

huji::Json change(const std::string& operation, const std::string& path, const huji::Json& value) {
    huji::Json step{{"op", operation}, {"path", path}};
    if (operation != "remove") step["value"] = value;
    return huji::Json::array({step});
}
