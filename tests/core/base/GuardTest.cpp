#include "core/base/Guard.h"

#include <gtest/gtest.h>

#include <new>
#include <stdexcept>

namespace duizhao {
namespace {

TEST(Guard, workThatSucceedsOrFailsByItselfIsLeftAsItIs)
{
    EXPECT_EQ(guarded([]() -> Result<int> { return 3; }), 3);
    const auto failed = guarded([]() -> Result<> { return failure(ErrorKind::Empty, "nothing"); });
    EXPECT_EQ(failed.error().message, "nothing");
}

TEST(Guard, whatIsThrownIsTheErrorOfTheWork)
{
    const auto memory = guarded([]() -> Result<int> { throw std::bad_alloc{}; });
    EXPECT_EQ(memory.error().kind, ErrorKind::OutOfMemory);
    const auto fault = guarded([]() -> Result<> { throw std::logic_error{"so"}; });
    EXPECT_EQ(fault.error().kind, ErrorKind::Unexpected);
    EXPECT_NE(fault.error().message.find("std::logic_error: so"), std::string::npos) << fault.error().message;
}

} // namespace
} // namespace duizhao
