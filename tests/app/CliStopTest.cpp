// Ctrl-C while a long export runs: in a process of its own, as a terminal would do it.

#include "tests/app/CliFixture.h"
#include "tests/benchmarks/LibraryGenerator.h"

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <filesystem>
#include <thread>

namespace duizhao::cli {

namespace {

namespace fs = std::filesystem;
using std::chrono::steady_clock;

class CliStop : public test::CliFixture {
protected:
    /// Starts `export text` of the whole library to a file; stdout and stderr go to `log`.
    pid_t startExport(const std::string& target, const std::string& log)
    {
        const pid_t child = ::fork();
        if (child != 0) {
            return child;
        }
        ::setenv("XDG_STATE_HOME", stateFolder().parent_path().c_str(), 1);
        const int said = ::creat(log.c_str(), 0600);
        ::dup2(said, STDOUT_FILENO);
        ::dup2(said, STDERR_FILENO);
        ::execl(DUIZHAO_CLI, DUIZHAO_CLI, "--library", libraryFile().c_str(), "export", "text", "--format",
                "html", "--all", "--force", "-o", target.c_str(), nullptr);
        ::_exit(127);
    }
};

} // namespace

TEST_F(CliStop, anInterruptedExportLeavesTheOldFileAndNoHalfOne)
{
    const SystemClock clock;
    {
        const auto library = library::Library::open(libraryFile(), library::Access::ReadWrite, clock);
        ASSERT_TRUE(library);
        ASSERT_TRUE(benchmarks::generateLibrary(**library, {4000, 10, 3}));
    }
    const fs::path folder = inFolder("exports");
    fs::create_directory(folder);
    const std::string target = (folder / "all.html").string();
    test::writeFile(target, "what was there");
    const std::string log = inFolder("log");
    const pid_t child = startExport(target, log);
    ASSERT_GT(child, 0);
    const auto patience = steady_clock::now() + std::chrono::seconds{60};
    int status = 0;
    pid_t ended = 0;
    // The temporary file beside the target tells that the export is under way.
    while (test::filesIn(folder) < 2 && ended == 0 && steady_clock::now() < patience) {
        ended = ::waitpid(child, &status, WNOHANG);
        std::this_thread::yield();
    }
    ASSERT_EQ(ended, 0) << "it ended before it could be stopped: " << test::readFile(log);
    ASSERT_EQ(::kill(child, SIGINT), 0);
    ASSERT_EQ(::waitpid(child, &status, 0), child);
    ASSERT_TRUE(WIFEXITED(status)) << "it ends by itself, not by the signal";
    EXPECT_EQ(WEXITSTATUS(status), 1);
    EXPECT_EQ(test::readFile(log), "duizhao-cli: Stopped; nothing was written.\n");
    EXPECT_EQ(test::readFile(target), "what was there");
    EXPECT_EQ(test::filesIn(folder), 1U) << "no half file stays";
}

} // namespace duizhao::cli
