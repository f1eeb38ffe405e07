#include "core/logging/LogFile.h"

#include "tests/support/SharedFiles.h"
#include "tests/support/TempFolder.h"

#include <gtest/gtest.h>
#include <sys/stat.h>

namespace duizhao::logging {

namespace fs = std::filesystem;

namespace {

unsigned modeOf(const fs::path& path)
{
    struct stat found = {};
    EXPECT_EQ(::stat(path.c_str(), &found), 0) << path;
    return found.st_mode & 0777U;
}

std::string numbered(int from, int to)
{
    std::string text;
    for (int i = from; i <= to; ++i) {
        text += "line " + std::to_string(i) + "\n";
    }
    return text;
}

} // namespace

TEST(LogFile, aFileAndItsFolderAreForTheirOwnerAlone)
{
    const test::TempFolder folder;
    const fs::path file = folder.path() / "state" / "duizhao" / "duizhao.log";
    const mode_t before = ::umask(0);
    EXPECT_TRUE(preparePrivateFile(file));
    ::umask(before);
    EXPECT_EQ(modeOf(file), 0600U);
    EXPECT_EQ(modeOf(file.parent_path()), 0700U);
    ::chmod(file.c_str(), 0644);
    ::chmod(file.parent_path().c_str(), 0755);
    test::writeFile(file, "kept\n");
    EXPECT_TRUE(preparePrivateFile(file));
    EXPECT_EQ(modeOf(file), 0600U);
    EXPECT_EQ(modeOf(file.parent_path()), 0700U);
    EXPECT_EQ(test::readFile(file), "kept\n");
}

TEST(LogFile, aPlaceThatIsTakenByWhatIsNoFileIsRefusedWithoutWaiting)
{
    const test::TempFolder folder;
    const fs::path pipe = folder / "pipe.log";
    ASSERT_EQ(::mkfifo(pipe.c_str(), 0600), 0);
    EXPECT_EQ(preparePrivateFile(pipe).error().kind, ErrorKind::NotWritable);
    fs::create_directory(folder / "folder.log");
    EXPECT_FALSE(preparePrivateFile(folder / "folder.log"));
    test::writeFile(folder / "elsewhere", "mine");
    fs::create_symlink(folder / "elsewhere", folder / "link.log");
    EXPECT_FALSE(preparePrivateFile(folder / "link.log"));
    EXPECT_EQ(test::readFile(folder / "elsewhere"), "mine");
    test::writeFile(folder / "file", "");
    EXPECT_FALSE(preparePrivateFile(folder.path() / "file" / "x.log"));
}

TEST(LogFile, theLastLinesGoOnInOlderFiles)
{
    const test::TempFolder folder;
    const fs::path file = folder / "x.log";
    EXPECT_TRUE(lastLogLines(file, 5).empty());
    EXPECT_EQ(olderLogFile(file, 2), folder / "x.2.log");
    test::writeFile(olderLogFile(file, 2), numbered(1, 3));
    test::writeFile(olderLogFile(file, 1), numbered(4, 6));
    test::writeFile(file, numbered(7, 8));
    EXPECT_EQ(lastLogLines(file, 1), std::vector<std::string>{"line 8"});
    EXPECT_EQ(lastLogLines(file, 4), (std::vector<std::string>{"line 5", "line 6", "line 7", "line 8"}));
    EXPECT_EQ(lastLogLines(file, 100).size(), 8U);
}

TEST(LogFile, ofALongFileTheEndIsReadInWholeLines)
{
    const test::TempFolder folder;
    const fs::path file = folder / "x.log";
    test::writeFile(file, numbered(1, 40'000));
    const auto lines = lastLogLines(file, 1'000'000);
    EXPECT_LT(lines.size(), 10'000U);
    EXPECT_EQ(lines.front().rfind("line ", 0), 0U) << lines.front();
    EXPECT_EQ(lines.back(), "line 40000");
}

TEST(LogFile, aTextInALineCommandsNoTerminalAndFakesNoLine)
{
    EXPECT_EQ(inOneLine("a\nb\r\x1b[31m\x07"), "a\\x0ab\\x0d\\x1b[31m\\x07");
    EXPECT_EQ(inOneLine("\u009b31m \u2028 \u202eevil \u2066x"), "\\x9b31m \\u2028 \\u202eevil \\u2066x");
    EXPECT_EQ(inOneLine("bad \xFF\xC3"), "bad \\xff\\xc3");
    EXPECT_EQ(inOneLine("对照.md: 3 € 👍"), "对照.md: 3 € 👍");
    EXPECT_LT(inOneLine(std::string(5000, 'x')).size(), 1100U);
}

} // namespace duizhao::logging
