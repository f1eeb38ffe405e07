#include "core/library/acts/AnnotationActs.h"
#include "core/library/acts/Tags.h"
#include "core/search/SavedSearches.h"
#include "tests/ui/ChineseWindow.h"
#include "ui/annotations/AnnotationsWindow.h"
#include "ui/commands/NotesCommands.h"
#include "ui/dialogs/DiagnosticsDialog.h"
#include "ui/duplicates/DuplicatesDialog.h"
#include "ui/import/PairDialog.h"
#include "ui/issues/QuestionsDialog.h"
#include "ui/issues/VersionsDialog.h"
#include "ui/library/LibraryPane.h"
#include "ui/library/LibraryTreeModel.h"
#include "ui/search/SearchPane.h"
#include "ui/statistics/StatisticsDialog.h"
#include "ui/upkeep/CompactDialog.h"
#include "ui/upkeep/DictionaryDialog.h"
#include "ui/window/MiddlePane.h"

#include <QApplication>
#include <QFileDialog>
#include <QFontDatabase>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTimer>
#include <QTreeView>

namespace duizhao::ui {

namespace {

using test::ChineseWindow;
using test::soon;

/// Every dialog and pane that is not met while importing and checking.
class ChineseDialogs : public ChineseWindow {
protected:
    /// A letter in two versions, a doubtful pair, a tag, a mark, a saved search, a watched folder.
    void fill()
    {
        QByteArray later = letter();
        later.replace("every morning", "every evening");
        import(give("letter.md", letter()));
        m_letter = import(give("letter.md", later));
        const QByteArray title = "# Notes from the harbour that nobody asked for\n\n";
        import(give("quiet.md", title + "The ferry was late twice this week and nobody was surprised.\n\n"
                                        "A crate of lemons stood by the crane until somebody took it.\n"));
        import(give("loud.md", title + "The gulls were loud all night and the keeper slept badly.\n"));
        open();
        m_place = read(m_letter);
        auto& acts = m_window->acts();
        acts.carryOut(Change::Tags, library::addTag, std::vector{m_place.article}, "gardens");
        model::AnnotationDraft draft;
        draft.article = m_place.article;
        draft.pair = m_place.bead;
        draft.body = "walls";
        acts.carryOut(Change::Notes, library::addAnnotation, draft);
        acts.carryOut(Change::Searches, search::saveSearch,
                      search::SavedSearchDraft{"roses", "roses is:unread", {}});
        m_allowed += QFontDatabase::families().join(QLatin1Char(' '));
        m_allowed += QStringLiteral(" gardens walls roses is unread duizhao library ");
    }

    template <typename Dialog>
    Dialog* dialog()
    {
        auto* found = m_window->findChild<Dialog*>();
        EXPECT_NE(found, nullptr);
        return found;
    }

