#include "core/importer/VersionImport.h"
#include "core/library/acts/Publications.h"
#include "core/library/acts/Undo.h"
#include "core/search/Search.h"
#include "tests/core/importer/ImportFixture.h"

#include <gtest/gtest.h>

#include <string>

namespace duizhao::importer {

namespace {

class CutImport : public test::ImportFixture {
protected:
    static std::string weekly(const std::string& number)
    {
        std::string text = "# Boats weekly " + number + "\n\n";
        for (const char* section : {"News", "Tools"}) {
            text += std::string("## ") + section + "\n\n";
            for (const char* item : {"oars", "sails", "ropes"}) {
                text += std::string("- [On ") + item + " " + number + section + "](https://a.example/" +
                        number + section + item + ") by Ann Example\n";
            }
            text += "\n";
        }
        return text;
    }

    PublicationId publication()
    {
        const auto all = library::publications(library());
        return all && !all->empty() ? all->front().id : PublicationId{};
    }

    std::size_t found(const std::string& typed)
    {
        search::SearchRequest request;
        request.query = search::parseQuery(typed);
        request.limit = -1;
        const auto result = search::Searcher{library()}.search(request);
        EXPECT_TRUE(result);
        return result ? result->hits.size() : 0;
    }
};

} // namespace

TEST_F(CutImport, aPersonsChoiceHoldsForWhatIsThereAndForWhatComes)
{
    importText("boats/1.md", weekly("1"));
    ASSERT_EQ(articles().size(), 1U) << "items without a body stay in one article";
    ASSERT_TRUE(library::setPublicationCut(library(), publication(), "item"));
    NoProgress progress;
    const auto read = recutPublication(library(), "boats", progress);
    ASSERT_TRUE(read) << read.error().message;
    EXPECT_EQ(*read, 1);
    EXPECT_EQ(articles().size(), 6U);
    importText("boats/2.md", weekly("2"));
    EXPECT_EQ(articles().size(), 12U);
    EXPECT_EQ(found("author:\"ann example\""), 12U);
    EXPECT_EQ(found("author:bo"), 0U);
    EXPECT_EQ(articles().front().author, "Ann Example");
    EXPECT_FALSE(library::setPublicationCut(library(), publication(), "page"));
}

TEST_F(CutImport, anotherPublicationIsCutAsItsFormSays)
{
    importText("boats/1.md", weekly("1"));
    ASSERT_TRUE(library::setPublicationCut(library(), publication(), "section"));
    importText("ducks/1.md", weekly("7"));
    EXPECT_EQ(articles().size(), 2U);
    importText("boats/3.md", weekly("3"));
    EXPECT_EQ(articles().size(), 4U);
}

TEST_F(CutImport, aChineseOriginalIsFoundByItsOwnTitle)
{
    importText("x.md", "小船入门\n- 原文标题：手把手造一艘小船\n- 链接：[看](https://a.example/b)\n\n- "
                       "**文章类别**：博客\n\n---\n\n"
                       "**内容整理**：\n\n### 正文内容\n船很小。\n");
    ASSERT_EQ(articles().size(), 1U);
    EXPECT_EQ(articles().front().originalTitle, "手把手造一艘小船");
    EXPECT_EQ(found("手把手造"), 1U);
}

} // namespace duizhao::importer
