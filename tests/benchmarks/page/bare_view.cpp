// A QWebEngineView with a finished page: what the reading pane is measured against. Usage: bare_view FILE
#include "tests/benchmarks/page/Report.h"

#include <QApplication>
#include <QUrl>
#include <QWebEngineView>

int main(int argc, char** argv)
{
    const QApplication application(argc, argv);
    QWebEngineView view;
    view.resize(1480, 900);
    QObject::connect(view.page(), &QWebEnginePage::loadFinished, &view, [&view] {
        view.page()->runJavaScript(QStringLiteral(
            "requestAnimationFrame(() => requestAnimationFrame(() => { document.title = 'painted'; }))"));
    });
    QObject::connect(view.page(), &QWebEnginePage::titleChanged, &view, [](const QString& title) {
        if (title == QStringLiteral("painted")) {
            duizhao::bench::reportReady();
        }
    });
    view.load(QUrl::fromLocalFile(QApplication::arguments().value(1)));
    view.show();
    return QApplication::exec();
}
