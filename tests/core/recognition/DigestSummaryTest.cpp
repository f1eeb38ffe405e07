#include "core/recognition/digest/DigestSummary.h"

#include <gtest/gtest.h>

namespace duizhao::recognition {
namespace {

using Keywords = std::vector<std::string>;

TEST(DigestSummary, readsNumberDateCategoryHeadlineAndKeywords)
{
    const auto summary = readDigestSummary("612. [2025-05-04] 【造船】木船重返湖面 | 电动渡轮 | 三条航线");
    EXPECT_EQ(summary.number, 612);
    EXPECT_EQ(summary.date, "2025-05-04");
    EXPECT_EQ(summary.category, "造船");
    EXPECT_EQ(summary.headline, "木船重返湖面");
    EXPECT_EQ(summary.keywords, (Keywords{"电动渡轮", "三条航线"}));
    EXPECT_EQ(summary.whole, "【造船】木船重返湖面 | 电动渡轮 | 三条航线");
}

TEST(DigestSummary, aBracketThatIsNoDateStaysInTheHeadline)
{
    EXPECT_EQ(readDigestSummary("251. [BOAT 2020] Oars and rudders").headline,
              "[BOAT 2020] Oars and rudders");
    EXPECT_EQ(readDigestSummary("[補充課] 划槳").headline, "[補充課] 划槳");
    EXPECT_EQ(readDigestSummary("3. [2024-13] Hulls").date, "");
}

TEST(DigestSummary, paddedNumbersAreNumbers)
{
    EXPECT_EQ(readDigestSummary("007. Keels").number, 7);
    EXPECT_EQ(readDigestSummary("2022 年的渡轮").number, 0) << "a year is no number of an entry";
}

TEST(DigestSummary, wideBarsZeroWidthCharactersAndDoubleBlanksAreUnderstood)
{
    const auto summary = readDigestSummary("9. 【造船】\u200B木船  重返｜渡轮 |  | 渡轮");
    EXPECT_EQ(summary.category, "造船");
    EXPECT_EQ(summary.headline, "木船 重返");
    EXPECT_EQ(summary.keywords, (Keywords{"渡轮"})) << "empty and repeated parts count once or not at all";
}

TEST(DigestSummary, entitiesAreDecodedAndBareAmpersandsStay)
{
    EXPECT_EQ(readDigestSummary("1. Oars &amp; Rudders (R&D) #boats 🛶").headline,
              "Oars & Rudders (R&D) #boats 🛶");
}

TEST(DigestSummary, cutAndEmptyTitlesAreKeptAsTheyAre)
{
    EXPECT_EQ(readDigestSummary("4. How much of the lake is...").headline, "How much of the lake is...");
    EXPECT_EQ(readDigestSummary("5. ").headline, "");
    EXPECT_EQ(readDigestSummary("6. 【造船】").headline, "造船");
}

TEST(YouTubeId, isReadFromEveryFormOfAddress)
{
    EXPECT_EQ(youTubeId("https://www.youtube.com/watch?v=aB3-x_Y9zzQ&list=PL1"), "aB3-x_Y9zzQ");
    EXPECT_EQ(youTubeId("https://youtube.com/watch?list=PL1&v=aB3-x_Y9zzQ"), "aB3-x_Y9zzQ");
    EXPECT_EQ(youTubeId("https://youtu.be/aB3-x_Y9zzQ?si=1"), "aB3-x_Y9zzQ");
    EXPECT_EQ(youTubeId("https://www.youtube.com/shorts/aB3-x_Y9zzQ"), "aB3-x_Y9zzQ");
    EXPECT_EQ(youTubeId("https://example.org/watch?v=aB3-x_Y9zzQ"), "");
}

} // namespace
} // namespace duizhao::recognition
