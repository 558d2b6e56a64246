// Files that officials have: encodings, Word, and what is to be said of the others.
#include "author/documents/document_file.hpp"

#include <zip.h>

#include <memory>

#include "author/documents/word_document.hpp"
#include "catch.hpp"

using huji::FileFormat;
using huji::FileProblem;
using huji::read_document;

namespace {

/// Returns a .docx file with these parts.
std::string docx(const std::string& body, const std::string& numbering = "", const std::string& styles = "") {
    const std::string head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    const std::string document = head + "<w:document xmlns:w=\"w\"><w:body>" + body + "</w:body></w:document>";
    const std::string lists = head + "<w:numbering xmlns:w=\"w\">" + numbering + "</w:numbering>";
    const std::string named = head + "<w:styles xmlns:w=\"w\">" + styles + "</w:styles>";
    zip_source_t* buffer = zip_source_buffer_create(nullptr, 0, 0, nullptr);
    zip_source_keep(buffer);
    zip_t* archive = zip_open_from_source(buffer, ZIP_CREATE | ZIP_TRUNCATE, nullptr);
    const auto add = [&](const char* name, const std::string& bytes) {
        zip_file_add(archive, name, zip_source_buffer(archive, bytes.data(), bytes.size(), 0), 0);
    };
    add("word/document.xml", document);
    add("word/numbering.xml", lists);
    add("word/styles.xml", named);
    REQUIRE(zip_close(archive) == 0);
    zip_source_open(buffer);
    zip_source_seek(buffer, 0, SEEK_END);
    std::string bytes(static_cast<std::size_t>(zip_source_tell(buffer)), '\0');
    zip_source_seek(buffer, 0, SEEK_SET);
    zip_source_read(buffer, bytes.data(), bytes.size());
    zip_source_close(buffer);
    zip_source_free(buffer);
    return bytes;
}

std::string paragraph(const std::string& words, const std::string& properties = "") {
    return "<w:p><w:pPr>" + properties + "</w:pPr><w:r><w:t>" + words + "</w:t></w:r></w:p>";
}

std::string listed(const std::string& list, const std::string& level) {
    return "<w:numPr><w:ilvl w:val=\"" + level + "\"/><w:numId w:val=\"" + list + "\"/></w:numPr>";
}

}  // namespace

TEST_CASE("a text is read in the encodings that Chinese editors write") {
    CHECK(read_document("第一条　甲").text == "第一条　甲");
    const huji::DocumentFile gbk = read_document("\xB5\xDA\xD2\xBB\xCC\xF5\xA1\xA1\xBC\xD7");
    CHECK(gbk.format == FileFormat::gb18030);
    CHECK(gbk.text == "第一条　甲");
    const huji::DocumentFile wide = read_document(std::string("\xFF\xFE\x2C\x7B\x00\x4E", 6));
    CHECK(wide.format == FileFormat::utf16);
    CHECK(wide.text == "第一");
}

TEST_CASE("what is no text says what it is and what to do") {
    CHECK(read_document("%PDF-1.4").problem == FileProblem::pdf);
    CHECK(read_document("\xD0\xCF\x11\xE0\xA1\xB1").problem == FileProblem::old_word);
    CHECK(read_document("<!DOCTYPE html><p>第一条").problem == FileProblem::web_page);
    CHECK(read_document("PK\x03\x04 nothing").problem == FileProblem::broken_word);
    const huji::DocumentFile broken = read_document("第一条\n甲\xFF\xFF乙");
    CHECK(broken.problem == FileProblem::unknown_encoding);
    CHECK(broken.line == 2);
    for (const FileProblem problem : {FileProblem::pdf, FileProblem::old_word, FileProblem::web_page,
                                      FileProblem::broken_word, FileProblem::unknown_encoding})
        CHECK_FALSE(remedy_of(problem).empty());
}

TEST_CASE("a Word document has the numbers that Word counts, and its tables row by row") {
    const std::string numbering =
        "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/>"
        "<w:numFmt w:val=\"chineseCountingThousand\"/><w:lvlText w:val=\"第%1条\"/></w:lvl>"
        "<w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"chineseCounting\"/><w:lvlText "
        "w:val=\"（%2）\"/></w:lvl>"
        "</w:abstractNum><w:num w:numId=\"7\"><w:abstractNumId w:val=\"0\"/></w:num>";
    const std::string styles = "<w:style w:styleId=\"article\"><w:pPr>" + listed("7", "0") +
                               "</w:pPr></w:style>"
                               "<w:style w:styleId=\"derived\"><w:basedOn w:val=\"article\"/></w:style>";
    const std::string body =
        paragraph("云溪市办法") + paragraph("租房。", "<w:pStyle w:val=\"derived\"/>") +
        paragraph("满一年；", listed("7", "1")) + paragraph("有合同。", listed("7", "1")) +
        paragraph("有房。", listed("7", "0")) + paragraph("自有。", listed("7", "1")) +
        "<w:p><w:del><w:r><w:t>删去</w:t></w:r></w:del><w:ins><w:r><w:t>加上</w:t></w:r></w:ins></w:p>"
        "<w:tbl><w:tr><w:tc>" +
        paragraph("学历") + "</w:tc><w:tc>" + paragraph("60分") + "</w:tc></w:tr></w:tbl>";
    CHECK(read_document(docx(body, numbering, styles)).text ==
          "云溪市办法\n第一条 租房。\n（一） 满一年；\n（二） 有合同。\n第二条 有房。\n（一） "
          "自有。\n加上\n学历\t60分\n");
}

TEST_CASE("a Word file without text is refused") { CHECK_FALSE(huji::word_text(docx(paragraph("")))); }
