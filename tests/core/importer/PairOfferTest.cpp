#include "core/importer/PairOffer.h"

#include "tests/support/SharedFiles.h"
#include "tests/support/TempFolder.h"

#include <gtest/gtest.h>

#include <string>

namespace duizhao::importer {
namespace {

const std::string kLamp = "# The lamp\n\nThe keeper lit the lamp every evening.\n\nShips saw it from far.\n";
const std::string kLampChinese =
    "# 灯\n\n守灯人每天傍晚点亮这盏灯，从不间断。\n\n船从很远的地方就能看见它。\n";

class PairOffer : public testing::Test {
protected:
    std::filesystem::path write(const char* name, const std::string& text)
    {
        test::writeFile(m_folder / name, text);
        return m_folder / name;
    }

    test::TempFolder m_folder;
};

} // namespace

TEST_F(PairOffer, anEnglishAndAChineseFileMayBeAPairInEitherOrder)
{
    const auto en = write("lamp.md", kLamp);
    const auto zh = write("light.md", kLampChinese);
    EXPECT_TRUE(mayBePair(en, zh));
    EXPECT_TRUE(mayBePair(zh, en));
}

TEST_F(PairOffer, twoFilesInOneLanguageAreNone)
{
    EXPECT_FALSE(mayBePair(write("a.md", kLamp), write("b.md", kLamp + "\nIt was a good lamp.\n")));
    EXPECT_FALSE(mayBePair(write("c.md", kLampChinese), write("d.md", kLampChinese)));
}

TEST_F(PairOffer, aFileThatHasBothLanguagesNeedsNoPartner)
{
    const auto both = write("both.md", kLamp + kLampChinese);
    EXPECT_FALSE(mayBePair(both, write("zh.md", kLampChinese)));
    EXPECT_FALSE(mayBePair(write("en.md", kLamp), both));
}

TEST_F(PairOffer, whatIsNoTextIsNotAskedAbout)
{
    const auto en = write("en.md", kLamp);
    EXPECT_FALSE(mayBePair(en, write("empty.md", "")));
    EXPECT_FALSE(mayBePair(en, write("scan.txt", std::string("%PDF-1.7\n\0\1\2\xff", 13))));
    EXPECT_FALSE(mayBePair(en, m_folder / "gone.md"));
    EXPECT_FALSE(mayBePair(m_folder.path(), en));
}

TEST_F(PairOffer, oneVeryLargeFileIsNotReadForAQuestion)
{
    std::string large = kLampChinese;
    large.resize(std::size_t{3} * 1024 * 1024, '\n');
    EXPECT_FALSE(mayBePair(write("en.md", kLamp), write("large.md", large)));
}

} // namespace duizhao::importer
