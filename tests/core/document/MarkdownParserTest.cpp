#include "core/document/MarkdownParser.h"

#include <gtest/gtest.h>

namespace duizhao::document {
namespace {

/// The blocks in one line each: kind, level, marker, language, lines, Markdown.
std::string outline(std::string_view text)
{
    std::string out;
    for (const auto& block : parseMarkdown(text)) {
        out += std::string{name(block.kind)} + " " + std::to_string(block.level) + " [" + block.marker +
               "] " + std::to_string(block.firstLine) + "-" + std::to_string(block.lastLine) + " " +
               block.markdown + "\n";
    }
    return out;
}

TEST(MarkdownParser, headingsLoseTheirMarks)
{
    EXPECT_EQ(outline("# One #\n\nTwo\n===\n### Three\n#tag\n"), "heading 1 [] 1-1 One\n"
                                                                 "heading 1 [] 3-4 Two\n"
                                                                 "heading 3 [] 5-5 Three\n"
                                                                 "paragraph 0 [] 6-6 #tag\n");
}

TEST(MarkdownParser, listItemsKeepMarkerDepthAndTheirOwnTextOnly)
{
    EXPECT_EQ(outline("3. three\n   goes on\n   - inner\n     * innermost\n7) other\n"),
              "list-item 1 [3.] 1-2 three\ngoes on\n"
              "list-item 2 [-] 3-3 inner\n"
              "list-item 3 [*] 4-4 innermost\n"
              "list-item 1 [7)] 5-5 other\n");
}

TEST(MarkdownParser, furtherParagraphsOfAnItemAreParagraphsOfItsDepth)
{
    EXPECT_EQ(outline("- first\n\n  second\n\n      code\n- [x] done\n"), "list-item 1 [-] 1-1 first\n"
                                                                          "paragraph 1 [] 3-3 second\n"
                                                                          "code 0 [] 5-5 code\n"
                                                                          "list-item 1 [-] 6-6 done\n");
    const auto blocks = parseMarkdown("- [x] done\n- [ ] open\n- [link](http://a.b)\n");
    EXPECT_TRUE(blocks[0].task && blocks[0].checked);
    EXPECT_TRUE(blocks[1].task && !blocks[1].checked);
    EXPECT_FALSE(blocks[2].task);
}

TEST(MarkdownParser, quotesAndTheirLazyLines)
{
    EXPECT_EQ(outline("> one\n> two\nlazy\n>\n> - item\n"), "quote 0 [] 1-4 one\ntwo\nlazy\n"
                                                            "list-item 1 [-] 5-5 item\n");
}

TEST(MarkdownParser, codeIsVerbatimWithItsInfo)
{
    const auto blocks = parseMarkdown("- item\n\n  ```js run\n  a\n    b\n\n  **c**\n  ```\n");
    ASSERT_EQ(blocks.size(), 2U);
    EXPECT_EQ(blocks[1].kind, BlockKind::Code);
    EXPECT_EQ(blocks[1].info, "js run");
    EXPECT_EQ(blocks[1].markdown, "a\n  b\n\n**c**");
    EXPECT_EQ(blocks[1].text, blocks[1].markdown);
    EXPECT_EQ(blocks[1].language, text::Language::None);
}

TEST(MarkdownParser, tablesAreOneBlockEvenRightBehindAParagraph)
{
    const auto blocks = parseMarkdown("words\n| 甲 | b\\|c |\n|---|:-:|\n| **1** | `x` |\n\nafter\n");
    ASSERT_EQ(blocks.size(), 3U);
    EXPECT_EQ(blocks[0].markdown, "words");
    EXPECT_EQ(blocks[1].kind, BlockKind::Table);
    EXPECT_EQ(blocks[1].firstLine, 2);
    EXPECT_EQ(blocks[1].lastLine, 4);
    EXPECT_EQ(blocks[1].text, "甲 b|c\n1 x");
    EXPECT_EQ(blocks[1].markdown, "| 甲 | b\\|c |\n|---|:-:|\n| **1** | `x` |");
}

TEST(MarkdownParser, aParagraphThatIsAPictureIsAnImage)
{
    const auto blocks =
        parseMarkdown("![alt *text*](https://a.b/c.png)\n\n[![x](https://p.q/r.png)](https://l.m)\n\n"
                      "![a](b.png) and words\n");
    ASSERT_EQ(blocks.size(), 3U);
    EXPECT_EQ(blocks[0].kind, BlockKind::Image);
    EXPECT_EQ(blocks[0].info, "https://a.b/c.png");
    EXPECT_EQ(blocks[0].text, "alt text");
    EXPECT_EQ(blocks[1].info, "https://p.q/r.png");
    EXPECT_EQ(blocks[2].kind, BlockKind::Paragraph);
}

TEST(MarkdownParser, rawHtmlIsAParagraphWithItsWords)
{
    const auto blocks =
        parseMarkdown("<div class=\"a\">\nraw <b>words</b> &amp; more\n</div>\n\n<start> is text\n");
    ASSERT_EQ(blocks.size(), 2U);
    EXPECT_EQ(blocks[0].markdown, "<div class=\"a\">\nraw <b>words</b> &amp; more\n</div>");
    EXPECT_EQ(blocks[0].text, "raw words & more");
    EXPECT_EQ(blocks[1].text, "<start> is text");
}

TEST(MarkdownParser, frontMatterIsOneBlockOnlyWhenItIsKeysAndValues)
{
    const auto yaml = parseMarkdown("---\ntitle: \"a\n  b: c\"\ntags:\n- x\n  - y\n---\n# Head\n");
    ASSERT_EQ(yaml.size(), 2U);
    EXPECT_EQ(yaml[0].kind, BlockKind::Code);
    EXPECT_EQ(yaml[0].info, "yaml");
    EXPECT_EQ(yaml[0].marker, "---");
    EXPECT_EQ(yaml[0].lastLine, 7);
    EXPECT_EQ(outline("---\n- **标题** \n- 标题：x\n---\n"), "rule 0 [] 1-1 ---\n"
                                                             "list-item 1 [-] 2-2 **标题**\n"
                                                             "list-item 1 [-] 3-3 标题：x\n"
                                                             "rule 0 [] 4-4 ---\n");
    EXPECT_EQ(parseMarkdown("---\nkey: value\nnever closed\n").front().kind, BlockKind::Rule);
}

TEST(MarkdownParser, footnotesKeepTheirMarkApart)
{
    EXPECT_EQ(outline("[^1]: one\n[^note]: two\ngoes on\n"), "paragraph 0 [[^1]] 1-1 one\n"
                                                             "paragraph 0 [[^note]] 2-3 two\ngoes on\n");
}

TEST(MarkdownParser, aPartOfAFileKeepsTheFilesLinesAndOffsets)
{
    const std::string_view text = "# Head\n\none\n\n- two\n\nthree\n";
    const auto blocks = parseMarkdownLines(text, 3, 5);
    ASSERT_EQ(blocks.size(), 2U);
    EXPECT_EQ(blocks[0].firstLine, 3);
    EXPECT_EQ(blocks[1].firstLine, 5);
    EXPECT_EQ(text.substr(blocks[1].source.begin, 5), "- two");
    EXPECT_TRUE(parseMarkdownLines(text, 9, 20).empty());
    EXPECT_TRUE(parseMarkdown("").empty());
}

TEST(MarkdownParser, everyBlockCarriesItsLanguageAndScript)
{
    const auto blocks = parseMarkdown("English words here.\n\n這是繁體的說明。\n\n2025\n\n---\n");
    ASSERT_EQ(blocks.size(), 4U);
    EXPECT_EQ(blocks[0].language, text::Language::English);
    EXPECT_EQ(blocks[0].script, text::Script::None);
    EXPECT_EQ(blocks[1].language, text::Language::Chinese);
    EXPECT_EQ(blocks[1].script, text::Script::Hant);
    EXPECT_EQ(blocks[2].language, text::Language::None);
}

} // namespace
} // namespace duizhao::document
