// The reader's own window as it starts, up to the painted list. list_window LIBRARY START

#include "app/desktop/Application.h"
#include "app/desktop/Environment.h"
#include "tests/benchmarks/start/Painted.h"
#include "ui/Settings.h"
#include "ui/dialogs/DesktopPrompts.h"
#include "ui/window/MainWindow.h"

#include <QApplication>
#include <QListView>
#include <QTemporaryDir>

using namespace duizhao;

int main(int argc, char** argv)
{
    const QTemporaryDir folder;
    QSettings store(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    desktop::prepareRendering(false);
    QApplication qt(argc, argv);
    desktop::Options options;
    options.library = QString::fromLocal8Bit(argv[1]);
    desktop::prepareApplication(qt, ui::Settings(store), options);
    const SystemClock clock;
    ui::DesktopPrompts prompts;
    desktop::Application application(options, prompts, store, clock);
    if (argc < 3 || !application.start())
        return 1;
    auto* list = application.window()->findChild<QListView*>(QStringLiteral("articleList"));
    auto* empty = application.window()->findChild<QWidget*>(QStringLiteral("articlePane"));
    new benchmarks::Painted(list->viewport(), argv[2], [list] { return list->model()->rowCount() > 0; });
    // An empty library shows its empty state in the list's place.
    new benchmarks::Painted(empty, argv[2], [list] { return !list->isVisible(); });
    return QApplication::exec();
}
