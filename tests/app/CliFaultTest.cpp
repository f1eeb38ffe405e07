// What ended the program with a signal: it says a sentence and ends with 1. In processes of their own.

#include "core/storage/Database.h"
#include "tests/app/CliFixture.h"

#include <fcntl.h>
#include <sched.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <functional>

namespace duizhao::cli {

namespace {

class CliFault : public test::CliFixture {
protected:
    static constexpr int kSkipped = 77; ///< the child could not make the circumstances

    /// Runs the program file after `prepare` in its process; 77 where that returns false.
    Outcome runFile(std::vector<std::string> arguments, const std::function<bool()>& prepare)
    {
        const std::string said = inFolder("said");
        arguments.insert(arguments.begin(), {DUIZHAO_CLI, "--library", libraryFile().string()});
        std::vector<char*> raw;
        for (std::string& argument : arguments) {
            raw.push_back(argument.data());
        }
        raw.push_back(nullptr);
        const std::string state = stateFolder().parent_path().string();
        const pid_t child = ::fork();
        if (child == 0) {
            ::setenv("XDG_STATE_HOME", state.c_str(), 1);
            const int out = ::open(said.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
            ::dup2(out, STDOUT_FILENO);
            ::dup2(out, STDERR_FILENO);
            if (!prepare()) {
                ::_exit(kSkipped);
            }
            ::execv(DUIZHAO_CLI, raw.data());
            ::_exit(127);
        }
        int status = 0;
        EXPECT_EQ(::waitpid(child, &status, 0), child);
        EXPECT_TRUE(WIFEXITED(status))
            << "ended by signal " << WTERMSIG(status) << ": " << test::readFile(said);
        return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, {}, test::readFile(said)};
    }

    [[nodiscard]] std::string log() const { return test::readFile(stateFolder() / "duizhao-cli.log"); }
};

/// An empty folder where OpenCC's data are, for this process and what it becomes.
bool hideOpenCc()
{
    return ::unshare(CLONE_NEWNS) == 0 && ::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0 &&
           ::mount("none", DUIZHAO_OPENCC_DATA, "tmpfs", 0, nullptr) == 0;
}

} // namespace

// The address sanitizer maps terabytes before the program begins: under a limit of memory it cannot start at
// all.
#if !defined(__SANITIZE_ADDRESS__)
TEST_F(CliFault, aFileThatNeverEndsTakesTheMemoryThereIsAndIsSaid)
{
    importWeekly();
    const Outcome outcome = runFile({"import-notes", "/dev/zero"}, [] {
        const rlimit small{500'000'000, 500'000'000};
        return ::setrlimit(RLIMIT_AS, &small) == 0;
    });
    EXPECT_EQ(outcome.code, 1);
    EXPECT_EQ(outcome.err, "duizhao-cli: There is not enough memory for this. Nothing was changed.\n");
    EXPECT_NE(log().find("app: Uncaught in duizhao-cli: out-of-memory"), std::string::npos) << log();
    EXPECT_EQ(run({"check"}).code, 0);
}
#endif

TEST_F(CliFault, aStoredFrameThatClaimsMoreThanThereIsIsDamage)
{
    importWeekly();
    {
        const SystemClock clock;
        const auto library = library::Library::open(libraryFile(), library::Access::ReadWrite, clock);
        ASSERT_TRUE(library);
        // A frame's head that claims 2^40 bytes (RFC 8878), and a size beside it that claims the same.
        ASSERT_TRUE(
            (*library)->session().database.execute("UPDATE source SET size = 1099511627776, bytes = "
                                                   "x'28b52ffde00000000000010000010000' WHERE id = 1;"));
    }
    const Outcome outcome = run({"export", "archive", "-o", inFolder("all.jsonl")});
    EXPECT_EQ(outcome.code, 1);
    EXPECT_NE(outcome.err.find("A stored source file is damaged"), std::string::npos) << outcome.err;
    EXPECT_FALSE(std::filesystem::exists(inFolder("all.jsonl")));
}

TEST_F(CliFault, withoutTheTablesOfCharactersNothingIsImportedAndReadingGoesOn)
{
    importWeekly();
    const Outcome refused = runFile({"import", fixture("digest/first.zh.txt")}, hideOpenCc);
    if (refused.code == kSkipped) {
        GTEST_SKIP() << "no file system can be mounted here: " << refused.err;
    }
    EXPECT_EQ(refused.code, 1);
    EXPECT_NE(refused.err.find("The tables of Chinese characters that come with OpenCC cannot be read"),
              std::string::npos)
        << refused.err;
    EXPECT_NE(log().find("first.zh.txt: missing-data: "), std::string::npos) << log();
    EXPECT_EQ(runFile({"issues"}, hideOpenCc).code, 0);
    EXPECT_EQ(runFile({"search", "wind"}, hideOpenCc).code, 0);
    EXPECT_NE(runFile({"diagnostics"}, hideOpenCc).err.find("OpenCC data missing"), std::string::npos);
    EXPECT_EQ(jsonOf({"issues"}).size(), 1U);
    EXPECT_EQ(run({"check"}).code, 0);
}

} // namespace duizhao::cli
