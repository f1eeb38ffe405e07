#include "core/align/search/SentenceAligner.h"

#include <gtest/gtest.h>

#include <string>

namespace duizhao::align {

namespace {

std::string cut(const std::string& text, const text::TextRange& range)
{
    return text.substr(range.begin, range.end - range.begin);
}

} // namespace

TEST(SentenceAligner, pairsOneSentenceWithOne)
{
    const auto pairs = alignSentences("It rained.", "下雨了。");
    ASSERT_EQ(pairs.size(), 1U);
    EXPECT_EQ(pairs[0].score, 1.0);
}

TEST(SentenceAligner, pairsSentencesInOrder)
{
    const std::string en =
        "Mira built a station with an ESP32. It cost 12 dollars. The battery lasts 90 days.";
    const std::string zh = "米拉用 ESP32 搭建了一个气象站。它花了 12 美元。电池可以使用 90 天。";
    const auto pairs = alignSentences(en, zh);
    ASSERT_EQ(pairs.size(), 3U);
    ASSERT_EQ(pairs[1].en.size(), 1U);
    EXPECT_EQ(cut(en, pairs[1].en[0]), "It cost 12 dollars.");
    EXPECT_EQ(cut(zh, pairs[1].zh[0]), "它花了 12 美元。");
}

TEST(SentenceAligner, marksNothingThatHasNoCounterpart)
{
    const std::string en =
        "The battery of the ESP32 lasts 90 days. Every pupil in the whole school of 500 was "
        "allowed to look at it for as long as they wanted.";
    const std::string zh = "ESP32 的电池可以使用 90 天。";
    for (const SentencePair& pair : alignSentences(en, zh)) {
        EXPECT_EQ(pair.en.size(), 1U);
        EXPECT_EQ(pair.en[0].begin, 0U);
    }
}

TEST(SentenceAligner, givesNothingForAnEmptyHalf)
{
    EXPECT_TRUE(alignSentences("", "下雨了。").empty());
    EXPECT_TRUE(alignSentences("It rained.", "").empty());
}

} // namespace duizhao::align
