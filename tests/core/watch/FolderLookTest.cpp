#include "core/watch/FolderLook.h"

#include "tests/support/SharedFiles.h"
#include "tests/support/TempFolder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

namespace duizhao::watch {

namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::HasSubstr;

class FolderLooks : public testing::Test {
protected:
    void write(const std::string& name, const std::string& text = "# Ducks\n") const
    {
        const fs::path file = m_folder / "." / name;
        fs::create_directories(file.parent_path());
        test::writeFile(file, text);
    }

    /// Names relative to the folder.
    [[nodiscard]] std::vector<std::string> files() const
    {
        const auto look = lookInto(m_folder / ".", m_progress);
        EXPECT_TRUE(look) << (look ? "" : look.error().message);
        std::vector<std::string> names;
        for (const auto& [path, state] : look->files) {
            names.push_back(fs::path{path}.lexically_relative(m_folder / ".").string());
        }
        return names;
    }

    test::TempFolder m_folder;
    NoProgress m_progress;
};

class Stopped final : public Progress {
public:
    void report(long long, long long, std::string_view) override {}
    [[nodiscard]] bool cancelled() const override { return true; }
};

} // namespace

TEST_F(FolderLooks, findBriefingsAtAnyDepth)
{
    write("b.md");
    write("a.TXT");
    write("deep/er/c.markdown");
    write("picture.png");
    write(".hidden.md");
    write(".git/d.md");
    EXPECT_THAT(files(), ElementsAre("a.TXT", "b.md", "deep/er/c.markdown"));
}

TEST_F(FolderLooks, tellSizeAndTime)
{
    write("a.md", "12345");
    const auto before = *lookInto(m_folder / ".", m_progress);
    EXPECT_EQ(before.files.begin()->second.size, 5);
    EXPECT_GT(before.files.begin()->second.modified, std::int64_t{1'600'000'000} * 1'000'000'000);
    EXPECT_EQ(before.folders.size(), 1U);
    write("a.md", "123456");
    EXPECT_EQ(lookInto(m_folder / ".", m_progress)->files.begin()->second.size, 6);
}

TEST_F(FolderLooks, followLinksAndEndInALoop)
{
    write("a/one.md");
    write("elsewhere/two.md");
    fs::create_directory_symlink(m_folder / "a", m_folder / "a" / "again");
    fs::create_directory_symlink(m_folder / ".", m_folder / "a" / "up");
    fs::create_directory_symlink(m_folder / "nowhere", m_folder / "broken");
    fs::create_symlink(m_folder / "gone.md", m_folder / "gone-too.md");
    EXPECT_THAT(files(), ElementsAre("a/one.md", "elsewhere/two.md"));
}

TEST_F(FolderLooks, sayThatTheFolderIsNotThere)
{
    const auto gone = lookInto(m_folder / "gone", m_progress);
    ASSERT_FALSE(gone);
    EXPECT_EQ(gone.error().kind, ErrorKind::NotFound);
    EXPECT_THAT(gone.error().message, HasSubstr("is not there; is its disk connected?"));
    write("file.md");
    EXPECT_THAT(lookInto(m_folder / "file.md", m_progress).error().message, HasSubstr("is no folder."));
}

TEST_F(FolderLooks, leaveOutFoldersThatCannotBeRead)
{
    if (geteuid() == 0) {
        GTEST_SKIP() << "who may read everything meets no such folder";
    }
    write("a.md");
    write("closed/b.md");
    fs::permissions(m_folder / "closed", fs::perms::none);
    const auto look = lookInto(m_folder / ".", m_progress);
    fs::permissions(m_folder / "closed", fs::perms::owner_all);
    ASSERT_TRUE(look);
    EXPECT_EQ(look->files.size(), 1U);
    EXPECT_EQ(look->unread.size(), 1U);
}

TEST_F(FolderLooks, holdThousandsOfFilesAndCanBeStopped)
{
    for (int i = 0; i < 3000; ++i) {
        write("d" + std::to_string(i % 30) + "/" + std::to_string(i) + ".md", "x");
    }
    EXPECT_EQ(files().size(), 3000U);
    EXPECT_EQ(lookInto(m_folder / ".", Stopped{}).error().kind, ErrorKind::Cancelled);
}

} // namespace duizhao::watch
