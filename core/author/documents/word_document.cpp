#include "author/documents/word_document.hpp"

#include <zip.h>

#include <array>
#include <cstdlib>
#include <map>
#include <memory>
#include <pugixml.hpp>
#include <string_view>
#include <vector>

#include "author/policy/characters.hpp"
#include "author/policy/clause_id.hpp"

namespace huji {
namespace {

/// So large is no part of a document; a small archive may claim more.
constexpr std::size_t largest_part = std::size_t{64} << 20U;

constexpr std::size_t levels = 9;

using Archive = std::unique_ptr<zip_t, decltype(&zip_discard)>;

Archive open_archive(const std::string& bytes) {
    zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, nullptr);
    zip_t* archive = source == nullptr ? nullptr : zip_open_from_source(source, ZIP_RDONLY, nullptr);
    if (archive == nullptr && source != nullptr) zip_source_free(source);
    return {archive, &zip_discard};
}

/// Returns a part of the archive, or nothing.
std::optional<std::string> part(zip_t* archive, const char* name) {
    const std::unique_ptr<zip_file_t, decltype(&zip_fclose)> file(zip_fopen(archive, name, 0), &zip_fclose);
    if (!file) return std::nullopt;
    std::string bytes;
    std::array<char, 16384> block{};
    while (bytes.size() <= largest_part) {
        const zip_int64_t read = zip_fread(file.get(), block.data(), block.size());
        if (read < 0) return std::nullopt;
        if (read == 0) return bytes;
        bytes.append(block.data(), static_cast<std::size_t>(read));
    }
    return std::nullopt;
}

bool parse_part(zip_t* archive, const char* name, pugi::xml_document& xml) {
    const std::optional<std::string> bytes = part(archive, name);
    return bytes && xml.load_buffer(bytes->data(), bytes->size(), pugi::parse_default | pugi::parse_ws_pcdata);
}

std::string value_of(const pugi::xml_node& node) { return node.attribute("w:val").value(); }

// ---- automatic numbers ---------------------------------------------------------------------------------------------

/// One level of a list: its first number, how it is written, and what stands round it ("第%1条").
struct ListLevel {
    int start = 1;
    std::string format = "decimal";
    std::string text;
};
using List = std::array<ListLevel, levels>;

/// Where a paragraph stands in a list.
struct Place {
    std::string list;  ///< numId; empty or "0": in none
    std::size_t level = 0;
};

std::string written_number(int value, const std::string& format) {
    if (format == "none") return "";
    if (format.find("hinese") != std::string::npos || format.find("japanese") != std::string::npos ||
        format.starts_with("ideograph"))
        return value > 0 && value <= largest_clause_number ? encoded(chinese(value)) : std::to_string(value);
    if (format.starts_with("decimalEnclosedCircle") && value > 0 && value <= 20)
        return encoded(Characters(1, static_cast<char32_t>(U'\u2460' + value - 1)));
    if (format == "lowerLetter" && value > 0 && value <= 26) return std::string(1, static_cast<char>('a' + value - 1));
    if (format == "upperLetter" && value > 0 && value <= 26) return std::string(1, static_cast<char>('A' + value - 1));
    return std::to_string(value);
}

/// The lists of a document, and how far each has counted.
class Lists {
public:
    explicit Lists(zip_t* archive) {
        pugi::xml_document numbering;
        if (parse_part(archive, "word/numbering.xml", numbering)) read_lists(numbering.child("w:numbering"));
        pugi::xml_document styles;
        if (parse_part(archive, "word/styles.xml", styles)) read_styles(styles.child("w:styles"));
    }

    /// Returns the number before a paragraph with these properties, counting it; "" where it is in no list.
    std::string next(const pugi::xml_node& properties) {
        const Place place = place_of(properties);
        const auto list = lists_.find(place.list);
        if (list == lists_.end() || place.level >= levels) return "";
        const List& level = list->second.levels;
        std::array<std::optional<int>, levels>& counted = counted_[list->second.counter];
        std::optional<int>& count = counted[place.level];
        count = count ? *count + 1 : level[place.level].start;
        for (std::size_t deeper = place.level + 1; deeper < levels; ++deeper) counted[deeper].reset();
        if (level[place.level].format == "bullet") return "";
        std::string text = level[place.level].text;
        for (std::size_t i = 0; i <= place.level; ++i) {
            const std::string mark = "%" + std::to_string(i + 1);
            const std::size_t at = text.find(mark);
            const int value = counted[i].value_or(level[i].start);
            if (at != std::string::npos) text.replace(at, mark.size(), written_number(value, level[i].format));
        }
        return text.empty() ? text : text + " ";
    }

private:
    struct Numbered {
        List levels;
        std::string counter;  ///< lists of one abstract list count together
    };

