#include "core/library/upkeep/Diagnostics.h"

#include "core/library/acts/Notes.h"
#include "core/library/acts/Tags.h"
#include "core/library/store/Places.h"
#include "tests/core/library/LibraryFixture.h"
#include "tests/support/SharedFiles.h"

#include <algorithm>
#include <cstdlib>

namespace duizhao::library {

namespace {

class DiagnosticsTest : public test::LibraryTest {
protected:
    [[nodiscard]] std::int64_t figure(const Diagnostics& found, const std::string& name) const
    {
        const auto at = std::ranges::find(found.figures, name, [](const auto& one) { return one.first; });
        EXPECT_NE(at, found.figures.end()) << name;
        return at == found.figures.end() ? -1 : at->second;
    }
};

bool has(const std::string& text, const std::string& part)
{
    return text.find(part) != std::string::npos;
}

} // namespace

TEST_F(DiagnosticsTest, tellVersionsAndNumbersAndNoWordOfTheTexts)
{
    add(test::sampleEdition());
    const auto bead = beadWith("Ducks swim.");
    ASSERT_TRUE(library::addNote(library(), bead.articleId, bead.id, "my own words"));
    ASSERT_TRUE(library::addTag(library(), std::vector{bead.articleId}, "quietly"));
    const Session session = library();
    const Diagnostics found = gatherDiagnostics({"duizhao 9.9", {{"Qt", "6.4.2"}}, {}}, &session, {});
    EXPECT_EQ(figure(found, "articles"), 2);
    EXPECT_EQ(figure(found, "notes"), 1);
    EXPECT_GT(figure(found, "schema"), 10);
    EXPECT_EQ(figure(found, "writable"), 1);
    const std::string text = diagnosticsText(found);
    EXPECT_EQ(text.rfind("duizhao 9.9\n", 0), 0U);
    for (const char* part : {"Qt 6.4.2", "SQLite 3.", "cmark-gfm 0.", "ICU ", "OpenCC 1", "zstd 1",
                             "OpenSSL ", "PCRE2 ", "spdlog 1", "  articles: 2\n"}) {
        EXPECT_TRUE(has(text, part)) << part << " is not in\n" << text;
    }
    for (const char* word : {"my own words", "quietly", "Ducks", "Boats", "The Pond"}) {
        EXPECT_FALSE(has(text, word)) << word << " is in\n" << text;
    }
}

TEST_F(DiagnosticsTest, withoutALibraryTheyTellWhy)
{
    const std::string home = homeFolder().string();
    const std::string text = diagnosticsText(
        gatherDiagnostics({"duizhao 9.9", {}, {}}, nullptr, home + "/x.duizhao: library-foreign"));
    EXPECT_TRUE(has(text, "No library is open.\n  ~/x.duizhao: library-foreign\n")) << text;
}

TEST_F(DiagnosticsTest, endWithTheLastLinesOfTheLogsWithoutTheReadersName)
{
    const std::string home = homeFolder().string();
    const auto log = m_folder / "duizhao.log";
    std::string lines;
    for (int i = 1; i <= 9; ++i) {
        lines += "record " + std::to_string(i) + " of " + home + "/a.md\n";
    }
    test::writeFile(log, lines);
    DiagnosticsRequest request{"duizhao 9.9", {}, {log, m_folder / "there is none.log"}};
    request.lines = 3;
    const Session session = library();
    const Diagnostics found = gatherDiagnostics(request, &session, {});
    ASSERT_EQ(found.logs.size(), 1U);
    EXPECT_EQ(found.logs.front().lines,
              (std::vector<std::string>{"record 7 of ~/a.md", "record 8 of ~/a.md", "record 9 of ~/a.md"}));
    EXPECT_TRUE(has(diagnosticsText(found), "duizhao.log\n  record 7 of ~/a.md\n"));
}

TEST(StateFolder, followsTheSpecification)
{
    const char* set = std::getenv("XDG_STATE_HOME");
    const std::string before = set == nullptr ? "" : set;
    ::setenv("XDG_STATE_HOME", "/somewhere/state", 1);
    EXPECT_EQ(stateFolder(), "/somewhere/state/duizhao");
    for (const char* unfit : {"relative/state", ""}) {
        ::setenv("XDG_STATE_HOME", unfit, 1);
        EXPECT_EQ(stateFolder(), homeFolder() / ".local/state/duizhao") << unfit;
    }
    set == nullptr ? ::unsetenv("XDG_STATE_HOME") : ::setenv("XDG_STATE_HOME", before.c_str(), 1);
}

} // namespace duizhao::library
