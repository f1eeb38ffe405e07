#include "core/recognition/webtext/WebTextRecogniser.h"
#include "core/text/Encoding.h"
#include "tests/core/importer/ShownText.h"
#include "tests/support/Folders.h"
#include "tests/support/SharedFiles.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace duizhao::recognition {
namespace {

struct ReadPage {
    text::DecodedText source;
    model::RecognisedEdition edition;
};

ReadPage readWeb(const std::filesystem::path& file)
{
    auto source = text::decodeText(test::readFile(file));
    EXPECT_TRUE(source.has_value()) << file;
    ReadPage read{std::move(*source), {}};
    const text::Lines lines{read.source.text};
    read.edition = WebTextRecogniser{}.recognise({read.source.text, file.filename().string()}, lines);
    return read;
}

std::vector<std::string> titles(const model::RecognisedEdition& edition, model::ArticleRole role)
{
    std::vector<std::string> out;
    for (const auto& article : edition.articles) {
        if (article.role == role) {
            out.push_back(article.title);
        }
    }
    return out;
}

TEST(RealWebText, ownIssueHasItsLetterItsPromotionAndItsThreeStories)
{
    const auto read = readWeb(test::sourceFolder() / "tests/fixtures/editions/weekly/original.en.txt");
    EXPECT_EQ(titles(read.edition, model::ArticleRole::Story),
              (std::vector<std::string>{"WindGrid-4 Redraws the Coast", "SoupBot Learns Forty Recipes",
                                        "Rivers Get Rules for Sensors"}));
    EXPECT_EQ(titles(read.edition, model::ArticleRole::Letter).size(), 1U);
    EXPECT_EQ(titles(read.edition, model::ArticleRole::Promotion).size(), 1U);
    const auto count = [&read](auto is) {
        return std::count_if(read.edition.blocks.begin(), read.edition.blocks.end(), is);
    };
    EXPECT_EQ(count([](const document::Block& block) { return block.kind == document::BlockKind::ListItem; }),
              2);
    EXPECT_EQ(count([](const document::Block& block) { return block.kind == document::BlockKind::Heading; }),
              4);
    EXPECT_EQ(count([](const document::Block& block) { return block.kind == document::BlockKind::Caption; }),
              3);
    EXPECT_EQ(count([](const document::Block& block) {
                  return block.foldReason == document::FoldReason::Furniture;
              }),
              5);
}

TEST(RealWebText, seedHasItsLetterItsPromotionAndItsFourStories)
{
    const auto seeds = test::sharedFolder("seeds");
    if (!seeds) {
        GTEST_SKIP() << "no folder of real files";
    }
    const auto read = readWeb(*seeds / "original.en.txt");
    EXPECT_EQ(titles(read.edition, model::ArticleRole::Story),
              (std::vector<std::string>{"DeepSeek Ups the Open Weights Ante",
                                        "U.S. Moves to Expand AI Export Restrictions",
                                        "AI Supercomputer on Your Desk", "Calibrating Contrast"}));
    EXPECT_EQ(titles(read.edition, model::ArticleRole::Letter).size(), 1U);
    EXPECT_EQ(titles(read.edition, model::ArticleRole::Promotion).size(), 1U);
    EXPECT_EQ(read.edition.articles.size(), 6U);
}

TEST(RealWebText, seedsBulletsHeadlinesAndLabelsAreBlocksOfTheirOwn)
{
    const auto seeds = test::sharedFolder("seeds");
    if (!seeds) {
        GTEST_SKIP() << "no folder of real files";
    }
    const auto read = readWeb(*seeds / "original.en.txt");
    int items = 0;
    int headings = 0;
    int captions = 0;
    int furniture = 0;
    int labels = 0;
    for (const auto& block : read.edition.blocks) {
        items += block.kind == document::BlockKind::ListItem ? 1 : 0;
        headings += block.kind == document::BlockKind::Heading ? 1 : 0;
        captions += block.kind == document::BlockKind::Caption ? 1 : 0;
        furniture += block.foldReason == document::FoldReason::Furniture ? 1 : 0;
        labels += block.text.starts_with("What’s new:") || block.text.starts_with("How it works:") ? 1 : 0;
        EXPECT_NE(block.language, text::Language::Chinese);
    }
    EXPECT_EQ(items, 26);
    EXPECT_EQ(headings, 5) << "News and the four headlines";
    EXPECT_EQ(captions, 4);
    EXPECT_EQ(furniture, 5);
    EXPECT_EQ(labels, 8);
}

TEST(RealWebText, everyScrapedIssueHasLetterPromotionStoriesAndDate)
{
    const auto formats = test::sharedFolder("formats");
    if (!formats) {
        GTEST_SKIP() << "no folder of real files";
    }
    for (const auto* number : {"01", "03", "05", "07", "09"}) {
        const auto read = readWeb(*formats / "f3-webtext" / (std::string{number} + ".md"));
        EXPECT_EQ(titles(read.edition, model::ArticleRole::Story).size(), 4U) << number;
        EXPECT_EQ(titles(read.edition, model::ArticleRole::Letter).size(), 1U) << number;
        EXPECT_EQ(titles(read.edition, model::ArticleRole::Promotion).size(), 1U) << number;
        EXPECT_TRUE(read.edition.head.date.starts_with("2025-")) << number;
        EXPECT_TRUE(read.edition.head.readingTime.ends_with("min read")) << number;
    }
}

TEST(RealWebText, everyFileIsReadWhole)
{
    for (const auto& file : test::textsAndRealFiles({"formats/f3-webtext", "formats/f3-webtext-derived"})) {
        const auto read = readWeb(file);
        const auto counted = model::account(read.source.text, read.edition);
        EXPECT_EQ(counted.accountedCharacters, counted.totalCharacters) << file;
        EXPECT_FALSE(counted.overlapping) << file;
        test::expectShownTextIsSource(read.source.text, read.edition, file.string());
    }
}

} // namespace
} // namespace duizhao::recognition
