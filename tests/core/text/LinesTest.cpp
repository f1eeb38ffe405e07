#include "core/text/Lines.h"

#include <gtest/gtest.h>

namespace duizhao::text {
namespace {

TEST(Lines, numbersLinesFromOneAndKeepsTheirBytes)
{
    const Lines lines{"one\n\n三\nlast"};
    EXPECT_EQ(lines.count(), 4);
    EXPECT_EQ(lines.line(1), "one");
    EXPECT_EQ(lines.line(2), "");
    EXPECT_EQ(lines.line(3), "三");
    EXPECT_EQ(lines.line(4), "last");
    EXPECT_EQ(lines.range(2, 3), (TextRange{4, 9}));
    EXPECT_EQ(lines.lineAt(0), 1);
    EXPECT_EQ(lines.lineAt(3), 1);
    EXPECT_EQ(lines.lineAt(4), 2);
    EXPECT_EQ(lines.lineAt(12), 4);
}

TEST(Lines, linesThatAreNotThereAreEmpty)
{
    const Lines lines{"one\ntwo\n"};
    EXPECT_EQ(lines.count(), 2);
    EXPECT_EQ(lines.line(0), "");
    EXPECT_EQ(lines.line(3), "");
    EXPECT_EQ(lines.range(3, 9), (TextRange{8, 8}));
    EXPECT_EQ(Lines{""}.count(), 0);
    EXPECT_EQ(Lines{""}.range(1, 1), (TextRange{0, 0}));
}

TEST(Lines, wideAndInvisibleBlanksAreNotCounted)
{
    EXPECT_EQ(countNonBlank(" a\t\xC2\xA0\xE3\x80\x80\xE2\x80\x8B中\n\xEF\xBB\xBF"), 2U);
    EXPECT_EQ(trimmed("\xE3\x80\x80 标题 \xE2\x80\x8B\n"), "标题");
    EXPECT_EQ(trimmed(" \n\t "), "");
}

} // namespace
} // namespace duizhao::text
