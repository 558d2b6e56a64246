#include "author/paper/html.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace huji {
namespace {

/// A line break after these changes nothing that a reader sees, and keeps the file readable.
bool ends_line(std::string_view tag) {
    constexpr std::array<std::string_view, 20> blocks{"html", "head",    "body",  "header", "main", "footer", "section",
                                                      "nav",  "article", "title", "style",  "h1",   "h2",     "h3",
                                                      "p",    "ul",      "li",    "ol",     "dl",   "dd"};
    return std::find(blocks.begin(), blocks.end(), tag) != blocks.end();
}

}  // namespace

std::string escaped(std::string_view words) {
    std::string result;
    for (const char c : words) {
        switch (c) {
            case '&': result += "&amp;"; break;
            case '<': result += "&lt;"; break;
            case '>': result += "&gt;"; break;
            case '"': result += "&quot;"; break;
            case '\'': result += "&#39;"; break;
            default: result += c;
        }
    }
    return result;
}

Html& Html::open(std::string_view tag, const Attributes& attributes) {
    markup_ += '<';
    markup_ += tag;
    for (const auto& [name, value] : attributes) {
        markup_ += ' ';
        markup_ += name;
        markup_ += "=\"";
        markup_ += escaped(value);
        markup_ += '"';
    }
    markup_ += '>';
    open_.emplace_back(tag);
    return *this;
}

Html& Html::close() {
    if (open_.empty()) return *this;
    markup_ += "</";
    markup_ += open_.back();
    markup_ += '>';
    if (ends_line(open_.back())) markup_ += '\n';
    open_.pop_back();
    return *this;
}

Html& Html::text(std::string_view words) {
    markup_ += escaped(words);
    return *this;
}

Html& Html::element(std::string_view tag, std::string_view words, const Attributes& attributes) {
    return open(tag, attributes).text(words).close();
}

Html& Html::verbatim(std::string_view markup) {
    markup_ += markup;
    return *this;
}

std::string Html::take() {
    while (!open_.empty()) close();
    return std::move(markup_);
}

}  // namespace huji
