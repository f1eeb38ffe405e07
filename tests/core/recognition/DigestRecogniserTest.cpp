#include "core/recognition/digest/DigestRecogniser.h"

#include "core/document/MarkdownParser.h"
#include "core/recognition/forms/Completion.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <string>

namespace duizhao::recognition {
namespace {

model::RecognisedEdition readDigest(std::string_view text)
{
    const text::Lines lines{text};
    auto edition = DigestRecogniser{}.recognise({text, "x.md"}, lines);
    const auto counted = model::account(text, edition);
    EXPECT_EQ(counted.accountedCharacters, counted.totalCharacters);
    EXPECT_FALSE(counted.overlapping);
    return edition;
}

double confidence(std::string_view text)
{
    const text::Lines lines{text};
    return DigestRecogniser{}.confidence({text, "x.md"}, lines);
}

/// An entry of our own in the form of the real ones.
std::string entry(const std::string& summary, const std::string& id, const std::string& title,
                  const std::string& body)
{
    return "<details>\n<summary>" + summary +
           "</summary><br>\n\n<a href=\"https://www.youtube.com/watch?v=" + id +
           "\" target=\"_blank\">\n    <img src=\"https://img.youtube.com/vi/" + id +
           "/maxresdefault.jpg\" \n        alt=\"[Youtube]\" width=\"200\">\n</a>\n\n# " + title + "\n\n" +
           body + "\n\n---\n\n</details>\n\n";
}

std::string twoEntries()
{
    return entry("12. [2025-05-04] 【造船】木船重返湖面 | 渡輪", "abcdefghij1", "【造船】木船重返湖面 | 渡輪",
                 "好的，我來為您整理這份講稿：\n\n**龍骨：**\n\n*   **橡木：**最耐水。\n\n"
                 "希望這個整理對您有幫助！\n\n[model=gemini-9-flash,0]\n") +
           entry("11. 【造船】船塢的一天", "abcdefghij2", "【造船】船塢的一天", "");
}

const document::Block* find(const model::RecognisedEdition& edition, std::string_view text)
{
    const auto found =
        std::find_if(edition.blocks.begin(), edition.blocks.end(),
                     [&](const document::Block& b) { return b.markdown.find(text) != b.markdown.npos; });
    return found == edition.blocks.end() ? nullptr : &*found;
}

TEST(DigestRecogniser, everyEntryBecomesAnArticleWithItsFields)
{
    const auto edition = readDigest(twoEntries());
    ASSERT_EQ(edition.articles.size(), 2U);
    const auto& first = edition.articles[0];
    EXPECT_EQ(first.role, model::ArticleRole::Entry);
    EXPECT_EQ(first.number, 12);
    EXPECT_EQ(first.date, "2025-05-04");
    EXPECT_EQ(first.category, "造船");
    EXPECT_EQ(first.titleZh, "木船重返湖面");
    EXPECT_EQ(first.keywords, (std::vector<std::string>{"渡輪"}));
    EXPECT_EQ(first.url, "https://www.youtube.com/watch?v=abcdefghij1");
    EXPECT_EQ(first.videoId, "abcdefghij1");
    EXPECT_EQ(first.model, "gemini-9-flash");
    EXPECT_FALSE(first.stub);
    EXPECT_EQ(edition.head.model, "gemini-9-flash");
}

TEST(DigestRecogniser, anEntryWithoutBodyIsKeptAsAStub)
{
    const auto edition = readDigest(twoEntries());
    EXPECT_TRUE(edition.articles[1].stub);
    EXPECT_EQ(edition.articles[1].titleZh, "船塢的一天");
    const auto shown =
        std::count_if(edition.blocks.begin(), edition.blocks.end(), [](const document::Block& b) {
            return b.article == 1 && b.disposition == document::Disposition::Shown;
        });
    EXPECT_EQ(shown, 0);
    ASSERT_EQ(edition.remarks.size(), 1U);
    EXPECT_EQ(inEnglish(edition.remarks[0]), "1 of 2 entries have no body yet.");
}

TEST(DigestRecogniser, frameIsFoldedEachPartWithItsReason)
{
    const auto edition = readDigest(twoEntries());
    ASSERT_NE(find(edition, "<img"), nullptr);
    EXPECT_EQ(find(edition, "<img")->foldReason, document::FoldReason::Thumbnail);
    ASSERT_NE(find(edition, "# 【造船】木船"), nullptr);
    EXPECT_EQ(find(edition, "# 【造船】木船")->foldReason, document::FoldReason::RepeatedTitle);
    EXPECT_EQ(find(edition, "好的")->foldReason, document::FoldReason::Wrapper);
    EXPECT_EQ(find(edition, "希望")->foldReason, document::FoldReason::Wrapper);
    EXPECT_EQ(find(edition, "[model=")->field, "model");
    EXPECT_EQ(find(edition, "</details>")->foldReason, document::FoldReason::Markup);
}

TEST(DigestRecogniser, boldLinesAreHeadingsAndBoldRunsClose)
{
    const auto edition = readDigest(twoEntries());
    const auto* heading = find(edition, "龍骨");
    ASSERT_NE(heading, nullptr);
    EXPECT_EQ(heading->kind, document::BlockKind::Heading);
    EXPECT_EQ(heading->level, 3);
    const auto* item = find(edition, "橡木");
    ASSERT_NE(item, nullptr);
    EXPECT_EQ(item->kind, document::BlockKind::ListItem);
    EXPECT_EQ(item->text, "橡木：最耐水。");
}

TEST(DigestRecogniser, rulesAndHeadingsInABodyPartNothing)
{
    const auto edition =
        readDigest(entry("2. Keels", "abcdefghij1", "Keels",
                         "# Oak\n\nOak is heavy and it lasts.\n\n---\n\n# Teak\n\nTeak is light.\n") +
                   entry("1. Sails", "abcdefghij2", "Sails", "Sails are sewn.\n"));
    ASSERT_EQ(edition.articles.size(), 2U);
    EXPECT_EQ(edition.articles[0].title, "Keels");
    EXPECT_EQ(find(edition, "Teak is light.")->article, 0);
    EXPECT_EQ(find(edition, "Oak")->disposition, document::Disposition::Shown);
}

TEST(DigestRecogniser, listsWithoutPicturesAndHeadingsAreReadToo)
{
    const std::string text = "### Boats and Oars\n\n---\n\n"
                             "<details>\n<summary>001. Rowing at dawn</summary>\n\n"
                             "[[Youtube]](https://www.youtube.com/watch?v=abcdefghij1&list=PL7)\n\n"
                             "### 1. Theme\n\n- Rowing is best at dawn.\n\n</details>\n"
                             "<details>\n<summary>002. Rowing at dusk &amp; after</summary>\n\n"
                             "[[Youtube]](https://www.youtube.com/watch?v=abcdefghij2&list=PL7)\n\n"
                             "At dusk the lake is still.\n\n</details>\n";
    const auto edition = readDigest(text);
    EXPECT_EQ(edition.head.title, "Boats and Oars");
    ASSERT_EQ(edition.articles.size(), 2U);
    EXPECT_EQ(edition.articles[0].url, "https://www.youtube.com/watch?v=abcdefghij1");
    EXPECT_EQ(edition.articles[0].rawUrl, "https://www.youtube.com/watch?v=abcdefghij1&list=PL7");
    EXPECT_EQ(edition.articles[1].title, "Rowing at dusk & after");
    EXPECT_EQ(find(edition, "1. Theme")->kind, document::BlockKind::Heading);
    EXPECT_EQ(find(edition, "[[Youtube]]")->foldReason, document::FoldReason::Thumbnail);
    EXPECT_GE(confidence(text), 0.9);
}

TEST(DigestRecogniser, linkToTheListAboveTheTitleIsFurniture)
{
    const auto edition = readDigest(
        "<details>\n<summary>3. Knots</summary><br>\n\n[all lists](https://example.org/x)\n\n# Knots\n\n"
        "[A link](https://example.org/y) in the text stays.\n\n</details>\n");
    EXPECT_EQ(find(edition, "all lists")->foldReason, document::FoldReason::Furniture);
    EXPECT_EQ(find(edition, "in the text")->disposition, document::Disposition::Shown);
}

TEST(DigestRecogniser, summaryOnTheLineOfItsTagAndBodyWithoutBlankLineAreRead)
{
    const auto edition =
        readDigest("<details><summary>5. Anchors</summary>\nAnchors hold.\n[model=m-1,0]\n</details>\n"
                   "<details><summary>4. Ropes</summary>Ropes bind.[model=m-1,0]</details>\n");
    ASSERT_EQ(edition.articles.size(), 2U);
    EXPECT_EQ(edition.articles[0].model, "m-1");
    EXPECT_EQ(edition.articles[1].model, "m-1");
    EXPECT_EQ(find(edition, "Ropes bind.")->markdown, "Ropes bind.");
}

TEST(DigestRecogniser, thinkingOfTheModelIsFolded)
{
    const auto edition =
        readDigest("<details><summary>5. Anchors</summary>\n\n<think>\nWhat are anchors?\n</think>\n\n"
                   "Anchors hold.\n</details>\n"
                   "<details><summary>4. Ropes</summary>\n\n這類模型先寫<think>再回答。\n</details>\n");
    EXPECT_EQ(find(edition, "What are anchors?")->foldReason, document::FoldReason::Wrapper);
    EXPECT_EQ(find(edition, "Anchors hold.")->disposition, document::Disposition::Shown);
    EXPECT_EQ(find(edition, "再回答")->disposition, document::Disposition::Shown)
        << "a tag in a sentence is content";
}

TEST(DigestRecogniser, anEntryThatIsNeverClosedEndsWhereTheNextBegins)
{
    const auto edition = readDigest("<details>\n<summary>2. Oars</summary>\n\nOars are long.\n\n"
                                    "<details>\n<summary>1. Hulls</summary>\n\nHulls are wide.\n");
    ASSERT_EQ(edition.articles.size(), 2U);
    EXPECT_EQ(find(edition, "Oars are long.")->article, 0);
    EXPECT_EQ(find(edition, "Hulls are wide.")->article, 1);
}

TEST(DigestRecogniser, pagesWithAFoldedPartAreNoDigests)
{
    EXPECT_LT(confidence("# Oars\n\nText.\n\n<details>\n<summary>More</summary>\n\nMore text.\n</details>\n"),
              0.5);
    EXPECT_LT(confidence("Just text about the `<details>` element.\n"), 0.5);
    EXPECT_EQ(confidence(""), 0.0);
    EXPECT_GE(confidence(twoEntries()), 0.9);
}

TEST(DigestRecogniser, hostileTagsAreReadInLinearTime)
{
    std::string text;
    for (int i = 0; i < 20000; ++i) {
        text += "<details><summary>" + std::to_string(i) + ". x\n<a <img <think>\n[model=\n";
    }
    const auto begin = std::chrono::steady_clock::now();
    const auto edition = readDigest(text);
    EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds{20});
    EXPECT_GT(edition.articles.size(), 1U);
}

} // namespace
} // namespace duizhao::recognition
