#pragma once

#include "core/base/Result.h"
#include "tests/benchmarks/SampleText.h"

#include <cstddef>
#include <cstdint>
#include <string>

namespace duizhao::library {
class Library;
} // namespace duizhao::library

namespace duizhao {
}

namespace duizhao::benchmarks {

struct LibrarySize {
    int articles = 100'000;
    int blocksPerArticle = 10; ///< on average: paragraphs, list items and headings, both languages counted
    std::uint64_t seed = 1;
};

/// Fills a new library with weekly issues of twelve publications over sixteen years: three of five articles
/// in bilingual newsletters (eight each, English and Chinese in pairs), the others entries of Chinese digests
/// (40 each, half in Traditional, one in ten a stub), with tags, read and archived articles, bookmarks and
/// notes as a reader leaves them. Written as the importer writes; `Library::check` finds nothing. 100,000
/// articles with 1,000,000 paragraphs hold about 290 MB of text. The same size and seed give the same text.
[[nodiscard]] Result<> generateLibrary(library::Library& library, const LibrarySize& size);

/// A digest as a Markdown file, at least this many bytes, entries numbered down to 1.
[[nodiscard]] std::string generateDigest(SampleText& text, std::size_t bytes);

/// A newsletter issue with its translation, paragraph by paragraph, as a Markdown file.
[[nodiscard]] std::string generateIssue(SampleText& text, int stories, int pairsPerStory);

} // namespace duizhao::benchmarks
