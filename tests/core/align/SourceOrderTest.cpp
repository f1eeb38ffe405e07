#include "core/align/search/SourceOrder.h"

#include "core/document/MarkdownParser.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

namespace duizhao::align {

namespace {

std::vector<document::Block> blocksOf(const std::vector<std::string>& paragraphs)
{
    std::vector<document::Block> blocks;
    for (const std::string& paragraph : paragraphs) {
        document::Block block;
        block.markdown = paragraph;
        block.article = 0;
        document::completeBlock(block);
        blocks.push_back(std::move(block));
    }
    return blocks;
}

/// Beads as `0=1 2,3=4 5=- -=6`.
std::string pairsOf(const std::vector<document::Block>& blocks)
{
    const auto side = [](const std::vector<int>& numbers) {
        std::string text;
        for (const int number : numbers) {
            text += (text.empty() ? "" : ",") + std::to_string(number);
        }
        return text.empty() ? std::string("-") : text;
    };
    std::string text;
    for (const model::Bead& bead : pairBySourceOrder(blocks)) {
        text += (text.empty() ? "" : " ") + side(bead.en) + "=" + side(bead.zh);
    }
    return text;
}

const std::string kRain = "Rain fell on the harbour for three days and the boats stayed at their moorings.";
const std::string kRainZh = "港口下了三天的雨，船只都停在泊位上。";
const std::string kPump = "The Tankwerk pump moves 40 litres of water a minute, twice as much as last year.";
const std::string kPumpZh = "Tankwerk 水泵每分钟输送 40 升水，是去年的两倍。";
const std::string kMarket = "In the market the fish sellers went home early.";
const std::string kMarketZh = "市场里的鱼贩早早回家了。";

} // namespace

TEST(SourceOrder, englishIsPairedWithTheChineseBelowIt)
{
    EXPECT_EQ(pairsOf(blocksOf({kRain, kRainZh, kPump, kPumpZh, kMarket, kMarketZh})), "0=1 2=3 4=5");
}

TEST(SourceOrder, chineseFirstIsPairedWithTheEnglishBelowIt)
{
    EXPECT_EQ(pairsOf(blocksOf({kRainZh, kRain, kPumpZh, kPump, kMarketZh, kMarket})), "1=0 3=2 5=4");
}

TEST(SourceOrder, untranslatedLineStandsAloneAndNothingShifts)
{
    EXPECT_EQ(
        pairsOf(blocksOf({"Dear friends,", kRain, kRainZh, "Marta", kPump, kPumpZh, kMarket, kMarketZh})),
        "0=- 1=2 3=- 4=5 6=7");
}

TEST(SourceOrder, inventedChineseStandsAloneAndNothingShifts)
{
    EXPECT_EQ(pairsOf(blocksOf({"A MESSAGE FROM LANTERN PRESS", "来自 Lantern Press 的消息亲爱的读者，",
                                "我们很高兴地宣布新书出版。", "本书共有十二章，介绍如何在屋顶上种菜。",
                                "真诚的，", "出版社团队", kPump, kPumpZh, kRain, kRainZh})),
              "0=1 -=2 -=3 -=4 -=5 6=7 8=9");
}

TEST(SourceOrder, chineseFusedFromTwoEnglishBlocksIsOneBead)
{
    EXPECT_EQ(pairsOf(blocksOf(
                  {kRain, kRainZh, "Promo banner for \"Gardens in Boxes\"",
                   "Learn to grow food! In our short course \"Gardens in Boxes,\" you'll plan a year.",
                   "「盒子里的花园」促销横幅学习种菜！在我们的短期课程「盒子里的花园」中，你将规划一年。",
                   kPump, kPumpZh})),
              "0=1 2,3=4 5=6");
}

TEST(SourceOrder, sectionsInOneLanguageAfterTheOtherArePairedInside)
{
    EXPECT_EQ(pairsOf(blocksOf({kRain, kPump, kMarket, kRainZh, kPumpZh, kMarketZh})), "0=3 1=4 2=5");
}

TEST(SourceOrder, linkLineAndCodeStayWithoutChinese)
{
    std::vector<document::Block> blocks = blocksOf(
        {kRain, "[River Kit - sketches](https://code.example.org/kit)", kRainZh, "x", kPump, kPumpZh});
    blocks[3].kind = document::BlockKind::Code;
    document::completeBlock(blocks[3]);
    EXPECT_EQ(pairsOf(blocks), "0=2 1=- 3=- 4=5");
}

TEST(SourceOrder, orderThatTurnsIsFollowed)
{
    EXPECT_EQ(pairsOf(blocksOf({kRain, kRainZh, kPump, kPumpZh, kMarket, kMarketZh, kRainZh, kRain, kPumpZh,
                                kPump, kMarketZh, kMarket})),
              "0=1 2=3 4=5 7=6 9=8 11=10");
}

TEST(SourceOrder, onePairTheOtherWayRoundShiftsNothing)
{
    EXPECT_EQ(pairsOf(blocksOf({kRain, kRainZh, kPumpZh, kPump, kMarket, kMarketZh})), "0=1 3=2 4=5");
}

TEST(SourceOrder, translationThatGoesOnBelongsToThePairAbove)
{
    EXPECT_EQ(
        pairsOf(blocksOf({kRain + " " + kMarket + " Nobody had seen such rain in the town for a long time.",
                          kRainZh, kMarketZh, "镇上很久没有人见过这样的雨了。", kPump, kPumpZh})),
        "0=1,2,3 4=5");
}

TEST(SourceOrder, theOnlyTwoBlocksOfAnArticleAreAPair)
{
    const auto blocks =
        blocksOf({"boats, but for art",
                  "想象一下，有一种像小船那样的工具，但它是为艺术创作而做的，那会是怎样的体验。"});
    const auto beads = pairBySourceOrder(blocks);
    ASSERT_EQ(beads.size(), 1U);
    EXPECT_EQ(beads[0].en.size() + beads[0].zh.size(), 2U);
}

TEST(SourceOrder, nothingIsSureBeyondDoubt)
{
    for (const model::Bead& bead : pairBySourceOrder(blocksOf({kRain, kRainZh, kMarket, kPump, kPumpZh}))) {
        EXPECT_LT(bead.score, 1.0);
    }
}

TEST(SourceOrder, noBeadCrossesTheBorderOfAnArticle)
{
    std::vector<document::Block> blocks =
        blocksOf({kRain, kRainZh, "Andrew", "A MESSAGE FROM LANTERN", "来自 Lantern 的消息"});
    blocks[3].article = 1;
    blocks[4].article = 1;
    EXPECT_EQ(pairsOf(blocks), "0=1 2=- 3=4");
}

TEST(SourceOrder, onlyShownBlocksAreTaken)
{
    std::vector<document::Block> blocks = blocksOf({kRain, "View in browser", kRainZh});
    blocks[1].disposition = document::Disposition::Folded;
    EXPECT_EQ(pairsOf(blocks), "0=2");
}

TEST(SourceOrder, nothingGivesNothing)
{
    EXPECT_TRUE(pairBySourceOrder({}).empty());
}

TEST(SourceOrder, badFormIsMarkedForReview)
{
    const auto beads = pairBySourceOrder(blocksOf(
        {"Is it?",
         "这家公司在 2019 年售出了 4500 台 Tankwerk 水泵，其中 1200 台卖给了港口城市，并在 2021 年停产。"}));
    const bool parted = beads.size() == 2;
    EXPECT_TRUE(parted || beads.front().status == model::BeadStatus::NeedsReview);
}

/// Ten thousand English paragraphs and then their Chinese: a table of all against all would not end.
TEST(SourceOrder, veryLongRunsStayWithinTheBand)
{
    constexpr int kMany = 10'000;
    std::vector<std::string> paragraphs;
    for (int number = 0; number < kMany; ++number) {
        paragraphs.push_back("Boat number " + std::to_string(1000 + number) + " left the harbour.");
    }
    for (int number = 0; number < kMany; ++number) {
        paragraphs.push_back("第 " + std::to_string(1000 + number) + " 号船离开了港口。");
    }
    const auto beads = pairBySourceOrder(blocksOf(paragraphs));
    ASSERT_EQ(beads.size(), static_cast<std::size_t>(kMany));
    EXPECT_EQ(beads.back().en, std::vector<int>{kMany - 1});
    EXPECT_EQ(beads.back().zh, std::vector<int>{2 * kMany - 1});
}

} // namespace duizhao::align
