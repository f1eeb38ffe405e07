#include "core/library/read/Reading.h"

#include "core/library/acts/Bookmarks.h"
#include "core/library/acts/Positions.h"
#include "core/library/acts/ReadState.h"
#include "core/library/acts/Undo.h"
#include "core/library/read/Articles.h"
#include "core/library/read/Issues.h"
#include "tests/core/library/LibraryFixture.h"

namespace duizhao::library {
namespace {

using test::EditionMaker;
using test::LibraryTest;
using test::sampleEdition;

class Reading : public LibraryTest {};

TEST_F(Reading, anIssueTellsItsEditionsAndArticles)
{
    const auto where = add(sampleEdition());
    const auto issues = library::issues(library()).value();
    ASSERT_EQ(issues.size(), 1U);
    EXPECT_EQ(issues[0].title, "The pond in winter");
    EXPECT_EQ(issues[0].titleZh, "冬天的池塘");
    EXPECT_EQ(issues[0].publication, "The Pond");
    EXPECT_EQ(issues[0].articles, 2);
    EXPECT_EQ(issues[0].unread, 2);
    ASSERT_EQ(issues[0].editions.size(), 1U);
    EXPECT_EQ(issues[0].editions[0].id, where.edition);
    EXPECT_EQ(issues[0].editions[0].importedAt, m_clock.now());
    const auto publications = library::publications(library()).value();
    ASSERT_EQ(publications.size(), 1U);
    EXPECT_EQ(publications[0].issues, 1);
    EXPECT_EQ(publications[0].unread, 2);
    expectSound();
}

TEST_F(Reading, aDocumentHoldsBlocksAndNumberedPairs)
{
    const auto where = add(sampleEdition());
    const auto document = library::readIssue(library(), where.issue).value();
    ASSERT_EQ(document.articles.size(), 2U);
    EXPECT_EQ(document.articles[0].title, "Ducks");
    EXPECT_EQ(document.articles[0].pairs, 2);
    EXPECT_EQ(document.articles[1].pairs, 1);
    EXPECT_EQ(document.blocks.size(), 8U);
    ASSERT_EQ(document.beads.size(), 4U);
    EXPECT_EQ(document.beads[2].number, 3);
    EXPECT_TRUE(document.beads[2].zh.empty());
    EXPECT_EQ(document.beads[3].number, 1);
    EXPECT_EQ(document.beads[3].articleId, document.articles[1].id);
    EXPECT_EQ(document.blocks[5].foldReason, document::FoldReason::Furniture);
    EXPECT_EQ(document.blocks[5].article, 0);
}

TEST_F(Reading, anArticleIsReadByItself)
{
    add(sampleEdition());
    const auto document = library::readArticle(library(), articleNamed("Boats")).value();
    EXPECT_EQ(document.blocks.size(), 2U);
    EXPECT_EQ(document.beads.size(), 1U);
    EXPECT_EQ(document.articles.size(), 1U);
}

TEST_F(Reading, theBestEditionIsReadUnlessOneIsNamed)
{
    EditionMaker summary{model::EditionKind::Summary};
    summary.article("Ducks").pair("", "讲鸭子。");
    const auto first = add(summary);
    const auto bilingual = add(sampleEdition(), first.issue);
    EditionMaker original{model::EditionKind::Original};
    original.article("Boats").pair("Boats rest on the bank.", "");
    add(original, first.issue);
    EXPECT_EQ(library::readIssue(library(), first.issue)->edition.id, bilingual.edition);
    EXPECT_EQ(library::readIssue(library(), first.issue, first.edition)->blocks.size(), 1U);
    const auto editions = library::issue(library(), first.issue)->editions;
    ASSERT_EQ(editions.size(), 3U);
    EXPECT_EQ(editions[0].kind, model::EditionKind::Bilingual);
    EXPECT_EQ(editions[1].kind, model::EditionKind::Original);
    EXPECT_EQ(editions[2].kind, model::EditionKind::Summary);
    expectSound();
}

TEST_F(Reading, anArticleOnlyALesserEditionHasIsReadFromThere)
{
    const auto where = add(sampleEdition());
    EditionMaker outline{model::EditionKind::Outline};
    outline.article("Fish").pair("", "鱼");
    const auto second = add(outline, where.issue);
    EXPECT_EQ(library::readArticle(library(), articleNamed("Fish"))->edition.id, second.edition);
}

TEST_F(Reading, whatIsNotThereIsNotFound)
{
    const auto where = add(sampleEdition());
    EXPECT_EQ(library::readIssue(library(), IssueId{99}).error().kind, ErrorKind::NotFound);
    EXPECT_EQ(library::readIssue(library(), IssueId{}).error().kind, ErrorKind::NotFound);
    EXPECT_EQ(library::readIssue(library(), where.issue, EditionId{99}).error().kind, ErrorKind::NotFound);
    EXPECT_EQ(library::readArticle(library(), ArticleId{99}).error().kind, ErrorKind::NotFound);
    EXPECT_EQ(library::article(library(), ArticleId{}).error().kind, ErrorKind::NotFound);
    EXPECT_EQ(library::issue(library(), IssueId{}).error().kind, ErrorKind::NotFound);
    EXPECT_EQ(library::originalBytes(library(), EditionId{99}).error().kind, ErrorKind::NotFound);
}

TEST_F(Reading, theSourceComesBackByteForByte)
{
    const auto where = add(sampleEdition());
    const auto bytes = library::originalBytes(library(), where.edition).value();
    EXPECT_TRUE(bytes.starts_with("file 1\r\nDucks swim.\r\n鸭子游泳。\r\n"));
}

TEST_F(Reading, filtersNarrow)
{
    const auto first = add(sampleEdition());
    EditionMaker other;
    other.title("Fields").article("Hares", {"animals/wild"}).pair("Hares run.", "野兔奔跑。");
    add(other);
    const auto titles = [&](model::ArticleFilter filter) {
        filter.order = model::ArticleFilter::Order::Title;
        std::string list;
        for (const auto& article : articles(filter)) {
            list += article.title + " ";
        }
        EXPECT_EQ(library::countArticles(library(), filter), int(articles(filter).size()));
        return list;
    };
    EXPECT_EQ(titles({}), "Boats Ducks Hares ");
    model::ArticleFilter byIssue;
    byIssue.issue = first.issue;
    EXPECT_EQ(titles(byIssue), "Boats Ducks ");
    model::ArticleFilter byTag;
    byTag.tag = "Animals";
    EXPECT_EQ(titles(byTag), "Hares ");
    byTag.tag = "anim";
    EXPECT_EQ(titles(byTag), "");
    model::ArticleFilter byTitle;
    byTitle.titleContains = "UCK";
    EXPECT_EQ(titles(byTitle), "Ducks ");
    const std::vector<ArticleId> ducks{articleNamed("Ducks")};
    ASSERT_TRUE(library::setRead(library(), ducks, true));
    model::ArticleFilter unread;
    unread.unreadOnly = true;
    EXPECT_EQ(titles(unread), "Boats Hares ");
    ASSERT_TRUE(library::setArchived(library(), ducks, true));
    EXPECT_EQ(titles({}), "Boats Hares ");
    model::ArticleFilter archived;
    archived.archived = true;
    EXPECT_EQ(titles(archived), "Ducks ");
    archived.archivedToo = true;
    EXPECT_EQ(titles(archived), "Boats Ducks Hares ");
    model::ArticleFilter bookmarked;
    bookmarked.bookmarkedOnly = true;
    EXPECT_EQ(titles(bookmarked), "");
    ASSERT_TRUE(library::setPairBookmarked(library(), beadWith("Hares run.").id, true));
    EXPECT_EQ(titles(bookmarked), "Hares ");
}

TEST_F(Reading, limitAndOffsetCutAPage)
{
    for (int i = 0; i < 3; ++i) {
        add(sampleEdition());
    }
    model::ArticleFilter filter;
    filter.limit = 2;
    filter.offset = 1;
    const auto all = articles();
    const auto page = articles(filter);
    ASSERT_EQ(page.size(), 2U);
    EXPECT_EQ(page[0].id, all[1].id);
    EXPECT_EQ(page[1].id, all[2].id);
}

TEST_F(Reading, openingReadsWithoutAStepInTheHistory)
{
    add(sampleEdition());
    ASSERT_TRUE(library::markOpened(library(), articleNamed("Ducks")));
    EXPECT_FALSE(library::article(library(), articleNamed("Ducks"))->unread);
    EXPECT_FALSE(library::history(library())->undo);
}

TEST_F(Reading, thePlaceIsRememberedForArticleAndIssue)
{
    const auto where = add(sampleEdition());
    const auto ducks = articleNamed("Ducks");
    EXPECT_FALSE(library::position(library(), where.issue)->article);
    ASSERT_TRUE(library::rememberPosition(library(), where.issue, {ducks, 2}));
    reopen();
    EXPECT_EQ(library::position(library(), where.issue)->article, ducks);
    EXPECT_EQ(library::position(library(), where.issue)->pairNumber, 2);
    EXPECT_EQ(library::position(library(), ducks)->pairNumber, 2);
    EXPECT_EQ(library::position(library(), articleNamed("Boats"))->pairNumber, 0);
    EXPECT_EQ(library::rememberPosition(library(), IssueId{99}, {ducks, 1}).error().kind,
              ErrorKind::NotFound);
}

TEST_F(Reading, thePlaceFollowsItsParagraph)
{
    const auto where = add(sampleEdition());
    ASSERT_TRUE(library::rememberPosition(library(), where.issue, {articleNamed("Ducks"), 2}));
    EditionMaker newer;
    newer.title("The pond in winter")
        .article("Ducks", {"birds"})
        .pair("A new beginning.", "新的开头。")
        .pair("Ducks swim.", "鸭子游泳。")
        .pair("They are not cold.", "它们不冷。");
    update(where, newer);
    EXPECT_EQ(library::position(library(), articleNamed("Ducks"))->pairNumber, 3);
}

} // namespace
} // namespace duizhao::library
