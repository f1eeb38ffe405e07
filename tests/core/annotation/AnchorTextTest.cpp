#include "core/annotation/AnchorText.h"

#include <gtest/gtest.h>

namespace duizhao::annotation {
namespace {

TEST(AnchorText, countsCharactersWithoutBlanksBetweenTwoMarks)
{
    const AnchorText text{{{1, "A b\u3000c"}, {2, ""}, {3, "你 好"}}};
    EXPECT_EQ(text.characters(), U"\u0002Abc你好\u0003");
    EXPECT_EQ(text.blockAt(3), 0U);
    EXPECT_EQ(text.blockAt(4), 2U);
    EXPECT_EQ(text.bytesAt(5), (text::TextRange{4, 7}));
}

TEST(AnchorText, aRangeOfABlockIsAStretchOfTheText)
{
    const AnchorText text{{{1, "one two"}, {2, "三 四"}}};
    const auto two = text.spanOf(0, {3, 7});
    EXPECT_EQ(text.characters().substr(two.begin, two.end - two.begin), U"two");
    const auto four = text.spanOf(1, {3, std::string::npos});
    EXPECT_EQ(text.characters().substr(four.begin, four.end - four.begin), U"四");
    EXPECT_TRUE(text.spanOf(0, {3, 4}).empty()) << "a blank alone";
}

TEST(AnchorText, isWrittenWithItsBlanksAndLineEnds)
{
    const AnchorText text{{{1, "one two"}, {2, "three four"}}};
    const auto from = text.spanOf(0, {4, 7});
    const auto to = text.spanOf(1, {0, 7});
    EXPECT_EQ(text.written({from.begin, to.end}), "two\nthree f");
    EXPECT_EQ(text.written({0, text.characters().size()}), "one two\nthree four");
}

TEST(AnchorText, findsOverlappingPlaces)
{
    const AnchorText text{{{1, "aaaa"}}};
    EXPECT_EQ(text.find(U"aa"), (std::vector<std::size_t>{1, 2, 3}));
    EXPECT_TRUE(text.find(U"").empty());
    EXPECT_TRUE(AnchorText{{}}.find(U"a").empty());
}

TEST(AnchorText, brokenBytesDoNoHarm)
{
    const AnchorText text{{{1, "a\xE4\xBD"}, {2, "\xFF"}}};
    EXPECT_EQ(text.characters(), U"\u0002a\uFFFD\uFFFD\u0003");
    EXPECT_EQ(text.bytesAt(2), (text::TextRange{1, 3}));
}

} // namespace
} // namespace duizhao::annotation
