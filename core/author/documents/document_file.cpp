#include "author/documents/document_file.hpp"

#include <iconv.h>

#include <algorithm>
#include <array>
#include <cctype>

#include "author/documents/word_document.hpp"
#include "author/policy/characters.hpp"

namespace huji {
namespace {

/// Returns the bytes in UTF-8; nothing if they are not of that encoding.
std::optional<std::string> converted(std::string bytes, const char* encoding) {
    const iconv_t conversion = iconv_open("UTF-8", encoding);
    // NOLINTNEXTLINE(performance-no-int-to-ptr): POSIX defines failure so.
    if (conversion == reinterpret_cast<iconv_t>(-1)) return std::nullopt;
    std::string text;
    std::array<char, 4096> part{};
    char* in = bytes.data();
    std::size_t in_left = bytes.size();
    bool whole = true;
    while (whole && in_left > 0) {
        char* out = part.data();
        std::size_t out_left = part.size();
        const std::size_t done = iconv(conversion, &in, &in_left, &out, &out_left);
        text.append(part.data(), part.size() - out_left);
        // A part that is full is no fault.
        whole = done != static_cast<std::size_t>(-1) || out_left < 8;
    }
    iconv_close(conversion);
    return whole ? std::optional(text) : std::nullopt;
}

/// GB18030 has a character for almost any bytes, so what it gives must look like a Chinese document: no control
/// characters, and most characters beyond ASCII from its common block.
bool is_plausible(const std::string& text) {
    const std::optional<Characters> characters = decoded(text);
    if (!characters) return false;
    std::size_t common = 0;
    std::size_t other = 0;
    for (const char32_t c : *characters) {
        if (c < U' ' && c != U'\n' && c != U'\r' && c != U'\t' && c != U'\f') return false;
        if (c < 0x80) continue;
        const bool is_common = (c >= 0x4E00 && c < 0xA000) || (c >= 0x3000 && c < 0x3040) ||
                               (c >= 0xFF00 && c < 0xFFF0) || (c >= 0x2010 && c < 0x2030);
        ++(is_common ? common : other);
    }
    return common > other * 4;
}

std::string lower_start(const std::string& bytes) {
    std::string start = bytes.substr(0, 2048);
    std::transform(start.begin(), start.end(), start.begin(),
                   [](char c) { return static_cast<char>(std::tolower(static_cast<unsigned char>(c))); });
    return start;
}

FileProblem foreign_format(const std::string& bytes) {
    if (bytes.starts_with("\xD0\xCF\x11\xE0")) return FileProblem::old_word;
    if (bytes.starts_with("%PDF-")) return FileProblem::pdf;
    const std::string start = lower_start(bytes);
    const bool is_page = start.find("<html") != std::string::npos ||
                         start.find("<!doctype html") != std::string::npos ||
                         start.find("content-type: multipart/related") != std::string::npos;
    return is_page ? FileProblem::web_page : FileProblem::none;
}

std::size_t first_bad_line(const std::string& bytes) {
    std::size_t line = 1;
    for (std::size_t at = 0; at < bytes.size(); ++line) {
        const std::size_t end = std::min(bytes.find('\n', at), bytes.size());
        if (!decoded(bytes.substr(at, end - at))) return line;
        at = end + 1;
    }
    return line;
}

}  // namespace

DocumentFile read_document(const std::string& bytes) {
    DocumentFile file;
    file.problem = foreign_format(bytes);
    if (file.problem != FileProblem::none) return file;
    std::optional<std::string> text;
    if (bytes.starts_with("PK\x03\x04")) {
        file.format = FileFormat::word;
        text = word_text(bytes);
        file.problem = text ? FileProblem::none : FileProblem::broken_word;
    } else if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) {
        file.format = FileFormat::utf16;
        text = converted(bytes, "UTF-16");
    } else if (decoded(bytes)) {
        text = bytes;
    } else {
        file.format = FileFormat::gb18030;
        text = converted(bytes, "GB18030");
        if (text && !is_plausible(*text)) text.reset();
    }
    if (text) {
        file.text = std::move(*text);
    } else if (file.problem == FileProblem::none) {
        file.problem = FileProblem::unknown_encoding;
        file.line = first_bad_line(bytes);
    }
    return file;
}

std::string_view name_of(FileFormat format) {
    switch (format) {
        case FileFormat::utf8: return "UTF-8";
        case FileFormat::utf16: return "UTF-16";
        case FileFormat::gb18030: return "GB18030";
        case FileFormat::word: return "Word";
    }
    return "";
}

std::string_view remedy_of(FileProblem problem) {
    switch (problem) {
        case FileProblem::none: return "";
        case FileProblem::unknown_encoding:
            return "is neither UTF-8 nor GB18030; open it in an editor and save it as UTF-8.";
        case FileProblem::old_word: return "is a Word file of the old kind (.doc); open it and save it as .docx.";
        case FileProblem::pdf:
            return "is a PDF file; open it, copy all of its text and save that as a .txt file in UTF-8.";
        case FileProblem::web_page:
            return "is a web page; open it in a browser, copy the document's text and save that as a .txt file in "
                   "UTF-8.";
        case FileProblem::broken_word: return "is a Word file that cannot be read; open it and save it again as .docx.";
    }
    return "";
}

}  // namespace huji
