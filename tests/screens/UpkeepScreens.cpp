#include "core/library/upkeep/Backups.h"
#include "core/storage/Database.h"
#include "tests/screens/MoreScreens.h"
#include "tests/screens/Photographer.h"
#include "tests/support/FakePrompts.h"
#include "ui/Translations.h"
#include "ui/dialogs/DiagnosticsDialog.h"
#include "ui/upkeep/BackupsDialog.h"
#include "ui/upkeep/CheckDialog.h"
#include "ui/upkeep/CompactDialog.h"

#include <QApplication>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QTest>

namespace duizhao {

namespace {

template <typename Dialog>
void waitFor(const Dialog& dialog)
{
    if (!QTest::qWaitFor([&] { return !dialog.isBusy(); }, 30'000))
        qFatal("the work did not end");
}

void shootBackups(Photographer& camera, const QString& suffix)
{
    NoProgress quiet;
    for (const auto reason : {library::BackupReason::Daily, library::BackupReason::ByHand,
                              library::BackupReason::EmptyTrash, library::BackupReason::Restore}) {
        if (!library::makeBackup(camera.library(), reason, quiet))
            qFatal("no backup");
    }
    test::FakePrompts prompts;
    ui::BackupsDialog backups(camera.library(), prompts, &camera.window());
    backups.show();
    camera.take(QStringLiteral("backups") + suffix, &backups);
}

void shootDialogs(Photographer& camera, const QString& suffix)
{
    // Room that is no longer used, and counts and an index that are wrong.
    const auto spoiled = camera.library().session().database.execute(
        "CREATE TABLE ballast (bytes BLOB); INSERT INTO ballast VALUES (zeroblob(48000000));"
        "DROP TABLE ballast; UPDATE search_article SET hash = 1; UPDATE issue_tally SET shown = 40;");
    if (!spoiled)
        qFatal("cannot prepare");
    {
        ui::CheckDialog check(camera.library(), &camera.window());
        check.show();
        check.start();
        waitFor(check);
        camera.take(QStringLiteral("check") + suffix, &check);
        check.findChild<QPushButton*>(QStringLiteral("upkeepOffer"))->click();
        QTest::qWait(Photographer::paintDelay);
        waitFor(check);
        camera.take(QStringLiteral("check-repaired") + suffix, &check);
    }
    shootBackups(camera, suffix);
    ui::CompactDialog compact(camera.library(), &camera.window());
    compact.show();
    camera.take(QStringLiteral("compact") + suffix, &compact);
    compact.findChild<QPushButton*>(QStringLiteral("upkeepOffer"))->click();
    waitFor(compact);
    camera.take(QStringLiteral("compact-done") + suffix, &compact);
}

void shootDiagnostics(Photographer& camera, const QString& suffix)
{
    camera.trigger(ui::ActionId::CopyDiagnostics);
    auto* dialog = camera.window().findChild<ui::DiagnosticsDialog*>();
    camera.take(QStringLiteral("diagnostics") + suffix, dialog);
    dialog->reject();
}

} // namespace

void shootUpkeep(const QString& folder)
{
    Photographer camera(folder);
    camera.start();
    QMenu* menu = camera.window().menuBar()->actions().at(static_cast<int>(ui::MenuId::Library))->menu();
    menu->popup(camera.window().mapToGlobal(QPoint(0, 0)));
    camera.take(QStringLiteral("library-menu"), menu);
    menu->close();
    shootDialogs(camera, {});
    shootDiagnostics(camera, {});
    camera.setTheme(ui::ActionId::ThemeDark);
    shootDialogs(camera, QStringLiteral("-dark"));
    shootDiagnostics(camera, QStringLiteral("-dark"));
    camera.setTheme(ui::ActionId::ThemeLight);
    camera.start(QStringLiteral("zh_CN"));
    shootDialogs(camera, QStringLiteral("-chinese"));
    shootDiagnostics(camera, QStringLiteral("-chinese"));
    ui::installTranslations(*qApp, QStringLiteral("en"));
}

} // namespace duizhao
