#include "cli/file_texts.hpp"

#include <algorithm>
#include <string_view>

#include "author/policy/characters.hpp"
#include "author/policy/json_parser.hpp"
#include "author/policy/language.hpp"

namespace huji {
namespace {

/// So many columns of a line are shown.
constexpr std::size_t shown_columns = 100;

/// Chinese characters and full-width punctuation take two columns of a terminal.
std::size_t columns_of(char32_t c) {
    const bool wide = (c >= 0x1100 && c < 0x1160) || (c >= 0x2E80 && c < 0xA4D0) || (c >= 0xAC00 && c < 0xD7A4) ||
                      (c >= 0xF900 && c < 0xFB00) || (c >= 0xFE30 && c < 0xFE70) || (c >= 0xFF00 && c < 0xFF61) ||
                      (c >= 0x20000 && c < 0x40000);
    return wide ? 2 : 1;
}

std::size_t columns_of(CharactersView text) {
    std::size_t columns = 0;
    for (const char32_t c : text) columns += columns_of(c);
    return columns;
}

/// Returns the text, with a mark for each byte that is not UTF-8.
Characters readable(std::string_view bytes) {
    if (std::optional<Characters> whole = decoded(std::string(bytes))) return *whole;
    Characters text;
    for (const char c : bytes) text += static_cast<unsigned char>(c) < 0x80 ? static_cast<char32_t>(c) : U'\uFFFD';
    return text;
}

/// Takes characters from the front until the rest is that narrow; returns how many.
std::size_t cut_front(CharactersView text, std::size_t columns) {
    std::size_t cut = 0;
    std::size_t wide = columns_of(text);
    for (; wide > columns; ++cut) wide -= columns_of(text[cut]);
    return cut;
}

std::string words_of(const nlohmann::json& value) {
    if (value.is_string()) return value.get<std::string>();
    const auto simplified = value.is_object() ? value.find(std::string(tag(source_language()))) : value.end();
    return simplified != value.end() && simplified->is_string() ? simplified->get<std::string>() : "";
}

/// Returns "title (id)" of an object that has an id, or "".
std::string name_of(const nlohmann::json& object) {
    const auto id = object.is_object() ? object.find("id") : object.end();
    if (id == object.end() || !id->is_string()) return "";
    for (const char* key : {"title", "name"}) {
        const auto title = object.find(key);
        const std::string words = title == object.end() ? "" : words_of(*title);
        if (!words.empty()) return words + " (" + id->get<std::string>() + ")";
    }
    return id->get<std::string>();
}

}  // namespace

const FileText* FileTexts::of(const std::string& file) {
    const auto [known, is_new] = texts_.try_emplace(file);
    if (is_new) {
        Diagnostics ignored;
        std::optional<std::string> text = read_file(file, ignored);
        if (text) {
            nlohmann::json json = nlohmann::json::parse(*text, nullptr, false);
            known->second = FileText{std::move(*text), std::nullopt};
            if (!json.is_discarded()) known->second->json = std::move(json);
        }
    }
    return known->second ? &*known->second : nullptr;
}

std::optional<std::size_t> FileTexts::offset(const Diagnostic& diagnostic) {
    const FileText* file = of(diagnostic.file);
    if (file == nullptr || diagnostic.offset) return diagnostic.offset;
    return file->json ? std::optional(nearest_offset(file->text, diagnostic.pointer)) : std::nullopt;
}

std::string excerpt(const std::string& text, std::size_t byte) {
    const std::string_view line = line_at(text, byte);
    const auto start = static_cast<std::size_t>(line.data() - text.data());
    const std::size_t before_bytes = std::min(byte < start ? 0 : byte - start, line.size());
    Characters before = readable(line.substr(0, before_bytes));
    Characters after = readable(line.substr(before_bytes));
    const bool cut_before = columns_of(before) > shown_columns / 2;
    if (cut_before) before.erase(0, cut_front(before, shown_columns / 2));
    std::size_t kept = 0;
    for (std::size_t columns = columns_of(before); kept < after.size() && columns < shown_columns; ++kept)
        columns += columns_of(after[kept]);
    const bool cut_after = kept < after.size();
    after.resize(kept);
    std::replace(before.begin(), before.end(), U'\t', U' ');
    const std::string number = std::to_string(position_of(text, byte).line);
    const std::string shown = (cut_before ? "…" : "") + encoded(before) + encoded(after) + (cut_after ? "…" : "");
    const std::string margin(number.size() + 2, ' ');
    return "  " + number + " | " + shown + "\n" + margin + " | " +
           std::string(columns_of(before) + (cut_before ? 1 : 0), ' ') + "^\n";
}

std::string name_at(const nlohmann::json& json, const std::string& pointer) {
    std::string name = name_of(json);
    const nlohmann::json* value = &json;
    for (std::size_t start = 1; start <= pointer.size() && value != nullptr;) {
        const std::size_t end = std::min(pointer.find('/', start), pointer.size());
        const nlohmann::json::json_pointer step("/" + pointer.substr(start, end - start));
        value = value->is_structured() && value->contains(step) ? &value->at(step) : nullptr;
        const std::string here = value == nullptr ? "" : name_of(*value);
        if (!here.empty()) name = here;
        start = end + 1;
    }
    return name;
}

}  // namespace huji
