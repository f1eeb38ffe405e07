// What the window leaves in the log, and how a reader gets it out.

#include "app/desktop/HeadlessRender.h"
#include "app/desktop/QtMessages.h"
#include "core/library/acts/Tags.h"
#include "core/library/read/Issues.h"
#include "core/library/upkeep/Check.h"
#include "core/logging/Log.h"
#include "tests/support/SharedFiles.h"
#include "tests/ui/WindowFixture.h"
#include "ui/Text.h"
#include "ui/dialogs/DiagnosticsDialog.h"
#include "ui/export/ExportDialog.h"
#include "ui/notes/NotesPane.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLabel>
#include <QLoggingCategory>
#include <QPlainTextEdit>
#include <QPushButton>

#include <type_traits>

namespace duizhao::ui {

namespace {

class Recording : public test::WindowFixture {
protected:
    Recording()
    {
        logging::LogSettings settings;
        settings.file = logFile();
        m_log = logging::Log::open(settings);
        const auto file = m_library->file();
        m_library.reset();
        m_library = std::move(*library::Library::open(file, library::Access::ReadWrite, m_clock, m_log));
    }

    [[nodiscard]] std::filesystem::path logFile() const
    {
        return utf8(m_folder.filePath(QStringLiteral("state/duizhao.log")));
    }
    [[nodiscard]] bool recorded(const std::string& text) const
    {
        return test::readFile(logFile()).find(text) != std::string::npos;
    }
    [[nodiscard]] std::string everything() const { return test::readFile(logFile()); }

