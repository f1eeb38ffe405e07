#include "core/align/features/UnitFeatures.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

namespace duizhao::align {

namespace {

UnitFeatures read(const std::string& markdown, Vocabulary& vocabulary,
                  document::BlockKind kind = document::BlockKind::Paragraph)
{
    AlignUnit unit;
    unit.markdown = markdown;
    unit.kind = kind;
    return readFeatures(unit, vocabulary);
}

bool holds(const UnitFeatures& features, const Vocabulary& vocabulary, const std::string& token)
{
    return std::any_of(features.tokens.begin(), features.tokens.end(),
                       [&](const TokenUse& use) { return vocabulary.textOf(use.token) == token; });
}

/// Places to cut that a mark shows, the end among them.
auto markedCuts(const UnitFeatures& features)
{
    return std::count_if(features.cuts.begin(), features.cuts.end(), [](float cut) { return cut > 0.05F; });
}

} // namespace

TEST(UnitFeatures, numbersOfEqualValueAreOneToken)
{
    Vocabulary vocabulary;
    const UnitFeatures en = read("a model of 671 billion parameters", vocabulary);
    const UnitFeatures zh = read("6710 亿参数的模型", vocabulary);
    EXPECT_TRUE(holds(en, vocabulary, "n:6.71e+11"));
    EXPECT_TRUE(holds(zh, vocabulary, "n:6.71e+11"));
}

TEST(UnitFeatures, pluralsMeetTheirSingular)
{
    Vocabulary vocabulary;
    const UnitFeatures en = read("Many LLMs know it.", vocabulary);
    EXPECT_TRUE(holds(en, vocabulary, "llm"));
    EXPECT_EQ(vocabulary.classOf(vocabulary.token("llm", TokenClass::Word)), TokenClass::Code);
}

TEST(UnitFeatures, addressesAreOneTokenAndNoLength)
{
    Vocabulary vocabulary;
    const UnitFeatures with = read("See [it](https://example.org/a/b?utm_source=x).", vocabulary);
    const UnitFeatures without = read("See [it]().", vocabulary);
    EXPECT_TRUE(holds(with, vocabulary, "u:example.org/a/b"));
    EXPECT_FALSE(holds(with, vocabulary, "example"));
    EXPECT_EQ(with.length, without.length);
}

TEST(UnitFeatures, traditionalAndSimplifiedGiveTheSamePairs)
{
    Vocabulary vocabulary;
    const UnitFeatures hant = read("軟體開發", vocabulary);
    const UnitFeatures hans = read("软体开发", vocabulary);
    ASSERT_EQ(hant.bigrams.size(), hans.bigrams.size());
    for (std::size_t k = 0; k < hant.bigrams.size(); ++k) {
        EXPECT_EQ(hant.bigrams[k].token, hans.bigrams[k].token);
    }
}

TEST(UnitFeatures, cutsAtSentencesAlsoWhereTheBlankIsMissing)
{
    Vocabulary vocabulary;
    EXPECT_EQ(read("One thing ended.Another began.", vocabulary).atoms(), 2);
    EXPECT_EQ(markedCuts(read("一件事结束了。另一件开始了。", vocabulary)), 2);
    EXPECT_EQ(read("It ended.#### Next\nMore", vocabulary).atoms(), 3);
    EXPECT_EQ(read("Version 2.5 of app.name", vocabulary).atoms(), 1);
}

TEST(UnitFeatures, mayBeCutInItsFirstClauseWithoutAMark)
{
    Vocabulary vocabulary;
    const UnitFeatures fused = read("港口的历史城里最早的码头建于三百年前。", vocabulary);
    EXPECT_EQ(markedCuts(fused), 1);
    const auto heading = std::find(fused.ends.begin(), fused.ends.end(), 15.0); // five characters
    ASSERT_NE(heading, fused.ends.end());
    EXPECT_EQ(fused.marks[static_cast<std::size_t>(heading - fused.ends.begin())], EndMark::None);
}

TEST(UnitFeatures, wordsThatEndInTheirOwnSKeepIt)
{
    Vocabulary vocabulary;
    const UnitFeatures en = read("This news and its analysis", vocabulary);
    EXPECT_TRUE(holds(en, vocabulary, "news"));
    EXPECT_TRUE(holds(en, vocabulary, "analysis"));
}

TEST(UnitFeatures, aVeryLongTextHasABoundedNumberOfAtoms)
{
    Vocabulary vocabulary;
    std::string text;
    for (int k = 0; k < 5000; ++k) {
        text += "短句，又一句。";
    }
    const UnitFeatures features = read(text, vocabulary);
    EXPECT_LE(features.atoms(), kMaxAtoms);
    EXPECT_EQ(features.ends.back(), features.length);
}

TEST(UnitFeatures, anEmptyTextHasNoAtoms)
{
    Vocabulary vocabulary;
    const UnitFeatures features = read("", vocabulary);
    EXPECT_EQ(features.atoms(), 0);
    EXPECT_EQ(features.endMark(), EndMark::None);
    EXPECT_EQ(features.identity, 0U);
}

TEST(UnitFeatures, knowsTheLeadingNumberInEitherLanguage)
{
    Vocabulary vocabulary;
    EXPECT_EQ(read("Step 3. Mix", vocabulary).ordinal, 3);
    EXPECT_EQ(read("3、搅拌", vocabulary).ordinal, 3);
    EXPECT_EQ(read("Mix it", vocabulary).ordinal, 0);
}

} // namespace duizhao::align
