#include "core/document/SafeMarkdown.h"

#include <gtest/gtest.h>

namespace duizhao::document {
namespace {

TEST(SafeMarkdown, whatIsNoActiveAddressIsAsItWas)
{
    for (const char* text :
         {"", "plain", "javascript: the good parts", "`<javascript:x>`",
          "[a](https://example.org/javascript:b)", "[a](page.html)", "[a](#x)",
          "![a](http://example.org/a.png \"data: x\")", "<https://example.org/>",
          "<a href=\"https://example.org\">x</a>", "\\[a](javascript:b)", "\\<javascript:x>", "a < b: c > d",
          "[data]: https://example.org/", "数据：data:text", "`[a](javascript:b)`", "<mailto:a@b.example>"}) {
        EXPECT_EQ(withoutActiveLinks(text), text);
    }
}

TEST(SafeMarkdown, anActiveAddressStandsThereAsText)
{
    EXPECT_EQ(withoutActiveLinks("see [a](javascript:alert(1)) and [b](https://b.example/)"),
              "see \\[a](javascript:alert(1)) and [b](https://b.example/)");
    EXPECT_EQ(withoutActiveLinks("![a](data:text/html;base64,xx)"), "!\\[a](data:text/html;base64,xx)");
    EXPECT_EQ(withoutActiveLinks("<javascript:alert(1)> <vbscript:x> <file:///etc/passwd>"),
              "\\<javascript:alert(1)> \\<vbscript:x> \\<file:///etc/passwd>");
    EXPECT_EQ(withoutActiveLinks("[x]\n\n  [x]: javascript:alert(1)"), "[x]\n\n  \\[x]: javascript:alert(1)");
    EXPECT_EQ(withoutActiveLinks("[x]: <javascript:alert(1)>"), "\\[x]: \\<javascript:alert(1)>");
    EXPECT_EQ(withoutActiveLinks("<a href='javascript:alert(1)'>x</a>"),
              "\\<a href='javascript:alert(1)'>x</a>");
    EXPECT_EQ(withoutActiveLinks("第一[点](javascript:x)。`[点](javascript:x)`"),
              "第一\\[点](javascript:x)。`[点](javascript:x)`");
}

TEST(SafeMarkdown, noDisguiseHelps)
{
    for (const char* address :
         {"JaVaScRiPt:x", "&#106;avascript:x", "java&#x09;script:x", "javascript&colon;x",
          "\xC2\xA0javascript:x", "\\javascript\\:x", "DATA:text/html,x"}) {
        EXPECT_EQ(withoutActiveLinks("[a](" + std::string{address} + ")").front(), '\\') << address;
    }
    EXPECT_TRUE(isActiveAddress(" java\nscript:x"));
    EXPECT_TRUE(isActiveAddress("\x01javascript:x"));
    EXPECT_FALSE(isActiveAddress("https://example.org/?q=javascript:x"));
    EXPECT_FALSE(isActiveAddress("databases: a history"));
    EXPECT_FALSE(isActiveAddress(""));
}

TEST(SafeMarkdown, takesTimeInProportion)
{
    std::string text;
    for (int i = 0; i < 200'000; ++i) {
        text += "<a:[";
    }
    EXPECT_EQ(withoutActiveLinks(text), text);
}

} // namespace
} // namespace duizhao::document
