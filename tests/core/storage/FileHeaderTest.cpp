#include "core/storage/FileHeader.h"

#include "tests/core/storage/ScratchDatabase.h"
#include "tests/support/SharedFiles.h"

#include <gtest/gtest.h>

#include <fstream>

namespace duizhao::storage {
namespace {

using test::ScratchDatabase;
using test::TempFolder;

void write(const std::filesystem::path& file, const std::string& bytes)
{
    std::ofstream{file, std::ios::binary} << bytes;
}

/// A real SQLite file with the given marks in its header.
std::string databaseBytes(std::int32_t applicationId, int version)
{
    const TempFolder folder;
    const auto path = folder / "made.db";
    {
        const auto database = Database::open(path, OpenMode::ReadWrite, {applicationId, version}).value();
        EXPECT_TRUE(database->execute("PRAGMA application_id = " + std::to_string(applicationId) +
                                      "; PRAGMA user_version = " + std::to_string(version) +
                                      "; CREATE TABLE t (x);"));
    }
    return test::readFile(path);
}

/// Opens bytes as a library; they must be refused and stay as they were, with nothing beside them.
Error refusal(const std::string& bytes)
{
    const TempFolder folder;
    const auto path = folder / "library.db";
    write(path, bytes);
    for (const auto mode : {OpenMode::ReadWrite, OpenMode::ReadOnly}) {
        const auto opened = Database::open(path, mode, ScratchDatabase::kFormat);
        EXPECT_FALSE(opened);
        EXPECT_EQ(test::readFile(path), bytes);
        EXPECT_EQ(test::filesBelow(folder.path()).size(), 1U);
        if (mode == OpenMode::ReadOnly && !opened) {
            return opened.error();
        }
    }
    return {ErrorKind::Empty, {}};
}

TEST(FileHeader, textIsForeign)
{
    const Error error = refusal("Dear friends, this is a letter and not a database.");
    EXPECT_EQ(error.kind, ErrorKind::LibraryForeign);
    EXPECT_NE(error.message.find("is not a Duizhao library; it has not been touched."), std::string::npos);
}

TEST(FileHeader, anotherProgramsDatabaseIsForeign)
{
    EXPECT_EQ(refusal(databaseBytes(0, 0)).kind, ErrorKind::LibraryForeign);
    EXPECT_EQ(refusal(databaseBytes(0x0F055112, 1)).kind, ErrorKind::LibraryForeign);
}

TEST(FileHeader, aNewerLibraryIsLeftUntouched)
{
    const Error error = refusal(databaseBytes(ScratchDatabase::kFormat.applicationId, 4));
    EXPECT_EQ(error.kind, ErrorKind::LibraryNewer);
    EXPECT_NE(error.message.find("newer version (4, this one knows 3)"), std::string::npos);
}

TEST(FileHeader, aCutOffLibraryIsDamaged)
{
    const auto whole = databaseBytes(ScratchDatabase::kFormat.applicationId, 1);
    EXPECT_EQ(refusal(whole.substr(0, 60)).kind, ErrorKind::LibraryDamaged);
}

TEST(FileHeader, aFolderIsNoLibrary)
{
    const TempFolder folder;
    const auto state = inspectHeader(folder.path(), ScratchDatabase::kFormat);
    ASSERT_FALSE(state);
    EXPECT_EQ(state.error().kind, ErrorKind::NotReadable);
}

TEST(FileHeader, anEmptyFileIsAsGoodAsNone)
{
    const TempFolder folder;
    write(folder / "empty.db", "");
    EXPECT_EQ(inspectHeader(folder / "empty.db", ScratchDatabase::kFormat), FileState::Empty);
    EXPECT_EQ(inspectHeader(folder / "none.db", ScratchDatabase::kFormat), FileState::Absent);
}

} // namespace
} // namespace duizhao::storage
