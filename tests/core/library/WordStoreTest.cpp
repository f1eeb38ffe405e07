#include "core/library/store/WordStore.h"

#include "core/library/acts/PairActs.h"
#include "core/library/acts/Undo.h"
#include "core/text/Utf8.h"
#include "tests/core/library/LibraryFixture.h"

namespace duizhao::library {
namespace {

/// One of many pairs that have nothing in common: three characters that stand beside one another nowhere
/// else.
std::string chinese(int number)
{
    static const std::u32string kCharacters =
        U"春夏秋冬山水花草鸟鱼虫马牛羊云雨风雪石木金火土日月星江河湖海岛";
    std::string text;
    for (const int step : {0, 7, 13}) {
        text::appendUtf8(text, kCharacters[std::size_t(number + step) % kCharacters.size()]);
    }
    return text;
}

std::string withWord(int number)
{
    return "Grommet of boat x" + std::to_string(number) + ".";
}

class WordStore : public test::LibraryTest {
protected:
    /// `grommet` and 索环 in the first `with` of the pairs.
    static test::EditionMaker workshop(const std::string& title, int with = 7, int pairs = 20)
    {
        test::EditionMaker maker;
        maker.title(title, "工场里").article(title);
        for (int k = 0; k < pairs; ++k) {
            maker.pair(k < with ? withWord(k) : "Nothing at all in x" + std::to_string(k) + ".",
                       chinese(k) + (k < with ? "，索环。" : "。"));
        }
        return maker;
    }

    int learn(int most = 100)
    {
        NoProgress silent;
        const auto learned = learnDueWords(library(), most, silent);
        EXPECT_TRUE(learned) << learned.error().message;
        return learned.value_or(-1);
    }

    /// What the library gives for a word of a text; empty: nothing.
    std::string rendering(const std::string& word)
    {
        storage::Transaction transaction{library().session().database, storage::Transaction::Kind::Read};
        align::AlignUnit unit;
        unit.markdown = "We saw the " + word + " there.";
        const LibraryWords words = libraryWords(transaction, std::vector{unit});
        const auto* found = words.taught.find(word);
        found = found == nullptr ? words.dictionary.find(word) : found;
        return found == nullptr ? "" : found->front();
    }

    std::vector<BeadId> firstPairs(int count) const
    {
        std::vector<BeadId> pairs;
        for (int k = 0; k < count; ++k) {
            pairs.push_back(beadWith(withWord(k)).id);
        }
        return pairs;
    }
};

TEST_F(WordStore, usesAWordThatTwoTextsTaughtAndLearnsFromEachOnce)
{
    add(workshop("In the workshop"));
    EXPECT_EQ(learn(), 1);
    EXPECT_EQ(rendering("grommet"), "") << "one text, and nobody has looked at it";
    add(workshop("In the harbour"));
    EXPECT_EQ(learn(), 1);
    EXPECT_EQ(rendering("grommet"), "索环");
    EXPECT_EQ(rendering("nothing"), "");
    EXPECT_EQ(learn(), 0) << "nothing is due";
}

TEST_F(WordStore, aTextThatHasTheWordWithoutTheRenderingSpeaksAgainstIt)
{
    add(workshop("In the workshop"));
    add(workshop("In the harbour"));
    test::EditionMaker other;
    other.title("On the lake", "湖上").article("On the lake");
    for (int k = 0; k < 20; ++k) {
        other.pair(k < 8 ? withWord(k) : "Nothing at all in x" + std::to_string(k) + ".",
                   chinese(k) + (k < 8 ? "，护圈。" : "。"));
    }
    add(other);
    EXPECT_EQ(learn(), 3);
    EXPECT_EQ(rendering("grommet"), "");
}

TEST_F(WordStore, whatAPersonConfirmedNeedsNoSecondTextAndUndoTakesItBack)
{
    add(workshop("In the workshop", 12, 30));
    learn();
    EXPECT_EQ(rendering("grommet"), "");
    const auto confirmed = library::confirmPairs(library(), firstPairs(2));
    ASSERT_TRUE(confirmed) << confirmed.error().message;
    EXPECT_EQ(learn(), 1);
    EXPECT_EQ(rendering("grommet"), "索环");
    ASSERT_TRUE(library::undo(library()));
    EXPECT_EQ(learn(), 1);
    EXPECT_EQ(rendering("grommet"), "");
}

TEST_F(WordStore, unsurePairsTeachNothing)
{
    add(workshop("In the workshop"));
    add(workshop("In the harbour"));
    LibraryWriter writer{library()};
    writer.transaction().run("UPDATE bead SET score = 0.9");
    ASSERT_TRUE(writer.commit());
    EXPECT_EQ(learn(), 2);
    EXPECT_EQ(countWords(library()).value().learned, 0);
}

TEST_F(WordStore, aNewerVersionIsLearnedFromAnew)
{
    const auto stored = add(workshop("In the workshop"));
    add(workshop("In the harbour"));
    learn();
    ASSERT_EQ(rendering("grommet"), "索环");
    test::EditionMaker newer;
    newer.title("In the workshop", "工场里").article("In the workshop").pair("All is sold.", "全都卖掉了。");
    update(stored, newer);
    EXPECT_EQ(learn(), 1);
    EXPECT_EQ(rendering("grommet"), "");
}

TEST_F(WordStore, learningAgainFromScratchComesToTheSame)
{
    add(workshop("In the workshop"));
    add(workshop("In the harbour"));
    learn();
    const auto before = countWords(library()).value();
    EXPECT_GT(before.learned, 0);
    NoProgress silent;
    EXPECT_EQ(relearnWords(library(), silent).value(), 2);
    const auto after = countWords(library()).value();
    EXPECT_EQ(after.learned, before.learned);
    EXPECT_EQ(after.due, 0);
    EXPECT_EQ(rendering("grommet"), "索环");
    expectSound();
}

TEST_F(WordStore, aDictionaryIsAskedForTheWordsOfTheTextUntilItIsRemoved)
{
    const auto added = useDictionary(library(), "small.u8",
                                     "# comment\n滑輪 滑轮 [hua2 lun2] /pulley/block (of a pulley)/\n"
                                     "錨 锚 [mao2] /anchor/\n帆布 帆布 [fan1 bu4] /canvas/sailcloth/\n");
    ASSERT_TRUE(added) << added.error().message;
    EXPECT_EQ(rendering("pulley"), "滑轮");
    EXPECT_EQ(rendering("pulleys"), "滑轮");
    EXPECT_EQ(countWords(library()).value().dictionary, "small.u8");
    ASSERT_TRUE(removeDictionary(library()));
    EXPECT_EQ(rendering("pulley"), "");
    EXPECT_EQ(removeDictionary(library()).error().kind, ErrorKind::NotFound);
}

TEST_F(WordStore, whatIsNoDictionaryIsRefusedAndTheFormerOneStays)
{
    ASSERT_TRUE(useDictionary(library(), "small.u8", "滑輪 滑轮 [hua2 lun2] /pulley/\n"));
    const auto refused = useDictionary(library(), "letter.txt", "Dear reader,\nthis is no dictionary.\n");
    ASSERT_FALSE(refused);
    EXPECT_NE(refused.error().message.find("CC-CEDICT"), std::string::npos);
    EXPECT_EQ(rendering("pulley"), "滑轮");
}

} // namespace
} // namespace duizhao::library
