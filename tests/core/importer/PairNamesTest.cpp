#include "core/importer/PairNames.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace duizhao::importer {
namespace {

bool looksAt(const char* file, const char* partner)
{
    const auto paths = partnerPaths(file);
    return std::find(paths.begin(), paths.end(), std::filesystem::path{partner}) != paths.end();
}

TEST(PairNames, aMarkOfLanguageBeforeTheEndingNamesThePartner)
{
    EXPECT_TRUE(looksAt("/f/x.en.md", "/f/x.zh.md"));
    EXPECT_TRUE(looksAt("/f/x.zh.txt", "/f/x.en.txt"));
    EXPECT_TRUE(looksAt("/f/x-zh.md", "/f/x.md"));
    EXPECT_TRUE(looksAt("/f/x.md", "/f/x-zh.md"));
    EXPECT_TRUE(looksAt("/f/x_zh.md", "/f/x.md"));
    EXPECT_TRUE(looksAt("/f/x.zh-CN.md", "/f/x.en.md"));
    EXPECT_TRUE(looksAt("/f/x.zh-CN.md", "/f/x.md"));
    EXPECT_TRUE(looksAt("/f/week-12.md", "/f/week-12-zh.md"));
    EXPECT_TRUE(looksAt("/f/x_en.md", "/f/x_cn.md"));
    EXPECT_TRUE(looksAt("/f/x.en.md", "/f/x.zh-Hans.md"));
    EXPECT_TRUE(looksAt("/f/x.md", "/f/x.zh_TW.md"));
}

TEST(PairNames, aMarkInBracketsNamesThePartnerToo)
{
    EXPECT_TRUE(looksAt("/f/x.md", "/f/x（中文）.md"));
    EXPECT_TRUE(looksAt("/f/x（中文）.md", "/f/x.md"));
    EXPECT_TRUE(looksAt("/f/x (Chinese).md", "/f/x (English).md"));
    EXPECT_FALSE(looksAt("/f/x (draft).md", "/f/x.md"));
}

TEST(PairNames, siblingFoldersOfLanguagesHoldPartners)
{
    EXPECT_TRUE(looksAt("/f/en/x.md", "/f/zh/x.md"));
    EXPECT_TRUE(looksAt("/f/zh-CN/x.md", "/f/en/x.md"));
    EXPECT_FALSE(looksAt("/f/one/x.md", "/f/zh/x.md"));
}

TEST(PairNames, oneLanguageMayLieInAFolderBelowTheOther)
{
    const auto names = [](const char* file, const char* partner) {
        const auto paths = partnerPaths(file);
        return std::find(paths.begin(), paths.end(), std::filesystem::path{partner}) != paths.end();
    };
    EXPECT_TRUE(names("posts/x.md", "posts/zh/x.md"));
    EXPECT_TRUE(names("posts/zh-CN/x.md", "posts/x.md"));
    EXPECT_TRUE(names("english/x.md", "chinese/x.md"));
    EXPECT_TRUE(names("x_original.md", "x_translated.md"));
    EXPECT_TRUE(names("x.md", "(中文) x.md"));
    EXPECT_TRUE(names("（中文）x.md", "x.md"));
    EXPECT_TRUE(names("README.md", "README.zh-CN.md"));
    EXPECT_FALSE(names("(notes) x.md", "x.md"));
}

TEST(PairNames, otherFilesAreNoPartners)
{
    EXPECT_FALSE(looksAt("/f/x.en.md", "/f/y.zh.md"));
    EXPECT_FALSE(looksAt("/f/x.en.md", "/g/x.zh.md"));
    EXPECT_FALSE(looksAt("/f/x.en.md", "/f/x.zh.txt"));
    EXPECT_FALSE(looksAt("/f/x.zh.md", "/f/x.zh.md"));
    EXPECT_FALSE(looksAt("/f/garden.md", "/f/gard.md")) << "`en` is a mark only behind `.`, `-` or `_`";
}

} // namespace
} // namespace duizhao::importer
