#include "core/base/PrivateFile.h"

#include "tests/support/SharedFiles.h"
#include "tests/support/TempFolder.h"

#include <gtest/gtest.h>
#include <sys/stat.h>

namespace duizhao {

namespace fs = std::filesystem;

namespace {

unsigned modeOf(const fs::path& path)
{
    return static_cast<unsigned>(fs::status(path).permissions());
}

} // namespace

TEST(PrivateFile, isForItsOwnerAloneWhateverTheUmask)
{
    for (const mode_t mask : {0U, 022U, 0277U}) {
        const test::TempFolder folder;
        const mode_t before = ::umask(mask);
        EXPECT_FALSE(makePrivateFile(folder / "file"));
        ::umask(before);
        EXPECT_EQ(modeOf(folder / "file"), 0600U) << mask;
    }
    const test::TempFolder folder;
    const mode_t before = ::umask(0);
    EXPECT_FALSE(makePrivateFolders(folder.path() / "a" / "b"));
    ::umask(before);
    EXPECT_EQ(modeOf(folder / "a"), 0700U);
    EXPECT_EQ(modeOf(folder.path() / "a" / "b"), 0700U);
}

TEST(PrivateFile, whatIsThereKeepsItsContentAndItsRights)
{
    const test::TempFolder folder;
    test::writeFile(folder / "file", "mine");
    ::chmod((folder / "file").c_str(), 0644);
    ::chmod(folder.path().c_str(), 0755);
    EXPECT_FALSE(makePrivateFile(folder / "file"));
    EXPECT_FALSE(makePrivateFolders(folder.path()));
    EXPECT_EQ(test::readFile(folder / "file"), "mine");
    EXPECT_EQ(modeOf(folder / "file"), 0644U);
    EXPECT_EQ(modeOf(folder.path()), 0755U);
}

TEST(PrivateFile, whatCannotBeMadeIsTold)
{
    const test::TempFolder folder;
    test::writeFile(folder / "file", "");
    EXPECT_TRUE(makePrivateFolders(folder.path() / "file" / "below"));
    EXPECT_TRUE(makePrivateFolders(folder / "file"));
    EXPECT_TRUE(makePrivateFile(folder.path() / "none" / "x"));
}

} // namespace duizhao
