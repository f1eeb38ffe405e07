#include "core/recognition/webtext/WebTextRecogniser.h"

#include "core/recognition/forms/Completion.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

namespace duizhao::recognition {
namespace {

model::RecognisedEdition readWebText(std::string_view text)
{
    const text::Lines lines{text};
    auto edition = WebTextRecogniser{}.recognise({text, "x.txt"}, lines);
    const auto counted = model::account(text, edition);
    EXPECT_EQ(counted.accountedCharacters, counted.totalCharacters);
    EXPECT_FALSE(counted.overlapping);
    return edition;
}

double confidence(std::string_view text)
{
    const text::Lines lines{text};
    return WebTextRecogniser{}.confidence({text, "x.txt"}, lines);
}

const document::Block* find(const model::RecognisedEdition& edition, std::string_view text)
{
    const auto found =
        std::find_if(edition.blocks.begin(), edition.blocks.end(),
                     [&](const document::Block& b) { return b.text.find(text) != b.text.npos; });
    return found == edition.blocks.end() ? nullptr : &*found;
}

constexpr std::string_view story =
    "Town Builds Its Own Bridge\n\nA village in the hills crossed its river without an engineer.\n\n"
    "What’s new: The village finished a bridge of oak in four weeks, and it holds two carts at once.\n"
    "How it works: Two arches meet in the middle and hold each other up, as they did for the Romans.\n\n"
    "  • The first arch has nine beams.\n  • The second has ten.\n\n"
    "We’re thinking: Old ways are not always worse.\n\n\n";
constexpr std::string_view secondStory =
    "A barge under a low span.\n\nFerries Return to the Lake\n\nBoats are back after thirty years.\n\n"
    "What’s new: Three ferries cross the lake each hour.\n\nWhy it matters: The road takes two hours.\n\n";

std::string copied()
{
    return "Loading the Talking Page Audio Player...\n\nDear readers,\n\nBridges are cheaper to build than "
           "they "
           "were, and more towns will want one.\n\nKeep crossing,\n\nMaria\n\n\nA MESSAGE FROM RIVERBANK "
           "SCHOOL\n\nPromo banner for \"Bridges 101\"\n\nLearn how arches carry weight. Enroll "
           "today\n\nNews\n\n" +
           std::string{story} + std::string{secondStory} + "Share\n\nSubscribe to The Ferryman\n";
}

TEST(WebTextRecogniser, copiedNewsletterGetsItsArticlesBack)
{
    const auto edition = readWebText(copied());
    ASSERT_EQ(edition.articles.size(), 4U);
    EXPECT_EQ(edition.articles[0].role, model::ArticleRole::Letter);
    EXPECT_EQ(edition.articles[1].role, model::ArticleRole::Promotion);
    EXPECT_EQ(edition.articles[2].title, "Town Builds Its Own Bridge");
    EXPECT_EQ(edition.articles[3].title, "Ferries Return to the Lake");
    EXPECT_EQ(edition.kind, model::EditionKind::Original);
    EXPECT_GE(confidence(copied()), 0.6);
}

TEST(WebTextRecogniser, headlinesAreHeadingsAndLabelsStartTheirOwnParagraphs)
{
    const auto edition = readWebText(copied());
    EXPECT_EQ(find(edition, "Town Builds")->kind, document::BlockKind::Heading);
    EXPECT_EQ(find(edition, "Town Builds")->level, 2);
    EXPECT_EQ(find(edition, "News")->level, 1);
    EXPECT_TRUE(find(edition, "How it works:")->text.starts_with("How it works:"));
    EXPECT_EQ(find(edition, "nine beams")->kind, document::BlockKind::ListItem);
    const auto* caption = find(edition, "low span");
    EXPECT_EQ(caption->kind, document::BlockKind::Caption);
    EXPECT_EQ(caption->article, 3);
}

TEST(WebTextRecogniser, pageTextIsFoldedAsFurniture)
{
    const auto edition = readWebText(copied());
    for (const auto* text : {"Loading the", "Promo banner", "Share", "Subscribe to"}) {
        ASSERT_NE(find(edition, text), nullptr) << text;
        EXPECT_EQ(find(edition, text)->foldReason, document::FoldReason::Furniture) << text;
    }
    EXPECT_EQ(find(edition, "Enroll today")->disposition, document::Disposition::Shown);
}

TEST(WebTextRecogniser, scrapedPageTellsItsDateAndReadingTime)
{
    const std::string body(180, 'a');
    const auto edition = readWebText(
        "Published\nFeb 26, 2025\nReading time\n14 min read\nPublished\n"
        "[Feb 26, 2025](https://example.org/tag/feb-26-2025/)\nReading time\n14 min read\nShare\n"
        "Dear friends,\nBridges " +
        body + ".\nBoats " + body +
        ".\nKeep rowing!\nMaria\n\n"
        "## A MESSAGE FROM RIVERBANK SCHOOL\n\nLearn how arches carry weight.\n\n# News\n\n"
        "![An arch](https://example.org/a.png)\n\n# Town Builds Its Own Bridge\n\n"
        "A village crossed its river.\n**What’s new:** The village finished a bridge of oak.\n"
        "![A barge](https://example.org/b.png)\n\n# Ferries Return\n\nBoats are back after years.\n"
        "**What’s new:** Three ferries cross the lake each hour.\nShare\n\n## Subscribe to The Ferryman\n\n"
        "Email\\*\n\n- Keep me updated on the latest boats\n\n- [Boats](https://example.org/1)\n"
        "- [Careers](https://example.org/2)\n- [About](https://example.org/3)\n");
    EXPECT_EQ(edition.head.date, "2025-02-26");
    EXPECT_EQ(edition.head.readingTime, "14 min read");
    EXPECT_EQ(find(edition, "Reading time")->disposition, document::Disposition::Metadata);
    ASSERT_EQ(edition.articles.size(), 4U);
    EXPECT_EQ(edition.articles[2].title, "Town Builds Its Own Bridge");
    EXPECT_EQ(find(edition, "News")->level, 1);
    EXPECT_EQ(find(edition, "Ferries Return")->level, 2);
    EXPECT_EQ(find(edition, "Careers")->foldReason, document::FoldReason::Furniture);
    EXPECT_EQ(find(edition, "Email")->foldReason, document::FoldReason::Furniture);
    EXPECT_EQ(find(edition, "Maria")->article, 0);
}

TEST(WebTextRecogniser, mailHeadersAreMetadata)
{
    const std::string text = "**From:** \"The Ferryman @ Lake House\" <mail@example.org>\n"
                             "**Date:** 2025-10-09T01:04:49.000Z\n**Folder:** boats\n\nView in browser\n\n"
                             "The Ferryman top banner - October 8, 2024\n\nSubscribe    Submit a tip "
                             "(mailto:tip@example.org)\n\n" +
                             copied();
    const auto edition = readWebText(text);
    EXPECT_EQ(edition.head.publication, "The Ferryman");
    EXPECT_EQ(edition.head.date, "2025-10-09") << "the banner's year is not to be trusted";
    EXPECT_EQ(find(edition, "From:")->disposition, document::Disposition::Metadata);
    EXPECT_EQ(find(edition, "View in browser")->foldReason, document::FoldReason::Furniture);
    EXPECT_EQ(find(edition, "Submit a tip")->foldReason, document::FoldReason::Furniture);
    EXPECT_EQ(edition.articles.size(), 4U);
    EXPECT_GE(confidence(text), 0.7);
}

TEST(WebTextRecogniser, quotedLabelsAreStillLabels)
{
    std::string quoted;
    for (const char c : std::string{"\n"} + std::string{story} + std::string{secondStory}) {
        quoted += c;
        quoted += c == '\n' ? "> " : "";
    }
    const auto edition = readWebText(quoted);
    EXPECT_EQ(edition.articles.size(), 2U);
}

TEST(WebTextRecogniser, runInHeadsOpenPiecesWhereThereAreNoHeadlines)
{
    const std::string text = "River Notes — May\n=================\n\n*Oars, boats, lakes.*\n\n\n"
                             "__Long oars.__ The oldest oar in the museum is four metres long.\n\n\n"
                             "__How deep is the lake?__ Nobody has measured it since the war.\n\n\n"
                             "__Ferries.__ Three of them cross the lake each hour.\n\n\n*Write to us.*\n";
    const auto edition = readWebText(text);
    ASSERT_EQ(edition.articles.size(), 4U);
    EXPECT_EQ(edition.articles[1].title, "Long oars");
    EXPECT_EQ(edition.articles[2].title, "How deep is the lake?");
    EXPECT_GE(confidence(text), 0.5);
}

TEST(WebTextRecogniser, aPostscriptBelongsToTheLetter)
{
    const auto edition =
        readWebText("Dear readers,\n\nBridges are cheap these days.\n\nKeep crossing,\n\nMaria\n\n"
                    "P.S. The ferry is back, too.\n\n\nA MESSAGE FROM RIVERBANK SCHOOL\n\nLearn!\n");
    EXPECT_EQ(find(edition, "P.S.")->article, 0);
    EXPECT_EQ(find(edition, "Learn!")->article, 1);
}

TEST(WebTextRecogniser, textWithoutAnyStructureIsOneArticle)
{
    const auto edition =
        readWebText("It rained all night, and the river rose.\n\nNobody crossed it before noon.\n");
    ASSERT_EQ(edition.articles.size(), 1U);
    EXPECT_EQ(edition.articles[0].role, model::ArticleRole::Whole);
    EXPECT_EQ(edition.blocks[0].article, 0);
}

TEST(WebTextRecogniser, chineseAndProperMarkdownAreNotClaimed)
{
    EXPECT_EQ(confidence("渡轮重返湖面。\n\n• 每小时三班。\n• 电池在夜里充电。\n• 三条航线。\n"), 0.0);
    EXPECT_LT(confidence("# Boats\n\nBoats float on the lake, as they always have done.\n\n- one\n- two\n"),
              0.5);
    EXPECT_EQ(confidence(""), 0.0);
    std::string sentences;
    for (int i = 0; i < 40; ++i) {
        sentences += "The ferry number " + std::to_string(i) +
                     " left the harbour before the sun was quite up, and it "
                     "came back in the evening with nobody on board.\n";
    }
    EXPECT_EQ(confidence(sentences), 0.0) << "one sentence a line is kept for comparing";
}

} // namespace
} // namespace duizhao::recognition
