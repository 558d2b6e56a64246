#include "cli/output.hpp"

#include <fstream>
#include <ostream>

namespace huji {

bool write_out(const std::string& path, const std::string& bytes, std::ostream& out, std::ostream& err) {
    if (path.empty()) {
        out << bytes;
        return true;
    }
    std::ofstream file(path, std::ios::binary);
    file << bytes;
    file.close();
    if (!file.fail()) return true;
    err << "huji: cannot write " << path << ".\n";
    return false;
}

}  // namespace huji
