#include "core/storage/WriterLock.h"

#include "tests/support/TempFolder.h"

#include <gtest/gtest.h>
#include <unistd.h>

namespace duizhao::storage {
namespace {

using test::TempFolder;

TEST(WriterLock, aSecondWriterIsToldWhoTheFirstIs)
{
    const TempFolder folder;
    const auto first = WriterLock::acquire(folder / "library.db");
    ASSERT_TRUE(first);
    const auto second = WriterLock::acquire(folder / "library.db");
    ASSERT_FALSE(second);
    EXPECT_EQ(second.error().kind, ErrorKind::LibraryLocked);
    EXPECT_EQ(second.error().message, "The library " + (folder / "library.db").string() +
                                          " is being written by process " + std::to_string(::getpid()) +
                                          "; close that program first.");
}

TEST(WriterLock, isFreeWhenItsLastHolderIsGone)
{
    const TempFolder folder;
    {
        const auto first = WriterLock::acquire(folder / "library.db").value();
        const auto shared = first;
    }
    EXPECT_TRUE(WriterLock::acquire(folder / "library.db"));
}

TEST(WriterLock, locksOneLibraryNotItsNeighbour)
{
    const TempFolder folder;
    const auto first = WriterLock::acquire(folder / "a.db");
    EXPECT_TRUE(WriterLock::acquire(folder / "b.db"));
}

TEST(WriterLock, aPlaceThatCannotBeWrittenIsNamed)
{
    const TempFolder folder;
    const auto lock = WriterLock::acquire(folder / "missing/library.db");
    ASSERT_FALSE(lock);
    EXPECT_EQ(lock.error().kind, ErrorKind::NotWritable);
    EXPECT_NE(lock.error().message.find("missing/library.db.lock"), std::string::npos);
}

} // namespace
} // namespace duizhao::storage
