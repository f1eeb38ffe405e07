#include "core/recognition/briefing/BriefingLabels.h"
#include "core/recognition/briefing/BriefingReader.h"
#include "core/recognition/briefing/OutlineTree.h"
#include "tests/support/RecognisedDump.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace duizhao::recognition {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(BriefingLabels, labelIsReadInEveryDress)
{
    for (const char* line : {"- 原文标题：Boats", "  原文标题：Boats", "- **原文标题**：Boats",
                             "**原文标题**: Boats", "**原文标题：** Boats", "* 原文標題：Boats  "}) {
        const auto label = readLabel(line);
        ASSERT_TRUE(label.has_value()) << line;
        EXPECT_EQ(label->field, BriefingField::OriginalTitle) << line;
        EXPECT_EQ(label->value, "Boats") << line;
    }
}

TEST(BriefingLabels, boldTitleLabelMayBeEmpty)
{
    const auto label = readLabel("- **标题** ");
    ASSERT_TRUE(label.has_value());
    EXPECT_EQ(label->field, BriefingField::Title);
    EXPECT_TRUE(label->value.empty());
}

TEST(BriefingLabels, ordinaryTextWithAColonIsNoLabel)
{
    EXPECT_FALSE(readLabel("- **潮汐**：每天两次。").has_value());
    EXPECT_FALSE(readLabel("https://a.example").has_value());
    EXPECT_FALSE(readLabel("").has_value());
}

TEST(BriefingLabels, templateHeadsAreKnownInEveryDress)
{
    EXPECT_EQ(templateHead("**内容整理**： "), TemplateHead::Body);
    EXPECT_EQ(templateHead("### 内容整理："), TemplateHead::Body);
    EXPECT_EQ(templateHead("### 文章框架与要点"), TemplateHead::Outline);
    EXPECT_EQ(templateHead("## 脑图"), TemplateHead::Outline);
    EXPECT_EQ(templateHead("**文章標籤**："), TemplateHead::Tags);
    EXPECT_EQ(templateHead("### 港口"), TemplateHead::None);
}

TEST(BriefingLabels, tagsAreReadWhateverPartsThem)
{
    EXPECT_THAT(hashTags("#a #b-2 #中文"), ElementsAre("a", "b-2", "中文"));
    EXPECT_THAT(hashTags("#a ， #b ， #c "), ElementsAre("a", "b", "c"));
    EXPECT_THAT(hashTags("#a, #b、#c"), ElementsAre("a", "b", "c"));
    EXPECT_THAT(hashTags("# Heading"), IsEmpty());
    EXPECT_THAT(hashTags("#a text"), IsEmpty());
    EXPECT_THAT(tagList("#devtools, webdev"), ElementsAre("devtools", "webdev"));
}

TEST(BriefingLabels, linkIsFoundInEveryForm)
{
    EXPECT_EQ(linkTarget("[x](https://a.example/b )"), "https://a.example/b");
    EXPECT_EQ(linkTarget("[https://a.example](https://a.example?context=digest)"),
              "https://a.example?context=digest");
    EXPECT_EQ(linkTarget("https://a.example/b  "), "https://a.example/b");
    EXPECT_EQ(linkTarget("none"), "");
}

TEST(BriefingLabels, topicsArePartedAtCommasButNotInsideNumbers)
{
    EXPECT_THAT(titleTopics("A Moves, B Grows, 1,000 Falls"),
                ElementsAre("A Moves", "B Grows", "1,000 Falls"));
    EXPECT_THAT(titleTopics("甲、乙，丙"), ElementsAre("甲", "乙", "丙"));
}

TEST(OutlineTree, depthComesFromIndentationWhateverItsWidth)
{
    const std::string text = "Root\n├── a\n│   ├── b\n│   │   └── c\n└── d\n  └── e\n";
    const text::Lines lines(text);
    const std::vector<document::Block> nodes = readTree(SourceBlocks(text, lines), 1, 6);
    std::string shape;
    for (const document::Block& node : nodes) {
        shape += (node.kind == document::BlockKind::Heading ? "H" : "") + node.text +
                 std::to_string(node.level) + " ";
    }
    EXPECT_EQ(shape, "HRoot3 a1 b2 c3 d1 e2 ");
}

TEST(OutlineTree, nestedBulletsAreATreeOnlyUnderItsHead)
{
    const std::string text = "- a\n  - b\n- c\n";
    const text::Lines lines(text);
    EXPECT_FALSE(isTree(lines, 1, 3, false));
    EXPECT_TRUE(isTree(lines, 1, 3, true));
}

TEST(OutlineTree, codeWithAFewLinesIsNoTree)
{
    const std::string text = "int a = 1;\nreturn a;\n";
    const text::Lines lines(text);
    EXPECT_FALSE(isTree(lines, 1, 2, true));
}

TEST(Briefing, ordinaryTextIsNone)
{
    const std::string text = "# A note\n\nSome text about 链接 and more.\n\n- one\n- two\n";
    EXPECT_LT(briefingForm(text::Lines(text)).confidence, 0.5);
}

TEST(Briefing, framedSectionsAreOneArticleHoweverManyCommasTheTitleHas)
{
    const auto file =
        test::recogniseBytes("船\n- 原文标题：Boats, Nets, Ropes\n- **文章类别**：博客\n\n---\n\n"
                             "### 引言\n船。\n\n### 渔网\n网。\n\n### 绳子\n绳。\n\n### 结论\n好。\n",
                             "x.md");
    EXPECT_EQ(file.edition.format, model::Format::Summary);
    ASSERT_EQ(file.edition.articles.size(), 1U);
    EXPECT_EQ(file.edition.articles[0].role, model::ArticleRole::Whole);
}

TEST(Briefing, independentSectionsOfAListedTitleAreArticles)
{
    const auto file = test::recogniseBytes(
        "船\n- 原文标题：Boats Sail, Nets Dry, Ropes Hold\n- **文章类别**：博客\n\n---\n\n"
        "### 信\n信。\n\n### 船\n船。\n\n### 渔网\n网。\n\n### 绳子\n绳。\n",
        "x.md");
    ASSERT_EQ(file.edition.articles.size(), 4U);
    EXPECT_EQ(file.edition.articles[3].titleZh, "绳子");
    EXPECT_EQ(file.edition.articles[3].role, model::ArticleRole::Story);
}

TEST(BriefingReader, theYearOfATitleStaysAndAChineseOriginalKeepsItsOwn)
{
    const std::string text = "小船入门\n- 原文标题：手把手造一艘小船\n- 链接：[看](https://a.example/b)\n\n- "
                             "**文章类别**：博客\n\n"
                             "---\n\n**内容整理**：\n\n```markdown\n├── 文章简介\n│   ├── 作者：老张\n│   "
                             "└── 地点：港口\n└── 步骤\n```\n";
    const text::Lines lines(text);
    const model::RecognisedEdition edition = readBriefing(text, lines);
    EXPECT_EQ(edition.head.titleZh, "小船入门");
    EXPECT_EQ(edition.head.originalTitle, "手把手造一艘小船");
    EXPECT_EQ(edition.head.author, "老张");
    ASSERT_EQ(edition.articles.size(), 1U);
    EXPECT_EQ(edition.articles[0].originalTitle, "手把手造一艘小船");

    const std::string dated =
        "# (2017) Where do the boats go?\n\n- **文章类别**：论文\n\n---\n\n**内容整理**：\n\n船去对岸。\n";
    EXPECT_EQ(readBriefing(dated, text::Lines(dated)).head.title, "(2017) Where do the boats go?");
}

} // namespace duizhao::recognition
