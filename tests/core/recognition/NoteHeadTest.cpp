#include "core/recognition/briefing/NoteHead.h"

#include "core/recognition/forms/FrontMatterFields.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <random>
#include <string>
#include <string_view>

namespace duizhao::recognition {

using testing::ElementsAre;

namespace {

model::RecognisedHead headOf(const std::string& text)
{
    const text::Lines lines(text);
    return readNoteHead(SourceBlocks(text, lines)).head;
}

} // namespace

TEST(NoteHead, titleIsPartedFromAuthorAndSite)
{
    const SplitTitle medium = splitTitle("Drawing Rivers | by Ivo Brandt | Dec, 2024 | Map Room",
                                         "https://maps.example.org/x", "Drawing-Rivers");
    EXPECT_EQ(medium.title, "Drawing Rivers");
    EXPECT_EQ(medium.author, "Ivo Brandt");
    EXPECT_EQ(medium.site, "Map Room");
    EXPECT_EQ(
        splitTitle("Boats \\ Harbourmaster", "https://www.harbour.example/b", "Harbourmaster-Boats").title,
        "Boats");
    EXPECT_EQ(splitTitle("Boats - YouTube", "https://www.youtube.com/watch?v=1", "Boats").title, "Boats");
    EXPECT_EQ(splitTitle("Boats—Ann Reed Writings", "https://writings.annreed.example/b", "Boats").title,
              "Boats");
}

TEST(NoteHead, titleThatFollowsTheAuthorIsFoundByTheNotesName)
{
    const SplitTitle split = splitTitle("Maya Reed | Does One Boat Carry Them All?", "https://maya.example/b",
                                        "Does-One-Boat-Carry-Them-All");
    EXPECT_EQ(split.title, "Does One Boat Carry Them All?");
    EXPECT_EQ(split.author, "Maya Reed");
}

TEST(NoteHead, dashInsideATitlePartsNothing)
{
    EXPECT_EQ(splitTitle("Talk to Boats — Build a Radio", "https://blog.example/x", "Talk-to-Boats").title,
              "Talk to Boats — Build a Radio");
}

TEST(NoteHead, bylineIsTakenAndSubtitleLeft)
{
    const model::RecognisedHead head =
        headOf("## 20241222Drawing-Rivers\n\n[Drawing Rivers](https://a.example/x?ref=b)\n\n"
               "What an atlas teaches\n\nIvo Brandt\n\nPublished in Map Room\n\nDec 17, 2024\n\nText.\n");
    EXPECT_EQ(head.noteDate, "2024-12-22");
    EXPECT_EQ(head.author, "Ivo Brandt");
    EXPECT_EQ(head.publication, "Map Room");
    EXPECT_EQ(head.date, "2024-12-17");
    EXPECT_EQ(head.url, "https://a.example/x");
    EXPECT_EQ(head.rawUrl, "https://a.example/x?ref=b");
}

TEST(NoteHead, noteWithoutALinkIsCalledWhatItIsNamed)
{
    EXPECT_EQ(headOf("## 20241007Cursor-Team-Talk\n\nHello there.\n").title, "Cursor Team Talk");
    EXPECT_EQ(headOf("## 20250107港口演讲\n\nHello there.\n").titleZh, "港口演讲");
}

TEST(NoteHead, weChatLineGivesAuthorAndDate)
{
    const model::RecognisedHead head =
        headOf("## 20231124港口\n\n原创 阿明 港口读书会 2023-10-16 18:50 发表于北京\n\n"
               "[港口要学什么？](https://mp.weixin.qq.com/s/abc)\n\n正文。\n");
    EXPECT_EQ(head.author, "阿明");
    EXPECT_EQ(head.publication, "港口读书会");
    EXPECT_EQ(head.date, "2023-10-16");
    EXPECT_EQ(head.titleZh, "港口要学什么？");
    EXPECT_TRUE(head.originalIsChinese);
}

TEST(NoteHead, eightDigitsThatAreNoDateAreNoHead)
{
    const std::string text = "## 20259999Boats\n\nText.\n";
    EXPECT_FALSE(hasNoteHead(text::Lines(text)));
}

TEST(NoteHead, bannerGivesNameAndDate)
{
    const Banner banner = readBanner("The Lantern top banner - March 12, 2025");
    EXPECT_EQ(banner.publication, "The Lantern");
    EXPECT_EQ(banner.date, "2025-03-12");
    EXPECT_EQ(readBanner("Promo banner for \"Boats\"").date, "");
}

TEST(NoteHead, bannerWithLastYearsNumberIsPutRightByTheNote)
{
    EXPECT_EQ(settledDate("2024-10-08", "2025-10-09"), "2025-10-08");
    EXPECT_EQ(settledDate("2025-01-15", "2025-01-16"), "2025-01-15");
    EXPECT_EQ(settledDate("2024-03-08", "2025-10-09"), "2024-03-08");
    EXPECT_EQ(settledDate("2024-03-08", ""), "2024-03-08");
}

TEST(NoteHead, aSitesNameIsToldByItsAddress)
{
    const auto site = [](const char* label, const char* url) { return splitTitle(label, url, "").site; };
    EXPECT_EQ(site("Of Ducks - Pond Blog", "https://pond.example/ducks"), "Pond Blog");
    EXPECT_EQ(site("Of Boats — The Lake Blog", "https://www.thelake.example/boats"), "The Lake Blog");
    EXPECT_EQ(site("Of Ducks - Ann Writings", "https://writings.ann.example/ducks"), "Ann Writings");
    EXPECT_EQ(site("Of Ducks - Pond Stories", "https://pond.example/ducks"), "");
}

TEST(NoteHead, aNoteMayBeNamedWithoutADay)
{
    const model::RecognisedHead head =
        headOf("## Why-Boats-Leak\n\n[Why Boats Leak: A Guide | by Ivo Brandt | Map Room]"
               "(https://maps.example.org/leak)\n\nIvo Brandt\n\nFeb 13, 2024\n\nEvery boat leaks.\n");
    EXPECT_EQ(head.title, "Why Boats Leak: A Guide");
    EXPECT_EQ(head.author, "Ivo Brandt");
    EXPECT_EQ(head.date, "2024-02-13");
    EXPECT_EQ(head.noteDate, "");
    for (const char* heading : {"## state-of-the-art\n\nText.\n", "## Pre-Training\n\nText.\n",
                                "## A plain heading-with one\n\nText.\n"}) {
        EXPECT_FALSE(hasNoteHead(text::Lines(heading))) << heading;
    }
}

TEST(NoteHead, latinWordsBeforeChineseNameANoteToo)
{
    EXPECT_EQ(headOf("## 20241216Ivo-Brandt在港口的演讲\n\nThank you.\n").titleZh, "Ivo Brandt在港口的演讲");
    EXPECT_EQ(headOf("## 20241216GPT-4的港口\n\nThank you.\n").titleZh, "GPT-4的港口");
}

TEST(NoteHead, bylinesOfOneLineAreTakenApart)
{
    const auto byline = [](const std::string& line) {
        const model::RecognisedHead head = headOf("## 20240101Boats\n\n[Boats](https://a.example/b)\n\n" +
                                                  line + "\n\nBoats are made of wood.\n");
        return head.author + "|" + head.date + "|" + head.readingTime;
    };
    EXPECT_EQ(byline("Nov 1, 2023 • 7 min read"), "|2023-11-01|7 min read");
    EXPECT_EQ(byline("By Ivo Brandt · May 3, 2024"), "Ivo Brandt|2024-05-03|");
    EXPECT_EQ(byline("Ivo Brandt | 3 May 2024 | 12 min"), "Ivo Brandt|2024-05-03|12 min");
    EXPECT_EQ(byline("- by Ivo Brandt"), "Ivo Brandt||");
    EXPECT_EQ(byline("Wood | Rope | Tar"), "||");
    EXPECT_EQ(byline("Ivo Brandt\n\nPosted November 13, 2024"), "Ivo Brandt|2024-11-13|");
}

TEST(NoteHead, aBareNameOverAParagraphIsTheAuthor)
{
    const std::string top = "## 20240101Boats\n\n[Boats](https://a.example/b)\n\nIvo Brandt\n\n";
    const std::string text = "Whoever has rowed across a lake in the wind knows how slow a boat may be.\n";
    EXPECT_EQ(headOf(top + text).author, "Ivo Brandt");
    EXPECT_EQ(headOf(top + "伊沃·布兰特\n\n" + text).author, "") << "what is translated is text";
    EXPECT_EQ(headOf("## 20240101Boats\n\nIvo Brandt\n\n" + text).author, "") << "there is no link";
}

TEST(NoteHead, siteBetweenAuthorAndDateIsPartOfTheByline)
{
    const model::RecognisedHead head =
        headOf("## 20240101Boats\n\n[Boats | by Ivo Brandt | Map Room](https://a.example/b)\n\nIvo Brandt\n\n"
               "Map Room\n\nDec 5, 2024\n\nText.\n");
    EXPECT_EQ(head.date, "2024-12-05");
    EXPECT_EQ(head.site, "Map Room");
}

TEST(NoteHead, titleAndAuthorMayStandOverTheLinkAndTheTranslationBelow)
{
    const model::RecognisedHead head =
        headOf("## 20240101小船漏水\n\nWhy Boats Leak\n\nIvo Brandt\n\n[Why Boats Leak | by Ivo Brandt | Map "
               "Room](https://a.example/b)\n\n[小船为什么漏水 [译] | "
               "阿明的分享](https://b.example/c)\n\nEvery boat leaks.\n");
    EXPECT_EQ(head.title, "Why Boats Leak");
    EXPECT_EQ(head.titleZh, "小船为什么漏水");
    EXPECT_EQ(head.author, "Ivo Brandt");
    EXPECT_EQ(head.url, "https://a.example/b");
}

TEST(NoteHead, nameBeforeADashIsNoPartOfTheTitle)
{
    const SplitTitle split =
        splitTitle("Ivo Brandt — Why Boats Leak", "https://a.example/b", "Why-Boats-Leak");
    EXPECT_EQ(split.title, "Why Boats Leak");
    EXPECT_EQ(split.author, "Ivo Brandt");
    const SplitTitle by =
        splitTitle("Why Boats Leak - by Ivo Brandt", "https://a.example/b", "Why-Boats-Leak");
    EXPECT_EQ(by.title, "Why Boats Leak");
    EXPECT_EQ(by.author, "Ivo Brandt");
}

TEST(NoteHead, datesThatTheTextSpeaksOfStayText)
{
    const auto taken = [](const std::string& text) {
        const text::Lines lines(text);
        return readNoteHead(SourceBlocks(text, lines)).blocks.size();
    };
    EXPECT_EQ(taken("# Days\n\n- 2025年1月1日\n- 2025年5月1日\n- 2025年10月1日\n"), 0U);
    EXPECT_EQ(taken("# Days\n\n- 2025年1月1日\n- 春节\n"), 0U);
    EXPECT_EQ(taken("# Days\n\n1. January 1, 2025\n2. May 1, 2025\n"), 0U);
    EXPECT_EQ(taken("# Days\n\nJanuary 1, 2025\n\nMay 1, 2025\n\nOctober 1, 2025\n"), 0U);
    EXPECT_EQ(taken("# Ducks\n\nJanuary 1, 2025\n\nDucks swim.\n"), 1U);
    EXPECT_EQ(taken("# Ducks\n\n- by Ann Example\n- January 1, 2025\n\nDucks swim.\n"), 2U);
}

TEST(FrontMatterFields, headsOfOtherFormsAreRead)
{
    const auto head = [](const std::string& text) {
        const text::Lines lines(text);
        model::RecognisedHead found;
        const auto front = document::readFrontMatter(lines);
        const auto blocks = front ? takeFrontMatter(SourceBlocks(text, lines), *front, found)
                                  : std::vector<document::Block>{};
        return found.title + found.titleZh + "|" + found.date + "|" + found.author + "|" + found.category;
    };
    EXPECT_EQ(head("---\ntitle: ! 'Pond #200'\npublishedAt: \"2023/12/18\"\n---\n"),
              "Pond #200|2023-12-18||");
    EXPECT_EQ(head("---\ntitle: A\npubDatetime: 2023-12-18T23:30:00-08:00\n---\n"), "A|2023-12-18||");
    EXPECT_EQ(head("---\ntitle: A\npublished: true\ndate: 2023/12/18\nauthors: [Ann, Bob]\n---\n"),
              "A|2023-12-18|Ann, Bob|");
    EXPECT_EQ(head("<!--yml\n标题：湖水\n分类：未分类\n日期：2024 年 05 月 27 日 14:26:46\n-->\n"),
              "湖水|2024-05-27||");
    EXPECT_EQ(head("Title: The Pond 7\nDate: 2024-01-02\nCategory: Ponds\nAuthor: Ann\n\nText\n"),
              "The Pond 7|2024-01-02|Ann|Ponds");
    EXPECT_EQ(head("---\ntitle:\ndate: someday\ncategory: Uncategorized\n---\n"), "|||");
}

TEST(FrontMatterFields, everyLineOfAnyTextIsOfOneBlock)
{
    std::mt19937 random{11};
    const auto pieces = std::to_array<std::string_view>(
        {"title: ", "date: ", "\n",   "\n",           "\n", "  ",   "\t",  "- ", "x",
         "湖",      "\"",     "'",    ": ",           "{",  "}",    "[",   "]",  ",",
         "#",       "&a ",    "*a",   "!t ",          "|",  ">",    "? ",  "%",  "@",
         "\\",      "\xFF",   "\x04", "tags:\n- x\n", "：", "--- ", "\n\n"});
    int read = 0;
    for (int round = 0; round < 4000; ++round) {
        std::string text = round % 3 == 0 ? "<!--yml\n" : "---\ntitle: a\n";
        for (int n = 0; n < 16; ++n) {
            text += pieces[random() % pieces.size()];
        }
        text += round % 3 == 0 ? "\n-->\nText\n" : "\n---\nText\n";
        const text::Lines lines(text);
        const auto front = document::readFrontMatter(lines);
        if (!front) {
            continue;
        }
        ++read;
        model::RecognisedEdition edition;
        edition.blocks = takeFrontMatter(SourceBlocks(text, lines), *front, edition.head);
        const std::string above = text.substr(0, lines.range(front->lastLine, front->lastLine).end);
        const model::Account counted = model::account(above, edition);
        ASSERT_EQ(counted.accountedCharacters, counted.totalCharacters) << text;
        ASSERT_FALSE(counted.overlapping) << text;
    }
    EXPECT_GT(read, 200);
}

TEST(FrontMatterFields, everyLineIsOfOneBlock)
{
    const std::string text = "---\n# for the site\n{title: A, date: 2024-01-02}\n---\nText\n";
    const text::Lines lines(text);
    model::RecognisedHead head;
    const auto front = document::readFrontMatter(lines);
    ASSERT_TRUE(front);
    const auto blocks = takeFrontMatter(SourceBlocks(text, lines), *front, head);
    ASSERT_EQ(blocks.size(), 4U);
    for (std::size_t at = 0; at < blocks.size(); ++at) {
        EXPECT_EQ(blocks[at].firstLine, static_cast<int>(at) + 1);
    }
    EXPECT_EQ(head.date, "2024-01-02");
}

TEST(FrontMatterFields, scalarsAndListsAreRead)
{
    const std::string text =
        "---\ntitle: 'It''s calm'\ndate: 2025-06-05T05:44:39Z\ntags: [a, \"b c\"]\ntopics:\n- x\n  \n- y\n"
        "description: >-\n  one\n  two\nauthor: Ann\n---\n";
    const text::Lines lines(text);
    const auto front = document::readFrontMatter(lines);
    ASSERT_TRUE(front);
    EXPECT_EQ(front->lastLine, 13);
    const auto& entries = front->entries;
    ASSERT_EQ(entries.size(), 6U);
    EXPECT_EQ(entries[0].value, "It's calm");
    EXPECT_THAT(entries[2].items, ElementsAre("a", "b c"));
    EXPECT_THAT(entries[3].items, ElementsAre("x", "y"));
    EXPECT_EQ(entries[4].value, "one two");
    model::RecognisedHead head;
    const auto blocks = takeFrontMatter(SourceBlocks(text, lines), *front, head);
    EXPECT_EQ(head.title, "It's calm");
    EXPECT_EQ(head.date, "2025-06-05");
    EXPECT_THAT(head.tags, ElementsAre("a", "b c", "x", "y"));
    EXPECT_EQ(blocks.size(), 8U);
}

} // namespace duizhao::recognition
