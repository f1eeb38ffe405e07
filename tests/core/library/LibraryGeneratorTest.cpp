// What the benchmarks stand on: a generated library must be one that the importer could have made.

#include "tests/benchmarks/LibraryGenerator.h"

#include "core/importer/Importer.h"
#include "core/library/acts/Bookmarks.h"
#include "core/library/acts/Notes.h"
#include "core/library/read/Annotations.h"
#include "core/library/read/Articles.h"
#include "tests/core/library/LibraryFixture.h"
#include "tests/support/Faults.h"

#include <gtest/gtest.h>

#include <fstream>
#include <map>
#include <set>
#include <sstream>

namespace duizhao::library {

namespace {

class LibraryGenerator : public test::LibraryTest {};

std::vector<std::string> wordsOf(const std::string& text)
{
    std::istringstream stream{text};
    std::vector<std::string> words;
    for (std::string word; stream >> word;) {
        words.push_back(word);
    }
    return words;
}

} // namespace

TEST_F(LibraryGenerator, makesASoundLibraryOfTheSizeAskedFor)
{
    ASSERT_TRUE(benchmarks::generateLibrary(library(), {300, 10, 7}));
    EXPECT_EQ(test::faultsOf(library()), std::vector<std::string>{});
    model::ArticleFilter all;
    all.archivedToo = true;
    const int articles = *library::countArticles(library(), all);
    EXPECT_GE(articles, 300);
    EXPECT_LT(articles, 340);
    EXPECT_GT(library::notes(library(), {})->size(), 0U);
    EXPECT_GT(library::bookmarks(library(), {})->size(), 0U);
}

TEST(SampleText, isTheSameForTheSameSeed)
{
    benchmarks::SampleText one{3};
    benchmarks::SampleText same{3};
    benchmarks::SampleText other{4};
    const std::string digest = benchmarks::generateDigest(one, 20000);
    EXPECT_EQ(benchmarks::generateDigest(same, 20000), digest);
    EXPECT_NE(benchmarks::generateDigest(other, 20000), digest);
    EXPECT_GE(digest.size(), 20000U);
}

TEST(SampleText, usesFewWordsOftenAndMostWordsRarely)
{
    benchmarks::SampleText text{5};
    std::map<std::string, int> counts;
    const auto words = wordsOf(text.english(50000));
    for (const std::string& word : words) {
        ++counts[word];
    }
    int once = 0;
    for (const auto& [word, count] : counts) {
        once += count == 1 ? 1 : 0;
    }
    EXPECT_GT(counts["the"] * 100, int(words.size()) * 2);
    EXPECT_GT(once * 3, int(counts.size())); // Heaps: a good part of all words falls once
}

TEST(SampleText, repeatsPhrases)
{
    benchmarks::SampleText text{6};
    const auto words = wordsOf(text.english(50000));
    std::set<std::pair<std::string, std::string>> neighbours;
    for (std::size_t i = 1; i < words.size(); ++i) {
        neighbours.insert({words[i - 1], words[i]});
    }
    EXPECT_LT(neighbours.size() * 4, words.size() * 3);
}

TEST_F(LibraryGenerator, writesDigestsThatTheImporterReadsAsDigests)
{
    benchmarks::SampleText text{8};
    const auto file = m_folder / "digest.md";
    std::ofstream{file} << benchmarks::generateDigest(text, 30000);
    NoProgress progress;
    const importer::ImportReport report =
        importer::Importer{library()}.importFile(file, importer::ImportMode::Write, progress);
    EXPECT_EQ(report.outcome, importer::ImportOutcome::Added);
    EXPECT_EQ(report.format, model::Format::Digest);
    EXPECT_GT(report.articles, 5);
    EXPECT_EQ(report.characters.totalCharacters, report.characters.accountedCharacters);
}

} // namespace duizhao::library
