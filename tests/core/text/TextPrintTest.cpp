#include "core/text/TextPrint.h"

#include <gtest/gtest.h>

#include <random>

namespace duizhao::text {

namespace {

/// Paragraphs of words that are nobody's, `first` and on.
std::string paragraph(unsigned seed, int words = 40)
{
    std::mt19937 random{seed};
    std::string text;
    for (int i = 0; i < words; ++i) {
        text += "w" + std::to_string(random() % 5000) + " ";
    }
    return text;
}

std::string sketchOf(unsigned first, unsigned last)
{
    TextPrint print;
    for (unsigned seed = first; seed < last; ++seed) {
        print.add(paragraph(seed));
    }
    return print.sketch();
}

std::string sketchOf(std::string_view text)
{
    TextPrint print;
    print.add(text);
    return print.sketch();
}

} // namespace

TEST(TextPrint, givesTheLettersFolded)
{
    TextPrint print;
    EXPECT_EQ(print.add("“Ａｂ”, Cafe\u0301 12! 鴨子。"), "abcafe12鸭子");
    EXPECT_EQ(print.add("…—"), "");
}

TEST(TextPrint, isTheSameForTheSameTextInAnotherDress)
{
    EXPECT_EQ(sketchOf("The ducks, they swim."), sketchOf("the DUCKS — they   swim"));
    EXPECT_EQ(sketchOf("鴨子整天游泳。"), sketchOf("鸭子，整天游泳"));
    EXPECT_DOUBLE_EQ(sharedPart(sketchOf(0, 20), sketchOf(0, 20)), 1);
}

TEST(TextPrint, doesNotMindTheOrderOfParagraphs)
{
    TextPrint one;
    TextPrint two;
    for (unsigned i = 0; i < 9; ++i) {
        one.add(paragraph(i));
        two.add(paragraph(8 - i));
    }
    EXPECT_EQ(one.sketch(), two.sketch());
    EXPECT_EQ(one.sketch().size(), 4 * TextPrint::kHashes);
}

TEST(TextPrint, tellsHowMuchOfTheSmallerTextIsInTheLarger)
{
    EXPECT_GT(sharedPart(sketchOf(0, 20), sketchOf(0, 30)), 0.75);
    EXPECT_NEAR(sharedPart(sketchOf(0, 20), sketchOf(10, 30)), 0.5, 0.25);
    EXPECT_LT(sharedPart(sketchOf(0, 20), sketchOf(20, 40)), 0.05);
}

TEST(TextPrint, ofShortTextsIsExact)
{
    EXPECT_DOUBLE_EQ(sharedPart(sketchOf("ducks swim all day"), sketchOf("ducks swim all night")), 0.5);
    EXPECT_DOUBLE_EQ(sharedPart(sketchOf("ducks"), sketchOf("Ducks!")), 1);
    EXPECT_DOUBLE_EQ(sharedPart(sketchOf("ducks"), sketchOf("boats")), 0);
}

TEST(TextPrint, ofNothingSharesNothing)
{
    EXPECT_EQ(sketchOf(""), "");
    EXPECT_EQ(sketchOf("…"), "");
    EXPECT_DOUBLE_EQ(sharedPart("", ""), 0);
    EXPECT_DOUBLE_EQ(sharedPart("", sketchOf("ducks")), 0);
    EXPECT_DOUBLE_EQ(sharedPart("abc", sketchOf("ducks")), 0) << "what is no sketch is none";
}

} // namespace duizhao::text
