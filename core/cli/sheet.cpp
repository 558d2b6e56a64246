#include "author/sheet.hpp"

#include <ostream>

#include "cli/commands.hpp"
#include "cli/findings.hpp"
#include "cli/output.hpp"

namespace huji {

ExitCode write_sheet(const Options& options, std::ostream& out, std::ostream& err) {
    const std::unique_ptr<Loaded> loaded = load_sound(options.policies, err);
    const LoadedPlace* place = loaded ? find_place(*loaded, options.place, err) : nullptr;
    if (place == nullptr) return exit_unreadable;
    return write_out(options.out, sheet_of(*place->compiled, options.language, place->pack.sha256()), out, err)
               ? exit_ok
               : exit_unreadable;
}

}  // namespace huji
