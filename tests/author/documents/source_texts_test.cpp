// The real texts of the documents, which are not ours to publish: run where they are at hand.
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <iostream>

#include "author/command.hpp"
#include "author/documents/cut.hpp"
#include "author/documents/document_file.hpp"
#include "author/documents/front_matter.hpp"
#include "author/policy/load.hpp"

using huji::Comparison;
using huji::Document;

namespace {

namespace fs = std::filesystem;

/// The folder of the source texts, which are not ours to publish: HUJI_SOURCES, or ../shared/sources if it is there.
std::optional<fs::path> source_folder() {
    if (const char* named = std::getenv("HUJI_SOURCES")) {
        INFO("HUJI_SOURCES names no folder: " << named);
        REQUIRE(fs::is_directory(named));
        return named;
    }
    const fs::path beside = fs::path(HUJI_SOURCE_DIR) / "../shared/sources";
    return fs::is_directory(beside) ? std::optional(beside) : std::nullopt;
}

std::vector<std::string> source_texts(const fs::path& folder) {
    std::vector<std::string> texts;
    for (const auto& entry : fs::directory_iterator(folder)) {
        if (entry.path().extension() == ".txt") texts.push_back(content(entry.path()));
    }
    return texts;
}

/// Returns the text that has most passages of the document as they were read.
std::string text_of(const Document& document, const std::vector<std::string>& texts) {
    const auto same = [&](const std::string& text) {
        return compare(document, cut(text, opening_words_of(document))).same;
    };
    return *std::max_element(texts.begin(), texts.end(),
                             [&](const std::string& a, const std::string& b) { return same(a) < same(b); });
}

/// Returns the lines that can change without a difference being found.
Ids unwatched_lines(const Document& document, const std::string& text) {
    Ids unwatched;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        const std::string line = text.substr(at, end - at);
        if (!line.empty() && differences(document, text.substr(0, end) + "改" + text.substr(end)).empty())
            unwatched.push_back(line);
        at = end + 1;
    }
    return unwatched;
}

}  // namespace

TEST_CASE("the clause lists of all five cities hold on their source texts", "[source-texts]") {
    const std::optional<fs::path> folder = source_folder();
    if (!folder) {
        WARN("SKIPPED: no source texts are at hand; set HUJI_SOURCES to their folder.");
        std::cout
            << "# SKIP the clause lists were not compared with their source texts: set HUJI_SOURCES to their folder"
            << std::endl;
        return;
    }
    const std::vector<std::string> texts = source_texts(*folder);
    REQUIRE(texts.size() >= 5);
    huji::Diagnostics diagnostics;
    const huji::PolicySet set = huji::load_policies(std::string(HUJI_SOURCE_DIR) + "/policies", diagnostics);
    const std::vector<const huji::Policy*> cities = huji::cities_of(set);
    CHECK(cities.size() == 5);
    for (const huji::Policy* city : cities) {
        for (const Document& document : city->documents) {
            INFO(city->id << " " << document.id);
            const std::string text = text_of(document, texts);
            CHECK(differences(document, text) == Ids{});
            const Comparison comparison = compare(document, cut(text, opening_words_of(document)));
            std::cout << city->id << " " << document.id << ": " << document.clauses.size() << " clauses, "
                      << comparison.same << " of " << comparison.listed << " passages the same" << std::endl;
            // Whatever reads as a sentence belongs to a clause; what is left over is page furniture.
            for (const std::string& line : unwatched_lines(document, text)) {
                INFO(line);
                CHECK_FALSE(has(line, "。"));
            }
        }
    }
}

TEST_CASE("every article of the documents at hand is cut", "[source-texts]") {
    const std::optional<fs::path> folder = source_folder();
    if (!folder) return;
    std::size_t articles = 0;
    for (const fs::path& part : {*folder, *folder / ".." / "documents"}) {
        if (!fs::is_directory(part)) continue;
        for (const auto& entry : fs::recursive_directory_iterator(part)) {
            const fs::path& path = entry.path();
            if ((path.extension() != ".txt" && path.extension() != ".md") || path.stem() == "README") continue;
            INFO(path.string());
            const std::string text = huji::read_document(content(path)).text;
            const huji::CutDocument document = cut_document(text, huji::front_matter(text).openings);
            std::size_t found = 0;
            std::size_t value = 0;
            for (const huji::Passage& passage : document.passages) {
                const bool is_article = passage.id.starts_with("第") && passage.id.ends_with("条");
                if (!is_article) continue;
                ++found;
                // Counted one by one, without a gap.
                CHECK(passage.id == "第" + huji::encoded(huji::chinese(static_cast<int>(++value))) + "条");
            }
            articles += found;
        }
    }
    std::cout << articles << " articles, each after the one before it" << std::endl;
    CHECK(articles > 1000);
}
