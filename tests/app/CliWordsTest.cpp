#include "tests/app/CliFixture.h"

namespace duizhao::cli {

using nlohmann::json;

namespace {

class CliWords : public test::CliFixture {
protected:
    std::string dictionary()
    {
        test::writeFile(inFolder("sea.u8"), "# our own\n"
                                            "港口 港口 [gang3 kou3] /harbor/port/\n"
                                            "浮標 浮标 [fu2 biao1] /buoy/\n");
        return inFolder("sea.u8");
    }
};

} // namespace

TEST_F(CliWords, aDictionaryIsUsedAndTakenAwayAgain)
{
    importWeekly();
    EXPECT_EQ(jsonOf({"words", "show"})["dictionary"], "");
    const json added = jsonOf({"dictionary", "add", dictionary()});
    EXPECT_EQ(added["done"], true);
    EXPECT_EQ(added["words"], 3);
    const json shown = jsonOf({"words", "show"});
    EXPECT_EQ(shown["dictionary"], "sea.u8");
    EXPECT_EQ(shown["dictionaryWords"], 3);
    EXPECT_NE(run({"words", "show"}).out.find("Dictionary: sea.u8, 3 words."), std::string::npos);
    EXPECT_EQ(run({"dictionary", "remove"}).out, "The library uses no dictionary.\n");
    EXPECT_EQ(jsonOf({"words", "show"})["dictionaryWords"], 0);
    const Outcome again = run({"dictionary", "remove"});
    EXPECT_EQ(again.code, 1);
    EXPECT_NE(again.err.find("The library has no dictionary."), std::string::npos);
}

TEST_F(CliWords, aSecondDictionaryTakesThePlaceOfTheFirst)
{
    EXPECT_EQ(run({"dictionary", "add", dictionary()}).code, 0);
    test::writeFile(inFolder("pond.u8"), "池塘 池塘 [chi2 tang2] /pond/\n");
    EXPECT_EQ(run({"dictionary", "add", inFolder("pond.u8")}).code, 0);
    const json shown = jsonOf({"words", "show"});
    EXPECT_EQ(shown["dictionary"], "pond.u8");
    EXPECT_EQ(shown["dictionaryWords"], 1);
}

TEST_F(CliWords, aFileInAnotherFormIsRefusedAndTheFormerDictionaryStays)
{
    EXPECT_EQ(run({"dictionary", "add", dictionary()}).code, 0);
    test::writeFile(inFolder("letter.txt"), "Dear harbor, this is no dictionary.\n");
    for (const std::string& file : {inFolder("letter.txt"), inFolder("nothing.u8")}) {
        const Outcome outcome = run({"dictionary", "add", file});
        EXPECT_EQ(outcome.code, 1) << file;
        EXPECT_NE(outcome.err.find(file), std::string::npos) << outcome.err;
    }
    EXPECT_EQ(jsonOf({"words", "show"})["dictionary"], "sea.u8");
    EXPECT_EQ(run({"dictionary"}).code, 2);
    EXPECT_EQ(run({"dictionary", "add"}).code, 2);
}

TEST_F(CliWords, learningTurnsToWhatIsDueAndAgainToEverything)
{
    importWeekly();
    const int due = jsonOf({"words", "show"})["due"];
    const int first = jsonOf({"words", "learn"})["alignments"];
    EXPECT_EQ(first, due);
    EXPECT_EQ(jsonOf({"words", "show"})["due"], 0);
    EXPECT_EQ(jsonOf({"words", "learn"})["alignments"], 0) << "nothing is due any more";
    EXPECT_GE(jsonOf({"words", "learn", "--again"})["alignments"].get<int>(), 2);
    EXPECT_EQ(run({"words"}).code, 2);
}

TEST_F(CliWords, wordsOfALibraryThatIsNotThereAreAFailure)
{
    EXPECT_EQ(run({"words", "show"}).code, 1);
    EXPECT_FALSE(std::filesystem::exists(libraryFile()));
}

} // namespace duizhao::cli
