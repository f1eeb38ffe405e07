#include "core/text/Segmenter.h"

#include "core/text/Lines.h"

#include <gtest/gtest.h>

#include <string>

namespace duizhao::text {
namespace {

std::vector<std::string> split(std::string_view text)
{
    std::vector<std::string> out;
    for (const auto& [begin, end] : sentences(text)) {
        out.emplace_back(text.substr(begin, end - begin));
    }
    return out;
}

using Strings = std::vector<std::string>;

TEST(Segmenter, endsSentencesInBothLanguages)
{
    EXPECT_EQ(split("One here.  Two here! Three?\nFour"),
              (Strings{"One here.", "Two here!", "Three?", "Four"}));
    EXPECT_EQ(split("第一句。第二句！“第三句？”第四句；还是它"),
              (Strings{"第一句。", "第二句！", "“第三句？”", "第四句；还是它"}));
    EXPECT_EQ(split("He said “Stop.” Then he left."), (Strings{"He said “Stop.”", "Then he left."}));
}

TEST(Segmenter, abbreviationsAndNumbersEndNone)
{
    EXPECT_EQ(split("The U.S. Congress met Dr. Smith, e.g. Monday."),
              (Strings{"The U.S. Congress met Dr. Smith, e.g. Monday."}));
    EXPECT_EQ(split("See No. 5 and Fig. 2. It costs 3.5 dollars."),
              (Strings{"See No. 5 and Fig. 2.", "It costs 3.5 dollars."}));
    EXPECT_EQ(split("He said No. She left."), (Strings{"He said No.", "She left."}));
}

TEST(Segmenter, holdsEveryNonBlankCharacter)
{
    for (const std::string text :
         {"", "  ", "no stop", "…。！？\n\n.. a. B. \xC2\xA0。 C.D", "\xFF\xE4 broken. Bytes."}) {
        std::size_t counted = 0;
        std::size_t last = 0;
        for (const auto& [begin, end] : sentences(text)) {
            EXPECT_GE(begin, last);
            EXPECT_LT(begin, end);
            counted += countNonBlank(std::string_view{text}.substr(begin, end - begin));
            last = end;
        }
        EXPECT_EQ(counted, countNonBlank(text)) << text;
    }
}

} // namespace
} // namespace duizhao::text
