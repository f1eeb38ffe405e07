#include "core/document/Lead.h"

#include <gtest/gtest.h>

namespace duizhao::document {
namespace {

TEST(Lead, aFewWordsAndAColonBeforeAParagraphAreALabel)
{
    EXPECT_EQ(leadLength("What's new: The city opened a library for everyone."), 11U);
    EXPECT_EQ(leadLength("Why it matters: Reading by lamplight is an old habit."), 15U);
    EXPECT_EQ(leadLength("What\u2019s new:\u00A0The city opened a library for everyone."), 13U);
    EXPECT_EQ(leadLength("最新进展：全市开放了一座面向所有人的图书馆。"), 15U);
    EXPECT_EQ(leadLength("AI 的新闻: 全市开放了一座面向所有人的图书馆。"), 13U);
}

TEST(Lead, sentencesValuesAndSpeechHaveNone)
{
    for (const char* text :
         {"The mayor spoke of three things he had wanted: money, books and time for reading.",
          "what's new: The city opened a library for everyone.", "Date: 2024-05-06",
          "https://library.example/of/the/city/and/everything", "At 10:30 the doors of the library opened.",
          "He said: \"The library is open for everyone.\"", "林先生说：图书馆对所有人开放，每天晚上都开门。",
          "他写道：“图书馆对所有人开放，每天晚上都开门。”",
          "一共有三件事，包括：钱、书，还有读书的时间与耐心。", "No colon at all in this sentence.",
          ": nothing before it but a colon and a sentence", ""}) {
        EXPECT_EQ(leadLength(text), 0U) << text;
    }
}

TEST(Lead, whatOneThinksIsALabelBesideALabel)
{
    const char* text = "我们认为：图书馆对所有人开放，每天晚上都开门。";
    EXPECT_EQ(leadLength(text), 0U);
    EXPECT_EQ(leadLength(text, LeadForm::BesideALabel), 15U);
    EXPECT_EQ(leadLength("他说：“图书馆对所有人开放，每天晚上都开门。”", LeadForm::BesideALabel), 0U);
}

} // namespace
} // namespace duizhao::document
