#include "core/importer/identity/IssueMark.h"

#include "core/importer/PairNames.h"

#include <gtest/gtest.h>

namespace duizhao::importer {

namespace {

long issueOf(std::string_view text)
{
    return readMark(text).issue.value_or(0);
}

IssueMark markOfFile(const std::string& path)
{
    return markOf({}, {}, path);
}

} // namespace

TEST(IssueMarks, numbersOfIssuesAreReadInBothLanguages)
{
    EXPECT_EQ(issueOf("《灯塔》第 352 期"), 352);
    EXPECT_EQ(issueOf("灯塔周刊第三百五十二期"), 352);
    EXPECT_EQ(issueOf("燈塔週刊（第十二期）"), 12);
    EXPECT_EQ(issueOf("灯塔周刊：99期"), 99);
    EXPECT_EQ(issueOf("Lantern #602: wind"), 602);
    EXPECT_EQ(issueOf("Lantern Issue 184"), 184);
    EXPECT_EQ(issueOf("LANTERN WEEKLY 99"), 99);
    EXPECT_EQ(issueOf("灯塔 ＃１２"), 12);
    EXPECT_EQ(readMark("Lantern vol. 12").volume, 12);
    EXPECT_EQ(readMark("第二卷").volume, 2);
    const PlaceMark both = readMark("Lantern Vol.12 No.3");
    EXPECT_EQ(both.volume, 12);
    EXPECT_EQ(both.issue, 3);
    EXPECT_FALSE(readMark("Nothing much happened").says());
}

TEST(IssueMarks, datesAreReadAsFarAsTheyAreSaid)
{
    const MarkDate day{2024, 5, 3};
    for (const char* text :
         {"2024-05-03", "Lantern 2024/5/3", "2024.05.03 news", "lantern20240503", "May 3, 2024", "3 May 2024",
          "3rd of May, 2024", "2024 年 5 月 3 日", "20240503-20240509"}) {
        EXPECT_EQ(readMark(text).date, day) << text;
    }
    EXPECT_EQ(readMark("2024年5月").date, (MarkDate{2024, 5, 0}));
    EXPECT_EQ(readMark("05-03-Daily").date, (MarkDate{0, 5, 3}));
    EXPECT_EQ(readMark("5 月 3 日 日报").date, (MarkDate{0, 5, 3}));
    EXPECT_EQ(readMark("2024-13-03").date.full(), false);
    EXPECT_EQ(readFileMark("24-05-03-quiet-day").date, day) << "a file's name may have a short year";
}

TEST(IssueMarks, whatIsLeftOfATitleIsItsSeries)
{
    EXPECT_EQ(readMark("This Week in Boats 267").series, readMark("This Week in Boats 268").series);
    EXPECT_EQ(readMark("2024-05-03 精选").series, readMark("2024-05-04 精选").series);
    EXPECT_NE(readMark("Boats #1").series, readMark("Ducks #1").series);
}

TEST(IssueMarks, foldersSayWhatAFileLeavesOut)
{
    const IssueMark one = markOfFile("/news/2018/01/12.md");
    EXPECT_EQ(one.file.date, (MarkDate{2018, 1, 12}));
    const IssueMark other = markOfFile("/news/2018/02/12.md");
    EXPECT_EQ(one.folders, other.folders);
    EXPECT_NE(one.folderNumbers, other.folderNumbers);
    EXPECT_EQ(markOfFile("/papers/28-May-2026/topic/list.md").file.date, (MarkDate{2026, 5, 28}));
    EXPECT_EQ(markOfFile("/news/en/2018/issue-7.md").folders,
              markOfFile("/news/zh-cn/2018/issue-7.md").folders);
}

TEST(IssueMarks, theHeadOfAFileIsReadWithAndWithoutItsFrame)
{
    const IssueMark bare = markOf({}, "Title: Boats 267\nNumber: 267\nDate: 2019-01-01\n\nHello.\n", {});
    EXPECT_EQ(bare.front.issue, 267);
    EXPECT_EQ(bare.front.date, (MarkDate{2019, 1, 1}));
    ASSERT_EQ(bare.titles.size(), 1U);
    const IssueMark framed =
        markOf({}, "---\ntitle: >-\n  Boats 12\nissue: 12\npublishedAt: \"2022/07/04\"\n---\n", {});
    EXPECT_EQ(framed.front.issue, 12);
    EXPECT_EQ(framed.front.date, (MarkDate{2022, 7, 4}));
    ASSERT_EQ(framed.titles.size(), 1U);
    EXPECT_EQ(framed.titles[0].plain, (std::vector<long>{12}));
    EXPECT_FALSE(markOf({}, "Note: this is prose\nthat goes on.\n", {}).front.says());
}

TEST(IssueMarks, theDayOfANoteIsNotThatOfItsText)
{
    model::RecognisedHead head;
    head.noteDate = "2024-03-01";
    const IssueMark note =
        markOf(head, "## 20240301How-Lamps-Fail\n\nText.\n", "/notes/20240301How-Lamps-Fail.md");
    EXPECT_EQ(note.noted, (MarkDate{2024, 3, 1}));
    EXPECT_TRUE(note.titles.empty());
    EXPECT_FALSE(note.file.date.any());
    EXPECT_FALSE(note.front.date.any());
}

TEST(IssueMarks, datesDifferOnceAPartThatBothSayDiffers)
{
    EXPECT_EQ(compareDates({2024, 5, 3}, {2024, 5, 4}), MarkAgreement::Different);
    EXPECT_EQ(compareDates({2024, 5, 3}, {0, 5, 3}), MarkAgreement::Same);
    EXPECT_EQ(compareDates({2024, 5, 3}, {0, 5, 4}), MarkAgreement::Different);
    EXPECT_EQ(compareDates({2024, 5, 3}, {2024, 5, 0}), MarkAgreement::Unknown);
    EXPECT_EQ(compareDates({2024, 5, 0}, {2024, 5, 0}), MarkAgreement::Same);
    EXPECT_EQ(compareDates({}, {2024, 5, 3}), MarkAgreement::Unknown);
}

TEST(IssueMarks, plainNumbersCompareWhereTheWordsAreTheSame)
{
    EXPECT_EQ(compareNumbers(readMark("Boats 12"), readMark("Boats 13")), MarkAgreement::Different);
    EXPECT_EQ(compareNumbers(readMark("Boats 12"), readMark("Ducks 13")), MarkAgreement::Unknown);
    EXPECT_EQ(compareNumbers(readMark("《灯塔》第 85 期"), readMark("Lantern Vol.85")), MarkAgreement::Same);
    EXPECT_EQ(compareNumbers(readMark("《灯塔》第 85 期"), readMark("Lantern Vol.86")),
              MarkAgreement::Different);
    EXPECT_EQ(compareNumbers(readMark("Vol. 12 No. 3"), readMark("Vol. 13 No. 3")), MarkAgreement::Different);
}

TEST(IssueMarks, twinsHaveOnePathWithoutTheirLanguages)
{
    const std::string plain = twinPathOf("/news/posts/x.md").strict;
    for (const char* path : {"/news/posts/x.zh.md", "/news/zh-cn/posts/x.md", "/news/posts/en/x.md",
                             "/news/posts/x_zh-CN.md", "/news/中文/posts/x.md"}) {
        EXPECT_EQ(twinPathOf(path).strict, plain) << path;
        EXPECT_TRUE(twinPathOf(path).named) << path;
    }
    EXPECT_FALSE(twinPathOf("/news/posts/x.md").named);
    EXPECT_NE(twinPathOf("/news-zh/posts/x.md").strict, plain);
    EXPECT_EQ(twinPathOf("/news-zh/posts/x.md").loose, plain);
}

} // namespace duizhao::importer