    logging::Log m_log;
};

template <typename Widget>
QString shownIn(const QObject& dialog, const char* name)
{
    auto* widget = dialog.findChild<Widget*>(QString::fromLatin1(name));
    EXPECT_NE(widget, nullptr) << name;
    if constexpr (std::is_same_v<Widget, QPlainTextEdit>)
        return widget == nullptr ? QString() : widget->toPlainText();
    else
        return widget == nullptr ? QString() : widget->text();
}

} // namespace

TEST_F(Recording, diagnosticsAreCopiedAsTheyAreShown)
{
    import(write(QStringLiteral("garden.md"), letter()));
    open();
    trigger(ActionId::CopyDiagnostics);
    auto* dialog = m_window->findChild<DiagnosticsDialog*>();
    ASSERT_NE(dialog, nullptr);
    const QString text = shownIn<QPlainTextEdit>(*dialog, "diagnosticsText");
    for (const char* part :
         {"Qt 6.", "SQLite 3.", "platform offscreen", "  articles: ", "Import of ", "garden.md: added"})
        EXPECT_TRUE(text.contains(QLatin1String(part))) << part << " is not in\n" << text.toStdString();
    EXPECT_FALSE(text.contains(QStringLiteral("waters the roses")));
    EXPECT_FALSE(text.contains(QStringLiteral("Two Gardens")));
    QGuiApplication::clipboard()->clear();
    dialog->findChild<QPushButton*>(QStringLiteral("diagnosticsCopy"))->click();
    EXPECT_EQ(QGuiApplication::clipboard()->text(), text);
    dialog->reject();
}

TEST_F(Recording, errorsThatAreShownAreRecordedWithTheirKind)
{
    open();
    m_window->showError({ErrorKind::Storage, "The library /x could not be used: disk I/O error."});
    m_window->showError({ErrorKind::NotFound, "There is no article about secretquux."});
    EXPECT_TRUE(
        recorded("warning window: Shown: storage: The library /x could not be used: disk I/O error.\n"));
    EXPECT_TRUE(recorded("warning window: Shown: not-found\n"));
    EXPECT_FALSE(recorded("secretquux"));
}

TEST_F(Recording, whatThePageIsRefusedIsRecordedWithoutWordsOfTheText)
{
    open();
    emit m_view->faulted({QStringLiteral("Script error at reader://page/reader.js:3: TypeError: "),
                          QStringLiteral("TypeError: \"secretquux\" is no number")});
    emit m_view->faulted(
        {QStringLiteral("Request refused, http:"), QStringLiteral("http://secretquux.example/")});
    EXPECT_TRUE(recorded("warning page: Script error at reader://page/reader.js:3: TypeError: \n"))
        << everything();
    EXPECT_TRUE(recorded("warning page: Request refused, http:\n"));
    EXPECT_FALSE(recorded("secretquux"));
}

TEST_F(Recording, noWordOfATextOrANoteIsInIt)
{
    QByteArray text = letter();
    text.replace("roses", "zanzibarquux").replace("玫瑰", "某某某玫瑰");
    const importer::ImportReport report = import(write(QStringLiteral("garden.md"), text));
    open();
    const PairPlace place = read(report);
    EXPECT_TRUE(place.bead);
    trigger(ActionId::NoteOnPair);
    m_window->notesPane().editor()->field()->setPlainText(QStringLiteral("wombatplugh <b>x</b>"));
    m_window->notesPane().editor()->finish();
    m_window->acts().carryOut(Change::Tags, library::addTag, std::vector{place.article}, "tagxyzzy");
    trigger(ActionId::CheckLibrary);
    trigger(ActionId::CopyDiagnostics);
    closeWindow();
    EXPECT_TRUE(recorded("Import of "));
    for (const char* word : {"zanzibarquux", "某某某", "wombatplugh", "tagxyzzy", "Garden"})
        EXPECT_FALSE(recorded(word)) << word << " is in\n" << everything();
}

TEST_F(Recording, whatQtReportsComesIntoTheSameLog)
{
    {
        const desktop::QtMessages messages(m_log);
        qWarning("a signal that is not there\x1b[31m");
        qDebug("chatter");
        const QLoggingCategory page("js");
        qCCritical(page, "Refused to load the image 'http://secretquux.example/'");
        const QLoggingCategory bridge("duizhao.page");
        qCWarning(bridge, "refused 'secretquux' from the page: There is no such command.");
    }
    qWarning("not for the log");
    EXPECT_TRUE(recorded("warning qt: a signal that is not there\\x1b[31m\n")) << everything();
    EXPECT_TRUE(recorded("error   qt: Refused to load the image \n")) << everything();
    EXPECT_TRUE(recorded("warning page: refused '…' from the page: There is no such command.\n"))
        << everything();
    EXPECT_FALSE(recorded("chatter"));
    EXPECT_FALSE(recorded("secretquux"));
    EXPECT_FALSE(recorded("not for the log"));
}

TEST_F(Recording, anExportFromTheWindowIsNeverWrittenOverALibrary)
{
    import(write(QStringLiteral("garden.md"), letter()));
    const QString library = qstr(m_library->file().string());
    QFile::link(library, m_folder.filePath(QStringLiteral("alias.md")));
    ExportChoice choice;
    choice.issue = library::issues(*m_library)->front().id;
    for (const QString& target :
         {library, library + QStringLiteral("-wal"), library + QStringLiteral(".draft"),
          m_folder.filePath(QStringLiteral("alias.md"))}) {
        ExportDialog dialog(*m_library, m_prompts, choice, nullptr);
        dialog.findChild<QComboBox*>(QStringLiteral("exportKind"))->setCurrentIndex(1);
        m_prompts.asked.clear();
        m_prompts.saveTo = target;
        dialog.findChild<QPushButton*>(QStringLiteral("exportSave"))->click();
        EXPECT_TRUE(m_prompts.asked.isEmpty()) << "there is nothing to ask: " << target.toStdString();
        EXPECT_FALSE(shownIn<QLabel>(dialog, "problem").isEmpty()) << target.toStdString();
    }
    open();
    m_window->showIssue(*choice.issue);
    m_prompts.saveTo = library;
    trigger(ActionId::SavePdf);
    EXPECT_TRUE(recorded("warning window: Shown: not-writable: ")) << everything();
    EXPECT_TRUE(library::check(*m_library)->empty());
    EXPECT_FALSE(articles().empty());
}

TEST_F(Recording, aPictureOfTheSampleTouchesNothingInItsFolder)
{
    const QDir folder(m_folder.filePath(QStringLiteral("home")));
    QDir().mkpath(folder.path());
    const QString library = folder.filePath(QStringLiteral("library.duizhao"));
    {
        const auto own = library::Library::open(utf8(library), library::Access::ReadWrite, m_clock);
        ASSERT_TRUE(own);
        NoProgress quiet;
        ASSERT_EQ(
            importer::Importer(**own)
                .importFile(utf8(write(QStringLiteral("g.md"), letter())), importer::ImportMode::Write, quiet)
                .outcome,
            importer::ImportOutcome::Added);
    }
    write(QStringLiteral("home/welcome.pdf"), "a person's own welcome");
    const std::string before = test::readFile(utf8(library));
    ASSERT_EQ(desktop::renderHeadless(folder.path(), m_clock, m_log), 0);
    EXPECT_EQ(test::readFile(utf8(library)), before);
    EXPECT_EQ(test::readFile(utf8(folder.filePath(QStringLiteral("welcome.pdf")))), "a person's own welcome");
    EXPECT_TRUE(QFileInfo::exists(folder.filePath(QStringLiteral("welcome.png"))));
    EXPECT_TRUE(QFileInfo::exists(folder.filePath(QStringLiteral("welcome-2.pdf"))));
    ASSERT_EQ(desktop::renderHeadless(folder.path(), m_clock, m_log), 0);
    EXPECT_EQ(folder.entryList(QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot | QDir::Hidden, QDir::Name),
              (QStringList{"library.duizhao", "library.duizhao.lock", "welcome-2.pdf", "welcome.pdf",
                           "welcome.png"}));
}

} // namespace duizhao::ui
