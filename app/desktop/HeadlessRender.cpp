#include "app/desktop/HeadlessRender.h"

#include "app/desktop/Sample.h"
#include "app/desktop/ViewLoader.h"
#include "core/library/read/Reading.h"
#include "ui/Text.h"
#include "ui/reading/ReadingView.h"

#include <QDir>
#include <QEventLoop>
#include <QTextStream>
#include <QTimer>

namespace duizhao::desktop {

namespace {

constexpr int patience = 60'000; // milliseconds until a page that never comes is an error
constexpr int paintDelay = 400;  // from 'loaded' until Chromium has painted what grab() will see
constexpr QSize pageSize{1240, 1600};

int complain(const QString& text)
{
    QTextStream(stderr) << text << Qt::endl;
    return 1;
}

/// Runs the event loop until the signal comes or patience ends.
template <typename Signal>
bool await(ui::ReadingView* view, Signal signal, const std::function<void()>& begin)
{
    QEventLoop loop;
    bool came = false;
    QObject::connect(view, signal, &loop, [&] {
        came = true;
        loop.quit();
    });
    QTimer::singleShot(patience, &loop, &QEventLoop::quit);
    begin();
    if (!came)
        loop.exec();
    return came;
}

void settle()
{
    QEventLoop loop;
    QTimer::singleShot(paintDelay, &loop, &QEventLoop::quit);
    loop.exec();
}

} // namespace

int renderHeadless(const QString& folder, const Clock& clock)
{
    const QDir target(folder);
    if (!target.mkpath(QStringLiteral(".")))
        return complain(QStringLiteral("Cannot create %1").arg(folder));
    const QString libraryFile = target.absoluteFilePath(QStringLiteral("library.duizhao"));
    for (const char* suffix : {"", "-wal", "-shm"})
        QFile::remove(libraryFile + QLatin1String(suffix));
    auto library = library::Library::open(ui::utf8(libraryFile), library::Access::ReadWrite, clock);
    if (!library)
        return complain(ui::qstr(library.error().message));
    const auto issue = importSampleIssue(**library);
    if (!issue)
        return complain(ui::qstr(issue.error().message));
    auto document = library::readIssue(*(*library), *issue);
    if (!document)
        return complain(ui::qstr(document.error().message));

    QWidget window;
    window.resize(pageSize);
    const LoadedView loaded = loadReadingView(&window);
    if (loaded.view == nullptr)
        return complain(loaded.problem);
    loaded.view->resize(pageSize);
    window.show();
    if (!await(loaded.view, &ui::ReadingView::loaded, [&] {
            loaded.view->showDocument(std::make_shared<const model::ReadingDocument>(std::move(*document)),
                                      {});
        }))
        return complain(QStringLiteral("The page did not load."));
    settle();
    const QString png = target.absoluteFilePath(QStringLiteral("welcome.png"));
    const QString pdf = target.absoluteFilePath(QStringLiteral("welcome.pdf"));
    if (!loaded.view->grab().save(png))
        return complain(QStringLiteral("Cannot write %1").arg(png));
    if (!await(loaded.view, &ui::ReadingView::pdfPrinted, [&] { loaded.view->printToPdf(pdf); }) ||
        !QFile::exists(pdf))
        return complain(QStringLiteral("Cannot write %1").arg(pdf));
    QTextStream(stdout) << png << '\n' << pdf << Qt::endl;
    return 0;
}

} // namespace duizhao::desktop
