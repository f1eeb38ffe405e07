#include "tests/support/SampleDocument.h"
#include "ui/reading/ReadingView.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QTimer>

extern "C" duizhao::ui::ReadingView* createReadingView(QWidget* parent);

namespace {

using namespace duizhao;

struct Picture {
    QString name;
    QSize size;
    ui::Appearance appearance;
    ui::PairPlace place;
};

void wait(int milliseconds)
{
    QEventLoop loop;
    QTimer::singleShot(milliseconds, &loop, &QEventLoop::quit);
    loop.exec();
}

void waitUntilLoaded(ui::ReadingView& view)
{
    QEventLoop loop;
    QObject::connect(&view, &ui::ReadingView::loaded, &loop, &QEventLoop::quit);
    loop.exec();
    wait(250); // the last frame
}

ui::Appearance look(ui::Layout layout, ui::Theme theme)
{
    ui::Appearance appearance;
    appearance.layout = layout;
    appearance.theme = theme;
    return appearance;
}

QList<Picture> pictures()
{
    ui::Appearance numbered = look(ui::Layout::SideBySide, ui::Theme::Light);
    numbered.pairNumbers = true;
    numbered.columnsSwapped = true;
    return {
        {"light", {1180, 1100}, look(ui::Layout::SideBySide, ui::Theme::Light), {}},
        {"light-story", {1180, 1300}, look(ui::Layout::SideBySide, ui::Theme::Light), {ArticleId{3}, {}, 4}},
        {"sepia", {1180, 1100}, look(ui::Layout::SideBySide, ui::Theme::Sepia), {ArticleId{1}, {}, 3}},
        {"dark", {1180, 1100}, look(ui::Layout::SideBySide, ui::Theme::Dark), {ArticleId{3}, {}, 9}},
        {"wide", {1680, 1000}, look(ui::Layout::SideBySide, ui::Theme::Light), {}},
        {"pane", {840, 1000}, look(ui::Layout::SideBySide, ui::Theme::Light), {}},
        {"narrow", {480, 1000}, look(ui::Layout::SideBySide, ui::Theme::Light), {}},
        {"interleaved", {1000, 1100}, look(ui::Layout::Interleaved, ui::Theme::Light), {ArticleId{3}, {}, 2}},
        {"english", {1000, 1000}, look(ui::Layout::EnglishOnly, ui::Theme::Sepia), {}},
        {"chinese", {1000, 1000}, look(ui::Layout::ChineseOnly, ui::Theme::Light), {}},
        {"reveal", {1180, 1000}, look(ui::Layout::Reveal, ui::Theme::Light), {ArticleId{1}, {}, 2}},
        {"swapped", {1180, 1000}, numbered, {ArticleId{4}, {}, 2}},
    };
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication::setAttribute(Qt::AA_ShareOpenGLContexts);
    const QApplication application(argc, argv);
    const QString only = argc > 2 ? QString::fromLocal8Bit(argv[2]) : QString();
    const QDir folder(argc > 1 ? argv[1] : ".");
    const std::unique_ptr<ui::ReadingView> view(createReadingView(nullptr));
    view->resize(1180, 1000);
    view->show();
    const auto issue = std::make_shared<const model::ReadingDocument>(test::sampleIssue());
    for (const Picture& picture : pictures()) {
        if (!only.isEmpty() && only != picture.name) {
            continue;
        }
        view->resize(picture.size);
        view->setAppearance(picture.appearance);
        view->showDocument(issue, picture.place);
        waitUntilLoaded(*view);
        view->grab().save(folder.filePath(picture.name + ".png"));
    }
    view->setAppearance(look(ui::Layout::SideBySide, ui::Theme::Dark));
    view->showDocument(issue, {});
    waitUntilLoaded(*view);
    view->printToPdf(folder.filePath("issue.pdf"));
    QEventLoop loop;
    QObject::connect(view.get(), &ui::ReadingView::pdfPrinted, &loop, &QEventLoop::quit);
    loop.exec();

    view->resize(1000, 900);
    view->setAppearance(look(ui::Layout::SideBySide, ui::Theme::Light));
    view->showDocument(std::make_shared<const model::ReadingDocument>(test::sampleDigest()), {});
    waitUntilLoaded(*view);
    view->grab().save(folder.filePath("digest.png"));
    view->showDocument(nullptr, {});
    waitUntilLoaded(*view);
    view->grab().save(folder.filePath("nothing.png"));
    return 0;
}
