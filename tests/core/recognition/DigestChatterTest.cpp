#include "core/recognition/digest/DigestChatter.h"

#include "core/document/MarkdownParser.h"
#include "core/recognition/digest/ChatterPhrases.h"
#include "core/recognition/forms/BlockTools.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace duizhao::recognition {
namespace {

/// The texts of the blocks that stay shown, rules left aside.
std::vector<std::string> shownOf(std::string_view body)
{
    const text::Lines lines{body};
    auto blocks = parseSlice(body, lines, {0, body.size()});
    promoteBoldLines(blocks, body, lines, 3);
    foldChatter(blocks);
    std::vector<std::string> shown;
    for (const auto& block : blocks) {
        if (block.disposition == document::Disposition::Shown && block.kind != document::BlockKind::Rule) {
            shown.push_back(block.text);
        }
    }
    return shown;
}

using Texts = std::vector<std::string>;

TEST(DigestChatter, openingSentenceIsKnownInBothScripts)
{
    EXPECT_TRUE(isOpeningChatter("好的，我來為您整理這份講稿，讓它更易讀："));
    EXPECT_TRUE(isOpeningChatter("好的，以下是整理后的版本，重点更突出："));
    EXPECT_TRUE(isOpeningChatter("以下是我為您整理後的內容："));
    EXPECT_TRUE(isOpeningChatter("您好！以下是依照您提供的字幕整理的重點："));
    EXPECT_FALSE(isOpeningChatter("好的船要三年才造得成，急不得。"));
    EXPECT_FALSE(isOpeningChatter("大家好，這裡是船塢，我是阿海。今天談談龍骨。"));
    EXPECT_FALSE(isOpeningChatter("這份文稿介紹了三種龍骨的造法。"));
    EXPECT_FALSE(isOpeningChatter("以下三種木材最耐水：橡木、柚木和落葉松。"));
}

TEST(DigestChatter, closingSentenceIsKnownInBothScripts)
{
    EXPECT_TRUE(isClosingChatter("希望這個整理對您有所幫助！"));
    EXPECT_TRUE(isClosingChatter("希望这个版本对您有帮助！ 如果需要进一步修改，请随时告诉我。"));
    EXPECT_TRUE(isClosingChatter("如果您有其他需要修改的地方，請隨時告訴我。"));
    EXPECT_TRUE(isClosingChatter("**整理結束**"));
    EXPECT_TRUE(isClosingChatter("整體而言，整理後的文稿更具條理，方便讀者快速閱讀。"));
    EXPECT_FALSE(isClosingChatter("這份文稿介紹了三種龍骨，並比較了它們的優缺點。"));
    EXPECT_FALSE(isClosingChatter("本文整理自一位船匠的訪談。"));
    EXPECT_FALSE(isClosingChatter(""));
    EXPECT_FALSE(isClosingChatter("希望今天的航程讓大家對龍骨有更清楚的認識。"));
    EXPECT_FALSE(isClosingChatter("感謝收看，我們下期再見！"));
    EXPECT_FALSE(isClosingChatter("如果風從北邊來，就把帆收小。"));
}

/// What is left of phrases is form: each holds for texts of at least two makers.
TEST(DigestChatter, aVersionThatSpeaksOfItselfIsKnownWhateverItCallsItself)
{
    for (const char* text : {
             "以上整理涵蓋了船塢的三個時期。",
             "此整理結構清晰，適合初學者。",
             "這份摘要保留了訪談的順序。",
             "總的來說，這個版本刪去了重複的句子。",
             "本文整理結構清晰，分為三節。",
             "以上是整理後的內容。",
             "整理完畢",
             "**整理到此**",
             "精簡後的版本更方便讀者閱讀。",
             "根據您的文稿，重點更清晰。",
             "This summary captures the key points of the interview.",
             "Each section is kept short and based on the text you provided.",
             "This structure follows the article from start to end.",
         }) {
        EXPECT_TRUE(isClosingChatter(text)) << text;
    }
    for (const char* text : {
             "此版圖保存在漁業博物館。",
             "這個碼頭版本最老。",
             "以上三種木材都產自北方。",
             "本文整理自一位船匠的訪談。",
             "This summary of a life at sea ends in the harbor.",
             "This section of the river is closed.",
             "This version runs on a phone.",
             "Each section is welded by hand.",
         }) {
        EXPECT_FALSE(isClosingChatter(text)) << text;
    }
}

TEST(DigestChatter, aModelThatTurnsToItsReaderIsKnown)
{
    for (const char* text : {"針對您提供的逐字稿，我整理如下：", "根據您的要求，整理後的文稿如下：",
                             "我帮您整理了这份字幕：", "我對這份文稿做了潤飾，如下："}) {
        EXPECT_TRUE(isOpeningChatter(text)) << text;
    }
    EXPECT_FALSE(isOpeningChatter("针对渔民的补贴从三月开始。"));
    EXPECT_FALSE(isOpeningChatter("我對大海的記憶從這座碼頭開始。"));
}

TEST(DigestChatter, notesAboutEditingAreToldFromAdvice)
{
    EXPECT_EQ(editorHead("整理說明："), EditorHead::Certain);
    EXPECT_EQ(editorHead("主要修改说明:"), EditorHead::Certain);
    EXPECT_EQ(editorHead("格式說明"), EditorHead::Certain);
    EXPECT_EQ(editorHead("建議："), EditorHead::Possible);
    EXPECT_EQ(editorHead("修改建議"), EditorHead::Possible);
    EXPECT_EQ(editorHead("後續建議"), EditorHead::Possible);
    EXPECT_EQ(editorHead("更多說明："), EditorHead::Possible);
    EXPECT_EQ(editorHead("健康建議"), EditorHead::No);
    EXPECT_EQ(editorHead("投資建議："), EditorHead::No);
    EXPECT_EQ(editorHead("給年輕人的建議"), EditorHead::No);
    EXPECT_EQ(editorHead("六、說明書的由來"), EditorHead::No);
}

TEST(DigestChatter, openingWithItsListOfChangesIsFolded)
{
    EXPECT_EQ(shownOf("好的，這是我整理後的文稿，我主要做了以下調整：\n\n"
                      "*   **分段：** 將段落切得更小，更易讀。\n"
                      "*   **用詞：** 去除口語化的語氣。\n\n"
                      "**整理後的文稿：**\n\n---\n\n大家好，我是阿海。\n"),
              (Texts{"大家好，我是阿海。"}));
}

TEST(DigestChatter, aListThatIsContentStaysUnderTheOpening)
{
    EXPECT_EQ(shownOf("好的，我幫您整理了這篇文稿，重點如下：\n\n"
                      "*   渡輪每小時開三班。\n*   電池在夜裡充電。\n"),
              (Texts{"渡輪每小時開三班。", "電池在夜裡充電。"}));
}

TEST(DigestChatter, noteAtTheEndIsFoldedWithTheClosingSentence)
{
    EXPECT_EQ(shownOf("龍骨是船的脊梁。\n\n**整理說明：**\n\n"
                      "*   **精簡：** 刪去重複的語句。\n*   **結構：** 加上小標題，條理更清楚。\n\n"
                      "希望這份整理對您有幫助！\n\n---\n"),
              (Texts{"龍骨是船的脊梁。"}));
}

TEST(DigestChatter, aNoteIsKnownByItsItemsWhateverItsHeadSays)
{
    for (const char* head : {"總結與用途", "這一版的特色"}) {
        EXPECT_EQ(shownOf("龍骨是船的脊梁。\n\n**" + std::string{head} +
                          "：**\n\n*   **精簡：** 刪去冗詞。\n*   **排版：** 用粗體標出重點。\n"
                          "*   **用詞：** 去除口語。\n\n希望這份整理對您有幫助！\n"),
                  (Texts{"龍骨是船的脊梁。"}))
            << head;
    }
}

TEST(DigestChatter, adviceAtTheEndIsContent)
{
    const auto shown = shownOf("湖水很冷。\n\n**建議：**\n\n*   下水前先熱身。\n*   帶一件救生衣。\n");
    EXPECT_EQ(shown.size(), 4U);
    const auto health = shownOf("湖水很冷。\n\n### 健康建議\n\n- 多喝水。\n- 早睡早起。\n");
    EXPECT_EQ(health.size(), 4U);
}

TEST(DigestChatter, hostsOwnWordsStay)
{
    EXPECT_EQ(shownOf("大家好，我是阿海。\n\n龍骨是船的脊梁。\n\n感謝收看，我們下期再見。\n").size(), 3U);
}

TEST(DigestChatter, headWithNothingButChatterUnderItGoesWithIt)
{
    EXPECT_EQ(shownOf("龍骨是船的脊梁。\n\n**總結：**\n\n這個整理後的版本，將原文稿分成更小的段落。\n"),
              (Texts{"龍骨是船的脊梁。"}));
}

TEST(DigestChatter, echoOfThePromptIsFoldedWhereverItStands)
{
    EXPECT_EQ(shownOf("===== 文章整理 =====\n\n龍骨是船的脊梁。\n\n===== 文章結束 =====\n"),
              (Texts{"龍骨是船的脊梁。"}));
}

TEST(DigestChatter, rulesInsideABodyStay)
{
    const std::string_view body = "龍骨。\n\n---\n\n帆。\n\n---\n";
    const text::Lines lines{body};
    auto blocks = parseSlice(body, lines, {0, body.size()});
    foldChatter(blocks);
    ASSERT_EQ(blocks.size(), 4U);
    EXPECT_EQ(blocks[1].disposition, document::Disposition::Shown);
    EXPECT_EQ(blocks[3].disposition, document::Disposition::Folded);
    EXPECT_EQ(blocks[3].foldReason, document::FoldReason::Markup);
}

TEST(DigestChatter, aBodyOfChatterAloneLeavesNothingShown)
{
    EXPECT_TRUE(shownOf("好的，請提供您要整理的文稿。\n").empty());
}

} // namespace
} // namespace duizhao::recognition
