#include "core/page/StandalonePage.h"

#include "tests/support/SampleDocument.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace duizhao::test {

using testing::HasSubstr;
using testing::Not;

TEST(StandalonePage, bringsItsStyleAndLoadsNothing)
{
    const std::string page = page::writeStandalonePage(sampleIssue(), page::PageTexts{});
    EXPECT_THAT(page, HasSubstr("<style>"));
    EXPECT_THAT(page, HasSubstr("grid-template-columns"));
    EXPECT_THAT(page, HasSubstr("default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;"));
    for (const char* outside : {"<link", "<script", "<img", "@import", "url("}) {
        EXPECT_THAT(page, Not(HasSubstr(outside)));
    }
}

TEST(StandalonePage, isDarkWhereTheDesktopIs)
{
    const std::string page = page::writeStandalonePage(sampleIssue(), page::PageTexts{});
    const auto dark = page.find("@media (prefers-color-scheme: dark) { :root {");
    ASSERT_NE(dark, std::string::npos);
    EXPECT_LT(page.find("--paper:", dark), page.find("} }", dark));
}

TEST(StandalonePage, setsTwoColumnsForTwoLanguagesAndOneForOne)
{
    EXPECT_THAT(page::writeStandalonePage(sampleIssue(), page::PageTexts{}),
                HasSubstr("data-columns=\"two\""));
    EXPECT_THAT(page::writeStandalonePage(sampleDigest(), page::PageTexts{}),
                HasSubstr("data-columns=\"one\""));
}

TEST(StandalonePage, hostileTextStaysText)
{
    EXPECT_THAT(page::writeStandalonePage(hostileDocument(), page::PageTexts{}), Not(HasSubstr("<script")));
}

} // namespace duizhao::test
