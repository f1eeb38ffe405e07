// What holds for every file, whatever its form: nothing lost, nothing twice, every shown block in one bead.

#include "core/recognition/Recogniser.h"
#include "core/text/Lines.h"
#include "tests/support/Folders.h"
#include "tests/support/RecognisedDump.h"
#include "tests/support/SharedFiles.h"

#include <gtest/gtest.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <filesystem>
#include <regex>
#include <string>
#include <vector>

namespace duizhao::recognition {

namespace {

namespace fs = std::filesystem;

/// Letters and digits only: what no change of marks may touch.
std::string letters(std::string_view text)
{
    std::string result;
    const auto* bytes = reinterpret_cast<const unsigned char*>(text.data());
    const auto size = static_cast<int32_t>(text.size());
    for (int32_t at = 0; at < size;) {
        const int32_t begin = at;
        UChar32 c = 0;
        U8_NEXT(bytes, at, size, c);
        if (c >= 0 && u_isalnum(c) != 0) {
            result.append(text.substr(static_cast<std::size_t>(begin), static_cast<std::size_t>(at - begin)));
        }
    }
    return result;
}

/// The source of a block without what is its kind's and not its text's: list ordinals, check boxes, fence
/// lines.
std::string contentOfSource(std::string_view slice, const document::Block& block)
{
    std::string text(slice);
    if (block.kind == document::BlockKind::Code) {
        static const std::regex fences(R"((^|\n)[ \t>]*(?:```|~~~)[^\n]*)");
        return std::regex_replace(text, fences, "\n");
    }
    if (!block.marker.empty() && text.find(block.marker) != std::string::npos) {
        text.erase(0, text.find(block.marker) + block.marker.size());
    }
    if (block.task) {
        text.erase(0, text.find(']') + 1);
    }
    return text;
}

std::string withoutTags(const std::string& text)
{
    static const std::regex tags(R"(<[^>]*>|&[a-z]+;)");
    return std::regex_replace(text, tags, " ");
}

void expectWhole(const test::RecognisedFile& file, const std::string& label)
{
    const model::Account account = duizhao::model::account(file.text, file.edition);
    EXPECT_EQ(account.accountedCharacters, account.totalCharacters) << label;
    EXPECT_FALSE(account.overlapping) << label;
    const text::Lines lines(file.text);
    std::size_t end = 0;
    for (const document::Block& block : file.edition.blocks) {
        EXPECT_GE(block.source.begin, end) << label << " line " << block.firstLine;
        end = block.source.end;
        ASSERT_LE(end, file.text.size()) << label;
        EXPECT_EQ(block.firstLine, lines.lineAt(block.source.begin)) << label;
        EXPECT_GE(block.article, -1) << label;
        EXPECT_LT(block.article, static_cast<int>(file.edition.articles.size())) << label;
        if (block.disposition == document::Disposition::Folded) {
            EXPECT_NE(block.foldReason, document::FoldReason::None) << label << " line " << block.firstLine;
        } else if (block.disposition == document::Disposition::Metadata) {
            EXPECT_FALSE(block.field.empty()) << label << " line " << block.firstLine;
        } else {
            const std::string_view slice =
                std::string_view(file.text).substr(block.source.begin, block.source.end - block.source.begin);
            const std::string source = contentOfSource(slice, block);
            // Where HTML became Markdown the words are compared instead, without tags and addresses.
            const bool same = letters(block.markdown) == letters(source) ||
                              letters(withoutTags(block.text)) == letters(withoutTags(source));
            EXPECT_TRUE(same) << label << " line " << block.firstLine << '\n'
                              << block.markdown << '\n'
                              << source;
        }
    }
}

void expectBeads(const model::RecognisedEdition& edition, const std::string& label)
{
    std::vector<int> seen(edition.blocks.size(), 0);
    for (const model::Bead& bead : edition.beads) {
        EXPECT_FALSE(bead.en.empty() && bead.zh.empty()) << label;
        int article = -2;
        for (const std::vector<int>* side : {&bead.en, &bead.zh}) {
            EXPECT_TRUE(std::is_sorted(side->begin(), side->end())) << label;
            for (const int index : *side) {
                ++seen[static_cast<std::size_t>(index)];
                const int own = edition.blocks[static_cast<std::size_t>(index)].article;
                EXPECT_TRUE(article == -2 || article == own) << label << ": a bead crosses a border";
                article = own;
            }
        }
    }
    for (std::size_t at = 0; at < edition.blocks.size(); ++at) {
        const bool shown = edition.blocks[at].disposition == document::Disposition::Shown;
        EXPECT_EQ(seen[at], shown ? 1 : 0) << label << " block " << at;
    }
}

void expectAllWhole(const std::vector<fs::path>& files)
{
    for (const fs::path& path : files) {
        if (path.extension() != ".md" && path.extension() != ".txt") {
            continue;
        }
        const std::string label = path.parent_path().filename().string() + "/" + path.filename().string();
        const test::RecognisedFile file =
            test::recogniseBytes(test::readFile(path), path.filename().string());
        expectWhole(file, label);
        expectBeads(file.edition, label);
        EXPECT_FALSE(file.edition.articles.empty()) << label;
    }
}

} // namespace

TEST(Recognition, everyCharacterOfTheFixturesAndOfTheRealFilesIsAccountedFor)
{
    expectAllWhole(test::textsAndRealFiles({"seeds", "formats"}));
}

TEST(Recognition, frontMatterIsReadAboveATextOfAnyForm)
{
    const std::string turns =
        "Ducks swim all day on the pond behind the mill.\n\n鸭子整天在磨坊后面的池塘里游泳。\n\n"
        "Boats are made of wood, and wood comes from the hills.\n\n船是木头做的，木头来自山上。\n\n"
        "At night the pond belongs to the frogs again.\n\n到了夜里，池塘又是青蛙的了。\n";
    const std::string briefing =
        "池塘入门\n- 原文标题：A First Book of Ponds\n- 链接：[查看](https://pond.example/a)\n\n"
        "- **文章类别**：博客\n\n---\n\n**内容整理**：\n\n**鸭子**\n- **游泳**：鸭子整天游泳。\n";
    const std::string digest =
        "<details>\n<summary>14. [2024-03-02] 【天文】彗星 | 軌道</summary><br>\n\n*   七十六年。\n\n"
        "[model=x,0]\n\n</details>\n<details>\n<summary>13. [2024-03-01] 【天文】月亮</summary><br>\n\n"
        "*   三十厘米。\n\n</details>\n";
    for (const auto& [text, format] : {std::pair{turns, model::Format::Interleaved},
                                       {briefing, model::Format::Summary},
                                       {digest, model::Format::Digest},
                                       {std::string{"Ducks swim.\n"}, model::Format::Markdown}}) {
        for (const std::string top : {"---\ntitle: Of the Pond\ndate: 2024-03-10\n---\n\n",
                                      "Title: Of the Pond\nDate: 2024-03-10\n\n"}) {
            const auto file = test::recogniseBytes(top + text, "x.md");
            const std::string label = std::string{name(format)} + ": " + top;
            EXPECT_EQ(file.edition.format, format) << label;
            EXPECT_EQ(file.edition.head.title, "Of the Pond") << label;
            EXPECT_EQ(file.edition.head.date, "2024-03-10") << label;
            expectWhole(file, label);
            expectBeads(file.edition, label);
            for (const document::Block& block : file.edition.blocks) {
                EXPECT_FALSE(block.disposition == document::Disposition::Shown &&
                             block.text.find("2024-03-10") != std::string::npos)
                    << label;
                EXPECT_TRUE(block.disposition != document::Disposition::Shown || block.firstLine > 3)
                    << label << block.text;
            }
        }
    }
}

TEST(Recognition, textWithoutAnyFormIsShownAsItStands)
{
    const auto file = test::recogniseBytes("one\n\n---\n\n<b>two</b>\n", "x.txt");
    expectWhole(file, "plain");
    expectBeads(file.edition, "plain");
    ASSERT_EQ(file.edition.articles.size(), 1U);
}

TEST(Recognition, originalBelowAChineseTextIsNoRepetition)
{
    const std::string text =
        "## 20250101Boats\n\n港口下了三天的雨，船只都停在泊位上。\n\n鱼贩早早回家了，市场空无一人。\n\n"
        "水泵每分钟输送 40 升水。\n\n## 原文\n\nRain fell on the harbour for three days.\n\n"
        "The fish sellers went home early and the market was empty.\n\nThe pump moves 40 litres a minute.\n";
    const auto file = test::recogniseBytes(text, "x.md");
    expectWhole(file, "original below");
    EXPECT_EQ(file.edition.kind, model::EditionKind::Bilingual);
    const auto pairs =
        std::count_if(file.edition.beads.begin(), file.edition.beads.end(),
                      [](const model::Bead& bead) { return !bead.en.empty() && !bead.zh.empty(); });
    EXPECT_GE(pairs, 3);
}

TEST(Recognition, hugeAndStrangeInputComesBackWhole)
{
    std::string deep;
    for (int depth = 0; depth < 25'000; ++depth) {
        deep += "> ";
    }
    const std::string longLine(2'000'000, 'x');
    const std::string manyRules = [] {
        std::string text = "## 20250101Title\n\n";
        for (int line = 0; line < 20'000; ++line) {
            text += line % 2 == 0 ? "A line of English text.\n" : "一行中文。\n\n";
        }
        return text;
    }();
    for (const std::string& text :
         {deep + "end", longLine, manyRules, std::string("├── "), std::string("```\n├──\n└──"),
          std::string("## 原文"), std::string("### 001\n### 002\n作者: @a"), std::string("---\nkey: [\n---"),
          std::string("- **标题** \n- 原文标题：")}) {
        const auto file = test::recogniseBytes(text, "x.md");
        expectWhole(file, text.substr(0, 20));
        expectBeads(file.edition, text.substr(0, 20));
    }
}

} // namespace duizhao::recognition
