// Imported text is hostile until proven otherwise: a clear message, nothing lost, no crash.

#include "core/document/HtmlRenderer.h"
#include "core/library/read/Issues.h"
#include "core/library/read/Reading.h"
#include "tests/core/importer/ImportFixture.h"
#include "tests/support/Faults.h"

#include <algorithm>
#include <functional>

using namespace std::string_literals;

namespace duizhao::importer {

namespace {

class HostileImport : public test::ImportFixture {
protected:
    /// A file that must be refused, with the library exactly as it was.
    Error refused(const char* name, std::string_view bytes)
    {
        imported(fixture("weekly/outline.zh.txt"));
        const std::string before = text();
        const ImportReport report = importText(name, bytes);
        EXPECT_EQ(report.outcome, ImportOutcome::Failed);
        EXPECT_FALSE(report.issue);
        EXPECT_EQ(text(), before);
        return report.error;
    }

    /// A file that must come in whole.
    model::ReadingDocument accepted(const char* name, std::string_view bytes)
    {
        const ImportReport report = importText(name, bytes);
        EXPECT_EQ(report.outcome, ImportOutcome::Added) << report.error.message;
        EXPECT_EQ(report.characters.accountedCharacters, report.characters.totalCharacters);
        EXPECT_EQ(library::originalBytes(library(), report.editionId).value_or(""), bytes);
        auto document = library::readIssue(library(), report.issue, report.editionId);
        EXPECT_TRUE(document);
        return document.value_or(model::ReadingDocument{});
    }
};

std::string repeated(std::string_view text, std::size_t times)
{
    std::string result;
    result.reserve(text.size() * times);
    for (std::size_t i = 0; i < times; ++i) {
        result += text;
    }
    return result;
}

std::string htmlOf(const model::ReadingDocument& document)
{
    std::string html;
    for (const model::StoredBlock& block : document.blocks) {
        html += document::renderBlock(block);
    }
    return html;
}

} // namespace

TEST_F(HostileImport, scriptsAndScriptLinksComeInAsTextOnly)
{
    const model::ReadingDocument document =
        accepted("evil.md", "# Wind <script>alert(1)</script>\n\n<script>alert(2)</script>\n\n"
                            "A [link](javascript:alert(3)) and [one](JaVa\tscript:alert(4)), "
                            "<img src=x onerror=alert(5)>.\n\n<iframe src=\"https://x.example\"></iframe>\n");
    std::string html = htmlOf(document);
    std::transform(html.begin(), html.end(), html.begin(), [](unsigned char c) { return std::tolower(c); });
    for (const char* danger : {"<script", "<iframe", "<img", "href=\"javascript", "href=\"java"}) {
        EXPECT_EQ(html.find(danger), std::string::npos) << danger;
    }
    EXPECT_FALSE(document.blocks.empty());
}

TEST_F(HostileImport, nestingOfAnyDepthIsNoMatter)
{
    for (const auto& [name, text] :
         {std::pair{"quotes.md", repeated("> ", 25'000) + "deep\n"},
          std::pair{"brackets.md", repeated("[", 25'000) + "deep" + repeated("](x)", 25'000) + "\n"},
          std::pair{"stars.md", repeated("**a ", 25'000) + "\n"},
          std::pair{"details.md",
                    repeated("<details>\n", 25'000) + "deep\n" + repeated("</details>\n", 25'000)},
          std::pair{"lists.md", repeated("- ", 25'000) + "deep\n"}}) {
        const model::ReadingDocument document = accepted(name, text);
        EXPECT_FALSE(document.blocks.empty()) << name;
    }
}

TEST_F(HostileImport, aLineOfTenMegabytesComesInWhole)
{
    const std::string line = "Wind maps. " + repeated("word ", 2'000'000) + "end\n";
    const model::ReadingDocument document = accepted("line.md", line);
    EXPECT_FALSE(document.blocks.empty());
}

TEST_F(HostileImport, truncatedUtf8IsRefusedWithItsPlace)
{
    const std::string whole = test::readFile(fixture("weekly/summary.zh.txt"));
    const Error error = refused("cut.md", whole.substr(0, 1001) + "\xE9\x87");
    EXPECT_EQ(error.kind, ErrorKind::BadEncoding) << error.message;
    EXPECT_GE(error.offset, 990);
    EXPECT_LE(error.offset, 1003);
    EXPECT_NE(error.message.find(std::to_string(error.offset)), std::string::npos) << error.message;
}

TEST_F(HostileImport, anEmptyFileIsRefused)
{
    EXPECT_EQ(refused("empty.md", "").kind, ErrorKind::Empty);
}

TEST_F(HostileImport, aFileOfBlanksIsRefused)
{
    EXPECT_EQ(refused("blank.md", " \n\t\n\xEF\xBB\xBF \n").kind, ErrorKind::Empty);
}

TEST_F(HostileImport, aFolderIsRefusedWhereAFileIsMeant)
{
    const std::string before = text();
    const ImportReport report = import(folder().path());
    EXPECT_EQ(report.outcome, ImportOutcome::Failed);
    EXPECT_EQ(report.error.kind, ErrorKind::NotReadable);
    EXPECT_NE(report.error.message.find("folder"), std::string::npos);
    EXPECT_EQ(text(), before);
}

TEST_F(HostileImport, aPdfGivenByMistakeIsNamed)
{
    const Error error = refused("paper.txt", "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n1 0 obj\n<<\0>>"s);
    EXPECT_EQ(error.kind, ErrorKind::NotText);
    EXPECT_NE(error.message.find("PDF"), std::string::npos) << error.message;
}

TEST_F(HostileImport, picturesAndArchivesAreRefused)
{
    EXPECT_EQ(refused("x.md", "\x89PNG\r\n\x1a\n\0\0\0\rIHDR"s).kind, ErrorKind::NotText);
    EXPECT_EQ(importText("y.md", std::string("PK\x03\x04\x14\0\0\0", 8)).error.kind, ErrorKind::NotText);
}

TEST_F(HostileImport, textThatTriesToLeaveItsStatementStaysText)
{
    const model::ReadingDocument document =
        accepted("sql.md", "# '); DROP TABLE article; --\n\n\"quoted\" 'text' ?1 :x @y\n");
    EXPECT_FALSE(document.blocks.empty());
    EXPECT_EQ(issues().size(), 1U);
    EXPECT_EQ(test::faultsOf(library()), std::vector<std::string>{});
}

} // namespace duizhao::importer
