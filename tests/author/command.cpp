#include "author/command.hpp"

#include <sys/wait.h>

#include <cstdlib>
#include <fstream>
#include <iterator>

std::string content(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

Run run_huji(const PolicyFolder& folder, const std::string& arguments, const std::string& input) {
    folder.write("input", input);
    const std::string line = "cd '" + folder.path() + "' && '" HUJI_COMMAND "' " + arguments + " < input > out 2> err";
    const int status = std::system(line.c_str());
    return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, content(folder.path("out")), content(folder.path("err"))};
}
