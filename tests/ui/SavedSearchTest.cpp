#include "core/library/acts/ReadState.h"
#include "tests/ui/WindowFixture.h"
#include "ui/Text.h"
#include "ui/library/LibraryPane.h"
#include "ui/library/LibraryTreeModel.h"
#include "ui/search/SearchModel.h"
#include "ui/search/SearchPane.h"
#include "ui/widgets/Toast.h"
#include "ui/window/MainWindow.h"
#include "ui/window/MiddlePane.h"

#include <QAction>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

namespace duizhao::ui {

namespace {

class SavedSearchWindow : public test::WindowFixture {
protected:
    void SetUp() override
    {
        import(write(QStringLiteral("gardens.md"), letter()));
        import(write(QStringLiteral("digest.md"), digest()));
        open();
    }

    SearchPane& pane() { return m_window->middlePane().search(); }
    LibraryTreeModel& tree() { return *m_window->libraryPane().model(); }

    /// Searches, and saves the search under a name.
    void save(const QString& query, const QString& name)
    {
        trigger(ActionId::SearchLibrary);
        QSignalSpy answered(&pane(), &SearchPane::answered);
        pane().setSaved(std::nullopt);
        pane().setQuery(query);
        EXPECT_TRUE(answered.count() > 0 || answered.wait());
        m_prompts.typed = name;
        trigger(ActionId::SaveSearch);
    }
    /// The line of a saved search in the tree.
    QModelIndex line(const QString& name)
    {
        for (const search::SavedSearch& search : tree().searches()) {
            if (qstr(search.name) == name)
                return tree().indexOf(QStringLiteral("search:%1").arg(search.id.value));
        }
        return {};
    }
    /// What the line says once it is counted.
    bool soonCounts(const QString& name, int articles)
    {
        return test::soon([&] { return line(name).data(LibraryTreeModel::CountRole).toInt() == articles; });
    }
    void choose(const QString& menuEntry, const QString& name)
    {
        QTreeView* view = m_window->libraryPane().view();
        view->scrollTo(line(name));
        emit view->customContextMenuRequested(view->visualRect(line(name)).center());
        auto* menu = m_window->findChild<QMenu*>(QStringLiteral("savedSearchMenu"));
        ASSERT_NE(menu, nullptr);
        for (QAction* action : menu->actions()) {
            if (action->text() == menuEntry)
                action->trigger();
        }
        menu->close();
        delete menu;
    }
};

} // namespace

TEST_F(SavedSearchWindow, isAListInTheLibraryWithALiveCount)
{
    save(QStringLiteral("is:unread"), QStringLiteral("New ones"));
    EXPECT_TRUE(soonCounts(QStringLiteral("New ones"), 4));
    EXPECT_EQ(m_window->libraryPane().place().kind, LibraryPlace::Kind::Search);
    EXPECT_EQ(pane().title(), QStringLiteral("New ones"));
    const auto all = articles();
    m_window->acts().carryOut(Change::ReadState, library::setRead, std::vector{all.front().id}, true);
    EXPECT_TRUE(soonCounts(QStringLiteral("New ones"), 3));
    m_window->acts().undo();
    EXPECT_TRUE(soonCounts(QStringLiteral("New ones"), 4));
    m_window->acts().carryOut(Change::Everything, library::setTrashed,
                              std::vector{all.front().id, all.back().id}, true);
    EXPECT_TRUE(soonCounts(QStringLiteral("New ones"), 2));
}

TEST_F(SavedSearchWindow, isShownWhenItIsChosenAndAfterARestart)
{
    save(QStringLiteral("蜜蜂"), QStringLiteral("Bees"));
    m_window->libraryPane().choose(QStringLiteral("all"));
    EXPECT_FALSE(pane().isVisible());
    pane().setQuery(QStringLiteral("玫瑰"));
    m_window->libraryPane().choose(
        line(QStringLiteral("Bees")).data(LibraryTreeModel::PlaceRole).value<LibraryPlace>().key());
    EXPECT_TRUE(pane().isVisible());
    EXPECT_EQ(pane().field()->text(), QStringLiteral("蜜蜂"));
    open();
    EXPECT_TRUE(pane().isVisible());
    EXPECT_EQ(pane().title(), QStringLiteral("Bees"));
    EXPECT_TRUE(test::soon([&] { return pane().model()->rowCount() > 0; }));
}

TEST_F(SavedSearchWindow, isRenamedEditedMovedAndDeletedFromItsMenuWithUndo)
{
    save(QStringLiteral("蜜蜂"), QStringLiteral("Bees"));
    save(QStringLiteral("玫瑰"), QStringLiteral("Roses"));
    m_prompts.typed = QStringLiteral("Red roses");
    choose(QStringLiteral("Rename…"), QStringLiteral("Roses"));
    EXPECT_EQ(pane().title(), QStringLiteral("Red roses"));
    m_prompts.typed = QStringLiteral("蜜蜂 OR 玫瑰");
    choose(QStringLiteral("Edit the query…"), QStringLiteral("Red roses"));
    EXPECT_EQ(pane().field()->text(), QStringLiteral("蜜蜂 OR 玫瑰"));
    choose(QStringLiteral("Move up"), QStringLiteral("Red roses"));
    EXPECT_EQ(tree().searches().front().name, "Red roses");
    choose(QStringLiteral("Delete"), QStringLiteral("Red roses"));
    EXPECT_EQ(tree().searches().size(), 1U);
    EXPECT_EQ(m_window->libraryPane().place().kind, LibraryPlace::Kind::All);
    for (int act = 0; act < 4; ++act)
        m_window->acts().undo();
    ASSERT_EQ(tree().searches().size(), 2U);
    EXPECT_EQ(tree().searches().back().name, "Roses");
    EXPECT_EQ(tree().searches().back().query, "玫瑰");
}

TEST_F(SavedSearchWindow, isRenamedAndDeletedByItsKeys)
{
    save(QStringLiteral("蜜蜂"), QStringLiteral("Bees"));
    QTreeView* view = m_window->libraryPane().view();
    view->setFocus();
    m_prompts.typed = QStringLiteral("All bees");
    QTest::keyClick(view, Qt::Key_F2);
    EXPECT_TRUE(line(QStringLiteral("All bees")).isValid());
    const auto before = articles().size();
    QTest::keyClick(view, Qt::Key_Delete);
    EXPECT_TRUE(tree().searches().empty());
    EXPECT_EQ(articles().size(), before) << "no article went into the trash";
}

TEST_F(SavedSearchWindow, wantsANameThatNoOtherHasAndSomethingToSearchFor)
{
    save(QStringLiteral("蜜蜂"), QStringLiteral("Bees"));
    save(QStringLiteral("玫瑰"), QStringLiteral("ＢＥＥＳ"));
    EXPECT_EQ(tree().searches().size(), 1U);
    EXPECT_NE(m_window->toast().text().indexOf(QStringLiteral("already")), -1)
        << utf8(m_window->toast().text());
    save(QStringLiteral("旧墙"), QStringLiteral("  "));
    EXPECT_EQ(tree().searches().size(), 1U);
    pane().setSaved(std::nullopt);
    pane().setQuery(QString());
    m_prompts.typed = QStringLiteral("Nothing");
    trigger(ActionId::SaveSearch);
    EXPECT_EQ(tree().searches().size(), 1U);
    EXPECT_FALSE(pane().findChild<QToolButton*>(QStringLiteral("searchSave"))->isEnabled());
}

TEST_F(SavedSearchWindow, isChangedOrCopiedWhenItsQueryWasChanged)
{
    save(QStringLiteral("蜜蜂"), QStringLiteral("Bees"));
    pane().setQuery(QStringLiteral("蜜蜂 is:unread"));
    EXPECT_NE(pane().title(), QStringLiteral("Bees"));
    m_prompts.choices = {0};
    trigger(ActionId::SaveSearch);
    ASSERT_EQ(tree().searches().size(), 1U);
    EXPECT_EQ(tree().searches().front().query, "蜜蜂 is:unread");
    EXPECT_EQ(pane().title(), QStringLiteral("Bees"));
    pane().setQuery(QStringLiteral("蜜蜂 is:read"));
    m_prompts.choices = {1};
    m_prompts.typed = QStringLiteral("Bees I read");
    trigger(ActionId::SaveSearch);
    ASSERT_EQ(tree().searches().size(), 2U);
    EXPECT_EQ(tree().searches().back().name, "Bees I read");
}

TEST_F(SavedSearchWindow, aSavedSlipIsShownWithItsHint)
{
    save(QStringLiteral("colour:red"), QStringLiteral("Slip"));
    EXPECT_TRUE(test::soon([&] { return pane().hint().contains(QStringLiteral("colour:")); }));
    EXPECT_TRUE(soonCounts(QStringLiteral("Slip"), 0));
}

TEST_F(SavedSearchWindow, leavingTheSearchLeavesItsList)
{
    save(QStringLiteral("蜜蜂"), QStringLiteral("Bees"));
    emit pane().closed();
    EXPECT_EQ(m_window->libraryPane().place().kind, LibraryPlace::Kind::All);
    EXPECT_FALSE(pane().isVisible());
}

} // namespace duizhao::ui
