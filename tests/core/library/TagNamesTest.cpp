#include "core/library/store/TagNames.h"

#include <gtest/gtest.h>

namespace duizhao::library {
namespace {

TEST(TagNames, blanksAreTidied)
{
    EXPECT_EQ(tagName("  AI 产品管理 "), "AI 产品管理");
    EXPECT_EQ(tagName("a /\tb   c\u3000"), "a/b c");
}

TEST(TagNames, emptyPartsAreRefused)
{
    for (const char* name : {"", " ", "\u3000", "/", "a/", "/a", "a// b"}) {
        EXPECT_FALSE(tagName(name)) << name;
    }
    EXPECT_EQ(tagName(" ").error().message, "A tag needs a name.");
}

TEST(TagNames, areComparedWithoutCaseWidthAndScript)
{
    EXPECT_EQ(foldedTag("AI/開放權重"), foldedTag("ａｉ/开放权重"));
    EXPECT_NE(foldedTag("a/b"), foldedTag("a/c"));
}

TEST(TagNames, aFullWidthSlashNestsNothing)
{
    EXPECT_EQ(foldedTag("输入／输出").find('/'), std::string::npos);
}

} // namespace
} // namespace duizhao::library
