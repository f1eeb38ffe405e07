#include "core/text/Numbers.h"

#include <gtest/gtest.h>

#include <sstream>

namespace duizhao::text {
namespace {

/// `value`, with `%` for a percentage and `#` for an ordinal, separated by blanks.
std::string read(std::string_view text)
{
    std::ostringstream out;
    out.precision(15);
    for (const auto& number : readNumbers(text)) {
        out << (out.tellp() > 0 ? " " : "") << number.value << (number.percent ? "%" : "")
            << (number.ordinal ? "#" : "");
    }
    return out.str();
}

TEST(Numbers, bothLanguagesGiveTheSameValue)
{
    const struct {
        std::string_view english;
        std::string_view chinese;
        std::string_view expected;
    } cases[] = {
        {"671 billion parameters", "6710 亿参数", "671000000000"},
        {"a 671B model", "6710亿参数的模型", "671000000000"},
        {"2.79 million GPU hours", "279 万 GPU 小时", "2790000"},
        {"$5.576 million", "557.6 万美元", "5576000"},
        {"32,000 cards", "3.2 万张卡", "32000"},
        {"14.8 trillion tokens", "14.8 万亿个标记", "14800000000000"},
        {"120 million people", "1亿2000万人", "120000000"},
        {"58.2 percent", "58.2%", "58.2%"},
        {"58.2%", "百分之五十八点二", "58.2%"},
        {"three percentage points", "3 个百分点", "3%"},
        {"January 15, 2025", "2025 年 1 月 15 日", ""},
        {"in December", "十二月", "12"},
        {"the third release", "第三版", "3#"},
        {"the 3rd release", "第 3 版", "3#"},
        {"two dozen countries", "二十四个国家", "24"},
        {"twenty-five countries", "二十五个国家", "25"},
        {"10^26 operations", "10²⁶ 次运算", "1e+26"},
        {"1.5 × 10^8", "1.5 亿", "150000000"},
        {"two hundred and fifty thousand", "二十五万", "250000"},
        {"a million", "一百万", "1000000"},
        {"one thousand twenty-four", "一千零二十四", "1024"},
        {"five times", "五倍", "5"},
        {"two-thirds", "三分之二", "0.666666666666667"},
        {"4-bit, 34 billion-parameter", "４ 位、340 亿参数", "4 34000000000"},
        {"two models", "两个模型", "2"},
        {"128GB of memory", "128 GB 内存", "128"},
        {"tenfold", "十倍", "10"},
        {"half", "一半", "0.5"},
    };
    for (const auto& [english, chinese, expected] : cases) {
        if (!expected.empty()) {
            EXPECT_EQ(read(english), expected) << english;
            EXPECT_EQ(read(chinese), expected) << chinese;
        }
    }
    EXPECT_EQ(read("January 15, 2025"), "1 15 2025");
    EXPECT_EQ(read("2025 年 1 月 15 日"), "2025 1 15");
    EXPECT_EQ(read("二〇二四年三月"), "2024 3");
    EXPECT_EQ(read("二十多个国家，三百余家，20 多万"), "20 300 200000");
    EXPECT_EQ(read("三点五亿"), "350000000");
    EXPECT_EQ(read("一万亿"), "1000000000000");
    EXPECT_EQ(read("3.8e25 FLOPs"), "3.8e+25");
}

TEST(Numbers, namesAndAddressesAreNoNumbers)
{
    for (const auto* text :
         {"GPT-4o and H100", "DeepSeek-V3, o3-mini", "Qwen2.5-72B", "Llama-3.1-405B", "version 1.2.3",
          "https://a.b/2024/01?x=5", "4o-mini", "8x7B", "B2B", "three-dimensional 3D"}) {
        const auto numbers = read(text);
        EXPECT_TRUE(numbers.empty() || numbers == "3") << text << ": " << numbers;
    }
}

TEST(Numbers, wordsThatOnlyLookLikeNumbersAreLeft)
{
    for (const auto* text :
         {"one of them", "You may march on", "per second", "三星和四川", "十分重要，千万小心", "统一的一些",
          "几十个，数百家", "万一", "hundreds of millions", "不管三七二十"}) {
        const auto numbers = read(text);
        EXPECT_TRUE(numbers.empty() || text == std::string_view{"不管三七二十"}) << text << ": " << numbers;
    }
    EXPECT_EQ(read("the second story takes 5 seconds"), "2# 5");
    EXPECT_EQ(read("May 5 and March 2024"), "5 5 3 2024");
}

TEST(Numbers, knowTheirPlaceInTheText)
{
    const std::string_view text = "约 6710 亿参数，58.2 percent";
    const auto numbers = readNumbers(text);
    ASSERT_EQ(numbers.size(), 2U);
    EXPECT_EQ(text.substr(numbers[0].begin, numbers[0].end - numbers[0].begin), "6710 亿");
    EXPECT_EQ(text.substr(numbers[1].begin, numbers[1].end - numbers[1].begin), "58.2 percent");
}

TEST(Numbers, endlessDigitsAreRefusedQuickly)
{
    EXPECT_TRUE(readNumbers(std::string(1000000, '7')).empty());
    EXPECT_LE(readNumbers("1" + std::string(100000, ',')).size(), 1U);
    EXPECT_TRUE(readNumbers("\xFF\xE4\xB8").empty());
    std::string groups = "1";
    for (int i = 0; i < 100000; ++i) {
        groups += ",000";
    }
    EXPECT_NO_THROW(static_cast<void>(readNumbers(groups)));
}

} // namespace
} // namespace duizhao::text
