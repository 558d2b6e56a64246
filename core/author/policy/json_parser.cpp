#include "author/policy/json_parser.hpp"

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <set>
#include <sstream>
#include <string_view>
#include <utility>
#include <vector>

#include "author/policy/characters.hpp"
#include "author/policy/json_position.hpp"
#include "author/policy/spelling.hpp"

namespace huji {
namespace {

constexpr std::size_t deepest_file = 64;

/// Follows the parser through a file, because the finished value no longer shows a key that stood twice.
class KeyWatch {
public:
    KeyWatch(std::string file, Diagnostics& diagnostics) : file_(std::move(file)), diagnostics_(&diagnostics) {}

    [[nodiscard]] bool too_deep() const { return too_deep_; }

    void follow(Json::parse_event_t event, const Json& parsed) {
        using Event = Json::parse_event_t;
        switch (event) {
            case Event::object_start: open(false); break;
            case Event::array_start: open(true); break;
            case Event::key: key(parsed.get<std::string>()); break;
            case Event::object_end:
            case Event::array_end: levels_.pop_back(); [[fallthrough]];
            case Event::value: advance(); break;
        }
    }

private:
    struct Level {
        bool array = false;
        std::size_t index = 0;
        std::string key;
        std::set<std::string> keys;
    };

    void open(bool array) {
        levels_.push_back({array, 0, {}, {}});
        too_deep_ = too_deep_ || levels_.size() > deepest_file;
    }

    void key(std::string name) {
        Level& level = levels_.back();
        const bool added = level.keys.insert(name).second;
        level.key = std::move(name);
        if (added) return;
        diagnostics_->push_back(diagnostic(Code::duplicate_key, file_, pointer(),
                                           "The key \"" + level.key + "\" stands twice here; keep one of them."));
    }

    void advance() {
        if (!levels_.empty()) ++levels_.back().index;
    }

    [[nodiscard]] std::string pointer() const {
        std::string pointer;
        for (const Level& level : levels_) {
            pointer += '/';
            pointer += level.array ? std::to_string(level.index) : pointer_token(level.key);
        }
        return pointer;
    }

