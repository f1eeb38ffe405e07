#include "core/page/SentenceMarks.h"

#include "tests/support/DocumentBuilder.h"

#include <gtest/gtest.h>

namespace duizhao::test {

namespace {

DocumentBuilder letter()
{
    DocumentBuilder to;
    to.issue("", "", "", "", "");
    to.article(model::ArticleRole::Letter, "", "");
    return to;
}

} // namespace

TEST(SentenceMarks, sentencesOfAPairAreMatchedAndPlacedInTheirBlocks)
{
    DocumentBuilder to = letter();
    const BeadId pair = to.pair("**The library** bought 300 books in 2024. Nobody has read them.",
                                "**图书馆**在2024年买了300本书。没有人读过它们。");
    const auto marks = page::sentenceMarks(to.take(), pair);
    ASSERT_EQ(marks.size(), 2U);
    EXPECT_EQ(marks[0].en, (std::vector<page::BlockRange>{{BlockId{1}, 0, 37}}));
    EXPECT_EQ(marks[0].zh, (std::vector<page::BlockRange>{{BlockId{2}, 0, 17}}));
    EXPECT_EQ(marks[1].en, (std::vector<page::BlockRange>{{BlockId{1}, 38, 59}}));
    EXPECT_EQ(marks[1].zh, (std::vector<page::BlockRange>{{BlockId{2}, 17, 25}}));
}

TEST(SentenceMarks, aMarkerIsCountedAndASentenceStaysInItsBlock)
{
    DocumentBuilder to = letter();
    const BeadId pair = to.pair("First part.\n\nSecond part.", "第一部分。\n\n第二部分。",
                                document::BlockKind::ListItem, 1, "3.");
    const auto marks = page::sentenceMarks(to.take(), pair);
    ASSERT_EQ(marks.size(), 2U);
    EXPECT_EQ(marks[0].en, (std::vector<page::BlockRange>{{BlockId{1}, 3, 14}}));
    EXPECT_EQ(marks[1].en, (std::vector<page::BlockRange>{{BlockId{2}, 3, 15}}));
    EXPECT_EQ(marks[1].zh, (std::vector<page::BlockRange>{{BlockId{4}, 3, 8}}));
}

TEST(SentenceMarks, nothingIsMarkedWhereNothingCorresponds)
{
    DocumentBuilder to = letter();
    const BeadId alone = to.pair("Only English here. Two sentences.", "");
    const BeadId code = to.neutral(document::BlockKind::Code, "a. b. c.");
    const model::ReadingDocument document = to.take();
    EXPECT_TRUE(page::sentenceMarks(document, alone).empty());
    EXPECT_TRUE(page::sentenceMarks(document, code).empty());
    EXPECT_TRUE(page::sentenceMarks(document, BeadId{99}).empty());
}

} // namespace duizhao::test