    void read_lists(const pugi::xml_node& numbering) {
        std::map<std::string, List> abstract;
        for (const pugi::xml_node node : numbering.children("w:abstractNum"))
            read_levels(node, abstract[node.attribute("w:abstractNumId").value()]);
        for (const pugi::xml_node node : numbering.children("w:num")) {
            const std::string id = node.attribute("w:numId").value();
            Numbered& numbered = lists_[id];
            numbered.counter = value_of(node.child("w:abstractNumId"));
            numbered.levels = abstract[numbered.counter];
            for (const pugi::xml_node changed : node.children("w:lvlOverride")) {
                const std::size_t level = changed.attribute("w:ilvl").as_uint();
                if (level >= levels) continue;
                // A list that starts anew counts for itself.
                if (changed.child("w:startOverride")) {
                    numbered.levels[level].start = changed.child("w:startOverride").attribute("w:val").as_int(1);
                    numbered.counter = "num " + id;
                }
                read_levels(changed, numbered.levels);
            }
        }
    }

    static void read_levels(const pugi::xml_node& node, List& list) {
        for (const pugi::xml_node level : node.children("w:lvl")) {
            const std::size_t index = level.attribute("w:ilvl").as_uint();
            if (index >= levels) continue;
            list[index].start = level.child("w:start").attribute("w:val").as_int(1);
            if (level.child("w:numFmt")) list[index].format = value_of(level.child("w:numFmt"));
            list[index].text = value_of(level.child("w:lvlText"));
        }
    }

    void read_styles(const pugi::xml_node& styles) {
        for (const pugi::xml_node style : styles.children("w:style")) {
            const std::string id = style.attribute("w:styleId").value();
            if (const pugi::xml_node number = style.child("w:pPr").child("w:numPr")) styles_[id] = read_place(number);
            based_on_[id] = value_of(style.child("w:basedOn"));
        }
    }

    static Place read_place(const pugi::xml_node& number) {
        return {value_of(number.child("w:numId")), number.child("w:ilvl").attribute("w:val").as_uint(0)};
    }

    [[nodiscard]] Place place_of(const pugi::xml_node& properties) const {
        if (const pugi::xml_node number = properties.child("w:numPr")) return read_place(number);
        std::string style = value_of(properties.child("w:pStyle"));
        for (std::size_t depth = 0; depth < 16 && !style.empty(); ++depth) {
            const auto place = styles_.find(style);
            if (place != styles_.end()) return place->second;
            const auto above = based_on_.find(style);
            style = above == based_on_.end() ? "" : above->second;
        }
        return {};
    }

    std::map<std::string, Numbered> lists_;  ///< by numId
    std::map<std::string, std::array<std::optional<int>, levels>> counted_;
    std::map<std::string, Place> styles_;
    std::map<std::string, std::string> based_on_;
};

// ---- text ----------------------------------------------------------------------------------------------------------

class TextWriter {
public:
    explicit TextWriter(Lists lists) : lists_(std::move(lists)) {}

    std::string text_of(const pugi::xml_node& body) {
        add_blocks(body, 0);
        return std::move(text_);
    }

private:
    static constexpr int deepest = 64;

    void add_blocks(const pugi::xml_node& parent, int depth) {
        if (depth > deepest) return;
        for (const pugi::xml_node node : parent.children()) {
            const std::string_view name = node.name();
            if (name == "w:p") {
                text_ += lists_.next(node.child("w:pPr"));
                add_runs(node, depth);
                text_ += '\n';
            } else if (name == "w:tr") {
                add_row(node, depth);
            } else if (name != "w:del" && name != "w:moveFrom") {
                add_blocks(node, depth + 1);
            }
        }
    }

    void add_row(const pugi::xml_node& row, int depth) {
        bool first = true;
        for (const pugi::xml_node cell : row.children("w:tc")) {
            if (!first) text_ += '\t';
            first = false;
            const std::size_t start = text_.size();
            add_blocks(cell, depth + 1);
            // Paragraphs of a cell stay in its row.
            while (text_.size() > start && text_.back() == '\n') text_.pop_back();
            for (std::size_t at = start; at < text_.size(); ++at) {
                if (text_[at] == '\n') text_[at] = ' ';
            }
        }
        text_ += '\n';
    }

    void add_runs(const pugi::xml_node& parent, int depth) {
        if (depth > deepest) return;
        for (const pugi::xml_node node : parent.children()) {
            const std::string_view name = node.name();
            if (name == "w:t") {
                text_ += node.text().get();
            } else if (name == "w:tab") {
                text_ += '\t';
            } else if (name == "w:br" || name == "w:cr") {
                text_ += '\n';
            } else if (name == "w:noBreakHyphen") {
                text_ += '-';
            } else if (name != "w:pPr" && name != "w:rPr" && name != "w:del" && name != "w:moveFrom" &&
                       name != "mc:Fallback") {
                add_runs(node, depth + 1);
            }
        }
    }

    Lists lists_;
    std::string text_;
};

}  // namespace

std::optional<std::string> word_text(const std::string& bytes) {
    const Archive archive = open_archive(bytes);
    pugi::xml_document document;
    if (!archive || !parse_part(archive.get(), "word/document.xml", document)) return std::nullopt;
    std::string text = TextWriter(Lists(archive.get())).text_of(document.child("w:document").child("w:body"));
    return text.find_first_not_of(" \t\n") == std::string::npos ? std::nullopt : std::optional(std::move(text));
}

}  // namespace huji
