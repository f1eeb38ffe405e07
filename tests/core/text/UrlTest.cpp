#include "core/text/Url.h"

#include <gtest/gtest.h>

namespace duizhao::text {
namespace {

TEST(Url, whatOnlyTracksTheReaderIsDropped)
{
    const struct {
        std::string_view raw;
        std::string_view clean;
    } cases[] = {
        {"https://a.b/the-batch/x/"
         "?utm_campaign=The%20Batch&utm_source=hs_email&_hsenc=p2&_hsmi=3&ecid=ACs&id=7 ",
         "https://a.b/the-batch/x/?id=7"},
        {"https://a.b/x?ref=dailydev", "https://a.b/x"},
        {"https://a.b/x?context=digest&context=full", "https://a.b/x?context=full"},
        {"https://a.b/x?source=collection_archive---1", "https://a.b/x"},
        {"https://a.b/x?source=map", "https://a.b/x?source=map"},
        {"https://mp.weixin.qq.com/s?__biz=Mz&mid=22&idx=1&sn=ab&chksm=cd&scene=21#wechat_redirect",
         "https://mp.weixin.qq.com/s?__biz=Mz&mid=22&idx=1&sn=ab"},
        {"http://mp.weixin.qq.com/s?__biz=Mz&sharer_shareid=1#rd", "http://mp.weixin.qq.com/s?__biz=Mz"},
        {"https://www.youtube.com/watch?v=abc&list=PL1&index=2&t=30s&si=x",
         "https://www.youtube.com/watch?v=abc&t=30s"},
        {"https://www.youtube.com/playlist?list=PL1&si=x", "https://www.youtube.com/playlist?list=PL1"},
        {"https://youtu.be/abc?si=x", "https://youtu.be/abc"},
        {"https://a.b/x?list=1", "https://a.b/x?list=1"},
        {"https://weibo.cn/sinaurl?u=https%3A%2F%2Fc.d%2Fe%3Futm_source%3Dw%26p%3D1", "https://c.d/e?p=1"},
        {"HTTPS://Example.ORG/Path#part", "https://example.org/Path#part"},
        {" not a url ", "not a url"},
        {"", ""},
        {"mailto:a@b.c?ref=x", "mailto:a@b.c?ref=x"},
    };
    for (const auto& [raw, clean] : cases) {
        EXPECT_EQ(cleanUrl(raw), clean);
        EXPECT_EQ(cleanUrl(cleanUrl(raw)), clean) << "idempotent";
    }
}

TEST(Url, equalAddressesOfOneTextHaveOneIdentity)
{
    const auto* expected = "a.b/batch/training-costs-contrastive-loss";
    for (const auto* url : {"https://www.a.b/batch/training-costs-contrastive-loss/?utm_source=x",
                            "http://a.b/batch/training-costs-contrastive-loss-2",
                            "https://A.B/batch/training-costs-contrastive-loss#top"}) {
        EXPECT_EQ(urlIdentity(url), expected);
    }
    EXPECT_EQ(urlIdentity("https://a.b/x?b=2&a=1"), urlIdentity("https://a.b/x?a=1&b=2"));
    EXPECT_EQ(urlIdentity("https://youtu.be/abc?t=3"),
              urlIdentity("https://www.youtube.com/watch?v=abc&list=2"));
    EXPECT_NE(urlIdentity("https://a.b/review-2024"), urlIdentity("https://a.b/review-2023"));
    EXPECT_NE(urlIdentity("https://a.b/2025/01"), urlIdentity("https://a.b/2025/02"));
    EXPECT_EQ(urlIdentity("https://a.b/"), "");
    EXPECT_EQ(urlIdentity("no url"), "");
}

TEST(Url, onlyWebAndMailLinksAreSafe)
{
    for (const auto* url : {"http://a.b", "https://a.b", "HTTPS://a.b", "mailto:a@b.c"}) {
        EXPECT_TRUE(isSafeLink(url)) << url;
    }
    for (const auto* url :
         {"javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:x", "java\tscript:x", "java\nscript:x",
          "\x01javascript:x", "data:text/html,x", "vbscript:x", "file:///etc/passwd", "//a.b/c", "/path",
          "a.html", "", "httpsx:a", "javascript&colon;x", "ftp://a.b", "blob:https://a.b/c",
          "\xE2\x80\x8Bjavascript:x"}) {
        EXPECT_FALSE(isSafeLink(url)) << url;
    }
}

} // namespace
} // namespace duizhao::text
