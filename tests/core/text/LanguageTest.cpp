#include "core/text/Language.h"

#include <gtest/gtest.h>

namespace duizhao::text {
namespace {

TEST(Language, judgesByTheWeightOfEvidence)
{
    const struct {
        std::string_view text;
        Language expected;
    } cases[] = {
        {"The word 对照 means to set two texts side by side.", Language::English},
        {"我们用 DeepSeek-V3、GPT-4o 和 Claude 3.5 Sonnet 作比较", Language::Chinese},
        {"OpenAI 发布 o3-mini", Language::Chinese},
        {"Andrew", Language::English},
        {"DeepSeek-V3", Language::English},
        {"And now，dear friends，we begin", Language::English},
        {"an「AI Optimist,」but a careful one", Language::English},
        {"论文《Attention Is All You Need》由谷歌团队发表", Language::Chinese},
        {"你好", Language::Chinese},
        {"1026", Language::None},
        {"---", Language::None},
        {"https://example.org/the/page-of-words", Language::None},
        {"100%", Language::None},
        {"", Language::None},
        {"main::run()", Language::None},
        {"これはひらがなのぶんです", Language::None},
    };
    for (const auto& [text, expected] : cases) {
        EXPECT_EQ(detectLanguage(text), expected) << text;
    }
}

TEST(Script, isToldByCharactersOfOneScriptOnly)
{
    EXPECT_EQ(detectScript("人工智能的发展"), Script::Hans);
    EXPECT_EQ(detectScript("人工智慧的發展"), Script::Hant);
    EXPECT_EQ(detectScript("中文"), Script::None);
    EXPECT_EQ(detectScript("后里面台了着干"), Script::None) << "correct in both";
    EXPECT_EQ(detectScript("plain English"), Script::None);
}

TEST(Script, oneStrayCharacterDoesNotMakeItMixed)
{
    EXPECT_EQ(detectScript("這個發展讓我們開始關於機器學習的討論与"), Script::Hant);
    EXPECT_EQ(detectScript("這個發展讓我們。这个发展让我们。"), Script::Mixed);
}

TEST(Language, codesGoBothWays)
{
    for (const auto language : {Language::None, Language::English, Language::Chinese}) {
        EXPECT_EQ(languageFromCode(languageCode(language)), language);
    }
    for (const auto script : {Script::None, Script::Hans, Script::Hant, Script::Mixed}) {
        EXPECT_EQ(scriptFromCode(scriptCode(script)), script);
    }
    EXPECT_EQ(languageFromCode("fr"), Language::None);
    EXPECT_EQ(scriptCode(Script::Mixed), "mixed");
}

} // namespace
} // namespace duizhao::text
