#include "core/recognition/articles/Fingerprints.h"

#include <gtest/gtest.h>

#include <string>

namespace duizhao::recognition {

namespace {

std::string longText(int from, int to)
{
    std::string text;
    for (int i = from; i < to; ++i) {
        text += "word" + std::to_string(i * 7919 % 10007) + (i % 9 == 0 ? ".\n" : " ");
    }
    return text;
}

} // namespace

TEST(Fingerprints, passagesOfACopyAreTheSameWhereverItBegins)
{
    const FeatureSet whole = passages(longText(0, 3000));
    const FeatureSet part = passages("another beginning\n" + longText(1000, 2000));
    ASSERT_GT(part.size(), 20U);
    EXPECT_GT(containment(whole, part), 0.95);
    EXPECT_EQ(sharedCount(whole, passages(longText(5000, 8000))), 0U);
}

TEST(Fingerprints, passagesDoNotSeeQuotesCaseAndBlanks)
{
    const std::string straight = "It's \"new\", " + longText(0, 400);
    std::string curly = "IT’S  “NEW”,\n" + longText(0, 400);
    EXPECT_EQ(passages(straight), passages(curly));
}

TEST(Fingerprints, passagesOfChineseCountCharacters)
{
    std::string text;
    for (int i = 0; i < 60; ++i) {
        text += "河流会移动记得它们的人也会离开第" + std::to_string(i) + "次";
    }
    EXPECT_GT(passages(text).size(), 3U);
    EXPECT_TRUE(passages("短文").empty());
}

TEST(Fingerprints, rareNamesAreSharedAcrossLanguages)
{
    const FeatureSet english =
        rareNames("The X-CLR loss beats SimCLR on CC-12M; the GPU has 200 billion cells.");
    const FeatureSet chinese = rareNames("X-CLR损失在CC-12M上优于SimCLR；GPU有2000亿个单元。");
    EXPECT_EQ(sharedCount(english, chinese), 4U) << "three names and a number by value";
    EXPECT_EQ(containment(english, chinese), 1.0);
}

TEST(Fingerprints, plainWordsAndEverydayCapitalsAreNoRareNames)
{
    EXPECT_TRUE(rareNames("The CEO of Nvidia says that AI and GPUs, LLMs and a PDF matter in 2025.").empty());
}

TEST(Fingerprints, vocabularyFoldsTheScripts)
{
    EXPECT_EQ(vocabulary("機器學習"), vocabulary("机器学习"));
    EXPECT_EQ(vocabulary("机器学习").size(), 3U);
    EXPECT_GT(sharedCount(vocabulary("DeepSeek提升"), vocabulary("deepseek ups the ante")), 0U);
}

TEST(Fingerprints, containmentIsOfTheSmallerSet)
{
    const FeatureSet small{1, 2};
    const FeatureSet large{2, 3, 4, 5};
    EXPECT_EQ(containment(small, large), 0.5);
    EXPECT_EQ(containment(large, small), 0.5);
    EXPECT_EQ(containment(small, {}), 0.0);
}

} // namespace duizhao::recognition
