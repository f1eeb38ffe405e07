#include "core/page/HtmlWriter.h"

#include <gtest/gtest.h>

namespace duizhao::page {

TEST(HtmlWriter, elementsCloseInTheReverseOrderOfTheirStart)
{
    HtmlWriter out("<!DOCTYPE html>");
    {
        const auto outer = out.element("div", {{"class", "row"}});
        const auto inner = out.element("p");
        out.text("a & b");
    }
    EXPECT_EQ(out.take(), "<!DOCTYPE html><div class=\"row\"><p>a &amp; b</p></div>");
}

TEST(HtmlWriter, textAndAttributesCannotBecomeMarkup)
{
    HtmlWriter out;
    out.leaf("a", {{"href", "\" onclick=\"x"}, {"title", "<b>"}}, "</a><script>");
    EXPECT_EQ(out.take(),
              "<a href=\"&quot; onclick=&quot;x\" title=\"&lt;b&gt;\">&lt;/a&gt;&lt;script&gt;</a>");
}

TEST(HtmlWriter, anEmptyAttributeIsLeftOut)
{
    HtmlWriter out;
    out.single("hr", {{"class", ""}, {"id", "x"}});
    EXPECT_EQ(out.take(), "<hr id=\"x\">");
}

} // namespace duizhao::page
