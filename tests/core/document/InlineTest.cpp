#include "core/document/Inline.h"

#include "core/document/MarkdownParser.h"

#include <gtest/gtest.h>

namespace duizhao::document {
namespace {

/// The events as `<s>bold</s>`-like text, for exact comparing.
std::string marked(std::string_view markdown)
{
    std::string out;
    for (const auto& event : parseInline(markdown)) {
        const auto mark = event.mark == InlineMark::Strong     ? "b"
                          : event.mark == InlineMark::Emphasis ? "i"
                          : event.mark == InlineMark::Strike   ? "s"
                                                               : "a";
        switch (event.kind) {
        case InlineKind::Open:
            out += std::string{"<"} + mark + ">";
            break;
        case InlineKind::Close:
            out += std::string{"</"} + mark + ">";
            break;
        case InlineKind::HardBreak:
            out += "<br>";
            break;
        case InlineKind::Code:
            out += "{" + event.text + "}";
            break;
        case InlineKind::Image:
            out += "!" + event.text + "!" + event.url;
            break;
        default:
            out += event.text;
        }
    }
    return out;
}

TEST(Inline, boldRunsThatStrictRulesLeaveOpenAreClosed)
{
    const struct {
        std::string_view markdown;
        std::string_view expected;
    } cases[] = {
        {"**标题：**字", "<b>标题：</b>字"},
        {"**标题**：字", "<b>标题</b>：字"},
        {"**x:**字", "<b>x:</b>字"},
        {"**“x”**字", "<b>“x”</b>字"},
        {"字**“x”**字", "字<b>“x”</b>字"},
        {"字**（一）**字", "字<b>（一）</b>字"},
        {"**x：** 字", "<b>x：</b> 字"},
        {"**甲：**乙**丙：**丁", "<b>甲：</b>乙<b>丙：</b>丁"},
        {"**标题：**字 and **other** words", "<b>标题：</b>字 and <b>other</b> words"},
        {"** 标题：**字", "<b> 标题：</b>字"},
        {"** 标题：** 字", "<b> 标题：</b> 字"},
        {"**标题 **字", "<b>标题 </b>字"},
        {"**a：**b**c**", "<b>a：</b>b<b>c</b>"},
        {"**《书名》**是", "<b>《书名》</b>是"},
        {"**「引」**，又**「引」**。", "<b>「引」</b>，又<b>「引」</b>。"},
        {"**a `**` b：**字", "<b>a {**} b：</b>字"},
        {"**unclosed：字", "**unclosed：字"},
        {"**unclosed and **bold** after", "**unclosed and <b>bold</b> after"},
        {"2 ** 3 ** 4", "2 ** 3 ** 4"},
        {"`**x：**字`", "{**x：**字}"},
        {"\\*\\*x：\\*\\*字", "**x：**字"},
        {"[**x：**字](http://a.b/**c**)", "<a><b>x：</b>字</a>"},
        {"**[x：](http://a.b)**字", "<b><a>x：</a></b>字"},
        {"**[x](http://a.b/**)：**字", "<b><a>x</a>：</b>字"},
        {"**粗*斜*粗：**字", "<b>粗<i>斜</i>粗：</b>字"},
        {"*“x”*字", "<i>“x”</i>字"},
        {"***x：***字", "<i><b>x：</b></i>字"},
        {"****", "****"},
        {"**甲：**\n**乙：**丙", "<b>甲：</b> <b>乙：</b>丙"},
    };
    for (const auto& [markdown, expected] : cases) {
        EXPECT_EQ(marked(markdown), expected) << markdown;
    }
}

TEST(Inline, emphasisFollowsCommonMark)
{
    EXPECT_EQ(marked("*a* __b__ _c_ ~~d~~"), "<i>a</i> <b>b</b> <i>c</i> <s>d</s>");
    EXPECT_EQ(marked("***a***"), "<i><b>a</b></i>");
    EXPECT_EQ(marked("***a** b*"), "<i><b>a</b> b</i>");
    EXPECT_EQ(marked("*a **b** c*"), "<i>a <b>b</b> c</i>");
    EXPECT_EQ(marked("snake_case_name and 100~200~300"), "snake_case_name and 100~200~300");
    EXPECT_EQ(marked("a * b * c"), "a * b * c");
    EXPECT_EQ(marked("*a [b*](http://c.d)"), "*a <a>b*</a>");
    EXPECT_EQ(marked("*foo**bar*"), "<i>foo**bar</i>");
    EXPECT_EQ(marked("_(bar)_."), "<i>(bar)</i>.");
}

/// One of our own for each construct of the specification; its own examples: CommonMarkTest.
TEST(Inline, constructsOfTheSpecificationAreRead)
{
    const struct {
        std::string_view markdown;
        std::string_view expected;
    } cases[] = {
        {"\\*no\\* \\# \\a \\\\", "*no* # \\a \\"},
        {"duck\\\n     pond", "duck<br>pond"},
        {"duck  \n     pond", "duck<br>pond"},
        {"duck \n pond", "duck pond"},
        {"&copy; &#x41;&#65; &copy &nothing; `&amp;`", "\xC2\xA9 AA &copy &nothing; {&amp;}"},
        {"`` ` `` `a\nb` ` ` `` ` ", "{`} {a b} { } `` ` "},
        {"*duck*ling _duck_ling __ducks__", "<i>duck</i>ling _duck_ling <b>ducks</b>"},
        {"*a _b* c_ ***both*** **a *b* c**", "<i>a _b</i> c_ <i><b>both</b></i> <b>a <i>b</i> c</b>"},
        {"*`a*`", "*{a*}"},
        {"[pond](</a b> 'it') [](/e) [a](/b \"c) d", "<a>pond</a> <a></a> [a](/b \"c) d"},
        {"[a [b](/c)](/d) ![a *b*](/c)", "[a <a>b</a>](/d) !a b!/c"},
        {"[a](/b(c)d) [a](\\(b) [a](<b)c>)", "<a>a</a> <a>a</a> <a>a</a>"},
        {"<https://pond.example/?a=b> <duck@pond.example> <a:b c>",
         "<a>https://pond.example/?a=b</a> <a>duck@pond.example</a> <a:b c>"},
        {"a <b class=\"x\"> <!-- c --> </b> <33> < b>", "a <b class=\"x\"> <!-- c --> </b> <33> < b>"},
        {"hello $.;'there", "hello $.;'there"},
    };
    for (const auto& [markdown, expected] : cases) {
        EXPECT_EQ(marked(markdown), expected) << markdown;
    }
}

TEST(Inline, codeEntitiesEscapesAndBreaks)
{
    EXPECT_EQ(marked("`` a`b `` and `unclosed"), "{a`b} and `unclosed");
    EXPECT_EQ(marked("&amp;&lt;&nbsp;&#20013;&bogus; \\& \\[x\\]"), "&<\xC2\xA0中&bogus; & [x]");
    EXPECT_EQ(marked("a  \nb\\\nc\nd<br>e<BR/>f"), "a<br>b<br>c d<br>e<br>f");
    EXPECT_EQ(marked("中文\n下行\nword"), "中文下行 word");
}

TEST(Inline, linksByEveryNotation)
{
    EXPECT_EQ(marked("[a](<b c> 'title') [d]( http://e.f/hs_email ) [g](h"), "<a>a</a> <a>d</a> [g](h");
    EXPECT_EQ(marked("[out [in](u) out](v)"), "[out <a>in</a> out](v)");
    EXPECT_EQ(marked("![alt [x](y)](pic.png)"), "!alt x!pic.png");
    EXPECT_EQ(marked("<https://a.b/c> <me@a.b> <api>"), "<a>https://a.b/c</a> <a>me@a.b</a> <api>");
    EXPECT_EQ(marked("[https://x.y](https://x.y?context=1)"), "<a>https://x.y</a>");
    EXPECT_EQ(marked("[Captions]https://a.b/c"), "[Captions]<a>https://a.b/c</a>");
}

TEST(Inline, aBareAddressEndsWhereTheSentenceGoesOn)
{
    EXPECT_EQ(marked("见https://a.b/c。下文"), "见<a>https://a.b/c</a>。下文");
    EXPECT_EQ(marked("（https://a.b/c_(d)）"), "（<a>https://a.b/c_(d)</a>）");
    EXPECT_EQ(marked("(see https://a.b/c?d=e&f=g)."), "(see <a>https://a.b/c?d=e&f=g</a>).");
    EXPECT_EQ(marked("**https://a.b**, www.c.d!"), "<b><a>https://a.b</a></b>, <a>www.c.d</a>!");
    EXPECT_EQ(marked("xhttp://a.b https://"), "xhttp://a.b https://");
}

TEST(Inline, plainTextHasNoMarks)
{
    EXPECT_EQ(plainText("**标题：**字 [label](http://a.b) `code` ![alt](p.png) <b>x</b><!-- c --> &amp;"),
              "标题：字 label code alt x &");
    EXPECT_EQ(plainText("a<br>b"), "a\nb");
    EXPECT_EQ(plainText(""), "");
}

TEST(Inline, linksComeWithTheirPlaceInTheSource)
{
    const std::string_view text = "见 [**a** b](http://x.y/z?a=1&amp;b=2) 和 https://q.r，![p](i.png)";
    const auto links = inlineLinks(text);
    ASSERT_EQ(links.size(), 3U);
    EXPECT_EQ(links[0].label, "a b");
    EXPECT_EQ(links[0].url, "http://x.y/z?a=1&b=2");
    EXPECT_EQ(text.substr(links[0].range.begin, links[0].range.end - links[0].range.begin),
              "[**a** b](http://x.y/z?a=1&amp;b=2)");
    EXPECT_EQ(links[1].label, "https://q.r");
    EXPECT_EQ(text.substr(links[1].range.begin, links[1].range.end - links[1].range.begin), "https://q.r");
    EXPECT_TRUE(links[2].image);
    EXPECT_EQ(links[2].url, "i.png");
}

} // namespace
} // namespace duizhao::document
