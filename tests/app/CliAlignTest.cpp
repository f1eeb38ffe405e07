#include "tests/app/CliFixture.h"

#include <fstream>

namespace duizhao::cli {

namespace {

class CliAlign : public test::CliFixture {
protected:
    std::string write(const char* name, const std::string& text)
    {
        const std::string file = inFolder(name);
        std::ofstream{file, std::ios::binary} << text;
        return file;
    }

    std::string m_en = write("a.en.md", "# The harbour\n\nThe ESP32 costs 12 dollars.\n\nIt is old.\n");
    std::string m_zh = write("a.zh.md", "# 港口\n\nESP32 的价格是 12 美元。\n\n它很旧了。\n");
};

} // namespace

TEST_F(CliAlign, printsEveryUnitOfBothTextsAndEachOnceInABead)
{
    const Outcome outcome = run({"align", m_en, m_zh, "--blocks", "paragraph", "--format", "json"});
    ASSERT_EQ(outcome.code, 0) << outcome.err;
    const auto result = nlohmann::json::parse(outcome.out);
    ASSERT_EQ(result["en"].size(), 3U);
    EXPECT_EQ(result["en"][0], "# The harbour");
    EXPECT_EQ(result["zh"][2], "它很旧了。");
    ASSERT_EQ(result["beads"].size(), 3U);
    EXPECT_EQ(result["beads"][1]["en"], nlohmann::json({1}));
    EXPECT_EQ(result["beads"][1]["zh"], nlohmann::json({1}));
    EXPECT_EQ(result["beads"][1]["kind"], "1-1");
    EXPECT_GT(result["beads"][1]["score"].get<double>(), 0.5);
    EXPECT_FALSE(result["beads"][1].contains("reason"));
    EXPECT_FALSE(std::filesystem::exists(libraryFile())) << "aligning touches no library";
}

TEST_F(CliAlign, jsonHoldsTheTextsAndTheBeadsAndMoreOnlyWhenExplained)
{
    EXPECT_EQ(nlohmann::json::parse(run({"align", m_en, m_zh}).out).size(), 3U);
    EXPECT_TRUE(nlohmann::json::parse(run({"align", m_en, m_zh, "--explain"}).out).contains("confidence"));
}

TEST_F(CliAlign, takesFilesInTheWrongOrderTheRightWayRoundAndSaysSo)
{
    const Outcome right = run({"align", m_en, m_zh});
    const Outcome wrong = run({"align", m_zh, m_en});
    EXPECT_EQ(wrong.code, 0);
    EXPECT_EQ(wrong.out, right.out);
    EXPECT_NE(wrong.err.find("is the Chinese text"), std::string::npos);
    EXPECT_EQ(right.err, "");
}

TEST_F(CliAlign, explainsWhenAsked)
{
    const Outcome outcome = run({"align", m_en, m_zh, "--explain"});
    ASSERT_EQ(outcome.code, 0) << outcome.err;
    const auto result = nlohmann::json::parse(outcome.out);
    EXPECT_NE(result["beads"][1]["reason"].get<std::string>().find("shared name"), std::string::npos);
}

TEST_F(CliAlign, readsMarkdownBlocksWhenAsked)
{
    const std::string en = write("b.en.md", "- one\n- two\n");
    const std::string zh = write("b.zh.md", "- 一个\n- 两个\n");
    const Outcome outcome = run({"align", en, zh, "--blocks", "markdown"});
    ASSERT_EQ(outcome.code, 0) << outcome.err;
    EXPECT_EQ(nlohmann::json::parse(outcome.out)["en"].size(), 2U);
}

TEST_F(CliAlign, writesTheOtherFormats)
{
    const Outcome tsv = run({"align", m_en, m_zh, "--format", "tsv"});
    EXPECT_NE(tsv.out.find("The ESP32 costs 12 dollars.\tESP32 的价格是 12 美元。"), std::string::npos);
    const Outcome tmx = run({"align", m_en, m_zh, "--format", "tmx"});
    EXPECT_NE(tmx.out.find("<tuv xml:lang=\"zh\"><seg>它很旧了。</seg></tuv>"), std::string::npos);
    EXPECT_NE(tmx.out.find("<!DOCTYPE tmx SYSTEM \"tmx14.dtd\">"), std::string::npos);
    EXPECT_NE(tmx.out.find("<prop type=\"x-score\">"), std::string::npos);
    EXPECT_EQ(tmx.out.find("tuid"), std::string::npos) << "these pairs have no name of their own";
    const Outcome markdown = run({"align", m_en, m_zh, "--format", "markdown"});
    EXPECT_NE(markdown.out.find("# The harbour\n\n# 港口\n\n"), std::string::npos);
}

TEST_F(CliAlign, saysClearlyWhatItCannotDo)
{
    const Outcome missing = run({"align", m_en, inFolder("nothing.md")});
    EXPECT_EQ(missing.code, 1);
    EXPECT_NE(missing.err.find("there is no such file"), std::string::npos);
    const std::string other = write("c.md", "它很旧了。\n\n它又很新。\n");
    const Outcome chinese = run({"align", m_zh, other});
    EXPECT_EQ(chinese.code, 1);
    EXPECT_NE(chinese.err.find("Both texts are Chinese"), std::string::npos);
    EXPECT_EQ(run({"align", m_en, m_zh, "--format", "xml"}).code, 2);
}

} // namespace duizhao::cli
