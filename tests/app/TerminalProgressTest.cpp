#include "app/cli/TerminalProgress.h"

#include <gtest/gtest.h>

#include <csignal>
#include <sstream>

namespace duizhao::cli {
namespace {

using cli::TerminalProgress;

} // namespace

TEST(TerminalProgressLine, aLineIsWrittenAndWipedAtTheEnd)
{
    std::ostringstream out;
    {
        TerminalProgress progress{out, TerminalProgress::Show::Line};
        progress.report(1, 4, "letter.md");
    }
    EXPECT_EQ(out.str(), "\r\033[?7l25 % letter.md\033[K\033[?7h\r\033[K");
}

TEST(TerminalProgressLine, nothingIsWrittenWhereNobodyLooks)
{
    std::ostringstream out;
    {
        TerminalProgress progress{out, TerminalProgress::Show::Nothing};
        progress.report(1, 4, "letter.md");
    }
    EXPECT_TRUE(out.str().empty());
    EXPECT_EQ(cli::showProgressOn(out), TerminalProgress::Show::Nothing);
}

TEST(TerminalProgressLine, anInterruptAsksTheWorkToStopAndIsForgottenAfterwards)
{
    std::ostringstream out;
    {
        const TerminalProgress progress{out, TerminalProgress::Show::Nothing};
        EXPECT_FALSE(progress.cancelled());
        ASSERT_EQ(std::raise(SIGINT), 0);
        EXPECT_TRUE(progress.cancelled());
    }
    const TerminalProgress next{out, TerminalProgress::Show::Nothing};
    EXPECT_FALSE(next.cancelled());
}

} // namespace duizhao::cli
