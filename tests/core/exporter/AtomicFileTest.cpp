#include "core/exporter/AtomicFile.h"

#include "tests/support/SharedFiles.h"
#include "tests/support/TempFolder.h"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <cerrno>
#include <filesystem>

namespace duizhao::exporter {

namespace {

using test::readFile;
using test::TempFolder;
using test::writeFile;

/// A disk on which one step goes wrong.
class BrokenOutput final : public FileOutput {
public:
    enum class Step { Write, Sync, Close, Rename };
    BrokenOutput(Step step, int error) : m_step{step}, m_error{error} {}

    int write(int descriptor, std::string_view bytes) override
    {
        // Half of it arrives, as on a disk that fills up.
        const int error = FileOutput::write(descriptor, bytes.substr(0, bytes.size() / 2));
        return m_step == Step::Write ? m_error : error;
    }
    int sync(int descriptor) override
    {
        return m_step == Step::Sync ? m_error : FileOutput::sync(descriptor);
    }
    int close(int descriptor) override
    {
        const int error = FileOutput::close(descriptor);
        return m_step == Step::Close ? m_error : error;
    }
    int rename(const std::filesystem::path& from, const std::filesystem::path& to) override
    {
        return m_step == Step::Rename ? m_error : FileOutput::rename(from, to);
    }

private:
    Step m_step;
    int m_error;
};

} // namespace

TEST(AtomicFile, writesNewFilesAndReplacesOldOnes)
{
    const TempFolder folder;
    const auto file = folder.path() / "notes.md";
    ASSERT_TRUE(writeFileAtomically(file, "first"));
    EXPECT_EQ(readFile(file), "first");
    ASSERT_TRUE(writeFileAtomically(file, "second\n"));
    EXPECT_EQ(readFile(file), "second\n");
    EXPECT_EQ(test::filesIn(folder.path()), 1U) << "no temporary file stays";
}

TEST(AtomicFile, theOldFileSurvivesEveryFailure)
{
    using Step = BrokenOutput::Step;
    for (const Step step : {Step::Write, Step::Sync, Step::Close, Step::Rename}) {
        const TempFolder folder;
        const auto file = folder.path() / "notes.md";
        writeFile(file, "old");
        BrokenOutput disk{step, ENOSPC};
        const auto result = writeFileAtomically(file, "new and longer", disk);
        ASSERT_FALSE(result);
        EXPECT_EQ(result.error().kind, ErrorKind::NotWritable);
        EXPECT_EQ(result.error().message, "Cannot write \"" + file.string() +
                                              "\": the disk is full; free some space or choose another "
                                              "folder. Nothing was changed.");
        EXPECT_EQ(readFile(file), "old");
        EXPECT_EQ(test::filesIn(folder.path()), 1U);
    }
}

TEST(AtomicFile, aFolderThatIsNotThereIsSaid)
{
    const TempFolder folder;
    const auto file = folder.path() / "gone" / "notes.md";
    const auto result = writeFileAtomically(file, "x");
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().message, "Cannot write \"" + file.string() +
                                          "\": the folder does not exist; create it or choose another one. "
                                          "Nothing was changed.");
}

TEST(AtomicFile, aFolderInPlaceOfTheFileIsRefused)
{
    const TempFolder folder;
    const auto result = writeFileAtomically(folder.path(), "x");
    ASSERT_FALSE(result);
    EXPECT_NE(result.error().message.find("this is a folder"), std::string::npos);
}

TEST(AtomicFile, aReadOnlyFolderIsSaid)
{
    const TempFolder folder;
    class ForbiddenOutput final : public FileOutput {
    public:
        int create(const std::filesystem::path&, const std::filesystem::path&, int&) override
        {
            return EACCES;
        }
    } output; // played, as a superuser may write anywhere
    const auto result = writeFileAtomically(folder.path() / "notes.md", "x", output);
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().kind, ErrorKind::NotWritable);
    EXPECT_NE(result.error().message.find("not allowed"), std::string::npos);
}

TEST(AtomicFile, rightsAndLinksStay)
{
    const TempFolder folder;
    const auto file = folder.path() / "real.md";
    writeFile(file, "old");
    ASSERT_EQ(::chmod(file.c_str(), 0640), 0);
    const auto link = folder.path() / "link.md";
    std::filesystem::create_symlink(file, link);
    ASSERT_TRUE(writeFileAtomically(link, "new"));
    EXPECT_TRUE(std::filesystem::is_symlink(link));
    EXPECT_EQ(readFile(file), "new");
    EXPECT_EQ(std::filesystem::status(file).permissions(), std::filesystem::perms{0640});
}

} // namespace duizhao::exporter
