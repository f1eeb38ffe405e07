#include "core/recognition/forms/Cutting.h"

#include "core/recognition/Recogniser.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace duizhao::recognition {

using testing::ElementsAre;

namespace {

model::RecognisedEdition read(const std::string& text, CutChoice choice = CutChoice::ByForm)
{
    model::RecognisedEdition edition = recognise({text, "x.md", nullptr, choice});
    const model::Account account = model::account(text, edition);
    EXPECT_EQ(account.totalCharacters, account.accountedCharacters);
    EXPECT_FALSE(account.overlapping);
    return edition;
}

std::vector<std::string> titlesOf(const model::RecognisedEdition& edition)
{
    std::vector<std::string> titles;
    for (const model::RecognisedArticle& article : edition.articles) {
        titles.push_back(article.title.empty() ? article.titleZh : article.title);
    }
    return titles;
}

std::vector<model::RemarkKind> remarksOf(const model::RecognisedEdition& edition)
{
    std::vector<model::RemarkKind> kinds;
    for (const model::Remark& remark : edition.remarks) {
        kinds.push_back(remark.kind);
    }
    return kinds;
}

const std::string kSummaries =
    "# 港口摘要 (2025-05-05)\n\n今天的文章。\n\n"
    "## 1. 船坞\n\n**原文标题**: The Dock\n\n**原文链接**: [https://a.example/1](https://a.example/1)\n\n"
    "船坞很大。\n\n---\n\n"
    "## 2. 灯塔\n\n**原文标题**: The Lamp\n\n**原文链接**: [https://a.example/2](https://a.example/2)\n\n"
    "灯塔很高。\n";

} // namespace

TEST(Cutting, numberedSummariesAreArticlesAndTheFileKeepsItsTitle)
{
    const model::RecognisedEdition edition = read(kSummaries);
    EXPECT_EQ(edition.head.titleZh, "港口摘要 (2025-05-05)");
    EXPECT_EQ(edition.head.title, "");
    EXPECT_EQ(edition.head.date, "2025-05-05");
    ASSERT_EQ(edition.articles.size(), 2U);
    const model::RecognisedArticle& second = edition.articles[1];
    EXPECT_EQ(second.title, "The Lamp");
    EXPECT_EQ(second.titleZh, "灯塔");
    EXPECT_EQ(second.number, 2);
    EXPECT_EQ(second.url, "https://a.example/2");
    EXPECT_THAT(remarksOf(edition), ElementsAre(model::RemarkKind::SectionsAsArticles));
}

TEST(Cutting, daysInOneFileAreArticlesWithTheirDates)
{
    const model::RecognisedEdition edition =
        read("## 港口新闻(2023-06-01)\n\n1. 船 https://a.example/1\n\n## 港口新闻(2023-06-02)\n\n1. 桨 "
             "https://a.example/2\n");
    ASSERT_EQ(edition.articles.size(), 2U);
    EXPECT_EQ(edition.articles[0].date, "2023-06-01");
    EXPECT_EQ(edition.articles[1].date, "2023-06-02");
}

TEST(Cutting, weeksThatNameNoYearAreOneSeries)
{
    const model::RecognisedEdition edition = read("# Boats of the week\n\n## Boats (June 23 - June "
                                                  "29)\n\nOars.\n\n## Boats (June 16 - June 22)\n\nSails.\n\n"
                                                  "## Boats (May 5 - May 11)\n\nRopes.\n");
    EXPECT_EQ(edition.articles.size(), 3U);
    EXPECT_EQ(edition.head.title, "Boats of the week");
}

TEST(Cutting, headingsThatAreLinksAreArticlesWithTheirAuthors)
{
    std::string text;
    for (const char* name : {"Oars", "Sails", "Ropes"}) {
        text += std::string("### [On ") + name + "](https://a.example/" + name +
                ")\n*Ivo Brandt, Maya Reed*\n\n" + "Task: 研究" + name + "。\n\n";
    }
    const model::RecognisedEdition edition = read(text);
    EXPECT_THAT(titlesOf(edition), ElementsAre("On Oars", "On Sails", "On Ropes"));
    EXPECT_EQ(edition.articles[2].url, "https://a.example/Ropes");
    EXPECT_EQ(edition.articles[2].author, "Ivo Brandt, Maya Reed");
    EXPECT_EQ(edition.head.title, "") << "no entry names the file";
}

TEST(Cutting, headingsOverTextAndAnAddressAreArticles)
{
    std::string text = "# 学船\n\n网上的资料。\n\n";
    for (const char* name : {"桨", "帆", "绳"}) {
        text += std::string("## ") + name + "\n\n关于" + name + "的文章。\n\n[https://a.example/" + name +
                "](https://a.example/" + name + ")\n\n";
    }
    const model::RecognisedEdition edition = read(text);
    EXPECT_THAT(titlesOf(edition), ElementsAre("桨", "帆", "绳"));
    EXPECT_EQ(edition.articles[0].url, "https://a.example/桨");
}

