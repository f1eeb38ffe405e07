// What the files of one newsletter issue must show when they are read, each by itself.

#include "tests/support/Folders.h"
#include "tests/support/RecognisedDump.h"
#include "tests/support/SharedFiles.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <tuple>
#include <vector>

namespace duizhao::importer {

namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

class SeedFacts : public testing::Test {
protected:
    /// The file read, or a skipped test where the seeds are not there.
    const model::RecognisedEdition& read(const std::string& name)
    {
        const auto folder = test::sharedFolder("seeds");
        if (folder) {
            m_file = test::recogniseBytes(test::readFile(*folder / name), name);
        }
        m_there = folder.has_value();
        return m_file.edition;
    }

    /// The same of our own issue, which is there everywhere.
    const model::RecognisedEdition& readOwn(const std::string& name)
    {
        const auto path = test::sourceFolder() / "tests/fixtures/editions/weekly" / name;
        m_file = test::recogniseBytes(test::readFile(path), name);
        return m_file.edition;
    }

    [[nodiscard]] int indexOf(std::string_view start) const
    {
        const auto& blocks = m_file.edition.blocks;
        const auto found = std::find_if(blocks.begin(), blocks.end(), [start](const document::Block& block) {
            return block.disposition == document::Disposition::Shown && block.text.starts_with(start);
        });
        return found == blocks.end() ? -1 : static_cast<int>(found - blocks.begin());
    }

    /// The bead that holds the shown block which starts so.
    [[nodiscard]] model::Bead beadOf(std::string_view start) const
    {
        const int index = indexOf(start);
        for (const model::Bead& bead : m_file.edition.beads) {
            if (std::count(bead.en.begin(), bead.en.end(), index) +
                    std::count(bead.zh.begin(), bead.zh.end(), index) >
                0) {
                return bead;
            }
        }
        ADD_FAILURE() << "no bead for " << start;
        return {};
    }

    test::RecognisedFile m_file;
    bool m_there = false;
};

std::vector<std::string> titles(const model::RecognisedEdition& edition, model::ArticleRole role)
{
    std::vector<std::string> found;
    for (const model::RecognisedArticle& article : edition.articles) {
        if (article.role == role) {
            found.push_back(article.title);
        }
    }
    return found;
}

constexpr const char* kTitle = "Tumbling Training Costs, Desktop AI Supercomputer, Tighter AI Export "
                               "Restrictions, Improved Contrastive Loss";

} // namespace

TEST_F(SeedFacts, ofOurOwnOutlineAndSummaryAreRead)
{
    for (const auto& [name, format, url] : {std::tuple{"outline.zh.txt", model::Format::Outline, "ecid=ACx3"},
                                            {"summary.zh.txt", model::Format::Summary, "ecid=ACx2"}}) {
        const model::RecognisedEdition& edition = readOwn(name);
        EXPECT_EQ(edition.format, format) << name;
        EXPECT_EQ(edition.head.title, "Cheaper Wind Maps, Kitchen Robots, Rules for River Sensors") << name;
        EXPECT_EQ(edition.head.category, "新闻报道") << name;
        EXPECT_THAT(edition.head.url, Not(HasSubstr("?"))) << name;
        EXPECT_THAT(edition.head.rawUrl, HasSubstr(url)) << name;
        EXPECT_EQ(edition.head.tags.size(), 4U) << name;
        EXPECT_EQ(edition.articles.size(), 4U) << name;
        for (const document::Block& block : edition.blocks) {
            EXPECT_TRUE(block.disposition != document::Disposition::Shown ||
                        block.text.find("─") == std::string::npos)
                << name;
        }
    }
}