    std::vector<Level> levels_;
    std::string file_;
    Diagnostics* diagnostics_;
    bool too_deep_ = false;
};

/// So many faults of one file are told: what follows is seldom the author's.
constexpr std::size_t most_faults = 8;

std::string place_in_words(const std::string& text, std::size_t byte) {
    const Position position = position_of(text, byte);
    return "line " + std::to_string(position.line) + ", column " + std::to_string(position.column);
}

/// Returns what the parser expected, without its own numbering, byte position and copy of the text.
std::string parser_reason(const std::string& what) {
    const std::size_t colon = what.rfind("; expected");
    if (colon != std::string::npos) return what.substr(colon + 2);
    const std::size_t dash = what.find(" - ");
    const std::string reason = what.substr(dash == std::string::npos ? 0 : dash + 3);
    return reason.substr(0, reason.find("; last read"));
}

/// Returns the character at a byte and its length, or nothing if there is none or it is not UTF-8.
std::optional<std::pair<char32_t, std::size_t>> character_at(const std::string& text, std::size_t byte) {
    for (std::size_t length = 1; length <= 4 && byte + length <= text.size(); ++length) {
        const std::optional<Characters> one = decoded(text.substr(byte, length));
        if (one && one->size() == 1) return std::pair(one->front(), length);
    }
    return std::nullopt;
}

/// Returns the first byte of the character that this byte is of.
std::size_t start_of_character(const std::string& text, std::size_t byte) {
    if (byte >= text.size()) return text.size();
    while (byte > 0 && (static_cast<unsigned char>(text[byte]) & 0xC0U) == 0x80U) --byte;
    return byte;
}

/// Returns where the text stops being UTF-8, or npos.
std::size_t first_bad_byte(const std::string& text) {
    if (decoded(text)) return std::string::npos;
    std::size_t good = 0;
    for (std::size_t end = text.find('\n'); end != std::string::npos; end = text.find('\n', end + 1)) {
        if (!decoded(text.substr(good, end + 1 - good))) break;
        good = end + 1;
    }
    while (const auto character = character_at(text, good)) good += character->second;
    return good;
}

/// A fault of a file's syntax, and what may be done so that the parser finds the next one.
struct Fault {
    std::size_t byte = 0;
    std::string reason;
    bool mended = false;
};

/// Writes a character there instead of what stands there, with spaces up to that length, so that places stay.
void put(std::string& text, std::size_t byte, std::size_t length, char c) {
    text.replace(byte, length, length, ' ');
    text[byte] = c;
}

/// Makes the next quotation mark of the line an ordinary one, where that is curly too.
void close_quotation(std::string& text, std::size_t opened) {
    const std::size_t end = std::min(text.find('\n', opened), text.size());
    for (std::size_t at = opened + 1; at < end && text[at] != '"';) {
        const auto character = character_at(text, at);
        if (!character) return;
        if (ascii_of(character->first) == '"') return put(text, at, character->second, '"');
        at += character->second;
    }
}

/// Returns where the token starts that ends with this byte; parsers name its last.
std::size_t start_of_token(const std::string& text, std::size_t byte) {
    if (byte >= text.size()) return text.size();
    if (text[byte] == '"') {
        const std::size_t open = byte == 0 ? std::string::npos : text.rfind('"', byte - 1);
        return open == std::string::npos ? byte : open;
    }
    const auto in_word = [](char c) {
        return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '.' || c == '-';
    };
    while (byte > 0 && in_word(text[byte]) && in_word(text[byte - 1])) --byte;
    return byte;
}

/// Mends what input methods and moved lines leave behind: full-width punctuation, a comma too much or too few.
Fault mend(std::string& text, const std::string& what, std::size_t byte) {
    Fault fault{byte, parser_reason(what), true};
    const auto character = character_at(text, byte);
    const char ascii = character ? ascii_of(character->first) : '\0';
    if (ascii != 0) {
        const std::string wide = text.substr(byte, character->second);
        fault.reason = "\"" + wide + "\" is full-width; write " + std::string(1, ascii == ' ' ? '_' : ascii) +
                       " as on an English keyboard";
        if (ascii == ' ') fault.reason = "a full-width space stands here; write an ordinary one";
        put(text, byte, character->second, ascii);
        if (ascii == '"') close_quotation(text, byte);
        return fault;
    }
    const std::size_t before = byte == 0 ? std::string::npos : text.find_last_not_of(" \t\r\n", byte - 1);
    if (before == std::string::npos || byte >= text.size()) return {byte, fault.reason, false};
    const bool lacks_comma =
        what.find("expected '}'") != std::string::npos || what.find("expected ']'") != std::string::npos;
    const bool closes = text[byte] == '}' || text[byte] == ']';
    if (closes && text[before] == ',') {
        fault = {before, "a comma stands before \"" + std::string(1, text[byte]) + "\"; remove it", true};
        text[before] = ' ';
    } else if (lacks_comma && before + 1 < byte &&
               std::string_view("\"{[0123456789tfn").find(text[byte]) != std::string_view::npos) {
        fault = {before + 1, "a comma is missing here", true};
        text[before + 1] = ',';
    } else {
        fault.mended = false;
    }
    return fault;
}

void report_fault(const std::string& text, const std::string& file, const Fault& fault, Diagnostics& diagnostics) {
    diagnostics.push_back(diagnostic(Code::bad_syntax, file, "",
                                     "Not JSON at " + place_in_words(text, fault.byte) + ": " + fault.reason + "."));
    diagnostics.back().offset = fault.byte;
}

/// Returns the fault of a text whose bytes are no JSON whatever their syntax.
std::optional<Fault> fault_of_bytes(const std::string& text) {
    if (const std::size_t nul = text.find('\0'); nul != std::string::npos)
        return Fault{nul, "a NUL byte stands here; save the file as UTF-8", false};
    if (const std::size_t bad = first_bad_byte(text); bad != std::string::npos)
        return Fault{bad, "the file is not UTF-8; save it as UTF-8 (it may be GB18030)", false};
    return std::nullopt;
}

}  // namespace

std::string pointer_token(std::string_view key) {
    if (key.find_first_of("~/") == std::string_view::npos) return std::string(key);
    std::string token;
    for (const char c : key) {
        if (c == '~') {
            token += "~0";
        } else if (c == '/') {
            token += "~1";
        } else {
            token += c;
        }
    }
    return token;
}

std::optional<std::string> read_file(const std::string& path, Diagnostics& diagnostics) {
    std::error_code ignored;
    const std::filesystem::file_status status = std::filesystem::status(path, ignored);
    // A pipe may never end, and /dev/zero does not.
    if (std::filesystem::exists(status) && !std::filesystem::is_regular_file(status)) {
        const char* what = std::filesystem::is_directory(status) ? "This is a folder" : "This is a pipe or a device";
        diagnostics.push_back(
            diagnostic(Code::cannot_read_file, path, "", std::string(what) + ", not a file; name a file."));
        return std::nullopt;
    }
    std::ifstream in(path, std::ios::binary);
    if (!in.is_open()) {
        diagnostics.push_back(
            diagnostic(Code::cannot_read_file, path, "", "The file cannot be read; check that it exists."));
        return std::nullopt;
    }
    std::ostringstream bytes;
    bytes << in.rdbuf();
    return std::move(bytes).str();
}

std::optional<Json> parse_json(const std::string& text, const std::string& file, Diagnostics& diagnostics) {
    if (const std::optional<Fault> fault = fault_of_bytes(text)) {
        report_fault(text, file, *fault, diagnostics);
        return std::nullopt;
    }
    std::string mended = text;
    for (std::size_t faults = 0; faults < most_faults; ++faults) {
        Diagnostics found;
        KeyWatch watch(file, found);
        const auto follow = [&](int, Json::parse_event_t event, Json& parsed) {
            watch.follow(event, parsed);
            return true;
        };
        try {
            Json value = Json::parse(mended, follow);
            if (faults > 0) return std::nullopt;
            std::move(found.begin(), found.end(), std::back_inserter(diagnostics));
            if (!watch.too_deep()) return value;
            diagnostics.push_back(
                diagnostic(Code::nested_too_deep, file, "",
                           "The file nests more than " + std::to_string(deepest_file) + " levels; flatten it."));
            return std::nullopt;
        } catch (const Json::exception& failure) {
            const auto* syntax = dynamic_cast<const Json::parse_error*>(&failure);
            const std::size_t last = syntax != nullptr && syntax->byte > 0 ? syntax->byte - 1 : 0;
            // The parser stops behind the first byte of a character that it does not know.
            const Fault fault = mend(mended, failure.what(), start_of_token(mended, start_of_character(mended, last)));
            report_fault(text, file, fault, diagnostics);
            if (!fault.mended) return std::nullopt;
        }
    }
    return std::nullopt;
}

std::optional<Json> read_json(const std::string& path, Diagnostics& diagnostics) {
    const std::optional<std::string> text = read_file(path, diagnostics);
    return text ? parse_json(*text, path, diagnostics) : std::nullopt;
}

}  // namespace huji
