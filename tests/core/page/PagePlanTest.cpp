#include "core/page/PagePlan.h"

#include "tests/support/DocumentBuilder.h"
#include "tests/support/SampleDocument.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

namespace duizhao {

namespace {

using test::DocumentBuilder;
using ::testing::ElementsAre;

/// A part as one line: rows by their first words, folds by reason and number of blocks.
std::vector<std::string> outline(const PagePart& part)
{
    std::vector<std::string> lines;
    for (const PageItem& item : part.items) {
        if (const auto* row = std::get_if<PageRow>(&item)) {
            lines.push_back(row->en.empty() ? row->zh.front()->text : row->en.front()->text);
        } else {
            const auto& fold = std::get<PageFold>(item);
            lines.push_back("(" + std::string(name(fold.reason)) + " " + std::to_string(fold.blocks.size()) +
                            ")");
        }
    }
    return lines;
}

} // namespace

TEST(PagePlan, foldsStandWhereTheirTextStoodWithNeighboursOfOneReasonTogether)
{
    DocumentBuilder to;
    to.article(ArticleRole::Story, "", "");
    to.fold(FoldReason::Furniture, "Share", Language::English);
    to.fold(FoldReason::Furniture, "Subscribe", Language::English);
    to.pair("one", "一");
    to.fold(FoldReason::Wrapper, "以下", Language::Chinese);
    to.fold(FoldReason::Note, "continue", Language::English);
    to.pair("two", "二");
    to.fold(FoldReason::Furniture, "Share", Language::English);
    const ReadingDocument document = to.take();
    const auto parts = planPage(document);
    ASSERT_EQ(parts.size(), 1U);
    EXPECT_THAT(outline(parts[0]),
                ElementsAre("(furniture 2)", "one", "(wrapper 1)", "(note 1)", "two", "(furniture 1)"));
}

TEST(PagePlan, marksWithoutWordsTravelWithTheNextFoldOfTheArticle)
{
    DocumentBuilder to;
    to.article(ArticleRole::Story, "", "");
    to.fold(FoldReason::Markup, "---", Language::None);
    to.pair("one", "一");
    to.fold(FoldReason::Wrapper, "以下", Language::Chinese);
    to.fold(FoldReason::Markup, "```", Language::None);
    to.pair("two", "二");
    to.fold(FoldReason::Markup, "```", Language::None);
    const ReadingDocument document = to.take();
    EXPECT_THAT(outline(planPage(document).at(0)), ElementsAre("one", "(wrapper 3)", "two", "(markup 1)"));
}

TEST(PagePlan, whatBelongsToTheIssueStandsBetweenItsArticles)
{
    DocumentBuilder to;
    to.fold(FoldReason::Furniture, "View in browser", Language::English);
    to.article(ArticleRole::Letter, "", "");
    to.pair("Dear friends,", "");
    to.loose();
    to.pair("News", "新闻", BlockKind::Heading, 1);
    to.article(ArticleRole::Story, "", "");
    to.pair("Story", "故事");
    to.loose();
    to.fold(FoldReason::RepeatedOriginal, "again", Language::English);
    const ReadingDocument document = to.take();
    const auto parts = planPage(document);
    ASSERT_EQ(parts.size(), 5U);
    EXPECT_THAT(outline(parts[0]), ElementsAre("(furniture 1)"));
    EXPECT_THAT(outline(parts[1]), ElementsAre("Dear friends,"));
    EXPECT_THAT(outline(parts[2]), ElementsAre("News"));
    EXPECT_EQ(parts[2].article, nullptr);
    EXPECT_THAT(outline(parts[3]), ElementsAre("Story"));
    EXPECT_THAT(outline(parts[4]), ElementsAre("(repeated-original 1)"));
}

TEST(PagePlan, everyShownAndFoldedBlockIsOnThePageOnce)
{
    const ReadingDocument document = test::sampleIssue();
    std::multiset<std::int64_t> placed;
    for (const PagePart& part : planPage(document)) {
        for (const PageItem& item : part.items) {
            const auto take = [&](const auto& blocks) {
                for (const StoredBlock* block : blocks) {
                    placed.insert(block->id.value);
                }
            };
            if (const auto* row = std::get_if<PageRow>(&item)) {
                take(row->en);
                take(row->zh);
            } else {
                take(std::get<PageFold>(item).blocks);
            }
        }
    }
    for (const StoredBlock& block : document.blocks) {
        EXPECT_EQ(placed.count(block.id.value), 1U) << block.text;
    }
    EXPECT_EQ(placed.size(), document.blocks.size());
}

TEST(PagePlan, aRowWithoutLanguageSpansBothColumnsAndAOneSidedPairDoesNot)
{
    DocumentBuilder to;
    to.article(ArticleRole::Story, "", "");
    to.neutral(BlockKind::Code, "ls");
    to.pair("only English", "");
    const ReadingDocument document = to.take();
    const auto parts = planPage(document);
    EXPECT_TRUE(std::get<PageRow>(parts.at(0).items.at(0)).across);
    EXPECT_FALSE(std::get<PageRow>(parts.at(0).items.at(1)).across);
}

TEST(PagePlan, theHeadingThatIsTheTitleIsKnownWhateverItsCaseAndScript)
{
    DocumentBuilder to;
    to.article(ArticleRole::Story, "Another Title", "圖書館的搜索");
    to.neutral(BlockKind::Image, "![x](https://example.org/x.png)");
    to.pair("a Different one", "图书馆的搜索", BlockKind::Heading, 2);
    to.pair("Another Title", "另一个", BlockKind::Heading, 3);
    const ReadingDocument document = to.take();
    const auto parts = planPage(document);
    EXPECT_TRUE(std::get<PageRow>(parts.at(0).items.at(1)).title);
    EXPECT_FALSE(std::get<PageRow>(parts.at(0).items.at(2)).title);
}

TEST(PagePlan, aDanglingIdOfABlockIsPassedOver)
{
    DocumentBuilder to;
    to.article(ArticleRole::Story, "", "");
    const BeadId bead = to.pair("one", "一");
    to.bead(bead).zh = {BlockId{999}};
    const BeadId nothing = to.pair("two", "");
    to.bead(nothing).en = {BlockId{998}};
    const ReadingDocument document = to.take();
    EXPECT_THAT(outline(planPage(document).at(0)), ElementsAre("one"));
}

} // namespace duizhao
