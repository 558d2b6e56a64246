// Boilerplate: what web pages, PDF files and letter forms print round the words of a document.
#pragma once

#include <vector>

#include "author/documents/normal_form.hpp"

namespace huji {

/// What a line of a text is, as far as that can be seen without its clauses.
enum class LineKind {
    text,
    page_number,  ///< -1- or 第1页, or a bare number that counts the pages
    page_end,     ///< begins what a web page prints after a document: 上一篇, 相关文章, …
    sign_off,     ///< who issued the document and when, and to whom copies go
    contents,     ///< a line of a table of contents: 第一章总则……1
};

/// Returns what each line is. Empty lines are text.
std::vector<LineKind> line_kinds(const std::vector<NormalLine>& lines);

/// Returns whether a line tells of the document instead of being part of it, such as 发布时间: or 索引号:, as web
/// pages have above it.
bool is_metadata(CharactersView line);

/// Returns whether a line is the name of an authority and nothing else.
bool is_authority(CharactersView line);

}  // namespace huji
