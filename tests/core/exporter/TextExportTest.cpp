// Bilingual text as books and pages.

#include "core/exporter/text/EpubChapter.h"
#include "core/exporter/text/TextHtml.h"
#include "tests/core/exporter/ExportFixture.h"
#include "tests/support/Outside.h"
#include "tests/support/SampleDocument.h"

namespace duizhao::exporter {

namespace {

class TextExport : public test::ExportFixture {
protected:
    void expectGoodBook(const std::string& bytes)
    {
        ASSERT_TRUE(test::hasProgram("java") && std::filesystem::exists("/usr/bin/epubcheck"))
            << "install epubcheck (packaging/install-packages does)";
        const auto file = folder() / "book.epub";
        test::writeFile(file, bytes);
        // Debian's /usr/bin/epubcheck is the jar itself.
        const auto outcome = test::runOutside({"java", "-jar", "/usr/bin/epubcheck", file});
        EXPECT_NE(outcome.output.find("0 fatals / 0 errors / 0 warnings"), std::string::npos)
            << outcome.output;
    }
};

} // namespace

TEST_F(TextExport, epubcheckFindsNothing)
{
    expectGoodBook(written(request(ExportKind::Text, ExportFormat::Epub)));
}

TEST_F(TextExport, epubcheckFindsNothingInDigestsAndTheWholeLibrary)
{
    imported(fixture("digest/first.zh.txt"));
    auto all = request(ExportKind::Text, ExportFormat::Epub);
    all.scope = {};
    all.scope.library = true;
    expectGoodBook(written(all));
}

TEST_F(TextExport, aBookBeginsWithItsTypeUncompressedAndIsTheSameEveryTime)
{
    const auto all = request(ExportKind::Text, ExportFormat::Epub);
    const std::string book = written(all);
    EXPECT_EQ(book.substr(0, 4), "PK\x03\x04");
    EXPECT_EQ(book.substr(30, 28), "mimetypeapplication/epub+zip");
    EXPECT_EQ(written(all), book);
}

TEST_F(TextExport, hostileTextIsWellFormedInABook)
{
    int number = 0;
    const auto chapters = epubChapters(test::hostileDocument(), number);
    ASSERT_FALSE(chapters.empty());
    for (const EpubChapter& chapter : chapters) {
        EXPECT_EQ(chapter.xhtml.find("<script"), std::string::npos);
        EXPECT_EQ(chapter.xhtml.find("javascript:"), std::string::npos);
        const auto file = folder() / "chapter.xhtml";
        test::writeFile(file, epubPage("T & <t>", "en", "", chapter.xhtml));
        const auto checked = test::runOutside({"xmllint", "--noout", "--nonet", file});
        EXPECT_EQ(checked.code, 0) << checked.output;
    }
}

TEST_F(TextExport, aPageStandsAloneAndRunsNothing)
{
    const std::string html = written(request(ExportKind::Text, ExportFormat::Html));
    EXPECT_TRUE(
        html.starts_with("<!DOCTYPE html>\n<html lang=\"en\" data-show=\"both\" data-columns=\"two\""));
    for (const char* no : {"<script", "<link", "src=\"", "@import", "url("}) {
        EXPECT_EQ(html.find(no), std::string::npos) << no;
    }
    EXPECT_NE(html.find("default-src 'none'"), std::string::npos);
    EXPECT_NE(html.find("A small institute in Bergen"), std::string::npos);
    auto one = request(ExportKind::Text, ExportFormat::Html);
    one.columns = Columns::Interleaved;
    EXPECT_NE(written(one).find("data-columns=\"one\""), std::string::npos);
}

TEST_F(TextExport, aPageToPrintHasContentsThatLeadSomewhere)
{
    const std::string html = written(request(ExportKind::Text, ExportFormat::Pdf));
    const std::size_t link = html.find("<li><a href=\"#");
    ASSERT_NE(link, std::string::npos);
    const std::string target = html.substr(link + 14, html.find('"', link + 14) - link - 14);
    EXPECT_NE(html.find("id=\"" + target + "\""), std::string::npos) << target;
}

TEST(TextExports, picturesBecomeLinks)
{
    EXPECT_EQ(picturesAsLinks(
                  "a<button type=\"button\" class=\"image\" data-src=\"https://x/y.png\">alt</button>b"),
              "a<a class=\"image\" rel=\"noreferrer\" href=\"https://x/y.png\">alt</a>b");
    EXPECT_EQ(asXhtml("a<br>b<hr>"), "a<br/>b<hr/>");
}

} // namespace duizhao::exporter
