#include "core/text/Fold.h"

#include "core/text/Utf8.h"

#include <gtest/gtest.h>

#include <random>

namespace duizhao::text {
namespace {

TEST(Fold, whatReadersTakeForEqualBecomesEqual)
{
    EXPECT_EQ(fold("Ｄｅｅｐ　Seek"), "deep seek");
    EXPECT_EQ(fold("Café NAÏVE Straße"), "cafe naive strasse");
    EXPECT_EQ(fold("機器學習與後端"), fold("机器学习与后端"));
    EXPECT_EQ(fold("⽤⼈"), "用人") << "Kangxi radicals of copied PDF text";
    EXPECT_EQ(fold("“It’s”"), "\"it's\"");
    EXPECT_EQ(fold("a \t\n\xC2\xA0\xE3\x80\x80 b"), "a b");
    EXPECT_EQ(fold("人\xE2\x80\x8B工"), "人工");
    EXPECT_EQ(fold("ﬁne ①"), "fine 1");
    EXPECT_EQ(fold(""), "");
}

TEST(Fold, isIdempotent)
{
    for (const auto* text : {"Ａ“é” 機器　①ﬁ", "乾隆 著作 瞭望", "İstanbul ǅ", "e\xCC\x81"}) {
        EXPECT_EQ(fold(fold(text)), fold(text)) << text;
    }
}

TEST(Fold, titlesAreLettersAndDigitsOnly)
{
    EXPECT_EQ(foldTitle("U.S. Moves to Expand: AI!"), "usmovestoexpandai");
    EXPECT_EQ(foldTitle("**標題：** 一、二"), "标题一二");
    EXPECT_EQ(foldTitle("— … ！"), "");
}

TEST(Fold, viewsConvertWholeWords)
{
    EXPECT_EQ(toSimplified("後來發現頭髮"), "后来发现头发");
    EXPECT_EQ(toTraditional("后来发现头发"), "後來發現頭髮");
}

TEST(Fold, everyFoldedByteKnowsItsCharacter)
{
    constexpr char32_t characters[] = {U'a',    U'É',    U' ',  U'　',  U'機', U'ﬁ',  U'①',  U'“',
                                       0x1F600, 0x20BB7, 0x301, 0x200B, U'\n', U'Ａ', U'㍿', 0xFFFD};
    std::mt19937 random{7};
    std::uniform_int_distribution<std::size_t> pick{0, std::size(characters) - 1};
    for (int round = 0; round < 500; ++round) {
        std::string text;
        std::vector<bool> starts;
        for (int i = 0; i < 30; ++i) {
            const auto before = text.size();
            appendUtf8(text, characters[pick(random)]);
            starts.resize(text.size(), false);
            starts[before] = true;
        }
        const auto folded = foldWithOffsets(text);
        ASSERT_EQ(folded.offsets.size(), folded.text.size() + 1);
        EXPECT_EQ(folded.offsets.back(), text.size());
        EXPECT_EQ(folded.text, fold(text));
        for (std::size_t i = 0; i + 1 < folded.offsets.size(); ++i) {
            EXPECT_LE(folded.offsets[i], folded.offsets[i + 1]);
            EXPECT_TRUE(starts[folded.offsets[i]]);
        }
    }
}

TEST(Fold, brokenBytesDoNotStopIt)
{
    const auto folded = foldWithOffsets("a\xFF\xE4\xB8z");
    EXPECT_EQ(folded.text.front(), 'a');
    EXPECT_EQ(folded.text.back(), 'z');
    EXPECT_EQ(folded.offsets[folded.text.size() - 1], 4U);
}

} // namespace
} // namespace duizhao::text
