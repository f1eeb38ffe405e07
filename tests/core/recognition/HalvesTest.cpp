#include "core/recognition/Recogniser.h"
#include "core/recognition/halves/HalvesForm.h"
#include "tests/support/RecognisedDump.h"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

namespace duizhao::recognition {
namespace {

const std::vector<std::string>& english()
{
    static const std::vector<std::string> texts{
        "# A garden that waters itself",
        "Last spring Clara Meyer bought 14 soil sensors and a small computer for 230 dollars.",
        "Each sensor sends the humidity of the earth to the computer every 20 minutes.",
        "When a bed is too dry, the computer opens a valve and water flows for 90 seconds.",
        "## What went wrong",
        "In June the pump stopped because a leaf had blocked the pipe, and 31 tomato plants died.",
        "Meyer now checks the filter every Sunday and keeps a spare pump in the shed.",
        "The software, called Dewdrop, is free and runs on Linux; 4,500 people have downloaded it."};
    return texts;
}

const std::vector<std::string>& chinese()
{
    static const std::vector<std::string> texts{
        "# 自己浇水的花园",
        "去年春天，Clara Meyer 花 230 美元买了 14 个土壤传感器和一台小计算机。",
        "每个传感器每 20 分钟把土壤的湿度发送给计算机。",
        "苗床太干时，计算机就打开阀门，让水流 90 秒。",
        "## 出了什么问题",
        "六月里，一片树叶堵住了水管，水泵停了，31 株番茄因此死掉。",
        "Meyer 现在每个星期天都检查过滤器，并在棚子里备了一台水泵。",
        "这个软件名叫 Dewdrop，可以免费使用，在 Linux 上运行，已有 4500 人下载。"};
    return texts;
}

const std::vector<std::string>& otherChinese()
{
    static const std::vector<std::string> texts{
        "# 海边的图书馆",
        "这座小镇的图书馆建在悬崖上，窗户正对着大海，读者常常看着海鸥发呆。",
        "馆长每天清晨沿着石阶走上来，先把壁炉点燃，再给花换水。",
        "冬天风大的时候，整座房子都会轻轻摇晃，书架发出吱呀的声音。",
        "## 谁来读书",
        "来这里的多半是渔民和他们的孩子，他们喜欢地图和关于远方的故事。",
        "老人们下棋，年轻人抄写诗句，谁也不催谁离开。",
        "到了晚上，灯光从窗口透出去，晚归的船就朝着它驶来。"};
    return texts;
}

std::string paragraphs(const std::vector<std::string>& texts)
{
    std::string all;
    for (const std::string& text : texts) {
        all += text + "\n\n";
    }
    return all;
}

model::RecognisedEdition readHalves(const std::string& text)
{
    return recognise({text, "garden.md"});
}

int pairsOf(const model::RecognisedEdition& edition)
{
    int pairs = 0;
    for (const model::Bead& bead : edition.beads) {
        pairs += !bead.en.empty() && !bead.zh.empty() ? 1 : 0;
    }
    return pairs;
}

/// Every pair joins what stands in the same place of the two lists.
void expectRightPairs(const model::RecognisedEdition& edition)
{
    ASSERT_EQ(pairsOf(edition), int(english().size()));
    std::size_t next = 0;
    for (const model::Bead& bead : edition.beads) {
        if (bead.en.empty() || bead.zh.empty()) {
            continue;
        }
        ASSERT_EQ(bead.en.size(), 1U);
        ASSERT_EQ(bead.zh.size(), 1U);
        const std::string& en = edition.blocks[std::size_t(bead.en[0])].markdown;
        const std::string& zh = edition.blocks[std::size_t(bead.zh[0])].markdown;
        EXPECT_NE(english()[next].find(en), std::string::npos) << en;
        EXPECT_NE(chinese()[next].find(zh), std::string::npos) << zh;
        EXPECT_EQ(bead.origin, model::BeadOrigin::Auto);
        ++next;
    }
}

void expectHalves(const std::string& text)
{
    const model::RecognisedEdition edition = readHalves(text);
    EXPECT_EQ(edition.kind, model::EditionKind::Bilingual);
    EXPECT_EQ(edition.head.title, "A garden that waters itself");
    EXPECT_EQ(edition.head.titleZh, "自己浇水的花园");
    EXPECT_EQ(edition.articles.size(), 1U);
    expectRightPairs(edition);
    const model::Account characters = model::account(text, edition);
    EXPECT_EQ(characters.accountedCharacters, characters.totalCharacters);
    EXPECT_FALSE(characters.overlapping);
}

TEST(Halves, wholeEnglishThenWholeChineseIsAlignedAsTwo)
{
    expectHalves(paragraphs(english()) + paragraphs(chinese()));
}

TEST(Halves, wholeChineseThenWholeEnglishIsAlignedAsTwo)
{
    expectHalves(paragraphs(chinese()) + paragraphs(english()));
}

TEST(Halves, bordersOfEveryKindAreNoPartOfTheText)
{
    for (const std::string border :
         {"---\n\n", "***\n\n", "## 中文版\n\n", "---\n\n**中文**\n\n", "---\n\n---\n\n", "译文：\n\n"}) {
        SCOPED_TRACE(border);
        expectHalves(paragraphs(english()) + border + paragraphs(chinese()));
    }
}

TEST(Halves, labelsOverBothHalvesAreFoldedAndTheTitleIsFoundBelow)
{
    const std::string text =
        "## English\n\n" + paragraphs(english()) + "---\n\n## 中文\n\n" + paragraphs(chinese());
    expectHalves(text);
    const model::RecognisedEdition edition = readHalves(text);
    int notes = 0;
    for (const document::Block& block : edition.blocks) {
        notes += block.foldReason == document::FoldReason::Note ? 1 : 0;
    }
    EXPECT_EQ(notes, 2);
}

TEST(Halves, frontMatterBeforeEitherHalfIsMetadata)
{
    const std::string front = "---\ndate: 2024-05-06\ntags: [garden]\n---\n\n";
    expectHalves(front + paragraphs(english()) + paragraphs(chinese()));
    expectHalves(front + paragraphs(english()) + front + paragraphs(chinese()));
    EXPECT_EQ(readHalves(front + paragraphs(english()) + paragraphs(chinese())).head.date, "2024-05-06");
}

TEST(Halves, codeInBothHalvesPairsWithItself)
{
    const std::string code = "```sh\nsudo dewdrop --valve 3 --seconds 90\n```";
    auto en = english();
    auto zh = chinese();
    en.insert(en.begin() + 4, code);
    zh.insert(zh.begin() + 4, code);
    const model::RecognisedEdition edition = readHalves(paragraphs(en) + paragraphs(zh));
    EXPECT_EQ(edition.kind, model::EditionKind::Bilingual);
    bool found = false;
    for (const model::Bead& bead : edition.beads) {
        if (bead.en.size() == 1 &&
            edition.blocks[std::size_t(bead.en[0])].kind == document::BlockKind::Code) {
            ASSERT_EQ(bead.zh.size(), 1U);
            found = edition.blocks[std::size_t(bead.zh[0])].kind == document::BlockKind::Code;
        }
    }
    EXPECT_TRUE(found);
    EXPECT_EQ(pairsOf(edition), int(en.size()));
}

TEST(Halves, unrelatedTextsOfOneShapeAreNotPaired)
{
    const model::RecognisedEdition edition =
        readHalves(paragraphs(english()) + "---\n\n" + paragraphs(otherChinese()));
    EXPECT_EQ(edition.kind, model::EditionKind::Original);
    EXPECT_EQ(pairsOf(edition), 0);
}

TEST(Halves, shortUnrelatedTextsOfOneShapeAreNotPaired)
{
    for (std::size_t count = 3; count <= english().size(); ++count) {
        const std::vector<std::string> en{english().begin(), english().begin() + std::ptrdiff_t(count)};
        const std::vector<std::string> zh{otherChinese().begin(),
                                          otherChinese().begin() + std::ptrdiff_t(count)};
        EXPECT_EQ(pairsOf(readHalves(paragraphs(en) + paragraphs(zh))), 0) << count;
    }
}

TEST(Halves, interleavedTextIsNoneOfTwoHalves)
{
    std::string text;
    for (std::size_t i = 0; i < english().size(); ++i) {
        text += english()[i] + "\n\n" + chinese()[i] + "\n\n";
    }
    EXPECT_FALSE(findHalves(text, text::Lines{text}));
    const model::RecognisedEdition edition = readHalves(text);
    EXPECT_EQ(pairsOf(edition), int(english().size()));
    EXPECT_EQ(edition.beads.front().origin, model::BeadOrigin::Source);
}

TEST(Halves, aShortChineseSummaryAtTheEndIsNoHalf)
{
    const std::string text = paragraphs(english()) + paragraphs(english()) +
                             "## 摘要\n\n- 花园自己浇水。\n\n- 水泵坏过一次。\n\n- 软件免费。\n";
    EXPECT_FALSE(findHalves(text, text::Lines{text}));
}

TEST(Halves, everyMixOfLostParagraphsKeepsAllCharactersAndEveryBlockInOneBead)
{
    std::mt19937 random{7};
    for (int round = 0; round < 60; ++round) {
        std::vector<std::string> en;
        std::vector<std::string> zh;
        for (std::size_t i = 0; i < english().size(); ++i) {
            if (random() % 6 != 0) {
                en.push_back(english()[i]);
            }
            if (random() % 6 != 0) {
                zh.push_back((random() % 2 == 0 ? chinese() : otherChinese())[i]);
            }
        }
        const std::string text =
            random() % 2 == 0 ? paragraphs(en) + "---\n\n" + paragraphs(zh) : paragraphs(zh) + paragraphs(en);
        const model::RecognisedEdition edition = readHalves(text);
        const model::Account characters = model::account(text, edition);
        EXPECT_EQ(characters.accountedCharacters, characters.totalCharacters) << text;
        std::vector<int> uses(edition.blocks.size(), 0);
        for (const model::Bead& bead : edition.beads) {
            for (const int index : bead.en) {
                ++uses.at(std::size_t(index));
            }
            for (const int index : bead.zh) {
                ++uses.at(std::size_t(index));
            }
        }
        for (std::size_t at = 0; at < uses.size(); ++at) {
            EXPECT_EQ(uses[at], edition.blocks[at].disposition == document::Disposition::Shown ? 1 : 0)
                << text;
        }
    }
}

TEST(Halves, articlesOfOneHalfDivideBoth)
{
    const std::string front = "---\ntitle: Garden letters\n---\n\n";
    auto en = english();
    auto zh = chinese();
    en[4] = "# What went wrong";
    zh[4] = "# 出了什么问题";
    const model::RecognisedEdition edition = readHalves(front + paragraphs(en) + paragraphs(zh));
    ASSERT_EQ(edition.kind, model::EditionKind::Bilingual);
    ASSERT_EQ(edition.articles.size(), 2U);
    EXPECT_EQ(edition.articles[1].title, "What went wrong");
    EXPECT_EQ(edition.articles[1].titleZh, "出了什么问题");
    for (const model::Bead& bead : edition.beads) {
        for (const int zhBlock : bead.zh) {
            for (const int enBlock : bead.en) {
                EXPECT_EQ(edition.blocks[std::size_t(enBlock)].article,
                          edition.blocks[std::size_t(zhBlock)].article);
            }
        }
    }
}

} // namespace
} // namespace duizhao::recognition
