#include "tests/ui/WindowFixture.h"
#include "ui/MainWindow.h"
#include "ui/MiddlePane.h"
#include "ui/Text.h"
#include "ui/Words.h"
#include "ui/library/ArticlePane.h"
#include "ui/reading/ReadingDesk.h"
#include "ui/search/SearchModel.h"
#include "ui/search/SearchPane.h"

#include <QAction>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

namespace duizhao {

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
    const SearchMatch* match = pane().model()->match(1);
    ASSERT_NE(match, nullptr);
    EXPECT_NE(match->snippet.find("bees"), std::string::npos);
    EXPECT_NE(match->counterpart.find("蜜蜂"), std::string::npos) << "the other language of the pair";
}

TEST_F(SearchWindow, enterOpensTheParagraphWithItsWordsMarked)
{
    type(QStringLiteral("小路"));
    QTest::keyClick(pane().field(), Qt::Key_Return);
    EXPECT_EQ(m_view->searched, QStringLiteral("小路"));
    const auto article = m_library->article(m_view->currentPair().article);
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

TEST_F(SearchWindow, stepsThroughMatchesAcrossArticles)
{
    type(QStringLiteral("garden"));
    trigger(ActionId::NextMatch);
    const PairPlace first = m_view->currentPair();
    trigger(ActionId::NextMatch);
    const PairPlace second = m_view->currentPair();
    EXPECT_NE(first.bead, second.bead);
    trigger(ActionId::PreviousMatch);
    EXPECT_EQ(m_view->currentPair().bead, first.bead);
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

} // namespace duizhao
