#include "core/page/PageComposer.h"

#include "tests/support/SampleDocument.h"

#include <gtest/gtest.h>

#include <regex>

namespace duizhao::test {

namespace {

page::PageComposer composer(model::ReadingDocument document)
{
    return {std::make_shared<const model::ReadingDocument>(std::move(document)),
            std::make_shared<page::PageTexts>()};
}

std::size_t count(const std::string& text, std::string_view what)
{
    std::size_t found = 0;
    for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + 1)) {
        ++found;
    }
    return found;
}

} // namespace

TEST(PageComposer, anIssueOfUsualSizeIsWrittenAsAWhole)
{
    const page::PageComposer issue = composer(sampleIssue());
    EXPECT_EQ(issue.page({}, 0), page::writePage(sampleIssue(), page::PageTexts{}, {}));
    EXPECT_TRUE(issue.waiting(0).empty());
}

TEST(PageComposer, thePiecesOfALongPageMakeItWhole)
{
    const model::ReadingDocument document = longDocument(1'000);
    const page::PageComposer pieces = composer(document);
    std::string page = pieces.page({}, 9);
    EXPECT_LT(count(page, "class=\"row"), 250U);
    for (const std::size_t number : pieces.waiting(9)) {
        const std::string empty = " waiting\" data-run=\"" + std::to_string(number) + "\">";
        const auto at = page.find(empty);
        ASSERT_NE(at, std::string::npos) << number;
        page.replace(at, empty.size(), "\">" + pieces.run(number));
    }
    EXPECT_EQ(page, page::writePage(document, page::PageTexts{}, {}));
}

TEST(PageComposer, thePlaceIsInAndTheNearestComeNext)
{
    const page::PageComposer pieces = composer(longDocument(1'000));
    const std::size_t place = pieces.runOf(BeadId{512});
    EXPECT_NE(pieces.page({}, place).find("id=\"p512\""), std::string::npos);
    EXPECT_EQ(pieces.page({}, place).find("id=\"p12\""), std::string::npos);
    const auto waiting = pieces.waiting(place);
    ASSERT_GT(waiting.size(), 10U);
    EXPECT_EQ(waiting.back(), 0U);
    EXPECT_LE(std::max(place, waiting.front()) - std::min(place, waiting.front()), 3U);
}

TEST(PageComposer, aPlaceIsFoundByPairArticleAndBlock)
{
    const page::PageComposer pieces = composer(longDocument(1'000));
    const std::size_t run = pieces.runOf(BeadId{260}); // the third article of a hundred pairs each
    EXPECT_EQ(pieces.runOf(ArticleId{3}, 60), run);
    EXPECT_EQ(pieces.runOf(BlockId{2 * 260}), run);
    EXPECT_EQ(pieces.runOf(ArticleId{3}, 0) + 1, run);
    EXPECT_EQ(pieces.runOf(BeadId{99'999}), 0U);
}

} // namespace duizhao::test
