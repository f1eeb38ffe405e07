#include "core/importer/SourceFile.h"

#include "tests/support/SharedFiles.h"
#include "tests/support/TempFolder.h"

#include <gtest/gtest.h>

#include <filesystem>

namespace duizhao::importer {

namespace {

using test::TempFolder;
using test::writeFile;

} // namespace

TEST(SourceFile, bytesComeAsTheyAre)
{
    const TempFolder folder;
    const std::string bytes("a\r\n\0\xFF", 5);
    writeFile(folder / "x.md", bytes);
    EXPECT_EQ(readSource(folder / "x.md").value_or(""), bytes);
}

TEST(SourceFile, eachReasonNotToReadIsSaidWithARemedy)
{
    const TempFolder folder;
    writeFile(folder / "empty.md", "");
    const auto missing = readSource(folder / "none.md");
    ASSERT_FALSE(missing);
    EXPECT_EQ(missing.error().kind, ErrorKind::NotFound);
    EXPECT_EQ(missing.error().message,
              "There is no file \"" + (folder / "none.md").string() + "\"; check the name and the folder.");
    const auto empty = readSource(folder / "empty.md");
    ASSERT_FALSE(empty);
    EXPECT_EQ(empty.error().kind, ErrorKind::Empty);
    const auto directory = readSource(folder.path());
    ASSERT_FALSE(directory);
    EXPECT_EQ(directory.error().kind, ErrorKind::NotReadable);
    EXPECT_NE(directory.error().message.find("is a folder"), std::string::npos);
    const auto device = readSource("/dev/null");
    ASSERT_FALSE(device);
    EXPECT_EQ(device.error().kind, ErrorKind::NotReadable);
}

TEST(SourceFile, hugeFilesAreRefusedBeforeTheyAreRead)
{
    const TempFolder folder;
    writeFile(folder / "huge.md", "x");
    std::filesystem::resize_file(folder / "huge.md", kLargestSource + 1);
    const auto huge = readSource(folder / "huge.md");
    ASSERT_FALSE(huge);
    EXPECT_EQ(huge.error().kind, ErrorKind::TooLarge);
    EXPECT_NE(huge.error().message.find("64 MB"), std::string::npos);
}

TEST(SourceFile, foldersGiveTheirTextsByName)
{
    const TempFolder folder;
    for (const char* name : {"b.md", "a.TXT", "sub/c.markdown", ".hidden.md", ".git/d.md", "e.pdf"}) {
        writeFile(folder / name, "x");
    }
    const auto files = filesToImport({folder.path(), folder / "e.pdf"});
    EXPECT_EQ(files, (std::vector<std::filesystem::path>{folder / "a.TXT", folder / "b.md",
                                                         folder / "sub/c.markdown", folder / "e.pdf"}));
}

TEST(SourceFile, aFolderWithoutTextsIsListedItself)
{
    const TempFolder folder;
    EXPECT_EQ(filesToImport({folder.path()}), std::vector<std::filesystem::path>{folder.path()});
}

} // namespace duizhao::importer
