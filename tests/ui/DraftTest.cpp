#include "core/library/acts/Notes.h"
#include "core/library/read/Annotations.h"
#include "tests/ui/WindowFixture.h"
#include "ui/Text.h"
#include "ui/notes/NoteDraft.h"
#include "ui/notes/NotesPane.h"
#include "ui/reading/ReadingDesk.h"
#include "ui/window/SidePane.h"

#include <QFile>
#include <QLabel>
#include <QPlainTextEdit>

namespace duizhao::test {

namespace {

class Draft : public WindowFixture {
protected:
    QString file() const { return m_folder.filePath(QStringLiteral("library.duizhao.draft")); }
    QByteArray onDisk() const
    {
        QFile draft(file());
        return draft.open(QIODevice::ReadOnly) ? draft.readAll() : QByteArray();
    }
    ui::NoteEditor& editor() { return *m_window->notesPane().editor(); }
    /// Begins a note on the first pair and waits until what is typed is on disk, as a crash would find it.
    QByteArray typed(const QString& text)
    {
        trigger(ui::ActionId::NoteOnPair);
        editor().field()->setPlainText(text);
        EXPECT_TRUE(soon([&] { return onDisk().contains(text.toUtf8()); }));
        return onDisk();
    }
    /// The program is gone without having saved, and starts again.
    void crashAndStart(const QByteArray& draft)
    {
        editor().field()->clear();
        editor().finish();
        closeWindow();
        QFile left(file());
        EXPECT_TRUE(left.open(QIODevice::WriteOnly) && left.write(draft) == draft.size());
        left.close();
        open();
    }
};

} // namespace

TEST_F(Draft, isForItsOwnerAlone)
{
    const importer::ImportReport report = import(write(QStringLiteral("garden.md"), letter()));
    open();
    read(report);
    typed(QStringLiteral("nobody else's"));
    EXPECT_EQ(QFile::permissions(file()) & ~(QFile::ReadUser | QFile::WriteUser),
              QFile::ReadOwner | QFile::WriteOwner);
}

TEST_F(Draft, whatIsTypedIsOnDiskUntilItIsSaved)
{
    const importer::ImportReport report = import(write(QStringLiteral("garden.md"), letter()));
    open();
    read(report);
    typed(QStringLiteral("a thought"));
    ASSERT_TRUE(editor().commit());
    EXPECT_TRUE(soon([&] { return !QFile::exists(file()); }));
}

TEST_F(Draft, aNoteThatWasBeingTypedInACrashComesBackWhereItBelongs)
{
    const importer::ImportReport report = import(write(QStringLiteral("garden.md"), letter()));
    open();
    const ui::PairPlace place = read(report);
    crashAndStart(typed(QStringLiteral("half a thou")));
    ASSERT_TRUE(editor().isOpen());
    EXPECT_EQ(editor().field()->toPlainText(), QStringLiteral("half a thou"));
    EXPECT_TRUE(editor().findChild<QLabel*>(QStringLiteral("noteRestored"))->isVisible());
    EXPECT_EQ(m_window->desk().article(), place.article);
    ASSERT_TRUE(editor().commit());
    model::ArticleFilter all;
    const auto notes = library::notes(*m_library, all);
    ASSERT_EQ(notes->size(), 1U);
    EXPECT_EQ(notes->front().body, "half a thou");
    EXPECT_EQ(notes->front().anchor.bead, place.bead);
    EXPECT_TRUE(soon([&] { return !QFile::exists(file()); }));
}

TEST_F(Draft, aChangeOfANoteComesBackAsThatChange)
{
    const importer::ImportReport report = import(write(QStringLiteral("garden.md"), letter()));
    open();
    const ui::PairPlace place = read(report);
    ASSERT_TRUE(library::addNote(*m_library, place.article, place.bead, "before"));
    const QByteArray draft = typed(QStringLiteral("before and after"));
    editor().field()->setPlainText(QStringLiteral("before"));
    ASSERT_TRUE(editor().finish());
    closeWindow();
    write(QStringLiteral("library.duizhao.draft"), draft);
    open();
    EXPECT_EQ(editor().field()->toPlainText(), QStringLiteral("before and after"));
    ASSERT_TRUE(editor().finish());
    const auto notes = library::notes(*m_library, {});
    ASSERT_EQ(notes->size(), 1U);
    EXPECT_EQ(notes->front().body, "before and after");
}

TEST_F(Draft, aFileThatIsNoneOfOursIsLeftAlone)
{
    write(QStringLiteral("library.duizhao.draft"), "\x00\xff{not a draft");
    open();
    EXPECT_FALSE(editor().isOpen());
    EXPECT_FALSE(ui::NoteDraft(file()).left());
}

} // namespace duizhao::test
