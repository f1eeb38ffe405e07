#include "app/desktop/HeadlessRender.h"

#include "app/desktop/Sample.h"
#include "app/desktop/ViewLoader.h"
#include "core/exporter/AtomicFile.h"
#include "core/library/read/Reading.h"
#include "ui/Text.h"
#include "ui/reading/PageFaults.h"
#include "ui/reading/ReadingView.h"

#include <QBuffer>
#include <QDir>
#include <QEventLoop>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTextStream>
#include <QTimer>

#include <algorithm>

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

/// By what an earlier picture or page is known.
constexpr QLatin1String sign("Rendered by Duizhao");
constexpr qint64 signWithin = 4096; // bytes at either end

bool isOurs(const QString& path)
{
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return false;
    QByteArray ends = file.read(signWithin);
    file.seek(std::max<qint64>(0, file.size() - signWithin));
    ends += file.read(signWithin);
    return ends.contains(sign.data());
}

/// The first of `welcome.png`, `welcome-2.png`, … that is free or ours.
QString placeFor(const QDir& folder, const QString& ending)
{
    QString path = folder.absoluteFilePath(QStringLiteral("welcome.") + ending);
    for (int number = 2; (QFileInfo::exists(path) || QFileInfo(path).isSymLink()) && !isOurs(path); ++number)
        path = folder.absoluteFilePath(QStringLiteral("welcome-%1.%2").arg(number).arg(ending));
    return path;
}

Result<> store(const QString& path, const QByteArray& bytes)
{
    return exporter::writeFileAtomically(
        std::filesystem::path(ui::utf8(path)),
        std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
}

QByteArray pngOf(const QPixmap& picture)
{
    QImage image = picture.toImage();
    image.setText(QStringLiteral("Software"), sign);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

/// Null: it could not be printed.
QByteArray pdfOf(ui::ReadingView* view, const QString& work)
{
    bool good = false;
    const auto printing = QObject::connect(view, &ui::ReadingView::pdfPrinted, view,
                                           [&](const QString&, bool ok) { good = ok; });
    const bool came = await(view, &ui::ReadingView::pdfPrinted, [&] { view->printToPdf(work); });
    QObject::disconnect(printing);
    QFile file(work);
    if (!came || !good || !file.open(QIODevice::ReadOnly))
        return {};
    return file.readAll() + "%" + sign.data() + "\n"; // a comment, as PDF has them anywhere between lines
}

} // namespace

int renderHeadless(const QString& folder, const Clock& clock, const logging::Log& log)
{
    const QDir target(folder);
    if (!target.mkpath(QStringLiteral(".")))
        return complain(QStringLiteral("Cannot create %1").arg(folder));
    const QTemporaryDir work; // never the reader's: this is made for one picture
    if (!work.isValid())
        return complain(QStringLiteral("There is no folder for temporary files: %1").arg(work.errorString()));
    auto library = library::Library::open(ui::utf8(work.filePath(QStringLiteral("sample.duizhao"))),
                                          library::Access::ReadWrite, clock, log);
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
    ui::recordPageFaults(loaded.view, log);
    loaded.view->resize(pageSize);
    window.show();
    if (!await(loaded.view, &ui::ReadingView::loaded, [&] {
            loaded.view->showDocument(std::make_shared<const model::ReadingDocument>(std::move(*document)),
                                      {});
        }))
        return complain(QStringLiteral("The page did not load."));
    settle();
    const QString png = placeFor(target, QStringLiteral("png"));
    if (const auto stored = store(png, pngOf(loaded.view->grab())); !stored)
        return complain(ui::qstr(stored.error().message));
    const QByteArray printed = pdfOf(loaded.view, work.filePath(QStringLiteral("page.pdf")));
    if (printed.isEmpty())
        return complain(QStringLiteral("The page could not be printed."));
    const QString pdf = placeFor(target, QStringLiteral("pdf"));
    if (const auto stored = store(pdf, printed); !stored)
        return complain(ui::qstr(stored.error().message));
    QTextStream(stdout) << png << '\n' << pdf << Qt::endl;
    return 0;
}

} // namespace duizhao::desktop
