#include "core/importer/IssueComposer.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace duizhao::importer {

namespace {

EditionPart part(model::EditionKind kind, const std::string& identity,
                 const std::vector<std::pair<std::string, std::string>>& titles)
{
    EditionPart result;
    result.kind = kind;
    result.identity = identity;
    for (const auto& [title, titleZh] : titles) {
        model::RecognisedArticle article;
        article.role = titles.size() == 1 ? model::ArticleRole::Whole : model::ArticleRole::Story;
        article.title = title;
        article.titleZh = titleZh;
        result.profiles.push_back(recognition::articleProfile(article, ""));
        result.articles.push_back(article);
    }
    return result;
}

std::vector<EditionPart> weekly()
{
    std::vector<EditionPart> parts{
        part(model::EditionKind::Outline, "o", {{"", "风图 WindGrid"}, {"", "机器人 SoupBot"}}),
        part(model::EditionKind::Original, "e", {{"WindGrid Redraws", ""}, {"SoupBot Learns", ""}}),
        part(model::EditionKind::Bilingual, "b",
             {{"WindGrid Redraws", "风图重绘"}, {"SoupBot Learns", "机器人学习"}})};
    parts[0].head.title = "Wind and Soup";
    parts[0].head.titleZh = "风与汤";
    parts[0].head.url = "https://x.example/wind-and-soup";
    parts[0].head.rawUrl = "https://x.example/wind-and-soup?utm_source=o";
    parts[0].head.category = "新闻";
    parts[0].head.tags = {"SoupBot", "海岸"};
    parts[2].head.title = "Wind and Soup";
    parts[2].head.url = "https://x.example/wind-and-soup-2";
    parts[2].head.rawUrl = "https://x.example/wind-and-soup-2?utm_source=b";
    parts[2].head.date = "2024-03-10";
    return parts;
}

std::string printed(const ComposedIssue& issue, const std::vector<EditionPart>& parts)
{
    std::string text = issue.title + "|" + issue.titleZh + "|" + issue.date + "|" + issue.url + "|" +
                       issue.rawUrl + "|" + issue.publication + "|" + issue.category + "\n";
    for (const ComposedArticle& article : issue.articles) {
        text += article.fields.title + "|" + article.fields.titleZh;
        for (const std::string& tag : article.tags) {
            text += " #" + tag;
        }
        for (const ArticleMember& member : article.members) {
            text += " " + parts[static_cast<std::size_t>(member.edition)].identity +
                    std::to_string(member.article);
        }
        text += "\n";
    }
    return text;
}

} // namespace

TEST(IssueComposer, everyFieldComesFromTheBestEditionThatHasIt)
{
    const auto parts = weekly();
    EXPECT_EQ(printed(composeIssue(parts), parts),
              "Wind and Soup|风与汤|2024-03-10|https://x.example/wind-and-soup|"
              "https://x.example/wind-and-soup?utm_source=o|x.example|新闻\n"
              "WindGrid Redraws|风图重绘 #海岸 b0 e0 o0\n"
              "SoupBot Learns|机器人学习 #SoupBot b1 e1 o1\n");
}

TEST(IssueComposer, theOrderOfEditionsDoesNotMatter)
{
    auto parts = weekly();
    const std::string expected = printed(composeIssue(parts), parts);
    const auto byIdentity = [](const EditionPart& a, const EditionPart& b) {
        return a.identity < b.identity;
    };
    std::sort(parts.begin(), parts.end(), byIdentity);
    do {
        EXPECT_EQ(printed(composeIssue(parts), parts), expected);
    } while (std::next_permutation(parts.begin(), parts.end(), byIdentity));
}

TEST(IssueComposer, sectionsFoundNowhereFallToTheArticleBeforeThem)
{
    const std::vector<EditionPart> parts{
        part(model::EditionKind::Original, "e", {{"WindGrid Redraws", ""}, {"SoupBot Learns", ""}}),
        part(model::EditionKind::Summary, "s", {{"", "总览"}, {"", "导读"}, {"", "SoupBot"}, {"", "结语"}})};
    EXPECT_EQ(printed(composeIssue(parts), parts), "WindGrid Redraws; SoupBot Learns||||||\nWindGrid "
                                                   "Redraws| e0 s0 s1\nSoupBot Learns|SoupBot e1 s2 s3\n");
}

TEST(IssueComposer, aSummaryInSectionsOfOneArticleMakesNoFurtherArticles)
{
    const std::vector<EditionPart> parts{
        part(model::EditionKind::Bilingual, "b", {{"A long essay", "长文"}}),
        part(model::EditionKind::Summary, "s", {{"", "引言"}, {"", "结论"}})};
    EXPECT_EQ(printed(composeIssue(parts), parts), "A long essay|长文|||||\nA long essay|长文 b0 s0 s1\n");
}

TEST(IssueComposer, anOutlineInOnePieceStandsWithTheFirstStory)
{
    const std::vector<EditionPart> parts{part(model::EditionKind::Bilingual, "b", {{"One", ""}, {"Two", ""}}),
                                         part(model::EditionKind::Outline, "o", {{"Two and more", "二"}})};
    EXPECT_EQ(printed(composeIssue(parts), parts), "One; Two||||||\nOne| b0 o0\nTwo| b1\n");
}

TEST(IssueComposer, filesThatNameNothingGoByTheirPlaceAndName)
{
    EditionPart digest = part(model::EditionKind::Summary, "d", {{"", "一"}, {"", "二"}});
    digest.fileStem = "sky";
    digest.folder = "digests";
    digest.articles[0].role = digest.articles[1].role = model::ArticleRole::Entry;
    digest.articles[0].date = "2024-03-02";
    digest.articles[1].date = "2024-02-20";
    digest.articles[0].number = 12;
    digest.articles[1].number = 11;
    const ComposedIssue issue = composeIssue({digest});
    EXPECT_EQ(issue.title, "sky 11–12");
    EXPECT_EQ(issue.publication, "digests");
    EXPECT_EQ(issue.date, "2024-03-02") << "as new as its newest entry";
}

TEST(IssueComposer, anUntitledNewsletterIsNamedByItsStories)
{
    EditionPart webText =
        part(model::EditionKind::Original, "e", {{"Wind", ""}, {"Soup", ""}, {"Rivers", ""}, {"More", ""}});
    webText.fileStem = "05";
    EXPECT_EQ(composeIssue({webText}).title, "Wind; Soup; Rivers");
}

TEST(IssueComposer, aChineseOriginalHasNoEnglishTitle)
{
    EditionPart weekly = part(model::EditionKind::Original, "z", {{"河流传感器的规则", ""}});
    weekly.head.title = "野外观察周刊第五期";
    const ComposedIssue issue = composeIssue({weekly});
    EXPECT_EQ(issue.title, "");
    EXPECT_EQ(issue.titleZh, "野外观察周刊第五期");
    EXPECT_EQ(issue.articles[0].fields.titleZh, "河流传感器的规则");
}

TEST(IssueComposer, keywordsAreTheArticlesOwnTags)
{
    EditionPart digest = part(model::EditionKind::Summary, "d", {{"", "一"}, {"", "二"}});
    digest.articles[0].keywords = {"軌道", "轨道", "望遠鏡"};
    const ComposedIssue issue = composeIssue({digest});
    EXPECT_EQ(issue.articles[0].tags, (std::vector<std::string>{"軌道", "望遠鏡"}))
        << "once, as first written";
    EXPECT_TRUE(issue.articles[1].tags.empty());
}

} // namespace duizhao::importer