TEST(Cutting, itemsWithABodyAreArticlesAndSectionsWithoutItemsToo)
{
    std::string text = "# 港口周刊（第 7 期）\n\n每周五发布。\n\n## 本周话题\n\n我们谈谈船。船很重要。\n\n";
    for (const char* section : {"资讯", "工具"}) {
        text += std::string("## ") + section + "\n\n";
        for (const char* item : {"甲", "乙", "丙"}) {
            text += std::string("1、[") + section + item + "](https://a.example/" + item +
                    ")\n\n一艘新船从港口出发，三天后到达对岸，船上载着四十吨的木头。\n\n";
        }
    }
    const model::RecognisedEdition edition = read(text);
    EXPECT_THAT(titlesOf(edition),
                ElementsAre("本周话题", "资讯甲", "资讯乙", "资讯丙", "工具甲", "工具乙", "工具丙"));
    ASSERT_EQ(edition.remarks.size(), 1U);
    EXPECT_EQ(edition.remarks[0],
              (model::Remark{model::RemarkKind::ItemsAsArticles, {6LL, std::string("2")}}));
}

TEST(Cutting, itemsWithoutABodyStayInOneArticle)
{
    std::string text = "# Boats weekly\n\n";
    for (const char* section : {"News", "Tools"}) {
        text += std::string("## ") + section + "\n\n";
        for (const char* item : {"oars", "sails", "ropes"}) {
            text += std::string("- [On ") + item + "](https://a.example/" + item + ")\n";
        }
        text += "\n";
    }
    const model::RecognisedEdition edition = read(text);
    EXPECT_EQ(edition.articles.size(), 1U);
    EXPECT_THAT(remarksOf(edition), ElementsAre(model::RemarkKind::ItemsInside));
}

TEST(Cutting, sectionsOfAnEssayAreNoArticles)
{
    for (const char* text :
         {"# Boats\n\nIntro.\n\n## 1. Oars\n\nOars are long.\n\n## 2. Sails\n\nSails are wide.\n\n## 3. "
          "Ropes\n\nRopes hold.\n",
          "# 船\n\n## 第1步\n\n造船。\n\n## 第2步\n\n下水。\n\n## 第3步\n\n出海。\n",
          "# Boats\n\n## Step 1\n\nBuild, as [they](https://a.example) say.\n\n## Step 2\n\nRow.\n\n## Step "
          "3\n\nRest.\n",
          "# Boats\n\n## Oars\n\n- **Long**: good\n- **Short**: bad\n\n## Sails\n\n- **Wide**: good\n- "
          "**Torn**: bad\n\n"
          "## References\n\n- [On oars](https://a.example/1)\n- [On sails](https://a.example/2)\n"}) {
        EXPECT_EQ(read(text).articles.size(), 1U) << text;
    }
}

TEST(Cutting, aPersonsChoiceStandsBeforeTheForm)
{
    EXPECT_EQ(read(kSummaries, CutChoice::File).articles.size(), 1U);
    EXPECT_EQ(read("# Boats\n\n## Oars\n\nLong.\n\n## Sails\n\nWide.\n", CutChoice::Section).articles.size(),
              2U);
}

TEST(Cutting, aSectionNamesNoFile)
{
    EXPECT_EQ(read("Welcome to another issue of the boats weekly, which comes every Friday.\n\n## "
                   "Featured\n\nOars.\n\n## Jobs\n\nSails.\n")
                  .head.title,
              "");
    EXPECT_EQ(read("## 一、概述\n\n船。\n\n## 二、责任\n\n桨。\n").head.titleZh, "");
    EXPECT_EQ(read("## Boats\n\nOars.\n\n### More\n\nSails.\n").head.title, "Boats");
    EXPECT_EQ(read("#\n\n# Boats\n\nOars.\n").head.title, "Boats");
}

TEST(Cutting, factsRightBelowTheTitleAreRead)
{
    const model::RecognisedEdition edition =
        read("# Boats\n\n**作者**: Ivo Brandt, Maya Reed\n\n**发布日期**: 2025-06-05 (更新: 2025-06-12)\n\n> "
             "来源：[a](https://a.example/b)\n\nOars.\n");
    EXPECT_EQ(edition.head.author, "Ivo Brandt, Maya Reed");
    EXPECT_EQ(edition.head.date, "2025-06-05");
    EXPECT_EQ(edition.head.url, "https://a.example/b");
    const model::RecognisedEdition later = read("# Boats\n\nOars.\n\n## Crew\n\n**作者**: Ivo Brandt\n");
    EXPECT_EQ(later.head.author, "");
    EXPECT_EQ(read("# How [[how]]\n\nOars.\n").head.title, "How");
}

} // namespace duizhao::recognition
