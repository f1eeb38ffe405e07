// The reading pane with documents of 150 and of 10,000 pairs: until the first screen stands, a frame while
// scrolling, a change of the type size. Prints `name value` lines in milliseconds.
#include "tests/support/SampleDocument.h"
#include "ui/reading/ReadingView.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QTextStream>
#include <QTimer>
#include <QVariant>
#include <QWebEnginePage>
#include <QWebEngineView>

#include <algorithm>

extern "C" duizhao::ui::ReadingView* createReadingView(QWidget* parent);

namespace {

using namespace duizhao;

using Document = std::shared_ptr<const model::ReadingDocument>;

double median(std::vector<double> values)
{
    std::ranges::sort(values);
    return values.empty() ? 0 : values[values.size() / 2];
}

void report(const char* name, double value)
{
    QTextStream(stdout) << name << ' ' << value << Qt::endl;
}

class Bench {
public:
    Bench() : m_view(createReadingView(nullptr))
    {
        m_view->resize(1200, 900);
        m_view->show();
        show(m_short, {});
    }

    void run()
    {
        std::vector<double> shortTimes;
        std::vector<double> longTimes;
        std::vector<double> deepTimes;
        for (int i = 0; i < 9; ++i) {
            shortTimes.push_back(show(m_short, {}));
            settle();
            longTimes.push_back(show(m_long, {}));
            settle();
            deepTimes.push_back(show(m_long, {{}, BeadId{7'777}, 0}));
            settle();
        }
        report("short", median(shortTimes));
        report("long", median(longTimes));
        report("deep", median(deepTimes));
        scroll();
        change();
        report("longestPause", m_longestPause);
    }

private:
    double show(const Document& document, ui::PairPlace place)
    {
        QElapsedTimer timer;
        QEventLoop loop;
        const auto connection =
            QObject::connect(m_view.get(), &ui::ReadingView::loaded, &loop, &QEventLoop::quit);
        timer.start();
        m_view->showDocument(document, place);
        m_longestPause = std::max(m_longestPause, static_cast<double>(timer.nsecsElapsed()) / 1e6);
        loop.exec();
        QObject::disconnect(connection);
        return static_cast<double>(timer.nsecsElapsed()) / 1e6;
    }

    QVariant eval(const QString& script)
    {
        QVariant result;
        QEventLoop loop;
        m_view->findChild<QWebEngineView*>()->page()->runJavaScript(script, [&](const QVariant& value) {
            result = value;
            loop.quit();
        });
        loop.exec();
        return result;
    }

    /// Until every section is on the page.
    void settle()
    {
        while (eval(QStringLiteral("document.querySelectorAll('.waiting').length")).toInt() > 0) {
        }
    }

    std::vector<double> numbers(const QString& script)
    {
        static_cast<void>(eval(script));
        while (!eval(QStringLiteral("window.measured !== undefined")).toBool()) {
        }
        std::vector<double> values;
        for (const QVariant& value : eval(QStringLiteral("window.measured")).toList()) {
            values.push_back(value.toDouble());
        }
        return values;
    }

    void scroll()
    {
        std::vector<double> frames = numbers(QStringLiteral(
            "(() => { window.measured = undefined; const times = []; let last = performance.now();"
            "const frame = (now) => { times.push(now - last); last = now; window.scrollBy(0, 90);"
            "times.length < 300 ? requestAnimationFrame(frame) : window.measured = times.slice(5); };"
            "window.scrollTo(0, 200000); requestAnimationFrame(frame); })()"));
        std::ranges::sort(frames);
        report("frame", median(frames));
        report("frame95", frames[frames.size() * 95 / 100]);
    }

    /// From the call until the frame with the new size has been painted.
    void change()
    {
        std::vector<double> times;
        for (const int size : {19, 17, 20, 16, 18, 17, 19}) {
            times.push_back(
                numbers(QStringLiteral("(() => { window.measured = undefined;"
                                       "const wanted = JSON.parse(document.documentElement.dataset"
                                       ".appearance); wanted.enSize = %1; const begun = "
                                       "performance.now(); duizhao.setAppearance(wanted);"
                                       "requestAnimationFrame(() => requestAnimationFrame(() => {"
                                       "window.measured = [performance.now() - begun]; })); })()")
                            .arg(size))
                    .front());
        }
        report("font", median(times));
    }

    std::unique_ptr<ui::ReadingView> m_view;
    Document m_short = std::make_shared<const model::ReadingDocument>(test::longDocument(150));
    Document m_long = std::make_shared<const model::ReadingDocument>(test::longDocument(10'000));
    double m_longestPause = 0; ///< that opening a document kept the caller
};

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication::setAttribute(Qt::AA_ShareOpenGLContexts);
    const QApplication application(argc, argv);
    Bench().run();
    return 0;
}
