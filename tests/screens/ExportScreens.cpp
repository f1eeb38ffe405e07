#include "tests/screens/MoreScreens.h"
#include "tests/screens/Photographer.h"
#include "tests/support/FakePrompts.h"
#include "ui/Translations.h"
#include "ui/export/ExportDialog.h"
#include "ui/reading/ReadingDesk.h"
#include "ui/reading/ReadingPane.h"

#include <QApplication>
#include <QComboBox>

namespace duizhao {

namespace {

void shootDialog(Photographer& camera, const QString& name, int kind)
{
    test::FakePrompts prompts;
    ui::ExportChoice choice;
    choice.issue = camera.window().desk().document()->issue.id;
    ui::ExportDialog dialog(camera.library(), prompts, choice, camera.window().readingPane().view(),
                            &camera.window());
    dialog.findChild<QComboBox*>(QStringLiteral("exportKind"))->setCurrentIndex(kind);
    dialog.show();
    camera.take(name, &dialog);
}

} // namespace

void shootExport(const QString& folder)
{
    Photographer camera(folder);
    camera.start();
    camera.live();
    shootDialog(camera, QStringLiteral("export-notes"), 0);
    shootDialog(camera, QStringLiteral("export-text"), 1);
    camera.setTheme(ui::ActionId::ThemeDark);
    shootDialog(camera, QStringLiteral("export-notes-dark"), 0);
    camera.setTheme(ui::ActionId::ThemeLight);
    camera.start(QStringLiteral("zh_CN"));
    camera.live();
    shootDialog(camera, QStringLiteral("export-chinese"), 1);
    ui::installTranslations(*qApp, QStringLiteral("en"));
}

} // namespace duizhao
