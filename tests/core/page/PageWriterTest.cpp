#include "core/page/PageWriter.h"

#include "tests/support/DocumentBuilder.h"
#include "tests/support/SampleDocument.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <regex>
#include <set>

namespace duizhao::page {

namespace {

using test::DocumentBuilder;
using ::testing::HasSubstr;
using ::testing::Not;

std::string pageOf(const model::ReadingDocument& document)
{
    return writePage(document, PageTexts(), PageOptions());
}

std::size_t count(const std::string& text, const std::string& part)
{
    std::size_t found = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size())) {
        ++found;
    }
    return found;
}

/// What stands between an element's start tag with this id and the next row's.
std::string rowOf(const std::string& page, int bead)
{
    const std::size_t at = page.find(" id=\"p" + std::to_string(bead) + "\"");
    return page.substr(at, page.find("<div class=\"row", at) - at);
}

} // namespace

TEST(PageWriter, bothHalvesOfAPairStandInOneRowEachWithItsLanguage)
{
    DocumentBuilder to;
    to.article(model::ArticleRole::Story, "", "");
    const BeadId simplified = to.pair("A library", "图书馆检索");
    const BeadId traditional = to.pair("A bridge", "橋樑與圖書館");
    const std::string page = pageOf(to.take());
    const std::string first = rowOf(page, static_cast<int>(simplified.value));
    EXPECT_THAT(first, HasSubstr("<div class=\"half en\" lang=\"en\">"));
    EXPECT_THAT(first, HasSubstr("<div class=\"half zh\" lang=\"zh-Hans\">"));
    EXPECT_THAT(first, HasSubstr("图书馆检索"));
    EXPECT_THAT(rowOf(page, static_cast<int>(traditional.value)), HasSubstr("lang=\"zh-Hant\""));
}

TEST(PageWriter, aMissingHalfIsThereAndSaysWhatIsMissing)
{
    DocumentBuilder to;
    to.article(model::ArticleRole::Story, "", "");
    to.pair("Untranslated", "");
    to.pair("", "没有英文");
    const std::string page = pageOf(to.take());
    EXPECT_THAT(rowOf(page, 1),
                HasSubstr("<div class=\"half zh empty\" title=\"No Chinese for this\"></div>"));
    EXPECT_THAT(rowOf(page, 2),
                HasSubstr("<div class=\"half en empty\" title=\"No English for this\"></div>"));
    EXPECT_EQ(count(page, " en-only"), 1U);
    EXPECT_EQ(count(page, " zh-only"), 1U);
}

TEST(PageWriter, rowsWithoutLanguageHaveOneHalf)
{
    DocumentBuilder to;
    to.article(model::ArticleRole::Story, "", "");
    to.neutral(document::BlockKind::Code, "ls -l");
    const std::string row = rowOf(pageOf(to.take()), 1);
    EXPECT_THAT(row, HasSubstr("<div class=\"half both\">"));
    EXPECT_THAT(row, HasSubstr("ls -l"));
    EXPECT_THAT(row, Not(HasSubstr("half en")));
}

TEST(PageWriter, aFoldSaysItsReasonAndHoldsItsText)
{
    const std::string page = pageOf(test::sampleIssue());
    EXPECT_THAT(
        page,
        HasSubstr(
            "<details class=\"fold\" id=\"f2\" data-reason=\"furniture\"><summary><span>Page furniture · 2"
            "</span></summary>"));
    EXPECT_THAT(page, HasSubstr("View in browser"));
    EXPECT_EQ(count(page, "<details"), count(page, "</details>"));
}

TEST(PageWriter, rowsAreGatheredInRunsOfFifty)
{
    const std::string page = pageOf(test::longDocument(230)); // articles of 100, 100 and 30
    EXPECT_EQ(count(page, "<section class=\"run rows-50\">"), 4U);
    EXPECT_EQ(count(page, "<section class=\"run rows-30\">"), 1U);
    EXPECT_EQ(count(page, "<div class=\"row "), 230U);
}

TEST(PageWriter, aTitleThatStandsAsAHeadingIsNotSaidTwice)
{
    const std::string page = pageOf(test::sampleIssue());
    EXPECT_EQ(count(page, "A Library Teaches Its Own Search Engine"), 1U);
    EXPECT_THAT(page, HasSubstr("article-title"));
}

TEST(PageWriter, aLetterWhoseFirstLineIsItsTitleIsNotIntroducedWithIt)
{
    DocumentBuilder to;
    to.article(model::ArticleRole::Letter, "Dear friends", "");
    to.pair("Dear friends,", "亲爱的朋友们：");
    const std::string page = pageOf(to.take());
    EXPECT_EQ(count(page, "Dear friends"), 1U);
    EXPECT_THAT(page, Not(HasSubstr("article-title")));
}

TEST(PageWriter, aDocumentWithHardlyAPairIsSetInOneColumn)
{
    DocumentBuilder to;
    to.article(model::ArticleRole::Entry, "", "条目");
    for (int i = 0; i < 99; ++i) {
        to.pair("", "一段");
    }
    to.pair("stray", "");
    EXPECT_THAT(pageOf(to.take()), HasSubstr("data-only=\"zh\""));
    DocumentBuilder both;
    both.article(model::ArticleRole::Story, "", "");
    both.pair("one", "一");
    both.pair("", "二");
    EXPECT_THAT(pageOf(both.take()), Not(HasSubstr("data-only")));
}

