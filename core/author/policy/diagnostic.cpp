#include "author/policy/diagnostic.hpp"

#include <algorithm>
#include <array>

namespace huji {
namespace {

constexpr std::array codes{
#define CODE(id, severity, meaning) DiagnosticCode{Code::id, #id, Severity::severity, meaning},
#include "author/policy/diagnostic_codes.def"
#undef CODE
};

}  // namespace

std::span<const DiagnosticCode> diagnostic_codes() { return codes; }

Diagnostic diagnostic(Code code, std::string file, std::string pointer, std::string message,
                      std::optional<Example> example) {
    const Severity severity = codes.at(static_cast<std::size_t>(code)).severity;
    return {code, severity, std::move(file), std::move(pointer), std::move(message), std::move(example), {}};
}

bool has_error(const Diagnostics& diagnostics) {
    return std::any_of(diagnostics.begin(), diagnostics.end(),
                       [](const Diagnostic& d) { return d.severity == Severity::error; });
}

std::string_view name_of(Code code) { return codes.at(static_cast<std::size_t>(code)).id; }

std::string_view name_of(Severity severity) {
    switch (severity) {
        case Severity::error: return "error";
        case Severity::warning: return "warning";
        case Severity::note: return "note";
    }
    return "";
}

}  // namespace huji