TEST_F(SeedFacts, ofOurOwnIssueInBothLanguagesAreRead)
{
    const model::RecognisedEdition& edition = readOwn("interleaved.en-zh.txt");
    EXPECT_EQ(edition.format, model::Format::Interleaved);
    EXPECT_EQ(edition.head.date, "2024-03-10");
    EXPECT_EQ(edition.head.noteDate, "2024-03-12");
    EXPECT_EQ(edition.head.publication, "The Lantern");
    EXPECT_THAT(titles(edition, model::ArticleRole::Story),
                ElementsAre("WindGrid-4 Redraws the Coast", "SoupBot Learns Forty Recipes",
                            "Rivers Get Rules for Sensors"));
    EXPECT_EQ(titles(edition, model::ArticleRole::Letter).size(), 1U);
    EXPECT_EQ(titles(edition, model::ArticleRole::Promotion).size(), 1U);
    for (const model::RecognisedArticle& article : edition.articles) {
        EXPECT_TRUE(article.role != model::ArticleRole::Story || !article.titleZh.empty()) << article.title;
    }
    EXPECT_EQ(beadOf("A MESSAGE FROM").zh, (std::vector<int>{indexOf("来自灯塔出版社的消息")}));
    for (const char* start : {"我们很高兴地宣布", "在本课程中"}) {
        EXPECT_TRUE(beadOf(start).en.empty()) << start;
    }
    const model::Bead fused = beadOf("Promo banner for");
    EXPECT_EQ(fused.en, (std::vector<int>{indexOf("Promo banner for"), indexOf("Learn to record")}));
    EXPECT_EQ(fused.zh, (std::vector<int>{indexOf("「风中录音」促销横幅")}));
    EXPECT_EQ(beadOf("We're thinking: A rule").zh, (std::vector<int>{indexOf("我们认为：渔民")}));
    for (const char* start : {"Dear friends,", "The Lantern top banner", "Ines"}) {
        EXPECT_TRUE(beadOf(start).zh.empty()) << start;
    }
    const int item = indexOf("Write the hour first.");
    ASSERT_GE(item, 0);
    EXPECT_EQ(edition.blocks[static_cast<std::size_t>(item)].marker, "1");
    EXPECT_EQ(edition.blocks.back().foldReason, document::FoldReason::RepeatedOriginal);
}

TEST_F(SeedFacts, outlineGivesHeadTagsAndTree)
{
    const model::RecognisedEdition& edition = read("outline-tree.zh.txt");
    if (!m_there) {
        GTEST_SKIP() << "no folder of seeds";
    }
    EXPECT_EQ(edition.format, model::Format::Outline);
    EXPECT_EQ(edition.kind, model::EditionKind::Outline);
    EXPECT_EQ(edition.head.title, kTitle);
    EXPECT_FALSE(edition.head.originalIsChinese);
    EXPECT_THAT(edition.head.tags,
                ElementsAre("AI产品管理", "DeepSeek", "AI出口限制", "Nvidia超级计算机", "对比损失"));
    EXPECT_THAT(edition.head.url, Not(HasSubstr("utm_")));
    EXPECT_THAT(edition.head.url, Not(HasSubstr("_hs")));
    EXPECT_THAT(edition.head.url, Not(HasSubstr("ecid")));
    EXPECT_THAT(edition.head.rawUrl, HasSubstr("ecid="));
    EXPECT_EQ(edition.articles.size(), 5U);
    int deepest = 0;
    for (const document::Block& block : edition.blocks) {
        if (block.kind == document::BlockKind::ListItem) {
            deepest = std::max(deepest, block.level);
            EXPECT_THAT(block.text, Not(HasSubstr("─")));
        }
    }
    EXPECT_EQ(deepest, 3);
}

TEST_F(SeedFacts, summaryGivesHeadTagsAndSections)
{
    const model::RecognisedEdition& edition = read("summary.zh.txt");
    if (!m_there) {
        GTEST_SKIP() << "no folder of seeds";
    }
    EXPECT_EQ(edition.format, model::Format::Summary);
    EXPECT_EQ(edition.kind, model::EditionKind::Summary);
    EXPECT_EQ(edition.head.title, kTitle);
    EXPECT_EQ(edition.head.category, "新闻报道");
    EXPECT_THAT(edition.head.tags,
                ElementsAre("AI产品管理", "AI模型", "出口限制", "桌面超级计算机", "对比损失函数"));
    ASSERT_EQ(edition.articles.size(), 5U);
    EXPECT_EQ(edition.articles[1].titleZh, "DeepSeek-V3模型");
    EXPECT_GT(indexOf("软件开发成本降低"), 0);
}

