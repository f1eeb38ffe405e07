#include "core/page/PagePlan.h"

#include "tests/support/DocumentBuilder.h"
#include "tests/support/SampleDocument.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

namespace duizhao::page {

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
    to.article(model::ArticleRole::Story, "", "");
    to.fold(document::FoldReason::Furniture, "Share", text::Language::English);
    to.fold(document::FoldReason::Furniture, "Subscribe", text::Language::English);
    to.pair("one", "一");
    to.fold(document::FoldReason::Wrapper, "以下", text::Language::Chinese);
    to.fold(document::FoldReason::Note, "continue", text::Language::English);
    to.pair("two", "二");
    to.fold(document::FoldReason::Furniture, "Share", text::Language::English);
    const model::ReadingDocument document = to.take();
    const auto parts = planPage(document);
    ASSERT_EQ(parts.size(), 1U);
    EXPECT_THAT(outline(parts[0]),
                ElementsAre("(furniture 2)", "one", "(wrapper 1)", "(note 1)", "two", "(furniture 1)"));
}

TEST(PagePlan, marksWithoutWordsTravelWithTheNextFoldOfTheArticle)
{
    DocumentBuilder to;
    to.article(model::ArticleRole::Story, "", "");
    to.fold(document::FoldReason::Markup, "---", text::Language::None);
    to.pair("one", "一");
    to.fold(document::FoldReason::Wrapper, "以下", text::Language::Chinese);
    to.fold(document::FoldReason::Markup, "```", text::Language::None);
    to.pair("two", "二");
    to.fold(document::FoldReason::Markup, "```", text::Language::None);
    const model::ReadingDocument document = to.take();
    EXPECT_THAT(outline(planPage(document).at(0)), ElementsAre("one", "(wrapper 3)", "two", "(markup 1)"));
}

TEST(PagePlan, whatBelongsToTheIssueStandsBetweenItsArticles)
{
    DocumentBuilder to;
    to.fold(document::FoldReason::Furniture, "View in browser", text::Language::English);
    to.article(model::ArticleRole::Letter, "", "");
    to.pair("Dear friends,", "");
    to.loose();
    to.pair("News", "新闻", document::BlockKind::Heading, 1);
    to.article(model::ArticleRole::Story, "", "");
    to.pair("Story", "故事");
    to.loose();
    to.fold(document::FoldReason::RepeatedOriginal, "again", text::Language::English);
    const model::ReadingDocument document = to.take();
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
    const model::ReadingDocument document = test::sampleIssue();
    std::multiset<std::int64_t> placed;
    for (const PagePart& part : planPage(document)) {
        for (const PageItem& item : part.items) {
            const auto take = [&](const auto& blocks) {
                for (const model::StoredBlock* block : blocks) {
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
    for (const model::StoredBlock& block : document.blocks) {
        EXPECT_EQ(placed.count(block.id.value), 1U) << block.text;
    }
    EXPECT_EQ(placed.size(), document.blocks.size());
}

TEST(PagePlan, aRowWithoutLanguageSpansBothColumnsAndAOneSidedPairDoesNot)
{
    DocumentBuilder to;
    to.article(model::ArticleRole::Story, "", "");
    to.neutral(document::BlockKind::Code, "ls");
    to.pair("only English", "");
    const model::ReadingDocument document = to.take();
    const auto parts = planPage(document);
    EXPECT_TRUE(std::get<PageRow>(parts.at(0).items.at(0)).across);
    EXPECT_FALSE(std::get<PageRow>(parts.at(0).items.at(1)).across);
}

TEST(PagePlan, theHeadingThatIsTheTitleIsKnownWhateverItsCaseAndScript)
{
    DocumentBuilder to;
    to.article(model::ArticleRole::Story, "Another Title", "圖書館的搜索");
    to.neutral(document::BlockKind::Image, "![x](https://example.org/x.png)");
    to.pair("a Different one", "图书馆的搜索", document::BlockKind::Heading, 2);
    to.pair("Another Title", "另一个", document::BlockKind::Heading, 3);
    const model::ReadingDocument document = to.take();
    const auto parts = planPage(document);
    EXPECT_TRUE(std::get<PageRow>(parts.at(0).items.at(1)).title);
    EXPECT_FALSE(std::get<PageRow>(parts.at(0).items.at(2)).title);
}

TEST(PagePlan, aDanglingIdOfABlockIsPassedOver)
{
    DocumentBuilder to;
    to.article(model::ArticleRole::Story, "", "");
    const BeadId bead = to.pair("one", "一");
    to.bead(bead).zh = {BlockId{999}};
    const BeadId nothing = to.pair("two", "");
    to.bead(nothing).en = {BlockId{998}};
    const model::ReadingDocument document = to.take();
    EXPECT_THAT(outline(planPage(document).at(0)), ElementsAre("one"));
}

} // namespace duizhao::page
