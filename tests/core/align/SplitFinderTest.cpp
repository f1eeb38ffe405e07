#include "core/align/edit/SplitFinder.h"

#include <gtest/gtest.h>

namespace duizhao::align {
namespace {

const std::string kEn = "The company Acme sold 4,200 boats in Oslo. Its founder Berit Vik retired in 2019. "
                        "Nobody has bought the yard in Bergen since.";
const std::string kZh =
    "Acme 公司在奥斯陆卖出了 4200 条船。创始人 Berit Vik 于 2019 年退休。此后没有人买下卑尔根的船厂。";

TEST(SplitFinder, aPairIsCutWhereSentencesThatCorrespondBegin)
{
    const auto split = findSplit(kEn, kZh);
    ASSERT_TRUE(split);
    EXPECT_EQ(kEn.substr(split->en, 11), "Its founder");
    EXPECT_TRUE(kZh.substr(split->zh).starts_with("创始人"));
}

TEST(SplitFinder, theCounterpartOfASentenceIsFound)
{
    EXPECT_EQ(counterpartOf(kEn.find("Its founder"), model::Half::English, kEn, kZh), kZh.find("创始人"));
    EXPECT_EQ(counterpartOf(kZh.find("创始人"), model::Half::Chinese, kEn, kZh), kEn.find("Its founder"));
    EXPECT_EQ(counterpartOf(0, model::Half::English, kEn, kZh), 0U);
    EXPECT_EQ(counterpartOf(kEn.size(), model::Half::English, kEn, kZh), kZh.size());
}

TEST(SplitFinder, aHalfOfOneSentenceStaysWhole)
{
    EXPECT_EQ(counterpartOf(kEn.find("Its founder"), model::Half::English, kEn, "一句话。"),
              std::string{"一句话。"}.size());
    const auto split = findSplit("One fox. Two foxes.", "");
    ASSERT_TRUE(split);
    EXPECT_EQ(split->en, 9U);
    EXPECT_EQ(split->zh, 0U);
    EXPECT_FALSE(findSplit("One fox.", "一只狐狸。"));
    EXPECT_FALSE(findSplit("", ""));
}

} // namespace
} // namespace duizhao::align
