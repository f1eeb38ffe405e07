#include "core/library/acts/Notes.h"
#include "core/library/read/Issues.h"
#include "core/library/upkeep/Check.h"
#include "tests/ui/WindowFixture.h"
#include "ui/Text.h"
#include "ui/commands/FileCommands.h"
#include "ui/export/ExportDialog.h"
#include "ui/import/ImportDialog.h"
#include "ui/import/ReportModel.h"
#include "ui/library/ArticleListModel.h"
#include "ui/library/ArticlePane.h"
#include "ui/library/LibraryPane.h"
#include "ui/widgets/Toast.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QDropEvent>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTimer>

#include <algorithm>

namespace duizhao::ui {

namespace {

class ImportFlow : public test::WindowFixture {
protected:
    /// Waits until the running import shows its report.
    ImportDialog* report()
    {
        ImportDialog* dialog = m_window->files().importDialog();
        EXPECT_NE(dialog, nullptr);
        if (dialog != nullptr) {
            EXPECT_TRUE(test::soon([&] { return dialog->isDone(); }));
        }
        return dialog;
    }
};

/// Something that takes a while to import.
QByteArray longLetter()
{
    QByteArray text = "## 20260107Long-Letter\n\n";
    for (int i = 0; i < 4000; ++i)
        text += "The path number " + QByteArray::number(i) + " leads to the gate of the garden.\n\n" + "第" +
                QByteArray::number(i) + "条小路通向花园的门。\n\n";
    return text;
}

} // namespace

TEST_F(ImportFlow, filesChosenInTheDialogAreImportedAndShown)
{
    open();
    m_prompts.files = {write("letter.md", letter()), write("empty.md", "")};
    trigger(ActionId::ImportFiles);
    ImportDialog* dialog = report();
    ASSERT_EQ(dialog->reports().size(), 2U);
    const auto failed = std::ranges::find(dialog->reports(), importer::ImportOutcome::Failed,
                                          &importer::ImportReport::outcome);
    ASSERT_NE(failed, dialog->reports().end());
    EXPECT_EQ(ReportModel::details(*failed).front(), QStringLiteral("The file is empty."));
    EXPECT_GT(m_window->articlePane().model()->rowCount(), 0);
    ASSERT_NE(m_view->document, nullptr);
    EXPECT_EQ(m_window->libraryPane().place().kind, LibraryPlace::Kind::Issue);
    dialog->findChild<QPushButton*>(QStringLiteral("reportClose"))->click();
    EXPECT_TRUE(test::soon([&] { return m_window->files().importDialog() == nullptr; }));
}

TEST_F(ImportFlow, whatIsDroppedOnTheWindowIsImported)
{
    open();
    write("drop/letter.md", letter());
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(m_folder.filePath(QStringLiteral("drop")))});
    // A drop goes to the widget that the drag has entered.
    QDragEnterEvent enter(QPoint(20, 20), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_window.get(), &enter);
    EXPECT_TRUE(enter.isAccepted());
    QDropEvent drop(QPointF(20, 20), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_window.get(), &drop);
    EXPECT_TRUE(drop.isAccepted());
    ASSERT_TRUE(test::soon([&] { return m_window->files().importDialog() != nullptr; }));
    ASSERT_EQ(report()->reports().size(), 1U);
    EXPECT_EQ(report()->reports().front().outcome, importer::ImportOutcome::Added);
}

TEST_F(ImportFlow, whatIsDroppedOnThePageIsImportedToo)
{
    open();
    emit m_view->filesDropped({write("letter.md", letter())});
    EXPECT_EQ(report()->reports().front().outcome, importer::ImportOutcome::Added);
}

