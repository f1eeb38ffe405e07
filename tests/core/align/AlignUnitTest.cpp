#include "core/align/features/AlignUnit.h"

#include <gtest/gtest.h>

namespace duizhao::align {

TEST(AlignUnit, readsTheKindOfAParagraph)
{
    EXPECT_EQ(unitFromParagraph("plain words").kind, document::BlockKind::Paragraph);
    EXPECT_EQ(unitFromParagraph("```\nx\n```").kind, document::BlockKind::Code);
    EXPECT_EQ(unitFromParagraph("    indented()").kind, document::BlockKind::Code);
    EXPECT_EQ(unitFromParagraph("| a | b |").kind, document::BlockKind::Table);
    EXPECT_EQ(unitFromParagraph("![alt](x.png)").kind, document::BlockKind::Image);
    EXPECT_EQ(unitFromParagraph("> quoted").kind, document::BlockKind::Quote);
    EXPECT_EQ(unitFromParagraph("> quoted").markdown, "quoted");
    EXPECT_EQ(unitFromParagraph("* * *").kind, document::BlockKind::Rule);
    EXPECT_EQ(unitFromParagraph("#hashtag").kind, document::BlockKind::Paragraph);
}

TEST(AlignUnit, takesMarkersOffHeadingsAndListItems)
{
    const AlignUnit heading = unitFromParagraph("### Third level");
    EXPECT_EQ(heading.level, 3);
    EXPECT_EQ(heading.markdown, "Third level");
    const AlignUnit item = unitFromParagraph("12. twelfth");
    EXPECT_EQ(item.kind, document::BlockKind::ListItem);
    EXPECT_EQ(item.marker, "12.");
    EXPECT_EQ(item.markdown, "twelfth");
    EXPECT_EQ(unitFromParagraph("• dot").markdown, "dot");
    EXPECT_EQ(unitFromParagraph("3.5 metres").kind, document::BlockKind::Paragraph);
}

TEST(AlignUnit, splitsAtBlankLinesOnly)
{
    const auto paragraphs = paragraphsOf("\n\none\nstill one\n  \ntwo\n\n\n");
    ASSERT_EQ(paragraphs.size(), 2U);
    EXPECT_EQ(paragraphs[0], "one\nstill one");
    EXPECT_EQ(paragraphs[1], "two");
    EXPECT_TRUE(paragraphsOf("").empty());
}

TEST(AlignUnit, takesABlockWithItsArticleAndPictureAddress)
{
    document::Block block;
    block.kind = document::BlockKind::Image;
    block.markdown = "A cat";
    block.info = "cat.png";
    block.article = 4;
    const AlignUnit unit = unitFromBlock(block);
    EXPECT_EQ(unit.markdown, "A cat cat.png");
    EXPECT_EQ(unit.section, 4);
    EXPECT_EQ(unitsFromBlocks(std::vector<document::Block>(3)).size(), 3U);
}

} // namespace duizhao::align
