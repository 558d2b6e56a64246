#include "cli/output.hpp"

#include <ostream>

#include "cli/atomic_file.hpp"

namespace huji {

bool write_out(const std::string& path, const std::string& bytes, std::ostream& out, std::ostream& err) {
    if (path.empty()) {
        out << bytes;
        return true;
    }
    if (write_file(path, bytes)) return true;
    err << "huji: cannot write " << path << ".\n";
    return false;
}

}  // namespace huji
