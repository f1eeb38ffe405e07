#include "core/recognition/webtext/WebTextBlocks.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace duizhao::recognition {
namespace {

std::vector<WebBlock> readBlocks(std::string_view text)
{
    const text::Lines lines{text};
    return readWebText(text, lines);
}

const std::string longLine(200, 'x');

TEST(WebTextBlocks, longLinesWithoutBlankLinesAreParagraphsOfTheirOwn)
{
    const auto blocks = readBlocks("Boats " + longLine + "\nOars " + longLine + "\nA short line\n");
    ASSERT_EQ(blocks.size(), 3U);
    EXPECT_EQ(blocks[1].block.kind, document::BlockKind::Paragraph);
    EXPECT_EQ(blocks[2].block.text, "A short line");
    EXPECT_EQ(blocks[2].block.firstLine, 3);
}

TEST(WebTextBlocks, wrappedLinesAreOneParagraph)
{
    const auto blocks = readBlocks("The ferry left the harbour before the sun was up, and nobody on the\n"
                                   "shore saw it go, because the fog had come down in the night and lay\n"
                                   "on the water like wool.\n\nThe next one waited.\n");
    ASSERT_EQ(blocks.size(), 2U);
    EXPECT_EQ(blocks[0].block.lastLine, 3);
    EXPECT_EQ(blocks[1].blanksBefore, 1);
}

TEST(WebTextBlocks, shortLinesThatAreNotFullAreNotJoined)
{
    EXPECT_EQ(readBlocks("Published\nMay 4, 2025\nReading time\n3 min read\n").size(), 4U);
}

TEST(WebTextBlocks, everyBulletIsAnItemWithItsMarkerAndDepth)
{
    const auto blocks = readBlocks("  • Oars\n  • Rudders\n      ◦ of oak\n  • Sails\n\n• Alone\n");
    ASSERT_EQ(blocks.size(), 5U);
    EXPECT_EQ(blocks[0].block.kind, document::BlockKind::ListItem);
    EXPECT_EQ(blocks[0].block.marker, "•");
    EXPECT_EQ(blocks[0].block.text, "Oars");
    EXPECT_EQ(blocks[0].block.level, 1);
    EXPECT_EQ(blocks[2].block.level, 2);
    EXPECT_EQ(blocks[3].block.level, 1);
}

TEST(WebTextBlocks, aLoneBulletTakesTheTextUnderIt)
{
    const auto blocks = readBlocks("•\nOars are long.\n•\n\nRudders are short.\n• \n");
    ASSERT_EQ(blocks.size(), 3U);
    EXPECT_EQ(blocks[0].block.text, "Oars are long.");
    EXPECT_EQ(blocks[1].block.text, "Rudders are short.");
    EXPECT_EQ(blocks[2].block.text, "");
}

TEST(WebTextBlocks, circledNumbersAreMarkers)
{
    const auto blocks = readBlocks("① Oars\n\n② Rudders\n");
    ASSERT_EQ(blocks.size(), 2U);
    EXPECT_EQ(blocks[0].block.marker, "①");
    EXPECT_EQ(blocks[0].block.text, "Oars");
}

TEST(WebTextBlocks, underlinedLinesAreHeadingsAndDrawnLinesAreFolded)
{
    const auto blocks = readBlocks("Boats\n=====\n\nText stands here.\n\n━━━━━━━━━━\n");
    ASSERT_EQ(blocks.size(), 3U);
    EXPECT_EQ(blocks[0].block.kind, document::BlockKind::Heading);
    EXPECT_EQ(blocks[0].block.text, "Boats");
    EXPECT_EQ(blocks[2].block.disposition, document::Disposition::Folded);
    EXPECT_EQ(blocks[2].block.foldReason, document::FoldReason::Markup);
}

TEST(WebTextBlocks, indentedTextIsNoCode)
{
    const auto blocks = readBlocks("    A paragraph that a page had set in by some blanks.\n");
    ASSERT_EQ(blocks.size(), 1U);
    EXPECT_EQ(blocks[0].block.kind, document::BlockKind::Paragraph);
}

TEST(WebTextBlocks, runsOfCommandLinesAreCode)
{
    const auto blocks = readBlocks("row boat \\\n--oars 4 \\\n--speed slow\n\nThen wait.\n");
    ASSERT_EQ(blocks.size(), 2U);
    EXPECT_EQ(blocks[0].block.kind, document::BlockKind::Code);
    EXPECT_EQ(blocks[0].block.language, text::Language::None);
}

TEST(WebTextBlocks, aParagraphRightUnderAListIsNotSwallowedByIt)
{
    const auto blocks = readBlocks("- Oars " + longLine + "\n- Rudders\nBoats " + longLine + "\n");
    ASSERT_EQ(blocks.size(), 3U);
    EXPECT_EQ(blocks[2].block.kind, document::BlockKind::Paragraph);
}

TEST(WebTextBlocks, noBreakBlanksFollowBullets)
{
    const auto blocks = readBlocks("•\u00A0Oars\n");
    ASSERT_EQ(blocks.size(), 1U);
    EXPECT_EQ(blocks[0].block.text, "Oars");
}

TEST(WebTextBlocks, aTextThatIsQuotedAsAWholeIsReadWithoutItsMarks)
{
    const std::string text = "> Boats\n>\n> • Oars\n> • Rudders\n>\n>\n> The end.\n>\n";
    const auto blocks = readBlocks(text);
    ASSERT_EQ(blocks.size(), 4U);
    EXPECT_EQ(blocks[0].block.kind, document::BlockKind::Paragraph);
    EXPECT_EQ(blocks[1].block.kind, document::BlockKind::ListItem);
    EXPECT_EQ(blocks[3].blanksBefore, 2);
    EXPECT_EQ(blocks[3].block.text, "The end.");
    EXPECT_EQ(blocks[3].block.source.end, text.size()) << "the last mark belongs to the last block";
}

TEST(WebTextBlocks, bulletsUnderANumberedLineAreItemsOfTheirOwn)
{
    const auto blocks = readBlocks(" 1. Oars\n\n      • long ones\n      • short ones\n\n 2. Rudders\n");
    ASSERT_EQ(blocks.size(), 4U);
    EXPECT_EQ(blocks[1].block.marker, "•");
    EXPECT_EQ(blocks[2].block.text, "short ones");
}

TEST(WebTextBlocks, commentsAreFolded)
{
    const auto blocks = readBlocks("<!-- mode: plain --> [TOC]\n\nText.\n");
    ASSERT_EQ(blocks.size(), 2U);
    EXPECT_EQ(blocks[0].block.foldReason, document::FoldReason::Markup);
}

TEST(WebTextBlocks, nothingIsLostAndNothingReadTwice)
{
    const std::string text =
        "---\ntitle: x\n---\n# H\n> quote\n> more\n| a | b |\n|---|---|\n| 1 | 2 |\n```\ncode\n"
        "text\n- item\n\n  more\n![p](https://example.org/p.png)\n<div>\nx\n</div>\n•\n";
    std::size_t at = 0;
    std::size_t counted = 0;
    for (const auto& web : readBlocks(text)) {
        EXPECT_GE(web.block.source.begin, at);
        at = web.block.source.end;
        counted += text::countNonBlank(std::string_view{text}.substr(
            web.block.source.begin, web.block.source.end - web.block.source.begin));
    }
    EXPECT_EQ(counted, text::countNonBlank(text));
}

} // namespace
} // namespace duizhao::recognition