TEST(PageWriter, theIssueIsIntroducedWithBothTitlesDateAndSource)
{
    const std::string page = pageOf(test::sampleIssue());
    EXPECT_THAT(page, HasSubstr("<header class=\"issue\">"));
    EXPECT_THAT(page, HasSubstr("Thirty Days Offline, a Library’s Own Search, Tides by Ear</h1>"));
    EXPECT_THAT(page, HasSubstr("离线三十天、图书馆自己的搜索、听潮</h1>"));
    EXPECT_THAT(page, HasSubstr("<span class=\"date\">2025-03-12</span>"));
    EXPECT_THAT(page, HasSubstr("href=\"https://example.org/workbench/112\""));
}

TEST(PageWriter, anEntryShowsNumberDateCategoryTagsAndVideoAndAStubSaysSo)
{
    const std::string page = pageOf(test::sampleDigest());
    EXPECT_THAT(page, HasSubstr("<span class=\"number\">207</span>"));
    EXPECT_THAT(page, HasSubstr("<span class=\"date\">2025-02-18</span>"));
    EXPECT_THAT(page, HasSubstr("<span class=\"category\">手艺</span>"));
    EXPECT_THAT(page, HasSubstr("<span class=\"tag\">木工</span>"));
    EXPECT_THAT(page, HasSubstr("https://www.youtube.com/watch?v=a1B2c3D4e5F"));
    EXPECT_THAT(page, HasSubstr("article role-entry stub"));
    EXPECT_EQ(count(page, "class=\"stub-line\""), 1U);
    EXPECT_THAT(page, HasSubstr("data-only=\"zh\""));
}

TEST(PageWriter, notesStandUnderTheirPairAndBookmarksMarkTheirRow)
{
    DocumentBuilder to;
    to.article(model::ArticleRole::Story, "", "");
    const BeadId bead = to.pair("one", "一");
    to.pair("two", "二");
    to.note(bead, "A **strong** remark");
    to.bookmark(bead);
    const std::string page = pageOf(to.take());
    EXPECT_THAT(rowOf(page, 1), HasSubstr("<aside class=\"notes\"><div class=\"note\" data-note=\"1\">"));
    EXPECT_THAT(rowOf(page, 1), HasSubstr("<strong>strong</strong>"));
    EXPECT_THAT(rowOf(page, 2), Not(HasSubstr("note")));
    EXPECT_EQ(count(page, " bookmarked\""), 1U);
}

TEST(PageWriter, anUnplacedNoteIsNotOnThePage)
{
    DocumentBuilder to;
    to.article(model::ArticleRole::Story, "", "");
    to.note(to.pair("one", "一"), "lost");
    model::ReadingDocument document = to.take();
    document.notes.front().anchor.unplaced = true;
    EXPECT_THAT(pageOf(document), Not(HasSubstr("lost")));
}

TEST(PageWriter, aPairToBeCheckedSaysSo)
{
    DocumentBuilder to;
    to.article(model::ArticleRole::Story, "", "");
    to.bead(to.pair("one", "一")).status = model::BeadStatus::NeedsReview;
    const std::string row = rowOf(pageOf(to.take()), 1);
    EXPECT_THAT(row, HasSubstr("data-status=\"review\""));
    EXPECT_THAT(row, HasSubstr("This pair should be checked"));
}

TEST(PageWriter, aLabelStandsOutWhereBothHalvesBeginWithOne)
{
    DocumentBuilder to;
    to.issue("", "", "", "", "");
    to.article(model::ArticleRole::Story, "", "");
    to.pair("What's new: The city opened a library for everyone.",
            "**最新进展：**全市开放了一座面向所有人的图书馆。");
    to.pair("Three words here: the city opened a library for everyone.",
            "全市开放了一座面向所有人的图书馆。");
    const std::string page = writePage(to.take(), PageTexts{}, PageOptions{});
    EXPECT_EQ(count(page, "class=\"label\""), 2U);
    EXPECT_THAT(page, HasSubstr("<span class=\"label\">What&#39;s new:</span> The city"));
    EXPECT_THAT(page, HasSubstr("<strong><span class=\"label\">最新进展：</span></strong>全市"));
}

TEST(PageWriter, hostileTextBecomesText)
{
    const std::string page = pageOf(test::hostileDocument());
    EXPECT_EQ(count(page, "<script"), 8U); // our own
    EXPECT_THAT(page, Not(HasSubstr("<iframe")));
    EXPECT_THAT(page, Not(HasSubstr("<img")));
    EXPECT_THAT(page, Not(HasSubstr("<style")));
    EXPECT_THAT(page, Not(HasSubstr("href=\"javascript")));
    EXPECT_THAT(page, Not(HasSubstr("href=\"data")));
    EXPECT_THAT(page, Not(HasSubstr("youtube"))); // the video's id was no id
    EXPECT_EQ(count(page, "</main>"), 1U);
    EXPECT_THAT(page, HasSubstr("default-src &#39;none&#39;"));
}

TEST(PageWriter, everyIdIsThereOnce)
{
    const std::string page = pageOf(test::sampleIssue());
    static const std::regex id(" id=\"([^\"]+)\"");
    std::set<std::string> seen;
    for (auto it = std::sregex_iterator(page.begin(), page.end(), id); it != std::sregex_iterator(); ++it) {
        EXPECT_TRUE(seen.insert((*it)[1].str()).second) << (*it)[1].str();
    }
    EXPECT_GT(seen.size(), 50U);
}

TEST(PageWriter, theEmptyPageInvites)
{
    const std::string page = writeEmptyPage(PageTexts(), PageOptions());
    EXPECT_THAT(page, HasSubstr("Nothing is open"));
    EXPECT_THAT(page, Not(HasSubstr("class=\"row")));
}

} // namespace duizhao::page
