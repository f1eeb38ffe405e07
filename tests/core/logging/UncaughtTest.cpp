#include "core/logging/Uncaught.h"

#include "tests/support/SharedFiles.h"
#include "tests/support/TempFolder.h"

#include <gtest/gtest.h>

#include <functional>
#include <new>
#include <sstream>
#include <stdexcept>

namespace duizhao::logging {

namespace {

struct NoStandardException {}; // as OpenCC throws them

std::string saidOf(const std::function<void()>& fault, const Log& log = {})
{
    std::ostringstream terminal;
    try {
        fault();
    } catch (...) {
        EXPECT_EQ(reportUncaught(log, terminal, "duizhao"), 1);
    }
    return terminal.str();
}

} // namespace

TEST(Uncaught, isSaidInASentence)
{
    EXPECT_EQ(saidOf([] { throw std::bad_alloc{}; }),
              "duizhao: There is not enough memory for this. Nothing was changed.\n");
    EXPECT_EQ(saidOf([] { std::string{}.resize(std::string::npos); }),
              "duizhao: There is not enough memory for this. Nothing was changed.\n");
    EXPECT_EQ(saidOf([] { throw std::out_of_range{"the 7th of 3"}; }),
              "duizhao: Something went wrong inside Duizhao (std::out_of_range: the 7th of 3).\n");
    EXPECT_EQ(saidOf([] { throw 3; }), "duizhao: Something went wrong inside Duizhao (int).\n");
    EXPECT_NE(saidOf([] { throw NoStandardException{}; }).find("NoStandardException"), std::string::npos);
    EXPECT_EQ(saidOf([] { throw std::runtime_error{"\x1b]0;title\n"}; }).find('\x1b'), std::string::npos);
}

TEST(Uncaught, isRecorded)
{
    const test::TempFolder folder;
    LogSettings settings;
    settings.file = folder.path() / "state" / "x.log";
    const Log log = Log::open(settings);
    EXPECT_NE(saidOf([] { throw std::out_of_range{"the 7th"}; }, log), "");
    EXPECT_NE(test::readFile(settings.file).find("app: Uncaught in duizhao: unexpected: "), std::string::npos)
        << test::readFile(settings.file);
}

} // namespace duizhao::logging