TEST_F(SeedFacts, interleavedGivesHeadAndArticlesInBothLanguages)
{
    const model::RecognisedEdition& edition = read("interleaved.en-zh.txt");
    if (!m_there) {
        GTEST_SKIP() << "no folder of seeds";
    }
    EXPECT_EQ(edition.format, model::Format::Interleaved);
    EXPECT_EQ(edition.kind, model::EditionKind::Bilingual);
    EXPECT_EQ(edition.head.title, kTitle);
    EXPECT_EQ(edition.head.date, "2025-01-15");
    EXPECT_EQ(edition.head.noteDate, "2025-01-16");
    EXPECT_EQ(edition.head.publication, "The Batch");
    EXPECT_THAT(edition.head.url, Not(HasSubstr("?")));
    EXPECT_THAT(titles(edition, model::ArticleRole::Story),
                ElementsAre("DeepSeek Ups the Open Weights Ante",
                            "U.S. Moves to Expand AI Export Restrictions", "AI Supercomputer on Your Desk",
                            "Calibrating Contrast"));
    EXPECT_EQ(titles(edition, model::ArticleRole::Letter).size(), 1U);
    EXPECT_EQ(titles(edition, model::ArticleRole::Promotion).size(), 1U);
    for (const model::RecognisedArticle& article : edition.articles) {
        EXPECT_TRUE(article.role != model::ArticleRole::Story || !article.titleZh.empty()) << article.title;
    }
}

TEST_F(SeedFacts, chineseAdvertStandsAloneAndNothingAfterItShifts)
{
    const model::RecognisedEdition& edition = read("interleaved.en-zh.txt");
    if (!m_there) {
        GTEST_SKIP() << "no folder of seeds";
    }
    EXPECT_EQ(beadOf("A MESSAGE FROM").zh, (std::vector<int>{indexOf("来自 DeepLearning.AI 的消息")}));
    for (int index = indexOf("我们很高兴地宣布"); index <= indexOf("DeepLearning.AI 团队"); ++index) {
        EXPECT_TRUE(beadOf(edition.blocks[static_cast<std::size_t>(index)].text).en.empty()) << index;
    }
    const model::Bead fused = beadOf("Promo banner for");
    EXPECT_EQ(fused.en, (std::vector<int>{indexOf("Promo banner for"), indexOf("Get up-close")}));
    EXPECT_EQ(fused.zh, (std::vector<int>{indexOf("「探索 o1 的推理能力」")}));
    EXPECT_EQ(beadOf("News").zh, (std::vector<int>{indexOf("新闻")}));
    EXPECT_EQ(beadOf("Calibrating Contrast").zh, (std::vector<int>{indexOf("校准对比度")}));
    EXPECT_EQ(beadOf("We're thinking: Reality").zh, (std::vector<int>{indexOf("我们正在思考")}));
}

TEST_F(SeedFacts, untranslatedLinesStandWithAnEmptyChineseHalf)
{
    read("interleaved.en-zh.txt");
    if (!m_there) {
        GTEST_SKIP() << "no folder of seeds";
    }
    for (const char* start :
         {"Dear friends,", "The Batch top banner", "Andrew", "Reasoning with o1 - DeepLearning"}) {
        EXPECT_TRUE(beadOf(start).zh.empty()) << start;
    }
    EXPECT_EQ(beadOf("Keep learning,").zh, (std::vector<int>{indexOf("不断学习，")}));
}

TEST_F(SeedFacts, lostListMarksComeBackAndTheOriginalIsFolded)
{
    const model::RecognisedEdition& edition = read("interleaved.en-zh.txt");
    if (!m_there) {
        GTEST_SKIP() << "no folder of seeds";
    }
    const int item = indexOf("Technical proficiency in AI");
    ASSERT_GE(item, 0);
    EXPECT_EQ(edition.blocks[static_cast<std::size_t>(item)].kind, document::BlockKind::ListItem);
    EXPECT_EQ(edition.blocks[static_cast<std::size_t>(item)].marker, "1");
    const model::Bead bead = beadOf("Technical proficiency in AI");
    ASSERT_EQ(bead.zh.size(), 1U);
    EXPECT_EQ(edition.blocks[static_cast<std::size_t>(bead.zh.front())].kind, document::BlockKind::ListItem);
    const auto repeated =
        std::count_if(edition.blocks.begin(), edition.blocks.end(), [](const document::Block& block) {
            return block.foldReason == document::FoldReason::RepeatedOriginal;
        });
    EXPECT_GT(repeated, 20);
    EXPECT_EQ(edition.blocks.back().foldReason, document::FoldReason::RepeatedOriginal);
}

} // namespace duizhao::importer
