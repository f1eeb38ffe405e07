#include "core/recognition/digest/DigestLists.h"

#include "core/recognition/digest/DigestRecogniser.h"
#include "core/recognition/forms/InlineHtml.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

namespace duizhao::recognition {
namespace {

model::RecognisedEdition readList(std::string_view text)
{
    const text::Lines lines{text};
    EXPECT_GE(DigestRecogniser{}.confidence({text, "x.md"}, lines), 0.8);
    auto edition = DigestRecogniser{}.recognise({text, "x.md"}, lines);
    const auto counted = model::account(text, edition);
    EXPECT_EQ(counted.accountedCharacters, counted.totalCharacters);
    EXPECT_FALSE(counted.overlapping);
    return edition;
}

constexpr std::string_view collected = R"(# 湖上消息

## 最新内容

### [渡轮[电动]重返湖面](2025-06-16/ferry.md)

**摘要**: 三条航线，每小时一班。

**原始链接**: [查看原文](https://example.org/ferry?utm_source=x)
**收录时间**: 2025-06-16 03:29

---

### [木船的一天](2025-06-16/boat.md)

**摘要**: 龙骨要三年才干透。

**原始链接**: [查看原文](https://example.org/boat)
**收录时间**: 2025-06-15 13:29

---

## 历史内容

### 2025-06-14 (2篇)

- **[桨的故事](2025-06-14/oar.md)** | [原文](https://example.org/oar) | 时间: 2025-06-14 23:03 
  一支桨有三代人的手印...
- **[#帆##湖# 帆布](2025-06-14/sail.md)** | [原文](https://example.org/sail) | 时间: 2025-06-14 22:00 
)";

TEST(DigestLists, headingsAndItemsBecomeEntriesWithAddressAndDate)
{
    const auto edition = readList(collected);
    ASSERT_EQ(edition.articles.size(), 4U);
    EXPECT_EQ(edition.head.titleZh, "湖上消息");
    EXPECT_EQ(edition.articles[0].titleZh, "渡轮[电动]重返湖面");
    EXPECT_EQ(edition.articles[0].url, "https://example.org/ferry");
    EXPECT_EQ(edition.articles[0].rawUrl, "https://example.org/ferry?utm_source=x");
    EXPECT_EQ(edition.articles[0].date, "2025-06-16");
    EXPECT_EQ(edition.articles[2].titleZh, "桨的故事");
    EXPECT_EQ(edition.articles[2].url, "https://example.org/oar");
    EXPECT_EQ(edition.articles[2].date, "2025-06-14");
    EXPECT_EQ(edition.articles[3].date, "2025-06-14");
}

TEST(DigestLists, summariesStayShownInTheirEntries)
{
    const auto edition = readList(collected);
    const auto shown = [&](std::string_view text) {
        const auto found =
            std::find_if(edition.blocks.begin(), edition.blocks.end(), [&](const document::Block& b) {
                return b.disposition == document::Disposition::Shown && b.text.find(text) != b.text.npos;
            });
        return found == edition.blocks.end() ? -2 : found->article;
    };
    EXPECT_EQ(shown("三条航线"), 0);
    EXPECT_EQ(shown("龙骨"), 1);
    EXPECT_EQ(shown("三代人的手印"), 2);
    EXPECT_EQ(shown("查看原文"), -2) << "the address is a field of its article";
}

constexpr std::string_view single = R"(# #渡轮##湖# 三条新航线今天开通...

**URL**: https://example.org/post/1

## 原始摘要

<a href="https://example.org/search?q=x" data-hide=""><span class="surl-text">#渡轮#</span></a><br><br>三条航线今天开通。<br>每小时一班。<br><br><img style="" src="https://example.org/a.jpg" referrerpolicy="no-referrer">

## AI 摘要

三条航线开通。

## 元数据

- **来源**: ArXiv
- **保存时间**: 2025-06-16T23:02:30Z
)";

TEST(DigestLists, aFileThatIsOneEntryIsOneArticle)
{
    const auto edition = readList(single);
    ASSERT_EQ(edition.articles.size(), 1U);
    EXPECT_EQ(edition.articles[0].rawUrl, "https://example.org/post/1");
    EXPECT_EQ(edition.articles[0].date, "2025-06-16");
    EXPECT_EQ(edition.articles[0].titleZh, "#渡轮##湖# 三条新航线今天开通...");
    EXPECT_EQ(edition.articles[0].keywords, (std::vector<std::string>{"渡轮", "湖"}));
}

TEST(DigestLists, collectedHtmlIsReadAsParagraphs)
{
    const auto edition = readList(single);
    const auto found =
        std::find_if(edition.blocks.begin(), edition.blocks.end(), [](const document::Block& b) {
            return b.markdown.find("今天开通。") != std::string::npos;
        });
    ASSERT_NE(found, edition.blocks.end());
    EXPECT_EQ(found->markdown, "三条航线今天开通。\n每小时一班。");
    const auto picture =
        std::find_if(edition.blocks.begin(), edition.blocks.end(),
                     [](const document::Block& b) { return b.kind == document::BlockKind::Image; });
    ASSERT_NE(picture, edition.blocks.end());
    EXPECT_EQ(picture->info, "https://example.org/a.jpg");
}

TEST(DigestLists, ordinaryListsOfLinksAreLeftToMarkdown)
{
    const std::string_view text =
        "# Daily\n\n1. [One](https://example.org/1)\n2. [Two](https://example.org/2)\n";
    EXPECT_LT(listConfidence(text, text::Lines{text}), 0.5);
}

TEST(InlineHtml, keepsWordsAndAddressesAndDropsTags)
{
    EXPECT_EQ(inlineHtmlToMarkdown(R"(<a href="https://example.org/a?x=1&amp;y=2"><span>word</span></a> on)"),
              "[word](https://example.org/a?x=1&y=2) on");
    EXPECT_EQ(inlineHtmlToMarkdown("one<br>two<br/>three"), "one\ntwo\nthree");
    EXPECT_EQ(inlineHtmlToMarkdown("2 < 3 and <b"), "2 < 3 and <b");
    EXPECT_EQ(inlineHtmlToMarkdown(R"(<img alt="boat" src='https://example.org/b (1).jpg'>)"),
              "![boat](https://example.org/b%20%281%29.jpg)");
}

TEST(InlineHtml, scriptsLoseTheirTags)
{
    EXPECT_EQ(inlineHtmlToMarkdown("<script>x</script>").find('<'), std::string::npos);
}

} // namespace
} // namespace duizhao::recognition