    importer::ImportReport m_letter;
    PairPlace m_place;
};

} // namespace

TEST_F(ChineseDialogs, whatIsOpenedFromTheMenusSpeaksChinese)
{
    fill();
    lookAt(ActionId::OpenQuestions, "questions");
    lookAt(ActionId::EarlierVersions, "versions");
    lookAt(ActionId::IssueEditions, "editions");
    lookAt(ActionId::Appearance, "appearance");
    lookAt(ActionId::Shortcuts, "shortcuts");
    lookAt(ActionId::ManageTags, "tags");
    lookAt(ActionId::NameColours, "colours");
    lookAt(ActionId::ExportNotes, "export");
    lookAt(ActionId::NotesWindow, "notes");
    lookAt(ActionId::WatchFolders, "watched folders");
    lookAt(ActionId::CompactLibrary, "compacting");
    lookAt(ActionId::Dictionary, "dictionary");
    trigger(ActionId::About);
    EXPECT_FALSE(m_prompts.told.isEmpty());
    expectChinese("about");
}

TEST_F(ChineseDialogs, whatTakesItsTimeSpeaksChineseWhenItIsThere)
{
    fill();
    trigger(ActionId::Duplicates);
    auto* duplicates = dialog<DuplicatesDialog>();
    bool ready = false;
    QObject::connect(duplicates, &DuplicatesDialog::ready, duplicates, [&] { ready = true; });
    ASSERT_TRUE(soon([&] { return ready; }));
    expectChinese("no duplicates");
    duplicates->close();
    trigger(ActionId::Statistics);
    auto* statistics = dialog<StatisticsDialog>();
    ASSERT_TRUE(soon([&] { return statistics->isReady(); }));
    expectChinese("statistics");
    statistics->close();
    m_prompts.pair = {give("heron.en.md", heronInEnglish()), give("heron.zh.md", heronInChinese())};
    trigger(ActionId::ImportPair);
    auto* pair = dialog<PairDialog>();
    expectChinese("a pair");
    pair->close();
    trigger(ActionId::CompactLibrary);
    auto* compact = dialog<CompactDialog>();
    ASSERT_TRUE(soon([&] { return !compact->isBusy(); }));
    expectChinese("what compacting would free");
}

TEST_F(ChineseDialogs, diagnosticsAreIntroducedInChineseAndSayWhatTheyCopy)
{
    fill();
    trigger(ActionId::CopyDiagnostics);
    auto* diagnostics = dialog<DiagnosticsDialog>();
    const QString text = diagnostics->findChild<QPlainTextEdit*>()->toPlainText();
    EXPECT_TRUE(text.contains(QStringLiteral("Qt"))) << "what is sent is in English, for those who mend it";
    m_allowed += text;
    expectChinese("diagnostics");
}

TEST_F(ChineseDialogs, searchesAndTheirHintsSpeakChinese)
{
    fill();
    trigger(ActionId::SearchLibrary);
    auto* field = m_window->middlePane().search().findChild<QLineEdit*>();
    ASSERT_NE(field, nullptr);
    for (const char* query : {"roses", "tag:", "colour:red", "roses OR", "- roses", "\"roses", "-roses",
                              "meigui", "nothing of that kind", "version:all roses"}) {
        m_allowed += QLatin1Char(' ') + QLatin1String(query) + QLatin1Char(' ');
        field->setText(QLatin1String(query));
        expectChinese(query);
    }
    trigger(ActionId::SaveSearch);
    expectChinese("saving a search");
}

TEST_F(ChineseDialogs, menusOfTheTreeAndQuestionsSpeakChinese)
{
    fill();
    LibraryPane& pane = m_window->libraryPane();
    int menus = 0;
    const std::function<void(const QModelIndex&)> walk = [&](const QModelIndex& parent) {
        for (int row = 0; row < pane.model()->rowCount(parent); ++row) {
            const QModelIndex index = pane.model()->index(row, 0, parent);
            QTimer::singleShot(0, m_window.get(), [&] {
                auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
                if (menu == nullptr)
                    return;
                ++menus;
                expectChinese("a menu of the tree");
                menu->close();
            });
            pane.view()->scrollTo(index);
            const QPoint where = pane.view()->visualRect(index).center();
            QContextMenuEvent event(QContextMenuEvent::Mouse, where,
                                    pane.view()->viewport()->mapToGlobal(where));
            QApplication::sendEvent(pane.view()->viewport(), &event);
            QApplication::processEvents();
            walk(index);
        }
    };
    walk({});
    EXPECT_GT(menus, 2);
}

TEST_F(ChineseDialogs, theRepairModeAndThePanesAroundThePageSpeakChinese)
{
    fill();
    trigger(ActionId::RepairMode);
    expectChinese("repair");
    trigger(ActionId::RepairMode);
    trigger(ActionId::Find);
    expectChinese("find");
    trigger(ActionId::ToggleTrashed);
    m_window->libraryPane().choose(QStringLiteral("trash"));
    expectChinese("trash");
    m_window->libraryPane().choose(QStringLiteral("archived"));
    expectChinese("archive");
    trigger(ActionId::Undo);
    expectChinese("what was undone");
}

TEST_F(ChineseDialogs, theWindowsOfTheToolkitSpeakChinese)
{
    QFileDialog files;
    files.setOption(QFileDialog::DontUseNativeDialog);
    for (const QFileDialog::DialogLabel label :
         {QFileDialog::LookIn, QFileDialog::FileName, QFileDialog::FileType, QFileDialog::Accept,
          QFileDialog::Reject})
        EXPECT_TRUE(test::hasChinese(files.labelText(label)))
            << files.labelText(label).toStdString() << ": is qt6-translations-l10n installed?";
    QMessageBox box;
    box.setStandardButtons(QMessageBox::Ok | QMessageBox::Cancel | QMessageBox::Save);
    for (const QAbstractButton* button : box.buttons())
        EXPECT_TRUE(test::hasChinese(button->text())) << button->text().toStdString();
}

} // namespace duizhao::ui
