#include "core/align/Aligner.h"

#include "tests/core/align/SampleTexts.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace duizhao::align {

namespace {

using test::chineseSample;
using test::englishSample;
using test::units;
using ::testing::HasSubstr;

using Sides = std::pair<std::vector<int>, std::vector<int>>;

Alignment aligned(const std::vector<std::string>& en, const std::vector<std::string>& zh,
                  AlignOptions options = {})
{
    NoProgress silent;
    auto result = align(units(en), units(zh), options, silent);
    EXPECT_TRUE(result.has_value()) << (result ? "" : result.error().message);
    return result ? *result : Alignment{};
}

Error refused(const std::vector<std::string>& en, const std::vector<std::string>& zh)
{
    NoProgress silent;
    auto result = align(units(en), units(zh), {}, silent);
    EXPECT_FALSE(result.has_value());
    return result ? Error{ErrorKind::NotFound, {}} : result.error();
}

std::vector<Sides> sides(const Alignment& alignment)
{
    std::vector<Sides> result;
    for (const model::Bead& bead : alignment.beads) {
        result.emplace_back(bead.en, bead.zh);
    }
    return result;
}

bool holds(const Alignment& alignment, const Sides& bead)
{
    const auto all = sides(alignment);
    return std::find(all.begin(), all.end(), bead) != all.end();
}

void expectEveryUnitOnce(const Alignment& alignment, std::size_t en, std::size_t zh)
{
    std::vector<int> enSeen(en, 0);
    std::vector<int> zhSeen(zh, 0);
    for (const model::Bead& bead : alignment.beads) {
        EXPECT_FALSE(bead.en.empty() && bead.zh.empty());
        for (const int i : bead.en) {
            ++enSeen.at(i);
        }
        for (const int j : bead.zh) {
            ++zhSeen.at(j);
        }
    }
    EXPECT_THAT(enSeen, ::testing::Each(1));
    EXPECT_THAT(zhSeen, ::testing::Each(1));
}

std::vector<std::string> without(std::vector<std::string> blocks, std::size_t index)
{
    blocks.erase(blocks.begin() + static_cast<std::ptrdiff_t>(index));
    return blocks;
}

/// The block after `index` becomes part of it.
std::vector<std::string> fused(std::vector<std::string> blocks, std::size_t index, const std::string& between)
{
    blocks[index] += between + blocks[index + 1];
    return without(std::move(blocks), index + 1);
}

class StopAtOnce final : public Progress {
public:
    void report(long long, long long, std::string_view) override {}
    [[nodiscard]] bool cancelled() const override { return true; }
};

} // namespace

TEST(Aligner, pairsAParallelTextOneToOneAndIsSureOfIt)
{
    const Alignment alignment = aligned(englishSample(), chineseSample());
    for (int k = 0; k < static_cast<int>(englishSample().size()); ++k) {
        EXPECT_TRUE(holds(alignment, {{k}, {k}})) << k;
    }
    EXPECT_GT(alignment.confidence, 0.9);
    EXPECT_EQ(alignment.beads.front().origin, model::BeadOrigin::Auto);
}

TEST(Aligner, leavesAnUntranslatedParagraphOneSidedAndShiftsNothing)
{
    const Alignment alignment = aligned(englishSample(), without(chineseSample(), 3));
    EXPECT_TRUE(holds(alignment, {{3}, {}}));
    EXPECT_TRUE(holds(alignment, {{2}, {2}}));
    EXPECT_TRUE(holds(alignment, {{4}, {3}}));
    EXPECT_TRUE(holds(alignment, {{12}, {11}}));
}

TEST(Aligner, leavesAnInventedParagraphOneSided)
{
    auto zh = chineseSample();
    zh.insert(zh.begin() + 9, "现在订阅我们的频道，还可以参加抽奖，赢取一台全新的咖啡机和一年份的咖啡豆。");
    const Alignment alignment = aligned(englishSample(), zh);
    EXPECT_TRUE(holds(alignment, {{}, {9}}));
    EXPECT_TRUE(holds(alignment, {{9}, {10}}));
}

TEST(Aligner, findsTwoEnglishParagraphsInOneChinese)
{
    const Alignment alignment = aligned(englishSample(), fused(chineseSample(), 9, ""));
    EXPECT_TRUE(holds(alignment, {{9, 10}, {9}}));
    EXPECT_TRUE(holds(alignment, {{11}, {10}}));
}

