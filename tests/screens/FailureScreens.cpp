#include "core/storage/Database.h"
#include "tests/screens/MoreScreens.h"
#include "tests/screens/Photographer.h"
#include "ui/Translations.h"
#include "ui/annotations/AnnotationsWindow.h"
#include "ui/commands/NotesCommands.h"
#include "ui/dialogs/ShortcutsDialog.h"
#include "ui/notes/NotesPane.h"

#include <QApplication>
#include <QMenu>
#include <QMenuBar>

namespace duizhao {

namespace {

void shootPanes(Photographer& camera, const QString& suffix)
{
    ui::ShortcutsDialog shortcuts(&camera.window());
    shortcuts.show();
    camera.take(QStringLiteral("keys") + suffix, &shortcuts);
    shortcuts.close();
    QMenu* menu = camera.window().menuBar()->actions().at(static_cast<int>(ui::MenuId::Article))->menu();
    menu->popup(camera.window().mapToGlobal(QPoint(0, 0)));
    camera.take(QStringLiteral("article-menu") + suffix, menu);
    menu->close();
    camera.trigger(ui::ActionId::NotesWindow);
    // Notes, tags and publications can no longer be read.
    const auto damaged = camera.library().session().database.execute(
        "PRAGMA foreign_keys = OFF; PRAGMA legacy_alter_table = ON; ALTER TABLE note RENAME TO note_gone;"
        "ALTER TABLE article_tag RENAME TO article_tag_gone; ALTER TABLE publication RENAME TO "
        "publication_gone;");
    if (!damaged)
        qFatal("cannot prepare");
    camera.window().refreshLibrary();
    camera.window().notesPane().refresh();
    camera.take(QStringLiteral("failed-reads") + suffix);
    ui::AnnotationsWindow* notes = camera.window().notes().window();
    notes->renew();
    camera.take(QStringLiteral("failed-notes") + suffix, notes);
}

} // namespace

void shootFailures(const QString& folder)
{
    {
        Photographer camera(folder);
        camera.start();
        camera.live();
        shootPanes(camera, {});
    }
    Photographer camera(folder);
    camera.start(QStringLiteral("zh_CN"));
    camera.live();
    shootPanes(camera, QStringLiteral("-chinese"));
    ui::installTranslations(*qApp, QStringLiteral("en"));
}

} // namespace duizhao
