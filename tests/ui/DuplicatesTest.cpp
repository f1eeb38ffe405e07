#include "core/library/upkeep/Duplicates.h"

#include "core/library/acts/Notes.h"
#include "core/library/read/Articles.h"
#include "tests/ui/WindowFixture.h"
#include "ui/Text.h"
#include "ui/duplicates/DuplicatesDialog.h"
#include "ui/library/ArticlePane.h"
#include "ui/library/LibraryPane.h"

#include <QAction>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTreeView>

namespace duizhao::ui {

namespace {

constexpr int searchLimit = 20'000;

/// Two pairs of one text each under two names.
class DuplicatesWindow : public test::WindowFixture {
protected:
    DuplicatesWindow()
    {
        const QByteArray frogs = "Frogs sing at night, all of them at once, until the rain comes down.\n\n"
                                 "青蛙夜里唱歌，大家一起唱，一直唱到下雨为止。\n";
        const QByteArray boats = "Boats are made of wood from the hill behind the mill and painted green.\n\n"
                                 "船是用磨坊后面山上的木头做的，漆成绿色。\n";
        take("Pond/frogs.md", "# Frogs\n\n" + frogs);
        take("Lake/choir.md", "# A choir at night\n\n" + frogs);
        take("Pond/boats.md", "# Boats\n\n" + boats);
        take("Lake/hulls.md", "# What hulls are made of\n\n" + boats);
    }

    void take(const char* name, const QByteArray& text) { import(write(QLatin1String(name), text)); }

    /// The dialog after its search.
    DuplicatesDialog& look()
    {
        trigger(ActionId::Duplicates);
        auto* dialog = m_window->findChild<DuplicatesDialog*>();
        QSignalSpy ready(dialog, &DuplicatesDialog::ready);
        EXPECT_TRUE(ready.wait(searchLimit));
        return *dialog;
    }

    static void press(DuplicatesDialog& dialog, const char* button)
    {
        auto* found = dialog.findChild<QPushButton*>(QLatin1String(button));
        ASSERT_NE(found, nullptr);
        ASSERT_TRUE(found->isEnabled());
        found->click();
    }

    static QString shown(const DuplicatesDialog& dialog, const char* label)
    {
        return dialog.findChild<QLabel*>(QLatin1String(label))->text();
    }
};

} // namespace

TEST_F(DuplicatesWindow, areShownSideBySideAndMergedWithUndo)
{
    open();
    ASSERT_EQ(articles().size(), 4U) << "the import keeps apart what goes by different names";
    DuplicatesDialog& dialog = look();
    ASSERT_EQ(dialog.pairs().size(), 2U);
    EXPECT_EQ(dialog.windowTitle(), QStringLiteral("Duplicates (2)"));
    const library::DuplicatePair first = dialog.pairs().front();
    EXPECT_EQ(shown(dialog, "duplicateTitle"), qstr(first.keep.title));
    ASSERT_TRUE(library::addNote(*m_library, first.other.id, {}, "Mine."));
    press(dialog, "duplicatesMerge");
    EXPECT_EQ(dialog.pairs().size(), 1U);
    EXPECT_TRUE(library::article(*m_library, first.other.id)->trashed);
    EXPECT_EQ(library::article(*m_library, first.keep.id)->notes, 1);
    dialog.accept();
    trigger(ActionId::Undo);
    EXPECT_FALSE(library::article(*m_library, first.other.id)->trashed);
    EXPECT_EQ(library::article(*m_library, first.other.id)->notes, 1);
}

TEST_F(DuplicatesWindow, theOtherOneIsKeptWhereTheReaderWantsIt)
{
    open();
    DuplicatesDialog& dialog = look();
    const library::DuplicatePair first = dialog.pairs().front();
    press(dialog, "duplicatesSwap");
    EXPECT_EQ(shown(dialog, "duplicateTitle"), qstr(first.other.title));
    press(dialog, "duplicatesMerge");
    EXPECT_TRUE(library::article(*m_library, first.keep.id)->trashed);
    EXPECT_FALSE(library::article(*m_library, first.other.id)->trashed);
}

TEST_F(DuplicatesWindow, whatIsDifferentIsNotShownAgain)
{
    open();
    DuplicatesDialog& dialog = look();
    press(dialog, "duplicatesApart");
    EXPECT_EQ(dialog.pairs().size(), 1U);
    QSignalSpy ready(&dialog, &DuplicatesDialog::ready);
    press(dialog, "duplicatesApart");
    EXPECT_TRUE(ready.wait(searchLimit)) << "after the last one it looks again";
    EXPECT_TRUE(dialog.pairs().empty());
    EXPECT_FALSE(dialog.findChild<QPushButton*>(QStringLiteral("duplicatesMerge"))->isEnabled());
    EXPECT_EQ(articles().size(), 4U);
    EXPECT_EQ(library::duplicates(*m_library)->size(), 0U);
}

} // namespace duizhao::ui
