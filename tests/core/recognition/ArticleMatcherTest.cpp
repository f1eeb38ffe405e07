#include "core/recognition/articles/ArticleMatcher.h"

#include <gtest/gtest.h>

namespace duizhao::recognition {

namespace {

ArticleProfile article(const std::string& title, const std::string& titleZh, const std::string& text,
                       model::ArticleRole role = model::ArticleRole::Story)
{
    model::RecognisedArticle fields;
    fields.role = role;
    fields.title = title;
    fields.titleZh = titleZh;
    return articleProfile(fields, text);
}

/// A letter, an advertisement and three stories as a bilingual edition has them.
std::vector<ArticleProfile> bilingual()
{
    return {
        article("Dear friends", "", "Field notebooks were cheap. 野外笔记本很便宜，录音机代替了纸张。",
                model::ArticleRole::Letter),
        article("A message", "", "Recording in the wind. 风中录音课程。", model::ArticleRole::Promotion),
        article("WindGrid-4 Redraws the Coast", "WindGrid-4 重绘海岸线",
                "480 harbors. 每六分钟绘制港口的风。"),
        article("SoupBot Learns Forty Recipes", "SoupBot 学会四十道菜谱", "KitchenLab trial. 烧焦了三道菜。"),
        article("Rivers Get Rules", "河流传感器有了规则", "The DC-2024/17 draft. 渔民抱怨传感器。")};
}

} // namespace

TEST(ArticleMatcher, sectionsOfAnOutlineFindTheirStories)
{
    const std::vector<ArticleProfile> outline{article("", "野外笔记的未来", "录音机代替纸张"),
                                              article("", "WindGrid-4重绘海岸线", "港口的风"),
                                              article("", "厨房机器人SoupBot", "KitchenLab的试验"),
                                              article("", "河流规则", "渔民的意见 DC-2024/17")};
    EXPECT_EQ(matchArticles(bilingual(), outline), (std::vector<int>{0, 2, 3, 4}));
}

TEST(ArticleMatcher, titlesGoBeforeOrder)
{
    const std::vector<ArticleProfile> lower{article("Rivers get rules!", "", "x"),
                                            article("SoupBot learns forty recipes", "", "y")};
    EXPECT_EQ(matchArticles(bilingual(), lower), (std::vector<int>{4, 3}));
}

TEST(ArticleMatcher, whatIsLeftBetweenTwoCertainOnesGoesByPosition)
{
    const std::vector<ArticleProfile> lower{article("WindGrid-4 Redraws the Coast", "", ""),
                                            article("", "汤", "完全不同的文字"),
                                            article("Rivers Get Rules", "", "")};
    EXPECT_EQ(matchArticles(bilingual(), lower), (std::vector<int>{2, 3, 4}));
}

TEST(ArticleMatcher, anAdvertisementIsNeverFoundByPosition)
{
    const std::vector<ArticleProfile> lower{article("Other offer", "", "buy", model::ArticleRole::Promotion),
                                            article("A message", "", "z", model::ArticleRole::Promotion)};
    EXPECT_EQ(matchArticles(bilingual(), lower), (std::vector<int>{-1, 1}));
}

TEST(ArticleMatcher, unrelatedSectionsStayUnmatched)
{
    const std::vector<ArticleProfile> lower{article("", "总结", "以上"), article("", "引言", "本期")};
    for (const int place : matchArticles(bilingual(), lower)) {
        EXPECT_EQ(place, -1);
    }
    EXPECT_TRUE(matchArticles(bilingual(), {}).empty());
}

TEST(ArticleMatcher, entriesAreFoundByKeyWhateverTheirOrder)
{
    const auto entry = [](const char* video, const char* title) {
        model::RecognisedArticle fields;
        fields.role = model::ArticleRole::Entry;
        fields.videoId = video;
        fields.titleZh = title;
        return articleProfile(fields, "");
    };
    const std::vector<ArticleProfile> older{entry("v1", "一"), entry("v2", "二"), entry("v3", "三")};
    const std::vector<ArticleProfile> newer{entry("v4", "四"), entry("v3", "三改"), entry("v1", "一")};
    EXPECT_EQ(matchArticles(older, newer), (std::vector<int>{-1, 2, 0}));
}

TEST(ArticleMatcher, aTagFallsToTheArticleItNames)
{
    const auto articles = bilingual();
    EXPECT_EQ(articlesOfTag("SoupBot", articles), std::vector<int>{3});
    EXPECT_EQ(articlesOfTag("野外筆記", articles), std::vector<int>{0}) << "by text, in the other script";
    EXPECT_EQ(articlesOfTag("河流传感器", articles), std::vector<int>{4});
    EXPECT_TRUE(articlesOfTag("量子计算", articles).empty());
    EXPECT_NE(articlesOfTag("风中录音", articles), std::vector<int>{1}) << "advertisements carry no tags";
}

} // namespace duizhao::recognition