TEST(Aligner, findsOneEnglishParagraphInTwoChinese)
{
    const Alignment alignment = aligned(fused(englishSample(), 9, " "), chineseSample());
    EXPECT_TRUE(holds(alignment, {{9}, {9, 10}}));
    EXPECT_TRUE(holds(alignment, {{10}, {11}}));
}

TEST(Aligner, paragraphsThatAreDividedDifferentlyShiftNothing)
{
    const std::string moved = "Was that enough? Not quite: she also had to drill holes.";
    auto en = englishSample();
    en[10] = "Mira then painted the box white.";
    en[11] = moved + " " + en[11];
    const Alignment alignment = aligned(en, chineseSample());
    expectEveryUnitOnce(alignment, en.size(), chineseSample().size());
    EXPECT_TRUE(holds(alignment, {{9}, {9}}));
    EXPECT_TRUE(holds(alignment, {{12}, {12}}));
}

TEST(Aligner, pairsCodeByIdentity)
{
    const Alignment alignment = aligned(englishSample(), chineseSample());
    const auto code = std::find_if(alignment.beads.begin(), alignment.beads.end(),
                                   [](const model::Bead& bead) { return bead.en == std::vector<int>{7}; });
    ASSERT_NE(code, alignment.beads.end());
    EXPECT_EQ(code->zh, std::vector<int>{7});
    EXPECT_THAT(inEnglish(code->reason), HasSubstr("same text"));
}

TEST(Aligner, saysWhy)
{
    const Alignment alignment =
        aligned({"The fund of OpenHarbor grew to 507 million dollars last year, its director said."},
                {"OpenHarbor 的主管表示，该基金去年增长到 5.07 亿美元。"});
    ASSERT_EQ(alignment.beads.size(), 1U);
    EXPECT_THAT(inEnglish(alignment.beads[0].reason), HasSubstr("shared name"));
    EXPECT_THAT(inEnglish(alignment.beads[0].reason), HasSubstr("507 million = 5.07 亿"));
}

TEST(Aligner, takesTheTextsInEitherOrder)
{
    const Alignment alignment = aligned(fused(chineseSample(), 9, ""), englishSample());
    EXPECT_TRUE(holds(alignment, {{9}, {9, 10}}));
}

TEST(Aligner, comparesTraditionalCharactersAsSimplified)
{
    const Alignment alignment = aligned({"The weather was terrible.", "Our computer and its memory are old."},
                                        {"天氣非常糟糕。", "我們的電腦和它的記憶體都很舊。"});
    EXPECT_TRUE(holds(alignment, {{0}, {0}}));
    EXPECT_TRUE(holds(alignment, {{1}, {1}}));
}

TEST(Aligner, neverJoinsWhatBothTextsSayBelongsToDifferentArticles)
{
    auto en = units(englishSample());
    auto zh = units(without(chineseSample(), 8));
    for (std::size_t k = 0; k < en.size(); ++k) {
        en[k].section = k < 8 ? 0 : 1;
    }
    for (std::size_t k = 0; k < zh.size(); ++k) {
        zh[k].section = k < 5 ? 0 : 1; // deliberately too early
    }
    NoProgress silent;
    const auto result = align(en, zh, {}, silent);
    ASSERT_TRUE(result.has_value());
    for (const model::Bead& bead : result->beads) {
        for (const int i : bead.en) {
            for (const int j : bead.zh) {
                EXPECT_EQ(en[i].section, zh[j].section);
            }
        }
    }
}

TEST(Aligner, leavesEverythingOneSidedWhenOneTextIsEmpty)
{
    const Alignment alignment = aligned(englishSample(), {});
    EXPECT_EQ(alignment.beads.size(), englishSample().size());
    expectEveryUnitOnce(alignment, englishSample().size(), 0);
    expectEveryUnitOnce(aligned({}, chineseSample()), 0, chineseSample().size());
}

TEST(Aligner, refusesTwoEmptyTexts)
{
    EXPECT_EQ(refused({}, {}).kind, ErrorKind::Empty);
}

TEST(Aligner, refusesTwoTextsInTheSameLanguage)
{
    auto other = chineseSample();
    std::reverse(other.begin(), other.end());
    const Error error = refused(chineseSample(), other);
    EXPECT_EQ(error.kind, ErrorKind::InvalidArgument);
    EXPECT_EQ(error.message, "Both texts are Chinese; give one in English and one in Chinese.");
    EXPECT_EQ(refused(englishSample(), without(englishSample(), 1)).message,
              "Both texts are English; give one in English and one in Chinese.");
}

