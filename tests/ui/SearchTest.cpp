#include "core/library/acts/Bookmarks.h"
#include "core/library/acts/ReadState.h"
#include "core/library/read/Articles.h"
#include "tests/benchmarks/LibraryGenerator.h"
#include "tests/ui/WindowFixture.h"
#include "ui/Text.h"
#include "ui/Words.h"
#include "ui/library/Acts.h"
#include "ui/library/ArticlePane.h"
#include "ui/library/LibraryPane.h"
#include "ui/reading/ReadingDesk.h"
#include "ui/search/SearchModel.h"
#include "ui/search/SearchPane.h"
#include "ui/search/SearchWorker.h"
#include "ui/window/MainWindow.h"
#include "ui/window/MiddlePane.h"

#include <QAction>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <algorithm>
#include <ctime>
#include <set>

namespace duizhao::ui {

namespace {

class SearchWindow : public test::WindowFixture {
protected:
    void SetUp() override
    {
        import(write(QStringLiteral("gardens.md"), letter()));
        import(write(QStringLiteral("digest.md"), digest()));
        open();
        trigger(ActionId::SearchLibrary);
    }

    SearchPane& pane() { return m_window->middlePane().search(); }

    /// Types, and waits for the answer to what stands in the field then.
    void type(const QString& text)
    {
        pane().field()->clear();
        QSignalSpy answered(&pane(), &SearchPane::answered);
        for (const QChar key : text) // no key has a Chinese character on it
            pane().field()->insert(key);
        const auto wanted = [&] { return !answered.isEmpty(); };
        EXPECT_TRUE(QTest::qWaitFor(wanted));
        QElapsedTimer quiet; // further answers may follow the last key
        quiet.start();
        while (quiet.elapsed() < 60)
            QCoreApplication::processEvents(QEventLoop::AllEvents, 10);
    }
};

} // namespace

TEST_F(SearchWindow, findsWhileOneTypesAndGroupsByArticle)
{
    type(QStringLiteral("bee"));
    ASSERT_EQ(pane().model()->rowCount(), 2);
    EXPECT_EQ(pane().model()->hit(0).article.title, "Two Gardens, One Wall");
    EXPECT_EQ(pane().model()->match(0), nullptr);
    const search::SearchMatch* match = pane().model()->match(1);
    ASSERT_NE(match, nullptr);
    EXPECT_NE(match->snippet.find("bees"), std::string::npos);
    EXPECT_NE(match->counterpart.find("蜜蜂"), std::string::npos) << "the other language of the pair";
}

TEST_F(SearchWindow, enterOpensTheParagraphWithItsWordsMarked)
{
    type(QStringLiteral("小路"));
    QTest::keyClick(pane().field(), Qt::Key_Return);
    EXPECT_EQ(m_view->searched, QStringLiteral("小路"));
    const auto article = library::article(*m_library, m_view->currentPair().article);
    ASSERT_TRUE(article);
    EXPECT_EQ(article->title, "Two Gardens, One Wall");
    EXPECT_GT(m_view->currentPair().number, 0);
}

TEST_F(SearchWindow, enterOpensAnArticleOfWhichOnlyTheTitleMatches)
{
    type(QStringLiteral("旧墙"));
    ASSERT_EQ(pane().model()->rowCount(), 1);
    QTest::keyClick(pane().field(), Qt::Key_Return);
    EXPECT_EQ(m_window->desk().article(), pane().model()->hit(0).article.id);
}

TEST_F(SearchWindow, theMarksOnThePageGoWithTheSearch)
{
    type(QStringLiteral("小路"));
    QTest::keyClick(pane().field(), Qt::Key_Return);
    emit pane().closed();
    EXPECT_EQ(m_view->searched, QString());
}

TEST_F(SearchWindow, stepsThroughAllMatchesAcrossArticles)
{
    QByteArray wasps = "# Insects\n\n";
    for (int i = 1; i <= 7; ++i)
        wasps += "Paragraph " + QByteArray::number(i) + " tells of one wasp.\n\n";
    import(write(QStringLiteral("wasps.md"), wasps));
    import(write(QStringLiteral("more.md"), "# Another\n\nHere is a wasp too.\n"));
    type(QStringLiteral("wasp"));
    ASSERT_EQ(pane().model()->rowCount(), 1 + SearchModel::shownMatches + 1 + 2) << "a line for four more";
    std::vector<BeadId> visited;
    std::set<ArticleId> articles;
    for (int i = 0; i < 9; ++i) { // one more than there are
        trigger(ActionId::NextMatch);
        if (visited.empty() || visited.back() != m_view->currentPair().bead)
            visited.push_back(m_view->currentPair().bead);
        articles.insert(m_view->currentPair().article);
    }
    EXPECT_EQ(visited.size(), 8U);
    EXPECT_EQ(articles.size(), 2U);
    for (int i = 6; i >= 0; --i) {
        trigger(ActionId::PreviousMatch);
        EXPECT_EQ(m_view->currentPair().bead, visited[static_cast<std::size_t>(i)]);
    }
}

TEST_F(SearchWindow, theRestOfAnArticlesMatchesComesOnAClick)
{
    QByteArray wasps = "# Insects\n\n";
    for (int i = 1; i <= 7; ++i)
        wasps += "Paragraph " + QByteArray::number(i) + " tells of one wasp.\n\n";
    import(write(QStringLiteral("wasps.md"), wasps));
    type(QStringLiteral("wasp"));
    const int line = 1 + SearchModel::shownMatches;
    ASSERT_EQ(pane().model()->kind(line), SearchModel::RowKind::More);
    EXPECT_EQ(pane().model()->hiddenMatches(line), 4);
    emit pane().view()->clicked(pane().model()->index(line));
    EXPECT_EQ(pane().model()->rowCount(), 1 + 7);
    EXPECT_EQ(m_view->matchedIn, pane().model()->match(line)->block);
}

TEST_F(SearchWindow, furtherArticlesComeWhenTheyAreSteppedTo)
{
    QByteArray many;
    for (int i = 120; i > 0; --i) {
        const QByteArray number = QByteArray::number(i);
        many += "<details>\n<summary>" + number + ". [2026-01-03] 【虫】黄蜂" + number +
                "</summary><br>\n\n# 【虫】黄蜂" + number + "\n\n蜂巢。\n\n---\n\n</details>\n\n";
    }
    import(write(QStringLiteral("many.md"), many));
    type(QStringLiteral("蜂巢"));
    ASSERT_TRUE(test::soon([&] { return pane().summary().contains(QStringLiteral("120")); }))
        << utf8(pane().summary());
    const int before = pane().model()->rowCount();
    EXPECT_EQ(before, 100);
    pane().view()->setCurrentIndex(pane().model()->index(before - 1));
    QSignalSpy answered(&pane(), &SearchPane::answered);
    trigger(ActionId::NextMatch);
    ASSERT_TRUE(answered.wait());
    EXPECT_EQ(pane().model()->rowCount(), 200);
    EXPECT_EQ(pane().view()->currentIndex().row(), before + 1) << "on the match of the next article";
}

TEST_F(SearchWindow, enterWaitsForTheAnswerToWhatWasTyped)
{
    type(QStringLiteral("蜜蜂"));
    pane().field()->clear();
    pane().field()->insert(QStringLiteral("小路"));
    QSignalSpy opened(&pane(), &SearchPane::placeChosen);
    QTest::keyClick(pane().field(), Qt::Key_Return);
    ASSERT_TRUE(opened.count() == 1 || opened.wait());
    EXPECT_EQ(m_view->searched, QStringLiteral("小路"));
}

TEST_F(SearchWindow, aMatchInAFurtherEditionOpensThatEdition)
{
    import(write(QStringLiteral("lamp.en.md"),
                 "# The Lamp\n\nURL: https://lamp.example/p/the-lamp\n\nThe lamp burned all night.\n"));
    const auto before = articles().size();
    import(write(QStringLiteral("lamp.zh.md"),
                 "# 灯\n\n- 原文标题：The Lamp\n- 链接：https://lamp.example/p/the-lamp\n\n"
                 "文章类别：随笔\n\n**要点**\n\n- 守夜人从不离开灯塔。\n"));
    ASSERT_EQ(articles().size(), before) << "one article of two editions";
    type(QStringLiteral("灯塔"));
    ASSERT_EQ(pane().model()->rowCount(), 2);
    const search::SearchMatch match = *pane().model()->match(1);
    QTest::keyClick(pane().field(), Qt::Key_Return);
    ASSERT_NE(m_view->document, nullptr);
    const auto block = std::ranges::find(m_view->document->blocks, match.block, &model::StoredBlock::id);
    ASSERT_NE(block, m_view->document->blocks.end()) << "the page holds the paragraph";
    EXPECT_EQ(m_view->matchedIn, match.block);
    type(QStringLiteral("burned"));
    QTest::keyClick(pane().field(), Qt::Key_Return);
    const search::SearchMatch english = *pane().model()->match(1);
    EXPECT_NE(std::ranges::find(m_view->document->blocks, english.block, &model::StoredBlock::id),
              m_view->document->blocks.end());
    EXPECT_EQ(m_view->matchedIn, english.block);
}

TEST_F(SearchWindow, theMatchInTheRightLanguageIsTheCurrentOne)
{
    import(write(QStringLiteral("both.md"), "# Both\n\nThe Zephyr model is here.\n\nZephyr 模型来了。\n"));
    type(QStringLiteral("zephyr"));
    std::vector<BlockId> blocks;
    for (int i = 0; i < 2; ++i) {
        trigger(ActionId::NextMatch);
        blocks.push_back(m_view->matchedIn);
        EXPECT_EQ(m_view->searched, QStringLiteral("Zephyr"));
    }
    EXPECT_NE(blocks[0], blocks[1]);
    EXPECT_NE(blocks[1], BlockId{});
}

TEST_F(SearchWindow, staysWhereItIsWhenTheLibraryChanges)
{
    type(QStringLiteral("蜜蜂"));
    trigger(ActionId::NextMatch);
    const int row = pane().view()->currentIndex().row();
    ASSERT_GE(row, 0);
    QSignalSpy answered(&pane(), &SearchPane::answered);
    m_window->acts().carryOut(Change::Bookmarks, library::setBookmarked,
                              std::vector{pane().model()->hit(row).article.id}, true);
    ASSERT_TRUE(answered.wait());
    EXPECT_EQ(pane().view()->currentIndex().row(), row);
    EXPECT_TRUE(pane().model()->hit(row).article.bookmarked);
}

TEST_F(SearchWindow, actsApplyToTheArticleThatIsReadNotToAListOutOfSight)
{
    m_window->middlePane().showList();
    m_window->libraryPane().choose(QStringLiteral("all"));
    m_window->articlePane().view()->selectAll();
    ASSERT_GT(m_window->articlePane().selected().size(), 1U);
    trigger(ActionId::SearchLibrary);
    type(QStringLiteral("小路"));
    QTest::keyClick(pane().field(), Qt::Key_Return);
    trigger(ActionId::ToggleArchived);
    model::ArticleFilter archived;
    archived.archived = true;
    ASSERT_EQ(articles(archived).size(), 1U);
    EXPECT_EQ(articles(archived).front().id, m_window->desk().article());
}

TEST_F(SearchWindow, whatGoesIntoTheTrashIsNoLongerFound)
{
    type(QStringLiteral("小路"));
    ASSERT_EQ(pane().model()->rowCount(), 2);
    QSignalSpy answered(&pane(), &SearchPane::answered);
    m_window->acts().carryOut(Change::Everything, library::setTrashed,
                              std::vector{pane().model()->hit(0).article.id}, true);
    ASSERT_TRUE(answered.wait());
    EXPECT_EQ(pane().model()->rowCount(), 0);
}

TEST_F(SearchWindow, saysWhatASlipWasReadAs)
{
    type(QStringLiteral("colour:red"));
    EXPECT_NE(pane().hint().indexOf(QStringLiteral("colour:")), -1) << pane().hint().toStdString();
    type(QStringLiteral("蜜蜂"));
    EXPECT_EQ(pane().hint(), QString());
}

TEST_F(SearchWindow, aFacetNarrowsToAsManyArticlesAsItSays)
{
    const QString query = QStringLiteral("蜜蜂");
    for (const char* name : {"facetTag", "facetYear", "facetLanguage"}) {
        auto* menu = pane().findChild<QToolButton*>(QLatin1String(name))->menu();
        type(query);
        ASSERT_TRUE(test::soon([&] { return !menu->actions().isEmpty(); })) << name;
        for (qsizetype i = 0; i < menu->actions().size(); ++i) {
            const QStringList parts = menu->actions().at(i)->text().split(QLatin1Char('\t'));
            QSignalSpy answered(&pane(), &SearchPane::answered);
            menu->actions().at(i)->trigger();
            ASSERT_TRUE(answered.wait());
            EXPECT_EQ(pane().summary(), articleCount(parts.at(1).toInt())) << utf8(parts.at(0));
            type(query);
            ASSERT_TRUE(test::soon([&] { return !menu->actions().isEmpty(); })) << name;
        }
    }
}

TEST_F(SearchWindow, escapeClearsThenGoesBackToTheList)
{
    type(QStringLiteral("garden"));
    QTest::keyClick(pane().field(), Qt::Key_Escape);
    EXPECT_EQ(pane().field()->text(), QString());
    EXPECT_EQ(pane().model()->rowCount(), 0);
    QTest::keyClick(pane().field(), Qt::Key_Escape);
    EXPECT_FALSE(pane().isVisible());
    EXPECT_TRUE(m_window->articlePane().isVisible());
}

namespace {

/// Time that this thread has worked, whatever else the machine does.
double worked()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

class SearchInLargeLibrary : public test::WindowFixture {
protected:
    void SetUp() override { ASSERT_TRUE(benchmarks::generateLibrary(*m_library, {3000, 2, 3})); }
};

} // namespace

TEST_F(SearchInLargeLibrary, aKeystrokeNeverHoldsTheWindow)
{
    open();
    trigger(ActionId::SearchLibrary);
    SearchPane& pane = m_window->middlePane().search();
    constexpr double most = 50; // milliseconds
    for (const QString& typed :
         {QStringLiteral("the model"), QStringLiteral("的人工"), QStringLiteral("a OR 的")}) {
        pane.field()->clear();
        for (const QChar key : typed) {
            QSignalSpy answered(&pane, &SearchPane::answered);
            const double before = worked();
            pane.field()->insert(key);
            EXPECT_LT(worked() - before, most) << "typing " << utf8(typed);
            ASSERT_TRUE(answered.count() > 0 || answered.wait(20'000));
            EXPECT_LT(worked() - before, most) << "showing what was found of " << utf8(pane.field()->text());
        }
    }
}

TEST_F(SearchInLargeLibrary, onlyTheAnswerToTheNewestQuestionArrives)
{
    SearchWorker worker(*m_library);
    QSignalSpy found(&worker, &SearchWorker::found);
    QSignalSpy counted(&worker, &SearchWorker::counted);
    QSignalSpy failed(&worker, &SearchWorker::failed);
    for (const char* typed : {"t", "th", "的", "the OR 的 OR a", "qq7x9"}) {
        search::SearchRequest request;
        request.query = search::parseQuery(typed, search::Typing::Going);
        request.order = search::SearchOrder::Rank;
        worker.search(request);
    }
    ASSERT_TRUE(found.wait(20'000));
    EXPECT_TRUE(counted.count() > 0 || counted.wait(20'000));
    EXPECT_EQ(found.count(), 1);
    EXPECT_EQ(counted.count(), 1);
    EXPECT_EQ(failed.count(), 0) << "being outdated is no failure";
    const auto result = found.front().front().value<std::shared_ptr<const search::SearchResult>>();
    ASSERT_NE(result, nullptr);
    EXPECT_TRUE(result->hits.empty());
}

} // namespace duizhao::ui
