#include "core/library/read/Issues.h"
#include "tests/ui/WindowFixture.h"
#include "ui/Text.h"
#include "ui/library/LibraryPane.h"
#include "ui/library/LibraryTreeModel.h"

#include <QAction>
#include <QApplication>
#include <QMenu>
#include <QTest>
#include <QTreeView>

#include <algorithm>

namespace duizhao::ui {

namespace {

/// Two publications: files that name none are named by their folder.
class PublicationWindow : public test::WindowFixture {
protected:
    PublicationWindow()
    {
        import(write(QStringLiteral("Pond/frogs.md"), "# Frogs\n\nFrogs sing at night.\n\n青蛙夜里唱歌。\n"));
        import(write(QStringLiteral("Lake/boats.md"), "# Boats\n\nBoats are of wood.\n\n船是木头做的。\n"));
    }

    [[nodiscard]] QStringList listed() const
    {
        QStringList names;
        const auto publications = library::publications(*m_library);
        for (const model::PublicationSummary& publication : *publications)
            names << qstr(publication.name) + QStringLiteral(":%1").arg(publication.issues);
        return names;
    }

    LibraryPane& tree() { return *m_window->findChild<LibraryPane*>(QStringLiteral("libraryPane")); }

    /// The context menu of a publication.
    QMenu* menuOf(const char* name)
    {
        choose(name);
        QTreeView* view = tree().view();
        emit tree().menuRequested(tree().place(), view->mapToGlobal(QPoint(20, 20)));
        return qobject_cast<QMenu*>(QApplication::activePopupWidget());
    }

    void choose(const char* name)
    {
        const auto publications = library::publications(*m_library);
        const auto found =
            std::ranges::find(*publications, std::string(name), &model::PublicationSummary::name);
        ASSERT_NE(found, publications->end()) << name;
        tree().choose(QStringLiteral("publication:%1").arg(found->id.value));
    }

    static QAction* actionOf(const QMenu& menu, const QString& text)
    {
        for (QAction* action : menu.actions()) {
            if (action->text().startsWith(text))
                return action;
        }
        return nullptr;
    }
};

} // namespace

TEST_F(PublicationWindow, isRenamedByKeyAndTakenBackByUndo)
{
    open();
    choose("Pond");
    tree().view()->setFocus();
    m_prompts.typed = QStringLiteral("  The  Pond ");
    QTest::keyClick(tree().view(), Qt::Key_F2);
    EXPECT_EQ(listed(), (QStringList{QStringLiteral("Lake:1"), QStringLiteral("The Pond:1")}));
    EXPECT_EQ(tree().place().kind, LibraryPlace::Kind::Publication) << "it stays chosen";
    trigger(ActionId::Undo);
    EXPECT_EQ(listed(), (QStringList{QStringLiteral("Lake:1"), QStringLiteral("Pond:1")}));
}

TEST_F(PublicationWindow, aNameThatIsTakenIsAnOfferToMerge)
{
    open();
    m_prompts.typed = QStringLiteral("lake");
    m_prompts.choices = {1, 0};
    QMenu* menu = menuOf("Pond");
    ASSERT_NE(menu, nullptr);
    QAction* rename = actionOf(*menu, QStringLiteral("Rename"));
    ASSERT_NE(rename, nullptr);
    rename->trigger();
    ASSERT_EQ(m_prompts.asked.size(), 1);
    EXPECT_EQ(m_prompts.asked.front().text, QStringLiteral("There is already a publication called “Lake”."));
    EXPECT_EQ(listed().size(), 2) << "the second answer is to leave it";
    rename->trigger();
    menu->close();
    EXPECT_EQ(listed(), QStringList{QStringLiteral("Lake:2")});
}

TEST_F(PublicationWindow, isMergedIntoOneOfTheOthers)
{
    open();
    m_prompts.picked = QStringLiteral("Lake");
    QMenu* menu = menuOf("Pond");
    ASSERT_NE(menu, nullptr);
    QAction* merge = actionOf(*menu, QStringLiteral("Merge into"));
    ASSERT_NE(merge, nullptr);
    EXPECT_TRUE(merge->isEnabled());
    merge->trigger();
    menu->close();
    EXPECT_EQ(m_prompts.offered, QStringList{QStringLiteral("Lake")});
    EXPECT_EQ(listed(), QStringList{QStringLiteral("Lake:2")});
    EXPECT_EQ(tree().place().kind, LibraryPlace::Kind::All) << "what was chosen is gone";
    menu = menuOf("Lake");
    ASSERT_NE(menu, nullptr);
    EXPECT_FALSE(actionOf(*menu, QStringLiteral("Merge into"))->isEnabled()) << "there is no other";
    menu->close();
}

TEST_F(PublicationWindow, anEmptyNameIsToldAndChangesNothing)
{
    open();
    choose("Pond");
    m_prompts.typed = QStringLiteral("   ");
    tree().view()->setFocus();
    QTest::keyClick(tree().view(), Qt::Key_F2);
    EXPECT_EQ(listed(), (QStringList{QStringLiteral("Lake:1"), QStringLiteral("Pond:1")}));
}

} // namespace duizhao::ui