TEST(Aligner, pairsTheSameTextWithItself)
{
    const Alignment alignment = aligned(englishSample(), englishSample());
    EXPECT_EQ(alignment.beads.size(), englishSample().size());
    EXPECT_EQ(alignment.confidence, 1.0);
    EXPECT_EQ(alignment.beads[3].zh, std::vector<int>{3});
}

TEST(Aligner, isNotSureOfTextsWithNothingInCommon)
{
    const std::vector<std::string> zh = {"今天的菜单上有红烧肉和清蒸鱼。", "厨师来自四川，他特别喜欢辣椒。",
                                         "请在柜台付款。", "孩子们在院子里踢足球，直到天黑。",
                                         "奶奶讲了一个关于月亮的故事。"};
    const Alignment alignment = aligned(englishSample(), zh);
    expectEveryUnitOnce(alignment, englishSample().size(), zh.size());
    const auto sure =
        std::count_if(alignment.beads.begin(), alignment.beads.end(), [](const model::Bead& bead) {
            return !bead.en.empty() && !bead.zh.empty() && bead.score > 0.9;
        });
    EXPECT_EQ(sure, 0);
}

TEST(Aligner, takesOneGiantParagraphAgainstFifty)
{
    std::string giant;
    std::vector<std::string> fifty;
    for (int k = 0; k < 50; ++k) {
        giant += "Sentence number " + std::to_string(1000 + k) + " tells a little more about the garden. ";
        fifty.push_back("第 " + std::to_string(1000 + k) + " 句又讲了一点关于花园的事情。");
    }
    const Alignment alignment = aligned({giant}, fifty);
    expectEveryUnitOnce(alignment, 1, 50);
}

TEST(Aligner, takesTextsThatAreAllCode)
{
    std::vector<std::string> code;
    for (int k = 0; k < 6; ++k) {
        code.push_back("```\nx" + std::to_string(k) + " = step(" + std::to_string(k) + ")\n```");
    }
    const Alignment alignment = aligned(code, without(code, 2));
    EXPECT_TRUE(holds(alignment, {{2}, {}}));
    EXPECT_TRUE(holds(alignment, {{3}, {2}}));
}

TEST(Aligner, offersAMovedBlockAsACrossingPair)
{
    auto zh = chineseSample();
    const std::string moved =
        "整个项目的说明在 https://example.org/station/guide，任何人都可以照着做，作者是 Henrik Solberg。";
    auto en = englishSample();
    en[11] =
        "The whole project is described at https://example.org/station/guide by Henrik Solberg and anyone "
        "may copy it.";
    zh.erase(zh.begin() + 11);
    zh.insert(zh.begin() + 1, moved);
    const Alignment alignment = aligned(en, zh);
    EXPECT_TRUE(holds(alignment, {{11}, {}}));
    EXPECT_TRUE(holds(alignment, {{}, {1}}));
    ASSERT_EQ(alignment.crossings.size(), 1U);
    EXPECT_EQ(alignment.crossings[0].en, 11);
    EXPECT_EQ(alignment.crossings[0].zh, 1);
}

TEST(Aligner, stopsWhenAsked)
{
    StopAtOnce stop;
    const auto result = align(units(englishSample()), units(chineseSample()), {}, stop);
    ASSERT_FALSE(result.has_value());
    EXPECT_EQ(result.error().kind, ErrorKind::Cancelled);
}

TEST(Aligner, alignsLongTextsThroughAnchors)
{
    std::vector<std::string> en;
    std::vector<std::string> zh;
    for (int k = 0; k < 900; ++k) {
        const std::string number = std::to_string(10007 + 31 * k);
        en.push_back("Entry " + number + " records what the observers at the harbour saw in the evening.");
        if (k % 40 != 7) {
            zh.push_back("条目 " + number + " 记录了港口的观察者在傍晚看到的情况。");
        }
    }
    const Alignment alignment = aligned(en, zh);
    expectEveryUnitOnce(alignment, en.size(), zh.size());
    EXPECT_TRUE(holds(alignment, {{7}, {}}));
    EXPECT_TRUE(holds(alignment, {{899}, {876}}));
}

} // namespace duizhao::align
