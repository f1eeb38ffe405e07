#include "core/text/Pattern.h"

#include <gtest/gtest.h>

#include <string>

namespace duizhao::text {

TEST(Pattern, aClassHoldsWholeCharacters)
{
    const Pattern colon{R"(标题[:：]\s*(.+))"};
    EXPECT_EQ(colon.matchAll("标题：两座花园").value()[1], "两座花园");
    EXPECT_EQ(colon.matchAll("标题: 两座花园").value()[1], "两座花园");
    EXPECT_FALSE(colon.matchesAll("标题，两座花园"));
}

TEST(Pattern, wholeStartAndAnywhereDiffer)
{
    const Pattern digits{R"(\d+)"};
    EXPECT_TRUE(digits.matchesAll("123"));
    EXPECT_FALSE(digits.matchesAll("123 a"));
    EXPECT_TRUE(digits.matchesStart("123 a"));
    EXPECT_FALSE(digits.matchesStart("a 123"));
    EXPECT_EQ(digits.find("a 123").value()[0], "123");
}

TEST(Pattern, aGroupThatTookNoPartIsEmpty)
{
    const Pattern either{"(a)|(b)"};
    const auto groups = either.matchAll("b").value();
    ASSERT_EQ(groups.size(), 3U);
    EXPECT_EQ(groups[1], "");
    EXPECT_EQ(groups[2], "b");
}

TEST(Pattern, caseCanBeIgnored)
{
    EXPECT_TRUE((Pattern{"via", Pattern::Case::Insensitive}.matchesAll("VIA")));
    EXPECT_FALSE(Pattern{"via"}.matchesAll("VIA"));
}

TEST(Pattern, aMatchThatWouldNeverEndIsNone)
{
    const Pattern explosive{"(a+)+$"};
    EXPECT_FALSE(explosive.matchesAll(std::string(40, 'a') + "b"));
}

TEST(Pattern, brokenBytesAndLongTextsAreSearchedSafely)
{
    const Pattern any{".*x"};
    EXPECT_FALSE(any.matchesAll("\xE4\xBD"));
    EXPECT_FALSE(any.foundIn(std::string(4 << 20, 'a')));
}

} // namespace duizhao::text
