#include "core/document/MarkdownParser.h"
#include "core/text/Encoding.h"
#include "core/text/Lines.h"
#include "core/text/Utf8.h"
#include "tests/support/SharedFiles.h"

#include <gtest/gtest.h>

#include <array>
#include <random>

namespace duizhao::document {
namespace {

std::string lettersAndDigits(std::string_view text)
{
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const auto start = at;
        const auto c = text::nextCodePoint(text, at);
        if (c < 0x80 ? text::isAsciiLetter(c) || text::isAsciiDigit(c) : !text::isBlankCodePoint(c)) {
            out += text.substr(start, at - start);
        }
    }
    return out;
}

/// A block's own text is in its source to the letter; what the block keeps in other fields is taken out.
void expectOwnSource(const Block& block, std::string_view source)
{
    auto expected = lettersAndDigits(source);
    for (const auto& field : {block.marker, block.kind == BlockKind::Code ? block.info : std::string{},
                              std::string{block.checked ? "x" : ""}}) {
        const auto letters = lettersAndDigits(field);
        if (expected.starts_with(letters)) {
            expected.erase(0, letters.size());
        }
    }
    EXPECT_EQ(lettersAndDigits(block.markdown), expected) << source;
}

/// The contract: disjoint, in order, every non-blank character in exactly one block.
void expectWhole(std::string_view text)
{
    std::size_t counted = 0;
    std::size_t last = 0;
    const text::Lines lines{text};
    for (const auto& block : parseMarkdown(text)) {
        ASSERT_GE(block.source.begin, last);
        ASSERT_LT(block.source.begin, block.source.end);
        ASSERT_LE(block.source.end, text.size());
        EXPECT_EQ(block.firstLine, lines.lineAt(block.source.begin));
        EXPECT_EQ(block.lastLine, lines.lineAt(block.source.end - 1));
        last = block.source.end;
        const auto source = text.substr(block.source.begin, block.source.end - block.source.begin);
        counted += text::countNonBlank(source);
        if (!(block.kind == BlockKind::Code && block.marker == "---")) {
            expectOwnSource(block, source);
        }
    }
    EXPECT_EQ(counted, text::countNonBlank(text)) << text.substr(0, 2000);
}

constexpr std::array<std::string_view, 44> kPieces{
    "word",     "中文。", "\n",          "\n",          "\n\n", "  ",       "    ",         "\t",
    "- ",       "* ",     "1. ",         "12) ",        "> ",   ">",        "# ",           "### ",
    "---\n",    "===\n",  "```",         "```\n",       "~~~",  "<div>",    "</div>",       "<!-- ",
    "-->",      "<p>",    "| a | b |\n", "|---|---|\n", "|",    "[^1]: ",   "[a]: b\n",     "[x](y)",
    "![i](j)",  "**",     "`",           "&amp;",       "\\",   "\xC2\xA0", "\xE3\x80\x80", "+\n",
    "<script>", "- [x] ", "-\n",         "  - "};

TEST(BlockRanges, holdEveryCharacterOfGeneratedMarkdown)
{
    std::mt19937 random{20250115};
    std::uniform_int_distribution<std::size_t> piece{0, kPieces.size() - 1};
    std::uniform_int_distribution<int> length{1, 40};
    for (int round = 0; round < 6000 && !::testing::Test::HasFailure(); ++round) {
        std::string text;
        for (int i = length(random); i > 0; --i) {
            text += kPieces[piece(random)];
        }
        expectWhole(text);
    }
}

TEST(BlockRanges, holdEveryCharacterOfTheRealFiles)
{
    for (const auto& file : test::textsAndRealFiles({"seeds", "formats"})) {
        SCOPED_TRACE(file);
        expectWhole(text::decodeText(test::readFile(file))->text);
    }
}

TEST(BlockRanges, holdMarksWithoutWords)
{
    for (const auto* text :
         {">", ">\n>\n", "> >", "-", "1.", "- - -\n", "#", "```", "***\n>\n", "> a\n>\n\nb\n>\n"}) {
        SCOPED_TRACE(text);
        expectWhole(text);
    }
}

} // namespace
} // namespace duizhao::document
