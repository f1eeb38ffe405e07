#include "core/text/SequenceDiff.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>

namespace duizhao::text {

namespace {

std::vector<int> randomNumbers(std::mt19937& random)
{
    std::vector<int> numbers(random() % 14);
    const unsigned kinds = 1 + random() % 4;
    for (int& number : numbers) {
        number = static_cast<int>(random() % kinds);
    }
    return numbers;
}

/// The longest common subsequence, the slow and plain way.
int mostInCommon(const std::vector<int>& a, const std::vector<int>& b)
{
    std::vector<std::vector<int>> best(a.size() + 1, std::vector<int>(b.size() + 1, 0));
    for (std::size_t i = a.size(); i-- > 0;) {
        for (std::size_t j = b.size(); j-- > 0;) {
            best[i][j] = a[i] == b[j] ? best[i + 1][j + 1] + 1 : std::max(best[i + 1][j], best[i][j + 1]);
        }
    }
    return best[0][0];
}

std::string cut(std::string_view text, const std::vector<TextRange>& ranges)
{
    std::string pieces;
    for (const TextRange& range : ranges) {
        pieces += "[" + std::string{text.substr(range.begin, range.end - range.begin)} + "]";
    }
    return pieces;
}

} // namespace

TEST(SequenceDiff, isTheShortestScriptThatLeadsFromOneToTheOther)
{
    std::mt19937 random{7};
    for (int round = 0; round < 20000; ++round) {
        const auto before = randomNumbers(random);
        const auto after = randomNumbers(random);
        std::vector<int> gone;
        std::vector<int> built;
        int same = 0;
        for (const SequenceEdit& edit : diffSequences(before, after)) {
            if (edit.before >= 0) {
                gone.push_back(edit.before);
            }
            if (edit.after >= 0) {
                built.push_back(after[std::size_t(edit.after)]);
            }
            if (edit.kind == SequenceEdit::Kind::Same) {
                ASSERT_EQ(before[std::size_t(edit.before)], after[std::size_t(edit.after)]);
                ++same;
            }
        }
        ASSERT_EQ(built, after);
        ASSERT_EQ(gone.size(), before.size());
        ASSERT_TRUE(std::is_sorted(gone.begin(), gone.end()));
        ASSERT_EQ(same, mostInCommon(before, after));
    }
}

TEST(SequenceDiff, whatIsRemovedComesBeforeWhatIsAdded)
{
    using Kind = SequenceEdit::Kind;
    const std::vector<int> before{1, 2, 3};
    const std::vector<int> after{1, 8, 9, 3};
    EXPECT_EQ(diffSequences(before, after), (std::vector<SequenceEdit>{{Kind::Same, 0, 0},
                                                                       {Kind::Removed, 1, -1},
                                                                       {Kind::Added, -1, 1},
                                                                       {Kind::Added, -1, 2},
                                                                       {Kind::Same, 2, 3}}));
    EXPECT_TRUE(diffSequences({}, {}).empty());
}

TEST(SequenceDiff, twoLongSequencesWithNothingInCommonTakeNoMoreRoomThanTheyAre)
{
    std::vector<int> before(3000);
    std::vector<int> after(3000);
    for (int i = 0; i < 3000; ++i) {
        before[std::size_t(i)] = i;
        after[std::size_t(i)] = 10000 + i;
    }
    EXPECT_EQ(diffSequences(before, after).size(), 6000U);
}

TEST(TextDiff, tellsWordsInEnglishAndCharactersInChinese)
{
    const std::string english = "The quick brown fox";
    const std::string changed = "The slow brown fox jumps";
    const InnerDiff words = diffTexts(english, changed);
    EXPECT_EQ(cut(english, words.removed), "[quick]");
    EXPECT_EQ(cut(changed, words.added), "[slow][ jumps]");
    const std::string chinese = "鸭子整天游泳。";
    const std::string longer = "鸭子们整夜游泳。";
    const InnerDiff characters = diffTexts(chinese, longer);
    EXPECT_EQ(cut(chinese, characters.removed), "[天]");
    EXPECT_EQ(cut(longer, characters.added), "[们][夜]");
}

TEST(TextDiff, similarityGoesFromNothingToAll)
{
    EXPECT_DOUBLE_EQ(diffTexts("one two", "one two").similarity, 1.0);
    EXPECT_DOUBLE_EQ(diffTexts("one two", "three four").similarity, 0.0);
    EXPECT_DOUBLE_EQ(diffTexts("", "").similarity, 1.0);
    EXPECT_GT(diffTexts("Ducks swim all day.", "Ducks swim all night.").similarity, 0.6);
}

} // namespace duizhao::text
