#include "core/recognition/Recogniser.h"
#include "core/recognition/forms/CodeForm.h"

#include <gtest/gtest.h>

#include <string>

namespace duizhao::recognition {

namespace {

model::RecognisedEdition read(const std::string& text)
{
    model::RecognisedEdition edition = recognise({text, "x.md"});
    const model::Account account = model::account(text, edition);
    EXPECT_EQ(account.totalCharacters, account.accountedCharacters);
    EXPECT_FALSE(account.overlapping);
    return edition;
}

int pairCount(const model::RecognisedEdition& edition)
{
    int pairs = 0;
    for (const model::Bead& bead : edition.beads) {
        pairs += !bead.en.empty() && !bead.zh.empty() ? 1 : 0;
    }
    return pairs;
}

const std::string kBody = "Two boats cannot use one berth, so somebody has to decide whose turn it is.\n\n"
                          "<mark>两艘船不能用同一个泊位，所以必须有人决定轮到谁。</mark>\n\n";

} // namespace

TEST(InterleavedSplits, headingsInTwoLanguagesAreParted)
{
    for (const char* mark : {" | ", "｜", " / "}) {
        const model::RecognisedEdition edition =
            read(std::string("# Chapter 4: Taking Turns") + mark + "<mark>第四章：轮流</mark>\n\n" + kBody +
                 "## Where it hurts" + mark + "<mark>痛处在哪里</mark>\n\n" + kBody);
        EXPECT_EQ(edition.head.title, "Chapter 4: Taking Turns") << mark;
        EXPECT_EQ(edition.head.titleZh, "第四章：轮流") << mark;
        EXPECT_EQ(pairCount(edition), 4) << mark;
    }
}

TEST(InterleavedSplits, aHeadingWithABarInOneLanguageStaysWhole)
{
    const model::RecognisedEdition edition =
        read("# Turns | Boats\n\n# 轮流\n\n" + kBody + kBody + "A berth is free again.\n\n泊位又空了。\n");
    EXPECT_EQ(edition.head.title, "Turns | Boats");
}

TEST(InterleavedSplits, codeWithoutAFenceHasNoLanguage)
{
    EXPECT_TRUE(isBareCode("\\#One boat\nclass Boat(nn.Module):\n\"\"\" one boat \"\"\""));
    EXPECT_TRUE(isBareCode("batch = torch.randn(4, 8, 64)\nprint(boat(batch).shape)"));
    EXPECT_TRUE(isBareCode("pip install boats\ncd boats"));
    EXPECT_FALSE(isBareCode("Go to the harbour.\nMake a boat, then row."));
    EXPECT_FALSE(isBareCode("import duties rose again in the harbour towns"));
    const model::RecognisedEdition edition =
        read("## 20240413造一艘小船\n\n本文一步步造出一艘小船，读者可以照着做。\n\nclass "
             "Boat(nn.Module):\n\n这段代码里最重要的是船。\n\n"
             "boat = Boat(16)\nprint(boat(batch).shape)\n\n输出是我们想要的形状，接下来造更大的船。\n");
    EXPECT_EQ(pairCount(edition), 0);
}

TEST(InterleavedSplits, namesInAListAndTableMakeNoSecondLanguage)
{
    const model::RecognisedEdition edition =
        read("# 船厂\n\n用一条命令造船。\n\n| Model | Path |\n| --- | --- |\n| Alpha 2 | example/Alpha |\n\n"
             "## 数据\n\n- [Small Boats (en)](https://a.example/1)\n- [Big Boats (en)](https://a.example/2)\n"
             "- [Old Boats (en)](https://a.example/3)\n\n## "
             "开始\n\n运行下面的命令，然后等待。\n\n你可以随时停下来。\n");
    EXPECT_EQ(edition.format, model::Format::Markdown);
    EXPECT_EQ(pairCount(edition), 0);
}

TEST(InterleavedSplits, whatAModelSaysAroundATranslationIsFolded)
{
    const std::string pair = "He left the harbour at noon.\n\n他中午离开了港口。\n\n";
    for (const char* chatter : {"好的，以下是翻译：", "以下是中文译文：", "希望这个翻译对您有帮助！",
                                "抱歉，作为一个AI模型，我不能翻译。",
                                "Sure! Here is the Chinese translation:", "I hope this translation helps!"}) {
        const model::RecognisedEdition edition = read("# 船\n\n" + pair + chatter + "\n\n" + pair + pair);
        int wrappers = 0;
        for (const document::Block& block : edition.blocks) {
            wrappers += block.foldReason == document::FoldReason::Wrapper ? 1 : 0;
        }
        EXPECT_EQ(wrappers, 1) << chatter;
        EXPECT_EQ(pairCount(edition), 3) << chatter;
    }
    for (const char* text : {"以下是翻译行业的三个趋势，值得关注。",
                             "希望这份整理能够帮助更多的人了解这座港口的历史，也欢迎来信。"}) {
        const model::RecognisedEdition edition =
            read("# 船\n\n" + pair + text + std::string("\n\n") + pair + pair);
        for (const document::Block& block : edition.blocks) {
            EXPECT_NE(block.foldReason, document::FoldReason::Wrapper) << block.text;
        }
    }
}

TEST(InterleavedSplits, aTableOfTwoLanguagesIsATextAndItsTranslation)
{
    const model::RecognisedEdition edition =
        read("# Boats\n\n| English | 中文 |\n| --- | --- |\n| The boat is in the harbour. | 船在港口。 |\n"
             "| The oars are on the boat. | 桨在船上。 |\n| Nobody rows today. | 今天没有人划船。 |\n");
    EXPECT_EQ(edition.format, model::Format::Interleaved);
    EXPECT_EQ(pairCount(edition), 4);
    const model::RecognisedEdition names =
        read("# 船\n\n船有很多种。\n\n| 名称 | Name |\n| --- | --- |\n| 船 | boat |\n| 桨 | oar |\n");
    EXPECT_EQ(names.format, model::Format::Markdown);
}

} // namespace duizhao::recognition
