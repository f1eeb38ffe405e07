#include "core/document/FrontMatter.h"

#include "core/document/Yaml.h"

#include <gtest/gtest.h>

#include <string>

namespace duizhao::document {
namespace {

/// `key=value[item][item]@first-last` for each entry; empty: no front matter.
std::string read(const std::string& text)
{
    std::string list;
    const auto front = readFrontMatter(text::Lines{text});
    for (const FrontMatterEntry& entry : front ? front->entries : std::vector<FrontMatterEntry>{}) {
        list += (list.empty() ? "" : " ") + entry.key + "=" + entry.value;
        for (const std::string& item : entry.items) {
            list += "[" + item + "]";
        }
        list += "@" + std::to_string(entry.firstLine) +
                (entry.lastLine > entry.firstLine ? "-" + std::to_string(entry.lastLine) : "");
    }
    return list;
}

std::string repeated(std::string_view text, int times)
{
    std::string all;
    for (int i = 0; i < times; ++i) {
        all += text;
    }
    return all;
}

TEST(FrontMatter, valuesAreReadAsYamlHasThem)
{
    EXPECT_EQ(read("---\ntitle: ! 'Pond #200'\npublishedAt: \"2023/12/18\"\n---\nText\n"),
              "title=Pond #200@2 publishedAt=2023/12/18@3");
    EXPECT_EQ(read("---\ntitle: 'It''s calm'\nother: \"a \\\"b\\\": c\"\n---\n"),
              "title=It's calm@2 other=a \"b\": c@3");
    EXPECT_EQ(
        read("---\ntitle: \"Of ducks\n  and boats\"\nauthors:\n  - name: Ann\n    site: https://a.example\n"
             "  - Bob\ntags: [湖, \"b c\"]\n---\n"),
        "title=Of ducks and boats@2-3 authors=[Ann][Bob]@4-7 tags=[湖][b c]@8");
    EXPECT_EQ(
        read("---\ntitle: >-\n  one\n  two\ndate: 2023-12-18T23:30:00-08:00 # evening\nnothing: ~\n...\n"),
        "title=one two@2-4 date=2023-12-18T23:30:00-08:00@5 nothing=@6");
    EXPECT_EQ(read("---\n# for the site\ntitle: A\n\n  # and more\n\ntags:\n- x\n---\n"),
              "title=A@3-5 tags=[x]@7-8");
    EXPECT_EQ(read("---\n{title: A, date: 2024-01-02}\n---\n"), "title=A@2 date=2024-01-02@2");
}

TEST(FrontMatter, whatIsNoSoundYamlIsReadEntryByEntry)
{
    EXPECT_EQ(read("---\ntitle: Ducks: a guide\ndate: 2024-01-02\n---\n"),
              "title=Ducks: a guide@2 date=2024-01-02@3");
    EXPECT_EQ(read("---\ntitle: \"Ducks\ndate: 2024-01-02\n---\n"), "title=\"Ducks@2 date=2024-01-02@3");
    EXPECT_EQ(read("---\ntitle: 'It's calm'\ntags: [a, b]\n---\n"), "title=It's calm@2 tags=[a][b]@3");
    EXPECT_EQ(read("---\ntitle: A\ntags:\n\t- x\n\t- y\n---\n"), "title=A@2 tags=- x - y@3-5");
    EXPECT_EQ(read("---\ntitle: A\ntitle: B\nbad: *nobody\n---\n"), "title=A@2 title=B@3 bad=*nobody@4");
    EXPECT_EQ(read("---\ntitle: @home\nemoji: %x\n---\n"), "title=@home@2 emoji=%x@3");
}

TEST(FrontMatter, textBetweenRulesStaysText)
{
    for (const char* text : {
             "---\n\n注意: 今天放假\n\n---\n",
             "---\n注意: 今天放假\n---\n",
             "---\n\ntitle: A\n\n---\n",
             "---\nQ: Do ducks swim?\nA: All day.\n---\n",
             "---\nQuestion: Do ducks swim?\n\nAnswer: All day.\n---\n",
             "---\n链接: https://pond.example\n---\n",
             "---\nnote: closed today\n---\n",
             "---\ntitle: A\n\nDucks swim all day.\n\n---\nMore.\n",
             "---\ntitle: A\nDucks swim all day.\n---\n",
             "---\n---\ntitle: A\n",
             "---\ntitle: nobody closes this\n",
             "---\n- title: A\n---\n",
             "---\njust words\n---\n",
             "--- title: A\n---\n",
             "text\n---\ntitle: A\n---\n",
         }) {
        EXPECT_EQ(read(text), "") << text;
        EXPECT_EQ(frontMatterEnd(text::Lines{text}), 0) << text;
    }
    EXPECT_EQ(read("---\nlinkTitle: A\nog_image: b.png\n---\n"), "linkTitle=A@2 og_image=b.png@3");
    EXPECT_EQ(read("---\n日期: 2024-01-02\n作者: 某人\n---\n"), "日期=2024-01-02@2 作者=某人@3");
    EXPECT_EQ(frontMatterEnd(text::Lines{"---\ntitle: A\n---\nText\n\n---\n"}), 3) << "the first mark closes";
}

TEST(FrontMatter, aCommentMarkedAsYamlIsOne)
{
    EXPECT_EQ(read("<!--yml\ncategory: 未分类\ndate: 2024-05-27 13:02:52\n-->\n\n# 湖\n"),
              "category=未分类@2 date=2024-05-27 13:02:52@3");
    EXPECT_EQ(read("<!-- yaml\n\n标题：湖水\n\n日期：2024 年 5 月 27 日\n\n-->\n# 湖\n"),
              "标题=湖水@3 日期=2024 年 5 月 27 日@5");
    EXPECT_EQ(read("<!-- a remark\ntitle: A\n-->\n"), "");
    EXPECT_EQ(read("<!--yml\nDucks swim all day.\n-->\n"), "");
    EXPECT_EQ(read("<!--yml\ntitle: A\n\n# Nobody closes this\n"), "");
}

TEST(FrontMatter, pelicansLinesNeedATitleAndOneMore)
{
    EXPECT_EQ(
        read("Title: This Week on the Pond 7: Ice\nNumber: 7\nDate: 2024-01-02\nTags: ducks,\n    boats\n\n"
             "Ducks swim.\n"),
        "Title=This Week on the Pond 7: Ice@1 Number=7@2 Date=2024-01-02@3 Tags=ducks, boats@4-5");
    EXPECT_EQ(frontMatterEnd(text::Lines{"Title: A\nDate: 2024-01-02\n\nText\n"}), 2);
    for (const char* text : {
             "Title: A\n\nDate: 2024-01-02\n\nText\n",
             "Title: A\nThe date: unknown\n\nText\n",
             "Title: A\nDucks swim all day.\n\nText\n",
             "Title: A\nChapter: 2\n\nText\n",
             "From: Ann\nDate: 2024-01-02\nSubject: Ducks\n\nText\n",
             "Title: A\nDate: 2024-01-02\n",
             "\nTitle: A\nDate: 2024-01-02\n\nText\n",
         }) {
        EXPECT_EQ(read(text), "") << text;
    }
}

TEST(FrontMatter, hostileYamlEndsSoonAndLosesNothing)
{
    const std::string bomb =
        "a: &a [x, x, x, x, x, x, x, x]\nb: &b [*a, *a, *a, *a, *a, *a, *a, *a]\n"
        "c: &c [*b, *b, *b, *b, *b, *b, *b, *b]\nd: &d [*c, *c, *c, *c, *c, *c, *c, *c]\n";
    const auto entries = readYamlMap(bomb);
    ASSERT_TRUE(entries);
    EXPECT_EQ(entries->size(), 4U);
    EXPECT_TRUE(entries->back().items.empty()) << "aliases are not followed";
    for (const std::string& text :
         {"a: " + repeated("[", 60'000), "a: " + repeated("{a: ", 15'000), repeated("? ", 30'000),
          "a:\n" + repeated("- ", 30'000), repeated("a: ", 20'000), repeated("a: b\n", 12'000),
          "a: " + repeated("&x ", 20'000) + "b", "a: " + repeated("!x ", 20'000) + "b",
          "a: \"" + std::string(60'000, 'x'), "a: [" + repeated("b: c, ", 9'000),
          "a: " + std::string(70'000, 'x')}) {
        EXPECT_FALSE(readYamlMap(text)) << text.substr(0, 20);
        const std::string file = "---\ntitle: A\n" + text + "\n---\nText\n";
        const auto front = readFrontMatter(text::Lines{file});
        EXPECT_TRUE(!front || front->entries.front().value == "A") << text.substr(0, 20);
    }
    EXPECT_EQ(read("---\ntitle: A\n" + repeated("x: y\n", 3'000) + "---\n"), "") << "more than any has";
    EXPECT_FALSE(readYamlMap(""));
    EXPECT_FALSE(readYamlMap("words"));
    EXPECT_FALSE(readYamlMap("- a\n- b\n"));
    EXPECT_FALSE(readYamlMap("[a]: b\n"));
    EXPECT_FALSE(readYamlMap("a: b\n? #\n"));
    EXPECT_FALSE(readYamlMap("a: b\n---\nc: d\n"));
    EXPECT_FALSE(readYamlMap(std::string{"a: b\0\nc: d\n", 12}));
}

} // namespace
} // namespace duizhao::document
