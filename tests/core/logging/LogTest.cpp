#include "core/logging/Log.h"

#include "core/logging/LogFile.h"
#include "tests/support/SharedFiles.h"
#include "tests/support/TempFolder.h"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <regex>
#include <sstream>
#include <thread>

namespace duizhao::logging {

namespace {

class LogTest : public testing::Test {
protected:
    [[nodiscard]] std::filesystem::path file() const { return m_folder.path() / "state" / "x.log"; }
    Log open(Verbosity verbosity = Verbosity::Usual)
    {
        return Log::open(usualLogSettings(file(), m_terminal, verbosity));
    }
    [[nodiscard]] std::string text() const { return test::readFile(file()); }

    test::TempFolder m_folder;
    std::ostringstream m_terminal;
};

} // namespace

TEST_F(LogTest, aRecordSaysWhenHowGraveAndFromWhichFolder)
{
    open().info(LogCategory::Import, "Import of /a/b.md: added");
    const std::regex form{
        R"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z info    import: Import of /a/b\.md: added\n)"};
    EXPECT_TRUE(std::regex_match(text(), form)) << text();
}

TEST_F(LogTest, warningsReachTheTerminalAndWhatWasDoneDoesNot)
{
    const Log log = open();
    log.debug(LogCategory::Search, "words");
    log.info(LogCategory::Library, "opened");
    EXPECT_EQ(m_terminal.str(), "");
    log.warning(LogCategory::Page, "refused");
    EXPECT_EQ(m_terminal.str(), "duizhao: warning: page: refused\n");
    EXPECT_EQ(text().find("words"), std::string::npos);
    EXPECT_NE(text().find("opened"), std::string::npos);
}

TEST_F(LogTest, verboseWritesEverythingInBothPlaces)
{
    const Log log = open(Verbosity::Verbose);
    log.debug(LogCategory::Search, "words");
    EXPECT_NE(text().find("debug   search: words"), std::string::npos) << text();
    EXPECT_EQ(m_terminal.str(), "duizhao: debug: search: words\n");
}

TEST_F(LogTest, aFailureIsRecordedWithItsKindAndSaidByNobodyElse)
{
    open().failed(LogCategory::Export, "Export to /a",
                  {ErrorKind::NotFound, "no article is tagged \"secret\""});
    EXPECT_EQ(m_terminal.str(), "");
    EXPECT_NE(text().find("warning export: Export to /a: not-found\n"), std::string::npos) << text();
    EXPECT_EQ(text().find("secret"), std::string::npos);
    open(Verbosity::Verbose).failed(LogCategory::Export, "Export", {ErrorKind::NotFound, "about \"secret\""});
    EXPECT_NE(text().find("secret"), std::string::npos) << "who asks for everything gets it";
    open().failed(LogCategory::Import, "Import of /b", {ErrorKind::Cancelled, "Stopped."});
    EXPECT_NE(text().find("info    import: Import of /b: cancelled\n"), std::string::npos) << text();
}

TEST_F(LogTest, theFileIsTurnedOverAndItsOldOnesAreForTheOwnerAlone)
{
    LogSettings settings;
    settings.file = file();
    settings.largestFile = 2'000;
    settings.olderFiles = 2;
    const mode_t before = ::umask(0);
    const Log log = Log::open(settings);
    for (int i = 0; i < 200; ++i) {
        log.info(LogCategory::App, "record " + std::to_string(i));
    }
    ::umask(before);
    int files = 0;
    for (const auto& entry : std::filesystem::directory_iterator{file().parent_path()}) {
        ++files;
        EXPECT_LE(entry.file_size(), 2'000U);
        EXPECT_EQ(static_cast<unsigned>(entry.status().permissions()), 0600U) << entry.path();
    }
    EXPECT_EQ(files, 3);
    const auto lines = lastLogLines(file(), 3);
    ASSERT_EQ(lines.size(), 3U);
    EXPECT_TRUE(lines.back().ends_with("record 199"));
    EXPECT_TRUE(lines.front().ends_with("record 197"));
}

TEST_F(LogTest, withoutAFileTheTerminalIsToldWhyAndGetsTheRest)
{
    test::writeFile(m_folder / "state", "a file where the folder should be");
    const Log log = open();
    EXPECT_EQ(m_terminal.str().rfind("duizhao: there will be no log file: ", 0), 0U) << m_terminal.str();
    EXPECT_TRUE(log.file().empty());
    log.error(LogCategory::App, "still heard");
    EXPECT_NE(m_terminal.str().find("duizhao: error: app: still heard\n"), std::string::npos);
}

TEST_F(LogTest, aDefaultLogRecordsNothing)
{
    const Log log;
    log.error(LogCategory::App, "nobody hears this");
    log.failed(LogCategory::App, "nor this", {ErrorKind::Storage, "x"});
    EXPECT_TRUE(log.file().empty());
    EXPECT_FALSE(std::filesystem::exists(file().parent_path()));
}

TEST_F(LogTest, threadsWriteWholeRecords)
{
    const Log log = open();
    std::vector<std::thread> threads;
    for (int t = 0; t < 4; ++t) {
        threads.emplace_back([log, t] {
            for (int i = 0; i < 250; ++i) {
                log.info(LogCategory::Import, "thread " + std::to_string(t) + " record " + std::to_string(i));
            }
        });
    }
    for (std::thread& thread : threads) {
        thread.join();
    }
    std::istringstream stream{text()};
    const std::regex form{R"(.{24} info    import: thread \d record \d+)"};
    int lines = 0;
    for (std::string line; std::getline(stream, line); ++lines) {
        EXPECT_TRUE(std::regex_match(line, form)) << line;
    }
    EXPECT_EQ(lines, 1000);
}

} // namespace duizhao::logging
