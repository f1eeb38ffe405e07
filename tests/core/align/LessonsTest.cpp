#include "core/align/words/Lessons.h"

#include "core/align/Aligner.h"
#include "tests/core/align/SampleTexts.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace duizhao::align {

namespace {

using test::units;

/// Seven pairs; `grommet` and 索环 stand in three of them.
struct Workshop {
    std::vector<AlignUnit> en = units({"The grommet keeps water out of the hull.", "Paint it every spring.",
                                       "A torn grommet must be replaced at once.", "Check the mast first.",
                                       "Each grommet costs two coins in the harbour shop.",
                                       "Nobody sails in November.", "The rope is on the left."});
    std::vector<AlignUnit> zh =
        units({"索环让水进不了船壳。", "每年春天给它上漆。", "撕裂的索环必须立即更换。", "先检查桅杆。",
               "港口商店里每个索环卖两枚硬币。", "十一月没有人出航。", "绳子在左边。"});
    std::vector<TrainingBead> beads = {{{0}, {0}, 1}, {{1}, {1}, 1}, {{2}, {2}, 1}, {{3}, {3}, 1},
                                       {{4}, {4}, 1}, {{5}, {5}, 1}, {{6}, {6}, 1}};
};

std::vector<TaughtWord> lesson()
{
    const Workshop texts;
    return taughtWords(texts.en, texts.zh, texts.beads);
}

/// Which of the two Chinese lines the one English line goes with; -1: neither.
int chosen(const AlignOptions& options)
{
    NoProgress silent;
    const auto alignment =
        align(units({"Rain fell on the town.", "The grommet is old.", "Nobody came."}),
              units({"镇上下起了雨。", "滤网很旧。", "索环很旧。", "没有人来。"}), options, silent);
    for (const model::Bead& bead : alignment->beads) {
        if (bead.en == std::vector<int>{1} && bead.zh.size() == 1) {
            return bead.zh.front();
        }
    }
    return -1;
}

} // namespace

TEST(Lessons, teachAWordThatStandsWithItsRenderingInSeveralPairs)
{
    const auto taught = lesson();
    const auto found = std::find_if(taught.begin(), taught.end(), [](const TaughtWord& word) {
        return word.word == "grommet" && !word.rendering.empty();
    });
    ASSERT_NE(found, taught.end());
    EXPECT_EQ(found->rendering, "索环");
    EXPECT_EQ(found->both, 3);
    EXPECT_EQ(found->en, 3);
    EXPECT_EQ(found->zh, 3);
}

/// What `texts` texts of the same kind teach.
std::vector<TaughtWord> lessons(int texts)
{
    std::vector<TaughtWord> taught;
    for (int k = 0; k < texts; ++k) {
        const auto more = lesson();
        taught.insert(taught.end(), more.begin(), more.end());
    }
    return taught;
}

TEST(Lessons, aTermThatSeveralTextsTaughtDecidesAnAmbiguousPairInAnother)
{
    const Lexicon learned = lexiconOf(lessons(4));
    AlignOptions with;
    with.taught = &learned;
    EXPECT_EQ(chosen(with), 2);
    EXPECT_NE(chosen({}), 2) << "not ambiguous: the test shows nothing";
}

TEST(Lessons, whatChanceCouldGiveIsNotUsed)
{
    EXPECT_EQ(lexiconOf(lessons(1)).find("grommet"), nullptr);
    EXPECT_EQ(lexiconOf(lessons(3)).find("grommet"), nullptr);
    EXPECT_NE(lexiconOf(lessons(4)).find("grommet"), nullptr);
}

TEST(Lessons, oneTextDoesOnlyWhereAPersonConfirmedIt)
{
    TaughtWord once{"keel", "龙骨", 9, 9, 9, 1, 1, 60};
    EXPECT_EQ(lexiconOf({once}).find("keel"), nullptr);
    once.confirmed = 2;
    EXPECT_NE(lexiconOf({once}).find("keel"), nullptr);
}

TEST(Lessons, functionWordsAreNotTaught)
{
    Workshop texts;
    for (AlignUnit& unit : texts.en) {
        for (std::size_t at = unit.markdown.find("grommet"); at != std::string::npos;
             at = unit.markdown.find("grommet")) {
            unit.markdown.replace(at, 7, "whoever");
        }
    }
    for (const TaughtWord& word : taughtWords(texts.en, texts.zh, texts.beads)) {
        EXPECT_NE(word.word, "whoever");
    }
}

TEST(Lessons, renderingsThatWordsOfTheProgramExplainAreNotTaught)
{
    const auto en =
        units({"The teacher met Quibblo.", "Quibblo, a teacher, sings.", "Rain.", "Nothing new.", "A boat."});
    const auto zh = units({"老师见面。", "一位老师唱歌。", "下雨。", "没有新闻。", "小船。"});
    const std::vector<TrainingBead> beads = {
        {{0}, {0}, 1}, {{1}, {1}, 1}, {{2}, {2}, 1}, {{3}, {3}, 1}, {{4}, {4}, 1}};
    for (const TaughtWord& word : taughtWords(en, zh, beads)) {
        EXPECT_NE(word.rendering, "老师") << word.word;
    }
}

TEST(Lessons, fewOrUnsurePairsTeachNothing)
{
    Workshop texts;
    EXPECT_TRUE(taughtWords(texts.en, texts.zh, std::span{texts.beads}.first(3)).empty());
    for (TrainingBead& bead : texts.beads) {
        bead.weight = 0.4;
    }
    EXPECT_TRUE(taughtWords(texts.en, texts.zh, texts.beads).empty());
}

TEST(Lessons, wordsOfTheProgramAreNotTaughtAgain)
{
    auto en = units({"The teacher sleeps.", "A teacher sings.", "One apple.", "Two pears."});
    auto zh = units({"老师睡着了。", "老师在唱歌。", "一个苹果。", "两个梨。"});
    const std::vector<TrainingBead> beads = {{{0}, {0}, 1}, {{1}, {1}, 1}, {{2}, {2}, 1}, {{3}, {3}, 1}};
    for (const TaughtWord& word : taughtWords(en, zh, beads)) {
        EXPECT_NE(word.rendering, "老师");
    }
}

TEST(Lessons, whatTextsTeachAddsUpAndContradictionsCancel)
{
    const TaughtWord some{"keel", "龙骨", 5, 5, 5, 0, 1, 20};
    const TaughtWord more{"keel", "龙骨", 5, 6, 5, 0, 1, 20};
    EXPECT_NE(lexiconOf({some, more}).find("keel"), nullptr);
    const TaughtWord otherwise{"keel", "", 0, 20, 0, 0, 3, 0};
    EXPECT_EQ(lexiconOf({some, more, otherwise}).find("keel"), nullptr);
}

TEST(Lessons, lexiconsAreAskedForBaseFormsToo)
{
    const auto words = wordsToAskFor(units({"They were stopping 12 boats."}));
    for (const char* word : {"stopping", "stop", "boat"}) {
        EXPECT_TRUE(std::binary_search(words.begin(), words.end(), word)) << word;
    }
}

} // namespace duizhao::align
