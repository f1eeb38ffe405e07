#include "core/library/acts/Positions.h"
#include "core/library/read/Articles.h"
#include "tests/ui/WindowFixture.h"
#include "ui/Text.h"
#include "ui/library/ArticleListModel.h"
#include "ui/library/ArticlePane.h"
#include "ui/library/LibraryPane.h"
#include "ui/outline/ContentsPane.h"
#include "ui/reading/FindBar.h"
#include "ui/reading/ReadingDesk.h"
#include "ui/reading/ReadingPane.h"
#include "ui/widgets/EmptyState.h"

#include <QAction>
#include <QLineEdit>
#include <QListView>
#include <QSplitter>
#include <QToolButton>
#include <QTreeView>

namespace duizhao::ui {

namespace {

using Reading = test::WindowFixture;

} // namespace

TEST_F(Reading, anEmptyLibrarySaysHowToImport)
{
    open();
    EXPECT_TRUE(m_window->articlePane().libraryIsEmpty()->isVisible());
    EXPECT_EQ(m_window->readingPane().empty()->heading(), QStringLiteral("Nothing is open"));
}

TEST_F(Reading, choosingAnIssueListsItsArticlesAndOpensItsPage)
{
    const importer::ImportReport report = import(write("letter.md", letter()));
    open();
    m_window->showIssue(report.issue);
    EXPECT_EQ(m_window->articlePane().model()->rowCount(), report.articles);
    ASSERT_NE(m_view->document, nullptr);
    EXPECT_EQ(m_view->document->issue.id, report.issue);
    EXPECT_TRUE(m_window->windowTitle().contains(QStringLiteral("Two Gardens")));
    EXPECT_GT(m_window->contentsPane().view()->model()->rowCount(), 0);
}

TEST_F(Reading, oneKeyMovesThePairAndTheArticle)
{
    const importer::ImportReport report = import(sample());
    open();
    m_window->showIssue(report.issue);
    m_view->setFocus();
    m_view->goToArticle(m_view->document->articles.front().id);
    const PairPlace first = m_view->currentPair();
    QTest::keyClick(m_view, Qt::Key_J);
    EXPECT_NE(m_view->currentPair().bead, first.bead);
    QTest::keyClick(m_view, Qt::Key_K);
    EXPECT_EQ(m_view->currentPair().bead, first.bead);
    QTest::keyClick(m_view, Qt::Key_N);
    EXPECT_NE(m_view->currentPair().article, first.article);
    QTest::keyClick(m_view, Qt::Key_P);
    EXPECT_EQ(m_view->currentPair().article, first.article);
}

TEST_F(Reading, theKeysAlsoWorkWhileTheListHasTheFocus)
{
    const importer::ImportReport report = import(write("letter.md", letter()));
    open();
    const PairPlace place = read(report);
    m_window->articlePane().view()->setFocus();
    QTest::keyClick(m_window->articlePane().view(), Qt::Key_J);
    EXPECT_NE(m_view->currentPair().bead, place.bead);
    QTest::keyClick(m_window->articlePane().view(), Qt::Key_2);
    EXPECT_EQ(m_view->appearance.layout, Layout::Interleaved);
}

TEST_F(Reading, lettersInAFieldAreText)
{
    const importer::ImportReport report = import(write("letter.md", letter()));
    open();
    const PairPlace place = read(report);
    m_view->setFocus();
    QTest::keyClick(m_view, Qt::Key_Slash);
    auto* field = m_window->findChild<QLineEdit*>(QStringLiteral("findField"));
    ASSERT_TRUE(field->hasFocus());
    QTest::keyClicks(field, QStringLiteral("jb3?"));
    EXPECT_EQ(field->text(), QStringLiteral("jb3?"));
    EXPECT_EQ(m_view->currentPair().bead, place.bead);
    EXPECT_EQ(m_view->appearance.layout, Layout::SideBySide);
    EXPECT_TRUE(m_view->bookmarks.empty());
    EXPECT_TRUE(test::soon([&] { return m_view->searched == QStringLiteral("jb3?"); }));
    QTest::keyClick(field, Qt::Key_Escape);
    EXPECT_EQ(m_view->searched, QString());
    EXPECT_TRUE(m_view->hasFocus());
}

TEST_F(Reading, theChineseIsUnveiledWhileTheKeyIsHeld)
{
    const importer::ImportReport report = import(write("letter.md", letter()));
    open();
    read(report);
    m_view->setFocus();
    QTest::keyPress(m_view, Qt::Key_R);
    EXPECT_TRUE(m_view->revealed);
    QTest::keyRelease(m_view, Qt::Key_R);
    EXPECT_FALSE(m_view->revealed);
}

TEST_F(Reading, anArticleCountsAsReadAfterAMomentAndItsPlaceIsRemembered)
{
    const importer::ImportReport report = import(write("letter.md", letter()));
    open();
    const PairPlace place = read(report);
    m_view->stepPair(1);
    const int number = m_view->currentPair().number;
    EXPECT_TRUE(test::soon([&] { return !library::article(*m_library, place.article)->unread; }));
    closeWindow();
    EXPECT_EQ(library::position(*m_library, report.issue)->pairNumber, number);
    EXPECT_EQ(library::position(*m_library, place.article)->pairNumber, number);
    open();
    EXPECT_EQ(m_view->currentPair().article, place.article);
    EXPECT_EQ(m_view->currentPair().number, number);
}

TEST_F(Reading, theFocusAloneChoosesNoPlace)
{
    const importer::ImportReport report = import(write("letter.md", letter()));
    open();
    m_window->showIssue(report.issue);
    closeWindow();
    m_window = std::make_unique<MainWindow>(*m_library, m_prompts, *m_settings);
    m_window->show();
    m_window->libraryPane().view()->setFocus();
    QTest::qWait(0);
    m_window->resume();
    EXPECT_EQ(m_window->libraryPane().place().issue, report.issue);
    ASSERT_NE(m_window->desk().document(), nullptr);
}

TEST_F(Reading, anEntryOfADigestIsOpenedFromTheList)
{
    import(write("digest.md", digest()));
    open();
    m_window->libraryPane().choose(QStringLiteral("all"));
    m_window->articlePane().step(1);
    const ArticleId chosen = m_window->articlePane().selected().front();
    EXPECT_TRUE(test::soon([&] { return m_window->desk().article() == chosen; }));
    EXPECT_EQ(m_view->currentPair().article, chosen);
}

TEST_F(Reading, panesFoldAndStayFoldedAfterARestart)
{
    open();
    m_window->resize(1400, 800);
    QTest::keyClick(m_window.get(), Qt::Key_F8);
    EXPECT_FALSE(m_window->contentsPane().isVisible());
    QTest::keyClick(m_window.get(), Qt::Key_F9);
    EXPECT_FALSE(m_window->libraryPane().isVisible());
    EXPECT_FALSE(m_window->articlePane().isVisible());
    QTest::keyClick(m_window.get(), Qt::Key_F9);
    EXPECT_TRUE(m_window->libraryPane().isVisible());
    EXPECT_FALSE(m_window->contentsPane().isVisible());
    auto* splitter = m_window->findChild<QSplitter*>(QStringLiteral("panes"));
    splitter->setSizes({300, 400, 700, 0});
    const int width = m_window->libraryPane().width();
    open();
    EXPECT_FALSE(m_window->contentsPane().isVisible());
    EXPECT_EQ(m_window->width(), 1400);
    EXPECT_EQ(m_window->libraryPane().width(), width);
}

TEST_F(Reading, focusModeLeavesThePageAloneAndTShowsTheTagsInIt)
{
    const importer::ImportReport report = import(write("letter.md", letter()));
    open();
    m_window->resize(1400, 800);
    read(report);
    QTest::keyClick(m_window.get(), Qt::Key_F11);
    EXPECT_FALSE(m_window->libraryPane().isVisible());
    EXPECT_FALSE(m_window->articlePane().isVisible());
    trigger(ActionId::TagArticle);
    EXPECT_TRUE(m_window->contentsPane().isVisible());
    EXPECT_FALSE(m_window->libraryPane().isVisible());
    QTest::keyClick(m_window.get(), Qt::Key_F11);
    EXPECT_TRUE(m_window->libraryPane().isVisible());
}

TEST_F(Reading, aNarrowWindowKeepsThePage)
{
    open();
    m_window->resize(1400, 800);
    EXPECT_TRUE(m_window->contentsPane().isVisible());
    m_window->resize(560, 700);
    EXPECT_TRUE(test::soon([&] { return !m_window->articlePane().isVisible(); }));
    EXPECT_FALSE(m_window->contentsPane().isVisible());
    EXPECT_TRUE(m_window->readingPane().isVisible());
    m_window->resize(1400, 800);
    EXPECT_TRUE(test::soon([&] { return m_window->contentsPane().isVisible(); }));
}

TEST_F(Reading, layoutsColumnsNumbersZoomAndThemeReachThePageAndAreRemembered)
{
    const importer::ImportReport report = import(write("letter.md", letter()));
    open();
    read(report);
    m_view->setFocus();
    QTest::keyClick(m_view, Qt::Key_4);
    EXPECT_EQ(m_view->appearance.layout, Layout::ChineseOnly);
    QTest::keyClick(m_view, Qt::Key_X);
    QTest::keyClick(m_view, Qt::Key_NumberSign); // the platform has used up Shift for these
    QTest::keyClick(m_view, Qt::Key_Plus);
    trigger(ActionId::ThemeSepia);
    EXPECT_TRUE(m_view->appearance.columnsSwapped);
    EXPECT_TRUE(m_view->appearance.pairNumbers);
    EXPECT_GT(m_view->appearance.zoom, 1.0);
    const Appearance before = m_view->appearance;
    open();
    EXPECT_EQ(m_view->appearance, before);
    trigger(ActionId::ThemeLight);
}

TEST_F(Reading, anotherEditionOfTheIssueIsOneClickAway)
{
    const importer::ImportReport report = import(write("letter.md", letter()));
    const importer::ImportReport second =
        import(write("letter.txt", "Two Gardens, One Wall\n\n- 原文标题：Two Gardens, One Wall\n"
                                   "- 链接：https://gardens.example/letters/two-gardens\n"
                                   "- **文章类别**：博客\n\n---\n\n**内容整理**：\n\n**第一座花园**\n\n"
                                   "- **玫瑰**：园丁每天早晨给玫瑰浇水。\n- **蜜蜂**：蜜蜂一年比一年多。\n"));
    ASSERT_EQ(second.issue, report.issue);
    open();
    m_window->showIssue(report.issue);
    ASSERT_EQ(m_view->document->issue.editions.size(), 2U);
    const EditionId other = m_view->document->issue.editions.back().id;
    m_window->desk().showEdition(other);
    EXPECT_EQ(m_view->document->edition.id, other);
    m_window->desk().showEdition(m_view->document->issue.editions.front().id);
    EXPECT_NE(m_view->document->edition.id, other);
}

TEST_F(Reading, goToPairAsksForANumberAndGoesThere)
{
    const importer::ImportReport report = import(write("letter.md", letter()));
    open();
    read(report);
    m_prompts.numbered = 2;
    m_view->setFocus();
    QTest::keyClick(m_view, Qt::Key_G);
    EXPECT_EQ(m_view->currentPair().number, 2);
}

TEST_F(Reading, aLinkIsHandedToTheDesktopOnly)
{
    open();
    emit m_view->linkActivated(QStringLiteral("https://gardens.example/"));
    EXPECT_EQ(m_prompts.opened, QStringList{QStringLiteral("https://gardens.example/")});
}

TEST_F(Reading, theFilterNarrowsTheListAndSaysWhenNothingIsThere)
{
    import(write("digest.md", digest()));
    open();
    m_window->libraryPane().choose(QStringLiteral("all"));
    QTest::keyClick(m_window.get(), Qt::Key_L, Qt::ControlModifier);
    auto* field = m_window->findChild<QLineEdit*>(QStringLiteral("articleFilter"));
    ASSERT_TRUE(field->hasFocus());
    field->setText(QStringLiteral("蜜蜂"));
    EXPECT_TRUE(test::soon([&] { return m_window->articlePane().model()->rowCount() == 1; }));
    field->setText(QStringLiteral("nowhere to be found"));
    EXPECT_TRUE(test::soon([&] { return m_window->articlePane().model()->rowCount() == 0; }));
    EXPECT_FALSE(m_window->articlePane().view()->isVisible());
}

} // namespace duizhao::ui
