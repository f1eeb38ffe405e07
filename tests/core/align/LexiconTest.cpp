#include "core/align/words/Lexicon.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace duizhao::align {

using ::testing::Contains;
using ::testing::IsNull;
using ::testing::NotNull;

TEST(Lexicon, basicWordsAreFoundInTheirInflectedForms)
{
    const Lexicon& lexicon = Lexicon::basic();
    EXPECT_GT(lexicon.size(), 1500U);
    for (const char* word : {"example", "examples", "testing", "stopped", "quickly", "libraries", "making"}) {
        EXPECT_THAT(lexicon.find(word), NotNull()) << word;
    }
    EXPECT_THAT(*lexicon.find("examples"), Contains("例如"));
    EXPECT_THAT(lexicon.find("zzyzx"), IsNull());
}

TEST(Lexicon, readsLinesWithCommentsAndKeepsARenderingOnce)
{
    Lexicon lexicon;
    lexicon.addLines("# nothing\nharbour 港口 海港 # a comment\n\nharbour 港口\n");
    ASSERT_THAT(lexicon.find("harbour"), NotNull());
    EXPECT_EQ(lexicon.find("harbour")->size(), 2U);
}

TEST(Lexicon, readsADictionaryInCedictForm)
{
    Lexicon lexicon;
    const auto added = lexicon.addCedict("# CC-CEDICT\n港口 港口 [gang3 kou3] /port/harbor/\n"
                                         "測量 测量 [ce4 liang2] /to measure/survey (of land)/\n"
                                         "broken line\n");
    ASSERT_TRUE(added.has_value());
    EXPECT_EQ(*added, 4);
    EXPECT_THAT(*lexicon.find("harbor"), Contains("港口"));
    EXPECT_THAT(*lexicon.find("measures"), Contains("测量"));
    EXPECT_THAT(*lexicon.find("survey"), Contains("测量"));
}

TEST(Lexicon, refusesWhatIsNoDictionary)
{
    Lexicon lexicon;
    const auto added = lexicon.addCedict("just a text\nof two lines\n");
    ASSERT_FALSE(added.has_value());
    EXPECT_EQ(added.error().kind, ErrorKind::InvalidArgument);
    EXPECT_EQ(
        added.error().message,
        "This is no dictionary in CC-CEDICT form: no line reads 'Traditional Simplified [pinyin] /sense/'.");
}

} // namespace duizhao::align
