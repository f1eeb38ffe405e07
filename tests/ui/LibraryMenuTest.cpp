#include "core/library/upkeep/Check.h"
#include "core/storage/Database.h"
#include "tests/ui/WindowFixture.h"
#include "ui/commands/LibraryCommands.h"
#include "ui/upkeep/CheckDialog.h"
#include "ui/upkeep/CompactDialog.h"
#include "ui/upkeep/DictionaryDialog.h"
#include "ui/upkeep/RecentLibraries.h"

#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>

namespace duizhao::test {

namespace {

class LibraryMenu : public WindowFixture {
protected:
    QString textOf(const QWidget& dialog, const char* name) const
    {
        return dialog.findChild<QLabel*>(QLatin1String(name))->text();
    }
    QPushButton* offerOf(const QWidget& dialog) const
    {
        return dialog.findChild<QPushButton*>(QStringLiteral("upkeepOffer"));
    }
    QMenu* recent() const { return m_window->findChild<QMenu*>(QStringLiteral("recentLibrariesMenu")); }
};

} // namespace

TEST_F(LibraryMenu, theDialogAsksForTheLibraryAndTheWindowAsksToOpenIt)
{
    open();
    QSignalSpy asked(m_window.get(), &ui::MainWindow::libraryRequested);
    trigger(ui::ActionId::OpenLibrary);
    EXPECT_EQ(asked.size(), 0) << "the person changed their mind";
    m_prompts.libraries = {QStringLiteral("/somewhere/other.duizhao")};
    trigger(ui::ActionId::OpenLibrary);
    ASSERT_EQ(asked.size(), 1);
    EXPECT_EQ(asked.front().front().toString(), QStringLiteral("/somewhere/other.duizhao"));
}

TEST_F(LibraryMenu, aNewLibraryIsNeverMadeOverAFileThatIsThere)
{
    open();
    QSignalSpy asked(m_window.get(), &ui::MainWindow::libraryRequested);
    m_prompts.saveTo = write(QStringLiteral("taken.duizhao"), "somebody's");
    trigger(ui::ActionId::NewLibrary);
    EXPECT_EQ(asked.size(), 0);
    m_prompts.saveTo = m_folder.filePath(QStringLiteral("fresh"));
    trigger(ui::ActionId::NewLibrary);
    ASSERT_EQ(asked.size(), 1);
    EXPECT_EQ(asked.front().front().toString(), m_folder.filePath(QStringLiteral("fresh.duizhao")));
}

TEST_F(LibraryMenu, theRecentLibrariesAreThereNewestFirst)
{
    ui::RecentLibraries list{ui::Settings(*m_settings)};
    const QString other = write(QStringLiteral("a & b.duizhao"), "another");
    list.add(other);
    list.add(QStringLiteral("/gone/away.duizhao"));
    list.add(m_folder.filePath(QStringLiteral("library.duizhao")));
    open();
    QSignalSpy asked(m_window.get(), &ui::MainWindow::libraryRequested);
    emit recent()->aboutToShow();
    const auto entries = recent()->actions();
    ASSERT_EQ(entries.size(), 3);
    EXPECT_TRUE(entries[0]->isChecked());
    EXPECT_FALSE(entries[0]->isEnabled()) << "it is open";
    EXPECT_FALSE(entries[1]->isEnabled()) << "it is gone";
    EXPECT_TRUE(entries[2]->text().startsWith(QStringLiteral("a && b.duizhao")));
    entries[2]->trigger();
    ASSERT_EQ(asked.size(), 1);
    EXPECT_EQ(asked.front().front().toString(), other);
}

TEST_F(LibraryMenu, tenLibrariesAreRememberedEachOnce)
{
    ui::RecentLibraries list{ui::Settings(*m_settings)};
    for (int i = 0; i < 14; ++i)
        list.add(QStringLiteral("/libraries/%1.duizhao").arg(i % 12));
    EXPECT_EQ(list.list().size(), 10);
    EXPECT_EQ(list.list().front(), QStringLiteral("/libraries/1.duizhao"));
    list.forget(QStringLiteral("/libraries/1.duizhao"));
    EXPECT_EQ(list.list().front(), QStringLiteral("/libraries/0.duizhao"));
}

TEST_F(LibraryMenu, compactingSaysHowMuchWasWon)
{
    import(write(QStringLiteral("garden.md"), letter()));
    ASSERT_TRUE(m_library->session().database.execute("CREATE TABLE ballast (bytes BLOB);"
                                                      "INSERT INTO ballast VALUES (zeroblob(3000000));"
                                                      "DROP TABLE ballast;"));
    open();
    trigger(ui::ActionId::CompactLibrary);
    auto* dialog = m_window->findChild<ui::CompactDialog*>();
    ASSERT_NE(dialog, nullptr);
    EXPECT_TRUE(textOf(*dialog, "upkeepText").contains(QStringLiteral("3.0 MB is no longer used")))
        << textOf(*dialog, "upkeepText").toStdString();
    offerOf(*dialog)->click();
    EXPECT_TRUE(dialog->isBusy());
    ASSERT_TRUE(soon([&] { return !dialog->isBusy(); }));
    EXPECT_TRUE(textOf(*dialog, "upkeepHeading").startsWith(QStringLiteral("3.")))
        << textOf(*dialog, "upkeepHeading").toStdString();
    EXPECT_TRUE(textOf(*dialog, "upkeepHeading").endsWith(QStringLiteral(" MB freed")));
    EXPECT_FALSE(offerOf(*dialog)->isVisible());
    EXPECT_FALSE(articles().empty());
}

TEST_F(LibraryMenu, aFullDiskIsToldBeforeAnythingIsBegun)
{
    ui::CompactDialog dialog(*m_library, nullptr, [](const std::filesystem::path&) { return 20'000U; });
    EXPECT_EQ(textOf(dialog, "upkeepHeading"), QStringLiteral("There is not enough disk space"));
    EXPECT_TRUE(textOf(dialog, "upkeepText").contains(QStringLiteral("20.0 kB is available")))
        << textOf(dialog, "upkeepText").toStdString();
    EXPECT_TRUE(offerOf(dialog)->isHidden());
}

TEST_F(LibraryMenu, aCheckFindsNothingInASoundLibrary)
{
    import(write(QStringLiteral("garden.md"), letter()));
    open();
    trigger(ui::ActionId::CheckLibrary);
    auto* dialog = m_window->findChild<ui::CheckDialog*>();
    ASSERT_NE(dialog, nullptr);
    ASSERT_TRUE(soon([&] { return !dialog->isBusy(); }));
    EXPECT_EQ(textOf(*dialog, "upkeepHeading"), QStringLiteral("No problems found"));
    EXPECT_TRUE(offerOf(*dialog)->isHidden());
}

TEST_F(LibraryMenu, whatACheckFindsCanBeRepaired)
{
    import(write(QStringLiteral("garden.md"), letter()));
    ASSERT_TRUE(m_library->session().database.execute("UPDATE search_article SET hash = 1;"
                                                      "UPDATE issue_tally SET shown = 40;"));
    open();
    trigger(ui::ActionId::CheckLibrary);
    auto* dialog = m_window->findChild<ui::CheckDialog*>();
    ASSERT_TRUE(soon([&] { return !dialog->isBusy(); }));
    auto* list = dialog->findChild<QListWidget*>();
    EXPECT_GE(list->count(), 2);
    EXPECT_EQ(textOf(*dialog, "upkeepHeading"), QStringLiteral("%1 problems found").arg(list->count()));
    ASSERT_FALSE(offerOf(*dialog)->isHidden());
    offerOf(*dialog)->click();
    const QString sound = QStringLiteral("Repaired: no problems remain");
    ASSERT_TRUE(soon([&] { return textOf(*dialog, "upkeepHeading") == sound; }));
    EXPECT_TRUE(library::check(*m_library)->empty());
}

TEST_F(LibraryMenu, aDictionaryIsTakenFromAFileAndRemovedAgain)
{
    open();
    trigger(ui::ActionId::Dictionary);
    auto* dialog = m_window->findChild<ui::DictionaryDialog*>();
    ASSERT_NE(dialog, nullptr);
    auto* beside = dialog->findChild<QPushButton*>(QStringLiteral("upkeepBeside"));
    EXPECT_EQ(textOf(*dialog, "upkeepHeading"), QStringLiteral("The library has no dictionary"));
    EXPECT_TRUE(beside->isHidden());
    m_prompts.openFrom = write(QStringLiteral("letter.txt"), "Dear harbor, this is no dictionary.");
    offerOf(*dialog)->click();
    ASSERT_TRUE(soon([&] { return !dialog->isBusy(); }));
    EXPECT_EQ(textOf(*dialog, "upkeepHeading"), QStringLiteral("This is not a dictionary"));
    m_prompts.openFrom = write(QStringLiteral("sea.u8"),
                               "港口 港口 [gang3 kou3] /harbor/port/\n浮標 浮标 [fu2 biao1] /buoy/\n");
    offerOf(*dialog)->click();
    ASSERT_TRUE(soon([&] { return !dialog->isBusy(); }));
    EXPECT_EQ(textOf(*dialog, "upkeepHeading"), QStringLiteral("sea.u8"));
    EXPECT_TRUE(textOf(*dialog, "upkeepText").startsWith(QStringLiteral("3 English words.")));
    ASSERT_FALSE(beside->isHidden());
    beside->click();
    ASSERT_TRUE(soon([&] { return !dialog->isBusy(); }));
    EXPECT_EQ(textOf(*dialog, "upkeepHeading"), QStringLiteral("The library has no dictionary"));
}

TEST_F(LibraryMenu, closingTheDialogStopsTheWork)
{
    import(write(QStringLiteral("garden.md"), letter()));
    open();
    trigger(ui::ActionId::CheckLibrary);
    auto* dialog = m_window->findChild<ui::CheckDialog*>();
    QSignalSpy gone(dialog, &QObject::destroyed);
    dialog->reject();
    EXPECT_TRUE(gone.wait(10'000) || !gone.isEmpty());
    trigger(ui::ActionId::CheckLibrary);
    dialog = m_window->findChild<ui::CheckDialog*>();
    ASSERT_TRUE(soon([&] { return !dialog->isBusy(); }));
    EXPECT_EQ(textOf(*dialog, "upkeepHeading"), QStringLiteral("No problems found"));
}

} // namespace duizhao::test
