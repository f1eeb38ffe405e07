#include "app/desktop/PrintPage.h"

#include "app/desktop/ViewLoader.h"
#include "ui/reading/PageFaults.h"
#include "ui/reading/ReadingView.h"

#include <QEventLoop>
#include <QFile>
#include <QTextStream>
#include <QTimer>
#include <QWidget>

namespace duizhao::desktop {

namespace {

constexpr int printPatience = 300'000; // milliseconds: a library of thousands of pages takes a while

int complainOfPrint(const QString& text)
{
    QTextStream(stderr) << text << Qt::endl;
    return 1;
}

} // namespace

int printPage(const QString& html, const QString& pdf, const logging::Log& log)
{
    QWidget window;
    const LoadedView loaded = loadReadingView(&window);
    if (loaded.view == nullptr)
        return complainOfPrint(loaded.problem);
    ui::recordPageFaults(loaded.view, log);
    QEventLoop loop;
    bool good = false;
    QObject::connect(loaded.view, &ui::ReadingView::pdfPrinted, &loop, [&](const QString&, bool ok) {
        good = ok;
        loop.quit();
    });
    QTimer::singleShot(printPatience, &loop, &QEventLoop::quit);
    loaded.view->printFile(html, pdf);
    loop.exec();
    if (!good || !QFile::exists(pdf))
        return complainOfPrint(QStringLiteral("The page could not be printed to %1.").arg(pdf));
    return 0;
}

} // namespace duizhao::desktop
