#include "core/search/HitReader.h"

#include <gtest/gtest.h>

namespace duizhao::search {

namespace {

SearchMatch snippet(const std::string& text, const std::string& word, int length)
{
    SearchMatch match;
    const std::size_t at = text.find(word);
    EXPECT_NE(at, std::string::npos);
    cutSnippet(text, {{at, at + word.size()}}, length, match);
    return match;
}

} // namespace

TEST(Snippet, isCutBetweenWordsAndSaysSo)
{
    const std::string text =
        "The heron stood in the shallow water until evening came, and nobody saw it leave.";
    const SearchMatch match = snippet(text, "evening", 20);
    EXPECT_EQ(match.snippet, "until evening came,");
    EXPECT_TRUE(match.cutBefore);
    EXPECT_TRUE(match.cutBehind);
    ASSERT_EQ(match.marks.size(), 1U);
    EXPECT_EQ(match.marks[0], (SnippetMark{6, 7}));
}

TEST(Snippet, isWholeWhereTheTextIsShortOrAllOfItIsWanted)
{
    for (const int length : {-1, 200}) {
        const SearchMatch match = snippet("两条船在等待。", "船", length);
        EXPECT_EQ(match.snippet, "两条船在等待。");
        EXPECT_FALSE(match.cutBefore);
        EXPECT_FALSE(match.cutBehind);
        EXPECT_EQ(match.marks[0], (SnippetMark{2, 1}));
    }
}

TEST(Snippet, atTheEndOfATextGoesBackForTheRest)
{
    const SearchMatch match = snippet("鸭子在平静的湖面上游泳，两条船在等待人工智能。", "智能", 12);
    EXPECT_EQ(match.snippet, "，两条船在等待人工智能。");
    EXPECT_TRUE(match.cutBefore);
    EXPECT_FALSE(match.cutBehind);
}

} // namespace duizhao::search
