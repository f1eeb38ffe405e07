#include "core/page/PagePatch.h"

#include "tests/support/DocumentBuilder.h"

#include <gtest/gtest.h>

namespace duizhao::page {
namespace {

model::ReadingDocument two()
{
    test::DocumentBuilder builder;
    builder.issue("Letter", "信", "The Pond", "2025-01-01", "");
    builder.article(model::ArticleRole::Story, "Ducks", "鸭");
    builder.pair("One.", "一。");
    builder.pair("Two.", "二。");
    builder.pair("Three.", "三。");
    builder.article(model::ArticleRole::Story, "Boats", "船");
    builder.pair("Four.", "四。");
    return builder.take();
}

model::ReadingDocument merged()
{
    model::ReadingDocument document = two();
    document.beads[0].en.push_back(document.beads[1].en[0]);
    document.beads[0].zh.push_back(document.beads[1].zh[0]);
    document.beads.erase(document.beads.begin() + 1);
    document.beads[1].number = 2;
    return document;
}

TEST(PagePatch, whatIsTheSameNeedsNothing)
{
    const auto patch = patchPage(two(), two(), PageTexts{});
    ASSERT_TRUE(patch);
    EXPECT_TRUE(patch->article.empty());
}

TEST(PagePatch, aMergeReplacesTwoRowsAndRenumbersTheRest)
{
    const auto patch = patchPage(two(), merged(), PageTexts{});
    ASSERT_TRUE(patch);
    EXPECT_EQ(patch->article, "a1");
    EXPECT_EQ(patch->gone, (std::vector<std::string>{"p1", "p2"}));
    EXPECT_EQ(patch->before, "p3");
    EXPECT_NE(patch->html.find("id=\"p1\""), std::string::npos);
    EXPECT_NE(patch->html.find("Two."), std::string::npos);
    EXPECT_EQ(patch->html.find("Three."), std::string::npos);
    EXPECT_EQ(patch->numbers, (std::vector<std::pair<std::string, int>>{{"p3", 2}}));
}

TEST(PagePatch, takingItBackBringsTheRowsBack)
{
    const auto patch = patchPage(merged(), two(), PageTexts{});
    ASSERT_TRUE(patch);
    EXPECT_EQ(patch->gone, std::vector<std::string>{"p1"});
    EXPECT_NE(patch->html.find("id=\"p2\""), std::string::npos);
}

TEST(PagePatch, aBlockThatLosesWordsIsAnotherRow)
{
    model::ReadingDocument cut = two();
    cut.blocks[2].markdown = "Tw";
    const auto patch = patchPage(two(), cut, PageTexts{});
    ASSERT_TRUE(patch);
    EXPECT_EQ(patch->gone, std::vector<std::string>{"p2"});
}

TEST(PagePatch, theLastRowOfAnArticleHasNothingBehindIt)
{
    model::ReadingDocument confirmed = two();
    confirmed.beads[2].status = model::BeadStatus::Confirmed;
    const auto patch = patchPage(two(), confirmed, PageTexts{});
    ASSERT_TRUE(patch);
    EXPECT_EQ(patch->gone, std::vector<std::string>{"p3"});
    EXPECT_TRUE(patch->before.empty());
}

TEST(PagePatch, changesInTwoArticlesWantTheWholePage)
{
    model::ReadingDocument both = merged();
    both.beads.back().status = model::BeadStatus::Confirmed;
    EXPECT_FALSE(patchPage(two(), both, PageTexts{}));
}

} // namespace
} // namespace duizhao::page
