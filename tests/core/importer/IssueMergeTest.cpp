// Whatever the order of imports, the same issue comes of it.

#include "core/library/acts/Bookmarks.h"
#include "core/library/acts/Notes.h"
#include "core/library/read/Reading.h"
#include "tests/core/importer/ImportFixture.h"
#include "tests/support/Faults.h"

#include <algorithm>

namespace duizhao::importer {

namespace {

class OneIssue : public test::ImportFixture {
protected:
    /// Imports four files in every order, each time into a new library, and compares what they hold.
    void expectSameInAllOrders(std::vector<std::filesystem::path> files)
    {
        std::sort(files.begin(), files.end());
        std::string expected;
        int orders = 0;
        do {
            reopen(("library" + std::to_string(orders) + ".duizhao").c_str());
            for (const auto& file : files) {
                imported(file);
            }
            const std::string now = text(test::Ids::Hidden);
            if (orders++ == 0) {
                expected = now;
            }
            ASSERT_EQ(issues().size(), 1U) << files[0] << files[1] << files[2] << files[3];
            ASSERT_EQ(now, expected) << files[0] << files[1] << files[2] << files[3];
        } while (std::next_permutation(files.begin(), files.end()));
        EXPECT_EQ(orders, 24);
    }

    std::vector<std::filesystem::path> weekly()
    {
        return {fixture("weekly/interleaved.en-zh.txt"), fixture("weekly/original.en.txt"),
                fixture("weekly/outline.zh.txt"), fixture("weekly/summary.zh.txt")};
    }
};

std::vector<std::string> editionKinds(const model::IssueSummary& issue)
{
    std::vector<std::string> kinds;
    for (const model::EditionSummary& edition : issue.editions) {
        kinds.emplace_back(name(edition.kind));
    }
    return kinds;
}

bool hasTag(const model::ArticleSummary& article, const std::string& tag)
{
    return std::find(article.tags.begin(), article.tags.end(), tag) != article.tags.end();
}

} // namespace

TEST_F(OneIssue, comesOfFourEditionsInWhateverOrder)
{
    expectSameInAllOrders(weekly());
}

TEST_F(OneIssue, isNamedInBothLanguagesAndKeepsItsArticles)
{
    for (const auto& file : weekly()) {
        imported(file);
    }
    ASSERT_EQ(issues().size(), 1U);
    const model::IssueSummary issue = issues().front();
    EXPECT_EQ(issue.title, "Cheaper Wind Maps, Kitchen Robots, Rules for River Sensors");
    EXPECT_EQ(issue.titleZh, "野外观察的新工具：便宜的风图、厨房机器人与河流传感器规则");
    EXPECT_EQ(issue.date, "2024-03-10");
    EXPECT_EQ(issue.url, "https://mail.lantern.example/"
                         "cheaper-wind-maps-kitchen-robots-rules-for-river-sensors");
    EXPECT_NE(issue.rawUrl.find("utm_campaign"), std::string::npos);
    EXPECT_EQ(issue.category, "新闻报道");
    EXPECT_EQ(editionKinds(issue), (std::vector<std::string>{"bilingual", "original", "summary", "outline"}));
    std::vector<std::string> titles;
    std::vector<model::ArticleRole> roles;
    for (const model::ArticleSummary& article : articles(issue.id)) {
        titles.push_back(article.title);
        roles.push_back(article.role);
    }
    ASSERT_EQ(titles.size(), 5U);
    EXPECT_EQ(std::vector<std::string>(titles.begin() + 2, titles.end()),
              (std::vector<std::string>{"WindGrid-4 Redraws the Coast", "SoupBot Learns Forty Recipes",
                                        "Rivers Get Rules for Sensors"}));
    EXPECT_EQ(roles, (std::vector<model::ArticleRole>{
                         model::ArticleRole::Letter, model::ArticleRole::Promotion, model::ArticleRole::Story,
                         model::ArticleRole::Story, model::ArticleRole::Story}));
    EXPECT_EQ(articles(issue.id)[3].titleZh, "SoupBot 学会四十道菜谱");
}

TEST_F(OneIssue, tagsFallToTheArticlesTheyName)
{
    for (const auto& file : weekly()) {
        imported(file);
    }
    const auto list = articles();
    ASSERT_EQ(list.size(), 5U);
    EXPECT_TRUE(hasTag(list[0], "野外笔记"));
    EXPECT_TRUE(hasTag(list[2], "WindGrid"));
    EXPECT_TRUE(hasTag(list[3], "厨房机器人"));
    EXPECT_TRUE(hasTag(list[4], "河流传感器"));
    EXPECT_TRUE(list[1].tags.empty()) << "advertisements carry none";
}

TEST_F(OneIssue, sectionsOfAllEditionsStandWithTheirArticle)
{
    for (const auto& file : weekly()) {
        imported(file);
    }
    const auto list = articles();
    ASSERT_EQ(list.size(), 5U);
    const model::IssueSummary issue = issues().front();
    for (const model::EditionSummary& edition : issue.editions) {
        const auto river = library::readArticle(library(), list[4].id, edition.id);
        ASSERT_TRUE(river) << name(edition.kind);
        const bool told =
            std::any_of(river->blocks.begin(), river->blocks.end(), [](const model::StoredBlock& block) {
                return block.text.find("DC-2024/17") != std::string::npos;
            });
        EXPECT_TRUE(told) << name(edition.kind);
    }
}

TEST_F(OneIssue, isMadeOfTwoThatTurnOutToBeOneWithTheirMarks)
{
    imported(fixture("weekly/original.en.txt"));
    const auto english = articles();
    ASSERT_GE(english.size(), 4U);
    const ArticleId soup =
        std::find_if(english.begin(), english.end(), [](const model::ArticleSummary& article) {
            return article.title.find("SoupBot") != std::string::npos;
        })->id;
    ASSERT_TRUE(library::addNote(library(), soup, {}, "try this"));
    imported(fixture("weekly/outline.zh.txt"));
    std::vector<ArticleId> outlined;
    for (const model::ArticleSummary& article : articles()) {
        if (article.titleZh.find("SoupBot") != std::string::npos) {
            outlined.push_back(article.id);
        }
    }
    ASSERT_FALSE(outlined.empty());
    ASSERT_TRUE(library::setBookmarked(library(), outlined, true));
    imported(fixture("weekly/interleaved.en-zh.txt"));
    ASSERT_EQ(issues().size(), 1U);
    const auto list = articles();
    ASSERT_EQ(list.size(), 5U);
    EXPECT_EQ(list[3].notes, 1);
    EXPECT_TRUE(list[3].bookmarked);
    EXPECT_EQ(test::faultsOf(library()), std::vector<std::string>{});
}

TEST_F(OneIssue, isNotMadeOfTwoNumbersOfOneNewsletter)
{
    std::string next = test::readFile(fixture("weekly/original.en.txt"));
    const auto replaceAll = [&](const std::string& from, const std::string& to) {
        for (std::size_t at = next.find(from); at != std::string::npos;
             at = next.find(from, at + to.size())) {
            next.replace(at, from.size(), to);
        }
    };
    // Another week: the frame and the topics stay, the stories are others.
    const std::size_t news = next.find("WindGrid-4 Redraws");
    next = next.substr(0, next.find("Field notebooks")) +
           "Letters from readers fill three boxes this month, and most of them ask about batteries.\n\nKeep "
           "walking,\n\nInes\n\n\n" +
           next.substr(next.find("A MESSAGE"), news - next.find("A MESSAGE")) +
           "WindGrid-4 Sails to Iceland\n\nFishermen test the map.\n\nWhat’s new: Marit Solberg took "
           "WindGrid-4 to "
           "nine harbors of the north and compared it with what captains remember.\n\nWhy it matters: A map "
           "that "
           "nobody tests is a drawing.\n";
    replaceAll("Bergen", "Oslo");
    imported(fixture("weekly/interleaved.en-zh.txt"));
    importText("next.txt", next);
    EXPECT_EQ(issues().size(), 2U);
}

TEST_F(OneIssue, comesOfTheSeedFilesInWhateverOrder)
{
    const auto seeds = test::sharedFolder("seeds");
    if (!seeds) {
        GTEST_SKIP() << "no seed files beside the checkout";
    }
    expectSameInAllOrders({*seeds / "interleaved.en-zh.txt", *seeds / "original.en.txt",
                           *seeds / "outline-tree.zh.txt", *seeds / "summary.zh.txt"});
}

TEST_F(OneIssue, ofTheSeedFilesShowsTheirFacts)
{
    const auto seeds = test::sharedFolder("seeds");
    if (!seeds) {
        GTEST_SKIP() << "no seed files beside the checkout";
    }
    for (const char* name : {"original.en.txt", "outline-tree.zh.txt", "digest.zh.txt", "summary.zh.txt",
                             "interleaved.en-zh.txt"}) {
        imported(*seeds / name);
    }
    ASSERT_EQ(issues().size(), 2U);
    const auto both = issues();
    const model::IssueSummary& issue = both[0].editions.size() == 4 ? both[0] : both[1];
    EXPECT_EQ(issue.title,
              "Tumbling Training Costs, Desktop AI Supercomputer, Tighter AI Export Restrictions, "
              "Improved Contrastive Loss");
    EXPECT_EQ(issue.date, "2025-01-15");
    EXPECT_EQ(editionKinds(issue), (std::vector<std::string>{"bilingual", "original", "summary", "outline"}));
    for (const char* tracking : {"utm_", "_hs", "ecid"}) {
        EXPECT_EQ(issue.url.find(tracking), std::string::npos);
        EXPECT_NE(issue.rawUrl.find(tracking), std::string::npos);
    }
    const auto list = articles(issue.id);
    ASSERT_EQ(list.size(), 6U) << "the letter, the advert, four stories";
    EXPECT_EQ(list[1].role, model::ArticleRole::Promotion);
    const std::vector<std::string> stories{"DeepSeek Ups the Open Weights Ante",
                                           "U.S. Moves to Expand AI Export Restrictions",
                                           "AI Supercomputer on Your Desk", "Calibrating Contrast"};
    for (std::size_t i = 0; i < stories.size(); ++i) {
        EXPECT_EQ(list[i + 2].title, stories[i]);
        EXPECT_FALSE(list[i + 2].titleZh.empty()) << stories[i];
    }
    EXPECT_TRUE(hasTag(list[2], "DeepSeek"));
    EXPECT_EQ(issue.editions[3].tags, (std::vector<std::string>{"AI产品管理", "DeepSeek", "AI出口限制",
                                                                "Nvidia超级计算机", "对比损失"}));
    EXPECT_EQ(issue.editions[2].tags, (std::vector<std::string>{"AI产品管理", "AI模型", "出口限制",
                                                                "桌面超级计算机", "对比损失函数"}));
}

} // namespace duizhao::importer
