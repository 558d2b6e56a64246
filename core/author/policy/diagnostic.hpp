// A diagnostic is what is wrong with a file, where, and what to do; loading collects them all.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace huji {

/// What kind of defect a diagnostic tells of; ids, severities and meanings are listed in diagnostic_codes.def.
enum class Code {
#define CODE(id, severity, meaning) id,
#include "author/policy/diagnostic_codes.def"
#undef CODE
};

/// Worst first. A note says what an author may want to know; nothing need be mended.
enum class Severity { error, warning, note };

/// A citizen who shows what is wrong: `huji assess PLACE --answers -` replays it.
struct Example {
    std::string place;    ///< id of a city, or "national"
    std::string answers;  ///< a JSON object: a value for each fact that the place uses
};

struct Diagnostic {
    Code code = Code::cannot_read_file;
    Severity severity = Severity::error;
    std::string file;     ///< path as given
    std::string pointer;  ///< JSON Pointer (RFC 6901) to the place, "" for the whole file
    std::string message;  ///< a sentence that says what is wrong and what to do
    std::optional<Example> example{};
    std::optional<std::size_t>
        offset{};  ///< byte in the file, where the file is no JSON that a pointer could lead into
};

using Diagnostics = std::vector<Diagnostic>;

/// One kind of diagnostic; the documentation and the tests read the list of them.
struct DiagnosticCode {
    Code code = Code::cannot_read_file;
    std::string_view id;  ///< stable snake_case name, such as unknown_fact
    Severity severity = Severity::error;
    std::string_view meaning;
};

/// Returns every code that loading, checking or answering may report, in the order of their values.
std::span<const DiagnosticCode> diagnostic_codes();

/// Returns a diagnostic of that code with the severity that the list gives it.
Diagnostic diagnostic(Code code, std::string file, std::string pointer, std::string message,
                      std::optional<Example> example = std::nullopt);

/// Returns whether any diagnostic is an error.
bool has_error(const Diagnostics& diagnostics);

/// Returns the id of a code, such as "unknown_fact".
std::string_view name_of(Code code);

/// Returns "error", "warning" or "note", as SARIF does too.
std::string_view name_of(Severity severity);

}  // namespace huji
