#include "core/document/HtmlRenderer.h"

#include "core/document/MarkdownParser.h"
#include "core/text/Encoding.h"
#include "core/text/Lines.h"
#include "core/text/Utf8.h"
#include "tests/support/SharedFiles.h"

#include <gtest/gtest.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <random>
#include <regex>

namespace duizhao::document {
namespace {

std::string rendered(std::string_view markdown)
{
    std::string html;
    for (const auto& block : parseMarkdown(markdown)) {
        html += renderBlock(block) + "\n";
    }
    return html;
}

TEST(HtmlRenderer, blocksBecomeTheirElements)
{
    EXPECT_EQ(rendered("# A & B\n\nwords **bold** *it* ~~no~~ `c<d`\n\n---\n"),
              "<h1>A &amp; B</h1>\n"
              "<p>words <strong>bold</strong> <em>it</em> <del>no</del> <code>c&lt;d</code></p>\n"
              "<hr>\n");
    EXPECT_EQ(rendered("- a\n  1. b\n- [x] c\n\n> q\n"),
              "<p class=\"item depth-1\"><span class=\"marker\">•</span> a</p>\n"
              "<p class=\"item depth-2\"><span class=\"marker\">1.</span> b</p>\n"
              "<p class=\"item depth-1\"><span class=\"marker\">☑</span> c</p>\n"
              "<blockquote><p>q</p></blockquote>\n");
    EXPECT_EQ(rendered("```c++ x\"y\na<b\n```\n"), "<pre><code class=\"language-c++\">a&lt;b</code></pre>\n");
    EXPECT_EQ(rendered("a  \nb\nc 中\n文"), "<p>a<br>b\nc 中文</p>\n");
}

TEST(HtmlRenderer, tablesKeepHeadAlignmentAndInlineMarks)
{
    EXPECT_EQ(
        rendered("| a | **b** |\n|:-:|--:|\n| c\\|d | <i> |\n"),
        "<table><thead><tr><th class=\"center\">a</th><th "
        "class=\"right\"><strong>b</strong></th></tr></thead>"
        "<tbody><tr><td class=\"center\">c|d</td><td class=\"right\">&lt;i&gt;</td></tr></tbody></table>\n");
}

TEST(HtmlRenderer, rawHtmlIsEscapedAndOnlyBrBreaks)
{
    EXPECT_EQ(renderInline("a<br/>b <script>alert('x')</script>"),
              "a<br>b &lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;");
    EXPECT_EQ(rendered("<div onclick=\"x()\">\n</div>\n"),
              "<p class=\"raw\">&lt;div onclick=&quot;x()&quot;&gt;\n&lt;/div&gt;</p>\n");
}

TEST(HtmlRenderer, linksAreFollowedOnlyToTheWebAndMail)
{
    EXPECT_EQ(renderInline("[a](https://b.c/?d=1&e=\"2)"),
              "<a href=\"https://b.c/?d=1&amp;e=&quot;2\" rel=\"noreferrer\">a</a>");
    for (const auto* url :
         {"javascript:alert(1)", "JaVaScRiPt:x", "&#106;avascript:x", "java&Tab;script:x", "data:text/html,x",
          "vbscript:x", "file:///etc/passwd", "x.html", "<java\tscript:x>"}) {
        EXPECT_EQ(renderInline("[a](" + std::string{url} + ")"), "a") << url;
    }
    EXPECT_EQ(renderInline("<javascript:x>"), "javascript:x");
}

TEST(HtmlRenderer, picturesWaitForAClick)
{
    EXPECT_EQ(renderInline("![a\"b](https://c.d/e.png)"),
              "<button type=\"button\" class=\"image\" data-src=\"https://c.d/e.png\">a&quot;b</button>");
    EXPECT_EQ(renderInline("![a](javascript:x) ![b](mailto:c@d.e)"),
              "<span class=\"image\">a</span> <span class=\"image\">b</span>");
    EXPECT_EQ(renderInline("[![a](https://c.d/e.png)](https://f.g)"),
              "<button type=\"button\" class=\"image\" data-src=\"https://c.d/e.png\">a</button> "
              "<a href=\"https://f.g\" rel=\"noreferrer\">↗</a>");
}

/// Only elements and attributes of our own making, every one of them closed.
void expectOwnHtml(const std::string& html)
{
    static const std::regex allowed{
        "<(/?(p|h[1-6]|strong|em|del|code|pre|blockquote|span|button|a|table|thead|tbody|tr|th|td)|br|hr)"
        "( (class|href|rel|type|data-src)=\"[^\"<>]*\")*>"};
    std::vector<std::string> open;
    for (auto at = html.find('<'); at != std::string::npos; at = html.find('<', at + 1)) {
        const auto tag = html.substr(at, html.find('>', at) - at + 1);
        ASSERT_TRUE(std::regex_match(tag, allowed)) << tag;
        const auto name = tag.substr(1, tag.find_first_of(" >") - 1);
        if (name.front() == '/') {
            ASSERT_FALSE(open.empty()) << tag;
            ASSERT_EQ(name.substr(1), open.back());
            open.pop_back();
        } else if (name != "br" && name != "hr") {
            open.push_back(name);
        }
    }
    EXPECT_TRUE(open.empty());
}

TEST(HtmlRenderer, hostileTextGivesOnlyItsOwnTags)
{
    for (const auto* text :
         {"<img src=x onerror=alert(1)>", "\"><script>x</script>", "[a](https://b\"onclick=\"x)",
          "![\"><b>](http://x\"y)", "**a *b** c*", "[a **b](http://c) d**", "*[a*](http://b)", "~~**a~~**",
          "```\"><script>\nx\n```", "| <script> | [x](javascript:y) |\n|---|---|\n",
          "<https://a.b/\"onload=x>", "[![a](http://b)](http://c \"<\")", "***a** b* **c *d***",
          "<a href='javascript:x'>y</a>"}) {
        SCOPED_TRACE(text);
        expectOwnHtml(rendered(text));
    }
}

TEST(HtmlRenderer, aNumberWithoutItsDotStaysANumber)
{
    Block item;
    item.kind = BlockKind::ListItem;
    item.level = 1;
    item.markdown = "Growth";
    for (const auto* mark : {"1", "7", "a", "③", "2)", "·"}) {
        item.marker = mark;
        EXPECT_EQ(renderBlock(item), "<p class=\"item depth-1\"><span class=\"marker\">" + std::string{mark} +
                                         "</span> Growth</p>");
    }
    for (const auto* mark : {"-", "*", "+"}) {
        item.marker = mark;
        EXPECT_NE(renderBlock(item).find(">•<"), std::string::npos) << mark;
    }
}

TEST(HtmlRenderer, aLabelIsMarkedAcrossBoldAndTheTextStaysTheSame)
{
    Block paragraph;
    paragraph.markdown = "Why it matters: Because.";
    EXPECT_EQ(renderBlock(paragraph, 15), "<p><span class=\"label\">Why it matters:</span> Because.</p>");
    paragraph.markdown = "**Why it matters**: Because.";
    EXPECT_EQ(renderBlock(paragraph, 15),
              "<p><strong><span class=\"label\">Why it matters</span></strong><span class=\"label\">:</span> "
              "Because.</p>");
    EXPECT_EQ(renderBlock(paragraph), "<p><strong>Why it matters</strong>: Because.</p>");
}

/// The text of our own HTML, as a browser's `textContent` gives it.
std::string textContent(const std::string& html)
{
    static const std::pair<std::string_view, char> entities[] = {
        {"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&#39;", '\''}};
    std::string text;
    for (std::size_t at = 0; at < html.size();) {
        if (html[at] == '<') {
            at = html.find('>', at) + 1;
            continue;
        }
        const auto* entity = std::ranges::find_if(
            entities, [&](const auto& one) { return html.substr(at).starts_with(one.first); });
        const bool isEntity = entity != std::end(entities);
        text += isEntity ? entity->second : html[at];
        at += isEntity ? entity->first.size() : 1;
    }
    return text;
}

/// Every character of the plain text stands in the page's text where the map says.
void expectMapped(const Block& block)
{
    const ShownText shown = shownText(block);
    if (shown.plain.empty()) {
        return;
    }
    EXPECT_EQ(text::trimmed(shown.plain), plainText(block.markdown));
    ASSERT_EQ(shown.units.size(), shown.plain.size() + 1);
    const auto page = icu::UnicodeString::fromUTF8(textContent(renderBlock(block)));
    const auto length = static_cast<std::uint32_t>(page.length());
    for (std::size_t at = 0; at < shown.plain.size();) {
        const auto unit = shown.units[at];
        ASSERT_LE(unit, shown.units[at + 1]);
        const auto c = text::nextCodePoint(shown.plain, at);
        const auto there =
            unit < length ? static_cast<char32_t>(page.char32At(static_cast<int>(unit))) : U'\0';
        const bool isBreak = c == U'\n' || (c == U' ' && there == U'\n');
        ASSERT_TRUE(isBreak || there == c) << block.markdown << " at " << at;
    }
    EXPECT_LE(shown.units.back(), length);
}

TEST(HtmlRenderer, plainTextIsFoundAgainInWhatThePageShows)
{
    Block item;
    item.kind = BlockKind::ListItem;
    item.marker = "12.";
    item.markdown =
        "一 **b𝒳** <i>x</i> `c<d>` & [![p](http://q/r.png)](http://s) e  \nf\n中\n文 [g](h) ~~é~~";
    expectMapped(item);
    EXPECT_EQ(shownText(item).units.front(), 4);
    item.task = true;
    expectMapped(item);
    // Random strings of marks and letters.
    const std::vector<std::string> pieces{
        "**",    "*",  "_",    "`", "~~",   "[", "](http://a.b)", "![",  "\n", "  \n", "<br>",       "<b>",
        "&amp;", "中", "文。", "𝒳", "word", " ", "<x@y.z>",       "\\*", "(",  "é",    "http://c.d "};
    std::mt19937 random{7};
    for (int round = 0; round < 3'000; ++round) {
        item.markdown.clear();
        for (int i = static_cast<int>(random() % 24); i >= 0; --i) {
            item.markdown += pieces[random() % pieces.size()];
        }
        item.kind = round % 2 == 0 ? BlockKind::ListItem : BlockKind::Quote;
        expectMapped(item);
        if (::testing::Test::HasFatalFailure()) {
            return;
        }
    }
}

TEST(HtmlRenderer, realFilesAreMappedToTheLetter)
{
    for (const auto& file : test::textsAndRealFiles({"seeds"})) {
        for (const auto& block : parseMarkdown(text::decodeText(test::readFile(file))->text)) {
            expectMapped(block);
            if (::testing::Test::HasFatalFailure()) {
                return;
            }
        }
    }
}

TEST(HtmlRenderer, realFilesGiveOnlyTheRenderersOwnTags)
{
    for (const auto& file : test::textsAndRealFiles({"seeds", "formats"})) {
        SCOPED_TRACE(file);
        expectOwnHtml(rendered(text::decodeText(test::readFile(file))->text));
    }
}

} // namespace
} // namespace duizhao::document
