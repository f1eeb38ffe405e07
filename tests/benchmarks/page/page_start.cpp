// The program as it starts on a library in which an issue was left open. Usage: page_start FOLDER [prepare]
// `prepare` makes that library of the sample issue and ends as a reader would, by closing the window.
#include "app/desktop/Application.h"
#include "app/desktop/Environment.h"
#include "tests/benchmarks/page/Report.h"
#include "ui/Settings.h"
#include "ui/dialogs/DesktopPrompts.h"
#include "ui/reading/ReadingDesk.h"
#include "ui/reading/ReadingPane.h"
#include "ui/reading/ReadingView.h"
#include "ui/window/MainWindow.h"

#include <QApplication>
#include <QTimer>

using namespace duizhao;

int main(int argc, char** argv)
{
    const QString folder = QString::fromLocal8Bit(argv[1]);
    const bool prepare = argc > 2;
    QSettings store(folder + QStringLiteral("/settings.ini"), QSettings::IniFormat);
    desktop::prepareRendering(ui::Settings(store).hardwareRendering());
    QApplication qt(argc, argv);
    desktop::Options options;
    options.library = folder + QStringLiteral("/library.duizhao");
    desktop::prepareApplication(qt, ui::Settings(store), options);
    const SystemClock clock;
    ui::DesktopPrompts prompts;
    desktop::Application application(options, prompts, store, clock);
    if (!application.start()) {
        return 1;
    }
    QTimer poll;
    QObject::connect(&poll, &QTimer::timeout, &poll, [&] {
        ui::ReadingView* view = application.window()->readingPane().view();
        if (view == nullptr) {
            return;
        }
        poll.stop();
        QObject::connect(view, &ui::ReadingView::loaded, view, [&] {
            if (application.window()->desk().document() == nullptr) {
                return;
            }
            if (prepare) {
                QTimer::singleShot(1'000, application.window(), &QWidget::close);
            } else {
                bench::reportReady();
            }
        });
    });
    poll.start(1);
    return QApplication::exec();
}
