#include "core/recognition/forms/DateText.h"

#include <gtest/gtest.h>

namespace duizhao::recognition {

TEST(DateText, everyUsualSpellingIsRead)
{
    for (const char* spelling :
         {"2025-01-15", "2025/1/15", "2025.01.15", "January 15, 2025", "Jan 15 2025", "jan. 15th, 2025",
          "15 January 2025", "15th of Jan, 2025", "2025 年 1 月 15 日", "2025年01月15日 08:30"}) {
        EXPECT_EQ(findDate(spelling), "2025-01-15") << spelling;
    }
}

TEST(DateText, dateIsFoundInsideALine)
{
    EXPECT_EQ(findDate("The Weekly top banner - March 4, 2024"), "2024-03-04");
    EXPECT_EQ(findDate("Published on April 12, 2024"), "2024-04-12");
    EXPECT_EQ(findDate("原创 某人 2023-04-09 16:10 发表于北京"), "2023-04-09");
}

TEST(DateText, firstOfSeveralDatesCounts)
{
    EXPECT_EQ(findDate("from 2024-05-01 to January 2, 2023"), "2024-05-01");
}

TEST(DateText, whatIsNoCalendarDateIsNotRead)
{
    for (const char* text :
         {"Dec, 2024", "2025-13-01", "2025-02-30", "version 120.24.1", "maybe 12, 2024", ""}) {
        EXPECT_EQ(findDate(text), "") << text;
    }
}

TEST(DateText, dateLineHoldsNothingElse)
{
    EXPECT_TRUE(isDateLine("Dec 17, 2024"));
    EXPECT_TRUE(isDateLine("Wednesday, January 15, 2025"));
    EXPECT_TRUE(isDateLine("2023-04-09 16:10"));
    EXPECT_FALSE(isDateLine("Published on Dec 17, 2024"));
    EXPECT_FALSE(isDateLine("On Dec 17, 2024 the model was released."));
}

TEST(DateText, compactDateNeedsARealDay)
{
    EXPECT_EQ(compactDate("20250116Some-Title"), "2025-01-16");
    EXPECT_EQ(compactDate("20251316"), "");
    EXPECT_EQ(compactDate("2025"), "");
}

TEST(DateText, daysAreCountedAcrossYears)
{
    EXPECT_EQ(daysBetween("2024-12-31", "2025-01-02"), 2);
    EXPECT_EQ(daysBetween("2025-01-02", "2024-12-31"), -2);
    EXPECT_EQ(daysBetween("", "2024-12-31"), 0);
}

} // namespace duizhao::recognition
