#include "core/library/acts/AnnotationActs.h"
#include "core/library/acts/Bookmarks.h"
#include "core/library/acts/Notes.h"
#include "core/page/PageAnnotations.h"
#include "tests/screens/MoreScreens.h"
#include "tests/screens/Photographer.h"
#include "ui/Translations.h"
#include "ui/annotations/AnnotationListModel.h"
#include "ui/annotations/AnnotationsWindow.h"
#include "ui/commands/NotesCommands.h"
#include "ui/dialogs/ColourNamesDialog.h"
#include "ui/export/ExportDialog.h"
#include "ui/library/Acts.h"
#include "ui/notes/NotesPane.h"
#include "ui/reading/ReadingDesk.h"
#include "ui/reading/ReadingPane.h"

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QListView>
#include <QTest>
#include <QToolButton>

#include <array>

namespace duizhao {

namespace {

/// A mark in each colour over parts of the first pairs, one of them Chinese; an underline; notes.
void mark(Photographer& camera)
{
    const auto document = camera.window().desk().document();
    constexpr std::array colours{model::MarkColour::Yellow, model::MarkColour::Green,
                                 model::MarkColour::Blue,   model::MarkColour::Red,
                                 model::MarkColour::Violet, model::MarkColour::None};
    std::size_t at = 0;
    const model::StoredBead* middle = nullptr;
    for (const model::StoredBead& bead : document->beads) {
        if (at == colours.size() || bead.en.empty() || bead.zh.empty() || bead.number < 2)
            continue;
        middle = at < 3 ? &bead : middle;
        model::AnnotationDraft draft;
        draft.colour = colours.at(at);
        draft.kind = draft.colour == model::MarkColour::None ? model::AnnotationKind::Underline
                                                             : model::AnnotationKind::Highlight;
        const bool chinese = at == 2;
        const std::vector<page::BlockRange> range{{chinese ? bead.zh.front() : bead.en.front(),
                                                   chinese ? 3 : 4,
                                                   chinese       ? 14
                                                   : at % 2 == 0 ? 40
                                                                 : -1}};
        draft.stretches = page::stretchesOf(*document, range);
        if (at == 1)
            draft.body = "With a **thought** about it.";
        if (at == 4)
            draft.tags = {"to ask", "layout"};
        camera.window().acts().carryOut(ui::Change::Notes, library::addAnnotation, draft);
        ++at;
    }
    if (middle == nullptr)
        return;
    camera.window().acts().carryOut(ui::Change::Notes, library::addNote, middle->articleId, middle->id,
                                    "A note without a mark.");
    camera.window().acts().carryOut(ui::Change::Bookmarks, library::setPairBookmarked, middle->id, true);
    camera.window().readingPane().view()->goToPair({middle->articleId, middle->id, middle->number});
}

void shootPage(Photographer& camera, const QString& suffix)
{
    camera.take(QStringLiteral("marks") + suffix);
    camera.trigger(ui::ActionId::ChooseMark);
    QTest::qWait(Photographer::paintDelay);
    camera.take(QStringLiteral("mark-bar") + suffix);
}

void shootWindow(Photographer& camera, const QString& suffix)
{
    camera.trigger(ui::ActionId::NotesWindow);
    ui::AnnotationsWindow* notes = camera.window().notes().window();
    notes->resize(1040, 720);
    notes->view()->setCurrentIndex(notes->model()->index(notes->model()->rowCount() > 4 ? 4 : 0));
    camera.take(QStringLiteral("notes-window") + suffix, notes);
    notes->resize(560, 760);
    camera.take(QStringLiteral("notes-window-narrow") + suffix, notes);
    notes->findChild<QLineEdit*>(QStringLiteral("notesSearch"))->setText(QStringLiteral("nowhere"));
    notes->resize(1040, 720);
    QTest::qWait(Photographer::paintDelay);
    camera.take(QStringLiteral("notes-window-empty") + suffix, notes);
    notes->findChild<QToolButton*>(QStringLiteral("notesClear"))->click();
    notes->close();
}

void shootDialogs(Photographer& camera, const QString& suffix)
{
    {
        ui::ColourNamesDialog names(camera.library(), camera.window().acts(), &camera.window());
        names.show();
        camera.take(QStringLiteral("colour-names") + suffix, &names);
    }
    const auto& document = camera.window().desk().document();
    ui::ExportChoice choice;
    choice.article = camera.window().desk().article();
    choice.issue = document->issue.id;
    choice.marks.emplace_back(ui::ExportForm::tr("The selection"), model::AnnotationFilter{});
    test::FakePrompts prompts;
    ui::ExportDialog dialog(camera.library(), prompts, choice, camera.window().readingPane().view(),
                            &camera.window());
    dialog.show();
    camera.take(QStringLiteral("export") + suffix, &dialog);
    auto* kind = dialog.findChild<QComboBox*>(QStringLiteral("exportKind"));
    kind->setCurrentIndex(1);
    camera.take(QStringLiteral("export-text") + suffix, &dialog);
}

} // namespace

void shootMarks(const QString& folder)
{
    Photographer camera(folder);
    camera.start();
    mark(camera);
    for (const auto& [theme, suffix] :
         {std::pair{ui::ActionId::ThemeLight, ""}, std::pair{ui::ActionId::ThemeDark, "-dark"},
          std::pair{ui::ActionId::ThemeSepia, "-sepia"}}) {
        camera.setTheme(theme);
        shootPage(camera, QLatin1String(suffix));
        shootWindow(camera, QLatin1String(suffix));
        shootDialogs(camera, QLatin1String(suffix));
    }
    camera.setTheme(ui::ActionId::ThemeLight);
    camera.start(QStringLiteral("zh_CN"));
    shootPage(camera, QStringLiteral("-chinese"));
    shootWindow(camera, QStringLiteral("-chinese"));
    shootDialogs(camera, QStringLiteral("-chinese"));
    ui::installTranslations(*qApp, QStringLiteral("en"));
}

} // namespace duizhao
