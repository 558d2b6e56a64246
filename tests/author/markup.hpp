// What tests read in a page of HTML.
#pragma once

#include <algorithm>
#include <regex>
#include <string>
#include <vector>

/// Returns the first group of every match.
inline std::vector<std::string> matches(const std::string& text, const char* pattern) {
    const std::regex expression(pattern);
    std::vector<std::string> found;
    for (std::sregex_iterator at(text.begin(), text.end(), expression), end; at != end; ++at) found.push_back((*at)[1]);
    return found;
}

/// Returns the first tag that does not close what is open, or "" where all tags match.
inline std::string unmatched_tag(const std::string& html) {
    std::vector<std::string> open;
    for (const std::string& tag : matches(html, "<(/?[a-z][a-z0-9]*)[^>]*>")) {
        if (tag == "meta" || tag == "link" || tag == "input") continue;
        if (tag[0] != '/') {
            open.push_back(tag);
        } else if (open.empty() || "/" + open.back() != tag) {
            return tag;
        } else {
            open.pop_back();
        }
    }
    return open.empty() ? "" : open.back();
}

/// Returns the first id that stands twice, or the first link of the page to itself that leads nowhere, or "".
inline std::string lost_anchor(const std::string& html) {
    std::vector<std::string> ids = matches(html, " id=\"([^\"]*)\"");
    std::sort(ids.begin(), ids.end());
    const auto twice = std::adjacent_find(ids.begin(), ids.end());
    if (twice != ids.end()) return *twice;
    for (const std::string& target : matches(html, "href=\"#([^\"]*)\"")) {
        if (!std::binary_search(ids.begin(), ids.end(), target)) return target;
    }
    return "";
}

/// Returns the part of a page about one entitlement, or "" where there is none.
inline std::string article_of(const std::string& html, const std::string& id) {
    const std::size_t from = html.find("<article id=\"e-" + id + "\"");
    return from == std::string::npos ? "" : html.substr(from, html.find("</article>", from) - from);
}
