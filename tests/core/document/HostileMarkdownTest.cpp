#include "core/document/MarkdownParser.h"
#include "core/text/Lines.h"

#include <gtest/gtest.h>

namespace duizhao::document {
namespace {

std::string repeated(std::string_view piece, std::size_t bytes)
{
    std::string text;
    text.reserve(bytes + piece.size());
    while (text.size() < bytes) {
        text += piece;
    }
    return text;
}

std::size_t accounted(std::string_view text)
{
    std::size_t count = 0;
    for (const auto& block : parseMarkdown(text)) {
        count += text::countNonBlank(text.substr(block.source.begin, block.source.end - block.source.begin));
    }
    return count;
}

TEST(HostileMarkdown, nestingOf25000IsRead)
{
    constexpr std::size_t depth = 25000;
    std::string indented;
    for (std::size_t level = 0; level < 1500; ++level) {
        indented += std::string(level * 2, ' ') + "- x\n";
    }
    const std::string cases[] = {std::string(depth, '>') + "a",
                                 repeated("> ", depth * 2) + "a",
                                 repeated("- ", depth * 2) + "a",
                                 repeated("1. ", depth * 3) + "a",
                                 std::string(depth, '[') + "a" + std::string(depth, ']'),
                                 repeated("[a](", depth * 4) + std::string(depth, ')'),
                                 repeated("![", depth * 2) + "a" + repeated("](b)", depth * 4),
                                 repeated("*a ", depth * 3) + repeated("b* ", depth * 3),
                                 repeated("**a ", depth * 4) + repeated("b** ", depth * 4),
                                 repeated("<div>\n", depth * 6),
                                 indented};
    for (const auto& text : cases) {
        EXPECT_EQ(accounted(text), text::countNonBlank(text)) << text.substr(0, 20);
    }
}

/// A linear reader takes milliseconds over each, also under the sanitizers; a quadratic scan of a million
/// marks would outlast the time CTest grants a test.
class MegabyteOf : public ::testing::TestWithParam<std::string_view> {};

TEST_P(MegabyteOf, marksIsReadToItsEnd)
{
    const auto text = repeated(GetParam(), 1 << 20);
    EXPECT_EQ(accounted(text), text::countNonBlank(text));
}

INSTANTIATE_TEST_SUITE_P(Hostile, MegabyteOf,
                         ::testing::Values("[", "]", "*", "**", "* ", "**a", "_a", "`", "`a``", "<", "<a ",
                                           "<!--", "&", "&amp", "](", "[a](", "![", "~~a", "|", "|a\n", ">",
                                           "> ", "-", "- a\n", "#", "\\", "http://", "http://(", "\n", ">\n",
                                           "a\n", "|-|\n", "    a\n", "<!-- a\n", "[^1]: a\n", "**“a”**",
                                           "*a_b", "a"));

TEST(HostileMarkdown, scriptsAndBrokenBytesAreOnlyText)
{
    EXPECT_EQ(parseMarkdown("<script>alert(1)</script>\n").front().text, "alert(1)");
    const std::string broken = "a \xFF\xC3 b [\xE4\xB8](\xFF) **\x80**\n";
    EXPECT_EQ(accounted(broken), text::countNonBlank(broken));
}

} // namespace
} // namespace duizhao::document
