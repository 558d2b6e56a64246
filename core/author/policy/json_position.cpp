#include "author/policy/json_position.hpp"

#include <algorithm>

#include "author/policy/json_reader.hpp"

namespace huji {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

std::size_t after_blank(const std::string& json, std::size_t at) {
    return std::min(json.find_first_not_of(" \t\r\n", at), json.size());
}

std::size_t after_string(const std::string& json, std::size_t at) {
    for (++at; json[at] != '"'; ++at) {
        if (json[at] == '\\') ++at;
    }
    return at + 1;
}

/// Returns where the value of that key starts in the object that starts here.
std::optional<std::size_t> find_member(const std::string& json, std::size_t at, const std::string& key) {
    for (at = after_blank(json, at + 1); json[at] == '"';) {
        const std::size_t end = after_string(json, at);
        const bool wanted = Json::parse(json.substr(at, end - at)) == key;
        at = after_blank(json, after_blank(json, end) + 1);
        if (wanted) return at;
        at = after_blank(json, end_of_value(json, at));
        if (json[at] == ',') at = after_blank(json, at + 1);
    }
    return std::nullopt;
}

/// Returns where that item starts in the array that starts here.
std::optional<std::size_t> find_item(const std::string& json, std::size_t at, std::size_t index) {
    at = after_blank(json, at + 1);
    for (; index > 0 && json[at] != ']'; --index) {
        at = after_blank(json, end_of_value(json, at));
        if (json[at] == ',') at = after_blank(json, at + 1);
    }
    return json[at] == ']' ? std::nullopt : std::optional(at);
}

/// Returns a pointer's reference token as the key or index that it stands for.
std::string unescaped(std::string token) {
    for (std::size_t at = 0; (at = token.find('~', at)) != std::string::npos; ++at) {
        token.replace(at, 2, 1, token.compare(at, 2, "~1") == 0 ? '/' : '~');
    }
    return token;
}

/// Returns where the member or item of that name starts in the value that starts here.
std::optional<std::size_t> find_step(const std::string& json, std::size_t at, const std::string& name) {
    if (json[at] == '{') return find_member(json, at, name);
    const bool index = !name.empty() && name.size() < 9 && name.find_first_not_of("0123456789") == std::string::npos;
    return json[at] == '[' && index ? find_item(json, at, std::stoul(name)) : std::nullopt;
}

struct Found {
    std::size_t offset = 0;
    bool whole = false;  ///< whether all steps of the pointer were there
};

/// Follows a pointer as far as the text goes.
Found follow_pointer(const std::string& json, const std::string& pointer) {
    std::size_t at = after_blank(json, json.starts_with(byte_order_mark) ? byte_order_mark.size() : 0);
    for (std::size_t start = 1; start <= pointer.size();) {
        const std::size_t end = std::min(pointer.find('/', start), pointer.size());
        const auto next = find_step(json, at, unescaped(pointer.substr(start, end - start)));
        if (!next) return {at, false};
        at = *next;
        start = end + 1;
    }
    return {at, true};
}

}  // namespace

std::size_t end_of_value(const std::string& json, std::size_t at) {
    int depth = 0;
    do {
        switch (json[at]) {
            case '"': at = after_string(json, at); break;
            case '[':
            case '{': ++depth, ++at; break;
            case ']':
            case '}': --depth, ++at; break;
            default: at = std::min(json.find_first_of(",:]}[{\" \t\r\n", at + 1), json.size()); break;
        }
        if (depth > 0) at = std::min(json.find_first_of("\"[]{}", at), json.size());
    } while (depth > 0);
    return at;
}

std::optional<std::size_t> offset_of(const std::string& json, const std::string& pointer) {
    const Found found = follow_pointer(json, pointer);
    return found.whole ? std::optional(found.offset) : std::nullopt;
}

std::size_t nearest_offset(const std::string& json, const std::string& pointer) {
    return follow_pointer(json, pointer).offset;
}

Position position_of(const std::string& text, std::size_t byte) {
    const std::size_t end = std::min(byte, text.size());
    Position position;
    for (std::size_t i = text.starts_with(byte_order_mark) ? byte_order_mark.size() : 0; i < end; ++i) {
        const bool ends_line = text[i] == '\n' || (text[i] == '\r' && text.compare(i, 2, "\r\n") != 0);
        if (ends_line) {
            ++position.line;
            position.column = 1;
        } else if ((static_cast<unsigned char>(text[i]) & 0xC0U) != 0x80U) {
            ++position.column;
        }
    }
    return position;
}

Position position_of(const std::string& json, const std::string& pointer) {
    return position_of(json, nearest_offset(json, pointer));
}

std::string_view line_at(std::string_view text, std::size_t byte) {
    const std::size_t at = std::min(byte, text.size());
    const std::size_t before = at == 0 ? std::string_view::npos : text.find_last_of("\n\r", at - 1);
    std::size_t start = before == std::string_view::npos ? 0 : before + 1;
    if (start == 0 && text.starts_with(byte_order_mark)) start = byte_order_mark.size();
    return text.substr(start, std::min(text.find_first_of("\n\r", at), text.size()) - start);
}

}  // namespace huji