TEST_F(ImportFlow, anImportThatIsStoppedLeavesTheLibraryAsItWas)
{
    open();
    QStringList files;
    for (int i = 0; i < 12; ++i)
        files << write(QStringLiteral("long%1.md").arg(i), longLetter() + QByteArray::number(i));
    m_window->importPaths(files);
    ImportDialog* dialog = m_window->files().importDialog();
    ASSERT_NE(dialog, nullptr);
    dialog->reject();
    ASSERT_TRUE(test::soon([&] { return dialog->isDone(); }));
    const auto added = std::ranges::count(dialog->reports(), importer::ImportOutcome::Added,
                                          &importer::ImportReport::outcome);
    EXPECT_LT(added, 12);
    EXPECT_EQ(static_cast<std::ptrdiff_t>(library::issues(*m_library)->size()),
              std::min<std::ptrdiff_t>(added, 1));
    EXPECT_TRUE(library::check(*m_library)->empty());
}

TEST_F(ImportFlow, theReportAccountsForTheFileAndSaysWhatWasFolded)
{
    const importer::ImportReport imported = import(write("digest.md", digest()));
    EXPECT_EQ(imported.characters.accountedCharacters, imported.characters.totalCharacters);
    const QString details = ReportModel::details(imported).join(QLatin1Char('\n'));
    EXPECT_TRUE(details.contains(QStringLiteral("Text kept")));
    EXPECT_TRUE(details.contains(QStringLiteral("Folded away")));
    ReportModel model({imported});
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    EXPECT_EQ(model.index(0, ReportModel::Characters).data().toString(), QStringLiteral("100%"));
    EXPECT_EQ(model.summary(), QStringLiteral("Added: 1"));
}

TEST_F(ImportFlow, notesGoOutAsMarkdownAndComeOutAgainRenewed)
{
    const importer::ImportReport imported = import(write("letter.md", letter()));
    open();
    const PairPlace place = read(imported);
    ASSERT_TRUE(library::addNote(*m_library, place.article, place.bead, "A thought about roses."));
    m_prompts.saveTo = m_folder.filePath(QStringLiteral("out/notes.md"));
    write("out/keep.txt", "x");
    QTimer::singleShot(0, [] {
        auto* dialog = qobject_cast<ExportDialog*>(QApplication::activeModalWidget());
        ASSERT_NE(dialog, nullptr);
        EXPECT_TRUE(dialog->findChild<QPlainTextEdit*>(QStringLiteral("exportPreview"))
                        ->toPlainText()
                        .contains(QStringLiteral("A thought about roses.")));
        dialog->findChild<QPushButton*>(QStringLiteral("exportSave"))->click();
    });
    trigger(ActionId::ExportNotes);
    QFile file(m_prompts.saveTo);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_TRUE(file.readAll().contains("A thought about roses."));
    EXPECT_TRUE(m_window->toast().text().contains(QStringLiteral("notes.md")));
}

TEST_F(ImportFlow, anExportThatCannotBeWrittenSaysSoAndStaysOpen)
{
    const importer::ImportReport imported = import(write("letter.md", letter()));
    open();
    read(imported);
    write("file", "not a folder");
    m_prompts.saveTo = m_folder.filePath(QStringLiteral("file/notes.md"));
    QTimer::singleShot(0, [] {
        auto* dialog = qobject_cast<ExportDialog*>(QApplication::activeModalWidget());
        ASSERT_NE(dialog, nullptr);
        dialog->findChild<QPushButton*>(QStringLiteral("exportSave"))->click();
        EXPECT_TRUE(dialog->isVisible());
        dialog->reject();
    });
    trigger(ActionId::ExportNotes);
}

TEST_F(ImportFlow, thePageIsSavedAsPdf)
{
    const importer::ImportReport imported = import(write("letter.md", letter()));
    open();
    read(imported);
    m_prompts.saveTo = m_folder.filePath(QStringLiteral("page.pdf"));
    trigger(ActionId::SavePdf);
    EXPECT_TRUE(QFile::exists(m_prompts.saveTo));
    EXPECT_TRUE(m_window->toast().text().contains(QStringLiteral("page.pdf")));
}

} // namespace duizhao::ui
