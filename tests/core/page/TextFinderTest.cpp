#include "core/page/TextFinder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace duizhao::page {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(TextFinder, countsInUtf16Units)
{
    const TextFinder finder({"\U0001F600 café, 汉字 here"}); // the face is two units
    EXPECT_THAT(finder.find("cafe", 10), ElementsAre(FoundRange{0, 3, 7}));
    EXPECT_THAT(finder.find("汉字", 10), ElementsAre(FoundRange{0, 9, 11}));
    EXPECT_THAT(finder.find("here", 10), ElementsAre(FoundRange{0, 12, 16}));
}

TEST(TextFinder, findsEitherScriptCaseAndWidth)
{
    const TextFinder finder({"漢語與汉语", "ＡＢＣ abc"});
    EXPECT_THAT(finder.find("汉语", 10), ElementsAre(FoundRange{0, 0, 2}, FoundRange{0, 3, 5}));
    EXPECT_THAT(finder.find("漢語", 10), ElementsAre(FoundRange{0, 0, 2}, FoundRange{0, 3, 5}));
    EXPECT_THAT(finder.find("Abc", 10), ElementsAre(FoundRange{1, 0, 3}, FoundRange{1, 4, 7}));
}

TEST(TextFinder, aMatchInsideWhatOneCharacterFoldsToMarksThatCharacter)
{
    const TextFinder finder({"5㎞ away"});
    EXPECT_THAT(finder.find("5k", 10), ElementsAre(FoundRange{0, 0, 2}));
    EXPECT_THAT(finder.find("km", 10), ElementsAre(FoundRange{0, 1, 2}));
}

TEST(TextFinder, blankAndAbsentPhrasesFindNothing)
{
    const TextFinder finder({"a b c"});
    EXPECT_THAT(finder.find("", 10), IsEmpty());
    EXPECT_THAT(finder.find(" \t", 10), IsEmpty());
    EXPECT_THAT(finder.find("d", 10), IsEmpty());
    EXPECT_THAT(TextFinder().find("a", 10), IsEmpty());
}

TEST(TextFinder, stopsAtTheLimit)
{
    const TextFinder finder({"aaaa", "aaaa"});
    EXPECT_EQ(finder.find("a", 5).size(), 5U);
    EXPECT_EQ(finder.find("aa", 100).size(), 4U);
}

TEST(TextFinder, findsWordsAsWordsOfTheirOwn)
{
    const TextFinder finder({"It said AI, not aid. GPT-4o and GPT4; 人工智能与智能体", "ai"});
    EXPECT_THAT(finder.findWords({"AI"}, 10), ElementsAre(FoundRange{0, 8, 10}, FoundRange{1, 0, 2}));
    EXPECT_THAT(finder.findWords({"gpt"}, 10), ElementsAre(FoundRange{0, 21, 24}, FoundRange{0, 32, 35}));
    EXPECT_THAT(finder.findWords({"智能"}, 10), ElementsAre(FoundRange{0, 40, 42}, FoundRange{0, 43, 45}));
    EXPECT_THAT(finder.findWords({"人工智", "智能", " "}, 10),
                ElementsAre(FoundRange{0, 38, 42}, FoundRange{0, 43, 45}))
        << "what overlaps is one";
    EXPECT_EQ(finder.findWords({"AI", "智能"}, 2).size(), 2U);
    EXPECT_THAT(finder.findWords({}, 10), IsEmpty());
}

} // namespace duizhao::page
