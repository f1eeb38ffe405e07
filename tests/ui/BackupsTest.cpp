#include "core/library/upkeep/Backups.h"

#include "core/library/acts/Notes.h"
#include "core/library/read/Annotations.h"
#include "tests/ui/WindowFixture.h"
#include "ui/Text.h"
#include "ui/notes/NoteDraft.h"
#include "ui/notes/NotesPane.h"
#include "ui/upkeep/BackupsDialog.h"
#include "ui/upkeep/DailyBackup.h"
#include "ui/window/LostLibrary.h"

#include <QFile>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTreeWidget>

#include <sys/resource.h>

#include <csignal>
#include <filesystem>

namespace duizhao::test {

namespace {

class BackupsInTheWindow : public WindowFixture {
protected:
    ui::BackupsDialog& dialog()
    {
        trigger(ui::ActionId::Backups);
        return *m_window->findChild<ui::BackupsDialog*>();
    }
    static QTreeWidget* listOf(const ui::BackupsDialog& dialog)
    {
        return dialog.findChild<QTreeWidget*>(QStringLiteral("backupList"));
    }
    static void press(const ui::BackupsDialog& dialog, const char* name)
    {
        dialog.findChild<QPushButton*>(QLatin1String(name))->click();
        ASSERT_TRUE(soon([&] { return !dialog.isBusy(); }));
    }
    ui::LostLibrary& lost() { return *m_window->findChild<ui::LostLibrary*>(); }
    QString inFolder(const char* name) const { return m_folder.filePath(QLatin1String(name)); }
};

} // namespace

TEST_F(BackupsInTheWindow, areMadeListedAndRestored)
{
    const importer::ImportReport report = import(write(QStringLiteral("garden.md"), letter()));
    open();
    const ui::PairPlace place = read(report);
    ui::BackupsDialog& backups = dialog();
    EXPECT_EQ(listOf(backups)->topLevelItemCount(), 0);
    press(backups, "backupMake");
    ASSERT_EQ(listOf(backups)->topLevelItemCount(), 1);
    ASSERT_TRUE(library::addNote(*m_library, place.article, {}, "later"));
    QSignalSpy again(m_window.get(), &ui::MainWindow::libraryRequested);
    listOf(backups)->topLevelItem(0)->setSelected(true);
    press(backups, "backupRestore");
    EXPECT_EQ(library::notes(*m_library, {})->size(), 1U) << "asked, and not wanted";
    m_prompts.choices = {1};
    press(backups, "backupRestore");
    EXPECT_TRUE(library::notes(*m_library, {})->empty());
    EXPECT_EQ(again.size(), 1) << "the window is to show it anew";
    EXPECT_EQ(library::backups(m_library->file()).size(), 2U) << "what it was is kept";
}

TEST_F(BackupsInTheWindow, makeThemselvesOnceADay)
{
    import(write(QStringLiteral("garden.md"), letter()));
    open();
    ui::DailyBackup daily(*m_library, m_clock, m_window.get());
    QSignalSpy made(&daily, &ui::DailyBackup::made);
    daily.look();
    ASSERT_TRUE(soon([&] { return made.size() == 1; }));
    daily.look();
    ASSERT_EQ(library::backups(m_library->file()).size(), 1U);
    EXPECT_EQ(library::backups(m_library->file()).front().reason, library::BackupReason::Daily);
}

TEST_F(BackupsInTheWindow, aLibraryThatIsGoneIsSaidOnceAndACopyTakesWhatIsTypedAlong)
{
    const importer::ImportReport report = import(write(QStringLiteral("garden.md"), letter()));
    open();
    read(report);
    trigger(ui::ActionId::NoteOnPair);
    ui::NoteEditor& editor = *m_window->notesPane().editor();
    editor.field()->setPlainText(QStringLiteral("an hour of typing"));
    lost().look();
    EXPECT_TRUE(m_prompts.asked.isEmpty());
    std::filesystem::remove(m_library->file());
    lost().look();
    lost().look();
    ASSERT_EQ(m_prompts.asked.size(), 1) << "once";
    EXPECT_FALSE(editor.commit()) << "nothing is written to a file that is gone";
    EXPECT_EQ(editor.field()->toPlainText(), QStringLiteral("an hour of typing"));

    closeWindow();
    open();
    read(report);
    trigger(ui::ActionId::NoteOnPair);
    m_window->notesPane().editor()->field()->setPlainText(QStringLiteral("an hour of typing"));
    QSignalSpy asked(m_window.get(), &ui::MainWindow::libraryRequested);
    m_prompts.choices = {0};
    m_prompts.saveTo = inFolder("saved.duizhao");
    lost().look();
    ASSERT_EQ(asked.size(), 1);
    EXPECT_EQ(asked.front().front().toString(), m_prompts.saveTo);
    const auto left = ui::NoteDraft(m_prompts.saveTo + QStringLiteral(".draft")).left();
    ASSERT_TRUE(left);
    EXPECT_EQ(left->text, QStringLiteral("an hour of typing"));
    const auto copy = library::Library::open(ui::utf8(m_prompts.saveTo), library::Access::ReadWrite, m_clock);
    EXPECT_TRUE(copy);
}

TEST_F(BackupsInTheWindow, aDraftThatCannotBeWrittenLeavesTheOneBefore)
{
    const QString file = inFolder("some.draft");
    ui::NoteDraft draft(file);
    draft.keepAtOnce({1, 0, 0, 0, {}, QStringLiteral("all of it")});
    struct rlimit before = {};
    ASSERT_EQ(::getrlimit(RLIMIT_FSIZE, &before), 0);
    struct rlimit full = before;
    full.rlim_cur = 16; // as a disk that has room for sixteen bytes
    std::signal(SIGXFSZ, SIG_IGN);
    ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &full), 0);
    draft.keepAtOnce({1, 0, 0, 0, {}, QStringLiteral("all of it and more")});
    ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &before), 0);
    ASSERT_TRUE(draft.left());
    EXPECT_EQ(draft.left()->text, QStringLiteral("all of it"));
    draft.keepAtOnce({1, 0, 0, 0, {}, QStringLiteral("all of it and more")});
    EXPECT_EQ(draft.left()->text, QStringLiteral("all of it and more"));
}

} // namespace duizhao::test
